"""The user's bookmarks in the window: set, edited, and the pane in which they are kept in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.marks import Marks
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.pointing import Pointing
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.addresses import Address

if TYPE_CHECKING:
    from mtcr_desktop.desktop.models.bookmark_tree import Entry, Place
    from mtcr_desktop.desktop.panes.bookmarks_pane import BookmarksPane
    from mtcr_desktop.library.store.records import Bookmark

_SETTING = "bookmarks"


class BookmarkCommands(QObject):
    """The handlers of these actions, and the pane, which is made when it is first wanted.

    Args:
        reader: Knows what is on show, and opens what is chosen.
        own: The library.
        marks: Know the bookmarks.
        pointing: Knows the place that is meant.
    """

    def __init__(self, reader: Reader, own: OwnDocuments, marks: Marks, pointing: Pointing) -> None:
        super().__init__(reader)
        self._reader = reader
        self._own = own
        self._marks = marks
        self._pointing = pointing
        self._actions: Mapping[str, QAction] = {}
        self.pane: BookmarksPane | None = None
        self.handlers: dict[str, Callable[[], None]] = {
            "bookmark": self._bookmark,
            "bookmarks": self._toggle,
            "your-bookmarks": lambda: reader.open(Address("bookmarks")),
        }
        reader.shown.connect(self._follow)
        marks.changed.connect(self._take_shelf)
        reader.settings.changed.connect(self._follow_setting)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled and checked as things are, and show the pane if it was."""
        self._actions = actions
        self._follow()
        self._follow_setting(_SETTING)

    # Setting one

    def _bookmark(self) -> None:
        """Bookmark what is on show, or edit its bookmark."""
        page = self._reader.page
        if page is None:
            return
        whole, pointed = self._reader.navigator.visit.address.page, self._pointing.place
        place = whole._replace(fragment=pointed.fragment) if pointed.meant else whole
        if (bookmark := self._marks.shelf.of(place)) is not None:
            self._edit(bookmark)
            return
        from mtcr_desktop.desktop.dialogs.bookmark import BookmarkDialog

        dialog = BookmarkDialog(self._marks.shelf.folders, self._reader.window)
        dialog.begin(page.title, whole, pointed)

        def save(title: str, folder: int | None, new_folder: str) -> None:
            address = whole._replace(fragment=dialog.fragment)
            self._own.do(
                lambda library: library.bookmarks.add(address, title, folder, new_folder)[1]
            )

        dialog.saved.connect(save)
        dialog.open()

    def _edit(self, bookmark: Bookmark) -> None:
        from mtcr_desktop.desktop.dialogs.bookmark import BookmarkDialog

        dialog = BookmarkDialog(self._marks.shelf.folders, self._reader.window)
        dialog.begin_edit(bookmark)

        def save(title: str, folder: int | None, new_folder: str) -> None:
            if (title, folder, new_folder) != (bookmark.title, bookmark.folder, ""):
                self._own.do(
                    lambda library: library.bookmarks.revise(bookmark.id, title, folder, new_folder)
                )

        dialog.saved.connect(save)
        dialog.removed.connect(lambda: self._delete(bookmark))
        dialog.open()

    # The pane

    def _toggle(self) -> None:
        """Show the pane and go to it, or hide it."""
        settings = self._reader.settings
        settings.set(_SETTING, not settings.flag(_SETTING))
        if settings.flag(_SETTING) and self.pane is not None:
            self.pane.setFocus()
        elif not settings.flag(_SETTING):
            self._reader.window.tabs.view.setFocus()

    def _follow_setting(self, key: str) -> None:
        if key != _SETTING or not self._actions:
            return
        wanted = self._reader.settings.flag(_SETTING)
        self._actions["bookmarks"].setChecked(wanted)
        if wanted and self.pane is None:
            self._make_pane()
        if self._reader.window.side is not None:
            self._reader.window.side.want(wanted)

    def _make_pane(self) -> None:
        from mtcr_desktop.desktop.panes.bookmarks_pane import BookmarksPane

        window, reader = self._reader.window, self._reader
        pane = self.pane = BookmarksPane(window)
        side = window.add_side(pane)
        pane.restore(window.side_state)
        side.arranged.connect(reader.touched)
        pane.touched.connect(self._keep_state)
        pane.closed.connect(self._toggle)
        pane.sheet_wanted.connect(self.handlers["your-bookmarks"])
        pane.edit_wanted.connect(self._edit)
        pane.folder_wanted.connect(self._add_folder)
        pane.view.bookmark_chosen.connect(self._open)
        pane.view.delete_wanted.connect(self._delete)
        pane.tree.rename_wanted.connect(self._rename)
        pane.tree.move_wanted.connect(self._move)
        pane.show_shelf(self._marks.shelf)

    def _keep_state(self) -> None:
        if self.pane is not None:
            self._reader.window.side_state = self.pane.state()
            self._reader.touched.emit()

    def _open(self, bookmark: Bookmark, new_tab: bool) -> None:
        self._reader.open(bookmark.address, "tab" if new_tab else "here")
        self._reader.window.tabs.view.setFocus()

    def _add_folder(self, parent: int) -> None:
        name = self.tr("New folder")
        if self.pane is not None:
            self.pane.await_folder(name)
        self._own.do(lambda library: library.bookmarks.add_folder(name, parent or None)[1])

    def _rename(self, entry: Entry, name: str) -> None:
        if _is_bookmark(entry):
            self._own.do(lambda library: library.bookmarks.rename(entry.id, name))
        else:
            self._own.do(lambda library: library.bookmarks.rename_folder(entry.id, name))

    def _move(self, entry: Entry, place: Place) -> None:
        if _is_bookmark(entry):
            self._own.do(lambda library: library.bookmarks.move(entry.id, *place))
        else:
            self._own.do(lambda library: library.bookmarks.move_folder(entry.id, *place))

    def _delete(self, entry: Entry) -> None:
        if _is_bookmark(entry):
            self._own.do(lambda library: library.bookmarks.remove(entry.id))
        else:
            self._own.do(lambda library: library.bookmarks.remove_folder(entry.id))

    # What there is

    def _take_shelf(self) -> None:
        if self.pane is not None:
            self.pane.show_shelf(self._marks.shelf)
        self._follow()

    def _follow(self, _page: object = None) -> None:
        if not self._actions:
            return
        address, shelf = self._reader.navigator.visit.address, self._marks.shelf
        known = shelf.of(address) is not None
        text = self.tr("Edit &bookmark…") if known else self.tr("Add &bookmark…")
        self._actions["bookmark"].setText(text)
        self._reader.window.header.show_bookmarked(shelf.has_page(address))


def _is_bookmark(entry: Entry) -> bool:
    from mtcr_desktop.library.store.records import Bookmark

    return isinstance(entry, Bookmark)
