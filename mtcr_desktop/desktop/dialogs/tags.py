"""The tags of one document, or of several at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.records.folding import fold
from mtcr_desktop.sheets.wording import plural

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OFF, _PARTLY, _ON = (
    Qt.CheckState.Unchecked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Checked,
)


class Known(NamedTuple):
    """What is known before tags are changed.

    Attributes:
        keys: The documents.
        title: Title of the document, or how many they are.
        tags: All tags that there are, by alphabet.
        borne: How many of the documents bear a tag.
    """

    keys: Sequence[str]
    title: str
    tags: Sequence[str]
    borne: Counter[str]


def known(library: Library, keys: Sequence[str]) -> Known:
    """Return what is known of the tags of documents.

    Raises:
        LibraryError: The library cannot be read.
        NoSuchRecordError: It has no such document.
    """
    one = len(keys) == 1
    title = library.document(keys[0]).title if one else plural(len(keys), "document")
    by_document = library.tags.by_document()
    borne = Counter(name for key in keys for name in by_document.get(key, ()))
    names = {name for found in by_document.values() for name in found}
    return Known(keys, title, sorted(names, key=fold), borne)


class TagsDialog(Dialog):
    """Lists all tags, those of the documents ticked, and takes new ones.

    A tag that only some of the documents bear is ticked in part, and stays so unless it is
    clicked.

    Signals:
        saved(list, list): Tags that all documents are to bear, and tags that none is to bear.
    """

    saved = Signal(object, object)

    def __init__(self, known: Known, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=60, height=24)
        self._known = known
        self.set_title(self.tr("Tags"))
        self.add_heading(known.title)
        label = QLabel(self.tr("Add a &tag"), self)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(self.tr("Add a tag"))
        self.line.setPlaceholderText(self.tr("Type a tag and press Enter"))
        completer = QCompleter(list(known.tags), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        label.setBuddy(self.line)
        self.add = QPushButton(self.tr("&Add"), self)
        self.add.setAutoDefault(False)
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        self.column.addLayout(row)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.setSpacing(2)
        self.list.viewport().setBackgroundRole(QPalette.ColorRole.Window)  # boxes are seen on it
        self.list.setMinimumHeight(self.fontMetrics().height() * 7)
        for name in known.tags:
            self._item(name, self._first(name))
        self.column.addWidget(self.list, 1)
        self.save = self.add_button(self.tr("&Save"), Role.AcceptRole, default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()
        self.line.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self.add.setEnabled(False)
        self.line.setFocus()

    def accept(self) -> None:
        """Override QDialog::accept: what is still in the line is meant as well."""
        self._add()
        added, removed = [], []
        for name, state in self.states().items():
            first = self._first(name)
            if state == _ON and first != _ON:
                added.append(name)
            elif state == _OFF and first != _OFF:
                removed.append(name)
        super().accept()
        if added or removed:
            self.saved.emit(added, removed)

    def states(self) -> dict[str, Qt.CheckState]:
        """Return how each tag stands."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return {item.text(): item.checkState() for item in items}

    def _first(self, name: str) -> Qt.CheckState:
        """Return how a tag stood at first."""
        count = self._known.borne[name]
        return _OFF if not count else _ON if count == len(self._known.keys) else _PARTLY

    def _item(self, name: str, state: Qt.CheckState) -> QListWidgetItem:
        item = QListWidgetItem(name, self.list)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
        return item

    def _add(self) -> None:
        """Tick the tag in the line; a new one comes to the list."""
        name = " ".join(self.line.text().split())
        self.line.clear()
        if not name:
            return
        items = [self.list.item(row) for row in range(self.list.count())]
        alike = [item for item in items if fold(item.text()) == fold(name)]
        item = alike[0] if alike else self._item(name, _ON)
        item.setCheckState(_ON)
        self.list.setCurrentItem(item)
        self.list.scrollToItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the tag in the line with Enter; without one, Enter saves."""
        if event.key() in _ENTER and self.line.hasFocus() and self.line.text().strip():
            self._add()
        else:
            super().keyPressEvent(event)
