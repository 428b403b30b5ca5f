"""Look-up in the full text of the user's library; its tables are those of library.store.schema.

The index has one row for the names of a document, at `document.place`, and one for each of its
paragraphs, directly after it. So a range of rows is a document.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from mtcr_desktop.library.store import summaries
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.text import Role
from mtcr_desktop.search.watch import Watch

_AT_ONCE = 500
"""Rows fetched by one statement; SQLite's own limit is 999 in old versions."""

_MATCH = """
    SELECT rowid FROM paragraph_fts WHERE paragraph_fts MATCH ? AND rowid >= ?
    ORDER BY rowid DESC LIMIT ?
"""

_OF_YEARS = """
    SELECT d.place FROM document AS d JOIN recognised AS r ON r.document_id = d.id
        LEFT JOIN correction AS c ON c.document_id = d.id AND c.field = 'date'
    WHERE d.deleted IS NULL
        AND CASE WHEN c.field IS NULL THEN r.date ELSE c.value END BETWEEN ? AND ?
"""


class Row(NamedTuple):
    """A row of the index with the text that it stands for.

    Attributes:
        document: Place of its document.
        number: Number of the paragraph in its document, from 0; -1 for the document's names.
        role: What the paragraph is; "title" for names.
        text: The paragraph; names are folded.
    """

    document: int
    number: int
    role: Role
    text: str


class Rows(NamedTuple):
    """Rows that match, the newest first, and whether there are no others."""

    numbers: list[int]
    complete: bool


class Shelf:
    """The index of a library.

    Attributes:
        connection: A connection to the library, which is only read.
        watch: Says how long to look for rows.
    """

    def __init__(self, connection: sqlite3.Connection, watch: Watch) -> None:
        self.connection = connection
        self.watch = watch
        self._places = array("q")
        self._of_years: dict[tuple[int, int], frozenset[int]] = {}
        self._version = -1

    def has_documents(self) -> bool:
        """Say whether there is any document outside the trash."""
        sql = "SELECT EXISTS (SELECT 1 FROM document WHERE deleted IS NULL)"
        ((any_,),) = self.connection.execute(sql)
        return bool(any_)

    def refresh(self) -> None:
        """Learn where documents begin, if the library has changed since."""
        ((version,),) = self.connection.execute("PRAGMA data_version")
        if version != self._version:
            found = self.connection.execute("SELECT place FROM document ORDER BY place")
            self._places = array("q", (place for (place,) in found))
            self._of_years.clear()
            self._version = version

    def rows(self, expression: str, limit: int, since: int = 0) -> Rows:
        """Return the newest rows that match, at most `limit`; what came when time is up.

        Args:
            expression: What to look for; see `expression`.
            limit: Most rows to return.
            since: The oldest row to look at.

        Raises:
            SearchInterrupted: The search was stopped.
        """
        found: list[int] = []
        try:
            with self.watch.over(self.connection):
                for (row,) in self.connection.execute(_MATCH, (expression, since, limit)):
                    found.append(row)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            self.watch.check()
            return Rows(found, complete=False)
        return Rows(found, len(found) < limit)

    @property
    def last(self) -> int:
        """A row near the newest one: that of the newest document's names."""
        return self._places[-1] if self._places else 0

    def of_years(self, first: int, last: int) -> frozenset[int]:
        """Return the documents by place whose date of issue lies in some years."""
        span = (first, last)
        if span not in self._of_years:
            found = self.connection.execute(_OF_YEARS, (f"{first:04}", f"{last:04}~"))
            self._of_years[span] = frozenset(place for (place,) in found)
        return self._of_years[span]

    def document_of(self, row: int) -> int:
        """Return the place of the document that a row belongs to: the row of its names."""
        return self._places[bisect_right(self._places, row) - 1]

    def read(self, rows: Iterable[int]) -> dict[int, Row]:
        """Return what rows of the index stand for, by their numbers."""
        read: dict[int, Row] = {}
        for some in _portions(list(rows)):
            marks = ",".join("?" * len(some))
            paragraphs = self.connection.execute(
                f"SELECT id, number, role, text FROM paragraph WHERE id IN ({marks})", some
            )
            for row, number, role, text in paragraphs:
                read[row] = Row(row - 1 - number, number, role, text)
            if names := [row for row in some if row not in read]:
                marks = ",".join("?" * len(names))
                found = self.connection.execute(
                    f"SELECT place, names FROM document WHERE place IN ({marks})", names
                )
                read |= {place: Row(place, -1, "title", text) for place, text in found}
        return read

    def whole(self, document: int) -> Iterator[tuple[int, Row]]:
        """Yield all rows of the document at a place."""
        sql = """
            SELECT place, -1, 'title', names FROM document WHERE place = ?1
            UNION ALL SELECT p.id, p.number, p.role, p.text FROM document AS d
                JOIN paragraph AS p ON p.document_id = d.id
                WHERE d.place = ?1 AND p.role <> 'furniture'
        """
        for row, number, role, text in self.connection.execute(sql, (document,)):
            yield row, Row(document, number, role, text)

    def summaries(self, places: Sequence[int]) -> dict[int, Document]:
        """Return documents as lists show them, by their places."""
        marks = ",".join("?" * len(places))
        sql = f"SELECT place, id FROM document WHERE place IN ({marks})"
        ids = self.connection.execute(sql, places).fetchall()
        return {place: summaries.one(self.connection, row) for place, row in ids}

    def roles(self, document: int) -> list[Role]:
        """Return the roles of all paragraphs of a document, in the order of the file."""
        sql = """
            SELECT role FROM paragraph
            WHERE document_id = (SELECT id FROM document WHERE place = ?) ORDER BY number
        """
        return [cast("Role", role) for (role,) in self.connection.execute(sql, (document,))]


def _portions(rows: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
