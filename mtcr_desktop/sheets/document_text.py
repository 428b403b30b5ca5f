"""The text of a document as blocks of its sheet: the words as they are, each paragraph numbered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from mtcr_desktop.library.places import HEADING, NUMBERED, family, number
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.sheets.document_words import Added, CheckedWords, ParagraphWords
from mtcr_desktop.sheets.highlights import Marks
from mtcr_desktop.sheets.sheet import Block, Callout, Heading, Inlines, Items, Style, Text
from mtcr_desktop.sheets.sheet import Paragraph as ParagraphBlock

_ONE_LIST = 100
"""Paragraphs in one list; the window lays out a list as a whole."""

_LONGEST_LINK = 160
"""Characters of words that are a link; more, such as a list of states, stay plain."""


def blocks(
    text: DocumentText,
    places: Sequence[str],
    checks: Iterable[Check] = (),
    *,
    marks: Marks | None = None,
    as_saved: bool = False,
) -> Iterator[Block]:
    """Yield the text of a document.

    Words that were checked lead to the fact they concern, and are marked where they differ.

    Args:
        text: The text.
        places: Anchors of its paragraphs, by their index.
        checks: What was checked.
        marks: What the user highlighted; notes on it stand below the paragraphs.
        as_saved: Show what is set aside as well, in the order of the file.
    """
    shown = list(enumerate(text.paragraphs)) if as_saved else list(text.body())
    writer = _Writer(places, _checked(checks), marks, _page_turns(shown))
    for kind, run in groupby(shown, key=lambda entry: family(places[entry[0]])):
        if kind == NUMBERED:
            yield from writer.numbered(run)
            continue
        for index, paragraph in run:
            if kind == HEADING:
                yield Heading(paragraph.text, places[index], 3)
            else:
                yield ParagraphBlock((Text(paragraph.text),), "small", places[index])
            yield from writer.notes(index)


class _Writer(NamedTuple):
    """Writes numbered paragraphs.

    Attributes:
        places: Anchors of the paragraphs, by their index.
        checked: What was checked, by paragraph.
        marks: What the user highlighted.
        turns: The page of each paragraph that is the first on one.
    """

    places: Sequence[str]
    checked: Mapping[int, Sequence[CheckedWords]]
    marks: Marks | None
    turns: Mapping[int, int]

    def notes(self, index: int) -> tuple[Callout, ...]:
        return self.marks.notes(index) if self.marks else ()

    def numbered(self, run: Iterable[tuple[int, Paragraph]]) -> Iterator[Block]:
        """Yield lists that go on counting where the one before stopped."""
        names: list[str] = []
        items: list[Inlines] = []
        for index, paragraph in run:
            names.append(self.places[index])
            items.append(self._content(index, paragraph))
            notes = self.notes(index)
            if notes or len(items) == _ONE_LIST:
                yield _list(names, items)
                yield from notes
                names, items = [], []
        if items:
            yield _list(names, items)

    def _content(self, index: int, paragraph: Paragraph) -> Inlines:
        """Return a paragraph's words, after a mark of the page that it is the first on."""
        page = self.turns.get(index)
        before: Inlines = () if page is None else (Added(f"[page {page}] ", "muted"),)
        if paragraph.role == "item":
            before += (Added("– "),)
        style: Style = "muted" if paragraph.role == "note" else "plain"
        strokes = self.marks.strokes(index) if self.marks else ()
        badges = self.marks.badges(index) if self.marks else {}
        words = ParagraphWords(paragraph.text, style, self.checked.get(index, ()), strokes, badges)
        return (*before, *words.written())


def _list(names: Sequence[str], items: Sequence[Inlines]) -> Items:
    return Items(tuple(items), ordered=True, anchors=tuple(names), start=number(names[0]))


def _checked(checks: Iterable[Check]) -> Mapping[int, Sequence[CheckedWords]]:
    """Return what to mark in each paragraph, in order; of two that overlap, what differs."""
    found: dict[int, list[CheckedWords]] = {}
    by_weight = sorted(checks, key=lambda check: check.verdict != "differs")
    for check in by_weight:
        place, start, end = check.claim.words
        if check.address is None or not 0 < end - start <= _LONGEST_LINK:
            continue
        marks = found.setdefault(place, [])
        if all(end <= mark.start or start >= mark.end for mark in marks):
            marks.append(CheckedWords(start, end, check.address, check.verdict == "differs"))
    return {place: sorted(marks) for place, marks in found.items()}


def _page_turns(shown: Iterable[tuple[int, Paragraph]]) -> dict[int, int]:
    """Return the page of each paragraph that is the first on one; none if there is one page."""
    first: dict[int, int] = {}
    for index, paragraph in shown:
        first.setdefault(paragraph.page, index)
    return {index: page for page, index in first.items()} if len(first) > 1 else {}
