"""Saving as a PDF file, with a question for its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from mtcr_desktop.desktop.printing.job import Job
from mtcr_desktop.desktop.printing.paginator import Pages, paginate
from mtcr_desktop.desktop.printing.pdf import write_pages


def save_pdf(parent: QWidget | None, job: Job, folder: Path | None = None) -> Path | None:
    """Ask for a file and save a job as PDF; return the file, or None if the user gave up.

    Raises:
        MtcrError: The file cannot be written.
    """
    path = ask_file(parent, job.file_name, folder)
    if path is not None:
        _busily_write(paginate(job), path)
    return path


def save_pages(parent: QWidget | None, pages: Pages, folder: Path | None = None) -> Path | None:
    """Ask for a file and save laid-out pages; return the file, or None if the user gave up.

    Raises:
        MtcrError: The file cannot be written.
    """
    path = ask_file(parent, pages.job.file_name, folder)
    if path is not None:
        _busily_write(pages, path)
    return path


def ask_file(parent: QWidget | None, name: str, folder: Path | None = None) -> Path | None:
    """Ask where to save a PDF file; the user's documents are proposed first."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("printing", "Save as PDF")
    kinds = QCoreApplication.translate("printing", "PDF files (*.pdf)")
    start = (folder or Path(documents or Path.home())) / name
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")


def _busily_write(pages: Pages, path: Path) -> None:
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        write_pages(pages, path)
    finally:
        QGuiApplication.restoreOverrideCursor()
