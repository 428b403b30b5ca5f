"""Chooses one of the user's documents, the likeliest first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeView,
    QWidget,
)

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.folding import fold
from mtcr_desktop.sheets.document import meeting_link
from mtcr_desktop.sheets.wording import language, plural

_SHOWN = 200
"""Documents that are listed; more are found by typing."""

_COLUMNS = (("Title", 0), ("Meeting", 30), ("Date", 24), ("Language", 12))
"""The columns, and their widths in characters; the title has what is left."""

_FAR = 1000
"""Distance of documents whose meetings are not known."""


class Choice(NamedTuple):
    """A document that can be chosen.

    Attributes:
        key: Its key.
        title: Its title.
        cells: What is listed beside the title: meeting, date and language.
        folded: All that can be looked for, folded.
    """

    key: str
    title: str
    cells: tuple[str, str, str]
    folded: str


def choices(edition: Edition, library: Library, key: str) -> list[Choice]:
    """Return a document, and after it the others, those first that it is likely compared with.

    These are in its language and about a meeting near its own; of the same series and issuer.

    Raises:
        LibraryError: The library cannot be read.
        NoSuchRecordError: It has no such document.
    """
    this = library.document(key)
    others = [one for one in library.documents() if one.key != key]
    return [_choice(edition, one) for one in (this, *sorted(others, key=lambda o: _far(this, o)))]


def _far(this: Document, other: Document) -> tuple[bool, int, bool, bool]:
    return (
        this.language != other.language,
        _distance(this.meeting, other.meeting),
        this.series != other.series,
        this.issuer != other.issuer,
    )


def _distance(one: Address | None, other: Address | None) -> int:
    """Return how far apart two meetings are; a meeting is less often compared with itself."""
    if one is None or other is None or not (one.key.isdecimal() and other.key.isdecimal()):
        return _FAR
    return abs(int(one.key) - int(other.key)) or 2


def _choice(edition: Edition, document: Document) -> Choice:
    meeting = meeting_link(edition, document.meeting).text if document.meeting else ""
    cells = (meeting, str(document.date or ""), language(document.language))
    known = (document.title, *cells, document.issuer, document.series, document.file_name)
    return Choice(document.key, document.title, cells, fold(" ".join(filter(None, known))))


class ChooseDocumentDialog(Dialog):
    """Lists documents, and keeps those that have all the words typed.

    Signals:
        chosen(str): Key of the document that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, title: str, others: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=110, height=28)
        self.set_title(self.tr("Compare with another document"))
        self.add_heading(title)
        self._others = others
        self._found: list[Choice] = []
        label = QLabel(self.tr("&Side by side with:"), self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Words of the title, meeting, year, issuer or file"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName(self.tr("Filter the documents"))
        label.setBuddy(self.filter)
        self.list = QTreeView(self)
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformRowHeights(True)
        self.list.setRootIsDecorated(False)
        self.list.setAllColumnsShowFocus(True)
        self._model = QStandardItemModel(0, len(_COLUMNS), self)
        self._model.setHorizontalHeaderLabels([self.tr(title) for title, _ in _COLUMNS])
        self.list.setModel(self._model)
        self._share_width()
        self.count = QLabel(self)
        for part in (label, self.filter, self.list, self.count):
            self.column.addWidget(part)
        self.compare = self.add_button(self.tr("&Compare"), Role.AcceptRole, default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()
        self.filter.textChanged.connect(self._narrow)
        self.filter.installEventFilter(self)
        self.list.doubleClicked.connect(self.accept)
        self._narrow("")
        self.filter.setFocus()

    def accept(self) -> None:
        """Choose the current document."""
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._found):
            super().accept()
            self.chosen.emit(self._found[row].key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move in the list while one types."""
        keys = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in keys:
            self.list.event(event)
            return True
        return super().eventFilter(watched, event)

    def _share_width(self) -> None:
        """Give the title what the other columns leave."""
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        unit = self.fontMetrics().averageCharWidth()
        for column, (_, width) in enumerate(_COLUMNS):
            if width:
                self.list.setColumnWidth(column, unit * width)

    def _narrow(self, typed: str) -> None:
        """List the documents that have all the words typed."""
        words = fold(typed).split()
        found = [one for one in self._others if all(word in one.folded for word in words)]
        self._found = list(islice(found, _SHOWN))
        self._model.removeRows(0, self._model.rowCount())
        for one in self._found:
            items = [QStandardItem(text) for text in (one.title, *one.cells)]
            items[0].setToolTip(one.title)
            self._model.appendRow(items)
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.compare.setEnabled(bool(found))
        self.count.setText(self._said(len(found)))

    def _said(self, count: int) -> str:
        if not count:
            return self.tr("No document has these words.")
        documents = plural(count, "document")
        if count > _SHOWN:
            return self.tr("{documents}; the likeliest {shown} are listed.").format(
                documents=documents, shown=_SHOWN
            )
        return self.tr("{documents}, the likeliest first.").format(documents=documents)
