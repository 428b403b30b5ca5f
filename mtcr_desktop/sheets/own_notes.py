"""The user's notes: in the sheet that they are about, and all of them in one sheet.

They stand in a block of their own, which says whose words they are, in the window, on paper and in
every file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Note
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import no_marks, phrases
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.note_controls import NOTE
from mtcr_desktop.sheets.own_titles import kind_in_words, place_in_words, standing
from mtcr_desktop.sheets.sheet import (
    Badge,
    Block,
    Callout,
    Heading,
    Inlines,
    Link,
    Paragraph,
    Sheet,
    Text,
)
from mtcr_desktop.sheets.wording import plural

ANCHOR = "your-notes"
_REMARK = "Written by you; not part of the edition."
_ON_DOCUMENT = "Written by you; not part of the document."


def with_notes(sheet: Sheet, notes: Sequence[Note]) -> Sheet:
    """Return a sheet with the user's notes on it, before its sources or the text of a document."""
    if not notes:
        return sheet
    remark = _ON_DOCUMENT if sheet.own else _REMARK
    block: tuple[Block, ...] = (
        Heading(phrases.YOUR_NOTES, ANCHOR),
        Paragraph((Text(remark),), "small"),
        *(_callout(note, sheet.address) for note in notes),
    )
    after = ("text", "sources") if sheet.own else ("sources",)
    places = (
        number
        for number, one in enumerate(sheet.blocks)
        if isinstance(one, Heading) and one.anchor in after
    )
    place = next(places, len(sheet.blocks))
    return sheet._replace(blocks=(*sheet.blocks[:place], *block, *sheet.blocks[place:]))


def compose_notes(edition: Edition, library: Library, address: Address) -> Sheet:
    """Return the sheet of all notes, what was written last first.

    Args:
        edition: Knows by name what they are about.
        library: The library. It is only read.
        address: mtcr:notes.

    Raises:
        LibraryError: The library cannot be read.
    """
    notes = library.notes.all()
    if not notes:
        return no_marks.compose(edition, address)
    draft = Draft(edition, address)
    by_page: dict[Address, list[Note]] = {}
    for note in notes:
        by_page.setdefault(Address(note.address.kind, note.address.key), []).append(note)
    for number, (page, found) in enumerate(by_page.items(), 1):
        stands = standing(edition, library, page)
        draft.heading(stands.title or str(page), f"on-{number}")
        leads: Inlines = (Text(f"{kind_in_words(page)} · ", "muted"), Link(str(page), page))
        if stands.trouble:
            leads = (*leads, Text(" "), Badge(stands.trouble, "note"))
        draft.add(Paragraph(leads, "small"))
        draft.add(*(_callout(note, page) for note in reversed(found)))
    subtitle = f"{plural(len(notes), 'note')} on {plural(len(by_page), 'sheet')}"
    return draft.sheet(phrases.YOUR_OWN, phrases.YOUR_NOTES, subtitle, own=True)


def notes_json(edition: Edition, library: Library) -> dict[str, Any]:
    """Return all notes as data, what was written last first."""
    notes = [
        {
            "address": str(note.address),
            "title": standing(edition, library, note.address).title or None,
            **{name: getattr(note, name) for name in ("id", "text", "made", "changed")},
        }
        for note in library.notes.all()
    ]
    return {"count": len(notes), "notes": notes}


def _callout(note: Note, page: Address) -> Callout:
    written, changed = (str(PartialDate(time[:10])) for time in (note.made, note.changed))
    title = f"Your note of {written}"
    if changed != written:
        title += f", changed {changed}"
    return Callout(title, tuple(_paragraphs(note, page)), "own", f"{NOTE}{note.id}")


def _paragraphs(note: Note, page: Address) -> Iterator[Inlines]:
    if note.address.fragment:
        there = Address(page.kind, page.key, page.query, note.address.fragment)
        yield (Text("On: ", "muted"), Link(place_in_words(note.address), there))
    for paragraph in _split(note.text):
        yield (Text(paragraph),)


def _split(text: str) -> Iterable[str]:
    """Return the paragraphs of a note, which empty lines part."""
    return filter(None, (part.strip("\n") for part in text.strip().split("\n\n")))
