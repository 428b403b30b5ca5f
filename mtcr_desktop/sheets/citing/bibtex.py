"""References as BibTeX, in UTF-8 as today's programs read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.fields import full_title, remarks, single, url_of
from mtcr_desktop.sheets.citing.reference import Citation
from mtcr_desktop.sheets.citing.words import sort_of

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The macros that every style defines."""

_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}",
    ">": r"\textgreater{}", "|": r"\textbar{}",
    **{char: f"\\{char}" for char in "#$%&_"},
}  # fmt: skip
"""BibTeX counts braces even after a backslash, so that those of a text must be spelt out."""

_SPECIAL_CHARS = re.compile("[" + re.escape("".join(_SPECIAL)) + "]")
_URL_SAFE = "!#$%&'()*+,-./:;=?@_~[]"


def write(citation: Citation) -> str:
    """Return the entries: what is cited, then its sources."""
    return "\n".join(_entry(one) for one in single(citation))


def _entry(citation: Citation) -> str:
    fields = ",\n".join(f"  {name:<12} = {value}" for name, value in _fields(citation))
    return f"@misc{{{citation.reference.id},\n{fields}\n}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    reference = citation.reference
    if reference.author:
        yield "author", protected(reference.author)
    yield "title", protected(full_title(citation))
    version = f"edition {reference.version}" if reference.version else ""
    published = filter(None, (sort_of(reference), reference.container, version))
    if how := ", ".join(published):
        yield "howpublished", braced(how)
    if reference.place:
        yield "address", braced(reference.place)
    yield from _date(reference.date)
    if url := url_of(citation):
        yield "url", f"{{{quote(url, safe=_URL_SAFE)}}}"
    if reference.url and citation.accessed:
        yield "urldate", braced(citation.accessed.value)
    if reference.language:
        yield "language", braced(reference.language)
    if notes := remarks(citation):
        yield "note", braced("; ".join(notes))


def _date(date: PartialDate | None) -> Iterator[tuple[str, str]]:
    """Yield as much of a date as is known; the month as the macro that a style puts in words."""
    if date is None:
        return
    year, *rest = date.value.split("-")
    yield "year", braced(year)
    if rest:
        yield "month", _MONTHS[int(rest[0]) - 1]
    if len(rest) > 1:
        yield "day", braced(str(int(rest[1])))


def braced(text: str) -> str:
    """Return a text as a value, every character of it as itself."""
    flat = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return "{" + _SPECIAL_CHARS.sub(lambda found: _SPECIAL[found[0]], flat) + "}"


def protected(text: str) -> str:
    """Return a text as a value that no style takes apart or sets in other letters.

    The name of a body would else be read as first and last names, a title be set in small letters.
    """
    return f"{{{braced(text)}}}"
