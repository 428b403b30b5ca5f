"""One line of text with the words that were searched for marked in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from mtcr_desktop.search.results import Spans

_WORD_START = re.compile(r"(?<=\s)\S")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufefc]")


class Marked(NamedTuple):
    """A text and the spans of it that are marked."""

    text: str
    marks: Spans = ()


class Inks(NamedTuple):
    """Colours of the text, of marked words, and of the ground behind these."""

    text: QColor
    marked: QColor
    ground: QColor


class LinePainter:
    """Paints lines in one font; what it needs of the font is worked out once.

    Runs of drawText take half the time of a text layout, and a list of results is painted with
    each key. They would put words in the wrong order in a line that is written from right to left:
    such a line is painted in one piece, without marks.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.Bold)
        self._bold_metrics = QFontMetrics(self._bold)

    def paint(self, painter: QPainter, rect: QRect, line: Marked, inks: Inks) -> None:
        """Paint a line, cut to the width of a rectangle, its marks bold on a tinted ground."""
        line = begin_near_mark(line, self.metrics, rect.width())
        baseline = rect.top() + (rect.height() - self.metrics.height()) // 2 + self.metrics.ascent()
        if not line.text.isascii() and _RIGHT_TO_LEFT.search(line.text):
            line = Marked(line.text)
        left, right, done = rect.left(), rect.left() + rect.width(), 0
        for start, end in line.marks:
            left = self._run(painter, QPoint(left, baseline), right, line.text[done:start], inks)
            left = self._mark(painter, QPoint(left, baseline), right, line.text[start:end], inks)
            done = end
        rest = line.text[done:]
        if rest and left < right:
            painter.setFont(self.font)
            painter.setPen(inks.text)
            painter.drawText(QPoint(left, baseline), _cut(rest, self.metrics, right - left))

    def _run(self, painter: QPainter, at: QPoint, right: int, text: str, inks: Inks) -> int:
        if not text or at.x() >= right:
            return at.x()
        painter.setFont(self.font)
        painter.setPen(inks.text)
        painter.drawText(at, _cut(text, self.metrics, right - at.x()))
        return at.x() + self.metrics.horizontalAdvance(text)

    def _mark(self, painter: QPainter, at: QPoint, right: int, text: str, inks: Inks) -> int:
        if not text or at.x() >= right:
            return at.x()
        width = self._bold_metrics.horizontalAdvance(text)
        top, height = at.y() - self.metrics.ascent(), self.metrics.height()
        painter.fillRect(QRect(at.x(), top, min(width, right - at.x()), height), inks.ground)
        painter.setFont(self._bold)
        painter.setPen(inks.marked)
        painter.drawText(at, _cut(text, self._bold_metrics, right - at.x()))
        return at.x() + width


def begin_near_mark(line: Marked, metrics: QFontMetrics, width: int) -> Marked:
    """Return a line that, cut to a width in pixels, still shows its first mark.

    Where the mark would be cut off, the line begins at a later word, behind an ellipsis.
    """
    if not line.marks or metrics.horizontalAdvance(line.text[: line.marks[0][1]]) < width * 0.9:
        return line
    first, end = line.marks[0]
    for word in _WORD_START.finditer(line.text, 0, first + 1):
        if metrics.horizontalAdvance(line.text[word.start() : end]) < width * 0.5:
            break
    else:
        return line
    cut = word.start()
    marks = tuple((start - cut + 2, end - cut + 2) for start, end in line.marks)
    return Marked("… " + line.text[cut:], marks)


def _cut(text: str, metrics: QFontMetrics, room: int) -> str:
    if len(text) * metrics.height() <= room:
        return text  # no letter is wider than its line is high: this saves measuring
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
