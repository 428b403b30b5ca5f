"""The printer: its own dialog, and pages sent to it."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from mtcr_desktop.desktop.printing.job import Job
from mtcr_desktop.desktop.printing.paginator import Pages, paginate_in_steps
from mtcr_desktop.desktop.printing.painter import paint_page
from mtcr_desktop.desktop.printing.progress import finished
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets import phrases

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PREPARING, _PRINTING = "Laying out the pages…", "Printing…"


def print_job(parent: QWidget | None, job: Job) -> bool:
    """Ask for a printer and print a job; say whether it was printed.

    Raises:
        MtcrError: The printer did not take the job.
    """
    pages = finished(parent, _PREPARING, paginate_in_steps(job))
    return print_pages(parent, pages) if pages is not None else False


def print_pages(parent: QWidget | None, pages: Pages) -> bool:
    """Ask for a printer and print laid-out pages; say whether they were printed.

    Raises:
        MtcrError: The printer did not take the job.
    """
    printer = _printer(pages)
    if not ask(parent, printer, len(pages.pages)):
        return False
    if (job := _on_paper_of(printer, pages.job)) is not pages.job:
        laid_out = finished(parent, _PREPARING, paginate_in_steps(job))
        if laid_out is None:
            return False
        pages = laid_out
    return bool(finished(parent, _PRINTING, send_in_steps(pages, printer)))


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


def send_in_steps(pages: Pages, printer: QPrinter) -> Generator[float, None, bool]:
    """Send the chosen pages to a printer, in as many copies as it was told.

    Yields:
        How much is done, 0 to 1. Closing the generator before its end aborts the job.

    Returns:
        True.

    Raises:
        MtcrError: The printer did not take the job.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise MtcrError(
            "The printer did not take the job.",
            "Check that it is connected and has paper, or save the pages as a PDF file.",
        )
    order = page_order(printer, len(pages.pages))
    try:
        for count, index in enumerate(order):
            if count:
                printer.newPage()
            paint_page(pages, index, painter, printer.resolution())
            yield (count + 1) / len(order)
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()
    return True


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


def _on_paper_of(printer: QPrinter, job: Job) -> Job:
    """Return the job, on another paper if another was chosen in the dialog."""
    chosen, planned = printer.pageLayout(), job.layout
    same_paper = chosen.pageSize().isEquivalentTo(planned.pageSize())
    if same_paper and chosen.orientation() == planned.orientation():
        return job
    job = job.on(chosen.pageSize())
    job.layout.setOrientation(chosen.orientation())
    return job
