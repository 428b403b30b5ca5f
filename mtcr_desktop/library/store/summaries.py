"""Documents as a list shows them, with the user's corrections applied."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from mtcr_desktop.library.store.records import Document, Field
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

_SHOWN: tuple[Field, ...] = (
    "kind", "language", "title", "issuer", "series", "place", "date", "meeting",
)  # fmt: skip
_SUMMARY = f"""
    SELECT d.id, d.key, d.file_name, d.added, d.size, d.format, d.sha256, d.deleted, d.own_title,
        r.kind_confidence, r.meeting_confidence, {", ".join(f"r.{field}" for field in _SHOWN)}
    FROM document AS d JOIN recognised AS r ON r.document_id = d.id
"""


def one(connection: sqlite3.Connection, document_id: int) -> Document:
    """Return the summary of one document."""
    (found,) = _summaries(connection, "WHERE d.id = ?", (document_id,))
    return found


def some(connection: sqlite3.Connection, ids: Sequence[int]) -> dict[int, Document]:
    """Return the summaries of some documents by their ids; at most 500 at once."""
    marks = ",".join("?" * len(ids))
    found = _summaries(connection, f"WHERE d.id IN ({marks}) ORDER BY d.id", ids)
    return dict(zip(sorted(ids), found, strict=True))


def listed(
    connection: sqlite3.Connection, *, deleted: bool, limit: int | None = None
) -> tuple[Document, ...]:
    """Return the documents in the trash, or those that are not: what came last comes first.

    Args:
        connection: The library.
        deleted: Which of both.
        limit: So many at most; all if None.
    """
    condition = "IS NOT NULL ORDER BY d.deleted DESC," if deleted else "IS NULL ORDER BY"
    most = -1 if limit is None else limit
    return _summaries(connection, f"WHERE d.deleted {condition} d.id DESC LIMIT ?", (most,))


def count(connection: sqlite3.Connection, *, deleted: bool) -> int:
    """Return how many documents are in the trash, or how many are not."""
    condition = "IS NOT NULL" if deleted else "IS NULL"
    ((number,),) = connection.execute(f"SELECT count(*) FROM document WHERE deleted {condition}")
    return int(number)


def of_meeting(connection: sqlite3.Connection, meeting: Address) -> tuple[Document, ...]:
    """Return the documents about a meeting that are not in the trash, by date of issue."""
    found = _summaries(
        connection,
        """
        WHERE d.deleted IS NULL AND d.id IN (
            SELECT document_id FROM recognised WHERE meeting = :meeting
            EXCEPT SELECT document_id FROM correction WHERE field = 'meeting'
            UNION SELECT document_id FROM correction WHERE field = 'meeting' AND value = :meeting
        )
        ORDER BY d.id
        """,
        {"meeting": str(meeting.page)},
    )
    return tuple(sorted(found, key=lambda one: one.date.value if one.date else "9999"))


def tagged(connection: sqlite3.Connection, folded: str) -> tuple[Document, ...]:
    """Return the documents that bear a tag and are not in the trash, the newest first."""
    return _summaries(
        connection,
        "WHERE d.deleted IS NULL AND d.id IN (SELECT document_id FROM tag WHERE folded = ?)"
        " ORDER BY d.id DESC",
        (folded,),
    )


def _summaries(
    connection: sqlite3.Connection,
    condition: str,
    values: Sequence[object] | dict[str, object] = (),
) -> tuple[Document, ...]:
    rows = connection.execute(_SUMMARY + condition, values).fetchall()
    said = _corrections(connection, rows[0][0] if len(rows) == 1 else None)
    return tuple(_document(row, said[row[0]]) for row in rows)


def _corrections(
    connection: sqlite3.Connection, document_id: int | None
) -> defaultdict[int, dict[Field, str | None]]:
    """Return the user's corrections by document: of one, or of all, since they are few."""
    select = "SELECT document_id, field, value FROM correction"
    if document_id is None:
        rows = connection.execute(select)
    else:
        rows = connection.execute(f"{select} WHERE document_id = ?", (document_id,))
    found: defaultdict[int, dict[Field, str | None]] = defaultdict(dict)
    for row_id, field, value in rows:
        found[row_id][field] = value
    return found


def _document(row: tuple[Any, ...], said: Mapping[Field, str | None]) -> Document:
    (_, key, file_name, added, size, form, sha256, deleted, own_title, *rest) = row
    kind_sure, meeting_sure, *values = rest
    shown: dict[Field, Any] = dict(zip(_SHOWN, values, strict=True))
    shown |= said
    date, meeting = shown["date"], shown["meeting"]
    decides, sure = ("meeting", meeting_sure) if meeting else ("kind", kind_sure)
    return Document(
        key=key,
        title=shown["title"] or own_title or file_name,
        file_name=file_name,
        added=added,
        size=size,
        format=form,
        language=shown["language"],
        kind=shown["kind"],
        issuer=shown["issuer"],
        series=shown["series"],
        place=shown["place"],
        date=PartialDate(date) if date else None,
        meeting=_meeting(meeting) if meeting else None,
        confidence=1.0 if decides in said else sure,
        sha256=sha256,
        deleted=deleted,
    )


@lru_cache(maxsize=256)
def _meeting(text: str) -> Address:
    return Address.parse(text)
