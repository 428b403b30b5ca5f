"""How the rows of a list are painted: room on both sides, and the whole row chosen as one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from mtcr_desktop.desktop.theme import tint


class ListDelegate(QStyledItemDelegate):
    """Paints the cells of a `ListTable`; the first column leads, the others stand back."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a cell."""
        unit = option.fontMetrics.height()
        palette, rect = option.palette, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and self._table.hasFocus()
        painter.save()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        if chosen:
            ground = QColor(palette.color(QPalette.ColorRole.Highlight))
            ground.setAlpha(255 if focused else tint(palette))
            painter.fillRect(rect, ground)
        first = self._table.horizontalHeader().visualIndex(index.column()) == 0
        role = QPalette.ColorRole.Text
        if focused:
            role = QPalette.ColorRole.HighlightedText
        painter.setPen(palette.color(role))
        painter.setFont(option.font)
        room = rect.adjusted(unit if first else unit // 2, 0, -unit // 2, 0)
        text = option.fontMetrics.elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(index.data(Qt.ItemDataRole.TextAlignmentRole)), text)
        painter.restore()
