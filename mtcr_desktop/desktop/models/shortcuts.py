"""Every key the program knows, as an item model."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtcr_desktop.desktop.actions import ACTIONS
from mtcr_desktop.desktop.menu_bar import MENUS
from mtcr_desktop.desktop.menus import key_text

Index = QModelIndex | QPersistentModelIndex

HEADINGS = ("Action", "Keys", "Where")


class Shortcut(NamedTuple):
    """One line of the list: what happens, by which keys, and the menu or part they belong to."""

    action: str
    keys: str
    where: str
    tip: str = ""


_LOCAL = (
    Shortcut("Go through the results", "Up, Down, PgUp, PgDown", "Search"),
    Shortcut("Open the result", "Enter", "Search"),
    Shortcut("Open the result in a new tab", "Ctrl+Enter", "Search"),
    Shortcut("Search everything, the record, or your documents", "Ctrl+Shift+K", "Search"),
    Shortcut("Close the results, then clear the search, then leave it", "Esc", "Search"),
    Shortcut("Open a link in a new tab", "Ctrl+Click, Middle button", "Sheet"),
    Shortcut("Set sheets larger or smaller", "Ctrl+Wheel", "Sheet"),
    Shortcut("Keep the note", "Ctrl+Enter", "Note"),
    Shortcut("Open the bookmark, or in a new tab", "Enter, Ctrl+Enter", "Bookmarks"),
    Shortcut("Rename the bookmark or folder", "F2", "Bookmarks"),
    Shortcut("Move the bookmark or folder up or down", "Alt+Up, Alt+Down", "Bookmarks"),
    Shortcut("Delete the bookmark or folder", "Del", "Bookmarks"),
)
"""Keys that a part of the window listens to itself."""


def shortcuts() -> tuple[Shortcut, ...]:
    """Return every key there is: those of the actions in menu order, then those of the parts."""
    menus = {menu: title.replace("&", "") for menu, title in MENUS}
    declared = (
        Shortcut(spec.label, key_text(spec), menus[spec.menu], spec.tip)
        for spec in ACTIONS
        if spec.keys or spec.shown
    )
    return (*declared, *_LOCAL)


class ShortcutsModel(QAbstractTableModel):
    """The shortcuts that match a filter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = shortcuts()
        self._shown = self._all

    def keep(self, text: str) -> None:
        """Keep the rows in which all words of a text stand: in action, keys, menu or tip."""
        wanted = text.casefold().split()
        self.beginResetModel()
        self._shown = tuple(
            row for row in self._all if all(word in " ".join(row).casefold() for word in wanted)
        )
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Override QAbstractItemModel::rowCount."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Override QAbstractItemModel::columnCount."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Override QAbstractItemModel::data."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return f"{row.action}: {row.keys}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Override QAbstractItemModel::headerData."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None
