"""The sections of the program, down the left side."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from mtcr_desktop.desktop import icons
from mtcr_desktop.desktop.sections import SECTIONS, Section
from mtcr_desktop.desktop.theme import tint


class Sidebar(QListWidget):
    """The list of sections; choosing one opens it.

    Signals:
        section_chosen(Section): The reader chose a section.
    """

    section_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Sections"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", "ScrollBarAlwaysOff")
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_SectionDelegate(self))
        self.blend_in()
        for section in SECTIONS:
            item = QListWidgetItem(icons.icon(section.id), section.name, self)
            item.setToolTip(self.tr("Open {section}").format(section=section.name))
        metrics = self.fontMetrics()
        self.setMinimumWidth(metrics.height() * 3)
        self.resize(self.sizeHint())
        self.currentRowChanged.connect(self._choose)
        self.itemClicked.connect(lambda _item: self._choose(self.currentRow()))

    def show_section(self, section: Section) -> None:
        """Mark the section that is shown, without opening it."""
        row = SECTIONS.index(section)
        if row != self.currentRow():
            self.blockSignals(True)
            self.setCurrentRow(row)
            self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """Return the width at which every label can be read."""
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(section.name) for section in SECTIONS)
        return QSize(widest + metrics.height() * 5, metrics.height() * 20)

    def blend_in(self) -> None:
        """Paint the ground in the colour of the window.

        By palette, not through viewport(): the first call that returns a plain QWidget makes
        PySide set up every class of widget there is, which costs 25 ms at start.
        """
        palette = QGuiApplication.palette()
        palette.setColor(QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Window))
        self.setPalette(palette)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.section_chosen.emit(SECTIONS[row])


class _SectionDelegate(QStyledItemDelegate):
    """Paints a section as an icon and a label on a rounded ground.

    It asks the list what is chosen: QStyle would say so too, but naming it costs 10 ms at start.
    """

    def __init__(self, sections: QListWidget) -> None:
        super().__init__(sections)
        self._list = sections

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a row with room to breathe."""
        return QSize(option.rect.width(), round(option.fontMetrics.height() * 2.1))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint a row."""
        unit = option.fontMetrics.height()
        chosen = index.row() == self._list.currentRow()
        focused = chosen and self._list.hasFocus()
        palette = option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            ground = QPainterPath()
            ground.addRoundedRect(option.rect.adjusted(unit // 2, 1, -unit // 2, -1), 6, 6)
            painter.setOpacity(1 if focused else tint(palette) / 255)
            painter.fillPath(ground, palette.brush(QPalette.ColorRole.Highlight))
            painter.setOpacity(1)
        size = round(unit * 1.25)
        left = option.rect.left() + unit
        icon_at = QRect(left, option.rect.center().y() - size // 2 + 1, size, size)
        icon = self._list.item(index.row()).icon()
        mode = icon.Mode.Selected if focused else icon.Mode.Normal
        icon.paint(painter, icon_at, mode=mode)
        if focused:  # otherwise the pen is that of the list's text
            painter.setPen(palette.color(QPalette.ColorRole.HighlightedText))
        font = option.font
        if chosen:
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        top = option.rect.top() + (option.rect.height() - metrics.height()) // 2
        text_at = QPoint(left + size + round(unit * 0.7), top + metrics.ascent())
        painter.drawText(text_at, index.data())
        painter.restore()
