"""Tags on documents; case and accents do not tell tags apart."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from mtcr_desktop.library.store import documents, summaries
from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.records import Document, Tag
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.records.errors import LibraryError
from mtcr_desktop.records.folding import fold


class Tags:
    """The tags of a library. A tag is there as long as a document bears it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Tag, ...]:
        """Return the tags by alphabet, each with the number of documents outside the trash."""
        with self._session.reading() as connection:
            rows = connection.execute(
                "SELECT min(t.name), count(*) FROM tag AS t JOIN document AS d"
                " ON d.id = t.document_id WHERE d.deleted IS NULL GROUP BY t.folded"
                " ORDER BY t.folded"
            )
            return tuple(map(Tag._make, rows))

    def of(self, key: str) -> tuple[str, ...]:
        """Return the tags of a document by alphabet."""
        with self._session.reading() as connection:
            rows = connection.execute(
                "SELECT name FROM tag WHERE document_id = ? ORDER BY folded",
                (documents.id_of(connection, key),),
            )
            return tuple(name for (name,) in rows)

    def by_document(self) -> dict[str, tuple[str, ...]]:
        """Return the tags of all documents that bear any, by their keys, each by alphabet."""
        found: dict[str, tuple[str, ...]] = {}
        with self._session.reading() as connection:
            rows = connection.execute(
                "SELECT d.key, t.name FROM tag AS t JOIN document AS d ON d.id = t.document_id"
                " ORDER BY t.folded"
            )
            for key, name in rows:
                found[key] = (*found.get(key, ()), name)
        return found

    def documents(self, name: str) -> tuple[Document, ...]:
        """Return the documents outside the trash that bear a tag, the newest first."""
        with self._session.reading() as connection:
            return summaries.tagged(connection, fold(name.strip()))

    def add(self, key: str, name: str) -> Undo:
        """Tag a document; a tag known already keeps its spelling.

        Raises:
            LibraryError: The name is empty.
        """
        with self._session.writing() as connection:
            changes = Changes(connection)
            _add(connection, changes, documents.id_of(connection, key), name)
            return changes.undo("add tag")

    def remove(self, key: str, name: str) -> Undo:
        """Take a tag off a document; where it does not bear it, nothing is changed."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            _remove(connection, changes, documents.id_of(connection, key), name)
            return changes.undo("remove tag")

    def revise(self, keys: Iterable[str], added: Iterable[str], removed: Iterable[str]) -> Undo:
        """Tag documents and take tags off them, as one change that is taken back as one.

        Args:
            keys: The documents.
            added: Tags that all of them bear afterwards.
            removed: Tags that none of them bears afterwards.

        Raises:
            LibraryError: The name of a tag is empty; nothing was changed.
        """
        added, removed = tuple(added), tuple(removed)
        with self._session.writing() as connection:
            changes = Changes(connection)
            for document_id in [documents.id_of(connection, key) for key in keys]:
                for name in removed:
                    _remove(connection, changes, document_id, name)
                for name in added:
                    _add(connection, changes, document_id, name)
            return changes.undo("change tags")


def _add(connection: sqlite3.Connection, changes: Changes, document_id: int, name: str) -> None:
    name = " ".join(name.split())
    if not name:
        raise LibraryError("A tag needs a name.")
    folded = fold(name)
    rows = connection.execute("SELECT document_id, name FROM tag WHERE folded = ?", (folded,))
    known = dict(rows.fetchall())
    if document_id not in known:
        name = next(iter(known.values()), name)
        changes.insert("tag", document_id=document_id, folded=folded, name=name)


def _remove(connection: sqlite3.Connection, changes: Changes, document_id: int, name: str) -> None:
    folded = fold(" ".join(name.split()))
    if connection.execute(
        "SELECT 1 FROM tag WHERE document_id = ? AND folded = ?", (document_id, folded)
    ).fetchone():
        changes.delete("tag", {"document_id": document_id, "folded": folded})
