"""What the places of the user's documents show while there are none: how they get there."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Items, Link, Paragraph, Sheet, Text
from mtcr_desktop.sheets.wording import plural

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
_TRASH = (
    "Documents that you move to the trash are listed here until you take them out again, or empty "
    "the trash."
)


def compose(edition: Edition, address: Address, in_trash: int = 0) -> Sheet:
    """Return the sheet that says how documents are added.

    Args:
        edition: Its version stands at the foot.
        address: The list of documents, or the trash.
        in_trash: How many documents lie in the trash.
    """
    draft = Draft(edition, address)
    if address.kind == "trash":
        draft.add(Paragraph((Text(_TRASH),), "lead"))
        draft.add(Paragraph((Link(phrases.YOUR_DOCUMENTS, Address("documents")),)))
        return draft.sheet(kicker=phrases.YOUR_DOCUMENTS, title="The trash is empty")
    if in_trash:
        lie = "lies" if in_trash == 1 else "lie"
        words = Text(f"{plural(in_trash, 'document')} {lie} in the trash. ")
        draft.add(Paragraph((words, Link("Open the trash", Address("trash")))))
    draft.add(Paragraph((Text(_LEAD),), "lead"))
    draft.heading("How to add documents", "adding")
    draft.add(Items(tuple((Text(way),) for way in _WAYS)))
    draft.heading("What becomes of them", "reading")
    draft.add(Paragraph((Text(_WHAT),)))
    draft.add(Paragraph((Text(_WHERE),)))
    title = "You have no documents" if in_trash else "You have added no documents yet"
    return draft.sheet(kicker=phrases.YOUR_DOCUMENTS, title=title)
