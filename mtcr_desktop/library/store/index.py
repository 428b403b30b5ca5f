"""The full-text index: the names and paragraphs of each document that is not in the trash.

The index is contentless: what goes out must be told again as it went in, which is folded anew from
the text. A change of `fold` is therefore a migration that fills the index again.

Rows: a document's names stand at `document.place`, and its paragraphs directly after them, at
`paragraph.id` = place + 1 + number. Rows close together keep the index small.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing

from mtcr_desktop.records.folding import fold

_ADD = "INSERT INTO paragraph_fts (rowid, folded) VALUES (?, ?)"
_DROP = "INSERT INTO paragraph_fts (paragraph_fts, rowid, folded) VALUES ('delete', ?, ?)"

_BODY = """
    SELECT id, text FROM paragraph
    WHERE document_id = ? AND role <> 'furniture' ORDER BY number
"""
_NAMES = "SELECT place, names FROM document WHERE id = ?"


def folded_names(names: Iterable[str | None]) -> str:
    """Return the names of a document as one folded text, each once."""
    return "\n".join(dict.fromkeys(fold(name) for name in names if name))


def enter(connection: sqlite3.Connection, document_id: int) -> None:
    """Put a document's names and text into the index."""
    connection.executemany(_ADD, _rows(connection, document_id))


def withdraw(connection: sqlite3.Connection, document_id: int) -> None:
    """Take a document's names and text out of the index."""
    connection.executemany(_DROP, _rows(connection, document_id))


def rename(connection: sqlite3.Connection, document_id: int, names: str) -> None:
    """Set a document's folded names, in the index too where it is there."""
    ((place, old, deleted),) = connection.execute(
        "SELECT place, names, deleted FROM document WHERE id = ?", (document_id,)
    )
    if names == old:
        return
    connection.execute("UPDATE document SET names = ? WHERE id = ?", (names, document_id))
    if deleted is None:
        connection.execute(_DROP, (place, old))
        connection.execute(_ADD, (place, names))


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the whole index anew, whatever state it is in."""
    # SQLite opens no index that is damaged, not even to drop or empty it. So the rows of an empty
    # one take the place of its own first; then it can be told to forget what it remembers.
    connection.execute("DELETE FROM paragraph_fts_data")
    connection.executemany(
        "INSERT INTO paragraph_fts_data (id, block) VALUES (?, ?)", _rows_of_empty(connection)
    )
    connection.execute("INSERT INTO paragraph_fts (paragraph_fts) VALUES ('delete-all')")
    ids = connection.execute("SELECT id FROM document WHERE deleted IS NULL ORDER BY place")
    for (document_id,) in ids.fetchall():
        enter(connection, document_id)


def _rows_of_empty(connection: sqlite3.Connection) -> list[tuple[int, bytes]]:
    """Return what an index that is declared like the library's holds while it is empty."""
    ((declaration,),) = connection.execute(
        "SELECT sql FROM sqlite_schema WHERE name = 'paragraph_fts'"
    )
    with closing(sqlite3.connect(":memory:")) as fresh:
        fresh.execute(declaration)
        return fresh.execute("SELECT id, block FROM paragraph_fts_data").fetchall()


def _rows(connection: sqlite3.Connection, document_id: int) -> list[tuple[int, str]]:
    rows: list[tuple[int, str]] = connection.execute(_NAMES, (document_id,)).fetchall()
    rows += ((row, fold(text)) for row, text in connection.execute(_BODY, (document_id,)))
    return rows
