"""Several rows chosen in the list of documents: moved, taken back, written to a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import is_enabled, listed, trigger
from tests.library.store.small import numbered

COUNT = 5
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def documents(home: Path) -> Path:
    with open_library(home) as library:
        library.add([numbered(n) for n in range(COUNT)])
    return home


def choose(session: Session, qtbot: QtBot, *rows: int) -> list[str]:
    """Click rows, the others with Ctrl held, and return what they open."""
    pane = session.reader.lists.pane
    assert pane is not None
    table, held = pane.table, Qt.KeyboardModifier.NoModifier
    for row in rows:
        at = table.visualRect(pane.table.model().index(row, 0)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, at)
        held = CONTROL
    return [str(address) for address in table.chosen()]


def words(session: Session, name: str) -> str:
    assert session.commands is not None
    return session.commands.actions[name].text()


def test_all_chosen_rows_go_to_the_trash_and_come_back_as_one(
    documents: Path, session: Session, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    assert words(session, "remove-document") == "&Move to the trash"
    before = listed(session)
    chosen = choose(session, qtbot, 0, 2, 3)
    assert chosen == [before[0], before[2], before[3]]
    assert words(session, "remove-document") == "&Move 3 documents to the trash"
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: listed(session) == [before[1], before[4]])
    assert words(session, "undo") == "&Undo move 3 documents to trash"
    assert is_enabled(session, "restore-document")  # the one on show
    trigger(session, "undo")
    qtbot.waitUntil(lambda: listed(session) == before)


def test_several_are_taken_out_of_the_trash(
    documents: Path, session: Session, qtbot: QtBot
) -> None:
    with open_library(documents) as library:
        library.remove(*(document.key for document in library.documents()))
    session.reader.open(Address("trash"))
    before = listed(session)
    assert len(before) == COUNT
    choose(session, qtbot, 1, 4)
    assert not is_enabled(session, "remove-document")
    assert words(session, "restore-document") == "Ta&ke 2 out of the trash"
    trigger(session, "restore-document")
    qtbot.waitUntil(lambda: len(listed(session)) == COUNT - 2)
    trigger(session, "undo")
    qtbot.waitUntil(lambda: listed(session) == before)


def test_originals_are_written_to_a_folder_and_nothing_there_is_lost(
    documents: Path,
    session: Session,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "room-4.txt").write_text("mine", "utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    trigger(session, "section-documents")
    choose(session, qtbot, 0, 1)
    assert words(session, "save-original") == "Save 2 &original files…"
    trigger(session, "save-original")
    qtbot.waitUntil(lambda: "Written: 2" in session.reader.window.statusBar().currentMessage())
    assert {path.name for path in folder.iterdir()} == {
        "room-4.txt", "room-4 (2).txt", "room-3.txt",
    }  # fmt: skip
    assert (folder / "room-4.txt").read_text("utf-8") == "mine"
    assert (folder / "room-4 (2).txt").read_bytes() == numbered(4).content


def test_one_chosen_row_is_the_document_on_show(
    documents: Path, session: Session, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    choose(session, qtbot, 0, 1)
    (chosen,) = choose(session, qtbot, 2)
    assert words(session, "remove-document") == "&Move to the trash"
    assert str(session.reader.navigator.visit.address) == chosen


def test_rows_of_other_lists_are_not_meant(documents: Path, session: Session, qtbot: QtBot) -> None:
    session.reader.open(Address("members"))
    choose(session, qtbot, 0, 1, 2)
    assert words(session, "remove-document") == "&Move to the trash"
    assert not is_enabled(session, "remove-document")


def test_the_rows_stay_chosen_while_others_come(
    documents: Path, session: Session, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    chosen = choose(session, qtbot, 1, 3)
    with open_library(documents) as library:
        (added,) = library.add([numbered(99)])
    session.reader.library_changed()
    pane = session.reader.lists.pane
    assert pane is not None
    assert listed(session)[0] == str(added.document.address)
    assert [str(address) for address in pane.table.chosen()] == chosen
    selection = pane.table.selectionModel()
    assert isinstance(selection, QItemSelectionModel)
    assert words(session, "remove-document") == "&Move 2 documents to the trash"
