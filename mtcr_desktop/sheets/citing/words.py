"""What the written styles share: quotation marks, dates, places in a document, full stops."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.reference import Locator, Reference
from mtcr_desktop.sheets.sheet import Text

Words = tuple[Text, ...]
"""Words of a citation; those with emphasis are set in italics."""

_DOUBLE = ("“", "”")
_SINGLE = ("‘", "’")
_PAIRED = re.compile(r"[\"“]([^\"“”]*)[\"”]")
_INNER_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’']*)[’'](?!\w)")


class Manner(NamedTuple):
    """How a style puts places in a document.

    Attributes:
        page, pages: Before the number of one page, and of several.
        paragraph, paragraphs: The same for paragraphs.
        heading: How a heading is named.
    """

    page: str
    pages: str
    paragraph: str
    paragraphs: str
    heading: str


def italic(text: str) -> Text:
    """Return words in italics."""
    return Text(text, "emphasis")


def double_quoted(title: str, inside: str = "") -> str:
    """Return a title in double quotation marks, those in it single; `inside` closes it."""
    inner = _PAIRED.sub(r"‘\1’", title)
    # A mark goes inside all that close together; an apostrophe closes nothing.
    end = len(inner) - title.endswith(("”", '"'))
    return f"{_DOUBLE[0]}{inner[:end]}{inside}{inner[end:]}{_DOUBLE[1]}"


def single_quoted(title: str) -> str:
    """Return a title in single quotation marks, those in it double."""
    inner = _PAIRED.sub(r"“\1”", _INNER_SINGLE.sub(r"“\1”", title))
    return f"{_SINGLE[0]}{inner}{_SINGLE[1]}"


def american(date: PartialDate) -> str:
    """Return a date with the month first: "September 25, 2001"."""
    match str(date).split():
        case day, month, year:
            return f"{month} {day}, {year}"
        case parts:
            return " ".join(parts)


def located(locator: Locator, manner: Manner) -> str:
    """Return a place in a document as a style puts it; empty if the whole is meant."""
    parts = []
    if any(locator.pages):
        parts.append(_span(locator.pages, manner.page, manner.pages))
    if any(locator.paragraphs):
        parts.append(_span(locator.paragraphs, manner.paragraph, manner.paragraphs))
    if locator.heading:
        parts.append(manner.heading.format(locator.heading))
    return ", ".join(parts)


def _span(numbers: tuple[int, int], one: str, several: str) -> str:
    first, last = numbers
    return f"{one}{first}" if first == last else f"{several}{first}–{last}"


def sort_of(reference: Reference) -> str:
    """Return series or sort of a text, as far as it is known."""
    return reference.series or reference.genre


def joined(parts: Iterable[Words], between: str) -> Words:
    """Return parts with something between them."""
    made: list[Text] = []
    for part in parts:
        if made:
            made.append(Text(between))
        made.extend(part)
    return tuple(made)


def sentence(words: Words) -> Words:
    """Return words with a full stop, unless they end like a sentence."""
    last = words[-1].text.rstrip("”’") if words else ""
    return words if last.endswith((".", "?", "!", "…")) else (*words, Text("."))


def compact(words: Iterable[Text]) -> Words:
    """Return words without empty ones."""
    return tuple(part for part in words if part.text)
