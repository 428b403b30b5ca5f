"""What the place of the user's documents shows while there are none: how they get there."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Items, Paragraph, Sheet, Text

_LEAD = (
    "Official statements, fact sheets and press releases that you have collected can be kept here, "
    "beside the edition: searched, printed and cited with it, and each set against the record."
)
_WAYS = (
    "Drop files or whole folders anywhere on this window.",
    "Choose “Add documents” in the File menu, or press Ctrl+Shift+O.",
    "Give them to the command: mtcr add FILE…",
)
_WHAT = (
    "Web pages, PDF, Word documents, Markdown and plain text are read. The meeting that a document "
    "belongs to is recognised, and what it says of dates, place, head count, members and persons "
    "is compared with the edition of that date; each answer leads to the words that it rests on."
)
_WHERE = (
    "Your documents stay on this computer, in your own folder, with their original files. They "
    "never change the edition, nothing in them is run, and nothing is fetched from anywhere."
)


def compose(edition: Edition, address: Address) -> Sheet:
    """Return the sheet that says how documents are added.

    Args:
        edition: Its version stands at the foot.
        address: The list of documents.
    """
    draft = Draft(edition, address)
    draft.add(Paragraph((Text(_LEAD),), "lead"))
    draft.heading("How to add documents", "adding")
    draft.add(Items(tuple((Text(way),) for way in _WAYS)))
    draft.heading("What becomes of them", "reading")
    draft.add(Paragraph((Text(_WHAT),)))
    draft.add(Paragraph((Text(_WHERE),)))
    return draft.sheet(kicker=phrases.YOUR_DOCUMENTS, title="You have added no documents yet")
