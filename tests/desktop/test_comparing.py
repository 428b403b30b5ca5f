"""Comparing documents and following a phrase, as the user does it."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop import slow_sheets
from mtcr_desktop.desktop.dialogs.choose_document import ChooseDocumentDialog
from mtcr_desktop.desktop.dialogs.phrase import PhraseDialog
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.search.watch import Watch
from mtcr_desktop.sheets import comparison as comparisons
from mtcr_desktop.sheets.sheet import Sheet
from tests.desktop.own import is_enabled, text, trigger
from tests.library.comparing.invented import GERMAN, HELSINKI, OTTAWA, WARSAW
from tests.library.comparing.kept import keep

TITLE = "Helsinki 2000 beside Ottawa 2001"
Key = Qt.Key


@pytest.fixture
def keys(home: Path) -> list[str]:
    """Four documents; made before the window is."""
    with open_library(home) as library:
        return keep(library, HELSINKI, OTTAWA, WARSAW, GERMAN)


@pytest.fixture
def window(keys: list[str], session: Session) -> Session:
    """The window, with the statement of Ottawa on show."""
    session.reader.open(Address("document", keys[1]))
    return session


def comparison(left: str, right: str) -> Address:
    return Address("compare", f"document/{left}/{right}")


def here(session: Session) -> Address:
    return session.reader.navigator.visit.address


def dialog_of(session: Session, qtbot: QtBot) -> ChooseDocumentDialog:
    """Return the dialog once it is there: the documents are listed on the worker."""

    def shown() -> list[ChooseDocumentDialog]:
        found = session.reader.window.findChildren(ChooseDocumentDialog)
        return [dialog for dialog in found if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


_Dialog = TypeVar("_Dialog", bound=QDialog)


def shown_dialog(session: Session, kind: type[_Dialog]) -> _Dialog:
    (dialog,) = (d for d in session.reader.window.findChildren(kind) if d.isVisible())
    return dialog


def titles(dialog: ChooseDocumentDialog) -> list[str]:
    model = dialog.list.model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def select(session: Session, words: str) -> None:
    view = session.reader.window.tabs.view
    assert view.find(words)


def test_another_document_is_chosen_and_compared(
    window: Session, keys: list[str], qtbot: QtBot
) -> None:
    trigger(window, "compare-documents")
    dialog = dialog_of(window, qtbot)
    assert dialog.focusWidget() is dialog.filter
    assert titles(dialog) == [
        "17th Plenary, Warsaw 2002", "15th Plenary, Helsinki 2000", "17th Plenary, Warsaw 2002"
    ]  # fmt: skip
    qtbot.keyClicks(dialog.filter, "helsinki 2000")
    assert titles(dialog) == ["15th Plenary, Helsinki 2000"]
    assert dialog.count.text() == "1 document, the likeliest first."
    qtbot.keyClick(dialog.filter, Key.Key_Return)
    qtbot.waitUntil(lambda: TITLE in text(window))  # the earlier one stands at the left
    assert here(window) == comparison(keys[0], keys[1])
    assert window.reader.window.windowTitle().startswith(TITLE)
    assert "recurring formula" in text(window)
    window.reader.navigator.move(-1)
    assert here(window) == Address("document", keys[1])


def test_the_list_is_walked_from_the_filter(window: Session, keys: list[str], qtbot: QtBot) -> None:
    trigger(window, "compare-documents")
    dialog = dialog_of(window, qtbot)
    qtbot.keyClick(dialog.filter, Key.Key_Down)
    qtbot.keyClick(dialog.filter, Key.Key_Down)
    qtbot.mouseClick(dialog.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: here(window) == comparison(keys[1], keys[3]))
    qtbot.waitUntil(lambda: "Two languages" in text(window))


def test_asking_twice_shows_one_dialog(window: Session, qtbot: QtBot) -> None:
    trigger(window, "compare-documents")
    trigger(window, "compare-documents")
    shown = dialog_of(window, qtbot)
    qtbot.wait(300)
    assert window.reader.window.findChildren(ChooseDocumentDialog) == [shown]


def test_nothing_fits_and_nothing_is_compared(window: Session, qtbot: QtBot) -> None:
    trigger(window, "compare-documents")
    dialog = dialog_of(window, qtbot)
    qtbot.keyClicks(dialog.filter, "submarine")
    assert (titles(dialog), dialog.compare.isEnabled()) == ([], False)
    assert dialog.count.text() == "No document has these words."
    qtbot.keyClick(dialog.filter, Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.filter, Key.Key_Escape)
    assert not dialog.isVisible()
    assert here(window).kind == "document"


def test_two_chosen_rows_are_compared_at_once(
    window: Session, keys: list[str], qtbot: QtBot
) -> None:
    pane = window.reader.lists.pane
    assert pane is not None
    table = pane.table
    model = table.model()
    assert model is not None
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    wanted = {f"mtcr:document/{keys[n]}" for n in (1, 2)}
    for row in range(model.rowCount()):
        if str(table._rows.address_at(row)) in wanted:
            table.selectionModel().select(model.index(row, 0), flags)
    assert len(table.chosen()) == 2
    assert window.commands is not None
    action = window.commands.actions["compare-documents"]
    qtbot.waitUntil(lambda: action.text() == "Compare the t&wo chosen")
    trigger(window, "compare-documents")
    qtbot.waitUntil(lambda: "Ottawa 2001 beside Warsaw 2002" in text(window))
    assert here(window) == comparison(keys[1], keys[2])


def test_it_takes_two_documents(home: Path, session: Session, qtbot: QtBot) -> None:
    assert not is_enabled(session, "compare-documents")
    with open_library(home) as library:
        (key,) = keep(library, OTTAWA)
    session.reader.library_changed()
    session.reader.open(Address("document", key))
    trigger(session, "compare-documents")
    status = session.reader.window.statusBar()
    qtbot.waitUntil(lambda: status.currentMessage().startswith("You have no other document"))
    session.reader.open(Address("plenary", "16"))
    assert not is_enabled(session, "compare-documents")


def test_the_history_of_selected_words(window: Session, keys: list[str], qtbot: QtBot) -> None:
    select(window, "Paper kites")
    trigger(window, "phrase-history")
    qtbot.waitUntil(lambda: "Twice, in 2 documents of 4" in text(window))
    assert str(here(window)) == "mtcr:phrase?q=Paper%20kites"
    window.reader.window.tabs.view.setFocus()
    window.reader.open(Address("document", keys[1], (), "p4"))
    assert "Paper kites" in text(window)


def test_a_phrase_can_be_typed(window: Session, qtbot: QtBot) -> None:
    trigger(window, "phrase-history")
    dialog = shown_dialog(window, PhraseDialog)
    assert not dialog.look.isEnabled()
    qtbot.keyClicks(dialog.line, "list of  glues")
    qtbot.keyClick(dialog.line, Key.Key_Return)
    qtbot.waitUntil(lambda: "Once, in 1 document of 4" in text(window))
    assert str(here(window)) == "mtcr:phrase?q=list%20of%20glues"
    trigger(window, "phrase-history")
    dialog = shown_dialog(window, PhraseDialog)
    assert dialog.line.selectedText() == "list of glues"
    qtbot.keyClicks(dialog.line, "--")
    qtbot.keyClick(dialog.line, Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.line, Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ".json"])
def test_it_is_written_on_the_worker(
    suffix: str,
    window: Session,
    keys: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window.reader.open(comparison(keys[0], keys[1]))
    qtbot.waitUntil(lambda: TITLE in text(window))
    path = tmp_path / f"written{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    trigger(window, "export")
    status = window.reader.window.statusBar()
    qtbot.waitUntil(lambda: status.currentMessage() == f"Written: {path}")
    assert "worried by" in path.read_text("utf-8")


def test_without_documents_the_page_says_so(session: Session, home: Path) -> None:
    session.reader.open(Address("phrase", query=(("q", "kites"),)))
    assert "You have no documents" in text(session)
    assert not (home / "library.sqlite").exists()


def test_a_document_that_is_not_there(window: Session, keys: list[str], qtbot: QtBot) -> None:
    window.reader.open(comparison(keys[0], "0" * 12))
    qtbot.waitUntil(lambda: "000000000000" in text(window).partition("set beside")[0])
    assert here(window).kind == "compare"


def test_a_changed_library_shows_at_once(window: Session, keys: list[str], qtbot: QtBot) -> None:
    window.reader.open(comparison(keys[0], keys[1]))
    qtbot.waitUntil(lambda: "in 3 documents of 3 meetings" in text(window))
    with open_library() as library:
        library.remove(keys[2])
        library.remove(keys[3])
    window.reader.library_changed()
    assert TITLE in text(window)  # what is known stays on show meanwhile
    qtbot.waitUntil(lambda: "Only two documents" in text(window))


def test_the_section_leads_back_to_the_list(window: Session, keys: list[str], qtbot: QtBot) -> None:
    window.reader.open(comparison(keys[0], keys[1]))
    qtbot.waitUntil(lambda: TITLE in text(window))
    assert window.reader.lists.pane is None
    trigger(window, "section-documents")
    assert window.reader.lists.pane is not None


class Slow:
    """Takes its time over a sheet until it is stopped or told to go on."""

    def __init__(self) -> None:
        self.began = self.stopped = self.may_end = False

    def __call__(
        self, edition: Edition, library: Library, page: Address, watch: Watch | None = None
    ) -> Sheet:
        if watch is None:
            return _compose(edition, library, page)
        self.began = True
        while not self.may_end:
            time.sleep(0.005)
            try:
                watch.check()
            except Exception:
                self.stopped = True
                raise
        return _compose(edition, library, page, watch)


_compose = comparisons.compose


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    made = Slow()
    monkeypatch.setattr(comparisons, "compose", made)
    monkeypatch.setattr(slow_sheets, "_PATIENCE_MS", 1)
    return made


def test_the_window_goes_on_meanwhile(
    window: Session, keys: list[str], slow: Slow, qtbot: QtBot
) -> None:
    window.reader.open(comparison(keys[0], keys[1]))
    qtbot.waitUntil(lambda: slow.began)
    assert "are being compared" in text(window)
    busy = window.reader.window.statusBar()
    qtbot.waitUntil(lambda: any(note.isVisible() for note in busy.findChildren(_busy())))
    slow.may_end = True
    qtbot.waitUntil(lambda: TITLE in text(window))
    assert not any(note.isVisible() for note in busy.findChildren(_busy()))


def test_escape_stops_it(window: Session, keys: list[str], slow: Slow, qtbot: QtBot) -> None:
    page = comparison(keys[0], keys[1])
    window.reader.open(page)
    qtbot.waitUntil(lambda: slow.began)
    qtbot.keyClick(window.reader.window.tabs.view, Key.Key_Escape)
    qtbot.waitUntil(lambda: slow.stopped)
    assert "You stopped it before it was done." in text(window)
    slow.began, slow.may_end = False, True
    qtbot.wait(200)
    assert not slow.began
    assert "You stopped it before it was done." in text(window)
    window.reader.open(page)  # as the link does
    qtbot.waitUntil(lambda: TITLE in text(window))
    window.reader.window.tabs.view.setFocus()
    qtbot.keyClick(window.reader.window.tabs.view, Key.Key_Escape)
    assert TITLE in text(window)


def test_going_elsewhere_stops_it(
    window: Session, keys: list[str], slow: Slow, qtbot: QtBot
) -> None:
    window.reader.open(comparison(keys[0], keys[1]))
    qtbot.waitUntil(lambda: slow.began)
    window.reader.open(Address("plenary", "16"))
    qtbot.waitUntil(lambda: slow.stopped)
    slow.may_end = True
    assert "16th Plenary" in window.reader.window.windowTitle()
    window.reader.navigator.move(-1)
    qtbot.waitUntil(lambda: TITLE in text(window))


def test_the_program_may_begin_with_one(
    keys: list[str], slow: Slow, qtbot: QtBot, edition_path: Path
) -> None:
    """Also if it is composed before the window has learned what to do then."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    session = Session(application, open_edition(edition_path))
    qtbot.addWidget(session.reader.window)
    page = comparison(keys[0], keys[1])
    session.reader.window.painted.disconnect(session.furnish)
    session.start(page)
    qtbot.waitExposed(session.reader.window)
    assert "are being compared" in text(session)
    slow.may_end = True
    qtbot.waitUntil(lambda: session.reader.presenter.own_pages.slow.has(page))
    assert "are being compared" in text(session)
    session.furnish()
    assert TITLE in text(session)
    session.reader.window.close()


def test_what_is_asked_first_is_not_waited_for(
    window: Session, keys: list[str], slow: Slow, qtbot: QtBot
) -> None:
    window.reader.open(comparison(keys[0], keys[1]))
    qtbot.waitUntil(lambda: slow.began)
    window.reader.open(comparison(keys[1], keys[2]))
    qtbot.waitUntil(lambda: slow.stopped)
    slow.may_end = True
    qtbot.waitUntil(lambda: "Ottawa 2001 beside Warsaw 2002" in text(window))


def _busy() -> type:
    from mtcr_desktop.desktop.panes.busy_note import BusyNote

    return BusyNote
