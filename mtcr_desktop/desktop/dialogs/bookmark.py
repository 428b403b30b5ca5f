"""A bookmark: its title, the place that it leads to, and the folder that it lies in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.desktop.dialogs.place_choice import PlaceChoice
from mtcr_desktop.desktop.pointing import Pointed
from mtcr_desktop.records.addresses import Address

if TYPE_CHECKING:
    from mtcr_desktop.library.store.records import Bookmark, Folder

_INDENT = "\u2003"


class BookmarkDialog(Dialog):
    """Asks for what makes a bookmark; Enter keeps it.

    Args:
        folders: The folders that there are.
        parent: The window.

    Signals:
        saved(str, object, str): Title, number of the folder (None for the top), and the name of a
            folder to be made in it; empty for none.
        removed(): The bookmark is to be deleted.
    """

    saved = Signal(str, object, str)
    removed = Signal()

    def __init__(self, folders: Sequence[Folder], parent: QWidget | None = None) -> None:
        super().__init__(parent, width=64)
        self._suggested = ""
        self._page: Address | None = None
        self.title_line = QLineEdit(self)
        self.title_line.setAccessibleName(self.tr("Title"))
        self.folder_box = QComboBox(self)
        self.folder_box.setAccessibleName(self.tr("Folder"))
        self.folder_box.addItem(self.tr("No folder"), None)
        for folder, depth in _ordered(folders, None):
            self.folder_box.addItem(_INDENT * depth + folder.name, folder.id)
        self.new_folder = QLineEdit(self)
        self.new_folder.setPlaceholderText(self.tr("None"))
        self.new_folder.setAccessibleName(self.tr("New folder inside it"))
        self.place = PlaceChoice(self.tr("&Place"), self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.fontMetrics().height())
        rows = (
            (self.tr("&Title"), self.title_line),
            (self.tr("&Folder"), self.folder_box),
            (self.tr("&New folder inside it"), self.new_folder),
        )
        grid.addWidget(self.place.label, 0, 0)
        grid.addWidget(self.place.box, 0, 1)
        grid.setColumnStretch(1, 1)
        for row, (text, widget) in enumerate(rows, 1):
            label = QLabel(text, self)
            label.setBuddy(widget)
            grid.addWidget(label, row, 0)
            grid.addWidget(widget, row, 1)
        self.column.addLayout(grid)
        self.column.addStretch(1)
        self.save = self.add_button(self.tr("&Save"), Role.AcceptRole, default=True)
        self.remove: QPushButton | None = None

    def begin(self, title: str, page: Address, pointed: Pointed) -> None:
        """Suggest a bookmark of a sheet, or of the place in it that is meant."""
        self.set_title(self.tr("Add a bookmark"))
        self._page = page
        self._suggested = title
        self.place.offer(page, pointed)
        self.place.box.currentIndexChanged.connect(self._suggest)
        self._finish(title)
        self._suggest()

    def begin_edit(self, bookmark: Bookmark) -> None:
        """Show a bookmark that there is."""
        self.set_title(self.tr("Edit the bookmark"))
        self.folder_box.setCurrentIndex(max(self.folder_box.findData(bookmark.folder), 0))
        self.remove = self.add_button(self.tr("&Delete"), Role.DestructiveRole)
        self.remove.clicked.connect(self._remove)
        self._finish(bookmark.title)

    @property
    def fragment(self) -> str:
        """The place that was chosen; empty for the sheet as a whole."""
        return self.place.fragment

    def accept(self) -> None:
        """Override QDialog::accept: a bookmark needs a title."""
        title = " ".join(self.title_line.text().split())
        if not title:
            self.title_line.setFocus()
            return
        new_folder = " ".join(self.new_folder.text().split())
        super().accept()
        self.saved.emit(title, self.folder_box.currentData(), new_folder)

    def _finish(self, title: str) -> None:
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()
        self.title_line.setText(title)
        self.title_line.textChanged.connect(self._follow)
        self.title_line.setFocus()
        self.title_line.selectAll()

    def _suggest(self) -> None:
        """Suggest a title that names the place, unless the user wrote another."""
        if self._page is None or self.title_line.isModified():
            return
        from mtcr_desktop.sheets.own_titles import place_in_words

        place = place_in_words(self._page._replace(fragment=self.fragment))
        self.title_line.setText(f"{self._suggested}: {place}" if place else self._suggested)
        self.title_line.selectAll()

    def _remove(self) -> None:
        self.reject()
        self.removed.emit()

    def _follow(self) -> None:
        self.save.setEnabled(bool(self.title_line.text().strip()))


def _ordered(
    folders: Sequence[Folder], parent: int | None, depth: int = 0
) -> Iterator[tuple[Folder, int]]:
    """Yield folders as a tree shows them, each with how deep it lies."""
    for folder in folders:
        if folder.parent == parent:
            yield folder, depth
            yield from _ordered(folders, folder.id, depth + 1)
