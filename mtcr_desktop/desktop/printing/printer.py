"""The printer: its own dialog, and pages sent to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget

from mtcr_desktop.desktop.printing.job import Job
from mtcr_desktop.desktop.printing.paginator import Pages, paginate
from mtcr_desktop.desktop.printing.painter import paint_page
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets import phrases

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def print_job(parent: QWidget | None, job: Job) -> bool:
    """Ask for a printer and print a job; say whether it was printed.

    Raises:
        MtcrError: The printer did not take the job.
    """
    return print_pages(parent, paginate(job))


def print_pages(parent: QWidget | None, pages: Pages) -> bool:
    """Ask for a printer and print laid-out pages; say whether they were printed.

    Raises:
        MtcrError: The printer did not take the job.
    """
    printer = _printer(pages)
    if not ask(parent, printer, len(pages.pages)):
        return False
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        send(_on_paper_of(printer, pages), printer)
    finally:
        QGuiApplication.restoreOverrideCursor()
    return True


def ask(parent: QWidget | None, printer: QPrinter, count: int) -> bool:
    """Show the system's printer dialog; say whether the user wants to print.

    Args:
        parent: Window that the dialog belongs to.
        printer: Takes what the user chooses.
        count: Number of pages to choose from.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog  # no CUPS at start

    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, count)
    dialog.setFromTo(1, count)
    return bool(dialog.exec())


def send(pages: Pages, printer: QPrinter) -> None:
    """Send the chosen pages to a printer, in as many copies as it was told.

    Raises:
        MtcrError: The printer did not take the job.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise MtcrError(
            "The printer did not take the job.",
            "Check that it is connected and has paper, or save the pages as a PDF file.",
        )
    try:
        for count, index in enumerate(page_order(printer, len(pages.pages))):
            if count:
                printer.newPage()
            paint_page(pages, index, painter, printer.resolution())
    finally:
        painter.end()


def page_order(printer: QPrinter, count: int) -> list[int]:
    """Return the indexes of the pages in the order in which they are to be sent.

    Copies are repeated here only where the printer does not make them itself.
    """
    from PySide6.QtPrintSupport import QPrinter  # no CUPS at start

    first, last = max(printer.fromPage(), 1), printer.toPage() or count
    chosen = list(range(first - 1, min(last, count)))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return chosen * copies
    return [index for index in chosen for _ in range(copies)]


def _printer(pages: Pages) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter  # no CUPS at start

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(pages.job.layout)
    # After the layout, which would set it back: our margins are part of what we draw.
    printer.setFullPage(True)
    printer.setDocName(pages.job.title)
    printer.setCreator(phrases.PRODUCT)
    return printer


def _on_paper_of(printer: QPrinter, pages: Pages) -> Pages:
    """Return the pages, laid out anew if another paper was chosen in the dialog."""
    chosen, planned = printer.pageLayout(), pages.job.layout
    same_paper = chosen.pageSize().isEquivalentTo(planned.pageSize())
    if same_paper and chosen.orientation() == planned.orientation():
        return pages
    job = pages.job.on(chosen.pageSize())
    job.layout.setOrientation(chosen.orientation())
    return paginate(job)
