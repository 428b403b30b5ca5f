"""The field for the date that the members are seen from."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from mtcr_desktop.desktop.panes.clear_button import add_clear_button
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import BadDateError


class AsOfField(QWidget):
    """Takes a date as precise as the reader knows it; empty means today.

    Signals:
        date_chosen(str): An ISO date was entered, or an empty text for today.
    """

    date_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("as-of-field")
        self._shown = ""
        self._line = QLineEdit(self)
        self._line.setObjectName("as-of")
        add_clear_button(self._line)
        self._line.setPlaceholderText(self.tr("today, or e.g. 2001-09-25"))
        self._line.setAccessibleName(self.tr("As of"))
        self._line.setAccessibleDescription(
            self.tr("Date from which the members are seen: a day, a month or a year.")
        )
        self._line.setToolTip(
            self.tr(
                "A day, a month or a year: 2001-09-25, 25 September 2001, 25.9.2001, 2001-09, 2001"
            )
        )
        label = QLabel(self.tr("As &of"), self)
        label.setBuddy(self._line)
        self._problem = QLabel(self)
        self._problem.setObjectName("as-of-problem")
        self._problem.setWordWrap(True)
        self._problem.hide()
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self._line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._problem)
        self._line.editingFinished.connect(self._enter)
        self._line.textChanged.connect(self._clear_problem)

    def show_date(self, value: str) -> None:
        """Show the date that the list is seen from; empty for today."""
        self._shown = value
        self._write(value)
        self._problem.hide()

    def start(self) -> None:
        """Take the focus, so that typing replaces the date."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def _write(self, value: str) -> None:
        self._line.blockSignals(True)
        self._line.setText(value)
        self._line.blockSignals(False)

    def _enter(self) -> None:
        text = self._line.text().strip()
        try:
            value = PartialDate.typed(text).value if text else ""
        except BadDateError as error:
            self._problem.setText(str(error))
            self._problem.show()
            return
        if value != text:
            self._write(value)
        if value != self._shown:
            self._shown = value
            self.date_chosen.emit(value)

    def _clear_problem(self, text: str) -> None:
        self._problem.hide()
        if not text:
            self._enter()
