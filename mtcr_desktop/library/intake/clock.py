"""A clock that is set for each of thousands of files, and costs hardly anything."""

from __future__ import annotations

import math
from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic


class Clock:
    """Does something when what was begun takes too long.

    A `threading.Timer` would take a thread for each file. This one's thread sleeps until the first
    deadline that it was told, and finds then that another file is at hand, with a later one.

    Args:
        late: What to do, on the clock's thread; it must not use the clock.
    """

    def __init__(self, late: Callable[[], object]) -> None:
        self._late = late
        self._changed = Condition()
        self._deadline = self._wakes = math.inf
        self._is_closed = False
        Thread(target=self._run, name="clock", daemon=True).start()

    def start(self, seconds: float) -> None:
        """Begin to measure; what was measured before no longer matters."""
        with self._changed:
            self._deadline = monotonic() + seconds
            if self._deadline < self._wakes:
                self._changed.notify()

    def stop(self) -> None:
        """It is done in time; if not, it is too late to be told so."""
        with self._changed:
            self._deadline = math.inf

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._is_closed = True
            self._changed.notify()

    def _run(self) -> None:
        with self._changed:
            while not self._is_closed:
                now = monotonic()
                if now >= self._deadline:
                    self._deadline = math.inf
                    self._late()
                self._wakes = self._deadline
                self._changed.wait(None if self._wakes == math.inf else self._wakes - now)
