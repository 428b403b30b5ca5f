"""The help in the window lists the keys that the window has."""

from __future__ import annotations

import re

from mtcr_desktop.desktop.actions import ACTIONS
from mtcr_desktop.desktop.menus import key_text
from mtcr_desktop.desktop.presenter import Presenter
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.sheet import Table, Text
from mtcr_desktop.sheets.text import render


def test_every_key_of_an_action_is_in_the_help(qapp: object, edition: Edition) -> None:
    sheet = Presenter(edition).sheet(Address("help"))
    table = [block for block in sheet.blocks if isinstance(block, Table)][-1]
    listed = {
        tuple(run.text for cell in row for run in cell if isinstance(run, Text))[:2]
        for row in table.rows
    }
    wanted = {(spec.label, key_text(spec)) for spec in ACTIONS if spec.keys or spec.shown}
    assert wanted <= listed


def test_what_the_help_calls_an_entry_of_a_menu_is_one(edition: Edition) -> None:
    text = render(Presenter(edition).sheet(Address("help")), width=10_000)
    named = set(re.findall(r"“([A-Z][a-z]+ [a-zA-Z ]+)”", text))
    assert {"Copy address", "Correct what was recognised", "Back up the library"} <= named
    assert named <= {spec.label for spec in ACTIONS}
