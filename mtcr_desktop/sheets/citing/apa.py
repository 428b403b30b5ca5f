"""An entry of a list of references as the American Psychological Association has it.

A place in a document belongs into the running text there, so that a second paragraph has the words
for it. What a fact rests on follows as entries of their own, as a list of references has them.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.reference import Citation, Reference
from mtcr_desktop.sheets.citing.words import (
    Manner,
    Words,
    american,
    double_quoted,
    italic,
    located,
    sentence,
)
from mtcr_desktop.sheets.sheet import Text

_NO_DATE = "n.d."
_PLACES = Manner("p. ", "pp. ", "para. ", "paras. ", "“{}” section")
_SHORT = 60
"""Characters of a title that stands in the running text for an author."""


def write(citation: Citation) -> tuple[Words, ...]:
    """Return the entry, then the words for the running text or the sources as entries."""
    return tuple(_paragraphs(citation))


def _paragraphs(citation: Citation) -> Iterator[Words]:
    yield _entry(citation)
    if place := located(citation.reference.locator, _PLACES):
        yield (Text(f"({_short(citation.reference)}, {place})"),)
    whole = "For the record as a whole." if citation.as_a_whole else ""
    told = [(source, whole) for source in citation.sources]
    told += [(source, f"Gives {o.value}.") for o in citation.others for source in o.sources]
    for source, about in told:
        entry = _entry(Citation(source, accessed=citation.accessed))
        yield (*entry, Text(f" [{about}]")) if about else entry


def _entry(citation: Citation) -> Words:
    reference = citation.reference
    date = Text(f" ({_date(reference.date)}).")
    title = sentence(tuple(_title(citation)))
    if reference.author:
        head = (*sentence((Text(reference.author),)), date, Text(" "), *title)
    else:
        head = (*title, date)
    return (*head, *_rest(citation))


def _title(citation: Citation) -> Iterator[Text]:
    reference = citation.reference
    # What is part of something else is set upright, and so is what only describes.
    part = bool(reference.container) or citation.is_described
    yield Text(citation.title) if part else italic(citation.title)
    if reference.series:
        yield Text(f" ({reference.series})")
    if reference.genre:
        yield Text(f" [{reference.genre[:1].upper()}{reference.genre[1:]}]")


def _rest(citation: Citation) -> Iterator[Text]:
    reference = citation.reference
    if reference.kind == "entry":
        yield Text(" In ")
        yield italic(reference.container)
        yield Text(f" ({_edition(citation)}). {reference.address}")
    elif reference.container:
        yield Text(" ")
        yield italic(reference.container)
        yield Text(".")
    if reference.place:
        yield from sentence((Text(f" {reference.place}"),))
    if reference.url and citation.accessed:
        yield Text(f" Retrieved {american(citation.accessed)}, from {reference.url}")
    elif reference.url:
        yield Text(f" {reference.url}")


def _edition(citation: Citation) -> str:
    reference = citation.reference
    parts = [f"Edition {reference.version}"]
    if reference.coverage:
        parts.append(f"covering until {american(reference.coverage)}")
    if citation.as_of:
        parts.append(f"as of {american(citation.as_of)}")
    return "; ".join(parts)


def _date(date: PartialDate | None) -> str:
    """Return a date with the year first: "2001, September 25"."""
    if date is None:
        return _NO_DATE
    day_and_month = american(date).removesuffix(str(date.year)).rstrip(", ")
    return f"{date.year}, {day_and_month}" if day_and_month else str(date.year)


def _short(reference: Reference) -> str:
    """Return what stands in the running text: author, else title, and year."""
    year = str(reference.date.year) if reference.date else _NO_DATE
    if reference.author:
        return f"{reference.author}, {year}"
    title = reference.title
    cut = title if len(title) <= _SHORT else f"{title[:_SHORT].rsplit(' ', 1)[0]} …"
    return f"{double_quoted(cut, ',')} {year}"
