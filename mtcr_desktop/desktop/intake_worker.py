"""Takes files into the library off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from mtcr_desktop.desktop.tasks import Runner

if TYPE_CHECKING:
    from mtcr_desktop.library.intake.batch import Progress
    from mtcr_desktop.library.intake.intake import Intake
    from mtcr_desktop.library.intake.report import Report
    from mtcr_desktop.records.errors import LibraryError

_LANE = "intake"
_AT_THE_END_MS = 60_000
"""The longest that closing waits; stopping takes a moment, unless the disk is in trouble."""


class Lot(NamedTuple):
    """Files and folders that were given at one time.

    Attributes:
        paths: Where they are.
        confirmed: Whether documents among them that bear a security marking may be kept.
    """

    paths: tuple[str, ...]
    confirmed: bool = False


class Step(NamedTuple):
    """How far a lot has come.

    Attributes:
        done: Files of which it is known what became of them.
        total: All files; 0 while they are being looked for.
        name: The file that came last; empty before the first.
        added: Documents that are new in the library.
    """

    done: int = 0
    total: int = 0
    name: str = ""
    added: int = 0


class Outcome(NamedTuple):
    """What came of a lot.

    Attributes:
        report: What became of each file.
        trouble: Why the library could not be backed up; None if it could.
    """

    report: Report
    trouble: LibraryError | None


class IntakeWorker(QObject):
    """One thread that takes in one lot at a time, with a library of its own.

    The window may look at `step` whenever it likes: it is replaced, never changed.

    Args:
        edition: Path of the edition, whose names are recognised.
        command: Starts a reading process; the tests have others.
    """

    def __init__(
        self, edition: Path, parent: QObject | None = None, command: Sequence[str] | None = None
    ) -> None:
        super().__init__(parent)
        self._edition = edition
        self._command = command
        self._runner = Runner(self)
        self._intake: Intake | None = None
        self._paused = False
        self._cancelled = False
        self.step = Step()

    def run(
        self, lot: Lot, done: Callable[[Outcome], None], failed: Callable[[Exception], None]
    ) -> None:
        """Take in a lot; what came of it is told on this thread. One at a time."""
        self._paused = self._cancelled = False
        self.step = Step()
        self._runner.run(_LANE, lambda: self._work(lot), done, failed=failed)

    def pause(self) -> None:
        """Begin with no other file."""
        self._paused = True
        if intake := self._intake:
            intake.pause()

    def resume(self) -> None:
        """Go on."""
        self._paused = False
        if intake := self._intake:
            intake.resume()

    def cancel(self) -> None:
        """Stop soon; what has been read is kept."""
        self._cancelled = True
        if intake := self._intake:
            intake.cancel()

    def stop(self) -> bool:
        """Stop, wait until that is done, and tell nobody; return whether it is."""
        self.cancel()
        self._runner.cancel(_LANE)
        return self._runner.wait(_AT_THE_END_MS)

    def _work(self, lot: Lot) -> Outcome:
        """Take in a lot; called on the worker."""
        # Not before there is a file. The window soon shows what was added, and what that takes is
        # loaded here as well, where nobody waits for it.
        import mtcr_desktop.sheets.library  # noqa: F401
        from mtcr_desktop.library.intake.intake import Intake
        from mtcr_desktop.library.store.library import open_library

        with open_library() as library:
            intake = Intake(
                library, self._edition, confirmed=lot.confirmed, command=self._command
            )  # fmt: skip
            self._intake = intake
            # What the window wanted before there was an intake; from now on it asks that itself.
            if self._paused:
                intake.pause()
            if self._cancelled:
                intake.cancel()
            try:
                report = intake.run(lot.paths, self._note)
            finally:
                self._intake = None
        return Outcome(report, library.backup_trouble)

    def _note(self, progress: Progress) -> None:
        """Keep how far it is; called on the worker."""
        added = sum(row.outcome in ("added", "restored") for row in progress.rows)
        name = Path(progress.rows[-1].path).name
        self.step = Step(progress.done, progress.total, name, self.step.added + added)
