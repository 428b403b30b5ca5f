"""The list of keyboard shortcuts, with a filter that takes words and keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView, QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.desktop.models.shortcuts import ShortcutsModel
from mtcr_desktop.desktop.panes.clear_button import add_clear_button


class ShortcutsDialog(Dialog):
    """Shows every key; typing "ctrl+k" or "tab" keeps the lines that have it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=84, height=32)
        self.set_title(self.tr("Keyboard shortcuts"))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by action or key, e.g. “tab” or “Ctrl+K”"))
        add_clear_button(self.filter)
        self.filter.setAccessibleName(self.tr("Filter shortcuts"))
        self.model = ShortcutsModel(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        rows = self.table.verticalHeader()
        rows.setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.nothing = self.add_text(self.tr("No action and no key is called that."), muted=True)
        self.nothing.hide()
        self.column.insertWidget(0, self.filter)
        self.column.addWidget(self.table, 1)
        self.filter.textChanged.connect(self._keep)
        self.add_button(self.tr("C&lose"), Role.RejectRole)
        self.add_buttons()
        self.filter.setFocus()

    def _keep(self, text: str) -> None:
        self.model.keep(text)
        self.nothing.setVisible(not self.model.rowCount())
