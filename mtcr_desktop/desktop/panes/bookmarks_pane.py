"""The pane of bookmarks: a filter, the tree, and what can be done with what is chosen in it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mtcr_desktop.desktop import icons
from mtcr_desktop.desktop.marks import Shelf
from mtcr_desktop.desktop.models.bookmark_tree import BookmarkTree
from mtcr_desktop.desktop.panes.bookmark_view import BookmarkView
from mtcr_desktop.desktop.panes.clear_button import add_clear_button
from mtcr_desktop.library.store.records import Bookmark, Folder
from mtcr_desktop.records.folding import fold


class BookmarksPane(QWidget):
    """Shows a shelf and says what the user wants done with it.

    Signals:
        edit_wanted(Bookmark): Title, folder and so on are to be changed in a dialog.
        folder_wanted(int): A folder is to be made in that one; 0 for the top.
        sheet_wanted(): All bookmarks are wanted as a sheet.
        closed(): The user does without the pane.
        touched(): Something changed that the next start should know.
    """

    edit_wanted = Signal(object)
    folder_wanted = Signal(int)
    sheet_wanted = Signal()
    closed = Signal()
    touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bookmarks-pane")
        self.setAccessibleName(self.tr("Bookmarks"))
        self.tree = BookmarkTree(self)
        self.view = BookmarkView(self.tree, self)
        self._awaited = ""
        self._make_widgets()
        self._lay_out()
        self.filter_line.textChanged.connect(self._filter)
        self.view.folded.connect(self.touched)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._close.clicked.connect(self.closed)
        self.new_folder.clicked.connect(self._want_folder)
        self._as_sheet.clicked.connect(self.sheet_wanted)

    def _make_widgets(self) -> None:
        self._title = QLabel(self.tr("Bookmarks"), self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._close = QToolButton(self)
        self._close.setIcon(icons.icon("close"))
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Hide the bookmarks (Ctrl+B)"))
        self._close.setAccessibleName(self.tr("Hide the bookmarks"))
        self.filter_line = QLineEdit(self)
        self.filter_line.setPlaceholderText(self.tr("Filter"))
        self.filter_line.setAccessibleName(self.tr("Filter the bookmarks"))
        add_clear_button(self.filter_line)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.new_folder = QPushButton(self.tr("New folder"), self)
        self.new_folder.setToolTip(self.tr("Make a folder where you are in the tree."))
        self._as_sheet = QPushButton(self.tr("As a sheet"), self)
        self._as_sheet.setToolTip(self.tr("Open all bookmarks as a sheet, to print or export."))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        head = QVBoxLayout()
        head.setContentsMargins(round(unit * 0.8), unit // 2, unit // 2, unit // 2)
        head.setSpacing(round(unit * 0.4))
        head.addLayout(top)
        head.addWidget(self.filter_line)
        nothing = QWidget(self)
        centred = QVBoxLayout(nothing)
        centred.setContentsMargins(unit, unit * 2, unit, unit)
        centred.addWidget(self._empty)
        centred.addStretch(1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(nothing)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(round(unit * 0.8), unit // 3, unit // 2, unit // 3)
        buttons.addWidget(self.new_folder, 1)
        buttons.addWidget(self._as_sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setMinimumWidth(unit * 10)
        self.setFocusProxy(self.view)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show folders and bookmarks; the same one stays chosen."""
        current = self.view.current
        self.tree.show_shelf(shelf)
        self.view.show_anew(current)
        self._filter()
        if self._awaited:
            made = [folder for folder in shelf.folders if folder.name == self._awaited]
            self._awaited = ""
            if made:
                self.view.edit_entry(max(made, key=lambda folder: folder.id))

    def await_folder(self, name: str) -> None:
        """Let the user rename a folder of that name as soon as it is there."""
        self._awaited = name

    def state(self) -> dict[str, Any]:
        """Return how the user left the pane."""
        return {"closed": self.view.closed}

    def restore(self, state: dict[str, Any]) -> None:
        """Take over how the user left the pane, as far as it can be read."""
        closed = state.get("closed")
        kept = closed if isinstance(closed, list) else []
        self.view.close_folders({folder for folder in kept if isinstance(folder, int)})

    def _filter(self) -> None:
        text = self.filter_line.text()
        found = self.view.filter(fold(text).strip())
        awaiting = self._pages.currentIndex() == 1 and self.new_folder.hasFocus()
        self._pages.setCurrentIndex(0 if found else 1)
        self.filter_line.setEnabled(found or bool(text))
        self._as_sheet.setEnabled(found or bool(text))
        if text:
            self._empty.setText(self.tr("No bookmark fits “{filter}”.").format(filter=text))
        else:
            self._empty.setText(
                self.tr(
                    "You have no bookmarks yet. Press Ctrl+D to keep the address of what you read."
                )
            )
        self.setFocusProxy(self.view if found else self.filter_line if text else self.new_folder)
        if found and awaiting:
            self.view.setFocus()

    def _want_folder(self) -> None:
        entry = self.view.current
        if isinstance(entry, Folder):
            self.folder_wanted.emit(entry.id)
        else:
            self.folder_wanted.emit((entry.folder if entry else None) or 0)

    def _show_menu(self, point: QPoint) -> None:
        menu = self.menu()
        menu.exec(self.view.viewport().mapToGlobal(point))
        menu.deleteLater()

    def menu(self) -> QMenu:
        """Return the menu of what can be done with the current entry."""
        menu, view, entry = QMenu(self), self.view, self.view.current
        if isinstance(entry, Bookmark):
            menu.addAction(self.tr("&Open"), lambda: view.bookmark_chosen.emit(entry, False))
            menu.addAction(
                self.tr("Open in a new &tab"), lambda: view.bookmark_chosen.emit(entry, True)
            )
            menu.addAction(self.tr("&Edit…"), lambda: self.edit_wanted.emit(entry))
            menu.addSeparator()
        if entry is not None:
            menu.addAction(self.tr("&Rename\tF2"), lambda: view.edit_entry(entry))
            menu.addAction(self.tr("Move &up\tAlt+Up"), lambda: view.move_current(-1))
            menu.addAction(self.tr("Move &down\tAlt+Down"), lambda: view.move_current(1))
        menu.addAction(self.tr("&New folder"), self._want_folder)
        if entry is not None:
            menu.addSeparator()
            menu.addAction(self.tr("De&lete\tDel"), lambda: view.delete_wanted.emit(entry))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the filter into the tree with Down; clear it with Escape."""
        if self.filter_line.hasFocus():
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus()
                return
            if event.key() == Qt.Key.Key_Escape and self.filter_line.text():
                self.filter_line.clear()
                return
        super().keyPressEvent(event)
