"""A note as the Chicago Manual of Style has it."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.sheets.citing.notes import note
from mtcr_desktop.sheets.citing.reference import Citation, Reference
from mtcr_desktop.sheets.citing.words import (
    Manner,
    Words,
    american,
    compact,
    double_quoted,
    italic,
    joined,
    located,
    sort_of,
)
from mtcr_desktop.sheets.sheet import Text

_NO_DATE = "n.d."
_PLACES = Manner("", "", "para. ", "paras. ", "under “{}”")


def write(citation: Citation) -> tuple[Words, ...]:
    """Return the note, as one paragraph."""
    return (note(citation, _one),)


def _one(citation: Citation) -> Words:
    reference = citation.reference
    # The comma after a title stands inside its quotation marks.
    title = citation.title
    head = f"{reference.author}, " if reference.author else ""
    if citation.is_described:
        lead = Text(f"{head}{title[1:-1]}, ")
    else:
        lead = Text(f"{head}{double_quoted(title, ',')} ")
    return (lead, *joined((part for part in map(compact, _rest(citation)) if part), ", "))


def _rest(citation: Citation) -> Iterator[Words]:
    reference = citation.reference
    if reference.kind == "entry":
        yield from _edition(citation)
        return
    yield (italic(reference.container),)
    yield (Text(_published(reference)),)
    yield (Text(located(reference.locator, _PLACES)),)
    if reference.url:
        yield (Text(f"accessed {american(citation.accessed)}" if citation.accessed else ""),)
        yield (Text(reference.url),)


def _published(reference: Reference) -> str:
    sort = sort_of(reference)
    date = american(reference.date) if reference.date else _NO_DATE
    if not reference.place:
        return ", ".join(filter(None, (sort, date)))
    return f"{sort} ({reference.place}, {date})".strip()


def _edition(citation: Citation) -> Iterator[Words]:
    reference = citation.reference
    yield (italic(reference.container),)
    until = f" (covering until {american(reference.coverage)})" if reference.coverage else ""
    yield (Text(f"edition {reference.version}{until}"),)
    yield (Text(f"as of {american(citation.as_of)}" if citation.as_of else ""),)
    yield (Text(str(reference.address or "")),)
