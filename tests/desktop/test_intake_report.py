"""The report of an intake: its rows, its filter, and what can be done from it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.confirm import ConfirmDialog
from mtcr_desktop.desktop.dialogs.error import ErrorDialog
from mtcr_desktop.desktop.dialogs.intake_report import IntakeReportDialog
from mtcr_desktop.desktop.models.intake_rows import (
    EVERYTHING,
    HEADINGS,
    NOT_THERE,
    IntakeRowsModel,
    filters,
)
from mtcr_desktop.library.intake.report import Report, Row
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError

KEY = "0123456789ab"
ROWS = (
    Row("/papers/ottawa.txt", "added", Address("document", KEY), "Plenary meeting, Ottawa"),
    Row("/papers/copy.txt", "already-there", Address("document", KEY), "Plenary meeting, Ottawa"),
    Row("/papers/scan.pdf", "refused", reason="It is a picture.", advice="Add it as text."),
    Row("/papers/old.txt", "marked", reason="It bears the marking “SECRET”."),
    Row("/papers/.hidden", "left-out", reason="It is hidden."),
)
Show = Callable[..., IntakeReportDialog]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def showing(report: Report = Report(ROWS)) -> IntakeReportDialog:  # noqa: B008 (immutable)
        dialog = IntakeReportDialog(report)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return showing


def press(dialog: object, text: str) -> None:
    assert hasattr(dialog, "findChildren")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (button,) = (
        found
        for found in dialog.findChildren(QPushButton)
        if found.text().replace("&", "") == text and found.window() is dialog
    )
    button.click()


def names(dialog: IntakeReportDialog) -> list[str]:
    model = dialog.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_model_says_file_outcome_and_title_or_reason() -> None:
    model = IntakeRowsModel(Report(ROWS))
    cells = [[model.index(row, column).data() for column in range(3)] for row in range(5)]
    assert cells[0] == ["ottawa.txt", "Added", "Plenary meeting, Ottawa"]
    assert cells[2] == ["scan.pdf", "Refused", "It is a picture. Add it as text."]
    assert cells[3][1] == "Security marking"
    path = model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert path == "/papers/ottawa.txt"
    spoken = model.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Outcome: Refused"
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(n, across) for n in range(3)] == list(HEADINGS)
    assert model.headerData(0, down) is None


def test_there_is_a_filter_for_each_outcome_that_came_up() -> None:
    assert filters(Report(ROWS)) == (
        (EVERYTHING, "All files (5)"),
        (NOT_THERE, "Not in your library (3)"),
        ("added", "Added (1)"),
        ("already-there", "There already (1)"),
        ("marked", "With a security marking, not added (1)"),
        ("refused", "Refused (1)"),
        ("left-out", "Left out (1)"),
    )
    assert filters(Report(ROWS[:1] * 1200)) == ((EVERYTHING, "All files (1,200)"),)


def test_what_is_not_there_comes_first_and_everything_can_be_shown(
    qtbot: QtBot, show: Show
) -> None:
    dialog = show()
    assert names(dialog) == ["scan.pdf", "old.txt", ".hidden"]
    dialog.filter.setFocus()
    qtbot.keyClick(dialog.filter, Qt.Key.Key_Home)
    assert len(names(dialog)) == 5
    qtbot.keyClicks(dialog.filter, "ref")
    assert names(dialog) == ["scan.pdf"]
    dialog.close()


def test_the_current_row_is_told_whole(qtbot: QtBot, show: Show) -> None:
    dialog = show()
    assert dialog.details.text() == "/papers/scan.pdf\nIt is a picture. Add it as text."
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.details.text().startswith("/papers/old.txt\nIt bears the marking")
    dialog.filter.setCurrentIndex(dialog.filter.findData("added"))
    assert dialog.details.text() == "/papers/ottawa.txt\nPlenary meeting, Ottawa"
    dialog.close()


def test_a_path_without_end_does_not_widen_the_dialog(qtbot: QtBot, show: Show) -> None:
    dialog = show(Report((Row("/" + "x" * 2000 + ".txt", "refused", reason="It is a picture."),)))
    assert dialog.width() < dialog.screen().availableGeometry().width()
    assert dialog.minimumSizeHint().width() < dialog.width()
    assert dialog.details.text().endswith("\nIt is a picture.")
    dialog.close()


def test_enter_and_a_double_click_open_the_document(qtbot: QtBot, show: Show) -> None:
    dialog = show(Report(ROWS[:2]))
    opened: list[Address] = []
    dialog.address_chosen.connect(opened.append)
    assert dialog.focusWidget() is dialog.table
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened == [Address("document", KEY)]
    place = dialog.table.visualRect(dialog.model.index(1, 2)).topLeft() + QPoint(9, 5)
    port = dialog.table.viewport()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=place)
    assert opened == [Address("document", KEY)] * 2
    assert dialog.isVisible()
    dialog.close()


def test_a_file_that_is_not_there_opens_nothing(qtbot: QtBot, show: Show) -> None:
    dialog = show(Report(ROWS[2:3]))
    with qtbot.assertNotEmitted(dialog.address_chosen):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.close()


def test_what_is_marked_is_added_after_a_question(qtbot: QtBot, show: Show) -> None:
    dialog = show()
    given: list[tuple[str, ...]] = []
    dialog.confirmed.connect(given.append)
    press(dialog, "Add those with a security marking…")
    (question,) = dialog.findChildren(ConfirmDialog)
    assert "1 file with a security marking" in question.accessibleDescription()
    qtbot.keyClick(question, Qt.Key.Key_Return)
    assert (given, dialog.isVisible()) == ([], True)
    press(dialog, "Add those with a security marking…")
    (question,) = dialog.findChildren(ConfirmDialog)
    press(question, "Add")
    assert given == [("/papers/old.txt",)]
    assert not dialog.isVisible()


def test_without_a_marking_there_is_nothing_to_confirm(show: Show) -> None:
    dialog = show(Report(ROWS[:3]))
    texts = {button.text().replace("&", "") for button in dialog.findChildren(QPushButton)}
    assert texts == {"Copy", "Save…", "Close"}
    dialog.close()


def test_the_report_is_copied_and_saved_as_text(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = show()
    press(dialog, "Copy")
    text = QGuiApplication.clipboard().text()
    assert text.startswith("5 files: 1 added, 1 there already, 1 with a security marking")
    assert "refused: /papers/scan.pdf\n    It is a picture. Add it as text.\n" in text
    assert f"added: /papers/ottawa.txt  <mtcr:document/{KEY}>\n" in text
    file = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    press(dialog, "Save…")
    assert file.read_text("utf-8") == text
    dialog.close()


def test_a_report_that_cannot_be_saved_says_so(
    show: Show, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = show()
    file = tmp_path / "nowhere" / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    press(dialog, "Save…")
    (problem,) = dialog.findChildren(ErrorDialog)
    assert "report.txt" in problem.accessibleDescription()
    problem.close()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    press(dialog, "Save…")
    assert dialog.isVisible()
    dialog.close()


def test_what_stopped_the_library_stands_above_the_files(show: Show) -> None:
    error = LibraryError("The disk is full.", "Free some space.")
    left = Row("/papers/new.txt", "not-reached", reason=error.message)
    dialog = show(Report((ROWS[0], left), error))
    assert str(error) in [label.text() for label in dialog.findChildren(QLabel)]
    assert names(dialog) == ["new.txt"]
    dialog.close()
