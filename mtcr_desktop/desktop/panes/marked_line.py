"""One line of text with the words that were searched for marked in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout

from mtcr_desktop.search.results import Spans

_WORD_START = re.compile(r"(?<=\s)\S")
_SMALL = 0.93


class Marked(NamedTuple):
    """A text and the spans of it that are marked."""

    text: str
    marks: Spans = ()


class MarkedInks(NamedTuple):
    """Colours of the text, of marked words, and of the ground behind these."""

    text: QColor
    marked: QColor
    ground: QColor


def small(font: QFont) -> QFont:
    """Return a font a little smaller than another."""
    other = QFont(font)
    other.setPointSizeF(font.pointSizeF() * _SMALL)
    return other


def paint_marked(
    painter: QPainter, rect: QRect, font: QFont, line: Marked, inks: MarkedInks
) -> None:
    """Paint a line, cut to the width of a rectangle, its marks bold on a tinted ground.

    A text layout rather than runs of drawText: it keeps names written from right to left in order.
    """
    metrics = QFontMetrics(font)
    line = begin_near_mark(line, metrics, rect.width())
    shown = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, rect.width())
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setBackground(inks.ground)
    form.setForeground(inks.marked)
    ranges = []
    for start, end in line.marks:
        span = QTextLayout.FormatRange()
        span.start, span.length = _units(shown[:start]), _units(shown[start:end])
        span.format = form
        ranges.append(span)
    layout = QTextLayout(shown, font)
    layout.setFormats(ranges)
    layout.beginLayout()
    layout.createLine().setLineWidth(2 * rect.width())
    layout.endLayout()
    painter.save()
    painter.setClipRect(rect)
    painter.setPen(inks.text)
    layout.draw(painter, QPointF(rect.topLeft()))
    painter.restore()


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


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it: a character beyond U+FFFF is two."""
    return len(text) + sum(c > "\uffff" for c in text)
