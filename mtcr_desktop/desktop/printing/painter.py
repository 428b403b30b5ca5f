"""A page, drawn: header, units with their hairlines, footer."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from mtcr_desktop.desktop.printing.paginator import Pages
from mtcr_desktop.desktop.printing.units import MILLIMETRE, POINT, RESOLUTION, font
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.style import PAPER

_SMALL = 8.0
_HAIRLINE = 0.35
_GAP = 8 * MILLIMETRE
_HEADER_RULE = 5.5 * MILLIMETRE

_LEFT = Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignRight


def paint_page(pages: Pages, index: int, painter: QPainter, resolution: float) -> None:
    """Draw one page.

    Args:
        pages: The laid-out job.
        index: Which page, from 0.
        painter: Has its origin at the upper left corner of the paper.
        resolution: Dots per inch of what it paints on.
    """
    painter.save()
    painter.scale(resolution / RESOLUTION, resolution / RESOLUTION)
    _header(pages, index, painter)
    body = pages.body
    for placed in pages.pages[index].placed:
        if placed.unit.piece.rule and placed.start == 0:
            _rule(painter, body.left(), body.right(), placed.y)
        placed.unit.draw(painter, QPointF(placed.x, placed.y), placed.start, placed.end)
    _footer(pages, index, painter)
    painter.restore()


def _header(pages: Pages, index: int, painter: QPainter) -> None:
    frame = pages.frame
    line = QRectF(frame.left(), frame.top(), frame.width(), _HEADER_RULE)
    page = pages.pages[index]
    _ends(painter, line, page.title, page.origin, Qt.AlignmentFlag.AlignTop)
    _rule(painter, frame.left(), frame.right(), frame.top() + _HEADER_RULE)


def _footer(pages: Pages, index: int, painter: QPainter) -> None:
    frame = pages.frame
    line = QRectF(frame.left(), frame.bottom() - _HEADER_RULE, frame.width(), _HEADER_RULE)
    number = phrases.page_of(index + 1, len(pages.pages))
    _ends(painter, line, pages.pages[index].address, number, Qt.AlignmentFlag.AlignBottom)


def _ends(
    painter: QPainter, line: QRectF, left: str, right: str, upright: Qt.AlignmentFlag
) -> None:
    """Write one text at either end of a line, the left one shortened if it is too long."""
    small = _pixel_font(_SMALL)
    metrics = QFontMetricsF(small)
    painter.setFont(small)
    painter.setPen(QColor(PAPER.muted))
    room = line.width() - metrics.horizontalAdvance(right) - _GAP
    shown = metrics.elidedText(left, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, _LEFT | upright, shown)
    painter.drawText(line, _RIGHT | upright, right)


def _pixel_font(points: float) -> QFont:
    """Return a font sized in dots, because the painter is scaled and not the font."""
    result = font(points)
    result.setPixelSize(round(points * POINT))
    return result


def _rule(painter: QPainter, left: float, right: float, y: float) -> None:
    painter.setPen(QPen(QColor(PAPER.rule), _HAIRLINE * POINT))
    painter.drawLine(QLineF(left, y, right, y))
