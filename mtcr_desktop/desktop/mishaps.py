"""Errors that nobody expected: written down, shown once, and the program stays up."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QWidget

from mtcr_desktop.records.errors import MtcrError

_LARGEST_LOG = 200_000
"""Bytes; a longer log is begun anew."""


class Mishaps:
    """Takes what no one caught.

    Args:
        window: What the dialogs belong to.
        folder: The user's folder; the log is written there.
    """

    def __init__(self, window: QWidget, folder: Path) -> None:
        self._window = window
        self._log = folder / "errors.log"
        self._shown: set[str] = set()

    def watch(self) -> None:
        """Take every uncaught error from now on."""
        sys.excepthook = self.take

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write an error down, and show it unless the same one was shown before."""
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, MtcrError):
            self.show_error(error)
            return
        import traceback  # only when something went wrong

        details = "".join(traceback.format_exception(kind, error, trace))
        print(details, file=sys.stderr)
        self._write(details)
        place = details.splitlines()[-3:]
        if (key := "\n".join(place)) not in self._shown:
            self._shown.add(key)
            self._show(details)

    def show_error(self, error: MtcrError) -> None:
        """Show an error that the user can understand."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "MTCR Desktop", error.message)
        box.setInformativeText(error.advice)
        box.setParent(self._window, box.windowFlags())
        box.open()

    def _show(self, details: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "MTCR Desktop", "Something went wrong.")
        box.setDetailedText(details)
        box.setParent(self._window, box.windowFlags())
        box.open()

    def _write(self, details: str) -> None:
        """Add to the log; a log that cannot be written must not make matters worse."""
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            long = self._log.exists() and self._log.stat().st_size > _LARGEST_LOG
            with self._log.open("w" if long else "a", encoding="utf-8") as file:
                file.write(details + "\n")
        except OSError:
            return
