"""The words of a paragraph of a document: some of them links, some of them highlighted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.document_check import DIFFERS
from mtcr_desktop.sheets.highlights import Stroke
from mtcr_desktop.sheets.sheet import Badge, Inline, Link, Marked, Style, Text

Part = Text | Link | Badge


class Added(Text):
    """Words that the program sets among those of a document, and that are none of its own."""

    __slots__ = ()


class CheckedWords(NamedTuple):
    """Words of a paragraph that were checked: where they stand, and what they concern."""

    start: int
    end: int
    address: Address
    differs: bool


class ParagraphWords(NamedTuple):
    """A paragraph with what is to be said of its words.

    Attributes:
        text: The words.
        style: How they are set.
        checked: Which of them were checked, in order; no two overlap.
        strokes: Which of them are highlighted; no two overlap.
        badges: Marks of notes, by the character that they stand before.
    """

    text: str
    style: Style
    checked: Sequence[CheckedWords]
    strokes: Sequence[Stroke]
    badges: Mapping[int, Sequence[Badge]]

    def written(self) -> Iterator[Inline]:
        """Yield them as the sheet has them."""
        for stroke, run in groupby(self._parts(), key=itemgetter(0)):
            content = tuple(part for _, part in run)
            if stroke is None:
                yield from content
            else:
                yield Marked(content, stroke.colour, stroke.address, stroke.anchor)

    def _parts(self) -> Iterator[tuple[Stroke | None, Part]]:
        """Yield the words, and what stands among them, each with the stroke that it is under."""
        edges = {0, len(self.text), *self.badges}
        edges.update(edge for one in self.checked for edge in (one.start, one.end))
        edges.update(edge for one in self.strokes for edge in (one.start, one.end))
        for start, end in pairwise(sorted(edges)):
            checked = next((one for one in self.checked if one.start <= start < one.end), None)
            stroke = next((one for one in self.strokes if one.start <= start < one.end), None)
            words = self.text[start:end]
            yield stroke, Link(words, checked.address) if checked else Text(words, self.style)
            among = [DIFFERS] if checked and checked.differs and checked.end == end else []
            goes_on = stroke if stroke and stroke.end > end else None
            for badge in (*among, *self.badges.get(end, ())):
                yield from ((goes_on, part) for part in self._beside(badge, end))

    def _beside(self, badge: Badge, end: int) -> Iterator[Part]:
        yield from (Added(" "), badge)
        if self.text[end : end + 1].isalnum():  # a footnote's mark
            yield Added(" ")
