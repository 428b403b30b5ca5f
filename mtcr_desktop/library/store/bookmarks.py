"""Bookmarks in folders."""

from __future__ import annotations

import sqlite3
from typing import Literal

from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.records import Bookmark, Folder
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.times import now
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError

_BOOKMARK = "SELECT id, folder_id, address, title, made FROM bookmark"
_PARENT = {"bookmark": "folder_id", "folder": "parent_id"}
_Table = Literal["bookmark", "folder"]


class Bookmarks:
    """The bookmarks of a library; a folder that is None is the top."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def folders(self) -> tuple[Folder, ...]:
        """Return all folders; those of one folder in their order."""
        with self._session.reading() as connection:
            rows = connection.execute(
                "SELECT id, parent_id, name FROM folder ORDER BY parent_id, position, id"
            )
            return tuple(map(Folder._make, rows))

    def all(self) -> tuple[Bookmark, ...]:
        """Return all bookmarks; those of one folder in their order."""
        with self._session.reading() as connection:
            return _bookmarks(connection, "ORDER BY folder_id, position, id")

    def of(self, address: Address) -> tuple[Bookmark, ...]:
        """Return the bookmarks that lead to an address."""
        with self._session.reading() as connection:
            return _bookmarks(connection, "WHERE address = ? ORDER BY id", (str(address),))

    def add(
        self, address: Address, title: str, folder: int | None = None, new_folder: str = ""
    ) -> tuple[Bookmark, Undo]:
        """Put a bookmark at the end of a folder.

        Args:
            address: What it leads to.
            title: Its title.
            folder: The folder.
            new_folder: Name of a folder to be made in that one, for the bookmark; empty for none.
        """
        made = now()
        with self._session.writing() as connection:
            changes = Changes(connection)
            folder = _chosen(connection, changes, folder, new_folder)
            bookmark_id = changes.insert(
                "bookmark",
                folder_id=folder,
                address=str(address),
                title=title,
                position=len(_inside(connection, "bookmark", folder)),
                made=made,
            )
            bookmark = Bookmark(bookmark_id, folder, address, title, made)
            return bookmark, changes.undo("add bookmark")

    def revise(
        self, bookmark_id: int, title: str, folder: int | None, new_folder: str = ""
    ) -> Undo:
        """Give a bookmark another title and put it at the end of another folder, as one change.

        Args:
            bookmark_id: The bookmark; in its own folder it keeps its place.
            title: Its title.
            folder: The folder.
            new_folder: Name of a folder to be made in that one, for the bookmark; empty for none.
        """
        with self._session.writing() as connection:
            changes = Changes(connection)
            folder = _chosen(connection, changes, folder, new_folder)
            changes.update("bookmark", {"id": bookmark_id}, title=title)
            inside = _inside(connection, "bookmark", folder)
            if bookmark_id not in inside:
                _move(connection, changes, "bookmark", bookmark_id, folder, len(inside))
            return changes.undo("edit bookmark")

    def rename(self, bookmark_id: int, title: str) -> Undo:
        """Give a bookmark another title."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            changes.update("bookmark", {"id": bookmark_id}, title=title)
            return changes.undo("rename bookmark")

    def move(self, bookmark_id: int, folder: int | None, position: int) -> Undo:
        """Move a bookmark to a place in a folder, counted from 0."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            _check_folder(connection, folder)
            _move(connection, changes, "bookmark", bookmark_id, folder, position)
            return changes.undo("move bookmark")

    def remove(self, bookmark_id: int) -> Undo:
        """Delete a bookmark."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            changes.delete("bookmark", {"id": bookmark_id})
            return changes.undo("delete bookmark")

    def add_folder(self, name: str, parent: int | None = None) -> tuple[Folder, Undo]:
        """Make a folder at the end of another."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            _check_folder(connection, parent)
            folder_id = _make_folder(connection, changes, parent, name)
            return Folder(folder_id, parent, name), changes.undo("add folder")

    def rename_folder(self, folder: int, name: str) -> Undo:
        """Give a folder another name."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            changes.update("folder", {"id": folder}, name=name)
            return changes.undo("rename folder")

    def move_folder(self, folder: int, parent: int | None, position: int) -> Undo:
        """Move a folder with all that it holds to a place in another, counted from 0.

        Raises:
            LibraryError: The other lies inside it.
        """
        with self._session.writing() as connection:
            changes = Changes(connection)
            _check_folder(connection, parent)
            if parent is not None and parent in _below(connection, folder):
                raise LibraryError("A folder cannot be moved into itself.")
            _move(connection, changes, "folder", folder, parent, position)
            return changes.undo("move folder")

    def remove_folder(self, folder: int) -> Undo:
        """Delete a folder with all that it holds."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            # What lies inside goes first, so that what is taken back finds its folder.
            for each in reversed(_below(connection, folder)):
                for bookmark_id in _inside(connection, "bookmark", each):
                    changes.delete("bookmark", {"id": bookmark_id})
                changes.delete("folder", {"id": each})
            return changes.undo("delete folder")


def _bookmarks(
    connection: sqlite3.Connection, condition: str, values: tuple[str, ...] = ()
) -> tuple[Bookmark, ...]:
    return tuple(
        Bookmark(bookmark_id, folder, Address.parse(address), title, made)
        for bookmark_id, folder, address, title, made in connection.execute(
            f"{_BOOKMARK} {condition}", values
        )
    )


def _inside(connection: sqlite3.Connection, table: _Table, folder: int | None) -> list[int]:
    """Return the ids of what lies directly in a folder, in its order."""
    rows = connection.execute(
        f"SELECT id FROM {table} WHERE {_PARENT[table]} IS ? ORDER BY position, id", (folder,)
    )
    return [row_id for (row_id,) in rows]


def _below(connection: sqlite3.Connection, folder: int) -> list[int]:
    """Return a folder and all that lie in it at any depth, each after the one it lies in."""
    found = [folder]
    for each in found:
        found += _inside(connection, "folder", each)
    return found


def _move(
    connection: sqlite3.Connection,
    changes: Changes,
    table: _Table,
    row_id: int,
    folder: int | None,
    position: int,
) -> None:
    order = [each for each in _inside(connection, table, folder) if each != row_id]
    order.insert(position, row_id)
    changes.update(table, {"id": row_id}, **{_PARENT[table]: folder})
    for place, each in enumerate(order):
        changes.update(table, {"id": each}, position=place)


def _make_folder(
    connection: sqlite3.Connection, changes: Changes, parent: int | None, name: str
) -> int:
    position = len(_inside(connection, "folder", parent))
    return changes.insert("folder", parent_id=parent, name=name, position=position)


def _chosen(
    connection: sqlite3.Connection, changes: Changes, folder: int | None, new_folder: str
) -> int | None:
    """Return the folder that was chosen; a new one in it, if one is wanted."""
    _check_folder(connection, folder)
    return _make_folder(connection, changes, folder, new_folder) if new_folder else folder


def _check_folder(connection: sqlite3.Connection, folder: int | None) -> None:
    found = connection.execute("SELECT 1 FROM folder WHERE id = ?", (folder,)).fetchone()
    if folder is not None and found is None:
        raise LibraryError("That folder is no longer there.", "Choose another folder.")
