"""Diagnostics: what a person who helps would ask first, as text to copy."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from mtcr_desktop import __version__
from mtcr_desktop.desktop.dialogs.base import Dialog, Role, copy_text
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.edition.opening import EditionInfo, sqlite_version
from mtcr_desktop.paths import resources, user_folder


def collect(info: EditionInfo, settings: Settings) -> str:
    """Return versions, screens, folders and settings, a line each.

    Nothing personal is in it: the home folder is written as ~, and no setting holds words that
    the user typed.
    """
    lines = [
        f"MTCR Desktop {__version__}",
        f"Edition {info.version}, schema {info.schema_version}, {info.content_hash[:16]}",
        f"Python {platform.python_version()}{' (packaged)' if _is_packaged() else ''}",
        f"Qt {qVersion()}, PySide6 {pyside_version}",
        f"SQLite {sqlite_version()}",
        f"System {platform.platform()}",
        f"Display {QGuiApplication.platformName()}, style {QApplication.style().objectName()}",
        *(_screen(number) for number in range(len(QGuiApplication.screens()))),
        f"Font {QApplication.font().family()}, {QApplication.font().pointSizeF():g} pt",
        f"Resources {without_home(resources())}",
        f"User folder {without_home(user_folder())}",
        "Settings " + ", ".join(f"{k}={v}" for k, v in sorted(settings.to_json().items())),
    ]
    return "\n".join(lines)


def without_home(path: Path) -> str:
    """Return a path with the home folder, which bears the user's name, written as ~."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return str(path)


class DiagnosticsDialog(Dialog):
    """Shows the text; Enter copies it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=84, height=22)
        self.set_title(self.tr("Diagnostics"))
        self.add_text(self.tr("Copy this into a report. It holds nothing that you typed."))
        self.page = QPlainTextEdit(text, self)
        self.page.setReadOnly(True)
        self.page.setTabChangesFocus(True)
        self.page.setAccessibleName(self.tr("Diagnostics"))
        self.column.addWidget(self.page, 1)
        copy = self.add_button(self.tr("&Copy"), Role.ActionRole, default=True)
        copy.clicked.connect(lambda: copy_text(text))
        self.add_button(self.tr("C&lose"), Role.RejectRole)
        self.add_buttons()


def _screen(number: int) -> str:
    screen = QGuiApplication.screens()[number]
    size = screen.size()
    return (
        f"Screen {number + 1}: {size.width()} × {size.height()}, scale "
        f"{screen.devicePixelRatio():g}, {screen.logicalDotsPerInch():g} dpi"
    )


def _is_packaged() -> bool:
    return bool(getattr(sys, "frozen", False))
