"""Paints the rows of the results panel."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mtcr_desktop.desktop.models.result_rows import HeadingRow, HitRow, NoteRow, QueryRow, Row
from mtcr_desktop.desktop.models.results import ResultsModel
from mtcr_desktop.desktop.panes.marked_line import Inks, LinePainter, Marked

Index = QModelIndex | QPersistentModelIndex

OWN_BADGE = "yours"
"""What stands beside every document of the user's."""

_SMALL = 0.93
"""Size of the second line, as a multiple of the first."""


class _Colours(NamedTuple):
    """Colours of one row: of titles, what stands below, queries, rules, and behind marks."""

    text: QColor
    faint: QColor
    link: QColor
    rule: QColor
    mark: QColor


class ResultsDelegate(QStyledItemDelegate):
    """Two lines for a hit, one for anything else; what matched is set bold on a tint.

    All lengths come from the font, all colours from the palette. What is derived from them is kept
    until they change, for the list is painted anew with each key.
    """

    def __init__(self, rows: ResultsModel, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows  # asked directly: a row by way of its index takes ten times as long
        self._colours: dict[tuple[int, bool], _Colours] = {}
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Set rows in this font from now on."""
        below, heading = QFont(font), QFont(font)
        below.setPointSizeF(font.pointSizeF() * _SMALL)
        heading.setWeight(QFont.Weight.DemiBold)
        self._first, self._second = LinePainter(font), LinePainter(below)
        self._heading = LinePainter(heading)
        self._line = self._first.metrics.height()

    def height(self, row: Row, width: int) -> int:
        """Return the height of a row in pixels, in a list of some width."""
        line = self._line
        if isinstance(row, NoteRow):
            flags = Qt.TextFlag.TextWordWrap
            room = width - 2 * _margin(line)
            return self._metrics.boundingRect(0, 0, room, 9999, flags, row.text).height() + line
        if isinstance(row, HitRow) and row.second.text:
            return 2 * line + line * 2 // 3
        return line + line * 2 // 3 + (line // 3 if isinstance(row, HeadingRow) else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Override QAbstractItemDelegate::sizeHint."""
        row = self._rows.rows[index.row()]
        width = 0
        if isinstance(row, NoteRow) and isinstance(view := self.parent(), QAbstractScrollArea):
            width = view.viewport().width()
        return QSize(0, self.height(row, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Override QAbstractItemDelegate::paint."""
        row = self._rows.rows[index.row()]
        rect: QRect = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        colours = self._colours_of(option.palette, current)
        if current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(option.palette.color(_ACTIVE, QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect.adjusted(4, 0, -4, 0), 5, 5)
        elif option.state & QStyle.StateFlag.State_MouseOver and not _is_silent(row):
            painter.fillRect(rect, option.palette.color(QPalette.ColorRole.AlternateBase))
        margin = _margin(self._line)
        inner = rect.adjusted(margin, 0, -margin, 0)
        match row:
            case HitRow():
                self._paint_hit(painter, inner, row, colours)
            case QueryRow():
                self._paint_query(painter, inner, row, colours)
            case HeadingRow():
                self._paint_heading(painter, inner, row, colours)
            case NoteRow(text):
                painter.setFont(self._first.font)
                painter.setPen(colours.faint)
                low = inner.adjusted(0, self._line // 2, 0, 0)
                painter.drawText(low, Qt.TextFlag.TextWordWrap, text)

    @property
    def _metrics(self) -> QFontMetrics:
        return self._first.metrics

    def _paint_heading(
        self, painter: QPainter, rect: QRect, row: HeadingRow, colours: _Colours
    ) -> None:
        if row.own and rect.top() > 0:  # a rule between the record and what is the user's
            painter.fillRect(rect.left(), rect.top() + 1, rect.width(), 1, colours.rule)
        low = QRect(rect.left(), rect.bottom() - self._line * 7 // 6, rect.width(), self._line)
        text = f"{row.label}   {row.number}" if row.number else row.label
        self._paint_line(self._heading, painter, low, text, colours.faint)

    def _paint_hit(self, painter: QPainter, rect: QRect, row: HitRow, colours: _Colours) -> None:
        line = self._line
        first = QRect(rect.left(), rect.top() + line // 3, rect.width(), line)
        if row.own:
            self._paint_badge(painter, first, colours)
        inks = Inks(colours.text, colours.text, colours.mark)
        self._first.paint(painter, first, Marked(row.hit.title, row.hit.title_marks), inks)
        lead, text, marks = row.second
        if not text:
            return
        second = first.translated(0, line)
        inks = Inks(colours.faint, colours.text, colours.mark)
        if lead:
            self._second.paint(painter, second, Marked(lead), inks)
            second.setLeft(second.left() + self._second.face.width(lead))
        self._second.paint(painter, second, Marked(text, marks), inks)

    def _paint_badge(self, painter: QPainter, line: QRect, colours: _Colours) -> None:
        """Paint at the end of a line whose it is, and take the room from the line."""
        pad = self._line // 3
        width = self._second.face.width(OWN_BADGE) + 2 * pad
        badge = QRect(line.right() - width, line.top(), width, line.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(colours.faint)
        painter.drawRoundedRect(badge, pad, pad)
        self._paint_line(
            self._second, painter, badge.adjusted(pad, 0, 0, 0), OWN_BADGE, colours.faint
        )
        line.setRight(badge.left() - pad)

    def _paint_query(
        self, painter: QPainter, rect: QRect, row: QueryRow, colours: _Colours
    ) -> None:
        self._paint_line(self._first, painter, rect, row.label, colours.link)
        if row.detail:
            label = self._metrics.horizontalAdvance(row.label + "    ")
            rest = rect.adjusted(label, 0, 0, 0)
            self._paint_line(self._first, painter, rest, row.detail, colours.faint)

    def _paint_line(
        self, with_: LinePainter, painter: QPainter, rect: QRect, text: str, ink: QColor
    ) -> None:
        with_.paint(painter, rect, Marked(text), Inks(ink, ink, ink))

    def _colours_of(self, palette: QPalette, current: bool) -> _Colours:
        """Return the colours that are legible on a row; the current one has a dark ground."""
        key = (palette.cacheKey(), current)
        if key not in self._colours:
            if len(self._colours) > _MOST_PALETTES:
                self._colours.clear()
            self._colours[key] = _colours(palette, current)
        return self._colours[key]


_ACTIVE = QPalette.ColorGroup.Active  # headings are disabled rows, yet to be read
_MOST_PALETTES = 8


def _colours(palette: QPalette, current: bool) -> _Colours:
    role = QPalette.ColorRole
    if current:
        text = palette.color(_ACTIVE, role.HighlightedText)
        faint = link = mark = text
    else:
        text = palette.color(_ACTIVE, role.Text)
        faint = palette.color(_ACTIVE, role.PlaceholderText)
        link = palette.color(_ACTIVE, role.Link)
        mark = palette.color(_ACTIVE, role.Highlight)
    ground = QColor(mark)
    ground.setAlphaF(0.25)
    return _Colours(text, faint, link, palette.color(_ACTIVE, role.Mid), ground)


def _margin(line: int) -> int:
    return line * 2 // 3


def _is_silent(row: Row) -> bool:
    return isinstance(row, HeadingRow | NoteRow)
