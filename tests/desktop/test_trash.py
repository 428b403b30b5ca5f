"""The trash in the window: looked into, documents taken out of it, emptied."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.confirm import ConfirmDialog
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import NOTE, PAPER, is_enabled, listed, text, trigger
from tests.library.store.small import key_of

FIRST, SECOND = (Address("document", key_of(item)) for item in (NOTE, PAPER))
TRASH = Address("trash")


def tabs(session: Session) -> list[str]:
    """Return the lists that are offered above the list."""
    assert session.reader.lists.pane is not None
    bar = session.reader.lists.pane.findChild(QTabBar, "views")
    assert isinstance(bar, QTabBar)
    return [] if bar.isHidden() else [bar.tabText(n) for n in range(bar.count())]


def question(session: Session) -> ConfirmDialog:
    (dialog,) = (d for d in session.reader.window.findChildren(ConfirmDialog) if d.isVisible())
    return dialog


@pytest.fixture
def with_trash(library_folder: Path, session: Session) -> Session:
    """The list of documents, one of two of which lies in the trash."""
    with open_library(library_folder) as library:
        library.remove(SECOND.key)
    trigger(session, "section-documents")
    return session


def test_an_empty_trash_is_not_offered(library_folder: Path, session: Session) -> None:
    trigger(session, "section-documents")
    assert tabs(session) == []
    session.reader.open(TRASH)
    assert "The trash is empty" in text(session)
    assert session.reader.lists.pane is None
    assert not is_enabled(session, "empty-trash")


def test_what_is_moved_to_the_trash_is_found_there(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(SECOND)
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: "This document is in the trash" in text(session))
    assert tabs(session) == ["Your documents", "Trash"]
    assert listed(session) == [str(FIRST)]  # the list beside the document stays
    bar = session.reader.window.findChild(QTabBar, "views")
    assert isinstance(bar, QTabBar)
    bar.setCurrentIndex(1)
    assert listed(session) == [str(SECOND)]
    assert session.reader.navigator.visit.address == SECOND
    session.reader.open(FIRST)
    assert listed(session) == [str(FIRST)]
    session.reader.open(SECOND)
    assert listed(session) == [str(SECOND)]  # it is at home there


def test_documents_are_taken_out_one_after_the_other(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    with open_library(library_folder) as library:
        for address in (FIRST, SECOND):
            library.remove(address.key)
    trigger(session, "section-documents")
    assert "You have no documents" in text(session)
    assert "2 documents lie in the trash." in text(session)
    session.reader.open(TRASH)
    assert set(listed(session)) == {str(FIRST), str(SECOND)}
    first = session.reader.navigator.visit.address
    trigger(session, "restore-document")
    qtbot.waitUntil(lambda: len(listed(session)) == 1)
    assert session.reader.navigator.visit.address == first
    assert session.reader.lists.address == TRASH
    (left,) = listed(session)
    session.reader.open(Address.parse(left))
    trigger(session, "restore-document")
    qtbot.waitUntil(lambda: session.reader.lists.address == Address("documents"))
    assert set(listed(session)) == {str(FIRST), str(SECOND)}
    assert tabs(session) == []
    trigger(session, "undo")
    qtbot.waitUntil(lambda: listed(session) == [str(first)])


def test_the_trash_is_emptied_only_when_the_question_is_answered(
    with_trash: Session, library_folder: Path, qtbot: QtBot
) -> None:
    session = with_trash
    assert not is_enabled(session, "empty-trash")
    session.reader.open(TRASH)
    trigger(session, "empty-trash")
    dialog = question(session)
    assert "Delete 1 document in the trash for good?" in dialog.accessibleDescription()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    trigger(session, "empty-trash")
    qtbot.mouseClick(question(session).act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: listed(session) == [str(FIRST)])
    assert session.reader.navigator.visit.address == FIRST
    assert tabs(session) == []
    assert "1 document" in session.reader.window.statusBar().currentMessage()
    with open_library(library_folder) as library:
        assert library.documents(deleted=True) == ()
    session.reader.open(SECOND)
    assert "leads nowhere" in text(session)


def test_what_went_into_an_emptied_trash_is_not_offered_back(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(SECOND)
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: is_enabled(session, "undo"))
    session.reader.open(TRASH)
    trigger(session, "empty-trash")
    qtbot.mouseClick(question(session).act, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not is_enabled(session, "undo"))


def test_the_next_start_shows_what_the_last_one_left_of_the_trash(
    with_trash: Session, library_folder: Path
) -> None:
    """The section opens the list that was open last, unless nothing is left in it."""
    reader = with_trash.reader
    reader.open(TRASH)
    reader.open(Address("home"))
    trigger(with_trash, "section-documents")
    assert reader.lists.address == TRASH
    reader.open(Address("home"))
    with open_library(library_folder) as library:
        library.restore(SECOND.key)
    trigger(with_trash, "section-documents")
    assert reader.lists.address == Address("documents")
