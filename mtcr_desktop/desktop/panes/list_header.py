"""The headings of a list, set as quiet as the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from mtcr_desktop.desktop import icons


class ListHeader(QHeaderView):
    """Column headings as plain words; the one that the rows are sorted by carries an arrow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(super().sizeHint().width(), round(self.fontMetrics().height() * 1.8))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a heading."""
        model = self.model()
        if not rect.isValid() or model is None:
            return
        orientation, unit = Qt.Orientation.Horizontal, self.fontMetrics().height()
        text = str(model.headerData(logicalIndex, orientation) or "")
        role = Qt.ItemDataRole.TextAlignmentRole
        align = int(model.headerData(logicalIndex, orientation, role) or 0)
        first = self.visualIndex(logicalIndex) == 0
        room = rect.adjusted(unit if first else unit // 2, 0, -unit // 2, 0)
        words = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        palette = self.palette()
        painter.save()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(room, align, words)
        if self.sortIndicatorSection() == logicalIndex:
            self._paint_arrow(painter, room, align, self.fontMetrics().horizontalAdvance(words))
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRect, align: int, width: int) -> None:
        """Paint the arrow on the side of the words that is free."""
        unit = self.fontMetrics().height()
        if align & int(Qt.AlignmentFlag.AlignRight):
            left = room.right() - width - unit
        else:
            left = min(room.left() + width + 2, room.right() - unit)
        up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        arrow = QRect(left, room.center().y() - unit // 2 + 1, unit, unit)
        icons.icon("up" if up else "down").paint(painter, arrow)
