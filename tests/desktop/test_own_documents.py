"""The user's documents in the window: listed, read, removed, brought back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.error import ErrorDialog
from mtcr_desktop.desktop.dialogs.lost_library import LostLibraryDialog
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.paths import LIBRARY_NAME
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import NOTE, NOTHING, PAPER, is_enabled, listed, text, trigger
from tests.library.store.small import key_of, new, plain

PLENARY = Address("plenary", "16")


def dialogs(session: Session) -> list[LostLibraryDialog]:
    return [d for d in session.reader.window.findChildren(LostLibraryDialog) if d.isVisible()]


def open_documents(session: Session) -> None:
    trigger(session, "section-documents")


def test_without_documents_the_place_says_how_they_are_added(home: Path, session: Session) -> None:
    open_documents(session)
    assert "You have added no documents yet" in text(session)
    assert session.reader.lists.pane is None  # an empty list is not worth its place
    session.reader.open(PLENARY)
    assert not (home / LIBRARY_NAME).exists()  # looking makes none


def test_an_address_of_a_document_that_is_not_there(home: Path, session: Session) -> None:
    session.reader.open(Address("document", "0123456789ab"))
    assert "leads nowhere" in text(session)
    assert not is_enabled(session, "remove-document")
    assert not (home / LIBRARY_NAME).exists()


def test_documents_are_listed_and_read(library_folder: Path, session: Session) -> None:
    open_documents(session)
    assert set(listed(session)) == {f"mtcr:document/{key_of(item)}" for item in (NOTE, PAPER)}
    assert session.reader.navigator.visit.address.kind == "document"  # the first is on show
    session.reader.open(Address("document", key_of(PAPER)))
    assert "Partners meet in Łódź" in text(session)
    assert "not part of the edition" in text(session)


def test_a_meeting_names_the_documents_about_it(library_folder: Path, session: Session) -> None:
    session.reader.open(PLENARY)
    assert "Your documents" in text(session)
    assert "Partners meet in Łódź" in text(session)


def test_what_is_removed_comes_back(library_folder: Path, session: Session, qtbot: QtBot) -> None:
    address = Address("document", key_of(PAPER))
    open_documents(session)
    session.reader.open(address)
    assert not is_enabled(session, "undo")
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: str(address) not in listed(session))
    assert is_enabled(session, "restore-document")
    assert not is_enabled(session, "remove-document")
    assert session.commands is not None
    assert session.commands.actions["undo"].text() == "&Undo move to trash"
    trigger(session, "undo")
    qtbot.waitUntil(lambda: str(address) in listed(session))
    trigger(session, "redo")
    qtbot.waitUntil(lambda: str(address) not in listed(session))
    trigger(session, "restore-document")
    qtbot.waitUntil(lambda: str(address) in listed(session))


def test_ctrl_z_belongs_to_the_line_that_is_edited(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    address = Address("document", key_of(PAPER))
    open_documents(session)
    session.reader.open(address)
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: is_enabled(session, "undo"))
    box = session.reader.window.search_box
    box.setFocus()
    qtbot.keyClicks(box, "korea")
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == ""
    assert is_enabled(session, "undo")
    assert not is_enabled(session, "redo")
    box.clear()
    view = session.reader.window.tabs.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: str(address) in listed(session))


def test_the_original_file_is_written(
    library_folder: Path, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    session.reader.open(Address("document", key_of(PAPER)))
    trigger(session, "save-original")
    assert target.read_bytes() == PAPER.content


def test_a_document_is_exported_as_any_sheet(
    library_folder: Path, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.reader.open(Address("document", key_of(PAPER)))
    for suffix in ("md", "pdf", "json"):
        target = tmp_path / f"sheet.{suffix}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, t=target: (str(t), ""))
        trigger(session, "export")
        assert target.stat().st_size > 200
    assert "Partners meet in Łódź" in (tmp_path / "sheet.md").read_text("utf-8")


def test_what_came_of_the_checks_is_added_to_the_list(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    open_documents(session)
    pane = session.reader.lists.pane
    assert pane is not None
    assert pane.listing is not None
    assert "differs" not in pane.listing.note  # nothing is said before it is known

    def outcomes() -> set[str]:
        assert pane.listing is not None
        return {
            value for row in pane.listing.rows for name, value in row.facets if name == "outcome"
        }

    at = session.reader.navigator.visit.address
    qtbot.waitUntil(lambda: outcomes() == {"differs", "none"}, timeout=8000)
    assert "something differs from the edition in 1." in pane.listing.note
    assert session.reader.navigator.visit.address == at
    session.reader.library_changed()  # known checks are not made again
    assert outcomes() == {"differs", "none"}


def test_what_another_program_adds_is_there_when_the_list_is_opened_again(
    library_folder: Path, session: Session
) -> None:
    open_documents(session)
    with open_library(library_folder) as library:
        (added,) = library.add(
            [new(b"Something else.", "else.txt", plain("Something else."), NOTHING)]
        )
    session.reader.library_changed()
    assert str(added.document.address) in listed(session)


@pytest.mark.parametrize("kept", [True, False], ids=["with a backup", "without one"])
def test_a_damaged_library_is_set_aside_and_the_backup_offered(
    kept: bool, home: Path, session: Session, qtbot: QtBot
) -> None:
    if kept:
        with open_library(home) as library:
            library.add([PAPER])  # the first closing makes a backup
    damaged = b"no database at all " * 200
    home.mkdir(exist_ok=True)
    (home / LIBRARY_NAME).write_bytes(damaged)
    open_documents(session)
    qtbot.waitUntil(lambda: bool(dialogs(session)))
    assert "damaged" in text(session)
    (dialog,) = dialogs(session)
    assert any(path.read_bytes() == damaged for path in home.glob("library-damaged*"))
    session.reader.open(PLENARY)
    assert "Ottawa" in text(session)  # the edition is not concerned
    qtbot.mouseClick(dialog.restore if kept else dialog.begin, Qt.MouseButton.LeftButton)
    open_documents(session)
    assert kept == (session.reader.lists.pane is not None)
    session.reader.open(PLENARY)
    assert ("Partners meet in Łódź" in text(session)) == kept


@pytest.fixture(params=["damaged", "gone"])
def lost_folder(home: Path, request: pytest.FixtureRequest) -> Path:
    """A home with a backup of a library that is damaged, or no longer there."""
    with open_library(home) as library:
        library.add([PAPER])
    if request.param == "gone":
        (home / LIBRARY_NAME).unlink()
    else:
        (home / LIBRARY_NAME).write_bytes(b"no database at all " * 200)
    return home


def test_what_was_lost_before_the_start_is_told_at_the_start_and_once(
    lost_folder: Path, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(dialogs(session)))
    (dialog,) = dialogs(session)
    dialog.later.click()
    open_documents(session)
    assert "Your library cannot be used" in text(session)
    assert "Restore the last backup" in text(session)
    session.reader.open(PLENARY)
    assert "16th Plenary" in text(session)
    qtbot.wait(50)
    assert not dialogs(session)
    trigger(session, "restore-library")  # what was put off can be done later
    (dialog,) = dialogs(session)
    dialog.restore.click()
    open_documents(session)
    assert "Partners meet in Łódź" in text(session)


def test_a_library_of_another_program_is_left_alone_and_told_once(
    home: Path, session: Session, qtbot: QtBot
) -> None:
    home.mkdir(exist_ok=True)
    with closing(sqlite3.connect(home / LIBRARY_NAME)) as connection:
        connection.execute("CREATE TABLE mine (x)")
    session.reader.open(PLENARY)
    qtbot.waitUntil(lambda: len(session.reader.window.findChildren(ErrorDialog)) == 1)
    assert "Ottawa" in text(session)
    open_documents(session)
    assert "another program" in text(session)
    assert len(session.reader.window.findChildren(ErrorDialog)) == 1


def test_once_closed_nothing_is_begun_that_would_have_to_be_told(
    library_folder: Path, qtbot: QtBot
) -> None:
    own = OwnDocuments(library_folder)
    counted: list[int] = []
    own.run(lambda library: library.count(), counted.append)
    qtbot.waitUntil(lambda: counted == [2])
    own.close()
    own.run(lambda library: library.count(), counted.append)
    qtbot.wait(200)
    assert counted == [2]
