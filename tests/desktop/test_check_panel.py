"""The check beside a document: shown, stepped through, and led to words and facts."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.panes.beside import Beside
from mtcr_desktop.desktop.panes.check_panel import CheckPanel
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.records.addresses import Address
from tests.desktop.own import NOTE, is_enabled, text, trigger
from tests.library.store.small import key_of

FILE = Path(__file__).parent.parent / "library" / "documents" / "ottawa-2001-one-too-many.html"
PLENARY = Address("plenary", "16")
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def document(home: Path, edition_path: Path) -> Address:
    """A statement with a name too many on its list, beside a note that says nothing."""
    content = FILE.read_bytes()
    found = read(content, FILE.name)
    with open_edition(edition_path) as edition:
        recognition = recognise(found, Gazetteer.of(edition))
    item = NewDocument(content, FILE.name, found, recognition)
    with open_library(home) as library:
        library.add([item, NOTE])
    return Address("document", key_of(item))


@pytest.fixture
def panel(document: Address, session: Session, qtbot: QtBot) -> CheckPanel:
    """The panel beside that statement."""
    session.reader.window.resize(1500, 900)
    session.reader.open(document)
    return shown(session, qtbot, document.key)


def shown(session: Session, qtbot: QtBot, key: str) -> CheckPanel:
    """Return the panel once it shows the check of a document."""

    def is_there() -> bool:
        found = session.reader.window.findChild(CheckPanel)
        return (
            isinstance(found, CheckPanel)
            and found.isVisible()
            and found.review is not None
            and found.review.page.key == key
        )

    qtbot.waitUntil(is_there)
    found = session.reader.window.findChild(CheckPanel)
    assert isinstance(found, CheckPanel)
    return found


def labels(panel: CheckPanel) -> list[str]:
    model = panel.view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def marked(session: Session) -> list[str]:
    """Return the words that are marked in the sheet."""
    selections = session.reader.window.tabs.view.extraSelections()
    return [selection.cursor.selectedText() for selection in selections]


def link_at(panel: CheckPanel, row: int, wanted: str) -> QPoint:
    """Return where a row shows a link."""
    view = panel.view
    index = view.model().index(row, 0)
    view.scrollTo(index)
    rect, delegate = view.visualRect(index), view.itemDelegate()
    for y in range(rect.top(), rect.bottom(), 3):
        for x in range(rect.left(), rect.right(), 3):
            if delegate.link_at(index, QPoint(x, y)).startswith(wanted):  # type: ignore[attr-defined]
                return QPoint(x, y)
    raise AssertionError(f"row {row} shows no link {wanted}")


def test_it_stands_beside_documents_only(document: Address, session: Session, qtbot: QtBot) -> None:
    session.reader.open(PLENARY)
    assert session.reader.window.findChild(CheckPanel) is None  # not even made
    assert not is_enabled(session, "check-panel")
    session.reader.open(document)
    panel = shown(session, qtbot, document.key)
    assert session.reader.window.tabs.view.hasFocus()
    assert is_enabled(session, "check-panel")
    session.reader.open(PLENARY)
    assert not panel.isVisible()


def test_the_summary_counts_and_the_rows_name_who_differs(panel: CheckPanel) -> None:
    assert panel.summary.text() == "16th Plenary, Ottawa 2001: 1 differs, 9 agree"
    first = panel.view.model().index(0, 0)
    assert first.data() == "List of Partners: 34 countries"  # what differs comes first
    spoken = first.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Differs. List of Partners. In the document: 34 countries")
    assert "In the edition: 33 Partners" in spoken
    assert "Bulgaria is on the document's list" in spoken
    assert "Sources: " in spoken


def test_a_count_is_set_against_the_list_and_the_roll(panel: CheckPanel) -> None:
    (spoken,) = (
        panel.view.model().index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for n, label in enumerate(labels(panel))
        if label.startswith("Number of Partners")
    )
    assert "The roll on 25 September 2001 has 33" in spoken
    assert "own list names 34" in spoken


def test_keys_step_through_the_rows_and_mark_the_words(
    panel: CheckPanel, session: Session, qtbot: QtBot
) -> None:
    view = session.reader.window.tabs.view
    panel.order.setCurrentIndex(panel.order.findData("place"))
    panel.view.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
        seen += marked(session)
    assert "Ottawa" in seen
    assert session.reader.navigator.visit.address.kind == "document"
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.keyClick(panel.view, Qt.Key.Key_Up)
    (words,) = view.extraSelections()
    assert view.viewport().rect().contains(view.cursorRect(words.cursor).center())
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert view.hasFocus()
    assert marked(session)


def test_one_click_goes_to_the_words_and_one_to_the_fact(
    panel: CheckPanel, session: Session, qtbot: QtBot
) -> None:
    port = panel.view.viewport()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=link_at(panel, 1, "words:"))
    assert marked(session)
    fact = link_at(panel, 1, "fact:")
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, CONTROL, fact)
    assert len(session.reader.navigator.tabs) == 2
    assert session.reader.navigator.visit.address.page == PLENARY
    trigger(session, "close-tab")
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=link_at(panel, 1, "fact:"))
    assert session.reader.navigator.visit.address.page == PLENARY


def test_a_source_is_a_click_away(panel: CheckPanel, session: Session, qtbot: QtBot) -> None:
    at = link_at(panel, 0, "mtcr:source/")
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.reader.navigator.visit.address.kind == "source"


@pytest.mark.parametrize(("held", "tabs"), [(SHIFT, 1), (CONTROL, 2)])
def test_keys_go_to_the_fact(
    held: Qt.KeyboardModifier, tabs: int, panel: CheckPanel, session: Session, qtbot: QtBot
) -> None:
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return, held)
    assert session.reader.navigator.visit.address.page == PLENARY
    assert len(session.reader.navigator.tabs) == tabs


def test_buttons_do_the_same(panel: CheckPanel, session: Session, qtbot: QtBot) -> None:
    assert not panel.words.isEnabled()
    assert not panel.fact.isEnabled()
    panel.view.setCurrentIndex(panel.view.model().index(0, 0))
    qtbot.mouseClick(panel.words, Qt.MouseButton.LeftButton)
    assert marked(session)
    qtbot.mouseClick(panel.fact, Qt.MouseButton.LeftButton)
    assert session.reader.navigator.visit.address.page == PLENARY


def test_rows_are_filtered_by_verdict(panel: CheckPanel) -> None:
    texts = [panel.show_only.itemText(n) for n in range(panel.show_only.count())]
    assert texts[:3] == ["Show all", "Differs (1)", "Agrees (9)"]
    panel.show_only.setCurrentIndex(1)
    assert labels(panel) == ["List of Partners: 34 countries"]
    panel.show_only.setCurrentIndex(panel.show_only.findData("recognised"))
    assert "Meeting: 16th Plenary, Ottawa 2001" in labels(panel)
    assert not any(label.startswith("City") for label in labels(panel))


def test_what_was_recognised_shows_its_words(
    panel: CheckPanel, session: Session, qtbot: QtBot
) -> None:
    number = labels(panel).index("Meeting: 16th Plenary, Ottawa 2001")
    at = link_at(panel, number, "words:1")
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(marked(session)) >= 2
    spoken = panel.view.model().index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "almost certain" in spoken


def test_without_a_meeting_it_says_what_to_do(
    document: Address, session: Session, qtbot: QtBot
) -> None:
    session.reader.open(Address("document", key_of(NOTE)))
    panel = shown(session, qtbot, key_of(NOTE))
    assert panel.summary.text() == "No claims found"
    qtbot.mouseClick(panel.correct, Qt.MouseButton.LeftButton)
    (dialog,) = (w for w in QApplication.topLevelWidgets() if "Correct" in type(w).__name__)
    dialog.close()


def test_it_is_hidden_and_shown_again_and_that_is_kept(
    panel: CheckPanel, session: Session, qtbot: QtBot
) -> None:
    qtbot.keyClick(session.reader.window.tabs.view, Qt.Key.Key_F8)
    assert not panel.isVisible()
    assert not session.settings.flag("checks")
    qtbot.keyClick(session.reader.window, Qt.Key.Key_F8)
    assert panel.isVisible()
    assert panel.view.hasFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Escape)
    assert session.reader.window.tabs.view.hasFocus()


def test_f6_reaches_it(panel: CheckPanel, session: Session) -> None:
    session.reader.window.tabs.view.setFocus()
    trigger(session, "next-pane")
    assert panel.view.hasFocus()
    trigger(session, "next-pane")
    assert session.reader.window.search_box.hasFocus()


def test_it_finds_its_place_in_any_window(panel: CheckPanel, session: Session) -> None:
    window = session.reader.window
    window.resize(2000, 900)
    beside = window.beside
    assert beside is not None
    QApplication.processEvents()
    assert beside.orientation() == Qt.Orientation.Horizontal
    beside.moveSplitter(beside.width() - 400, 1)
    assert window.state()["beside"]["width"] == panel.width()
    window.resize(1100, 800)
    QApplication.processEvents()
    assert beside.orientation() == Qt.Orientation.Vertical
    assert window.tabs.height() > panel.height()
    window.resize(1100, 400)
    QApplication.processEvents()
    assert not panel.isVisible()  # there is no room for both
    trigger(session, "check-panel")
    assert panel.isVisible()  # the user insists


def test_the_row_that_is_chosen_outlives_other_colours(
    panel: CheckPanel, session: Session, qtbot: QtBot
) -> None:
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    row = panel.view.current_row
    before = marked(session)
    session.settings.set("theme", "dark")
    qtbot.waitUntil(lambda: marked(session) == before)
    assert panel.view.current_row == row
    assert "Sixteenth" in text(session)


def test_order_and_size_are_kept_for_the_next_start(panel: CheckPanel, session: Session) -> None:
    window = session.reader.window
    window.resize(2000, 900)
    QApplication.processEvents()
    beside = window.beside
    assert beside is not None
    beside.moveSplitter(beside.width() - 450, 1)
    panel.order.setCurrentIndex(panel.order.findData("place"))
    assert labels(panel)[0].startswith("Number of the meeting")
    kept = session.reader.to_json()["window"]["beside"]
    assert kept == {"order": "place", "width": panel.width()}
    sheets = QWidget()
    again = Beside(sheets, QWidget(), kept, window)
    again.resize(beside.size())
    again.want(True)
    assert again.state() == kept
    assert again.sizes()[1] == panel.width()
    other = CheckPanel(window)
    other.restore(again.kept)
    assert other.order.currentData() == "place"


def test_the_words_of_the_head_are_whole_at_every_width(panel: CheckPanel) -> None:
    panel.setParent(None)
    panel.show()
    needs = {
        panel._title: panel._title.fontMetrics().horizontalAdvance(panel._title.text()),
        panel.order: panel.fontMetrics().horizontalAdvance("Differences first"),
        panel.words: panel.words.sizeHint().width(),
        panel.fact: panel.fact.sizeHint().width(),
    }
    unit = panel.fontMetrics().averageCharWidth()
    for width in range(60 * unit, 130 * unit, 2 * unit):
        panel.resize(width, 400)
        QApplication.processEvents()
        assert panel.width() == width
        assert all(widget.width() >= needed for widget, needed in needs.items()), width
    panel.hide()
    panel.deleteLater()
