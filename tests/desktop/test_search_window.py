"""The search in the whole program, over the real edition."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.models.result_rows import HitRow
from mtcr_desktop.desktop.search_controller import SearchController
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.records.addresses import Address

Key = Qt.Key


class Program:
    """The program, started, with its search."""

    def __init__(self, qtbot: QtBot, session: Session) -> None:
        self.qtbot = qtbot
        self.session = session
        self.window = session.reader.window
        self.box = self.window.search_box
        search = self.window.findChild(SearchController)
        assert isinstance(search, SearchController)
        self.search = search

    @property
    def at(self) -> str:
        return str(self.session.reader.navigator.visit.address)

    def type(self, text: str) -> None:
        self.qtbot.keyClick(self.window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        assert self.box.hasFocus()
        self.qtbot.keyClicks(self.box, text)
        self.qtbot.waitUntil(lambda: self.search.is_answered and self.search.is_open)


@pytest.fixture
def program(qtbot: QtBot, edition_path: object, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    session = Session(application, open_edition(edition_path))  # type: ignore[arg-type]
    qtbot.addWidget(session.reader.window)
    session.start()
    session.reader.window.activateWindow()
    qtbot.waitUntil(lambda: session.commands is not None)
    return Program(qtbot, session)


@pytest.mark.parametrize(
    ("text", "address"),
    [("Ottawa 2001", "mtcr:plenary/16"), ("turkey", "mtcr:member/TR"), ("16", "mtcr:plenary/16")],
)
def test_enter_opens_what_was_meant(program: Program, text: str, address: str) -> None:
    program.type(text)
    program.qtbot.keyClick(program.box, Key.Key_Return)
    assert program.at == address
    assert program.window.tabs.view.hasFocus()
    assert not program.search.is_open


def test_control_enter_opens_another_tab(program: Program) -> None:
    program.type("korea")
    modifier = Qt.KeyboardModifier.ControlModifier
    program.qtbot.keyClick(program.box, Key.Key_Return, modifier)
    assert len(program.session.reader.navigator.tabs) == 2
    assert program.at == "mtcr:member/KR"


def test_the_words_are_marked_in_the_sheet(program: Program) -> None:
    program.type("terrorism")
    program.qtbot.keyClick(program.box, Key.Key_Return)
    marked = [s.cursor.selectedText() for s in program.window.tabs.view.extraSelections()]
    assert "terrorism" in {text.casefold() for text in marked}


def test_a_second_search_replaces_the_first(program: Program) -> None:
    program.type("korea")
    program.type("japan")
    assert program.box.text() == "japan"
    row = program.search.panel.view.current_row()
    assert isinstance(row, HitRow)
    assert row.hit.address == Address("member", "JP")


def test_an_address_that_asks_for_a_search_opens_the_results(program: Program) -> None:
    program.session.reader.open(Address("search", query=(("q", "korea"),)))
    program.qtbot.waitUntil(lambda: program.search.is_answered and program.search.is_open)
    assert program.box.text() == "korea"
    assert program.search.panel.count.text().endswith("groups")


def test_whatever_is_typed_gives_no_error(program: Program) -> None:
    odd = ('"', "NEAR(", "*", "a" * 10_000, "\u202e kind:", "🚀 OR", "';--", "{}[]()^", "-", "AND")
    for text in odd:
        program.search.search(text)
        program.qtbot.waitUntil(lambda: program.search.is_answered and program.search.is_open)
