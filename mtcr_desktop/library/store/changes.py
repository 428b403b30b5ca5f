"""Changes that the user makes, each with its way back.

A change remembers the row as it was before and as it was after. Taking it back is itself such a
change, which is how redo comes about. What has been changed by someone else meanwhile, such as
another window, is not taken back: nobody's words are overwritten unseen.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import NamedTuple, cast

from mtcr_desktop.library.store import documents, outcomes
from mtcr_desktop.library.store.spelling import storable
from mtcr_desktop.records.errors import LibraryError

Cell = str | int | None
Row = Mapping[str, Cell]

_KEYS: dict[str, tuple[str, ...]] = {
    "document": ("id",),
    "correction": ("document_id", "field"),
    "note": ("id",),
    "folder": ("id",),
    "bookmark": ("id",),
    "tag": ("document_id", "folded"),
    "highlight": ("id",),
    "highlight_part": ("highlight_id", "position"),
}
"""What names a row of each table that the user changes."""

_WATCHED = {"document": "id, deleted"}
"""Of a document the user changes only whether it is in the trash."""


class Change(NamedTuple):
    """One row that was changed.

    Attributes:
        table: The table.
        before: The row as it was; None if there was none.
        after: The row as it became; None if it was removed.
    """

    table: str
    before: Row | None
    after: Row | None


class Undo(NamedTuple):
    """The way back from something that the user did: give it to `Library.undo`.

    Attributes:
        done: What was done, as a menu says after “Undo”: "add note".
        changes: The rows that were changed, in that order.
    """

    done: str
    changes: tuple[Change, ...]


class Changes:
    """Changes rows within a transaction and remembers how to change them back."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._made: list[Change] = []

    def undo(self, done: str) -> Undo:
        """Return the way back from all that was changed."""
        return Undo(done, tuple(self._made))

    def insert(self, table: str, **values: Cell) -> int:
        """Put a row in and return its id, where it has one."""
        row_id = _insert(self._connection, table, _storable(values))
        key = {name: values.get(name, row_id) for name in _KEYS[table]}
        self._made.append(Change(table, None, _row(self._connection, table, key)))
        return row_id

    def update(self, table: str, key: Row, **values: Cell) -> None:
        """Change some values of the row that a key names."""
        before = _row(self._connection, table, key)
        if before is None:
            raise _gone()
        after = {**before, **_storable(values)}
        if after != before:
            _put(self._connection, table, before, after)
            self._made.append(Change(table, before, after))

    def delete(self, table: str, key: Row) -> None:
        """Remove the row that a key names."""
        before = _row(self._connection, table, key)
        if before is None:
            raise _gone()
        _put(self._connection, table, before, None)
        self._made.append(Change(table, before, None))


def apply(connection: sqlite3.Connection, undo: Undo) -> Undo:
    """Take changes back, and return the way to make them again.

    Raises:
        LibraryError: What they changed is no longer as they left it.
    """
    back = tuple(Change(c.table, c.after, c.before) for c in reversed(undo.changes))
    for change in back:
        known = change.before or change.after
        key = {name: cast("Row", known)[name] for name in _KEYS[change.table]}
        if _row(connection, change.table, key) != change.before:
            raise _changed_since(undo)
        try:
            _put(connection, change.table, change.before, change.after)
        except sqlite3.IntegrityError as error:
            raise _changed_since(undo) from error
    return Undo(undo.done, back)


def _row(connection: sqlite3.Connection, table: str, key: Row) -> Row | None:
    """Return the row that a key names."""
    names = _KEYS[table]
    cursor = connection.execute(
        f"SELECT {_WATCHED.get(table, '*')} FROM {table} WHERE {_pairs(names)}",
        [key[name] for name in names],
    )
    found = cursor.fetchone()
    columns = [column[0] for column in cursor.description]
    return None if found is None else dict(zip(columns, found, strict=True))


def _put(connection: sqlite3.Connection, table: str, before: Row | None, after: Row | None) -> None:
    """Put one state of a row in place of another."""
    row = cast("Row", after or before)
    if table == "document":
        documents.set_deleted(connection, cast("int", row["id"]), cast("str", row["deleted"]))
    elif before is None:
        _insert(connection, table, row)
    else:
        names = _KEYS[table]
        where = f"WHERE {_pairs(names)}"
        key = [before[name] for name in names]
        if after is None:
            connection.execute(f"DELETE FROM {table} {where}", key)
        else:
            values = ", ".join(f"{name} = ?" for name in after)
            connection.execute(f"UPDATE {table} SET {values} {where}", [*after.values(), *key])
        _settle(connection, table, row)


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> int:
    cursor = connection.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
        list(row.values()),
    )
    _settle(connection, table, row)
    return cursor.lastrowid or 0


def _settle(connection: sqlite3.Connection, table: str, row: Row) -> None:
    """Bring up to date what follows from a row."""
    if table == "correction":
        document_id = cast("int", row["document_id"])
        documents.refresh_names(connection, document_id)
        outcomes.forget(connection, document_id)


def _pairs(names: tuple[str, ...]) -> str:
    return " AND ".join(f"{name} = ?" for name in names)


def _storable(values: Row) -> Row:
    return {k: storable(value) if isinstance(value, str) else value for k, value in values.items()}


def _gone() -> LibraryError:
    return LibraryError("It is no longer in your library.", "Look at the list again.")


def _changed_since(undo: Undo) -> LibraryError:
    return LibraryError(
        f"“{undo.done.capitalize()}” cannot be undone, since it was changed again since.",
        "Change it by hand.",
    )
