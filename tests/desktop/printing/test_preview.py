"""The preview, used as a person would."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.printing import preview as module
from mtcr_desktop.desktop.printing import printer, saving
from mtcr_desktop.desktop.printing.job import Job, listing_job, page_layout, sheets_job
from mtcr_desktop.desktop.printing.page_view import Fit, PageView
from mtcr_desktop.desktop.printing.paginator import Pages
from mtcr_desktop.desktop.printing.preview import PreviewDialog
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError
from tests.desktop.printing.reading_pdf import Pdf
from tests.sheets.samples import ottawa, partners

Found = TypeVar("Found", bound=QWidget)

A4 = page_layout(QPageSize(QPageSize.PageSizeId.A4))


def _pages(dialog: PreviewDialog) -> Pages:
    pages = dialog.finish()
    assert pages is not None
    return pages


def _job() -> Job:
    return replace(sheets_job([ottawa()]), layout=A4)


def _opened(qtbot: QtBot, job: Job) -> PreviewDialog:
    dialog = PreviewDialog(None, job)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.finish()
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> PreviewDialog:
    return _opened(qtbot, _job())


def _named(dialog: PreviewDialog, kind: type[Found], name: str) -> Found:
    return next(w for w in dialog.findChildren(kind) if w.accessibleName() == name)


def _view(dialog: PreviewDialog) -> PageView:
    return dialog.findChildren(PageView)[0]


def _choose(dialog: PreviewDialog, name: str, text: str) -> None:
    combo = _named(dialog, QComboBox, name)
    combo.setCurrentIndex(combo.findText(text))
    combo.activated.emit(combo.currentIndex())
    dialog.finish()


def _press(dialog: PreviewDialog, text: str) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if text in b.text().replace("&", ""))
    button.click()


def test_it_shows_the_pages_and_their_number(dialog: PreviewDialog) -> None:
    view = _view(dialog)
    assert view.count == len(_pages(dialog).pages) > 1
    assert view.accessibleDescription() == f"Page 1 of {view.count}"
    assert _named(dialog, QSpinBox, "Page").text() == f"1 of {view.count}"
    assert "16th Plenary" in dialog.windowTitle()


def test_pages_are_white_with_dark_text(dialog: PreviewDialog) -> None:
    picture = _view(dialog).viewport().grab().toImage()
    middle = [picture.pixelColor(x, 40) for x in range(40, picture.width() - 40)]
    assert QColor("white") in middle
    below = [picture.pixelColor(60 + x, 60 + y).lightness() for x in range(200) for y in range(60)]
    assert min(below) < 100


def test_another_paper_is_laid_out_anew(dialog: PreviewDialog) -> None:
    _choose(dialog, "Paper", "Letter / ANSI A")
    assert dialog.job.layout.pageSize().id() is QPageSize.PageSizeId.Letter
    assert _pages(dialog).job.layout.pageSize().id() is QPageSize.PageSizeId.Letter


def test_orientation_and_margins_change_the_pages(dialog: PreviewDialog) -> None:
    upright = _pages(dialog)
    _choose(dialog, "Orientation", "Landscape")
    assert dialog.job.layout.orientation() is QPageLayout.Orientation.Landscape
    lying = _pages(dialog)
    assert lying.body.width() > upright.body.width()
    _choose(dialog, "Margins", "Narrow")
    assert _pages(dialog).body.width() > lying.body.width()


def test_sources_and_notes_can_be_left_out(dialog: PreviewDialog) -> None:
    _named(dialog, QCheckBox, "Include sources").setChecked(False)
    _named(dialog, QCheckBox, "Include notes and doubts").setChecked(False)
    assert (dialog.job.sources, dialog.job.notes) == (False, False)
    html = "".join(p.unit.piece.html for page in _pages(dialog).pages for p in page.placed)
    assert "Acronym Institute" not in html


def test_a_list_has_nothing_to_leave_out(qtbot: QtBot) -> None:
    dialog = _opened(qtbot, listing_job(partners()))
    assert not _named(dialog, QCheckBox, "Include sources").isEnabled()


def test_zoom_follows_choice_keys_and_wheel(dialog: PreviewDialog, qtbot: QtBot) -> None:
    view = _view(dialog)
    assert view.zoom is Fit.WIDTH
    _choose(dialog, "Zoom", "Whole page")
    assert view.zoom is Fit.PAGE
    _choose(dialog, "Zoom", "200 %")
    assert view.scale == pytest.approx(2)
    view.zoom_by(1)
    assert view.scale == pytest.approx(2.4)
    assert _named(dialog, QComboBox, "Zoom").placeholderText() == "240 %"
    QApplication.sendEvent(view.viewport(), _wheel_down())
    assert view.scale == pytest.approx(2)
    qtbot.keyClick(dialog, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.zoom is Fit.WIDTH)


def _wheel_down(
    keys: Qt.KeyboardModifier = Qt.KeyboardModifier.ControlModifier,
) -> QWheelEvent:
    down, nothing = QPoint(0, -120), Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), down, nothing, keys, phase, False
    )


def test_page_number_and_scrolling_agree(dialog: PreviewDialog, qtbot: QtBot) -> None:
    view, number = _view(dialog), _named(dialog, QSpinBox, "Page")
    number.setValue(2)
    assert view.current == 1
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert number.value() == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert number.value() == view.count
    assert view.accessibleDescription() == f"Page {view.count} of {view.count}"


def test_a_zoom_chosen_by_key_stays_within_bounds(dialog: PreviewDialog, qtbot: QtBot) -> None:
    view = _view(dialog)
    for _ in range(20):
        qtbot.keyClick(dialog, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert view.scale == 4
    for _ in range(40):
        view.zoom_by(-1)
    assert view.scale == 0.25


def test_many_pages_are_painted_as_they_come_into_view(qtbot: QtBot) -> None:
    dialog = _opened(qtbot, listing_job(partners(600)))
    view = _view(dialog)
    for page in range(view.count):
        view.go_to(page)
        view.viewport().grab()
    assert view.current == view.count - 1


def test_a_view_without_pages_paints_nothing(qtbot: QtBot) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.go_to(3)
    view.viewport().grab()
    assert (view.count, view.current, view.scale) == (0, 0, 1.0)


def test_the_wheel_alone_scrolls(dialog: PreviewDialog) -> None:
    view = _view(dialog)
    scale = view.scale
    QApplication.sendEvent(view.viewport(), _wheel_down(Qt.KeyboardModifier.NoModifier))
    assert view.scale == scale
    assert view.verticalScrollBar().value() > 0


def test_the_page_in_view_stays_when_the_layout_changes(dialog: PreviewDialog) -> None:
    _view(dialog).go_to(1)
    _choose(dialog, "Margins", "Wide")
    assert _view(dialog).current == 1


def test_a_long_job_is_laid_out_while_the_window_answers(qtbot: QtBot) -> None:
    sheets = [ottawa()._replace(address=Address("plenary", str(n))) for n in range(1, 31)]
    dialog = PreviewDialog(None, sheets_job(sheets, "Many"))
    qtbot.addWidget(dialog)
    assert dialog.pages is None
    qtbot.waitUntil(lambda: dialog.pages is not None, timeout=20_000)
    assert _view(dialog).count > 30


def test_every_control_has_a_name_and_can_be_reached(dialog: PreviewDialog) -> None:
    for kind in (QComboBox, QCheckBox, QSpinBox, PageView):
        assert all(widget.accessibleName() for widget in dialog.findChildren(kind))
    for kind in (QComboBox, QCheckBox, QPushButton):
        assert all(
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus for widget in dialog.findChildren(kind)
        )


def test_escape_closes(dialog: PreviewDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_fits_a_small_screen(dialog: PreviewDialog) -> None:
    assert dialog.minimumSizeHint().height() < 384


def test_saving_writes_what_is_shown(
    dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(saving, "ask_file", lambda *_: path)
    _choose(dialog, "Paper", "Letter / ANSI A")
    _press(dialog, "Save as PDF")
    assert Pdf(path).sizes[0] == (612, 792)
    assert dialog.isVisible()


def test_giving_up_saves_nothing(
    dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "ask_file", lambda *_: None)
    _press(dialog, "Save as PDF")
    assert not list(tmp_path.glob("*.pdf"))


def test_what_went_wrong_is_shown(
    dialog: PreviewDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.text()))
    monkeypatch.setattr(saving, "ask_file", lambda *_: tmp_path / "nowhere" / "x.pdf")
    _press(dialog, "Save as PDF")
    assert "cannot be written" in shown[0]
    assert dialog.isVisible()


def test_printing_closes_the_preview_and_giving_up_does_not(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    printed: list[Pages] = []

    def print_pages(_parent: QWidget, pages: Pages) -> bool:
        printed.append(pages)
        return answers.pop(0)

    monkeypatch.setattr(printer, "print_pages", print_pages)
    _press(dialog, "Print…")
    assert dialog.isVisible()
    _press(dialog, "Print…")
    assert not dialog.isVisible()
    assert printed == [dialog.finish()] * 2


def test_a_printer_that_fails_is_explained(
    dialog: PreviewDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def fail(*_: object) -> bool:
        raise MtcrError("No paper.", "Fill it.")

    monkeypatch.setattr(printer, "print_pages", fail)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: shown.append(box.informativeText()))
    _press(dialog, "Print…")
    assert shown == ["Fill it."]


def test_the_preview_is_modal_and_leaves_nothing_behind(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    shown: list[Job] = []
    monkeypatch.setattr(PreviewDialog, "exec", lambda dialog: shown.append(dialog.job))
    module.preview(parent, _job())
    assert shown == [_job()]
    qtbot.waitUntil(lambda: not parent.findChildren(PreviewDialog))
