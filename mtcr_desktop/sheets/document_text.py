"""The text of a document as blocks of its sheet: the words as they are, each paragraph numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from mtcr_desktop.library.places import HEADING, SET_ASIDE, family, number
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.document_check import DIFFERS
from mtcr_desktop.sheets.sheet import Block, Heading, Inline, Inlines, Items, Link, Text
from mtcr_desktop.sheets.sheet import Paragraph as ParagraphBlock

_ONE_LIST = 100
"""Paragraphs in one list; the window lays out a list as a whole."""

_LONGEST_LINK = 160
"""Characters of words that are a link; more, such as a list of states, stay plain."""


class _Mark(NamedTuple):
    """Words of a paragraph that were checked: where they stand, and what they concern."""

    start: int
    end: int
    address: Address
    differs: bool


def blocks(
    text: DocumentText,
    places: Sequence[str],
    checks: Iterable[Check] = (),
    *,
    as_saved: bool = False,
) -> Iterator[Block]:
    """Yield the text of a document.

    Words that were checked lead to the fact they concern, and are marked where they differ.

    Args:
        text: The text.
        places: Anchors of its paragraphs, by their index.
        checks: What was checked.
        as_saved: Show what is set aside as well, in the order of the file.
    """
    shown = list(enumerate(text.paragraphs)) if as_saved else list(text.body())
    marks = _marks(checks)
    turns = _page_turns(shown)
    for kind, run in groupby(shown, key=lambda entry: family(places[entry[0]])):
        if kind == HEADING:
            yield from (Heading(p.text, places[index], 3) for index, p in run)
        elif kind == SET_ASIDE:
            yield from (ParagraphBlock((Text(p.text),), "small", places[i]) for i, p in run)
        else:
            contents = ((places[i], _content(p, marks.get(i, ()), turns.get(i))) for i, p in run)
            yield from _numbered(contents)


def _numbered(contents: Iterator[tuple[str, Inlines]]) -> Iterator[Items]:
    """Yield paragraphs as lists that go on counting where the one before stopped."""
    while part := list(islice(contents, _ONE_LIST)):
        names, items = zip(*part, strict=True)
        yield Items(items, ordered=True, anchors=names, start=number(names[0]))


def _content(paragraph: Paragraph, marks: Iterable[_Mark], page: int | None) -> Inlines:
    """Return a paragraph's words, after a mark of the page that it is the first on."""
    before: Inlines = () if page is None else (Text(f"[page {page}] ", "muted"),)
    if paragraph.role == "item":
        before += (Text("– "),)
    if paragraph.role == "note":
        return (*before, *(_muted(part) for part in _linked(paragraph.text, marks)))
    return (*before, *_linked(paragraph.text, marks))


def _linked(text: str, marks: Iterable[_Mark]) -> Iterator[Inline]:
    done = 0
    for start, end, address, differs in marks:
        if start > done:
            yield Text(text[done:start])
        yield Link(text[start:end], address)
        if differs:
            yield from (Text(" "), DIFFERS)
            yield from (Text(" "),) if text[end : end + 1].isalnum() else ()  # a footnote's mark
        done = end
    if done < len(text):
        yield Text(text[done:])


def _muted(part: Inline) -> Inline:
    return Text(part.text, "muted") if isinstance(part, Text) else part


def _marks(checks: Iterable[Check]) -> Mapping[int, Sequence[_Mark]]:
    """Return what to mark in each paragraph, in order; of two that overlap, what differs."""
    found: dict[int, list[_Mark]] = {}
    by_weight = sorted(checks, key=lambda check: check.verdict != "differs")
    for check in by_weight:
        place, start, end = check.claim.words
        if check.address is None or not 0 < end - start <= _LONGEST_LINK:
            continue
        marks = found.setdefault(place, [])
        if all(end <= mark.start or start >= mark.end for mark in marks):
            marks.append(_Mark(start, end, check.address, check.verdict == "differs"))
    return {place: sorted(marks) for place, marks in found.items()}


def _page_turns(shown: Iterable[tuple[int, Paragraph]]) -> dict[int, int]:
    """Return the page of each paragraph that is the first on one; none if there is one page."""
    first: dict[int, int] = {}
    for index, paragraph in shown:
        first.setdefault(paragraph.page, index)
    return {index: page for page, index in first.items()} if len(first) > 1 else {}
