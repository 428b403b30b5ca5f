"""Notes as the user writes them in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.note import NoteDialog
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.paths import LIBRARY_NAME
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import PAPER, is_enabled, text, trigger
from tests.library.store.small import key_of

KOREA = Address("member", "KR")
OTTAWA = Address("plenary", "16")
CONTROL = Qt.KeyboardModifier.ControlModifier


def shown(session: Session) -> NoteDialog:
    (dialog,) = (d for d in session.reader.window.findChildren(NoteDialog) if d.isVisible())
    return dialog


def write(session: Session, qtbot: QtBot, words: str, action: str = "add-note") -> NoteDialog:
    trigger(session, action)
    dialog = shown(session)
    qtbot.keyClicks(dialog.words, words)
    return dialog


def save(qtbot: QtBot, dialog: NoteDialog) -> None:
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return, CONTROL)


def follow(session: Session, words: str) -> None:
    """Follow the link that bears these words."""
    view = session.reader.window.tabs.view
    cursor = view.document().find(words, 0)
    while not cursor.isNull() and "mtcr:notes" not in cursor.charFormat().anchorHref():
        cursor = view.document().find(words, cursor)
    assert not cursor.isNull()
    view.address_chosen.emit(Address.parse(cursor.charFormat().anchorHref()), "here")


def test_the_first_note_makes_the_library_and_is_shown(
    home: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(KOREA)
    assert not is_enabled(session, "edit-note")
    dialog = write(session, qtbot, "A <b>late</b> Partner.")
    assert dialog.windowTitle() == "Add a note"
    assert dialog.place.box.isHidden()
    assert not (home / LIBRARY_NAME).exists()
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: "A <b>late</b> Partner." in text(session))
    assert "Your notes" in text(session)
    assert "not part of the edition" in text(session)
    qtbot.waitUntil(lambda: is_enabled(session, "edit-note"))
    session.reader.open(OTTAWA)
    assert "late" not in text(session)
    assert not is_enabled(session, "edit-note")


def test_a_note_is_taken_back_and_made_again(home: Path, session: Session, qtbot: QtBot) -> None:
    session.reader.open(KOREA)
    save(qtbot, write(session, qtbot, "Mine."))
    qtbot.waitUntil(lambda: "Mine." in text(session))
    trigger(session, "undo")
    qtbot.waitUntil(lambda: "Mine." not in text(session))
    trigger(session, "redo")
    qtbot.waitUntil(lambda: "Mine." in text(session))


def test_links_in_the_sheet_edit_and_delete_a_note(
    home: Path, session: Session, qtbot: QtBot
) -> None:
    with open_library(home) as library:
        library.notes.add(KOREA, "First.")
        library.notes.add(KOREA, "Second.")
    session.reader.open(KOREA)
    follow(session, "Edit")
    dialog = shown(session)
    assert dialog.windowTitle() == "Edit your note"
    assert dialog.words.toPlainText() == "First."
    qtbot.keyClicks(dialog.words, " And more.")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: "First. And more." in text(session))
    assert session.reader.navigator.visit.address == KOREA
    follow(session, "Delete")
    qtbot.waitUntil(lambda: "First." not in text(session))
    assert "Second." in text(session)
    trigger(session, "undo")
    qtbot.waitUntil(lambda: "First. And more." in text(session))


def test_the_menu_edits_what_was_written_last(home: Path, session: Session, qtbot: QtBot) -> None:
    with open_library(home) as library:
        library.notes.add(KOREA, "First.")
        library.notes.add(KOREA, "Second.")
    session.reader.open(KOREA)
    session.reader.presenter.own.settled.emit()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: is_enabled(session, "edit-note"))
    trigger(session, "edit-note")
    dialog = shown(session)
    assert dialog.words.toPlainText() == "Second."
    assert dialog.delete is not None
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Second." not in text(session))


def test_what_was_typed_and_not_saved_is_there_again(
    home: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(KOREA)
    dialog = write(session, qtbot, "Half a th")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    again = write(session, qtbot, "ought")
    assert again.words.toPlainText() == "Half a thought"
    save(qtbot, again)
    qtbot.waitUntil(lambda: "Half a thought" in text(session))
    trigger(session, "add-note")
    assert shown(session).words.toPlainText() == ""
    assert not shown(session).save.isEnabled()
    save(qtbot, shown(session))  # nothing is no note
    assert shown(session).isVisible()


def test_a_note_on_the_place_that_is_selected(home: Path, session: Session, qtbot: QtBot) -> None:
    session.reader.open(OTTAWA)
    view = session.reader.window.tabs.view
    cursor = view.document().find("Opened by")
    view.setTextCursor(cursor)
    trigger(session, "add-note")
    dialog = shown(session)
    assert [dialog.place.box.itemText(n) for n in range(2)] == ["The whole sheet", "Opened by"]
    assert dialog.fragment == "opened-by"
    qtbot.keyClicks(dialog.words, "Who?")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: "On: Opened by" in text(session))
    with open_library(home) as library:
        (note,) = library.notes.all()
    assert note.address == Address("plenary", "16", (), "opened-by")


def test_a_text_cursor_left_somewhere_is_only_offered(
    home: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(OTTAWA)
    view = session.reader.window.tabs.view
    cursor = view.document().find("Opened by")
    cursor.clearSelection()
    view.setTextCursor(QTextCursor(cursor))
    trigger(session, "add-note")
    assert shown(session).fragment == ""
    assert shown(session).place.box.count() == 2


def test_the_sheet_stays_where_it_was(home: Path, session: Session, qtbot: QtBot) -> None:
    session.reader.open(OTTAWA)
    view = session.reader.window.tabs.view
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 300)
    view.verticalScrollBar().setValue(300)
    save(qtbot, write(session, qtbot, "Mine."))
    qtbot.waitUntil(lambda: "Mine." in text(session))
    assert view.verticalScrollBar().value() == 300


def test_all_notes_in_a_sheet_of_their_own(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    document = Address("document", key_of(PAPER))
    with open_library(library_folder) as library:
        library.notes.add(KOREA, "On Korea.")
        library.notes.add(document, "On my paper.")
        library.notes.add(Address("term", "gone"), "On what went.")
    trigger(session, "your-notes")
    for words in ("On Korea.", "On my paper.", "On what went.", "not in this edition"):
        assert words in text(session)
    assert not is_enabled(session, "add-note")
    assert session.reader.lists.pane is None
    assert session.reader.window.sidebar.currentItem().text() == "Your documents"
    trigger(session, "section-documents")
    assert session.reader.lists.address == Address("documents")
    session.reader.open(document)
    assert "On my paper." in text(session)


def test_every_way_out_of_the_program_carries_the_notes(
    home: Path, session: Session, tmp_path: Path
) -> None:
    with open_library(home) as library:
        library.notes.add(KOREA, "To be carried along.")
    session.reader.open(KOREA)
    from mtcr_desktop.desktop.outputs import Outputs

    outputs = Outputs(session.reader, session.settings, pytest.fail)
    for name in ("sheet.html", "sheet.md", "sheet.txt"):
        written = outputs.write_sheet(tmp_path / name).read_text(encoding="utf-8")
        assert "To be carried along." in written
        assert "Written by you" in written
        assert "Delete" not in written
    assert outputs.write_sheet(tmp_path / "sheet.pdf").stat().st_size > 1000


def test_notes_are_shown_where_an_edition_no_longer_has_what_they_are_about(
    home: Path, session: Session, qtbot: QtBot
) -> None:
    gone = Address("term", "gone")
    with open_library(home) as library:
        library.notes.add(gone, "Written while it was there.")
    session.reader.open(gone)
    assert "This address leads nowhere" in text(session)
    assert "Written while it was there." in text(session)
    follow(session, "Delete")
    qtbot.waitUntil(lambda: "Written while" not in text(session))
