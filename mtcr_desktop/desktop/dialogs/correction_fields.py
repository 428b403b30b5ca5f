"""What the fields of a document are corrected with: a line, a line for a date, a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from mtcr_desktop.library.store.records import FieldValue
from mtcr_desktop.records.dates import PartialDate


class Line(QLineEdit):
    """A line of text; an empty one says that the document has none."""

    edited = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("None"))
        self.textChanged.connect(lambda _: self.edited.emit())

    def show_value(self, value: FieldValue) -> None:
        """Show a text from its beginning."""
        self.setText(str(value or ""))
        self.setCursorPosition(0)

    def value(self) -> FieldValue:
        """Return the text, without needless spaces; None for an empty one."""
        return " ".join(self.text().split()) or None

    def words(self, value: FieldValue) -> str:
        """Return a text as it is."""
        return str(value or "")


class DateLine(Line):
    """A line for a date as precise as it is known."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("None; else 2001-09-25, 2001-09 or 2001"))

    def show_value(self, value: FieldValue) -> None:
        """Show a date as it is typed."""
        self.setText(value.value if isinstance(value, PartialDate) else "")

    def value(self) -> FieldValue:
        """Return the date.

        Raises:
            BadDateError: What stands there is none.
        """
        text = self.text().strip()
        return PartialDate.parse(text) if text else None


class Choice(QComboBox):
    """A choice among values that have names.

    Args:
        values: Each value with its name.
        parent: The dialog.
    """

    edited = Signal()

    def __init__(self, values: Sequence[tuple[FieldValue, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._values: list[FieldValue] = []
        for value, name in values:
            self._add(value, name)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(lambda _: self.edited.emit())

    def show_value(self, value: FieldValue) -> None:
        """Show a value; one that has no name here is offered by its own."""
        if value not in self._values:
            self._add(value, str(value))
        self.setCurrentIndex(self._values.index(value))

    def value(self) -> FieldValue:
        """Return what is chosen."""
        return self._values[self.currentIndex()]

    def words(self, value: FieldValue) -> str:
        """Return the name of a value."""
        return self.itemText(self._values.index(value)) if value in self._values else str(value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Override QComboBox::wheelEvent: scrolling the dialog must not correct anything."""
        event.ignore()

    def _add(self, value: FieldValue, name: str) -> None:
        self._values.append(value)
        self.addItem(name)


Editor = Line | Choice
"""What shows the value of a field and takes another."""
