"""Taking files in: what is chosen or dropped goes to the worker, and what came of it is told.

The worker, the bar and the report are loaded when there is something to take in: the start does
without.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.errors import LibraryError, MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.intake_worker import IntakeWorker, Lot, Outcome
    from mtcr_desktop.desktop.panes.intake_bar import IntakeBar
    from mtcr_desktop.library.intake.report import Report, Row

_LOOK_MS = 100
"""Time between two looks at how far it is."""

_LEAST_PAUSE = 3.0
"""Seconds between two reports that documents were added, at least."""

_REST = 25
"""And so many times as long as what the last report set off: reading a list takes its time."""

_MESSAGE_MS = 8000

_KINDS = "*.htm *.html *.xhtml *.mht *.mhtml *.pdf *.docx *.md *.markdown *.txt"
"""What the question for files shows at first; all files can be chosen."""


class IntakeController(QObject):
    """Takes in one lot of files after another, and shows how far it is in a bar.

    Args:
        reader: What is read, and the window.
        shout: Shows the user an error.
        command: Starts a reading process; the tests have others.

    Attributes:
        handlers: What the actions of this part do.

    Signals:
        changed(): Documents were added, or taken out of the trash; now and then, not for each.
        address_chosen(Address): A document is to be opened.
    """

    changed = Signal()
    address_chosen = Signal(object)

    def __init__(
        self,
        reader: Reader,
        shout: Callable[[MtcrError], None],
        command: Sequence[str] | None = None,
    ) -> None:
        super().__init__(reader)
        self.handlers: dict[str, Callable[[], None]] = {
            "add-documents": self.choose_files,
            "add-folder": self.choose_folder,
        }
        self._reader = reader
        self._window = reader.window
        self._shout = shout
        self._command = command
        self._worker: IntakeWorker | None = None
        self._bar: IntakeBar | None = None
        self._running: Lot | None = None
        self._waiting: list[Lot] = []
        self._rows: list[Row] = []
        self._report: Report | None = None
        self._trouble: LibraryError | None = None
        self._cancelled = self._closed = False
        self._told, self._tell_after = 0, 0.0
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self._look)
        self._window.closing.connect(self._close)

    @property
    def is_busy(self) -> bool:
        """Whether files are being taken in."""
        return self._running is not None

    @property
    def bar(self) -> IntakeBar:
        """The bar; made at the first call."""
        if self._bar is None:
            from mtcr_desktop.desktop.panes.intake_bar import IntakeBar

            bar = self._bar = IntakeBar(self._window)
            self._window.add_at_bottom(bar)
            bar.paused.connect(self._pause)
            bar.cancelled.connect(self._cancel)
            bar.report_wanted.connect(self._show_report)
            bar.left.connect(self._window.focus_list)
        return self._bar

    def choose_files(self) -> None:
        """Ask for files, and take them in."""
        from PySide6.QtWidgets import QFileDialog

        kinds = [self.tr("Documents ({kinds})").format(kinds=_KINDS), self.tr("All files (*)")]
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add documents"), "", ";;".join(kinds)
        )
        self.take_in(paths)

    def choose_folder(self) -> None:
        """Ask for a folder, and take in all that is in it."""
        from PySide6.QtWidgets import QFileDialog

        path = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder of documents"))
        self.take_in([path] if path else [])

    def take_in(self, paths: Sequence[str], *, confirmed: bool = False) -> None:
        """Take in files, and all files in folders; after those that are under way, if any are.

        Args:
            paths: Where they are.
            confirmed: Whether the user has confirmed that documents among them that bear a
                security marking may be kept.
        """
        if not paths or self._closed:
            return
        from mtcr_desktop.desktop.intake_worker import Lot

        lot = Lot(tuple(paths), confirmed)
        if self._running is None:
            self._rows.clear()
            self._trouble, self._cancelled = None, False
            self.bar.start()
            self._begin(lot)
        else:
            self._waiting.append(lot)
            self.bar.show_waiting(self._count_waiting())

    def _begin(self, lot: Lot) -> None:
        self._running = lot
        self._told = 0
        self._made_worker().run(lot, self._end, self._fail)
        self._clock.start()

    def _made_worker(self) -> IntakeWorker:
        if self._worker is None:
            from mtcr_desktop.desktop.intake_worker import IntakeWorker

            path = self._reader.presenter.edition.path
            self._worker = IntakeWorker(path, self, self._command)
        return self._worker

    def _count_waiting(self) -> int:
        return sum(len(lot.paths) for lot in self._waiting)

    def _look(self) -> None:
        """Show how far it is, and tell of new documents unless that was done a moment ago."""
        step = self._made_worker().step
        self.bar.show_step(step)
        if step.added > self._told and time.monotonic() >= self._tell_after:
            self._told = step.added
            self._tell()

    def _tell(self) -> None:
        begun = time.monotonic()
        self.changed.emit()
        now = time.monotonic()
        self._tell_after = now + max(_LEAST_PAUSE, _REST * (now - begun))

    def _end(self, outcome: Outcome) -> None:
        """Go on with the next lot, or finish."""
        self._rows += outcome.report.rows
        self._trouble = outcome.trouble or self._trouble
        problem = outcome.report.error
        if problem is not None or self._cancelled or not self._waiting:
            self._finish(problem)
        else:
            self._begin(self._waiting.pop(0))
            self.bar.show_waiting(self._count_waiting())

    def _fail(self, error: Exception) -> None:
        """Say that the library cannot be used at all, or hand on what nobody expected."""
        if self._running is not None:
            self._waiting.insert(0, self._running)
        problem = error if isinstance(error, LibraryError) else None
        self._finish(problem)
        if problem is None:
            raise error

    def _finish(self, problem: LibraryError | None) -> None:
        from mtcr_desktop.library.intake.report import Report, Row

        self._clock.stop()
        self._running = None
        reason = problem.message if problem else self.tr("It was stopped.")
        left = [path for lot in self._waiting for path in lot.paths]
        self._rows += [Row(path, "not-reached", reason=reason) for path in left]
        self._waiting.clear()
        report = Report(tuple(self._rows), problem)
        if any(row.outcome in ("added", "restored") for row in report.rows):
            self._tell()
        if problem is not None:
            self._shout(problem)
        elif self._trouble is not None:
            self._shout(_no_backup(self._trouble))
        self._conclude(report)

    def _conclude(self, report: Report) -> None:
        """Open the document if there is only one; else say how many files came out how."""
        from mtcr_desktop.library.intake.report import KEPT

        only = report.rows[0] if len(report.rows) == 1 else None
        if only is None or only.outcome not in KEPT or only.address is None:
            self._report = report
            self.bar.show_report(report)
            return
        self.bar.finish()
        said = {
            "added": self.tr("Added: {title}"),
            "restored": self.tr("Taken out of the trash: {title}"),
            "already-there": self.tr("There already: {title}"),
        }[only.outcome]
        self._window.show_message(said.format(title=only.title or only.path), _MESSAGE_MS)
        self.address_chosen.emit(only.address)

    def _pause(self, wanted: bool) -> None:
        worker = self._made_worker()
        if wanted:
            worker.pause()
        else:
            worker.resume()

    def _cancel(self) -> None:
        self._cancelled = True
        self._made_worker().cancel()

    def _show_report(self) -> None:
        from mtcr_desktop.desktop.dialogs.intake_report import IntakeReportDialog

        if self._report is None:
            return
        for older in self._window.findChildren(IntakeReportDialog):
            older.close()
        dialog = IntakeReportDialog(self._report, self._window)
        dialog.address_chosen.connect(self.address_chosen)
        dialog.confirmed.connect(lambda paths: self.take_in(paths, confirmed=True))
        dialog.show()

    def _close(self) -> None:
        """Stop with the window: what was read is kept, and no process is left behind."""
        self._closed = True
        self._clock.stop()
        if self._worker is not None:
            self._worker.stop()


def _no_backup(trouble: LibraryError) -> MtcrError:
    return MtcrError(
        "What was added is kept, but the backup of your library could not be made.",
        f"{trouble.message} {trouble.advice}".strip(),
    )
