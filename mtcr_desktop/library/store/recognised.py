"""What was recognised in a document, and what the user says instead; kept apart."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from typing import Any, cast, get_args

from mtcr_desktop.library.findings import (
    Claim,
    ClaimKind,
    DocumentKind,
    Finding,
    Recognition,
    Value,
)
from mtcr_desktop.library.store.records import Field, FieldValue
from mtcr_desktop.library.store.spelling import storable
from mtcr_desktop.library.text import Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import LibraryError

FIELDS: tuple[Field, ...] = get_args(Field)
_NEEDED = frozenset({"kind", "language"})
"""Fields that every document has."""

_COLUMNS = ", ".join(f"{field}, {field}_confidence" for field in FIELDS)
_WRITE = (
    f"INSERT INTO recognised (document_id, {_COLUMNS})"
    f" VALUES (?{', ?, ?' * len(FIELDS)})"
)  # fmt: skip
_READ = f"SELECT {_COLUMNS} FROM recognised WHERE document_id = ?"

Corrections = Mapping[Field, str | None]
"""Corrected fields with their values as stored."""


def write(connection: sqlite3.Connection, document_id: int, recognition: Recognition) -> None:
    """Store what was recognised, in place of what was there and of what followed from that."""
    for table in ("recognised", "evidence", "claim", "outcome"):
        connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (document_id,))
    row: list[object] = [document_id]
    evidence: list[tuple[object, ...]] = []
    for field in FIELDS:
        finding: Finding[Any] | None = getattr(recognition, field)
        if finding is None:
            row += (None, None)
            continue
        row += (stored(finding.value), finding.confidence)
        evidence += ((document_id, field, n, *words) for n, words in enumerate(finding.words))
    connection.execute(_WRITE, row)
    connection.executemany("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)", evidence)
    connection.executemany(
        "INSERT INTO claim VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (document_id, n, claim.kind, *_stored_claim(claim.value), *claim.words)
            for n, claim in enumerate(recognition.claims)
        ),
    )


def read(connection: sqlite3.Connection, document_id: int) -> Recognition:
    """Return what was recognised in a document."""
    (row,) = connection.execute(_READ, (document_id,)).fetchall()
    words: dict[str, list[Words]] = defaultdict(list)
    for field, *place in connection.execute(
        "SELECT field, paragraph, from_char, to_char FROM evidence"
        " WHERE document_id = ? ORDER BY field, position",
        (document_id,),
    ):
        words[field].append(Words(*place))
    findings: dict[str, Any] = {}
    for field, value, confidence in zip(FIELDS, row[::2], row[1::2], strict=True):
        if value is not None:
            findings[field] = Finding(restored(field, value), tuple(words[field]), confidence)
    claims = connection.execute(
        "SELECT kind, form, value, paragraph, from_char, to_char FROM claim"
        " WHERE document_id = ? ORDER BY position",
        (document_id,),
    )
    return Recognition(
        **findings,
        claims=tuple(
            Claim(cast("ClaimKind", kind), _restored_claim(form, value), Words(*place))
            for kind, form, value, *place in claims
        ),
    )


def corrections(connection: sqlite3.Connection, document_id: int) -> Corrections:
    """Return what the user says of a document."""
    rows = connection.execute(
        "SELECT field, value FROM correction WHERE document_id = ?", (document_id,)
    )
    return dict(rows.fetchall())


def corrected(recognition: Recognition, said: Corrections) -> Recognition:
    """Return what was recognised with what the user says in its place.

    What the user says is certain and rests on no words of the document.
    """
    findings: dict[str, Any] = {
        field: None if value is None else Finding(restored(field, value), (), 1.0)
        for field, value in said.items()
    }
    return recognition._replace(**findings)


def check_field(field: Field, value: FieldValue) -> None:
    """Make sure that a field can have a value.

    Raises:
        LibraryError: There is no such field, or the value is none that it can have.
    """
    if field not in FIELDS:
        raise LibraryError(f"A document has no “{field}”.", f"It has {', '.join(FIELDS)}.")
    kind = {"date": PartialDate, "meeting": Address}.get(field, str)
    if value is None and field in _NEEDED:
        raise LibraryError(f"Every document has a {field}.", "Give one.")
    if value is not None and not isinstance(value, kind):
        raise LibraryError(f"“{value}” is no {field}.")
    if field == "kind" and value not in get_args(DocumentKind):
        raise LibraryError(
            f"There is no kind of document “{value}”.",
            f"There are {', '.join(get_args(DocumentKind))}.",
        )
    if field == "meeting" and isinstance(value, Address) and value.kind != "plenary":
        raise LibraryError(f"{value} is no plenary.", "Meetings look like mtcr:plenary/16.")


def stored(value: FieldValue) -> str | None:
    """Return the value of a field as a text."""
    if isinstance(value, PartialDate):
        return value.value
    return None if value is None else storable(str(value))


def restored(field: Field, value: str) -> FieldValue:
    """Return the value of a field from its text."""
    match field:
        case "date":
            return PartialDate(value)
        case "meeting":
            return Address.parse(value)
        case _:
            return value


def _stored_claim(value: Value) -> tuple[str, str]:
    """Return the form of a claim's value, and the value as a text."""
    # A date is a tuple too, so it comes first.
    if isinstance(value, PartialDate):
        return "date", value.value
    if isinstance(value, tuple):
        return "list", storable(json.dumps(value, ensure_ascii=False))
    return ("number", str(value)) if isinstance(value, int) else ("text", storable(value))


def _restored_claim(form: str, value: str) -> Value:
    match form:
        case "date":
            return PartialDate(value)
        case "list":
            return tuple(json.loads(value))
        case "number":
            return int(value)
        case _:
            return value
