"""Searching record and documents at once, as a person does it, over searchers of our own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.models.result_rows import HitRow, spoken
from mtcr_desktop.desktop.panes.scope_switch import Segment
from mtcr_desktop.search.scope import Scope
from tests.desktop.answers import NOTE, FakeLibrary
from tests.desktop.test_search_ui import KOREA, Key, Stage


class Both(Stage):
    """A stage whose user has documents; the panel has been open once, so that this is known."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__(qtbot, FakeLibrary())
        assert not self.made_library
        self.box.focus_and_select()
        qtbot.waitUntil(lambda: not self.controller.panel.scopes.isHidden())

    def finish(self, text: str) -> None:
        """Type, and wait until both have answered."""
        self.type(text)
        self.qtbot.waitUntil(lambda: self.controller.is_complete)

    def segment(self, scope: Scope) -> Segment:
        (found,) = (one for one in self.controller.panel.scopes.segments if one.scope == scope)
        return found

    def choose(self, scope: Scope) -> None:
        """Press a segment, and wait for the answers."""
        self.qtbot.mouseClick(self.segment(scope), Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: self.controller.is_complete)

    @property
    def said(self) -> list[str]:
        rows = self.controller.panel.view.model().rows  # type: ignore[attr-defined]
        return [spoken(row) for row in rows]

    @property
    def titles(self) -> list[str]:
        rows = self.controller.panel.view.model().rows  # type: ignore[attr-defined]
        return [row.hit.title for row in rows if isinstance(row, HitRow)]

    @property
    def chosen(self) -> list[Scope]:
        return [one.scope for one in self.controller.panel.scopes.segments if one.isChecked()]

    @property
    def count(self) -> str:
        return self.controller.panel.count.text()


@pytest.fixture
def both(qtbot: QtBot) -> Iterator[Both]:
    made = Both(qtbot)
    yield made
    made.close()


def test_documents_come_below_the_record(both: Both) -> None:
    both.finish("korea")
    assert both.titles == ["Republic of Korea", "30th Plenary, Busan 2016", "Note on Korea"]
    assert both.said[-2] == "Your documents, 1"
    assert both.count == "2 in the record, 1 in your documents"
    assert both.segment("record").accessibleName() == "The record, 2 results"
    assert both.segment("documents").accessibleName() == "Your documents, 1 result"


def test_the_record_does_not_wait_for_slow_documents_nor_move_when_they_come(both: Both) -> None:
    both.library.slow = {"korea"}
    both.type("korea")
    panel, view = both.controller.panel, both.controller.panel.view
    assert both.titles == ["Republic of Korea", "30th Plenary, Busan 2016"]
    assert not both.controller.is_complete
    both.press(Key.Key_Down)
    second = view.visualRect(view.currentIndex())
    with both.qtbot.assertNotEmitted(view.model().modelReset):
        both.library.release.set()
        both.qtbot.waitUntil(lambda: both.controller.is_complete)
    assert both.titles[2:] == ["Note on Korea"]
    assert both.current == "30th Plenary, Busan 2016"
    assert view.visualRect(view.currentIndex()) == second
    assert panel.isVisible()


def test_enter_opens_the_record_without_waiting_for_documents(both: Both) -> None:
    both.library.slow = {"korea"}
    both.type("korea")
    both.press(Key.Key_Return)
    assert both.opened == [(KOREA, False, ("korea",))]
    assert not both.controller.is_open


def test_enter_waits_for_documents_where_the_record_has_nothing(both: Both) -> None:
    both.library.slow = {"note"}
    both.type("note")
    assert both.said == ["Nothing found in the record for “note”"]
    both.press(Key.Key_Return)
    assert both.opened == []
    both.library.release.set()
    both.qtbot.waitUntil(lambda: bool(both.opened))
    assert both.opened == [(NOTE.address, False, ("note*",))]


def test_a_document_opens_with_its_own_words(both: Both) -> None:
    both.finish("korea")
    for _ in range(2):
        both.press(Key.Key_Down)
    assert both.current == "Note on Korea"
    both.press(Key.Key_Return, control=True)
    assert both.opened == [(NOTE.address, True, ("korea*",))]


def test_a_newer_key_stops_the_older_search_of_the_documents(both: Both) -> None:
    both.library.slow = {"kor"}
    both.type("kor")
    both.qtbot.waitUntil(lambda: "kor" in both.library.asked)
    before = both.library.interrupted
    both.qtbot.keyClicks(both.box, "e")
    assert both.library.interrupted == before + 1
    both.library.release.set()
    both.qtbot.waitUntil(lambda: both.controller.is_complete)
    assert both.library.asked[-1] == "kore"
    assert both.count == "2 in the record, 1 in your documents"


def test_documents_that_were_found_stay_while_newer_ones_are_looked_for(both: Both) -> None:
    both.finish("kor")
    both.library.slow = {"kore"}
    both.qtbot.keyClicks(both.box, "e")
    both.qtbot.waitUntil(lambda: both.controller.is_answered)
    assert not both.controller.is_complete
    assert both.titles[-1] == "Note on Korea"
    assert both.count == "2 in the record"


def test_nothing_in_one_of_them_is_said(both: Both) -> None:
    both.finish("note")
    assert both.said[0] == "Nothing found in the record for “note”"
    assert both.current == "Note on Korea"
    both.finish("many")
    assert both.said[-1] == "Nothing found in your documents."
    both.finish("zzz")
    assert both.said[0] == "Nothing found for “zzz”"


def test_a_scope_is_chosen_by_mouse_and_remembered(both: Both) -> None:
    both.finish("korea")
    both.choose("documents")
    assert both.box.hasFocus()
    assert both.titles == ["Note on Korea"]
    assert both.count == "1 result in your documents"
    both.press(Key.Key_Escape)
    asked = len(both.searcher.asked)
    both.finish("korean")
    assert both.titles == ["Note on Korea"]
    assert len(both.searcher.asked) == asked  # the record is not troubled
    both.choose("record")
    asked = len(both.library.asked)
    both.finish("korea")
    assert both.titles == ["Republic of Korea", "30th Plenary, Busan 2016"]
    assert len(both.library.asked) == asked
    both.choose("all")
    assert len(both.titles) == 3


def test_the_switch_is_reached_by_tab_and_moved_along_by_arrows(both: Both) -> None:
    both.finish("korea")
    both.press(Key.Key_Tab)
    assert QApplication.focusWidget() is both.segment("all")
    both.press(Key.Key_Right, widget=both.segment("all"))
    assert QApplication.focusWidget() is both.segment("record")
    both.press(Key.Key_Right, widget=both.segment("record"))
    both.press(Key.Key_Left, widget=both.segment("documents"))
    assert both.chosen == ["all"]
    both.press(Key.Key_Space, widget=both.segment("record"))
    both.qtbot.waitUntil(lambda: both.controller.is_complete)
    assert (both.chosen, both.controller.scope) == (["record"], "record")
    assert both.box.hasFocus()


def test_tab_goes_on_from_the_switch_to_the_filters_and_the_results(both: Both) -> None:
    both.finish("korea")
    panel = both.controller.panel
    for widget in (*panel.scopes.segments, *panel.filters.shown(), panel.view):
        both.press(Key.Key_Tab, widget=QApplication.focusWidget())
        assert QApplication.focusWidget() is widget


def test_a_typed_scope_counts_and_pressing_another_takes_it_off(both: Both) -> None:
    both.finish("in:documents korea")
    assert both.chosen == ["documents"]
    assert both.titles == ["Note on Korea"]
    assert both.controller.panel.filters.isHidden()  # the switch says it
    both.choose("all")
    assert both.box.text() == "korea"
    assert len(both.titles) == 3
    assert both.controller.scope == "all"


def test_where_nothing_is_found_in_one_the_other_is_a_key_away(both: Both) -> None:
    both.choose("record")
    both.finish("note")
    assert both.queries == ["note"]
    both.press(Key.Key_Down)
    both.press(Key.Key_Return)
    both.qtbot.waitUntil(lambda: both.controller.is_complete)
    assert both.chosen == ["all"]
    assert both.titles == ["Note on Korea"]


def test_an_empty_box_offers_the_switch_too(both: Both) -> None:
    assert not both.box.text()
    both.choose("documents")
    assert both.chosen == ["documents"]
    both.finish("korea")
    assert both.titles == ["Note on Korea"]


def test_a_kind_of_record_is_not_looked_for_in_documents(both: Both) -> None:
    both.finish("kind:plenary korea")
    assert both.library.asked[-1:] != ["kind:plenary korea"]
    assert both.titles == ["30th Plenary, Busan 2016"]


def test_a_library_that_breaks_is_told_and_the_record_stays(both: Both) -> None:
    both.library.broken = True
    both.finish("korea")
    assert both.titles == ["Republic of Korea", "30th Plenary, Busan 2016"]
    assert both.said[-1].endswith("Your library is damaged. Restore it.")


def test_documents_that_go_and_come_are_noticed_when_the_box_is_entered(both: Both) -> None:
    both.press(Key.Key_Escape)
    both.library.has_documents = False
    both.box.focus_and_select()
    both.qtbot.waitUntil(lambda: both.controller.panel.scopes.isHidden())
    both.finish("korea")
    assert both.count == "2 results in 2 groups"
    both.press(Key.Key_Escape)
    both.library.has_documents = True
    both.box.focus_and_select()
    both.qtbot.waitUntil(lambda: both.count == "2 in the record, 1 in your documents")


def test_a_library_that_is_gone_is_not_asked(both: Both) -> None:
    both.press(Key.Key_Escape)
    both.is_there = False
    both.box.focus_and_select()
    both.qtbot.waitUntil(lambda: both.controller.panel.scopes.isHidden())


def test_the_switch_has_names_for_screen_readers(both: Both) -> None:
    both.finish("korea")
    switch = both.controller.panel.scopes
    assert switch.accessibleName() == "Search in"
    assert all(one.accessibleName() and one.isCheckable() for one in switch.segments)


def test_what_was_found_is_shown_before_what_keys_do_where_there_is_no_room(both: Both) -> None:
    both.finish("korea")
    panel = both.controller.panel
    both.window.resize(420, 500)
    both.qtbot.waitUntil(lambda: panel.width() < 430)
    assert panel.count.width() >= panel.count.sizeHint().width()


def test_typing_and_escape_on_the_switch_and_the_filters_are_as_in_the_box(both: Both) -> None:
    both.finish("kor")
    for button in (both.segment("record"), both.controller.panel.filters.shown()[0]):
        button.setFocus()
        both.qtbot.keyClicks(button, "e")
        assert both.box.hasFocus()
    assert both.box.text() == "koree"
    both.segment("record").setFocus()
    both.press(Key.Key_Escape, widget=both.segment("record"))
    assert both.box.hasFocus()
    assert not both.controller.is_open


def test_one_key_changes_the_scope(both: Both) -> None:
    both.finish("korea")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    seen = []
    for _ in range(3):
        both.qtbot.keyClick(both.box, Key.Key_K, modifiers)
        both.qtbot.waitUntil(lambda: both.controller.is_complete)
        seen.append((both.chosen, len(both.titles)))
    assert seen == [(["record"], 2), (["documents"], 1), (["all"], 3)]
    assert both.box.text() == "korea"


def test_without_documents_that_key_does_nothing(qtbot: QtBot) -> None:
    stage = Stage(qtbot)
    stage.type("korea")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(stage.box, Key.Key_K, modifiers)
    assert (stage.controller.scope, stage.current) == ("all", "Republic of Korea")
    stage.close()


@pytest.mark.parametrize("slow", [True, False])
def test_a_query_for_documents_may_come_before_these_are_known_of(qtbot: QtBot, slow: bool) -> None:
    stage = Stage(qtbot, FakeLibrary())
    query = "in:documents korea"
    stage.searcher.slow = {query} if slow else set()
    stage.controller.search(query)
    qtbot.waitUntil(lambda: stage.library.prepared > 0 or slow)
    stage.searcher.release.set()
    qtbot.waitUntil(lambda: stage.controller.panel.count.text() == "1 result in your documents")
    assert stage.current == "Note on Korea"
    stage.close()
