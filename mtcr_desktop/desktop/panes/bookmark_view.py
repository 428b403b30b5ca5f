"""The tree of bookmarks: opened, renamed, moved and deleted by keys and pointer."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from mtcr_desktop.desktop.models.bookmark_tree import FOLDED, BookmarkTree, Entry, Place
from mtcr_desktop.desktop.theme import tint
from mtcr_desktop.library.store.records import Bookmark, Folder

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ALT, _CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class BookmarkView(QTreeView):
    """Shows a `BookmarkTree`, or those of its entries that a filter leaves.

    Signals:
        bookmark_chosen(Bookmark, bool): A bookmark is to be opened; True for a new tab.
        delete_wanted(Entry): An entry is to be deleted.
        folded(): The user opened or closed a folder.
    """

    bookmark_chosen = Signal(object, bool)
    delete_wanted = Signal(object)
    folded = Signal()

    def __init__(self, tree: BookmarkTree, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookmarks")
        self.setAccessibleName(self.tr("Bookmarks"))
        self._tree = tree
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(tree)
        self._shown.setRecursiveFilteringEnabled(True)
        self._shown.setAutoAcceptChildRows(True)
        self._shown.setFilterRole(FOLDED)
        self.setModel(self._shown)
        self._closed: set[int] = set()
        self._filtered = False
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setTabKeyNavigation(False)
        self.setIndentation(round(self.fontMetrics().height() * 1.1))
        self.setItemDelegate(_RoomyRows(self))
        self._blend_in()
        self.doubleClicked.connect(self._open)
        self.collapsed.connect(lambda index: self._note(index, closed=True))
        self.expanded.connect(lambda index: self._note(index, closed=False))

    @property
    def current(self) -> Entry | None:
        """The current entry."""
        return self._entry(self.currentIndex())

    @property
    def closed(self) -> list[int]:
        """The folders that the user closed."""
        return sorted(self._closed)

    def close_folders(self, folders: set[int]) -> None:
        """Close these folders, and open all others."""
        self._closed = set(folders)
        self._arrange()

    def filter(self, folded: str) -> bool:
        """Show what contains a text without case and accents; return whether anything does."""
        current = self.current
        self._filtered = bool(folded)
        self._shown.setFilterFixedString(folded)
        self.setDragEnabled(not folded)
        self._arrange()
        self.go_to(current)
        return self._shown.rowCount() > 0

    def show_anew(self, entry: Entry | None) -> None:
        """Follow the tree after it became another, the same entry being the current one."""
        self._arrange()
        self.go_to(entry)

    def go_to(self, entry: Entry | None) -> None:
        """Make an entry the current one, or the first if it is gone."""
        index = self._shown.mapFromSource(self._tree.index_of(entry))
        self.setCurrentIndex(index if index.isValid() else self._shown.index(0, 0))

    def edit_entry(self, entry: Entry | None) -> None:
        """Let the user type another name for an entry."""
        index = self._shown.mapFromSource(self._tree.index_of(entry))
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def move_current(self, steps: int) -> None:
        """Move the current entry up or down among those of its folder."""
        entry = self.current
        if entry is None or self._filtered:
            return
        place = self._tree.place_of(entry)
        if 0 <= place.position + steps < len(self._tree.beside(entry)):
            self._tree.move_wanted.emit(entry, Place(place.folder, place.position + steps))

    def _entry(self, index: QModelIndex) -> Entry | None:
        return self._tree.entry(self._shown.mapToSource(index)) if index.isValid() else None

    def _arrange(self) -> None:
        """Open what is to be open: all of it while a filter shows what it found."""
        kept = set(self._closed)
        self.expandAll()
        if not self._filtered:
            for folder in self._tree.folders:
                if folder.id in kept:
                    self.collapse(self._shown.mapFromSource(self._tree.index_of(folder)))
        self._closed = kept

    def _note(self, index: QModelIndex, *, closed: bool) -> None:
        folder = self._entry(index)
        if isinstance(folder, Folder) and not self._filtered:
            (self._closed.add if closed else self._closed.discard)(folder.id)
            self.folded.emit()

    def _open(self, index: QModelIndex, *, new_tab: bool = False) -> None:
        entry = self._entry(index)
        if isinstance(entry, Bookmark):
            self.bookmark_chosen.emit(entry, new_tab)
        elif entry is not None:
            self.setExpanded(index, not self.isExpanded(index))

    def _blend_in(self) -> None:
        """Set what is chosen on a tinted ground, on which icons and dimmed words can be seen."""
        role = QPalette.ColorRole
        palette = QGuiApplication.palette()
        ground = palette.color(role.Highlight)
        ground.setAlpha(tint(palette))
        palette.setColor(role.Highlight, ground)
        palette.setColor(role.HighlightedText, palette.color(role.Text))
        if palette != self.palette():
            self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of the window when they change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._blend_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, delete with Delete, move with Alt and the arrows."""
        key, held = event.key(), event.modifiers()
        if key in _ENTER and self.state() != QAbstractItemView.State.EditingState:
            self._open(self.currentIndex(), new_tab=bool(held & _CONTROL))
        elif key == Qt.Key.Key_Delete and self.current is not None:
            self.delete_wanted.emit(self.current)
        elif key in _STEPS and held & _ALT:
            self.move_current(_STEPS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a bookmark in a new tab with the middle button."""
        if event.button() == Qt.MouseButton.MiddleButton:
            index = self.indexAt(event.position().toPoint())
            if isinstance(self._entry(index), Bookmark):
                self._open(index, new_tab=True)
            return
        super().mouseReleaseEvent(event)


class _RoomyRows(QStyledItemDelegate):
    """Gives rows the air that the other lists have."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Override QStyledItemDelegate::sizeHint."""
        hint = super().sizeHint(option, index)
        widget = self.parent()
        assert isinstance(widget, QWidget)
        hint.setHeight(round(widget.fontMetrics().height() * 1.75))
        return hint
