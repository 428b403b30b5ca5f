"""Work off the window's thread: one worker, plain data in, plain data out.

A `Runner` owns one thread that never expires, because a database connection made in a worker does
not outlive it. Work is handed in by lane ("search", "state"); within a lane only the newest counts:
older work that has not begun is skipped, older answers are dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Work = Callable[[], Any]


class _Waiting(NamedTuple):
    """What the window's thread keeps about the newest work of a lane."""

    generation: int
    done: Callable[[Any], None]
    failed: Callable[[Exception], None] | None
    interrupt: Callable[[], None] | None


class _Job(QRunnable):
    """Work on its way to the worker; it holds plain data and reports through its owner's signal."""

    def __init__(self, owner: Runner, lane: str, generation: int, work: Work) -> None:
        super().__init__()
        self._owner = owner
        self._lane = lane
        self._generation = generation
        self._work = work

    def run(self) -> None:
        """Do the work, unless newer work of the lane made it pointless."""
        if not self._owner.is_current(self._lane, self._generation):
            return
        result: Any = None
        error: Exception | None = None
        try:
            result = self._work()
        except Exception as problem:  # whatever it is, it must reach the window's thread
            error = problem
        try:
            self._owner.finished.emit(self._lane, self._generation, result, error)
        except RuntimeError:
            return  # the window closed meanwhile: nobody is left to tell


class Runner(QObject):
    """Runs work on one background thread and answers on the thread it was made on."""

    finished = Signal(str, int, object, object)
    """Lane, generation, result and error; for the runner itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._waiting: dict[str, _Waiting] = {}
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self.finished.connect(self._deliver)

    def run(
        self,
        lane: str,
        work: Work,
        done: Callable[[Any], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        interrupt: Callable[[], None] | None = None,
    ) -> None:
        """Do work in the background; it replaces whatever its lane still had to do.

        Args:
            lane: What the work is for; lanes do not replace each other.
            work: Called on the worker; it must not touch widgets.
            done: Called with the result, on this thread, if the work is still the newest.
            failed: Called with the error instead; without it the error is raised on this thread.
            interrupt: Called, on this thread, when newer work comes before this one is done.
        """
        self.cancel(lane)
        self._generation += 1
        self._waiting[lane] = _Waiting(self._generation, done, failed, interrupt)
        self._pool.start(_Job(self, lane, self._generation, work))

    def cancel(self, lane: str) -> None:
        """Drop what a lane still has to do or to answer."""
        waiting = self._waiting.pop(lane, None)
        if waiting is not None and waiting.interrupt is not None:
            waiting.interrupt()

    def is_current(self, lane: str, generation: int) -> bool:
        """Return whether work is still the newest of its lane; callable from any thread."""
        waiting = self._waiting.get(lane)
        return waiting is not None and waiting.generation == generation

    def wait(self, milliseconds: int = 3000) -> bool:
        """Wait until all work handed in is done; return whether it is."""
        return self._pool.waitForDone(milliseconds)

    def close(self, milliseconds: int) -> None:
        """Wait until all work handed in is done; nobody is told what came of it."""
        self.wait(milliseconds)
        self._waiting.clear()

    @Slot(str, int, object, object)
    def _deliver(self, lane: str, generation: int, result: object, error: Exception | None) -> None:
        if not self.is_current(lane, generation):
            return
        waiting = self._waiting.pop(lane)
        if error is None:
            waiting.done(result)
        elif waiting.failed is not None:
            waiting.failed(error)
        else:
            raise error
