"""Look-up in the full text of the user's library; its tables are those of library.store.schema.

The index has one row for the names of a document, at `document.place`, and one for each of its
paragraphs, directly after it. So a range of rows is a document.
"""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, cast

from mtcr_desktop.library.store import summaries
from mtcr_desktop.library.store.index import NAMES_MARK
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.text import Role

_AT_ONCE = 500
"""Rows fetched by one statement; SQLite's own limit is 999 in old versions."""

_MATCH = """
    SELECT rowid FROM paragraph_fts WHERE paragraph_fts MATCH ? ORDER BY rowid DESC LIMIT ?
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
        connection: The connection to the library.
        cut: Whether time was up before all that was asked for had come; `refresh` begins anew.
    """

    def __init__(self, connection: sqlite3.Connection, may_go_on: Callable[[], bool]) -> None:
        """Take a connection to a library, which is only read.

        Args:
            connection: The connection.
            may_go_on: Asked when SQLite is stopped in the middle: whether what came so far is
                wanted; it may raise instead.
        """
        self.connection = connection
        self._may_go_on = may_go_on
        self._places = array("q")
        self._of_years: dict[tuple[int, int], frozenset[int]] = {}
        self._version = -1
        self.cut = False

    def refresh(self) -> None:
        """Learn where documents begin, if the library has changed since."""
        self.cut = False
        ((version,),) = self.connection.execute("PRAGMA data_version")
        if version != self._version:
            found = self.connection.execute("SELECT place FROM document ORDER BY place")
            self._places = array("q", (place for (place,) in found))
            self._of_years.clear()
            self._version = version

    def rows(self, expression: str, limit: int) -> Rows:
        """Return the newest rows that match, at most `limit`."""
        found = [row for (row,) in self._stoppable(_MATCH, (expression, limit))]
        return Rows(found, len(found) < limit and not self.cut)

    def named(self, expression: str, limit: int) -> list[int]:
        """Return the newest documents by place whose names match."""
        return self.rows(f'"{NAMES_MARK}" AND {expression}', limit).numbers

    def of_years(self, first: int, last: int) -> frozenset[int]:
        """Return the documents by place whose date of issue lies in some years."""
        span = (first, last)
        if span not in self._of_years:
            found = self.connection.execute(_OF_YEARS, (f"{first:04}", f"{last:04}~"))
            self._of_years[span] = frozenset(place for (place,) in found)
        return self._of_years[span]

    def document_of(self, row: int) -> int:
        """Return the place of the document that a row belongs to."""
        return self._places[bisect_right(self._places, row) - 1]

    def read(self, rows: Iterable[int]) -> dict[int, Row]:
        """Return what rows of the index stand for, by their numbers."""
        read: dict[int, Row] = {}
        for some in _portions(list(rows)):
            marks = ",".join("?" * len(some))
            paragraphs = self._stoppable(
                f"SELECT id, number, role, text FROM paragraph WHERE id IN ({marks})", some
            )
            for row, number, role, text in paragraphs:
                read[row] = Row(row - 1 - number, number, role, text)
            if names := [row for row in some if row not in read]:
                marks = ",".join("?" * len(names))
                found = self._stoppable(
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
        for row, number, role, text in self._stoppable(sql, (document,)):
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

    def _stoppable(self, sql: str, values: Sequence[object]) -> Iterator[tuple[Any, ...]]:
        """Yield rows until there are no more, or until time is up."""
        try:
            yield from self.connection.execute(sql, values)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            self.cut = self._may_go_on()


def _portions(rows: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(rows), _AT_ONCE):
        yield rows[start : start + _AT_ONCE]
