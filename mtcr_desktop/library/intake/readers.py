"""A few reading processes side by side, behind futures."""

from __future__ import annotations

import os
import queue
import signal
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from mtcr_desktop.library.intake.process import ReadingProcess, reading_command
from mtcr_desktop.library.intake.readings import Reading
from mtcr_desktop.library.reading import limits

_MOST = 2
"""Processes at most: the window wants a processor too."""


class Readers:
    """Reads files at the same time, each in a process that may be killed.

    To be used as a context; leaving it ends the processes. A process is started when the first
    file comes to it.

    Attributes:
        count: How many files are read at the same time.

    Args:
        edition: Path of the edition, whose names are recognised.
        most: How many files to read at once, at most; never more than there are processors.
        command: Starts a reading process; tests have others.
        seconds: How long one file may take.
    """

    def __init__(
        self,
        edition: Path,
        most: int = _MOST,
        command: Sequence[str] | None = None,
        seconds: float = limits.MAX_SECONDS,
    ) -> None:
        self.count = max(1, min(most, _processors(), _MOST))
        line = command or reading_command()
        self._all = [ReadingProcess(edition, line, seconds) for _ in range(self.count)]
        self._idle: queue.SimpleQueue[ReadingProcess] = queue.SimpleQueue()
        for process in self._all:
            self._idle.put(process)
        self._threads = ThreadPoolExecutor(self.count, "reading", initializer=_survive_broken_pipes)

    def submit(self, content: bytes, name: str) -> Future[Reading]:
        """Have a file read; the future has what `ReadingProcess.read` returns or raises."""
        return self._threads.submit(self._read, content, name)

    def end(self) -> None:
        """End the processes, whatever they are at; files that wait are given up."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for process in self._all:
            process.end()
        self._threads.shutdown(wait=True)
        for process in self._all:
            process.close()

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def _read(self, content: bytes, name: str) -> Reading:
        process = self._idle.get()
        try:
            return process.read(content, name)
        finally:
            self._idle.put(process)


def _processors() -> int:
    """Return how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _survive_broken_pipes() -> None:
    """Make writing to a process that has ended an error on this thread, not the end of us.

    The command line lets the signal end it, as filters do.
    """
    if hasattr(signal, "SIGPIPE"):
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGPIPE})
