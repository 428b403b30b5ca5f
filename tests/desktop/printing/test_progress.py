"""Long work shows how far it is and can be given up."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.printing import printer, progress, saving
from mtcr_desktop.desktop.printing.job import Job, sheets_job
from mtcr_desktop.desktop.printing.paginator import paginate
from mtcr_desktop.desktop.printing.pdf import pdf_bytes, pdf_in_steps
from tests.sheets.samples import ottawa

pytestmark = pytest.mark.usefixtures("qapp")


def _booklet() -> Job:
    return replace(sheets_job([ottawa()] * 3), title="Three")


def _parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    return parent


def _cancel(parent: QWidget) -> None:
    (dialog,) = parent.findChildren(QProgressDialog)
    dialog.cancel()


def test_work_done_returns_its_outcome(qtbot: QtBot) -> None:
    parent, seen = _parent(qtbot), []

    def work() -> Generator[float, None, str]:
        for share in (0.25, 0.5):
            yield share
            (dialog,) = parent.findChildren(QProgressDialog)
            seen.append(dialog.value())
        return "done"

    assert progress.finished(parent, "Working…", work()) == "done"
    assert seen == [25, 50]
    qtbot.waitUntil(lambda: not parent.findChildren(QProgressDialog))


def test_work_given_up_stops_at_once(qtbot: QtBot) -> None:
    parent, done = _parent(qtbot), []

    def work() -> Generator[float, None, str]:
        for step in range(10):
            done.append(step)
            if step == 2:
                _cancel(parent)
            yield step / 10
        return "done"

    assert progress.finished(parent, "Working…", work()) is None
    assert done == [0, 1, 2]


def test_long_work_shows_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    parent, visible = _parent(qtbot), []
    monkeypatch.setattr(progress, "_PATIENCE", 0)

    def work() -> Generator[float, None, None]:
        for step in range(4):
            yield step / 10
            QCoreApplication.processEvents()
            visible.append(parent.findChildren(QProgressDialog)[0].isVisible())

    progress.finished(parent, "Working…", work())
    assert visible[-1]


def test_pages_are_drawn_one_by_one() -> None:
    pages = paginate(_booklet())
    shares = list(pdf_in_steps(pages))
    assert len(shares) == len(pages.pages)
    assert shares[-1] == 1
    assert pdf_bytes(pages).startswith(b"%PDF")


@pytest.mark.parametrize("given_up", ["layout", "drawing"])
def test_a_file_given_up_is_not_written(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given_up: str
) -> None:
    answers = [None] if given_up == "layout" else [paginate(_booklet()), None]
    monkeypatch.setattr(saving, "finished", lambda *_: answers.pop(0))
    monkeypatch.setattr(saving, "ask_file", lambda *_: tmp_path / "x.pdf")
    assert saving.save_pdf(None, _booklet()) is None
    assert answers == []
    assert list(tmp_path.iterdir()) == []


def test_a_print_given_up_aborts_the_job(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    aborted: list[bool] = []
    device = QPrinter()
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "x.pdf"))
    monkeypatch.setattr(device, "abort", lambda: aborted.append(True))
    steps = printer.send_in_steps(paginate(_booklet()), device)
    next(steps)
    steps.close()
    assert aborted == [True]
