"""What has been read, on its way into the library: kept in batches, and told of."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import NamedTuple

from mtcr_desktop.library.intake.readings import Reading
from mtcr_desktop.library.intake.report import Outcome, Row
from mtcr_desktop.library.intake.walk import Found
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Added, NewDocument
from mtcr_desktop.records.errors import DocumentError

_BATCH = 64
_MOST_BYTES = 32 * 1024 * 1024
"""After so many files, or bytes of them, a batch is full."""

_LONGEST_WAIT = 0.5
"""Seconds after which what is read is kept, though the batch is not full."""


class Progress(NamedTuple):
    """How far an intake has come.

    Attributes:
        done: Files of which it is known what became of them.
        total: All files.
        rows: Those that have come since the last time.
    """

    done: int
    total: int
    rows: tuple[Row, ...]


class Task(NamedTuple):
    """A file that is on its way, and what will come, or has come, of it."""

    file: Found
    content: bytes
    answer: Future[Reading] | Row


class Counter:
    """Collects the rows of the report, and tells how far it is.

    Attributes:
        rows: All rows so far.
    """

    def __init__(self, total: int, progress: Callable[[Progress], object]) -> None:
        self.rows: list[Row] = []
        self._total = total
        self._progress = progress

    def tell(self, rows: Iterable[Row]) -> None:
        """Add rows, and tell of them."""
        new = tuple(rows)
        self.rows += new
        if new:
            self._progress(Progress(len(self.rows), self._total, new))


class Batch:
    """What has been read and is not kept yet, in the order of the files."""

    def __init__(self, library: Library, counter: Counter) -> None:
        self._library = library
        self._counter = counter
        self._items: list[NewDocument] = []
        self._rows: list[Row | str] = []
        self._since = time.monotonic()

    def take(self, task: Task, confirmed: bool) -> None:
        """Take in what came of a task, and keep the batch if it is full."""
        if isinstance(task.answer, Row):
            self._rows.append(task.answer)
        else:
            try:
                reading = task.answer.result()
            except DocumentError as error:
                self._rows.append(refused(task.file.path, error))
            else:
                self._take_reading(task, reading, confirmed)
        size = sum(len(item.content) for item in self._items)
        if len(self._rows) >= _BATCH or size >= _MOST_BYTES:
            self.keep()
        else:
            self.keep_if_old()

    def keep_if_old(self) -> None:
        """Keep what has waited for long enough."""
        if time.monotonic() - self._since >= _LONGEST_WAIT:
            self.keep()

    def keep(self) -> None:
        """Put everything into the library by one transaction, and tell."""
        added = iter(self._library.add(self._items) if self._items else ())
        rows = [row if isinstance(row, Row) else _kept(row, next(added)) for row in self._rows]
        self._items.clear()
        self._rows.clear()
        self._since = time.monotonic()
        self._counter.tell(rows)

    def _take_reading(self, task: Task, reading: Reading, confirmed: bool) -> None:
        path = task.file.path
        if reading.markings and not confirmed:
            self._rows.append(_marked(path, reading.markings))
            return
        name = os.fsencode(Path(path).name).decode("utf-8", "replace")  # a name may be any bytes
        self._items.append(NewDocument(task.content, name, reading.text, reading.recognition))
        self._rows.append(path)


def _kept(path: str, added: Added) -> Row:
    document = added.document
    outcome: Outcome = "added" if added.new else "already-there"
    if added.restored:
        outcome = "restored"
    return Row(path, outcome, document.address, document.title)


def refused(path: str, error: DocumentError) -> Row:
    """Return the row of a file that is refused."""
    return Row(path, "refused", reason=error.message, advice=error.advice)


def _marked(path: str, markings: Sequence[str]) -> Row:
    return Row(
        path,
        "marked",
        reason=f"It bears the marking “{'”, “'.join(markings)}”.",
        advice="Confirm it only if you may keep it here.",
    )
