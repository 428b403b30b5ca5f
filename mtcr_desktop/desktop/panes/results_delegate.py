"""Paints the rows of the results panel."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mtcr_desktop.desktop.models.result_rows import (
    HeadingRow,
    HitRow,
    NoteRow,
    QueryRow,
    Row,
)
from mtcr_desktop.desktop.models.results import ResultRole
from mtcr_desktop.desktop.panes.marked_line import Marked, MarkedInks, paint_marked, small

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of one row."""

    text: QColor
    faint: QColor
    link: QColor
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
            width = _view_width(option) - 2 * _margin(metrics)
            text = metrics.boundingRect(0, 0, width, 9999, Qt.TextFlag.TextWordWrap, row.text)
            return QSize(0, text.height() + line // 2)
        lines = 2 if isinstance(row, HitRow) and row.second.text else 1
        return QSize(0, line * lines + line * 2 // 3 + (line // 3 if _is_heading(row) else 0))

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
                low = rect.adjusted(0, option.fontMetrics.height() // 4, 0, 0)
                painter.drawText(low, Qt.TextFlag.TextWordWrap, row.text)
        painter.restore()


def _margin(metrics: QFontMetrics) -> int:
    return metrics.height() * 2 // 3


def _view_width(option: QStyleOptionViewItem) -> int:
    """Return the width that rows have; Qt gives none when it asks for a size."""
    view = option.widget
    return view.viewport().width() if isinstance(view, QListView) else option.rect.width()


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
    group = QPalette.ColorGroup.Active  # headings are disabled rows, yet to be read
    text = palette.color(group, role)
    faint = palette.color(group, role if current else QPalette.ColorRole.PlaceholderText)
    link = palette.color(group, role if current else QPalette.ColorRole.Link)
    mark = QColor(text) if current else palette.color(group, QPalette.ColorRole.Highlight)
    mark.setAlphaF(0.25)
    return _Inks(text, faint, link, mark)


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
    first = QRect(rect.left(), rect.top() + line // 3, rect.width(), line)
    title = Marked(row.hit.title, row.hit.title_marks)
    paint_marked(painter, first, option.font, title, MarkedInks(inks.text, inks.text, inks.mark))
    lead, text, marks = row.second
    if not text:
        return
    second = first.translated(0, line)
    font = small(option.font)
    painter.setFont(font)
    painter.setPen(inks.faint)
    painter.drawText(second, Qt.AlignmentFlag.AlignVCenter, lead)
    second.setLeft(second.left() + QFontMetrics(font).horizontalAdvance(lead))
    paint_marked(
        painter, second, font, Marked(text, marks), MarkedInks(inks.faint, inks.text, inks.mark)
    )


def _paint_query(
    painter: QPainter, rect: QRect, option: QStyleOptionViewItem, row: QueryRow, inks: _Inks
) -> None:
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    label = option.fontMetrics.elidedText(row.label, Qt.TextElideMode.ElideRight, rect.width())
    painter.setPen(inks.link)
    painter.drawText(rect, flags, label)
    if row.detail:
        rest = rect.adjusted(option.fontMetrics.horizontalAdvance(label + "   "), 0, 0, 0)
        painter.setPen(inks.faint)
        painter.drawText(rest, flags, row.detail)
