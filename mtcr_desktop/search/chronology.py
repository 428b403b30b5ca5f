"""The order of the user's documents in time, and how many there are of each time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple, cast

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.places import anchors
from mtcr_desktop.library.store import summaries
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.text import Role
from mtcr_desktop.records.addresses import Address

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library

_AT_ONCE = 500

_STANDING = """
    SELECT CASE WHEN m.field IS NULL THEN r.meeting ELSE m.value END,
        CASE WHEN t.field IS NULL THEN r.date ELSE t.value END,
        CASE WHEN l.field IS NULL THEN r.language ELSE l.value END, count(*)
    FROM document AS d JOIN recognised AS r ON r.document_id = d.id
        LEFT JOIN correction AS m ON m.document_id = d.id AND m.field = 'meeting'
        LEFT JOIN correction AS t ON t.document_id = d.id AND t.field = 'date'
        LEFT JOIN correction AS l ON l.document_id = d.id AND l.field = 'language'
    WHERE d.deleted IS NULL GROUP BY 1, 2, 3
"""
_ROLES = """
    SELECT p.role FROM paragraph AS p JOIN document AS d ON d.id = p.document_id
    WHERE d.key = ? ORDER BY p.number
"""


class Standing(NamedTuple):
    """Documents outside the trash that share meeting, date of issue and language.

    Attributes:
        meeting: Address of their meeting; empty if they have none.
        when: ISO date by which they are put in order; empty if none is known.
        language: Their language.
        documents: How many they are.
    """

    meeting: str
    when: str
    language: str
    documents: int


class Chronology:
    """Knows when each meeting was: a document is of the first day of its meeting.

    Args:
        edition: Has the meetings.
        connection: A connection to the library, which is only read.
    """

    def __init__(self, edition: Edition, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._starts = {
            str(Address("plenary", str(one.number))): one.start.value for one in edition.plenaries()
        }

    def of(self, document: Document) -> str:
        """Return the ISO date by which a document is put in order: the first day of its meeting.

        Without a meeting it is the date of issue, and without that empty.
        """
        date = document.date.value if document.date else ""
        return self._starts.get(str(document.meeting or ""), date)

    def standing(self) -> list[Standing]:
        """Return of which meetings, dates and languages there are documents."""
        return [
            Standing(meeting or "", self._starts.get(meeting, date or ""), language, count)
            for meeting, date, language, count in self._connection.execute(_STANDING)
        ]

    def documents(self, ids: Iterable[int]) -> dict[int, Document]:
        """Return documents by their ids."""
        wanted = sorted(set(ids))
        known: dict[int, Document] = {}
        for start in range(0, len(wanted), _AT_ONCE):
            known |= summaries.some(self._connection, wanted[start : start + _AT_ONCE])
        return known

    def places(self, key: str) -> tuple[str, ...]:
        """Return the names of the places of a document, by the numbers of its paragraphs."""
        roles = self._connection.execute(_ROLES, (key,))
        return anchors(cast("Role", role) for (role,) in roles)


def in_order(edition: Edition, library: Library, one: str, other: str) -> tuple[str, str]:
    """Return the keys of two documents, that of the earlier one first.

    Raises:
        LibraryError: The library cannot be read.
        NoSuchRecordError: It lacks one of them.
    """
    time = Chronology(edition, library.connection)
    first, second = library.document(one), library.document(other)
    if time.of(second) and time.of(second) < time.of(first):
        return other, one
    return one, other
