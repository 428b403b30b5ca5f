"""What the key that cites and the dialog share: places, the style's setting, the clipboard."""

from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from mtcr_desktop.sheets.citing.styles import Written

STYLE = "citation_style"
"""The setting that keeps the style."""


class Place(NamedTuple):
    """A place in a sheet.

    Attributes:
        first: Its anchor; empty for the whole.
        last: Anchor of the last paragraph, where a document's are selected over several.
    """

    first: str = ""
    last: str = ""


def copy(written: Written) -> None:
    """Put a citation on the clipboard, with its italics for whatever takes them."""
    data = QMimeData()
    data.setText(written.text if not written.html else written.text.rstrip("\n"))
    if written.html:
        data.setHtml(written.html)
    QGuiApplication.clipboard().setMimeData(data)
    atexit.unregister(_hand_over)
    atexit.register(_hand_over, data.text())


def _hand_over(text: str) -> None:
    """Leave the words to Qt: it crashes if data made in Python is on the clipboard after Python."""
    if QGuiApplication.instance() is not None:
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == text:
            clipboard.setText(text)
