"""Bookmarks as the user sets them, and the pane in which they are kept in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.bookmark import BookmarkDialog
from mtcr_desktop.desktop.models.bookmark_tree import Entry
from mtcr_desktop.desktop.panes.bookmarks_pane import BookmarksPane
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.library.store.records import Bookmark
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import text, trigger

KOREA = Address("member", "KR")
OTTAWA = Address("plenary", "16")
LOST = Address("term", "gone")
Keys = Qt.Key
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def dialog_of(session: Session) -> BookmarkDialog:
    (dialog,) = (d for d in session.reader.window.findChildren(BookmarkDialog) if d.isVisible())
    return dialog


def pane_of(session: Session) -> BookmarksPane:
    assert session.commands is not None
    (pane,) = session.reader.window.findChildren(BookmarksPane)
    return pane


def label(session: Session) -> str:
    assert session.commands is not None
    return session.commands.actions["bookmark"].text()


def rows(pane: BookmarksPane) -> list[str]:
    """Return what the tree shows, indented by how deep it lies."""
    model, found = pane.view.model(), []

    def walk(parent: QModelIndex, depth: int) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append("  " * depth + str(index.data()))
            if pane.view.isExpanded(index):
                walk(index, depth + 1)

    walk(QModelIndex(), 0)
    return found


def choose(pane: BookmarksPane, title: str) -> Entry:
    entries: list[Entry] = [*pane.tree.folders, *pane.tree.bookmarks]
    entry = next(e for e in entries if title == (e.title if isinstance(e, Bookmark) else e.name))
    pane.view.go_to(entry)
    return entry


@pytest.fixture
def shelf(home: Path) -> Path:
    """A home with bookmarks: two at the top, and some in folders, one of which leads nowhere."""
    with open_library(home) as library:
        marks = library.bookmarks
        asia, _ = marks.add_folder("Asia")
        marks.add_folder("East", asia.id)
        marks.add(KOREA, "Korea", asia.id)
        marks.add(LOST, "A lost word", asia.id)
        marks.add(OTTAWA, "Ottawa")
        marks.add(Address("home"), "Start")
    return home


@pytest.fixture
def pane(shelf: Path, session: Session, qtbot: QtBot) -> BookmarksPane:
    """The pane over these bookmarks, with the focus."""
    trigger(session, "bookmarks")
    found = pane_of(session)
    qtbot.waitUntil(lambda: len(rows(found)) == 6)
    return found


def test_the_first_bookmark(home: Path, session: Session, qtbot: QtBot) -> None:
    session.reader.open(KOREA)
    assert label(session) == "Add &bookmark…"
    trigger(session, "bookmark")
    dialog = dialog_of(session)
    assert dialog.title_line.text() == "Republic of Korea"
    assert dialog.focusWidget() is dialog.title_line
    qtbot.keyClicks(dialog.title_line, "ROK")
    qtbot.keyClicks(dialog.new_folder, " East  Asia ")
    qtbot.keyClick(dialog.new_folder, Keys.Key_Return)
    qtbot.waitUntil(lambda: label(session) == "Edit &bookmark…")
    with open_library(home) as library:
        (folder,), (bookmark,) = library.bookmarks.folders(), library.bookmarks.all()
    assert (folder.name, bookmark.title, bookmark.folder) == ("East Asia", "ROK", folder.id)
    session.reader.open(OTTAWA)
    assert label(session) == "Add &bookmark…"
    session.reader.open(KOREA)
    trigger(session, "undo")
    qtbot.waitUntil(lambda: label(session) == "Add &bookmark…")
    with open_library(home) as library:
        assert library.bookmarks.folders() == ()


def test_a_bookmark_is_edited_and_deleted_where_it_leads(
    shelf: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(OTTAWA)
    qtbot.waitUntil(lambda: label(session) == "Edit &bookmark…")
    trigger(session, "bookmark")
    dialog = dialog_of(session)
    assert dialog.title_line.text() == "Ottawa"
    dialog.folder_box.setCurrentIndex(2)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)

    def folders() -> list[int | None]:
        with open_library(shelf) as library:
            return [b.folder for b in library.bookmarks.all() if b.title == "Ottawa"]

    qtbot.waitUntil(lambda: folders() != [None])
    trigger(session, "bookmark")
    remove = dialog_of(session).remove
    assert remove is not None
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: label(session) == "Add &bookmark…")
    trigger(session, "undo")
    qtbot.waitUntil(lambda: label(session) == "Edit &bookmark…")


def test_a_place_is_suggested_with_its_name(home: Path, session: Session, qtbot: QtBot) -> None:
    place = Address("plenary", "16", (), "decision-1")
    session.reader.open(place)
    trigger(session, "bookmark")
    dialog = dialog_of(session)
    assert dialog.title_line.text() == "16th Plenary Meeting: Decision 1"
    dialog.place.box.setCurrentIndex(0)
    assert dialog.title_line.text() == "16th Plenary Meeting"
    dialog.place.box.setCurrentIndex(1)
    qtbot.keyClick(dialog.title_line, Keys.Key_Return)
    qtbot.waitUntil(lambda: label(session) == "Edit &bookmark…")
    with open_library(home) as library:
        assert [bookmark.address for bookmark in library.bookmarks.all()] == [place]


def test_the_tree_shows_all_also_what_leads_nowhere(pane: BookmarksPane) -> None:
    assert rows(pane) == [
        "Asia", "  East", "  Korea", "  A lost word (not in this edition)", "Ottawa", "Start",
    ]  # fmt: skip
    choose(pane, "A lost word")
    said = pane.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "A lost word, Bookmark, not in this edition"


def test_enter_opens_and_control_opens_a_tab(
    pane: BookmarksPane, session: Session, qtbot: QtBot
) -> None:
    choose(pane, "Korea")
    qtbot.keyClick(pane.view, Keys.Key_Return)
    assert session.reader.navigator.visit.address == KOREA
    choose(pane, "Ottawa")
    qtbot.keyClick(pane.view, Keys.Key_Return, CONTROL)
    assert session.reader.navigator.visit.address == OTTAWA
    assert len(session.reader.navigator.tabs) == 2
    choose(pane, "A lost word")
    qtbot.keyClick(pane.view, Keys.Key_Return)
    assert "leads nowhere" in text(session)
    choose(pane, "Asia")
    qtbot.keyClick(pane.view, Keys.Key_Return)
    assert rows(pane) == ["Asia", "Ottawa", "Start"]


def test_a_double_click_opens(pane: BookmarksPane, session: Session, qtbot: QtBot) -> None:
    choose(pane, "Korea")
    middle = pane.view.visualRect(pane.view.currentIndex()).center()
    viewport = pane.view.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=middle)
    assert session.reader.navigator.visit.address == KOREA


def test_renaming_in_place(pane: BookmarksPane, session: Session, qtbot: QtBot) -> None:
    for title, name in (("Ottawa", "Sixteenth"), ("Asia", "Far East")):
        choose(pane, title)
        qtbot.keyClick(pane.view, Keys.Key_F2)
        (editor,) = pane.view.viewport().findChildren(QLineEdit)
        qtbot.keyClicks(editor, name)
        qtbot.keyClick(editor, Keys.Key_Return)
        qtbot.waitUntil(lambda name=name: name in rows(pane))
        qtbot.waitUntil(lambda: not pane.view.viewport().findChildren(QLineEdit))
    trigger(session, "undo")
    qtbot.waitUntil(lambda: "Asia" in rows(pane))


def test_deleting_and_taking_it_back(pane: BookmarksPane, session: Session, qtbot: QtBot) -> None:
    choose(pane, "Asia")
    qtbot.keyClick(pane.view, Keys.Key_Delete)
    qtbot.waitUntil(lambda: rows(pane) == ["Ottawa", "Start"])
    trigger(session, "undo")
    qtbot.waitUntil(lambda: len(rows(pane)) == 6)


def test_moving_by_keys(pane: BookmarksPane, qtbot: QtBot) -> None:
    choose(pane, "Start")
    qtbot.keyClick(pane.view, Keys.Key_Up, ALT)
    qtbot.waitUntil(lambda: rows(pane)[-2:] == ["Start", "Ottawa"])
    current = pane.view.current
    assert isinstance(current, Bookmark)
    assert current.title == "Start"
    qtbot.keyClick(pane.view, Keys.Key_Down, ALT)
    qtbot.waitUntil(lambda: rows(pane)[-2:] == ["Ottawa", "Start"])


def test_dragging_into_a_folder_and_out_of_it(pane: BookmarksPane, qtbot: QtBot) -> None:
    tree, move = pane.tree, Qt.DropAction.MoveAction

    def drop(what: str, onto: str | None, row: int = -1) -> bool:
        dragged = tree.mimeData([tree.index_of(choose(pane, what))])
        target = tree.index_of(choose(pane, onto)) if onto else QModelIndex()
        return tree.dropMimeData(dragged, move, row, 0, target)

    assert drop("Ottawa", "East")
    qtbot.waitUntil(lambda: rows(pane)[1:3] == ["  East", "    Ottawa"])
    assert drop("Korea", None, 1)  # right below the folder
    qtbot.waitUntil(lambda: rows(pane)[-2:] == ["Korea", "Start"])
    assert drop("East", None, 0)
    qtbot.waitUntil(lambda: rows(pane)[:2] == ["East", "  Ottawa"])
    assert not drop("Asia", "Asia")
    assert not drop("Ottawa", "Korea")  # a bookmark holds nothing
    assert drop("Asia", "East")
    qtbot.waitUntil(lambda: rows(pane)[:2] == ["East", "  Asia"])
    assert not drop("East", "Asia")  # it would lie in itself


def test_a_new_folder_is_named_at_once(pane: BookmarksPane, qtbot: QtBot) -> None:
    choose(pane, "Korea")
    qtbot.mouseClick(pane.new_folder, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(pane.view.viewport().findChildren(QLineEdit)))
    (editor,) = pane.view.viewport().findChildren(QLineEdit)
    qtbot.keyClicks(editor, "South")
    qtbot.keyClick(editor, Keys.Key_Return)
    qtbot.waitUntil(lambda: rows(pane)[:3] == ["Asia", "  East", "  South"])


def test_the_filter_minds_neither_case_nor_accents(pane: BookmarksPane, qtbot: QtBot) -> None:
    pane.filter_line.setFocus()
    qtbot.keyClicks(pane.filter_line, "KÓRE")
    assert rows(pane) == ["Asia", "  Korea"]
    qtbot.keyClick(pane.filter_line, Keys.Key_Down)
    assert pane.view.hasFocus()
    pane.filter_line.setText("nothing like it")
    assert rows(pane) == []
    pane.filter_line.setFocus()
    qtbot.keyClick(pane.filter_line, Keys.Key_Escape)
    assert len(rows(pane)) == 6


def test_the_menu_does_what_the_keys_do(
    pane: BookmarksPane, session: Session, qtbot: QtBot
) -> None:
    choose(pane, "Korea")
    menu = pane.menu()
    named = {action.text().replace("&", "").split("\t")[0]: action for action in menu.actions()}
    assert set(named) == {
        "Open", "Open in a new tab", "Edit…", "Rename", "Move up", "Move down", "New folder",
        "Delete", "",
    }  # fmt: skip
    named["Edit…"].trigger()
    assert dialog_of(session).title_line.text() == "Korea"
    qtbot.keyClick(dialog_of(session), Keys.Key_Escape)
    named["Open"].trigger()
    assert session.reader.navigator.visit.address == KOREA
    named["Delete"].trigger()
    qtbot.waitUntil(lambda: "  Korea" not in rows(pane))


def test_without_bookmarks_the_pane_says_how_to_make_one(
    home: Path, session: Session, qtbot: QtBot
) -> None:
    trigger(session, "bookmarks")
    pane = pane_of(session)
    assert any("Press Ctrl+D" in label.text() for label in pane.findChildren(type(pane._empty)))
    assert not pane.view.isVisible()
    trigger(session, "bookmarks")
    assert not pane.isVisible()


def test_the_pane_is_left_as_it_is_found_again(
    pane: BookmarksPane, session: Session, qtbot: QtBot
) -> None:
    asia = choose(pane, "Asia")
    pane.view.collapse(pane.view.currentIndex())
    kept = session.reader.to_json()["window"]["side"]
    assert kept["closed"] == [asia.id]
    assert kept["width"] > 0
    assert session.settings.flag("bookmarks")
    again = BookmarksPane(session.reader.window)
    qtbot.addWidget(again)
    assert session.commands is not None
    again.restore({"closed": [asia.id, "x"]})
    with open_library() as library:
        from mtcr_desktop.desktop.marks import read_shelf

        again.show_shelf(read_shelf(session.reader.presenter.edition, library))
    assert rows(again) == ["Asia", "Ottawa", "Start"]
    again.restore({"closed": "nonsense"})
    assert len(rows(again)) == 6


def test_the_pane_is_among_those_that_f6_goes_through(
    pane: BookmarksPane, session: Session
) -> None:
    window = session.reader.window
    assert pane.view.hasFocus()
    trigger(session, "next-pane")
    assert window.search_box.hasFocus()
    trigger(session, "previous-pane")
    assert pane.view.hasFocus()
    assert all(w.accessibleName() for w in (pane, pane.view, pane.filter_line))


def test_all_bookmarks_as_a_sheet(pane: BookmarksPane, session: Session, qtbot: QtBot) -> None:
    trigger(session, "your-bookmarks")
    assert "4 bookmarks in 2 folders" in text(session)
    choose(pane, "Start")
    qtbot.keyClick(pane.view, Keys.Key_Delete)
    qtbot.waitUntil(lambda: "3 bookmarks in 2 folders" in text(session))


def test_the_list_gives_way_to_the_pane_and_comes_back(
    shelf: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(KOREA)
    pane = session.reader.lists.pane
    assert pane is not None
    qtbot.waitUntil(pane.isVisible)
    before = pane.width()
    trigger(session, "bookmarks")
    qtbot.waitUntil(lambda: pane.width() < before)
    trigger(session, "bookmarks")
    qtbot.waitUntil(lambda: pane.width() == before)


def test_the_button_is_not_painted_anew_where_nothing_is_bookmarked(
    session: Session, qtbot: QtBot
) -> None:
    """It is part of the first picture, which would be told to be settled later."""
    button = session.reader.window.header.findChild(QToolButton, "bookmark-button")
    assert button is not None
    before = button.icon().cacheKey()
    session.reader.window.header.show_bookmarked(False)
    assert button.icon().cacheKey() == before
    session.reader.window.header.show_bookmarked(True)
    assert button.icon().cacheKey() != before
