"""The button at the end of a line that empties it, with a name for those who hear it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QToolButton


def add_clear_button(line: QLineEdit) -> None:
    """Give a line Qt's clear button; Qt leaves it without a name."""
    if line.isClearButtonEnabled():
        return
    line.setClearButtonEnabled(True)
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(QCoreApplication.translate("ClearButton", "Clear"))
