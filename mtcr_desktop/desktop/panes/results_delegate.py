"""Paints the rows of the results panel."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mtcr_desktop.desktop.models.result_rows import (
    HeadingRow,
    HitRow,
    NoteRow,
    QueryRow,
    Row,
    second_line,
)
from mtcr_desktop.desktop.models.results import ResultRole
from mtcr_desktop.search.results import Spans

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of one row."""

    text: QColor
    faint: QColor
    mark: QColor


class ResultsDelegate(QStyledItemDelegate):
    """Two lines for a hit, one for anything else; what matched is set bold on a tint.

    All lengths come from the view's font, all colours from its palette.
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QAbstractItemDelegate::sizeHint."""
        row, metrics = index.data(ResultRole.ROW), option.fontMetrics
        line = metrics.height()
        if isinstance(row, NoteRow):
            width = max(option.rect.width(), line * 20) - 2 * _margin(metrics)
            flags = Qt.TextFlag.TextWordWrap
            return QSize(0, metrics.boundingRect(0, 0, width, 9999, flags, row.text).height() + 8)
        lines = 2 if isinstance(row, HitRow) and second_line(row.hit)[0] else 1
        return QSize(0, line * lines + line // 2 + (line // 3 if _is_heading(row) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QAbstractItemDelegate::paint."""
        row: Row = index.data(ResultRole.ROW)
        painter.save()
        inks = _paint_ground(painter, option)
        margin = _margin(option.fontMetrics)
        rect = option.rect.adjusted(margin, 0, -margin, 0)
        match row:
            case HeadingRow():
                _paint_heading(painter, rect, option, row, inks)
            case HitRow():
                _paint_hit(painter, rect, option, row, inks)
            case QueryRow():
                _paint_query(painter, rect, option, row, inks)
            case NoteRow():
                painter.setPen(inks.faint)
                painter.drawText(rect, Qt.TextFlag.TextWordWrap, row.text)
        painter.restore()


def _margin(metrics: QFontMetrics) -> int:
    return metrics.height() * 2 // 3


def _is_heading(row: Row) -> bool:
    return isinstance(row, HeadingRow)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> _Inks:
    """Paint the bar of the current row, and return the colours that are legible on it."""
    palette = option.palette
    current = bool(option.state & QStyle.StateFlag.State_Selected)
    if current:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(option.rect.adjusted(4, 0, -4, 0), 5, 5)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(option.rect, palette.color(QPalette.ColorRole.AlternateBase))
    role = QPalette.ColorRole.HighlightedText if current else QPalette.ColorRole.Text
    text = palette.color(role)
    faint = QColor(text)
    faint.setAlphaF(0.85 if current else 0.68)
    mark = QColor(text) if current else palette.color(QPalette.ColorRole.Highlight)
    mark.setAlphaF(0.25)
    return _Inks(text, faint, mark)


def _paint_heading(
    painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: HeadingRow, inks: _Inks
) -> None:
    font = QFont(option.font)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(inks.faint)
    low = rect.adjusted(0, 0, 0, -option.fontMetrics.height() // 6)
    flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
    painter.drawText(low, flags, f"{row.label}   {row.count}" if row.count else row.label)


def _paint_hit(
    painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: HitRow, inks: _Inks
) -> None:
    line = option.fontMetrics.height()
    top = rect.top() + line // 4
    first = QRect(rect.left(), top, rect.width(), line)
    _paint_marked(painter, first, option.font, row.hit.title, row.hit.title_marks, inks, inks.text)
    text, marks = second_line(row.hit)
    if text:
        second = first.translated(0, line)
        _paint_marked(painter, second, option.font, text, marks, inks, inks.faint)


def _paint_query(
    painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: QueryRow, inks: _Inks
) -> None:
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    label = option.fontMetrics.elidedText(row.label, Qt.TextElideMode.ElideRight, rect.width())
    painter.setPen(inks.text)
    painter.drawText(rect, flags, label)
    if row.detail:
        rest = rect.adjusted(option.fontMetrics.horizontalAdvance(label + "   "), 0, 0, 0)
        painter.setPen(inks.faint)
        painter.drawText(rest, flags, row.detail)


def _paint_marked(
    painter: QPainter,
    rect: QRect,
    font: QFont,
    text: str,
    marks: Spans,
    inks: _Inks,
    ink: QColor,
) -> None:
    """Paint one line, cut to the width, with the marks bold, tinted and in full ink.

    A text layout rather than runs of drawText: it keeps right-to-left names in order.
    """
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(shown, font)
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.Bold)
    form.setBackground(inks.mark)
    form.setForeground(inks.text)
    ranges = []
    for start, end in marks:
        span = QTextLayout.FormatRange()
        span.start, span.length = _units(shown[:start]), _units(shown[start:end])
        span.format = form
        ranges.append(span)
    layout.setFormats(ranges)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10 * rect.width())
    layout.endLayout()
    painter.setPen(ink)
    painter.setClipRect(rect)
    layout.draw(painter, QPointF(rect.topLeft()))
    painter.setClipping(False)


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it: a character beyond U+FFFF is two."""
    return len(text) + sum(c > "\uffff" for c in text)
