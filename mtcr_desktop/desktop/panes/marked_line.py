"""One line of text with the words that were searched for marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from mtcr_desktop.search.results import Spans

_WORD_START = re.compile(r"(?<=\s)\S")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")

_MOST_WIDTHS = 4000


class Marked(NamedTuple):
    """A text and the spans of it that are marked."""

    text: str
    marks: Spans = ()


class Inks(NamedTuple):
    """Colours of the text, of marked words, and of the ground behind these."""

    text: QColor
    marked: QColor
    ground: QColor


class Face:
    """A font and the widths of the texts that were set in it lately.

    Most lines come back with the next key, and measuring one costs a third of painting it.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._widths: dict[str, int] = {}

    def width(self, text: str) -> int:
        """Return the width of a text in pixels."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width

    def cut(self, text: str, room: int) -> str:
        """Return a text, cut behind an ellipsis where it is wider than there is room."""
        if self.width(text) <= room:
            return text
        return self.metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


class LinePainter:
    """Paints lines in one font; what it needs of the font is worked out once.

    Runs of drawText take half the time of a text layout, and a list of results is painted with
    each key. They would put words in the wrong order in a line that is written from right to left:
    such a line is painted in one piece, without marks.
    """

    def __init__(self, font: QFont) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        self.face = Face(font)
        self._bold = Face(bold)

    @property
    def font(self) -> QFont:
        """The font of the lines."""
        return self.face.font

    @property
    def metrics(self) -> QFontMetrics:
        """The measures of that font."""
        return self.face.metrics

    def paint(self, painter: QPainter, rect: QRect, line: Marked, inks: Inks) -> None:
        """Paint a line, cut to the width of a rectangle, its marks bold on a tinted ground."""
        line = begin_near_mark(line, self.face, rect.width())
        height, ascent = self.metrics.height(), self.metrics.ascent()
        baseline = rect.top() + (rect.height() - height) // 2 + ascent
        if not line.text.isascii() and _RIGHT_TO_LEFT.search(line.text):
            line = Marked(line.text)
        left, right = rect.left(), rect.left() + rect.width()
        for text, is_marked in _runs(line):
            if left >= right:
                return
            face = self._bold if is_marked else self.face
            if is_marked:
                width = min(face.width(text), right - left)
                painter.fillRect(left, baseline - ascent, width, height, inks.ground)
            painter.setFont(face.font)
            painter.setPen(inks.marked if is_marked else inks.text)
            painter.drawText(left, baseline, face.cut(text, right - left))
            left += face.width(text)


def _runs(line: Marked) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a line, and whether each is marked."""
    done = 0
    for start, end in line.marks:
        if start > done:
            yield line.text[done:start], False
        yield line.text[start:end], True
        done = end
    if done < len(line.text):
        yield line.text[done:], False


def begin_near_mark(line: Marked, face: Face, width: int) -> Marked:
    """Return a line that, cut to a width in pixels, still shows its first mark.

    Where the mark would be cut off, the line begins at a later word, behind an ellipsis.
    """
    if not line.marks or face.width(line.text[: line.marks[0][1]]) < width * 0.9:
        return line
    first, end = line.marks[0]
    for word in _WORD_START.finditer(line.text, 0, first + 1):
        if face.width(line.text[word.start() : end]) < width * 0.5:
            break
    else:
        return line
    cut = word.start()
    marks = tuple((start - cut + 2, end - cut + 2) for start, end in line.marks)
    return Marked("… " + line.text[cut:], marks)
