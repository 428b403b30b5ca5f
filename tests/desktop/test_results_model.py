"""The item models of results and shortcuts."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from mtcr_desktop.desktop.actions import ACTIONS
from mtcr_desktop.desktop.menus import key_text
from mtcr_desktop.desktop.models.result_rows import HeadingRow, NoteRow, answer_rows, spoken
from mtcr_desktop.desktop.models.results import ResultsModel
from mtcr_desktop.desktop.models.shortcuts import ShortcutsModel, shortcuts
from tests.desktop.answers import answer, korea

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def test_results_model_through_all_its_states(qtmodeltester: ModelTester) -> None:
    model = ResultsModel()
    qtmodeltester.check(model)
    for rows in (answer_rows(korea()), answer_rows(answer("zzz")), ()):
        model.set_rows(rows)
        qtmodeltester.check(model)
        assert model.rowCount() == len(rows)
    assert model.rowCount(model.index(0)) == 0


def test_rows_that_stay_at_the_top_keep_their_indexes(qtmodeltester: ModelTester) -> None:
    model = ResultsModel()
    above = answer_rows(korea())
    model.set_rows(above)
    second = QPersistentModelIndex(model.index(1))
    longer = (*above, HeadingRow("Your documents", 2, own=True), NoteRow("a"), NoteRow("b"))
    for rows in (longer, (*above, NoteRow("c")), above, longer):
        model.replace_below(rows)
        qtmodeltester.check(model)
        assert model.rows == rows
        assert (second.isValid(), second.row()) == (True, 1)
    model.replace_below(answer_rows(answer("zzz")))
    assert not second.isValid()
    model.replace_below(())
    assert model.rowCount() == 0


def test_rows_have_no_children_and_speak(qapp: object) -> None:
    model = ResultsModel()
    rows = answer_rows(korea())
    model.set_rows(rows)
    assert model.rowCount(model.index(0)) == 0
    said = [model.index(n).data(ACCESSIBLE) for n in range(model.rowCount())]
    assert said == [spoken(row) for row in rows]
    assert model.index(1).data() == "Republic of Korea"


def test_only_hits_and_queries_can_be_chosen(qapp: object) -> None:
    model = ResultsModel()
    model.set_rows(answer_rows(korea()))
    assert model.choosable() == (1, 3)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsEnabled


def test_shortcuts_model(qtmodeltester: ModelTester) -> None:
    model = ShortcutsModel()
    qtmodeltester.check(model)
    assert model.rowCount() == len(shortcuts())
    model.keep("nothing is called this")
    qtmodeltester.check(model)
    assert model.rowCount() == 0


def test_every_action_with_a_key_is_listed(qapp: object) -> None:
    listed = {(row.action, row.keys) for row in shortcuts()}
    wanted = {(spec.label, key_text(spec)) for spec in ACTIONS if spec.keys or spec.shown}
    assert wanted <= listed


def test_shortcuts_are_found_by_word_and_by_key(qapp: object) -> None:
    model = ShortcutsModel()
    model.keep("ctrl+k")
    assert [model.index(n, 0).data() for n in range(model.rowCount())] == ["Search everything"]
    assert model.index(0, 0).data(ACCESSIBLE).startswith("Search everything: Ctrl+L")
    model.keep("tab close")
    assert "Close tab" in [model.index(n, 0).data() for n in range(model.rowCount())]
