"""Saving as a PDF file, with a question for its name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from mtcr_desktop.desktop.printing.job import Job
from mtcr_desktop.desktop.printing.paginator import Pages, paginate_in_steps
from mtcr_desktop.desktop.printing.pdf import pdf_in_steps
from mtcr_desktop.desktop.printing.progress import finished
from mtcr_desktop.sheets.files import write_whole

_WRITING = "Writing {name}…"


def save_pdf(parent: QWidget | None, job: Job, folder: Path | None = None) -> Path | None:
    """Ask for a file and save a job as PDF; return the file, or None if the user gave up.

    Raises:
        MtcrError: The file cannot be written.
    """
    path = ask_file(parent, job.file_name, folder)
    if path is None:
        return None
    pages = finished(parent, _WRITING.format(name=path.name), paginate_in_steps(job))
    return _written(parent, pages, path) if pages is not None else None


def save_pages(parent: QWidget | None, pages: Pages, folder: Path | None = None) -> Path | None:
    """Ask for a file and save laid-out pages; return the file, or None if the user gave up.

    Raises:
        MtcrError: The file cannot be written.
    """
    path = ask_file(parent, pages.job.file_name, folder)
    return _written(parent, pages, path) if path is not None else None


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


def _written(parent: QWidget | None, pages: Pages, path: Path) -> Path | None:
    """Write pages to a file; return it, or None if the user gave up meanwhile."""
    content = finished(parent, _WRITING.format(name=path.name), pdf_in_steps(pages))
    if content is None:
        return None
    write_whole(path, content)
    return path
