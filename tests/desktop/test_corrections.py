"""Correcting what was recognised of a document, as the user does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.correct_document import CorrectionDialog
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.library.store.records import Field
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import NOTE, PAPER, is_enabled, listed, text, trigger
from tests.library.store.small import key_of

KEY = key_of(PAPER)
DOCUMENT = Address("document", KEY)
PLENARY = Address("plenary", "16")


@pytest.fixture
def dialog(library_folder: Path, session: Session) -> CorrectionDialog:
    """The dialog over the paper about the meeting in Ottawa."""
    session.reader.open(DOCUMENT)
    return opened(session)


def opened(session: Session) -> CorrectionDialog:
    trigger(session, "correct-document")
    (dialog,) = (d for d in session.reader.window.findChildren(CorrectionDialog) if d.isVisible())
    return dialog


def retype(qtbot: QtBot, dialog: CorrectionDialog, field: Field, words: str) -> None:
    editor = dialog.rows[field].editor
    editor.setFocus()
    qtbot.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClicks(editor, words)


def choose(qtbot: QtBot, dialog: CorrectionDialog, field: Field, words: str) -> None:
    editor = dialog.rows[field].editor
    editor.setFocus()
    qtbot.keyClicks(editor, words)


def save(qtbot: QtBot, dialog: CorrectionDialog) -> None:
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)


def test_only_a_document_can_be_corrected(library_folder: Path, session: Session) -> None:
    assert not is_enabled(session, "correct-document")
    session.reader.open(DOCUMENT)
    assert is_enabled(session, "correct-document")
    session.reader.open(PLENARY)
    assert not is_enabled(session, "correct-document")


def test_the_dialog_says_what_was_recognised_and_how_surely(dialog: CorrectionDialog) -> None:
    notes = {field: row.note.text() for field, row in dialog.rows.items()}
    assert notes["meeting"] == "As recognised · almost certain"
    assert notes["issuer"] == "As recognised · uncertain"
    assert notes["series"] == "Not recognised"
    assert all(row.back.isHidden() for row in dialog.rows.values())
    assert dialog.focusWidget() is dialog.rows["kind"].editor
    for row in dialog.rows.values():
        assert row.editor.accessibleName()
        assert row.editor.accessibleDescription() == row.note.text()


def test_several_corrections_are_saved_and_taken_back_as_one(
    dialog: CorrectionDialog, session: Session, qtbot: QtBot
) -> None:
    retype(qtbot, dialog, "title", "Partners  met in Lodz ")
    retype(qtbot, dialog, "date", "2001-09-25")
    retype(qtbot, dialog, "issuer", "")
    choose(qtbot, dialog, "kind", "press")
    choose(qtbot, dialog, "meeting", "17th")
    row = dialog.rows["kind"]
    assert row.note.text() == "Corrected by you; recognised: Fact sheet"
    assert not row.back.isHidden()
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: "corrected by you" in text(session))
    assert session.reader.window.windowTitle().startswith("Partners met in Lodz")
    for words in ("Press release", "17th Plenary", "25 September 2001"):
        assert words in text(session)
    assert "Ministry of Sample Affairs" not in text(session)
    pane = session.reader.lists.pane
    assert pane is not None
    assert pane.shown_listing is not None
    assert "Partners met in Lodz" in [row.cells[0] for row in pane.shown_listing.rows]
    session.reader.open(PLENARY)
    assert "Partners met in Lodz" not in text(session)
    session.reader.open(DOCUMENT)
    trigger(session, "undo")
    qtbot.waitUntil(lambda: "corrected by you" not in text(session))
    assert "Ministry of Sample Affairs" in text(session)
    assert not is_enabled(session, "undo")
    trigger(session, "redo")
    qtbot.waitUntil(lambda: "Press release" in text(session))


def test_it_is_said_what_was_done_and_what_was_taken_back(
    dialog: CorrectionDialog, session: Session, qtbot: QtBot
) -> None:
    def said() -> str:
        return session.reader.window.statusBar().currentMessage()

    retype(qtbot, dialog, "place", "Warsaw")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: said() == "Done: correct place. Ctrl+Z takes it back.")
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: said() == "Done: move to trash. Ctrl+Z takes it back.")
    trigger(session, "undo")
    qtbot.waitUntil(lambda: said() == "Taken back: move to trash.")
    trigger(session, "redo")
    qtbot.waitUntil(lambda: said() == "Done: move to trash. Ctrl+Z takes it back.")


def test_back_to_what_was_recognised(library_folder: Path, session: Session, qtbot: QtBot) -> None:
    with open_library(library_folder) as library:
        library.revise(KEY, {"place": "Warsaw", "kind": "other"})
    session.reader.open(DOCUMENT)
    dialog = opened(session)
    place, kind = dialog.rows["place"], dialog.rows["kind"]
    assert place.note.text() == "Corrected by you; nothing was recognised"
    qtbot.mouseClick(place.back, Qt.MouseButton.LeftButton)
    assert place.note.text() == "Not recognised"
    assert dialog.focusWidget() is place.editor
    qtbot.mouseClick(kind.back, Qt.MouseButton.LeftButton)
    assert kind.editor.value() == "fact sheet"
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: "corrected by you" not in text(session))
    with open_library(library_folder) as library:
        assert library.corrected(KEY) == ()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("yesterday", "“yesterday” is not a date. Write it as 2001-09-25, 2001-09 or 2001."),
        ("2001-02-30", "There is no such date as “2001-02-30”. Check the month and the day."),
    ],
)
def test_what_is_no_date_is_told_beside_the_field(
    typed: str, told: str, dialog: CorrectionDialog, session: Session, qtbot: QtBot
) -> None:
    retype(qtbot, dialog, "date", typed)
    row = dialog.rows["date"]
    assert row.note.text() == "Corrected by you; recognised: September 2001"  # while it is typed
    dialog.rows["title"].editor.setFocus()
    save(qtbot, dialog)
    assert dialog.isVisible()
    assert dialog.focusWidget() is row.editor
    assert row.note.text() == row.editor.accessibleDescription() == told
    retype(qtbot, dialog, "date", "2002")
    assert row.note.text() != told
    qtbot.keyClick(row.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Date of issue" in text(session) and "2002" in text(session))


def test_leaving_or_changing_nothing_corrects_nothing(
    dialog: CorrectionDialog, session: Session, qtbot: QtBot, library_folder: Path
) -> None:
    retype(qtbot, dialog, "title", "Something else")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    again = opened(session)
    save(qtbot, again)
    assert not again.isVisible()
    assert not is_enabled(session, "undo")
    with open_library(library_folder) as library:
        assert library.corrected(KEY) == ()


def test_a_document_of_which_little_was_recognised(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(Address("document", key_of(NOTE)))
    dialog = opened(session)
    choose(qtbot, dialog, "meeting", "16th")
    retype(qtbot, dialog, "title", "A note of mine")
    save(qtbot, dialog)
    qtbot.waitUntil(lambda: "A note of mine" in text(session))
    session.reader.open(PLENARY)
    assert "A note of mine" in text(session)
    assert str(DOCUMENT) not in listed(session)  # the list beside it is that of the plenaries
