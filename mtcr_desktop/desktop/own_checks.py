"""What came of checking the user's documents, found out in the background for their list."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.records.errors import MtcrError, NoSuchRecordError

if TYPE_CHECKING:
    from mtcr_desktop.library.store.records import Document
    from mtcr_desktop.library.verdicts import Verdict

_CHUNK = 20
"""Documents checked at a stretch: some 50 ms, in which the window has to share the processor."""

_TELL = 5.0
"""Seconds after which the list is shown anew while more are being checked: that takes a while."""


class OwnChecks(QObject):
    """Remembers the verdicts until the program ends; a document that was corrected is another.

    Args:
        edition: File of the edition.
        folder: The user's folder.

    Signals:
        found(): More is known than before.
    """

    found = Signal()

    def __init__(self, edition: Path, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edition = edition
        self._folder = folder
        self._known: dict[Document, tuple[Verdict, ...] | None] = {}
        self._wanted: list[Document] = []
        self._told = 0.0
        self._runner: Runner | None = None

    def of(self, document: Document) -> tuple[Verdict, ...] | None:
        """Return the verdicts on the claims of a document; None while they are not known."""
        return self._known.get(document)

    def want(self, documents: Iterable[Document]) -> None:
        """Find out what is not known of these documents, the first of them first."""
        wanted = [document for document in documents if document not in self._known]
        is_at_work = bool(self._wanted)
        self._wanted = wanted
        if wanted and not is_at_work:
            self._told = time.monotonic()
            self._go_on()

    def _go_on(self) -> None:
        chunk = self._wanted[:_CHUNK]
        if self._runner is None:
            self._runner = Runner(self)

        def done(verdicts: Sequence[tuple[Verdict, ...] | None]) -> None:
            self._known.update(zip(chunk, verdicts, strict=True))
            self._wanted = [one for one in self._wanted if one not in self._known]
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

        found: list[tuple[Verdict, ...] | None] = []
        with open_edition(self._edition) as edition, open_library(self._folder) as library:
            verdicts = checker(edition, library)
            for document in documents:
                try:
                    found.append(verdicts(document))
                except NoSuchRecordError:
                    found.append(None)
        return found
