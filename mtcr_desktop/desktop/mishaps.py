"""Errors that nobody expected: written down, shown once, and the program stays up."""

from __future__ import annotations

import sys
from pathlib import Path
from types import TracebackType

from mtcr_desktop.desktop.dialogs.opener import Dialogs
from mtcr_desktop.records.errors import MtcrError

_LARGEST_LOG = 200_000
"""Bytes; a longer log is begun anew."""


class Mishaps:
    """Takes what no one caught.

    Args:
        dialogs: Show them.
        folder: The user's folder; the log is written there.
    """

    def __init__(self, dialogs: Dialogs, folder: Path) -> None:
        self._dialogs = dialogs
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
            self._dialogs.error(error)
            return
        import traceback  # only when something went wrong

        details = "".join(traceback.format_exception(kind, error, trace))
        print(details, file=sys.stderr)
        self._write(details)
        place = details.splitlines()[-3:]
        if (key := "\n".join(place)) not in self._shown:
            self._shown.add(key)
            self._show(details)

    def _show(self, details: str) -> None:
        problem = MtcrError(
            "Something went wrong that the program did not expect.",
            "What you were doing may not have worked; the rest goes on.",
        )
        self._dialogs.error(problem, details)

    def _write(self, details: str) -> None:
        """Add to the log; a log that cannot be written must not make matters worse."""
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            long = self._log.exists() and self._log.stat().st_size > _LARGEST_LOG
            with self._log.open("w" if long else "a", encoding="utf-8") as file:
                file.write(details + "\n")
        except OSError:
            return
