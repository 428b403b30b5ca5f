"""The search in the whole program, over the real edition and a small library of the user's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.models.result_rows import HitRow, spoken
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.paths import LIBRARY_NAME
from mtcr_desktop.records.addresses import Address
from tests.desktop.test_search_window import Program
from tests.search.shelves import put

Key = Qt.Key


class Searching(Program):
    """The program with a library; what the panel shows of it."""

    @property
    def rows(self) -> list[str]:
        return [spoken(row) for row in self.search.panel.view.model().rows]  # type: ignore[attr-defined]

    def finish(self, text: str) -> None:
        """Type, and wait for record and documents."""
        self.type(text)
        self.qtbot.waitUntil(lambda: self.search.is_complete)


@pytest.fixture
def letter(home: Path) -> Address:
    """A document of the user's."""
    with open_library(home) as library:
        put(library, "On lamps", "The zeppelin left Ottawa at night.")
        return put(
            library, "Letter of the harbour office", "Boats come and go.", "A zeppelin was seen."
        )


@pytest.fixture
def program(qtbot: QtBot, edition_path: Path, letter: Address) -> Iterator[Searching]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    session = Session(application, open_edition(edition_path))
    qtbot.addWidget(session.reader.window)
    session.start()
    session.reader.window.activateWindow()
    qtbot.waitUntil(lambda: session.commands is not None)
    made = Searching(qtbot, session)
    qtbot.keyClick(made.window, Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not made.search.panel.scopes.isHidden())
    yield made
    session.reader.window.close()


def test_a_word_of_a_document_is_found_and_opened_where_it_stands(
    program: Searching, letter: Address
) -> None:
    program.finish("zeppelin harbour")
    assert program.rows[0] == "Nothing found in the record for “zeppelin harbour”"
    assert program.rows[1] == "Your documents, 1"
    program.qtbot.keyClick(program.box, Key.Key_Return)
    assert program.at.startswith(str(letter))
    view = program.window.tabs.view
    marked = [s.cursor.selectedText().casefold() for s in view.extraSelections()]
    assert {"zeppelin", "harbour"} <= set(marked)


def test_a_paragraph_is_the_place_that_opens(program: Searching, letter: Address) -> None:
    program.finish('in:documents "was seen"')
    program.qtbot.keyClick(program.box, Key.Key_Return)
    assert program.at == f"{letter}#p2"


def test_record_and_documents_are_two_groups(program: Searching) -> None:
    program.finish("ottawa")
    rows = program.search.panel.view.model().rows  # type: ignore[attr-defined]
    own = [isinstance(row, HitRow) and row.own for row in rows]
    assert own.count(True) == 1
    assert own[-1]
    assert program.search.panel.count.text().endswith(" in the record, 1 in your documents")


def test_a_document_that_is_added_is_found_by_the_next_key(program: Searching, home: Path) -> None:
    program.finish("quinquereme")
    assert program.rows[0] == "Nothing found for “quinquereme”"
    with open_library(home) as library:
        put(library, "On ships", "A quinquereme of Nineveh.")
    program.qtbot.keyClick(program.box, Key.Key_Backspace)
    program.qtbot.waitUntil(lambda: program.search.is_complete)
    assert program.rows[1] == "Your documents, 1"


def test_only_documents_by_what_is_typed(program: Searching) -> None:
    program.finish("in:documents ottawa")
    assert program.rows[0] == "Your documents, 1"
    assert program.search.panel.count.text() == "1 result in your documents"


def test_an_address_that_asks_for_documents_only_is_obeyed(program: Searching) -> None:
    program.session.reader.open(Address("search", query=(("q", "in:documents ottawa"),)))
    program.qtbot.waitUntil(lambda: program.search.is_open and program.search.is_complete)
    assert program.rows[0] == "Your documents, 1"


def test_a_damaged_library_is_told_and_the_record_is_searched(
    program: Searching, home: Path
) -> None:
    program.qtbot.keyClick(program.box, Key.Key_Escape)
    for file in home.glob(f"{LIBRARY_NAME}*"):
        file.unlink()
    (home / LIBRARY_NAME).write_bytes(b"no database at all" * 400)
    program.finish("ottawa")
    assert any(row.startswith("Plenaries") for row in program.rows)
    program.qtbot.waitUntil(lambda: "could not be searched" in program.rows[-1])


def test_whatever_is_typed_gives_no_error(program: Searching) -> None:
    odd = ('"', "NEAR(", "*", "in:", "in:documents", "in:record in:documents -in:all", "-", "🚀 OR")
    for text in odd:
        program.search.search(text)
        program.qtbot.waitUntil(lambda: program.search.is_open and program.search.is_complete)
