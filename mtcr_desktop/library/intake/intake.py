"""Takes files into the library.

    with open_library() as library:
        report = Intake(library, edition.path).run(["statements"])

Files are read ahead by processes of their own (readers.py) and kept in batches, each by one
transaction: wherever the program ends, a document is in the library wholly or not at all, and a
second run over the same files goes on where the first one ended.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, wait
from pathlib import Path
from threading import Event

from mtcr_desktop.library.intake.batch import Batch, Counter, Progress, Task, refused
from mtcr_desktop.library.intake.readers import Readers
from mtcr_desktop.library.intake.report import Report, Row
from mtcr_desktop.library.intake.walk import Found, read_file, walk
from mtcr_desktop.library.store.documents import KEY_LENGTH
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import DocumentError, LibraryError, NoSuchRecordError

_AHEAD_PER_READER = 32
"""Small files that wait for each reader: as many as it reads while a batch is being kept."""
_MOST_AHEAD = 32 * 1024 * 1024
"""Bytes of files that wait to be read or kept, beyond the one that is at hand."""

_GLANCE = 0.1
"""Seconds between two looks at whether to pause or stop, while a file is being read."""


class Intake:
    """One intake of files. It runs on the library's thread; any thread may pause or cancel it.

    Args:
        library: Where the documents go.
        edition: Path of the edition, whose names are recognised.
        confirmed: Whether the user has confirmed that documents with a security marking may be
            kept; without that they are reported and not kept.
        command: Starts a reading process; the tests have others.
    """

    def __init__(
        self,
        library: Library,
        edition: Path,
        *,
        confirmed: bool = False,
        command: Sequence[str] | None = None,
    ) -> None:
        self._library = library
        self._edition = edition
        self._confirmed = confirmed
        self._command = command
        self._going = Event()
        self._going.set()
        self._stopped = Event()

    def pause(self) -> None:
        """Begin with no other file until `resume`; what has been read is kept."""
        self._going.clear()

    def resume(self) -> None:
        """Go on after `pause`."""
        self._going.set()

    @property
    def is_paused(self) -> bool:
        """Whether it was told to pause."""
        return not self._going.is_set()

    def cancel(self) -> None:
        """Stop soon: what has been read is kept, the rest is reported as not reached."""
        self._stopped.set()
        self._going.set()

    def run(
        self,
        given: Iterable[str | Path],
        progress: Callable[[Progress], object] = lambda _: None,
    ) -> Report:
        """Take in files, and all files in folders.

        Args:
            given: Paths of files and folders.
            progress: Told on this thread, now and then, how far it has come.
        """
        files = self._files(given)
        counter = Counter(len(files), progress)
        error = None
        try:
            with Readers(self._edition, len(files), self._command) as readers:
                self._read_all(files, readers, counter)
        except LibraryError as problem:
            error = problem
        counter.tell(
            Row(file.path, "not-reached", reason=error.message if error else "It was stopped.")
            for file in files[len(counter.rows) :]
        )
        return Report(tuple(counter.rows), error)

    def _files(self, given: Iterable[str | Path]) -> list[Found]:
        found = []
        for file in walk(given):
            if self._stopped.is_set():
                break
            found.append(file)
        return found

    def _read_all(self, files: Sequence[Found], readers: Readers, counter: Counter) -> None:
        """Read files ahead, and keep them in their order, until it is to stop."""
        ahead: deque[Task] = deque()
        batch = Batch(self._library, counter)
        for file in files:
            if self.is_paused:
                batch.keep()
                self._going.wait()
            if self._stopped.is_set():
                break
            ahead.append(self._begin(file, readers))
            while _is_enough(ahead, readers.count) and self._await(ahead[0], batch):
                batch.take(ahead.popleft(), self._confirmed)
        while ahead and self._await(ahead[0], batch):
            batch.take(ahead.popleft(), self._confirmed)
        batch.keep()

    def _begin(self, file: Found, readers: Readers) -> Task:
        """Have a file read, unless it is clear what becomes of it."""
        if file.reason:
            return Task(file, b"", Row(file.path, "left-out", reason=file.reason))
        try:
            content = read_file(file.path)
        except DocumentError as error:
            return Task(file, b"", refused(file.path, error))
        if known := self._known(content):
            address, title = known
            return Task(file, b"", Row(file.path, "already-there", address, title))
        return Task(file, content, readers.submit(content, Path(file.path).name))

    def _known(self, content: bytes) -> tuple[Address, str] | None:
        """Return address and title of a content that is in the library, and not in its trash."""
        sha256 = hashlib.sha256(content).hexdigest()
        if not self._library.has(sha256):
            return None
        try:
            document = self._library.document(sha256[:KEY_LENGTH])
        except NoSuchRecordError:  # a longer key: the library will find it when it is added
            return None
        if document.sha256 != sha256 or document.deleted:
            return None
        return document.address, document.title

    def _await(self, task: Task, batch: Batch) -> bool:
        """Wait until it is known what came of a task; False if it is to stop instead."""
        while isinstance(task.answer, Future) and not task.answer.done():
            if self._stopped.is_set():
                return False
            wait([task.answer], timeout=_GLANCE)
            batch.keep_if_old()
        return True


def _is_enough(ahead: Sequence[Task], readers: int) -> bool:
    size = sum(len(task.content) for task in ahead)
    return len(ahead) > _AHEAD_PER_READER * readers or size > _MOST_AHEAD
