"""Tags on documents; case and accents do not tell tags apart."""

from __future__ import annotations

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

    def documents(self, name: str) -> tuple[Document, ...]:
        """Return the documents outside the trash that bear a tag, the newest first."""
        with self._session.reading() as connection:
            return summaries.tagged(connection, fold(name.strip()))

    def add(self, key: str, name: str) -> Undo:
        """Tag a document; a tag known already keeps its spelling.

        Raises:
            LibraryError: The name is empty.
        """
        name = " ".join(name.split())
        if not name:
            raise LibraryError("A tag needs a name.")
        with self._session.writing() as connection:
            changes = Changes(connection)
            document_id, folded = documents.id_of(connection, key), fold(name)
            known = dict(
                connection.execute(
                    "SELECT document_id, name FROM tag WHERE folded = ?", (folded,)
                ).fetchall()
            )
            if document_id not in known:
                name = next(iter(known.values()), name)
                changes.insert("tag", document_id=document_id, folded=folded, name=name)
            return changes.undo("add tag")

    def remove(self, key: str, name: str) -> Undo:
        """Take a tag off a document; where it does not bear it, nothing is changed."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            document_id, folded = documents.id_of(connection, key), fold(name.strip())
            if connection.execute(
                "SELECT 1 FROM tag WHERE document_id = ? AND folded = ?", (document_id, folded)
            ).fetchone():
                changes.delete("tag", {"document_id": document_id, "folded": folded})
            return changes.undo("remove tag")
