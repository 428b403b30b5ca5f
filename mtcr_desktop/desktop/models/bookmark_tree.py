"""Folders and bookmarks as a tree for a view; the folders of a folder come first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QIcon, QPalette

from mtcr_desktop.desktop import icons
from mtcr_desktop.desktop.marks import Shelf
from mtcr_desktop.library.store.records import Bookmark, Folder
from mtcr_desktop.records.folding import fold

Entry = Folder | Bookmark
_Index = QModelIndex | QPersistentModelIndex

FOLDED = Qt.ItemDataRole.UserRole
"""What the filter looks in: title and address without case and accents."""

_MIME = "application/x-mtcr-bookmark"
_NOWHERE = QModelIndex()
_EDITED = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled


class Place(NamedTuple):
    """Where an entry may stand.

    Attributes:
        folder: The folder; None for the top.
        position: Its place among what is of its kind there, without itself, from 0.
    """

    folder: int | None
    position: int


class BookmarkTree(QAbstractItemModel):
    """Shows a shelf; what the user does to it is only told, and comes back as another shelf.

    Signals:
        rename_wanted(Entry, str): An entry is to be called something else.
        move_wanted(Entry, Place): An entry is to stand somewhere else.
    """

    rename_wanted = Signal(object, str)
    move_wanted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = Shelf()
        self._entries: list[Entry] = []
        self._below: dict[int | None, list[int]] = {}
        self._numbers: dict[tuple[type, int], int] = {}

    def show_shelf(self, shelf: Shelf) -> None:
        """Show folders and bookmarks."""
        self.beginResetModel()
        self._shelf = shelf
        self._entries = [*shelf.folders, *shelf.bookmarks]
        self._numbers = {(type(e), e.id): number for number, e in enumerate(self._entries)}
        self._below = {}
        for number, entry in enumerate(self._entries):
            self._below.setdefault(_folder_of(entry), []).append(number)
        self.endResetModel()

    @property
    def folders(self) -> Sequence[Folder]:
        """All folders."""
        return self._shelf.folders

    @property
    def bookmarks(self) -> Sequence[Bookmark]:
        """All bookmarks."""
        return self._shelf.bookmarks

    def entry(self, index: _Index) -> Entry | None:
        """Return what stands at an index; None for the top."""
        return self._entries[int(index.internalId())] if index.isValid() else None

    def index_of(self, entry: Entry | None) -> QModelIndex:
        """Return where an entry stands, by its number; nowhere if it is gone."""
        number = None if entry is None else self._numbers.get((type(entry), entry.id))
        return _NOWHERE if number is None else self._index(number)

    def _index(self, number: int) -> QModelIndex:
        row = self._below[_folder_of(self._entries[number])].index(number)
        return self.createIndex(row, 0, number)

    def place_of(self, entry: Entry) -> Place:
        """Return where an entry stands."""
        beside = [each.id for each in self.beside(entry)]
        return Place(_folder_of(entry), beside.index(entry.id))

    def beside(self, entry: Entry) -> list[Entry]:
        """Return what is of the kind of an entry in its folder, the entry among it."""
        return [each for each in self._inside(_folder_of(entry)) if type(each) is type(entry)]

    def _inside(self, folder: int | None) -> list[Entry]:
        return [self._entries[number] for number in self._below.get(folder, ())]

    def _children(self, parent: _Index) -> list[int]:
        entry = self.entry(parent)
        if isinstance(entry, Bookmark):
            return []
        return self._below.get(entry.id if entry else None, [])

    # What views ask

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Override QAbstractItemModel::rowCount."""
        return len(self._children(parent))

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Override QAbstractItemModel::columnCount."""
        return 1

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """Override QAbstractItemModel::index."""
        children = self._children(parent)
        if not (0 <= row < len(children) and column == 0):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """Override QAbstractItemModel::parent."""
        entry = self.entry(index)
        folder = None if entry is None else _folder_of(entry)
        return QModelIndex() if folder is None else self._index(self._numbers[Folder, folder])

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Override QAbstractItemModel::data."""
        entry = self.entry(index)
        if entry is None:
            return None
        title = entry.name if isinstance(entry, Folder) else entry.title
        trouble = "" if isinstance(entry, Folder) else self._shelf.troubles.get(entry.address, "")
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{title} ({trouble})" if trouble else title
            case Qt.ItemDataRole.EditRole:
                return title
            case Qt.ItemDataRole.DecorationRole:
                return _icon(entry, trouble)
            case Qt.ItemDataRole.ForegroundRole if trouble:
                return QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
            case Qt.ItemDataRole.ToolTipRole:
                about = "" if isinstance(entry, Folder) else str(entry.address)
                return "\n".join(filter(None, (title, about, trouble.capitalize())))
            case Qt.ItemDataRole.AccessibleTextRole:
                kind = self.tr("Folder") if isinstance(entry, Folder) else self.tr("Bookmark")
                return ", ".join(filter(None, (title, kind, trouble)))
            case _ if role == FOLDED:
                return fold(title if isinstance(entry, Folder) else f"{title} {entry.address}")
        return None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Override QAbstractItemModel::setData: tell that an entry is to be renamed."""
        entry, name = self.entry(index), " ".join(str(value).split())
        if entry is None or not name or name == self.data(index, Qt.ItemDataRole.EditRole):
            return False
        self.rename_wanted.emit(entry, name)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Override QAbstractItemModel::flags: all can be moved, and dropped into folders."""
        flags = super().flags(index)
        entry = self.entry(index)
        if entry is None:
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        flags |= _EDITED
        return flags if isinstance(entry, Bookmark) else flags | Qt.ItemFlag.ItemIsDropEnabled

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Override QAbstractItemModel::supportedDropActions."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Override QAbstractItemModel::mimeTypes."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Override QAbstractItemModel::mimeData: its number here, and its address elsewhere."""
        data = QMimeData()
        if indexes and (entry := self.entry(indexes[0])) is not None:
            data.setData(_MIME, str(int(indexes[0].internalId())).encode("ascii"))
            data.setText(entry.name if isinstance(entry, Folder) else str(entry.address))
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        """Override QAbstractItemModel::dropMimeData: tell where an entry is to stand."""
        number = bytes(data.data(_MIME).data()).decode("ascii", "replace")
        if not (number.isdecimal() and int(number) < len(self._entries)):
            return False
        entry, target = self._entries[int(number)], self.entry(parent)
        if isinstance(target, Bookmark):
            return False
        place = self._place_at(entry, target.id if target else None, row)
        if place is None or place == self.place_of(entry):
            return False
        self.move_wanted.emit(entry, place)
        return True

    def _place_at(self, entry: Entry, folder: int | None, row: int) -> Place | None:
        """Return the place between rows of a folder; None inside a folder that is moved."""
        if isinstance(entry, Folder) and entry.id in self._path(folder):
            return None
        inside = self._inside(folder)
        before = inside if row < 0 else inside[:row]
        same = [e for e in before if type(e) is type(entry) and e.id != entry.id]
        return Place(folder, len(same))

    def _path(self, folder: int | None) -> list[int]:
        """Return a folder and those that it lies in."""
        found: list[int] = []
        while folder is not None:
            found.append(folder)
            folder = _folder_of(self._entries[self._numbers[Folder, folder]])
        return found


def _folder_of(entry: Entry) -> int | None:
    return entry.parent if isinstance(entry, Folder) else entry.folder


def _icon(entry: Entry, trouble: str) -> QIcon:
    if isinstance(entry, Folder):
        return icons.icon("folder")
    return icons.icon("bookmark-lost" if trouble else "bookmark")
