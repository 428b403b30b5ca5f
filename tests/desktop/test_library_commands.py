"""Backing up and restoring the library from the menu."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.confirm import ConfirmDialog
from mtcr_desktop.desktop.dialogs.error import ErrorDialog
from mtcr_desktop.desktop.dialogs.notice import NoticeDialog
from mtcr_desktop.desktop.panes.busy_note import BusyNote
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store import transfer
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.paths import LIBRARY_NAME
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import NOTE, PAPER, is_enabled, listed, text, trigger
from tests.library.store.small import key_of, numbered

FIRST, SECOND = (Address("document", key_of(item)) for item in (NOTE, PAPER))
OTHER = numbered(1)

_Shown = TypeVar("_Shown", bound=QWidget)


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that is chosen whenever one is asked for."""
    path = tmp_path / "kept.sqlite"
    for question in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, question, lambda *_: (str(path), ""))
    return path


@pytest.fixture
def other_library(tmp_path: Path, chosen: Path) -> Path:
    """An exported library with one other document."""
    with open_library(tmp_path) as library:
        library.add([OTHER])
        library.export(chosen)
    return chosen


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a backup take its time."""
    export = transfer.export

    def slowly(*arguments: object, **options: object) -> None:
        time.sleep(0.8)
        export(*arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(transfer, "export", slowly)


def shown(session: Session, kind: type[_Shown]) -> list[_Shown]:
    return [one for one in session.reader.window.findChildren(kind) if one.isVisible()]


def notice(session: Session, qtbot: QtBot) -> str:
    """Return what the notice says, and close it."""
    qtbot.waitUntil(lambda: len(shown(session, NoticeDialog)) == 1)
    (dialog,) = shown(session, NoticeDialog)
    said = dialog.accessibleDescription()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    return str(said)


def restore(session: Session, qtbot: QtBot) -> str:
    """Restore the chosen file, and return what was asked."""
    trigger(session, "restore-library")
    (dialog,) = shown(session, ConfirmDialog)
    asked = dialog.accessibleDescription()
    qtbot.mouseClick(dialog.act, Qt.MouseButton.LeftButton)
    return str(asked)


def test_what_is_backed_up_can_be_restored(
    library_folder: Path, session: Session, chosen: Path, qtbot: QtBot
) -> None:
    trigger(session, "back-up-library")
    said = notice(session, qtbot)
    assert "Your library is backed up." in said
    assert str(chosen) in said
    assert "2 documents" in said
    session.reader.open(SECOND)
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: is_enabled(session, "undo"))
    restore(session, qtbot)
    assert "restored: 2 documents" in notice(session, qtbot)
    assert set(listed(session)) == {str(FIRST), str(SECOND)}
    assert not is_enabled(session, "undo")  # what it would take back is not there


def test_the_window_shows_the_library_that_was_restored(
    library_folder: Path, session: Session, other_library: Path, qtbot: QtBot
) -> None:
    session.reader.open(SECOND)
    asked = restore(session, qtbot)
    assert "Put “kept.sqlite” in the place of your library?" in asked
    assert "with 2 documents, is kept as a backup" in asked
    said = notice(session, qtbot)
    assert listed(session) == [f"mtcr:document/{key_of(OTHER)}"]
    assert "The delegates of room 1" in text(session)
    (kept,) = (library_folder / "backups").glob("*-replaced.sqlite")
    assert str(kept) in said


def test_before_restoring_the_question_can_be_left(
    library_folder: Path, session: Session, other_library: Path, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    trigger(session, "restore-library")
    (dialog,) = shown(session, ConfirmDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert set(listed(session)) == {str(FIRST), str(SECOND)}
    assert not list((library_folder / "backups").glob("*-replaced.sqlite"))


def test_a_file_that_is_no_library_changes_nothing(
    library_folder: Path, session: Session, chosen: Path, qtbot: QtBot
) -> None:
    chosen.write_bytes(b"no database at all " * 200)
    trigger(session, "section-documents")
    restore(session, qtbot)
    qtbot.waitUntil(lambda: len(shown(session, ErrorDialog)) == 1)
    (dialog,) = shown(session, ErrorDialog)
    assert "kept.sqlite cannot be restored" in dialog.accessibleDescription()
    assert set(listed(session)) == {str(FIRST), str(SECOND)}
    assert is_enabled(session, "restore-library")


def test_a_place_that_cannot_be_written_is_told(
    library_folder: Path, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    nowhere = library_folder / "no such folder" / "kept.sqlite"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(nowhere), ""))
    trigger(session, "back-up-library")
    qtbot.waitUntil(lambda: len(shown(session, ErrorDialog)) == 1)
    assert shown(session, NoticeDialog) == []


def test_without_a_library_there_is_nothing_to_back_up_but_one_can_be_restored(
    home: Path, session: Session, other_library: Path, qtbot: QtBot
) -> None:
    trigger(session, "back-up-library")
    assert "no library" in session.reader.window.statusBar().currentMessage()
    assert not (home / LIBRARY_NAME).exists()
    restore(session, qtbot)
    assert "restored: 1 document" in notice(session, qtbot)
    assert listed(session) == [f"mtcr:document/{key_of(OTHER)}"]


def test_what_takes_its_time_is_said_while_it_lasts(
    library_folder: Path, session: Session, chosen: Path, slow: None, qtbot: QtBot
) -> None:
    trigger(session, "back-up-library")
    assert not is_enabled(session, "restore-library")
    assert shown(session, BusyNote) == []
    qtbot.waitUntil(lambda: len(shown(session, BusyNote)) == 1)
    (note,) = shown(session, BusyNote)
    assert note.accessibleName() == "Backing up the library…"
    notice(session, qtbot)
    assert not note.isVisible()
    assert is_enabled(session, "restore-library")


def test_a_backup_is_finished_before_the_window_is_closed(
    library_folder: Path, session: Session, chosen: Path, slow: None, qtbot: QtBot
) -> None:
    trigger(session, "back-up-library")
    session.reader.window.close()
    assert chosen.exists()
    qtbot.wait(100)
    assert shown(session, NoticeDialog) == []  # else the program would not end
