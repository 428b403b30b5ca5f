"""Highlights and notes on passages in the window, with the mouse and without one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.passage_note import PassageNoteDialog
from mtcr_desktop.desktop.panes.sheet_view import SheetView
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.desktop.theme import _CHROME
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.library.store.records import Highlight
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.style import DARK, LIGHT, MIN_CONTRAST, contrast
from tests.desktop.own import NOTHING, is_enabled, text, trigger
from tests.library.store.small import key_of, new, plain

LINES = tuple(f"Delegates of room {n} spoke about matter {n * 7}." for n in range(60))
ITEM = new(b"rooms", "rooms.txt", plain(*LINES), NOTHING)
ADDRESS = Address("document", key_of(ITEM))


@pytest.fixture
def home_with_rooms(home: Path) -> Path:
    with open_library(home) as library:
        library.add([ITEM])
    return home


@pytest.fixture
def opened(home_with_rooms: Path, session: Session) -> Session:
    session.reader.open(ADDRESS)
    return session


def view_of(session: Session) -> SheetView:
    return session.reader.window.tabs.view


def select(session: Session, first: str, last: str = "") -> None:
    """Select words, up to others if they are given, as the mouse would."""
    view = view_of(session)
    cursor = view.document().find(first, view.document().find("Text").selectionEnd())
    assert cursor.hasSelection(), first
    if last:
        end = view.document().find(last, cursor)
        assert end.hasSelection(), last
        cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def kept(folder: Path) -> tuple[Highlight, ...]:
    with open_library(folder) as library:
        return library.highlights.of(ADDRESS.key)


def quoted(folder: Path) -> list[list[str]]:
    return [[part.quoted for part in one.passages] for one in kept(folder)]


def ground(session: Session, words: str) -> str:
    view = view_of(session)
    found = view.document().find(words, view.document().find("Text").selectionEnd())
    return found.charFormat().background().color().name()


def dialog(session: Session) -> PassageNoteDialog:
    found = session.reader.window.findChildren(PassageNoteDialog)
    (one,) = [dialog for dialog in found if dialog.isVisible()]
    return one


def message(session: Session) -> str:
    return session.reader.window.statusBar().currentMessage()


def do(session: Session, qtbot: QtBot, name: str) -> None:
    """Choose an action that changes the library, and wait until the window shows it."""
    own = session.reader.presenter.own
    assert own is not None
    with qtbot.waitSignal(own.changed, timeout=10_000):
        trigger(session, name)


def test_selected_words_are_highlighted_by_one_key(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "room 3 spoke")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view_of(opened), Qt.Key.Key_H, keys)
    qtbot.waitUntil(lambda: "1 highlight" in text(opened))
    assert quoted(home_with_rooms) == [["room 3 spoke"]]
    assert ground(opened, "room 3 spoke") == LIGHT.highlights["yellow"]
    assert "Your highlights and notes" in text(opened)


def test_what_is_selected_over_several_paragraphs_becomes_one_highlight(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "matter 7.", "Delegates of room 3")
    do(opened, qtbot, "highlight-green")
    assert quoted(home_with_rooms) == [list(LINES[1:4])]  # whole, as it is seen to be selected
    assert ground(opened, "matter 14.") == LIGHT.highlights["green"]


def test_it_is_undone_and_done_again(home_with_rooms: Path, opened: Session, qtbot: QtBot) -> None:
    select(opened, "room 3 spoke")
    do(opened, qtbot, "highlight-blue")
    do(opened, qtbot, "undo")
    assert kept(home_with_rooms) == ()
    assert "1 highlight" not in text(opened)
    do(opened, qtbot, "redo")
    assert quoted(home_with_rooms) == [["room 3 spoke"]]


def test_a_note_is_written_below_the_paragraph(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "room 3 spoke")
    trigger(opened, "highlight-note")
    asked = dialog(opened)
    qtbot.keyClicks(asked.note, "Who were they?")
    qtbot.mouseClick(asked.choices["pink"], Qt.MouseButton.LeftButton)
    qtbot.keyClick(asked.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Your note 1" in text(opened))
    (one,) = kept(home_with_rooms)
    assert (one.colour, one.note) == ("pink", "Who were they?")
    assert ground(opened, "room 3 spoke") == LIGHT.highlights["pink"]


def test_a_note_that_is_not_saved_leaves_nothing(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "room 3 spoke")
    trigger(opened, "highlight-note")
    asked = dialog(opened)
    qtbot.keyClicks(asked.note, "No.")
    qtbot.keyClick(asked, Qt.Key.Key_Escape)
    qtbot.wait(50)
    assert kept(home_with_rooms) == ()


def test_words_outside_the_text_are_refused_in_words(
    home_with_rooms: Path, opened: Session
) -> None:
    cursor = view_of(opened).document().find("rooms.txt")
    assert cursor.hasSelection()
    view_of(opened).setTextCursor(cursor)
    trigger(opened, "highlight")
    assert "Only the text of the document" in message(opened)
    view_of(opened).setTextCursor(QTextCursor(view_of(opened).document()))
    trigger(opened, "highlight")
    assert "Select some words" in message(opened)
    trigger(opened, "remove-highlight")
    assert "Put the text cursor into a highlight" in message(opened)
    assert kept(home_with_rooms) == ()


def test_other_sheets_have_nothing_to_highlight(home_with_rooms: Path, session: Session) -> None:
    session.reader.open(Address("plenary", "16"))
    assert not is_enabled(session, "highlight")
    session.reader.open(ADDRESS)
    assert is_enabled(session, "highlight")


def test_a_click_opens_a_highlight_to_be_changed(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "room 3 spoke")
    do(opened, qtbot, "highlight")
    point = place_of(opened, "room 3 spoke")
    qtbot.mouseClick(view_of(opened).viewport(), Qt.MouseButton.LeftButton, pos=point)
    asked = dialog(opened)
    assert asked.choices["yellow"].isChecked()
    asked.choices["blue"].setChecked(True)
    asked.note.setPlainText("Blue now.")
    asked.accept()
    qtbot.waitUntil(lambda: "Blue now." in text(opened))
    (one,) = kept(home_with_rooms)
    assert (one.colour, one.note) == ("blue", "Blue now.")
    do(opened, qtbot, "undo")  # colour and note are one change
    (one,) = kept(home_with_rooms)
    assert (one.colour, one.note) == ("yellow", "")


def test_tab_and_enter_reach_a_highlight_without_a_mouse(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "room 3 spoke")
    do(opened, qtbot, "highlight")
    view = view_of(opened)
    view.setFocus()
    cursor = view.document().find("Text")
    view.setTextCursor(cursor)
    for _ in range(20):
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        if view.textCursor().selectedText() == "room 3 spoke":
            break
    assert view.textCursor().selectedText() == "room 3 spoke"
    qtbot.keyClick(view, Qt.Key.Key_Return)
    asked = dialog(opened)
    asked.removal_wanted.emit()
    asked.reject()
    qtbot.waitUntil(lambda: kept(home_with_rooms) == ())


def test_the_cursor_is_enough_to_change_colour_or_remove(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "room 3 spoke")
    do(opened, qtbot, "highlight")
    cursor = view_of(opened).document().find("3 spoke")
    cursor.clearSelection()
    view_of(opened).setTextCursor(cursor)
    do(opened, qtbot, "highlight-pink")
    assert [one.colour for one in kept(home_with_rooms)] == ["pink"]
    do(opened, qtbot, "remove-highlight")
    assert kept(home_with_rooms) == ()


def test_the_same_words_get_another_colour_rather_than_another_highlight(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    for name in ("highlight-yellow", "highlight-green"):
        select(opened, "room 3 spoke")
        do(opened, qtbot, name)
    assert [one.colour for one in kept(home_with_rooms)] == ["green"]
    select(opened, "room 3 spoke")
    trigger(opened, "highlight-green")
    assert "highlighted so already" in message(opened)


def test_the_reader_stays_where_the_eye_is(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    with open_library(home_with_rooms) as library:
        from mtcr_desktop.library.text import Words

        library.highlights.add(ADDRESS.key, [Words(1, 0, 9)], "yellow", "One.\nTwo.\nThree.")
    view = view_of(opened)
    opened.reader.library_changed()
    select(opened, "room 30 spoke")
    view.ensureCursorVisible()

    def height() -> int:
        found = view.document().find("room 25 spoke")
        found.setPosition(found.selectionStart())
        return view.cursorRect(found).top()

    before, depth = height(), view.depth()
    assert depth > 0
    do(opened, qtbot, "highlight")
    assert height() == before
    assert view.textCursor().block().text().startswith("Delegates of room 30")
    with open_library(home_with_rooms) as library:
        first = library.highlights.of(ADDRESS.key)[0]
        library.highlights.remove(first.id)  # what stands above changes with the next change
    do(opened, qtbot, "undo")
    assert height() == before
    assert view.depth() < depth


def place_of(session: Session, words: str) -> QPoint:
    """Return where words are painted, as the layout is now."""
    view = view_of(session)
    place = view.document().find(words)
    place.setPosition(place.selectionStart() + 3)
    return view.cursorRect(place).center()


def menu_at(session: Session, point: QPoint) -> list[str]:
    """Return what the menu under the pointer offers."""
    offered: list[str] = []

    def note() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for action in menu.actions():
            inner = action.menu()
            shown = inner.actions() if isinstance(inner, QMenu) else [action]
            offered.extend(one.objectName() for one in shown)
        menu.close()

    viewport = view_of(session).viewport()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point)
    )  # fmt: skip
    QTimer.singleShot(100, note)
    QApplication.sendEvent(viewport, event)
    return offered


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_offers_what_fits_the_place(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    assert "highlight" not in menu_at(opened, place_of(opened, "room 2 spoke"))
    qtbot.waitUntil(lambda: is_enabled(opened, "highlight"))  # its key can still say why not
    select(opened, "room 2 spoke")
    offered = menu_at(opened, place_of(opened, "room 2 spoke"))
    assert {"highlight", "highlight-note", "highlight-pink"} <= set(offered)
    assert "remove-highlight" not in offered
    do(opened, qtbot, "highlight")
    offered = menu_at(opened, place_of(opened, "room 2 spoke"))
    assert {"edit-highlight", "remove-highlight", "highlight-blue"} <= set(offered)


def test_what_is_found_is_marked_over_a_highlight(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    select(opened, "room 3 spoke")
    do(opened, qtbot, "highlight")
    trigger(opened, "find")
    view = view_of(opened)
    start = view.toPlainText().index("room 3 spoke")
    view.show_places(((start, start + len("room 3")),))
    marks = {one.format.background().color().name() for one in view.extraSelections()}
    assert marks
    assert not marks & set(LIGHT.highlights.values())


@pytest.mark.parametrize("dark", [False, True])
def test_what_is_found_cannot_be_taken_for_a_highlight(dark: bool) -> None:
    chrome, colours = _CHROME[dark], DARK if dark else LIGHT
    for place in (chrome.hit, chrome.current):
        assert contrast(*place) >= MIN_CONTRAST
        for ground in colours.highlights.values():
            apart = zip(bytes.fromhex(place[0][1:]), bytes.fromhex(ground[1:]), strict=True)
            assert sum(abs(one - other) for one, other in apart) > 40


def test_a_document_in_the_trash_is_only_read(
    home_with_rooms: Path, opened: Session, qtbot: QtBot
) -> None:
    do(opened, qtbot, "remove-document")
    assert not is_enabled(opened, "highlight")
