"""The sections of the program, down the left side."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

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
        self.setUniformItemSizes(True)
        metrics = self.fontMetrics()
        unit = metrics.height()
        self.setIconSize(QSize(round(unit * 1.6), round(unit * 1.25)))
        self.setViewportMargins(unit // 2, unit // 3, unit // 2, 0)
        self.blend_in()
        widest = max(metrics.horizontalAdvance(section.name) for section in SECTIONS)
        self._hint = QSize(widest + unit * 5, unit * 20)
        row = QSize(0, round(unit * 2.1))
        for section in SECTIONS:
            item = QListWidgetItem(icons.icon(section.id), section.name, self)
            item.setSizeHint(row)
            item.setToolTip(self.tr("Open {section}").format(section=section.name))
        self.setMinimumWidth(unit * 3)
        self.resize(self._hint)
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
        return self._hint

    def blend_in(self) -> None:
        """Take the colours of the window; what is chosen stands on a tinted ground.

        By palette, not through viewport(): the first call that returns a plain QWidget makes
        PySide set up every class of widget there is, which costs 25 ms at start.
        """
        role = QPalette.ColorRole
        palette = QGuiApplication.palette()
        ground = palette.color(role.Highlight)
        ground.setAlpha(tint(palette))
        palette.setColor(role.Base, palette.color(role.Window))
        palette.setColor(role.Highlight, ground)
        palette.setColor(role.HighlightedText, palette.color(role.Text))
        self.setPalette(palette)

    def _choose(self, row: int) -> None:
        if row >= 0:
            self.section_chosen.emit(SECTIONS[row])
