"""Jobs as PDF files. Needs no window and no display."""

from __future__ import annotations

import sys
from collections.abc import Generator
from pathlib import Path
from typing import cast

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QPageLayout, QPainter, QPdfWriter

from mtcr_desktop import __version__
from mtcr_desktop.desktop.printing.job import Job
from mtcr_desktop.desktop.printing.paginator import Pages, paginate
from mtcr_desktop.desktop.printing.painter import paint_page
from mtcr_desktop.desktop.printing.units import RESOLUTION
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.files import write_whole


def write_pdf(job: Job, path: Path) -> int:
    """Write a job to a PDF file and return its number of pages.

    The file appears whole or not at all. Where there is no application yet, as in the `mtcr`
    command, one without a display is made.

    Raises:
        MtcrError: The file cannot be written.
    """
    application = ensure_application()
    pages = paginate(job)
    write_pages(pages, path)
    del application
    return len(pages.pages)


def write_pages(pages: Pages, path: Path) -> None:
    """Write laid-out pages to a PDF file.

    Raises:
        MtcrError: The file cannot be written.
    """
    write_whole(path, pdf_bytes(pages))


def pdf_bytes(pages: Pages) -> bytes:
    """Return laid-out pages as a PDF file in memory."""
    steps = pdf_in_steps(pages)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return cast("bytes", done.value)


def pdf_in_steps(pages: Pages) -> Generator[float, None, bytes]:
    """Draw laid-out pages into a PDF file in memory, page by page.

    Yields:
        How much is done, 0 to 1.

    Returns:
        The file.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION)
    writer.setTitle(pages.job.title)
    writer.setAuthor(pages.job.author)
    writer.setCreator(f"{phrases.PRODUCT} {__version__}")
    layout = QPageLayout(pages.job.layout)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    try:
        for index in range(len(pages.pages)):
            if index:
                writer.newPage()
            paint_page(pages, index, painter, RESOLUTION)
            yield (index + 1) / len(pages.pages)
    finally:
        painter.end()
    return bytes(buffer.data().data())


def ensure_application() -> QGuiApplication:
    """Return the running application, or one that paints without a display.

    The caller has to keep the reference for as long as it paints.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    # Windows and macOS always have their own platform, and only that one knows their fonts.
    platform = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    return QGuiApplication(["mtcr", *platform])
