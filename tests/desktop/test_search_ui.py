"""Searching as a person does it: keys into the box, results below, over a searcher of our own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.inquiry import ALL_HITS, HITS
from mtcr_desktop.desktop.models.result_rows import EXAMPLES, HitRow, QueryRow
from mtcr_desktop.desktop.panes.search_box import LONGEST_QUERY, SearchBox
from mtcr_desktop.desktop.search_controller import SearchController
from mtcr_desktop.desktop.search_worker import SearchWorker
from mtcr_desktop.records.addresses import Address
from tests.desktop.answers import FakeLibrary, FakeSearcher

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
KOREA = Address("member", "KR")


class Stage:
    """A window with a search box, something else to focus, and a controller."""

    def __init__(self, qtbot: QtBot, library: FakeLibrary | None = None) -> None:
        self.qtbot = qtbot
        self.searcher = FakeSearcher()
        self.library = library or FakeLibrary()
        self.is_there = library is not None
        self.made_library = False
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.box = SearchBox(self.window)
        self.other = QPushButton("Sheet", self.window)
        column = QVBoxLayout(self.window)
        column.addWidget(self.box)
        column.addStretch(1)
        column.addWidget(self.other)
        self.worker = SearchWorker(lambda: self.searcher, self.window)
        self.own = SearchWorker(self._make_library, self.window, lambda: self.is_there)
        self.controller = SearchController(self.box, self.window, self.worker, self.own)
        self.opened: list[tuple[object, bool, object]] = []
        self.controller.address_chosen.connect(lambda *a: self.opened.append(a))
        self.window.resize(900, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.other.setFocus()

    def _make_library(self) -> FakeLibrary:
        self.made_library = True
        return self.library

    def type(self, text: str) -> None:
        """Go to the box, type, and wait for the answer."""
        self.box.focus_and_select()
        self.qtbot.keyClicks(self.box, text)
        self.qtbot.waitUntil(lambda: self.controller.is_answered and self.controller.is_open)

    def close(self) -> None:
        """Let whatever is still searched for come to its end."""
        self.searcher.release.set()
        self.library.release.set()
        assert self.worker.wait()
        assert self.own.wait()

    def press(self, key: Qt.Key, *, control: bool = False, widget: QWidget | None = None) -> None:
        modifier = CONTROL if control else Qt.KeyboardModifier.NoModifier
        self.qtbot.keyClick(widget or self.box, key, modifier)

    @property
    def current(self) -> str:
        row = self.controller.panel.view.current_row()
        if isinstance(row, HitRow):
            return row.hit.title
        return row.query if isinstance(row, QueryRow) else ""

    @property
    def queries(self) -> list[str]:
        rows = self.controller.panel.view.model().rows  # type: ignore[attr-defined]
        return [row.query for row in rows if isinstance(row, QueryRow)]


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.close()


def test_enter_opens_the_best_hit_with_the_words_to_mark(stage: Stage) -> None:
    stage.type("korea")
    assert stage.current == "Republic of Korea"
    stage.press(Key.Key_Return)
    assert stage.opened == [(KOREA, False, ("korea",))]
    assert not stage.controller.is_open
    assert stage.box.text() == "korea"


def test_control_enter_opens_a_new_tab(stage: Stage) -> None:
    stage.type("korea")
    stage.press(Key.Key_Return, control=True)
    assert stage.opened == [(KOREA, True, ("korea",))]


def test_enter_before_the_answer_opens_it_as_soon_as_it_comes(stage: Stage) -> None:
    stage.searcher.slow = {"korea"}
    stage.box.focus_and_select()
    stage.qtbot.keyClicks(stage.box, "korea")
    stage.press(Key.Key_Return)
    assert stage.opened == []
    stage.searcher.release.set()
    stage.qtbot.waitUntil(lambda: bool(stage.opened))
    assert stage.opened == [(KOREA, False, ("korea",))]
    assert not stage.controller.is_open


def test_arrows_move_past_headings_and_stop_at_the_ends(stage: Stage) -> None:
    stage.type("korea")
    stage.press(Key.Key_Down)
    assert stage.current == "30th Plenary, Busan 2016"
    stage.press(Key.Key_Down)
    assert stage.current == "30th Plenary, Busan 2016"
    stage.press(Key.Key_Up)
    stage.press(Key.Key_Up)
    assert stage.current == "Republic of Korea"
    assert stage.box.hasFocus()


def test_the_row_moved_to_is_announced(stage: Stage) -> None:
    stage.type("korea")
    stage.press(Key.Key_Down)
    assert stage.controller.panel.announced.startswith("30th Plenary, Busan 2016, Plenaries")


def test_the_count_is_announced_after_a_pause(stage: Stage) -> None:
    stage.type("korea")
    stage.qtbot.waitUntil(lambda: stage.controller.panel.announced == "2 results in 2 groups")
    assert stage.controller.panel.count.text() == "2 results in 2 groups"


def test_pages_go_further_than_rows(stage: Stage) -> None:
    stage.window.resize(900, 360)
    stage.type("many")
    first = stage.current
    stage.press(Key.Key_PageDown)
    assert stage.current not in (first, "Plenaries 2", "")
    stage.press(Key.Key_PageUp)
    assert stage.current == first


def test_an_older_answer_never_replaces_a_newer_one(stage: Stage) -> None:
    stage.searcher.slow = {"k", "ko"}
    stage.box.focus_and_select()
    stage.qtbot.keyClicks(stage.box, "k")
    stage.qtbot.waitUntil(lambda: ("k", HITS) in stage.searcher.asked)
    stage.qtbot.keyClicks(stage.box, "orea")
    assert stage.searcher.interrupted
    stage.searcher.release.set()
    stage.qtbot.waitUntil(lambda: stage.controller.is_answered)
    assert stage.current == "Republic of Korea"
    assert [text for text, _ in stage.searcher.asked] == ["k", "korea"]


def test_the_list_does_not_blank_while_waiting(stage: Stage) -> None:
    stage.type("korea")
    stage.searcher.slow = {"koreax"}
    stage.qtbot.keyClicks(stage.box, "x")
    stage.qtbot.waitUntil(lambda: ("koreax", HITS) in stage.searcher.asked)
    assert stage.current == "Republic of Korea"
    assert stage.controller.is_open


def test_escape_closes_then_clears_then_leaves(stage: Stage) -> None:
    stage.type("korea")
    stage.press(Key.Key_Escape)
    assert (stage.controller.is_open, stage.box.text()) == (False, "korea")
    stage.press(Key.Key_Escape)
    assert (stage.controller.is_open, stage.box.text()) == (False, "")
    with stage.qtbot.waitSignal(stage.controller.left):
        stage.press(Key.Key_Escape)


def test_an_empty_box_offers_examples_and_what_was_searched(stage: Stage) -> None:
    stage.box.focus_and_select()
    assert stage.queries == [query for query, _ in EXAMPLES]
    stage.type("korea")
    stage.press(Key.Key_Return)
    stage.box.clear()
    assert stage.queries[0] == "korea"
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Return)
    assert stage.box.text() == "korea"


def test_coming_back_shows_the_results_again_and_selects_the_query(stage: Stage) -> None:
    stage.type("korea")
    stage.press(Key.Key_Escape)
    stage.other.setFocus()
    stage.box.focus_and_select()
    stage.qtbot.waitUntil(lambda: stage.controller.is_open)
    assert stage.box.selectedText() == "korea"
    assert stage.current == "Republic of Korea"


def test_the_results_close_when_the_focus_goes_elsewhere(stage: Stage) -> None:
    stage.type("korea")
    stage.other.setFocus()
    assert not stage.controller.is_open


def test_tab_leads_to_the_filters_and_pressing_one_narrows(stage: Stage) -> None:
    stage.type("korea")
    panel = stage.controller.panel
    chip = panel.filters.shown()[0]
    assert chip.accessibleName() == "Only Plenaries, 1 result"
    chip.setFocus()
    stage.press(Key.Key_Right, widget=chip)
    assert panel.filters.shown()[1].hasFocus()
    stage.press(Key.Key_Space, widget=chip)
    assert stage.box.text() == "kind:plenary korea"
    stage.qtbot.waitUntil(lambda: stage.controller.is_answered)
    assert stage.searcher.asked[-1] == ("kind:plenary korea", ALL_HITS)
    assert stage.box.hasFocus()


def test_an_active_filter_is_taken_off_by_its_chip(stage: Stage) -> None:
    stage.type("kind:plenary korea")
    chip = stage.controller.panel.filters.shown()[0]
    assert chip.accessibleName() == "Remove the filter Plenaries"
    stage.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert stage.box.text() == "korea"


def test_filters_that_do_not_fit_are_in_a_menu(stage: Stage) -> None:
    stage.type("korea")
    row = stage.controller.panel.filters
    row.resize(row.shown()[-1].geometry().right() - 2, row.height())
    assert [text.label for text in row.left_out()] == ["2016"]
    assert row.shown()[-1].accessibleName() == "More filters"
    menu = row.more_menu()
    assert [action.text() for action in menu.actions()] == ["Year", "2016  (1)"]
    menu.actions()[1].trigger()
    assert stage.box.text() == "year:2016 korea"


def test_show_all_asks_for_the_whole_kind(stage: Stage) -> None:
    stage.type("many")
    stage.controller.panel.query_chosen.emit(stage.queries[0])
    stage.qtbot.waitUntil(lambda: stage.controller.is_answered)
    assert stage.box.text() == "kind:plenary many"
    assert stage.searcher.asked[-1][1] == ALL_HITS


def test_nothing_found_names_the_query_and_offers_a_way_on(stage: Stage) -> None:
    stage.type("zzz")
    assert stage.queries == [query for query, _ in EXAMPLES]
    stage.press(Key.Key_Down)
    stage.press(Key.Key_Return)
    assert stage.box.text() == EXAMPLES[0][0]
    assert stage.opened == []


def test_typing_in_the_list_goes_on_in_the_box(stage: Stage) -> None:
    stage.type("kor")
    view = stage.controller.panel.view
    view.setFocus()
    assert stage.controller.is_open
    stage.qtbot.keyClicks(view, "e")
    assert stage.box.text() == "kore"
    assert stage.box.hasFocus()


def test_up_from_the_first_row_and_escape_lead_back_to_the_box(stage: Stage) -> None:
    stage.type("korea")
    view = stage.controller.panel.view
    view.setFocus()
    stage.press(Key.Key_Up, widget=view)
    assert stage.box.hasFocus()
    view.setFocus()
    stage.press(Key.Key_Escape, widget=view)
    assert stage.box.hasFocus()
    assert not stage.controller.is_open


@pytest.mark.parametrize(
    ("button", "new_tab"), [(Qt.MouseButton.LeftButton, False), (Qt.MouseButton.MiddleButton, True)]
)
def test_one_click_opens(stage: Stage, button: Qt.MouseButton, new_tab: bool) -> None:
    stage.type("korea")
    view = stage.controller.panel.view
    place = view.visualRect(view.model().index(3, 0)).center()
    stage.qtbot.mouseClick(view.viewport(), button, pos=place)
    assert stage.opened == [(Address("plenary", "30"), new_tab, ("korea",))]


def test_a_click_on_a_heading_does_nothing(stage: Stage) -> None:
    stage.type("korea")
    view = stage.controller.panel.view
    place = view.visualRect(view.model().index(2, 0)).center()
    stage.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert stage.opened == []
    assert stage.controller.is_open


def test_the_panel_stays_inside_a_small_window(stage: Stage) -> None:
    stage.window.resize(480, 300)
    stage.type("many")
    panel = stage.controller.panel
    assert panel.geometry().bottom() <= stage.window.rect().bottom()
    assert panel.height() <= 0.7 * 300 + 10
    stage.window.resize(900, 700)
    stage.qtbot.waitUntil(lambda: panel.height() > 300)


def test_a_search_asked_for_from_outside_is_shown(stage: Stage) -> None:
    stage.controller.search("korea")
    stage.qtbot.waitUntil(lambda: stage.controller.is_answered and stage.controller.is_open)
    assert stage.box.text() == "korea"
    stage.controller.close()
    stage.controller.search("korea")
    stage.qtbot.waitUntil(lambda: stage.controller.is_open)


def test_everything_has_a_name_for_screen_readers(stage: Stage) -> None:
    stage.type("korea")
    panel = stage.controller.panel
    assert "Ctrl+K" in stage.box.placeholderText()
    named = [stage.box, panel, panel.filters, panel.view, *panel.filters.shown()]
    assert all(widget.accessibleName() for widget in named)
    assert stage.box.accessibleDescription()


def test_a_document_pasted_by_mistake_is_cut(stage: Stage) -> None:
    stage.box.insert("x" * (LONGEST_QUERY + 5))
    assert len(stage.box.text()) == LONGEST_QUERY
    assert isinstance(stage.box, QLineEdit)


def test_everything_is_made_ready_when_the_box_is_entered(stage: Stage) -> None:
    assert stage.searcher.prepared == 0
    stage.box.focus_and_select()
    stage.qtbot.waitUntil(lambda: stage.searcher.prepared == 1)


def test_the_panel_keeps_its_height_while_one_types_and_shrinks_in_a_pause(stage: Stage) -> None:
    stage.type("korea")
    panel = stage.controller.panel
    tall = panel.height()
    stage.type("x")
    assert panel.height() == tall
    stage.qtbot.waitUntil(lambda: panel.height() < tall)


def test_without_a_library_nothing_is_made_of_one_and_no_scope_is_offered(stage: Stage) -> None:
    stage.type("korea")
    assert not stage.made_library
    assert stage.controller.panel.scopes.isHidden()
    assert stage.controller.is_complete


def test_documents_are_known_of_where_the_search_is_asked_for_from_outside(qtbot: QtBot) -> None:
    stage = Stage(qtbot, FakeLibrary())
    stage.controller.search("korea")
    qtbot.waitUntil(
        lambda: stage.controller.panel.count.text() == "2 in the record, 1 in your documents"
    )
    stage.close()
