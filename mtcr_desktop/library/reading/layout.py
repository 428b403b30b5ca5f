"""From the lines of printed pages back to paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from mtcr_desktop.library.reading.furniture import is_numbered_sentence
from mtcr_desktop.library.reading.joining import join, known_words
from mtcr_desktop.library.text import Paragraph, Role


class Line(NamedTuple):
    """A line of a page.

    Attributes:
        text: What it says.
        page: Its page, from 1.
        left: Where it begins, in points from the left edge of the page.
        right: Where it ends.
        bottom: Where it stands, in points from the lower edge.
        size: Height of its letters, in points.
        bold: Whether it begins in bold type.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    bold: bool = False


_EDGE = 2
"""Lines at the top and at the foot of a page that may be its head and foot."""

_SAME_HEIGHT = 4
"""Points within which heads of pages stand at the same height."""

_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.|s\.)\s*)?\d{1,4}(?:\s*(?:/|of|von|de|sur)\s*\d{1,4})?\W*",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[-*•‣◦▪●–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
_NOTE = re.compile(r"[\[(]?(?:\d{1,2}|[*†‡§]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})[\])]?\s*\S")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’»)\]]*[\d⁰¹²³⁴⁵⁶⁷⁸⁹*†]{0,2}$")
_NUMBER = re.compile(r"\d+")

_LARGE, _SMALL = 1.12, 0.92
"""Size of letters against the usual one from which on a line is a heading, or a note."""

_OTHER_SIZE = 0.08
_GAP = 1.35
"""Distance of two lines against the usual one from which on they are two paragraphs."""

_INDENT = 4
"""Distance of the beginnings of lines, in sizes, from which on they are in different columns."""

_FEWEST_SPACES = 3
"""Spaces between paragraphs from which on a document is taken to set them apart so."""

_SHORT = 0.75
"""Share of the width up to which a line was ended, not broken."""

_LONGEST_HEADING = 150


class _Column(NamedTuple):
    """A column of text: where its leftmost line begins, where most do, and up to where they go."""

    first: float
    left: float
    right: float


class _Page(NamedTuple):
    """What is usual in a document.

    Attributes:
        size: Height of letters.
        pitch: Distance of lines.
        columns: The columns of text, from left to right.
        spaced: Whether paragraphs are set apart by space, so that lines without space between
            them belong together.
    """

    size: float
    pitch: float
    columns: tuple[_Column, ...]
    spaced: bool

    def column(self, line: Line) -> _Column:
        """Return the column that a line stands in: the last that begins left of it."""
        begun = [column for column in self.columns if column.first <= line.left]
        return begun[-1] if begun else self.columns[0]


def paragraphs(pages: Sequence[Sequence[Line]]) -> list[Paragraph]:
    """Return the paragraphs of a document, those in one that go on over the end of a page.

    Args:
        pages: The lines of each page in their order.
    """
    edges = _edges(pages)
    body = [line for page in pages for line in page if line not in edges]
    usual = _usual(body)
    known = known_words(line.text for line in body)
    found: list[Paragraph] = []
    sizes: list[tuple[float, bool]] = []
    for part in _parts(pages, edges, usual):
        text = join([line.text for line in part], known)
        if part[0] in edges:
            found.append(Paragraph(text, "furniture", page=part[0].page))
        else:
            found.append(Paragraph(text, _role(part, text, usual), page=part[0].page))
        sizes.append((round(part[0].size, 1), part[0].bold))
    return _levelled(found, sizes)


def _edges(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """Return the lines that are heads or feet of pages: the same on most, or page numbers."""
    candidates = [(line, _pattern(line)) for page in pages for line in _outer(page)]
    seen = Counter(pattern for _, pattern in {(line.page, one) for line, one in candidates})
    fewest = max(2, len(pages) / 2)
    return frozenset(
        line
        for line, pattern in candidates
        if _PAGE_NUMBER.fullmatch(line.text) or seen[pattern] >= fewest
    )


def _outer(page: Sequence[Line]) -> set[Line]:
    """Return the lines at the top and at the foot of a page."""
    by_height = sorted(page, key=lambda line: -line.bottom)
    return {*by_height[:_EDGE], *by_height[-_EDGE:]}


def _pattern(line: Line) -> tuple[str, int]:
    """Return what a head or foot has in common on all pages: its words and its height."""
    return _NUMBER.sub("#", line.text.casefold()), round(line.bottom / _SAME_HEIGHT)


def _usual(body: Sequence[Line]) -> _Page:
    """Return what is usual, weighing each line by its length."""
    if not body:
        return _Page(0, 0, (), spaced=False)
    weights: Counter[float] = Counter()
    for line in body:
        weights[round(line.size, 1)] += len(line.text)
    size = max(weights, key=lambda one: (weights[one], -one))
    gaps = sorted(
        a.bottom - b.bottom
        for a, b in pairwise(body)
        if a.page == b.page and 0.5 * size < a.bottom - b.bottom < 4 * size
    )
    pitch = min(gaps[len(gaps) // 4], 1.5 * size) if gaps else 1.2 * size
    spaced = sum(gap > _GAP * pitch for gap in gaps) >= _FEWEST_SPACES
    return _Page(size, pitch, _columns(body, size), spaced)


def _columns(body: Sequence[Line], size: float) -> tuple[_Column, ...]:
    """Return the columns: lines begin at much the same place in one, far from those of another."""
    by_left = sorted(body, key=lambda line: line.left)
    groups = [[by_left[0]]]
    for line in by_left[1:]:
        if line.left - groups[-1][-1].left > _INDENT * size:
            groups.append([])
        groups[-1].append(line)
    found = []
    for group in groups:
        rights = sorted(line.right for line in group)
        left = group[len(group) // 20].left
        found.append(_Column(group[0].left, left, rights[-1 - len(rights) // 20]))
    return tuple(found)


def _parts(
    pages: Sequence[Sequence[Line]], edges: frozenset[Line], usual: _Page
) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph; what interrupts one at the end of a page comes after it.

    These are the heads and feet of pages, and notes, which are set smaller than the text.
    """
    part: list[Line] = []
    aside: list[list[Line]] = []
    for line in (line for page in pages for line in page):
        if line in edges:
            aside.append([line])
        elif line.size <= _SMALL * usual.size:
            note = aside[-1] if aside and aside[-1][0] not in edges else None
            if note and _goes_on(note[-1], line, usual):
                note.append(line)
            else:
                aside.append([line])
        elif part and _goes_on(part[-1], line, usual):
            part.append(line)
        else:
            if part:
                yield part
            yield from aside
            part, aside = [line], []
    if part:
        yield part
    yield from aside


def _goes_on(line: Line, following: Line, usual: _Page) -> bool:
    """Say whether a paragraph goes on from one line to the next."""
    if abs(line.size - following.size) > _OTHER_SIZE * line.size or _ITEM.match(following.text):
        return False
    ended = bool(_SENTENCE_END.search(line.text))
    gap = line.bottom - following.bottom
    if line.page != following.page or gap < -usual.size:
        return not ended and (following.text[0].islower() or not _has_room(line, following, usual))
    if gap > _GAP * usual.pitch * max(1, line.size / usual.size):
        return False
    if line.size >= _LARGE * usual.size:
        return True  # a heading over several lines
    if line.bold != following.bold and _has_room(line, following, usual):
        return False
    if ended and following.left > line.left + usual.size:
        return False
    _, left, right = usual.column(line)
    if line.right < left + _SHORT * (right - left):
        return False
    if usual.spaced:
        return True
    begins = following.text[0].isupper() or following.text[0].isdigit()
    return not ((ended or begins) and _has_room(line, following, usual))


def _has_room(line: Line, following: Line, usual: _Page) -> bool:
    """Say whether the first word of the next line would have found room in a line."""
    word = following.text.split(maxsplit=1)[0]
    letter = (following.right - following.left) / len(following.text)
    return line.right + letter * (len(word) + 1) < usual.column(line).right


def _role(part: Sequence[Line], text: str, usual: _Page) -> Role:
    """Return what a paragraph is, by how it is set."""
    size = median(line.size for line in part)
    if size <= _SMALL * usual.size and _NOTE.match(text):
        return "note"
    large = size >= _LARGE * usual.size
    bold = all(line.bold for line in part) and not _SENTENCE_END.search(text)
    if (large or bold) and len(text) <= _LONGEST_HEADING:
        return "heading"
    return "item" if _ITEM.match(text) and not is_numbered_sentence(text) else "text"


def _levelled(found: Iterable[Paragraph], sizes: Sequence[tuple[float, bool]]) -> list[Paragraph]:
    """Return the paragraphs, their headings with levels by size, the first largest as title."""
    result = list(found)
    headings = [n for n, p in enumerate(result) if p.role == "heading"]
    ranks = sorted({sizes[n] for n in headings}, reverse=True)
    for n in headings:
        result[n] = result[n]._replace(level=min(ranks.index(sizes[n]) + 1, 6))
    title = next((n for n in headings if result[n].level == 1), None)
    if title is not None and result[title].page == result[0].page:
        result[title] = result[title]._replace(role="title")
    return result
