"""The row at the top of the window: the way back, the search, and what is done most."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from mtcr_desktop.desktop import icons

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

_SEARCH_WIDTH = 68
"""Widest search box, in characters."""

_IN_MENU = (
    "new-tab", "add-note", "copy-address", "find", "save-pdf", "export", "print-preview",
    "preferences",
)  # fmt: skip


class Header(QWidget):
    """Back, forward, the search box, bookmark, print, and a menu of what else one does."""

    def __init__(self, search: QLineEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self._search = search
        self._buttons: dict[str, QToolButton] = {}
        unit = self.fontMetrics().height()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        self._row.setSpacing(unit // 4)
        for name in ("back", "forward"):
            self._add(name)
            self._buttons[name].setEnabled(False)
        self._row.addStretch(1)
        search.setMaximumWidth(self.fontMetrics().averageCharWidth() * _SEARCH_WIDTH)
        search.setMinimumHeight(round(unit * 1.9))
        search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._row.addWidget(search, 8)
        self._row.addStretch(1)
        for name in ("bookmark", "print", "more"):
            self._add(name)
        more = self._buttons["more"]
        self._menu = QMenu(more)
        more.setMenu(self._menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setToolTip(self.tr("More to do with this sheet"))
        more.setAccessibleName(self.tr("More"))

    def connect_actions(self, actions: Mapping[str, QAction]) -> None:
        """Give the buttons their actions.

        The buttons are part of the first picture and the actions come after it, so nothing here
        may change how a button looks.
        """
        for name in ("back", "forward", "bookmark", "print"):
            action, button = actions[name], self._buttons[name]
            button.setToolTip(action.toolTip())
            button.setAccessibleName(action.iconText())
            button.setEnabled(action.isEnabled())
            button.clicked.connect(action.trigger)
            action.enabledChanged.connect(button.setEnabled)
        self._menu.addActions([actions[name] for name in _IN_MENU])

    def show_bookmarked(self, bookmarked: bool) -> None:
        """Say whether what is on show is bookmarked."""
        button = self._buttons["bookmark"]
        if bool(button.property("bookmarked")) != bookmarked:  # not set at first: no need to paint
            button.setProperty("bookmarked", bookmarked)
            button.setIcon(icons.icon("bookmarked" if bookmarked else "bookmark"))
            said = self.tr("This sheet is bookmarked.") if bookmarked else ""
            button.setAccessibleDescription(said)

    def _add(self, name: str) -> None:
        button = QToolButton(self)
        button.setObjectName(f"{name}-button")
        button.setIcon(icons.icon(name))
        button.setAutoRaise(True)
        size = round(self.fontMetrics().height() * 1.25)
        button.setIconSize(QSize(size, size))
        self._buttons[name] = button
        self._row.addWidget(button)
