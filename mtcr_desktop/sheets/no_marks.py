"""What the sheets of the user's notes and bookmarks say while there are none."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Paragraph, Sheet, Text

_NO_NOTES = (
    "A note can be written on any sheet, and on places in it: “Add a note” in the Edit menu, or "
    "Ctrl+Shift+N. It is then shown in that sheet, printed and exported with it, and listed here."
)
_NO_BOOKMARKS = (
    "Ctrl+D keeps the address of any sheet here, under a title and in a folder of your choice. "
    "Ctrl+B shows your bookmarks beside what you read."
)
_TEXTS = {
    "notes": ("You have written no notes yet", _NO_NOTES),
    "bookmarks": ("You have no bookmarks yet", _NO_BOOKMARKS),
}


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet that says how there come to be some.

    Args:
        edition: Its version stands at the foot.
        address: mtcr:notes or mtcr:bookmarks.
        as_of: Makes no difference.
    """
    title, words = _TEXTS[address.kind]
    draft = Draft(edition, address)
    draft.add(Paragraph((Text(words),), "lead"))
    return draft.sheet(phrases.YOUR_OWN, title, own=True)
