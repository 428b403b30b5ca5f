"""The preview: what will be printed, on which paper, and the way to printer and file."""

from __future__ import annotations

from collections.abc import Callable, Generator
from time import perf_counter
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QWidget

from mtcr_desktop.desktop.printing import printer, saving
from mtcr_desktop.desktop.printing.job import Job
from mtcr_desktop.desktop.printing.page_view import Fit, PageView
from mtcr_desktop.desktop.printing.paginator import Pages, paginate_in_steps
from mtcr_desktop.desktop.printing.preview_panel import PreviewPanel
from mtcr_desktop.desktop.printing.progress import finished
from mtcr_desktop.records.errors import MtcrError

_SLICE = 0.02
"""Seconds of layout at a time: the window answers its user in between."""

_Outcome = TypeVar("_Outcome")

_SHARE_OF_SCREEN = 0.85
_USUAL_WIDTH, _USUAL_HEIGHT = 980, 780


def preview(parent: QWidget | None, job: Job) -> None:
    """Show a job as it will be printed, until the user closes the preview."""
    dialog = PreviewDialog(parent, job)
    dialog.exec()
    dialog.deleteLater()  # the parent would keep it, and its pages, until the end


class PreviewDialog(QDialog):
    """Shows the pages of a job, and lets the user change what is on them.

    Attributes:
        job: The job with the choices made so far.
        pages: The pages; None while they are being laid out.
    """

    def __init__(self, parent: QWidget | None, job: Job) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print preview: {title}").format(title=job.title))
        self.job = job
        self.pages: Pages | None = None
        self._steps: Generator[float, None, Pages] | None = None
        self._view = PageView(self)
        self._panel = PreviewPanel(job, self)
        layout = QHBoxLayout(self)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._panel)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)
        self._connect()
        self._fit_screen()
        self._view.setFocus()
        self._start()

    def _connect(self) -> None:
        panel, view = self._panel, self._view
        panel.job_changed.connect(self._set_job)
        panel.zoom_chosen.connect(view.set_zoom)
        panel.page_chosen.connect(view.go_to)
        panel.print_wanted.connect(self.print_pages)
        panel.save_wanted.connect(self.save_pages)
        panel.close_wanted.connect(self.reject)
        view.page_changed.connect(panel.show_page)
        view.zoom_changed.connect(lambda: panel.show_scale(view.scale))
        self._on_key(QKeySequence.StandardKey.ZoomIn, lambda: view.zoom_by(1))
        self._on_key("Ctrl+=", lambda: view.zoom_by(1))
        self._on_key(QKeySequence.StandardKey.ZoomOut, lambda: view.zoom_by(-1))
        self._on_key("Ctrl+0", lambda: panel.choose_zoom(Fit.WIDTH))
        self._on_key("Ctrl+P", self.print_pages)
        self._on_key("Ctrl+S", self.save_pages)

    def _on_key(self, key: QKeySequence.StandardKey | str, act: Callable[[], None]) -> None:
        sequence = QKeySequence(key)
        QShortcut(sequence, self).activated.connect(act)

    def _fit_screen(self) -> None:
        """Take a comfortable size, and never more than the screen has."""
        room = self.screen().availableSize() * _SHARE_OF_SCREEN
        self.resize(min(_USUAL_WIDTH, room.width()), min(_USUAL_HEIGHT, room.height()))

    # -- layout in slices -----------------------------------------------------------------------

    def _set_job(self, job: Job) -> None:
        self.job = job
        self._start()

    def _start(self) -> None:
        """Lay out the job; whatever was being laid out is dropped."""
        self.pages = None
        self._steps = paginate_in_steps(self.job)
        self._timer.start()
        self._work()

    def _work(self) -> None:
        """Lay out for a moment, and show the pages when they are all there."""
        if self._steps is None:
            return
        until = perf_counter() + _SLICE
        try:
            done = 0.0
            while perf_counter() < until:
                done = next(self._steps)
            self._panel.show_progress(done)
        except StopIteration as done_with:
            self._show(done_with.value)

    def _show(self, pages: Pages) -> None:
        self._timer.stop()
        self._steps = None
        self.pages = pages
        self._view.show_pages(pages)
        self._panel.show_count(self._view.count, self._view.current)

    def finish(self) -> Pages | None:
        """Return the pages, laying out what is still missing; None if the user gave up."""
        if self._steps is not None:
            self._timer.stop()
            pages = finished(self, self.tr("Laying out the pages…"), self._steps)
            if pages is None:
                self._start()  # the preview still wants them
            else:
                self._show(pages)
        return self.pages

    # -- ways out -------------------------------------------------------------------------------

    def print_pages(self) -> None:
        """Print, and close once the job is on its way."""
        pages = self.finish()
        if pages and self._attempt(lambda: printer.print_pages(self, pages)):
            self.accept()

    def save_pages(self) -> None:
        """Save as a PDF file; the preview stays open."""
        pages = self.finish()
        path = self._attempt(lambda: saving.save_pages(self, pages)) if pages else None
        if path is not None:
            self._panel.show_message(self.tr("Saved as {name}.").format(name=path.name))

    def _attempt(self, act: Callable[[], _Outcome]) -> _Outcome | None:
        """Return what an act returns; show the user why, if it fails."""
        try:
            return act()
        except MtcrError as error:
            box = QMessageBox(self)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle(self.windowTitle())
            box.setText(error.message)
            box.setInformativeText(error.advice)
            box.exec()
            return None
