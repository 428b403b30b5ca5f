"""What the key that cites and the dialog share: places, the style's setting, the clipboard."""

from __future__ import annotations

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
