"""What came of checking the user's documents, found out in the background for their list."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.records.errors import LibraryError, MtcrError, NoSuchRecordError

if TYPE_CHECKING:
    from mtcr_desktop.library.store.records import Document
    from mtcr_desktop.library.verdicts import Verdict

_CHUNK = 20
"""Documents checked at a stretch: some 50 ms, in which the window has to share the processor."""

_TELL = 5.0
"""Seconds after which the list is shown anew while more are being checked: that takes a while."""


class OwnChecks(QObject):
    """Checks documents, and has the library keep what came of it.

    Args:
        edition: File of the edition.
        folder: The user's folder.
        runner: Does the checking.

    Attributes:
        known: The verdicts found in this run, None for what is gone; a document that was
            corrected is another.

    Signals:
        found(): More is known than before.
    """

    found = Signal()

    def __init__(
        self, edition: Path, folder: Path, runner: Runner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._edition = edition
        self._folder = folder
        self._runner = runner
        self.known: dict[Document, tuple[Verdict, ...] | None] = {}
        self._wanted: list[Document] = []
        self._told = 0.0

    def want(self, documents: Iterable[Document]) -> None:
        """Find out what is not known of these documents, the first of them first."""
        wanted = [document for document in documents if document not in self.known]
        if not wanted:
            return
        is_at_work = bool(self._wanted)
        self._wanted = wanted
        if not is_at_work:
            self._told = time.monotonic()
            self._go_on()

    def _go_on(self) -> None:
        chunk = self._wanted[:_CHUNK]

        def done(verdicts: Sequence[tuple[Verdict, ...] | None]) -> None:
            self.known.update(zip(chunk, verdicts, strict=True))
            self._wanted = [one for one in self._wanted if one not in self.known]
            if self._wanted:
                self._go_on()
            if not self._wanted or time.monotonic() - self._told > _TELL:
                self._told = time.monotonic()
                self.found.emit()

        def fail(error: Exception) -> None:
            self._wanted = []
            if not isinstance(error, MtcrError):
                raise error
            # Whoever opens the library or the edition next tells what is wrong with it.

        self._runner.run("check", lambda: self._check(chunk), done, failed=fail)

    def _check(self, documents: Sequence[Document]) -> list[tuple[Verdict, ...] | None]:
        """Check documents; on the worker. One that is gone meanwhile has no verdicts."""
        from mtcr_desktop.edition.reader import open_edition
        from mtcr_desktop.library.store.library import open_library
        from mtcr_desktop.sheets.library import checker

        found: dict[Document, tuple[Verdict, ...] | None] = {}
        with open_edition(self._edition) as edition, open_library(self._folder) as library:
            verdicts = checker(edition, library)
            for document in documents:
                try:
                    found[document] = verdicts(document)
                except NoSuchRecordError:
                    found[document] = None
            kept = {document: one for document, one in found.items() if one is not None}
            with suppress(LibraryError):  # on a full disk it is known for this run only
                library.outcomes.keep(edition.info.content_hash, kept)
        return [found[document] for document in documents]
