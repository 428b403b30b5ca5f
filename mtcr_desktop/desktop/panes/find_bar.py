"""The bar that finds words in the sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from mtcr_desktop.desktop import icons
from mtcr_desktop.desktop.panes.clear_button import add_clear_button


class FindBar(QWidget):
    """A line for the words, where one is among the places found, and ways through them.

    Signals:
        text_edited(str): The words changed.
        stepped(int): The reader asked for the next (1) or the previous (-1) place.
        closed(): The reader is done.
    """

    text_edited = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find-bar")
        self._line = QLineEdit(self)
        self._line.setObjectName("find-line")
        add_clear_button(self._line)
        self._line.setAccessibleName(self.tr("Find in this sheet"))
        self._line.textChanged.connect(self.text_edited)
        self._line.returnPressed.connect(lambda: self.stepped.emit(1))
        label = QLabel(self.tr("F&ind in sheet"), self)
        label.setBuddy(self._line)
        self._count = QLabel(self)
        self._count.setObjectName("find-count")
        self._count.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(label)
        row.addWidget(self._line, 1)
        row.addWidget(self._count)
        for name, text, order in (
            ("up", self.tr("Previous place (Shift+F3)"), lambda: self.stepped.emit(-1)),
            ("down", self.tr("Next place (F3)"), lambda: self.stepped.emit(1)),
            ("close", self.tr("Close the find bar (Esc)"), self.closed.emit),
        ):
            button = QToolButton(self)
            button.setIcon(icons.icon(name))
            button.setAutoRaise(True)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(order)
            row.addWidget(button)

    @property
    def text(self) -> str:
        """The words as typed; empty while the bar is closed."""
        return "" if self.isHidden() else self._line.text()

    def start(self, text: str = "") -> None:
        """Open the bar and take the focus, with a text that typing replaces."""
        self.show()
        if text:
            self._line.setText(text)
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def show_place(self, place: int, count: int) -> None:
        """Say which of how many places is shown; 0 of 0 if there is none."""
        if not self._line.text():
            self._count.clear()
        elif not count:
            self._count.setText(self.tr("Not found"))
        else:
            self._count.setText(
                self.tr("{place} of {count}").format(place=place, count=count)
            )  # fmt: skip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step backwards with Shift+Enter, leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
