"""What came of checking documents, kept so that a list need not check them again.

An outcome holds for one edition and one version of the program. It is forgotten as soon as the
document is read anew or the user says that it is something else; it can always be found anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from mtcr_desktop import __version__
from mtcr_desktop.library.store import documents, summaries
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.verdicts import Verdict
from mtcr_desktop.records.errors import NoSuchRecordError

Verdicts = tuple[Verdict, ...]

_ORDER: tuple[Verdict, ...] = ("differs", "not-recorded", "agrees")
_SELECT = """
    SELECT d.key, o.differs, o.not_recorded, o.agrees
    FROM outcome AS o JOIN document AS d ON d.id = o.document_id
    WHERE o.edition = ? AND o.program = ?
"""
_AT_ONCE = 500
"""Keys asked for in one query; SQLite takes no more than some thousand values."""


class Outcomes:
    """The outcomes of a library: of each document its verdicts, what differs first."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def known(self, edition: str, keys: Sequence[str] | None = None) -> dict[str, Verdicts]:
        """Return what is known of documents by their keys.

        Args:
            edition: Content hash of the edition that they are set against.
            keys: The documents; all if None.
        """
        values = (edition, __version__)
        with self._session.reading() as connection:
            if keys is None:
                return _read(connection, "", values)
            found: dict[str, Verdicts] = {}
            for start in range(0, len(keys), _AT_ONCE):
                some = keys[start : start + _AT_ONCE]
                marks = ", ".join("?" * len(some))
                found |= _read(connection, f" AND d.key IN ({marks})", (*values, *some))
            return found

    def keep(self, edition: str, found: Mapping[Document, Sequence[Verdict]]) -> None:
        """Keep what came of checks.

        Args:
            edition: Content hash of the edition that the documents were set against.
            found: The verdicts by document, each as it was before the check: what has been
                changed since is left out.
        """
        with self._session.writing(derived=True) as connection:
            for document, verdicts in found.items():
                try:
                    document_id = documents.id_of(connection, document.key)
                except NoSuchRecordError:
                    continue  # gone for good meanwhile
                if summaries.one(connection, document_id) != document:
                    continue
                counts = [list(verdicts).count(verdict) for verdict in _ORDER]
                connection.execute(
                    "INSERT OR REPLACE INTO outcome"
                    " (document_id, edition, program, differs, not_recorded, agrees)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (document_id, edition, __version__, *counts),
                )


def _read(
    connection: sqlite3.Connection, condition: str, values: Sequence[str]
) -> dict[str, Verdicts]:
    rows = connection.execute(_SELECT + condition, values)
    return {
        key: tuple(verdict for verdict, n in zip(_ORDER, counts, strict=True) for _ in range(n))
        for key, *counts in rows
    }


def forget(connection: sqlite3.Connection, document_id: int) -> None:
    """Forget what came of checking a document: it is another now."""
    connection.execute("DELETE FROM outcome WHERE document_id = ?", (document_id,))
