from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from mtcr_desktop.desktop.actions import ACTIONS, Spec
from mtcr_desktop.desktop.commands import Commands
from mtcr_desktop.desktop.menu_bar import MENUS
from mtcr_desktop.desktop.menus import fill_for_sheet, key_text

EDITING = [
    *(f"Ctrl+{key}" for key in ("C", "V", "X", "Z", "Y", "A", "Left", "Right", "Home", "End")),
    "Ctrl+Shift+Z", "Ctrl+Backspace", "Ctrl+Del", "Backspace", "Del", "Return", "Space", "Tab",
    "Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Shift+Left", "Shift+Right",
    "Shift+Ins", "Ctrl+Ins", "Shift+Del", "Ctrl+Shift+Left", "Ctrl+Shift+Right",
]  # fmt: skip
"""Keys that belong to whoever edits or selects text."""

KEPT_BY_LINES = {"Ctrl+Z", "Ctrl+Shift+Z"}
"""Keys that a line takes before any action sees them; tests/desktop/test_own_documents.py."""


def mnemonic(text: str) -> str:
    bare = text.replace("&&", "")
    return bare[bare.index("&") + 1].upper() if "&" in bare else ""


def test_ids_are_unique() -> None:
    assert max(Counter(spec.id for spec in ACTIONS).values()) == 1


def test_shortcuts_are_unique_and_mean_something(qapp: object) -> None:
    keys = [QKeySequence(key) for spec in ACTIONS for key in spec.keys]
    assert all(key.count() == 1 for key in keys)
    texts = Counter(key.toString() for key in keys)
    assert [text for text, count in texts.items() if count > 1] == []


def test_no_shortcut_takes_a_key_from_text_editing(qapp: object) -> None:
    editing = {QKeySequence(key).toString() for key in EDITING} - KEPT_BY_LINES
    claimed = {QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys}
    assert claimed & editing == set()


def test_no_action_is_an_alt_letter_except_the_one_from_browsers() -> None:
    letters = [k for s in ACTIONS for k in s.keys if k.startswith("Alt+") and k[4:].isalpha()]
    assert [key for key in letters if len(key) == 5] == ["Alt+D"]


def test_every_action_names_a_menu() -> None:
    assert {spec.menu for spec in ACTIONS} == {menu for menu, _ in MENUS}


@pytest.mark.parametrize("menu", [menu for menu, _ in MENUS])
def test_mnemonics_are_there_and_unique_in_their_menu(menu: str) -> None:
    letters: dict[str, list[str]] = {"": []}
    for spec in (spec for spec in ACTIONS if spec.menu == menu):
        if spec.under and spec.under not in letters:
            letters[""].append(mnemonic(spec.under))
        letters.setdefault(spec.under, []).append(mnemonic(spec.text))
    for found in letters.values():
        assert all(found)
        assert len(found) == len(set(found))


def test_mnemonics_of_the_menu_bar_are_unique_and_leave_alt_d_alone() -> None:
    letters = [mnemonic(title) for _, title in MENUS]
    assert len(letters) == len(set(letters))
    assert "D" not in letters


def test_every_action_has_a_handler_and_none_is_left_over(commands: Commands) -> None:
    assert set(commands.handlers) == {spec.id for spec in ACTIONS}


def test_every_action_can_be_reached_in_a_menu(commands: Commands) -> None:
    window = commands.actions["quit"].parent()
    menus = window.menuBar().findChildren(QMenu)
    in_menus = {action.objectName() for menu in menus for action in menu.actions()}
    assert {spec.id for spec in ACTIONS} <= in_menus


def test_tooltips_show_the_keys(commands: Commands) -> None:
    for spec in ACTIONS:
        tip = commands.actions[spec.id].toolTip()
        assert spec.tip.strip(".") in tip
        assert key_text(spec) in tip


def test_keys_that_the_focused_widget_hears_are_shown_but_not_claimed(commands: Commands) -> None:
    copy = commands.actions["copy"]
    assert copy.shortcuts() == []
    assert "Ctrl+C" in copy.text()


def test_labels_are_without_mnemonics() -> None:
    assert Spec("x", "file", "&Save as PDF…").label == "Save as PDF"


def test_the_menu_of_a_sheet_offers_what_can_be_done_there(commands: Commands) -> None:
    view = commands.actions["quit"].parent().tabs.view
    menu = QMenu(view)
    fill_for_sheet(menu, commands.actions.values())
    assert commands.actions["copy-address"] in menu.actions()
    assert commands.actions["quit"] not in menu.actions()
    commands.actions["copy-address"].setEnabled(False)
    bare = QMenu(view)
    fill_for_sheet(bare, commands.actions.values())
    assert commands.actions["copy-address"] not in bare.actions()
