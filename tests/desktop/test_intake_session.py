"""Taking files in with the whole program: by menu, by dropping, into the list, and closed on."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.intake import IntakeController
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address

Start = Callable[..., Session]
TEXT = "Report on the Missile Technology Control Regime\n\nThis is the {n}th note on rockets.\n"


@pytest.fixture
def started(qtbot: QtBot, edition_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start the program as if anew, in a home of its own, and close it at the end."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    sessions: list[Session] = []

    def start(address: Address | None = None) -> Session:
        session = Session(application, open_edition(edition_path))
        qtbot.addWidget(session.reader.window)
        sessions.append(session)
        session.start(address)
        qtbot.waitUntil(lambda: session.commands is not None)
        return session

    yield start
    for session in sessions:
        session.reader.window.close()


def notes(folder: Path, count: int) -> list[str]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"note-{n}.txt" for n in range(count)]
    for n, file in enumerate(files):
        file.write_text(TEXT.format(n=n), "utf-8")
    return [str(file) for file in files]


def intake_of(session: Session) -> IntakeController:
    (found,) = session.reader.findChildren(IntakeController)
    return found


def wait(qtbot: QtBot, session: Session) -> None:
    qtbot.waitUntil(lambda: not intake_of(session).is_busy, timeout=30_000)


def test_a_file_chosen_in_the_menu_is_read_at_once(
    started: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = started()
    (file,) = notes(tmp_path / "given", 1)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([file], ""))
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(session.reader.window, Qt.Key.Key_O, shift)
    wait(qtbot, session)
    assert session.reader.navigator.visit.address.kind == "document"
    assert "note on rockets" in session.reader.window.tabs.view.toPlainText()
    assert session.reader.window.statusBar().currentMessage().startswith("Added: ")


def test_a_folder_fills_the_list(
    started: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = started(Address("documents"))
    notes(tmp_path / "given", 5)
    given = str(tmp_path / "given")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: given)
    assert session.commands is not None
    session.commands.actions["add-folder"].trigger()
    wait(qtbot, session)
    pane = session.reader.lists.pane
    assert pane is not None
    assert pane.table.model().rowCount() == 5
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    session.commands.actions["add-folder"].trigger()
    assert not intake_of(session).is_busy


def test_files_are_dropped_on_the_window(started: Start, qtbot: QtBot, tmp_path: Path) -> None:
    session = started()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in notes(tmp_path / "given", 2)])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    surface, nothing = session.reader.window.windowHandle(), Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(surface, QDragEnterEvent(QPoint(9, 9), *how, nothing))
    QApplication.sendEvent(surface, QDropEvent(QPointF(9, 9), *how, nothing))
    wait(qtbot, session)
    assert intake_of(session).bar.text == "2 files: 2 added."


def test_a_page_that_stays_the_same_keeps_what_is_selected(
    started: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    session = started(Address("plenary", "16"))
    view = session.reader.window.tabs.view
    view.selectAll()
    selected = view.textCursor().selectedText()
    intake_of(session).take_in(notes(tmp_path / "given", 2))
    wait(qtbot, session)
    assert view.textCursor().selectedText() == selected


def test_closing_in_the_middle_keeps_what_was_added_and_goes_on_later(
    started: Start, qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    session = started()
    files = notes(tmp_path / "given", 300)
    intake = intake_of(session)
    intake.take_in(files)
    qtbot.waitUntil(lambda: " of 300" in intake.bar.text, timeout=30_000)
    session.reader.window.close()
    with open_library(home) as library:
        kept = len(library.documents())
    assert 0 < kept <= 300
    again = started()
    intake_of(again).take_in(files)
    wait(qtbot, again)
    with open_library(home) as library:
        assert len(library.documents()) == 300
