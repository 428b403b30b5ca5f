"""References as RIS: a tag of two characters, two blanks, a hyphen, a blank, and the value.

Lines end with carriage return and line feed; a record begins with TY and ends with ER.
"""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.fields import full_title, remarks, single, url_of
from mtcr_desktop.sheets.citing.reference import Citation, Kind
from mtcr_desktop.sheets.citing.words import sort_of

_END = "\r\n"

_TYPES: dict[Kind, str] = {
    "report": "RPRT",
    "document": "GEN",
    "webpage": "ELEC",
    "article-newspaper": "NEWS",
    "dataset": "DATA",
    "entry": "ENCYC",
}


def write(citation: Citation) -> str:
    """Return the records: what is cited, then its sources."""
    return "".join(_line(tag, value) for one in single(citation) for tag, value in _fields(one))


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    reference = citation.reference
    yield "TY", _TYPES[reference.kind]
    if name := corporate(reference.author):
        yield "AU", name
    yield "TI", full_title(citation)
    if reference.container:
        yield "T2", reference.container.replace("*", " ")
    if sort := sort_of(reference):
        yield ("T3" if reference.series else "M3"), sort
    if reference.version:
        yield "ET", reference.version
    if reference.place:
        yield "CY", reference.place
    yield from _date(reference.date)
    if reference.language:
        yield "LA", reference.language
    if url := url_of(citation):
        yield "UR", url
    if reference.url and citation.accessed:
        yield "Y2", _slashed(citation.accessed)
    for remark in remarks(citation):
        yield "N1", remark
    yield "ER", ""


def _date(date: PartialDate | None) -> Iterator[tuple[str, str]]:
    if date is not None:
        yield "PY", str(date.year)
        if date.precision != "year":
            yield "DA", _slashed(date)


def _slashed(date: PartialDate) -> str:
    """Return a date as year, month, day and anything else, all slashes there: "2001/09//"."""
    year, month, day = (*date.value.split("-"), "", "")[:3]
    return f"{year}/{month}/{day}/"


def corporate(name: str) -> str:
    """Return the name of a body as one name.

    A comma would set off a first name, so that a part is joined to the whole as catalogues do:
    "Ministry. Bureau". The asterisk is not allowed.
    """
    parts = (part.strip() for part in name.replace("*", " ").split(","))
    return ". ".join(part.rstrip(".") for part in parts if part)


def _line(tag: str, value: str) -> str:
    flat = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    return f"{tag}  - {flat}{_END}"
