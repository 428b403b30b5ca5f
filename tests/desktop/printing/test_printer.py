"""Printing, onto a file instead of paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from mtcr_desktop.desktop.printing import printer as module
from mtcr_desktop.desktop.printing import saving
from mtcr_desktop.desktop.printing.job import Job, page_layout, sheets_job
from mtcr_desktop.desktop.printing.paginator import paginate
from mtcr_desktop.records.errors import MtcrError
from tests.desktop.printing.reading_pdf import Pdf
from tests.sheets.samples import ottawa

pytestmark = pytest.mark.usefixtures("qapp")

A4 = page_layout(QPageSize(QPageSize.PageSizeId.A4))
Setting = Callable[[QPrinter], None]


def _job() -> Job:
    return replace(sheets_job([ottawa()]), layout=A4)


def _printed(monkeypatch: pytest.MonkeyPatch, path: Path, *settings: Setting) -> Pdf:
    """Print the job as if the user had made these choices in the printer's dialog."""

    def ask(_parent: QWidget | None, printer: QPrinter, _count: int) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        for setting in settings:
            setting(printer)
        return True

    monkeypatch.setattr(module, "ask", ask)
    assert module.print_job(None, _job())
    return Pdf(path)


def test_all_pages_are_printed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read = _printed(monkeypatch, tmp_path / "a.pdf")
    assert len(read.pages) == len(paginate(_job()).pages)
    assert read.sizes[0] == (595, 842)
    assert "Rey Pagtakhan" in read.pages[0]


def test_a_range_of_pages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read = _printed(monkeypatch, tmp_path / "a.pdf", lambda printer: printer.setFromTo(2, 2))
    assert len(read.pages) == 1
    assert "Page 2 of" in read.pages[0]


def test_another_paper_chosen_at_the_printer(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read = _printed(
        monkeypatch,
        tmp_path / "a.pdf",
        lambda printer: printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter)),
        lambda printer: printer.setPageOrientation(QPageLayout.Orientation.Landscape),
    )
    assert read.sizes[0] == (792, 612)


def test_the_dialog_offers_all_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    offered: list[tuple[int, int, int, int]] = []

    def answer(dialog: QPrintDialog) -> int:
        offered.append((dialog.minPage(), dialog.maxPage(), dialog.fromPage(), dialog.toPage()))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", answer)
    assert module.ask(None, QPrinter(), 7)
    assert offered == [(1, 7, 1, 7)]


def test_giving_up_prints_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ask", lambda *_: False)
    assert not module.print_job(None, _job())


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_take_the_job(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(MtcrError, match="did not take the job"):
        _printed(monkeypatch, tmp_path / "nowhere" / "a.pdf")


class _Printer:
    """What `page_order` asks a printer."""

    def __init__(
        self, first: int = 0, last: int = 0, *, copies: int = 1, collate: bool = True
    ) -> None:
        self._range, self._copies, self._collate = (first, last), copies, collate
        self.order = QPrinter.PageOrder.FirstPageFirst
        self.makes_copies = False

    def fromPage(self) -> int:
        return self._range[0]

    def toPage(self) -> int:
        return self._range[1]

    def pageOrder(self) -> QPrinter.PageOrder:
        return self.order

    def supportsMultipleCopies(self) -> bool:
        return self.makes_copies

    def copyCount(self) -> int:
        return self._copies

    def collateCopies(self) -> bool:
        return self._collate


@pytest.mark.parametrize(
    ("printer", "order"),
    [
        (_Printer(), [0, 1, 2]),
        (_Printer(2, 3), [1, 2]),
        (_Printer(2, 9), [1, 2]),
        (_Printer(copies=2), [0, 1, 2, 0, 1, 2]),
        (_Printer(copies=2, collate=False), [0, 0, 1, 1, 2, 2]),
    ],
)
def test_pages_are_sent_in_order(printer: _Printer, order: list[int]) -> None:
    assert module.page_order(printer, 3) == order


def test_last_page_first_and_copies_by_the_printer() -> None:
    printer = _Printer(copies=2)
    printer.order = QPrinter.PageOrder.LastPageFirst
    printer.makes_copies = True
    assert module.page_order(printer, 3) == [2, 1, 0]


@pytest.mark.parametrize(
    ("chosen", "saved"), [("", None), ("a", "a.pdf"), ("b.PDF", "b.PDF"), ("c.d", "c.d.pdf")]
)
def test_saving_asks_for_a_file(
    chosen: str, saved: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed: list[str] = []

    def answer(_parent: object, _title: str, start: str, _kinds: str) -> tuple[str, str]:
        proposed.append(start)
        return (str(tmp_path / chosen) if chosen else "", "")

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    path = saving.save_pdf(None, _job(), tmp_path)
    assert proposed == [str(tmp_path / "16th Plenary, Ottawa 2001.pdf")]
    assert path == (tmp_path / saved if saved else None)
    if path:
        assert Pdf(path).metadata["Title"] == "16th Plenary, Ottawa 2001"
