"""The files in which the program keeps the user's settings and where the user was.

They are conveniences: whatever is wrong with one, the program starts without it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from mtcr_desktop.desktop.tasks import Runner

_DEBOUNCE_MS = 700


class StateFile:
    """A JSON file that is never half written and whose previous copy is kept beside it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.previous = path.with_suffix(".previous" + path.suffix)

    def read(self) -> dict[str, Any]:
        """Return what was kept; the previous copy if the file is unreadable, else nothing."""
        for path in (self.path, self.previous):
            try:
                data = json.loads(path.read_text(encoding="utf-8"))
            except (OSError, ValueError, RecursionError):
                continue
            if isinstance(data, dict):
                return data
        return {}

    def write(self, data: Mapping[str, Any]) -> None:
        """Keep these data instead.

        Raises:
            OSError: The folder cannot be written to.
        """
        text = json.dumps(data, ensure_ascii=False, indent=1)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new" + self.path.suffix)
        with fresh.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if self.path.exists():
            os.replace(self.path, self.previous)
        os.replace(fresh, self.path)


class Keeper(QObject):
    """Writes a state file some moments after it was touched, on the worker.

    Args:
        file: Where to write.
        collect: Returns the data; called on this thread.
        runner: Does the writing.
    """

    def __init__(
        self,
        file: StateFile,
        collect: Callable[[], Mapping[str, Any]],
        runner: Runner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._file = file
        self._collect = collect
        self._runner = runner
        self._finished = False
        self._timer = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._timer.timeout.connect(self.write)

    def touch(self) -> None:
        """Note that something changed that is to be kept."""
        if not self._finished:
            self._timer.start()

    def finish(self) -> None:
        """Hand the data to the worker for the last time: what they come from is going away."""
        self.write()
        self._finished = True

    def write(self) -> None:
        """Hand the data to the worker now."""
        self._timer.stop()
        data = self._collect()
        lane = f"write {self._file.path.name}"
        self._runner.run(lane, lambda: self._file.write(data), _ignore, failed=_ignore)


def _ignore(_: object) -> None:
    """Take no notice: a state that cannot be written must not disturb the reader."""
