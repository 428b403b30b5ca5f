"""Asks for a phrase to be followed through the user's documents."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role


class PhraseDialog(Dialog):
    """Takes words that follow each other.

    Signals:
        chosen(str): The phrase.
    """

    chosen = Signal(str)

    def __init__(self, phrase: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=64)
        self.set_title(self.tr("History of a phrase"))
        label = QLabel(self.tr("&Words that follow each other:"), self)
        self.line = QLineEdit(phrase, self)
        self.line.selectAll()
        label.setBuddy(self.line)
        self.column.addWidget(label)
        self.column.addWidget(self.line)
        self.add_text(
            self.tr(
                "Case and accents do not matter. Words selected in a sheet are looked up at once."
            ),
            muted=True,
        )
        self.look = self.add_button(self.tr("&Look up"), Role.AcceptRole, default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()
        self.line.textChanged.connect(self._follow)
        self._follow(phrase)
        self.line.setFocus()

    def accept(self) -> None:
        """Take the phrase."""
        super().accept()
        self.chosen.emit(self.line.text())

    def _follow(self, typed: str) -> None:
        self.look.setEnabled(any(map(str.isalnum, typed)))
