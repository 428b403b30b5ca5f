"""Tags as the user sets them, on one document and on several."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.tags import TagsDialog
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import NOTE, PAPER, is_enabled, listed, text, trigger
from tests.library.store.small import key_of

KOREA = Address("member", "KR")
FIRST, SECOND = key_of(NOTE), key_of(PAPER)
ON, PARTLY, OFF = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


def opened(session: Session, qtbot: QtBot) -> TagsDialog:
    def shown() -> list[TagsDialog]:
        return [d for d in session.reader.window.findChildren(TagsDialog) if d.isVisible()]

    trigger(session, "tags")
    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def tags(folder: Path) -> dict[str, tuple[str, ...]]:
    with open_library(folder) as library:
        return library.tags.by_document()


def test_only_documents_are_tagged(library_folder: Path, session: Session) -> None:
    assert not is_enabled(session, "tags")
    session.reader.open(Address("document", FIRST))
    assert is_enabled(session, "tags")


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "grabbing", extend=True)
def test_tagging_one_document(library_folder: Path, session: Session, qtbot: QtBot) -> None:
    with open_library(library_folder) as library:
        library.tags.add(SECOND, "Asia")
    session.reader.open(Address("document", FIRST))
    dialog = opened(session, qtbot)
    assert dialog.states() == {"Asia": OFF}
    assert dialog.focusWidget() is dialog.line
    qtbot.keyClicks(dialog.line, "asia")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.line, "To  read")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert dialog.states() == {"Asia": ON, "To read": ON}
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)  # nothing more in the line: save
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: tags(library_folder).get(FIRST) == ("Asia", "To read"))
    qtbot.waitUntil(lambda: is_enabled(session, "undo"))
    trigger(session, "undo")
    qtbot.waitUntil(lambda: tags(library_folder) == {SECOND: ("Asia",)})


def test_tagging_all_that_are_chosen(library_folder: Path, session: Session, qtbot: QtBot) -> None:
    with open_library(library_folder) as library:
        library.tags.add(SECOND, "Asia")
        for key in (FIRST, SECOND):
            library.tags.add(key, "Old")
        library.tags.add(FIRST, "Some")
    trigger(session, "section-documents")
    pane = session.reader.lists.pane
    assert pane is not None
    qtbot.waitUntil(lambda: pane.table.model().rowCount() == 2)
    pane.table.selectAll()
    dialog = opened(session, qtbot)
    assert dialog.states() == {"Asia": PARTLY, "Old": ON, "Some": PARTLY}
    items = {dialog.list.item(row).text(): dialog.list.item(row) for row in range(3)}
    items["Old"].setCheckState(OFF)
    items["Asia"].setCheckState(ON)
    qtbot.keyClicks(dialog.line, "New")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)  # what is in the line is meant, too
    wanted = {FIRST: ("Asia", "New", "Some"), SECOND: ("Asia", "New")}
    qtbot.waitUntil(lambda: tags(library_folder) == wanted)


def test_changing_nothing_or_leaving_changes_nothing(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(Address("document", FIRST))
    dialog = opened(session, qtbot)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    dialog = opened(session, qtbot)
    qtbot.keyClicks(dialog.line, "New")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not is_enabled(session, "undo")
    assert tags(library_folder) == {}


def test_a_tag_leads_to_the_documents_that_bear_it(
    library_folder: Path, session: Session, qtbot: QtBot
) -> None:
    first, second = (Address("document", key) for key in (FIRST, SECOND))
    with open_library(library_folder) as library:
        library.tags.add(FIRST, "To read")
    session.reader.open(KOREA)
    session.reader.open(first)
    assert "To read" in text(session)
    qtbot.waitUntil(lambda: set(listed(session)) == {str(first), str(second)})
    session.reader.open(Address("documents", query=(("tag", "to read"),)))
    qtbot.waitUntil(lambda: listed(session) == [str(first)])
    assert session.reader.navigator.visit.address == first
    pane = session.reader.lists.pane
    assert pane is not None

    def chosen() -> list[str]:
        boxes = [box for box in pane.findChildren(QComboBox) if box.isVisible()]
        return [box.currentText() for box in boxes if box.accessibleName() == "Tag"]

    qtbot.waitUntil(lambda: chosen() == ["To read"])
    session.reader.show_again()
    assert listed(session) == [str(first)]  # as long as nothing else is chosen
    pane.show_all()
    assert len(listed(session)) == 2
