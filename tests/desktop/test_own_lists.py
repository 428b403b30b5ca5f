"""The list of many documents: shown in part, then whole, without the window waiting for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop import own_lists
from mtcr_desktop.desktop.panes.list_pane import ListPane
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.store import library as store
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import library as sheets
from tests.desktop.own import listed, trigger
from tests.library.store.small import key_of, numbered

COUNT = 40
PATIENCE = 20_000
"""Milliseconds: other work may keep the processors busy."""
DOCUMENTS = Address("documents")
PLENARY = Address("plenary", "16")


def address(number: int) -> str:
    return f"mtcr:document/{key_of(numbered(number))}"


NEWEST_FIRST = [address(n) for n in reversed(range(COUNT))]


@pytest.fixture
def many(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of more documents than are read while one waits."""
    monkeypatch.setattr(own_lists, "_AT_ONCE", 5)
    monkeypatch.setattr(own_lists, "_REST", 0)
    with open_library(home) as library:
        library.add([numbered(n) for n in range(COUNT)])
    return home


@pytest.fixture
def readings(home: Path, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each reading of all documents was made on the window's thread."""
    seen: list[bool] = []
    plain = store.Library.documents

    def documents(
        self: store.Library, *, deleted: bool = False, limit: int | None = None
    ) -> object:
        if limit is None and self.path.parent == home:  # not what another test left behind
            seen.append(threading.current_thread() is threading.main_thread())
        return plain(self, deleted=deleted, limit=limit)

    monkeypatch.setattr(store.Library, "documents", documents)
    return seen


def pane(session: Session) -> ListPane:
    found = session.reader.lists.pane
    assert found is not None
    return found


def whole(session: Session) -> Callable[[], bool]:
    return lambda: len(listed(session)) == COUNT


def test_the_last_ones_are_there_at_once_and_the_others_soon(
    many: Path, readings: list[bool], session: Session, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    assert listed(session) == NEWEST_FIRST[:5]
    assert str(session.reader.navigator.visit.address) == NEWEST_FIRST[0]
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    assert listed(session) == NEWEST_FIRST
    qtbot.wait(100)
    assert readings
    assert not any(readings)  # never on the window's thread


def test_the_document_read_last_is_opened_though_its_row_is_not_there_yet(
    many: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(Address.parse(address(3)))
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    session.reader.open(PLENARY)
    session.reader.presenter.own_pages.lists.expire()
    session.reader.presenter.own_pages.lists._known.clear()
    trigger(session, "section-documents")
    assert len(listed(session)) == 5
    assert str(session.reader.navigator.visit.address) == address(3)
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    assert str(pane(session).table.current_address) == address(3)


def test_how_the_list_was_left_holds_for_all_of_it(
    many: Path, session: Session, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    session.reader.window.resize(900, 400)
    pane(session).filter_line.setText("lodz")
    session.reader.open(Address.parse(NEWEST_FIRST[20]))
    bar = pane(session).table.verticalScrollBar()
    bar.setValue(bar.value() + 20)
    kept = bar.value()
    session.reader.open(PLENARY)
    session.reader.presenter.own_pages.lists._known.clear()
    trigger(session, "section-documents")
    assert len(listed(session)) == 5
    session.reader.to_json()  # what is kept meanwhile is not what a part of it would have
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    assert pane(session).filter_line.text() == "lodz"
    assert bar.value() == kept


def test_rows_come_and_go_where_the_reader_is(many: Path, session: Session, qtbot: QtBot) -> None:
    trigger(session, "section-documents")
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    session.reader.window.resize(900, 400)
    table = pane(session).table
    table.selectRow(25)
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    top, offset = table.place().top, table.place().offset
    with open_library(many) as library:
        library.add([numbered(n) for n in range(COUNT, COUNT + 7)])
    session.reader.library_changed()
    qtbot.waitUntil(lambda: len(listed(session)) == COUNT + 7, timeout=PATIENCE)
    assert [str(one) for one in table.chosen()] == [NEWEST_FIRST[25]]
    assert (table.place().top, table.place().offset) == (top, offset)
    table.verticalScrollBar().setValue(0)
    with open_library(many) as library:
        library.add([numbered(COUNT + 7)])
    session.reader.library_changed()
    qtbot.waitUntil(lambda: len(listed(session)) == COUNT + 8, timeout=PATIENCE)
    assert table.verticalScrollBar().value() == 0  # what is new is there to be seen
    assert [str(one) for one in table.chosen()] == [NEWEST_FIRST[25]]


def test_a_choice_that_is_open_stays_so(many: Path, session: Session, qtbot: QtBot) -> None:
    trigger(session, "section-documents")
    qtbot.waitUntil(
        lambda: any("differ" in row.cells[1] for row in rows(session)), timeout=PATIENCE
    )
    boxes = pane(session).findChildren(QComboBox)
    session.reader.library_changed()
    qtbot.wait(300)
    assert pane(session).findChildren(QComboBox) == boxes


def rows(session: Session) -> tuple[sheets.listing.Row, ...]:
    listing = pane(session).listing
    assert listing is not None
    return listing.rows


def test_changes_in_quick_succession_end_with_the_last(
    many: Path, session: Session, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    for number in range(COUNT, COUNT + 4):
        with open_library(many) as library:
            library.add([numbered(number)])
        session.reader.library_changed()
    qtbot.waitUntil(lambda: len(listed(session)) == COUNT + 4, timeout=PATIENCE)
    assert listed(session)[0] == address(COUNT + 3)


def test_a_list_rests_while_others_change_it_but_not_for_the_user(
    many: Path,
    readings: list[bool],
    session: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(own_lists, "_REST", 10_000)
    trigger(session, "section-documents")
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    made = len(readings)
    for _ in range(3):
        session.reader.library_changed()
        qtbot.wait(80)
    assert len(readings) == made
    trigger(session, "remove-document")
    qtbot.waitUntil(lambda: listed(session) == NEWEST_FIRST[1:], timeout=PATIENCE)
    assert len(readings) == made + 1


def test_what_was_checked_in_an_earlier_run_is_not_checked_again(
    many: Path, session: Session, edition_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_edition(edition_path) as edition, open_library(many) as library:
        verdicts = sheets.checker(edition, library)
        found = {document: verdicts(document) for document in library.documents()}
        library.outcomes.keep(edition.info.content_hash, found)
    checked: list[object] = []
    monkeypatch.setattr(sheets, "checker", lambda *_: lambda document: checked.append(document))
    trigger(session, "section-documents")
    assert all(row.cells[1] for row in rows(session))  # at once
    qtbot.waitUntil(whole(session), timeout=PATIENCE)
    assert all(row.cells[1] for row in rows(session))
    assert checked == []


def test_what_was_checked_now_is_kept(
    many: Path, session: Session, edition_path: Path, qtbot: QtBot
) -> None:
    trigger(session, "section-documents")
    qtbot.waitUntil(
        lambda: whole(session)() and all(row.cells[1] for row in rows(session)), timeout=PATIENCE
    )
    with open_edition(edition_path) as edition, open_library(many) as library:
        assert len(library.outcomes.known(edition.info.content_hash)) == COUNT


def test_a_meeting_with_many_documents_has_them_checked_in_the_background(
    many: Path, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(PLENARY)
    text = session.reader.window.tabs.view.toPlainText
    assert 0 < text().count("check: ") < COUNT
    qtbot.waitUntil(lambda: text().count("check: ") == COUNT, timeout=PATIENCE)
