"""A citation in words that need no style: everything that is known, for a note or a letter."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.sheets.citing.reference import Citation, Reference
from mtcr_desktop.sheets.citing.words import Manner, Words, located
from mtcr_desktop.sheets.phrases import NO_DATE
from mtcr_desktop.sheets.sheet import Text

_PLACES = Manner("page ", "pages ", "paragraph ", "paragraphs ", "under “{}”")


def write(citation: Citation) -> tuple[Words, ...]:
    """Return the citation, as one paragraph."""
    parts = [part for part in _parts(citation) if part]
    return ((Text(" ".join(map(_stopped, parts))),),)


def _parts(citation: Citation) -> Iterator[str]:
    yield from _one(citation)
    if citation.sources:
        lead = "The record as a whole rests on" if citation.as_a_whole else "Sources"
        yield f"{lead}: {_all(citation, citation.sources)}"
    for other in citation.others:
        yield f"Other sources give {other.value}: {_all(citation, other.sources)}"


def _one(citation: Citation) -> Iterator[str]:
    reference = citation.reference
    yield reference.author
    yield citation.title
    if reference.kind == "entry":
        yield _edition(citation)
        yield str(reference.address)
        return
    yield reference.series or reference.genre.capitalize() or reference.container
    date = str(reference.date or NO_DATE)
    yield f"{reference.place}, {date}" if reference.place else date[:1].upper() + date[1:]
    place = located(reference.locator, _PLACES)
    yield place[:1].upper() + place[1:]
    if reference.file:
        name, digits = reference.file
        yield f"File “{name}” (SHA-256 {digits}), {reference.address}"
    if reference.url:
        accessed = f", accessed {citation.accessed}" if citation.accessed else ""
        yield f"{reference.url}{accessed}"


def _edition(citation: Citation) -> str:
    reference = citation.reference
    until = f" (covers until {reference.coverage})" if reference.coverage else ""
    as_of = f", as of {citation.as_of}" if citation.as_of else ""
    return f"{reference.container}, edition {reference.version}{until}{as_of}"


def _all(citation: Citation, sources: tuple[Reference, ...]) -> str:
    return "; ".join(_source(source, citation) for source in sources)


def _source(source: Reference, citation: Citation) -> str:
    parts = (
        source.author or source.container,
        source.title,
        str(source.date or NO_DATE),
        source.url,
        f"accessed {citation.accessed}" if citation.accessed and source.url else "",
    )
    return ", ".join(filter(None, parts))


def _stopped(part: str) -> str:
    return part if part.endswith((".", "?", "!", "…")) else f"{part}."
