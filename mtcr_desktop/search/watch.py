"""The time that a search may take, and the sign to stop it."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from mtcr_desktop.search.searcher import SearchInterrupted

_STEPS = 2000  # of SQLite's machine between two looks at the clock: some 50 µs


class Watch:
    """Belongs to one searcher; only `stop` is for other threads."""

    def __init__(self) -> None:
        self._stop = Event()
        self._began = self._ends = 0.0

    def begin(self, seconds: float) -> None:
        """Begin a search that should read the index no longer than some seconds."""
        self._began = time.monotonic()
        self._ends = self._began + seconds

    def reset(self) -> None:
        """Forget that an earlier search was stopped."""
        self._stop.clear()

    def stop(self) -> None:
        """Stop the search."""
        self._stop.set()

    def check(self) -> None:
        """Go on, unless the search was stopped.

        Raises:
            SearchInterrupted: It was.
        """
        if self._stop.is_set():
            raise SearchInterrupted

    def spent(self, share: float) -> bool:
        """Say whether a share of the time, from 0 to 1, has gone by."""
        return time.monotonic() > self._began + share * (self._ends - self._began)

    @contextmanager
    def over(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Let SQLite look at the clock and at the sign while it works."""
        connection.set_progress_handler(self._must_stop, _STEPS)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)

    def _must_stop(self) -> bool:
        return self._stop.is_set() or self.spent(1)
