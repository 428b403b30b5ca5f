"""The menu bar as the first picture shows it; `menus.py` fills it once that is painted."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

MENUS = (
    ("file", "&File"),
    ("edit", "&Edit"),
    ("view", "&View"),
    ("go", "&Go"),
    ("tabs", "&Tabs"),
    ("help", "&Help"),
)
"""The menus, in order: (id, title). No mnemonic is D: Alt+D goes to the search box."""


def add_menus(window: QMainWindow) -> None:
    """Put the menus into the menu bar, still empty, so that they are part of the first picture."""
    for menu_id, title in MENUS:
        window.menuBar().addMenu(title).setObjectName(f"{menu_id}-menu")
