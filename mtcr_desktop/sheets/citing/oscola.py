"""A footnote as the Oxford University Standard for the Citation of Legal Authorities has it."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.sheets.citing.notes import note
from mtcr_desktop.sheets.citing.reference import Citation, Reference
from mtcr_desktop.sheets.citing.words import (
    Manner,
    Words,
    italic,
    located,
    single_quoted,
    sort_of,
)
from mtcr_desktop.sheets.sheet import Text

_NO_DATE = "nd"
_PLACES = Manner("", "", "para ", "paras ", "under ‘{}’")


def write(citation: Citation) -> tuple[Words, ...]:
    """Return the footnote, as one paragraph."""
    return (note(citation, _one),)


def _one(citation: Citation) -> Words:
    return tuple(_parts(citation))


def _parts(citation: Citation) -> Iterator[Text]:
    reference = citation.reference
    title = citation.title
    author = f"{reference.author}, " if reference.author else ""
    yield Text(author + (title if citation.is_described else single_quoted(title)) + " ")
    if reference.kind == "entry":
        yield from _edition(citation)
    else:
        if reference.container:
            yield italic(reference.container)
            yield Text(" ")
        yield Text(f"({_published(reference)})")
    if place := located(reference.locator, _PLACES):
        yield Text(f" {place}")
    if reference.url:
        yield Text(f" <{reference.url}>")
        yield from [Text(f" accessed {citation.accessed}")] if citation.accessed else []


def _published(reference: Reference) -> str:
    known = (sort_of(reference), reference.place, str(reference.date or _NO_DATE))
    return ", ".join(filter(None, known))


def _edition(citation: Citation) -> Iterator[Text]:
    reference = citation.reference
    until = f" covering until {reference.coverage}" if reference.coverage else ""
    as_of = f", as of {citation.as_of}" if citation.as_of else ""
    yield Text("(")
    yield italic(reference.container)
    yield Text(f", edition {reference.version}{until}{as_of})")
    yield Text(f" <{reference.address}>")
