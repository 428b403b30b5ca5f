"""Asking the database: rows as tuples, and what each row rests on."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from mtcr_desktop.edition.identity import REINSTALL
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import EditionError

if TYPE_CHECKING:
    from mtcr_desktop.records.sources import Claim

Values = tuple[Any, ...]

_EVIDENCE = """
    SELECT f.id, f.note, f.verified, s.source_id
    FROM fact AS f LEFT JOIN fact_source AS s ON s.fact_id = f.id
    WHERE f.address BETWEEN ? AND ? ORDER BY f.id, s.position
"""
_OTHER_VALUES = """
    SELECT address, id, field, value FROM fact
    WHERE preferred = 0 AND address BETWEEN ? AND ? ORDER BY id
"""


class Evidence(NamedTuple):
    """What a row rests on."""

    sources: tuple[str, ...]
    note: str | None
    verified: bool


class Tables:
    """The tables of one open edition."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def rows(self, sql: str, *values: object) -> list[Values]:
        """Return the rows that a query finds.

        Raises:
            EditionError: The file is damaged where the query reads.
        """
        try:
            return self.connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise EditionError(
                f"The bundled database is damaged and cannot be read ({error}).", REINSTALL
            ) from error

    def lists(self, sql: str, *values: object) -> dict[Any, tuple[Any, ...]]:
        """Return the values of a query of two columns, owner and value, by owner."""
        found: dict[Any, list[Any]] = defaultdict(list)
        for owner, value in self.rows(sql, *values):
            found[owner].append(value)
        return defaultdict(tuple, {owner: tuple(values) for owner, values in found.items()})

    def evidence(self, kind: str, key: object = None) -> dict[int, Evidence]:
        """Return by number of the fact what the rows of one kind, or of one record, rest on.

        Args:
            kind: Beginning of the address, e.g. "plenary".
            key: Key of the one record that is wanted; None for all.
        """
        rows = self.rows(_EVIDENCE, *_span(kind, key))
        sources: dict[int, list[str]] = defaultdict(list)
        for number, _, _, source in rows:
            if source is not None:
                sources[number].append(source)
        return {
            number: Evidence(tuple(sources.get(number, ())), note, bool(verified))
            for number, note, verified, _ in rows
        }

    def other_values(
        self, kind: str, key: object, evidence: dict[int, Evidence]
    ) -> dict[str, tuple[Claim, ...]]:
        """Return by address the values that differ from the preferred ones."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for address, number, field, value in self.rows(_OTHER_VALUES, *_span(kind, key)):
            found[address].append(claim(field, value, evidence[number]))
        return defaultdict(tuple, {address: tuple(claims) for address, claims in found.items()})


def claim(field: str, value: str, evidence: Evidence) -> Claim:
    """Return a value with what it rests on."""
    from mtcr_desktop.records.sources import Claim  # the start reads no facts

    return Claim(field, value, evidence.sources, evidence.note, evidence.verified)


def known_date(value: str) -> PartialDate:
    """Return a date that the schema requires; the build has checked each of them."""
    return PartialDate(value)


def date(value: str | None) -> PartialDate | None:
    """Return a date that may be missing."""
    return None if value is None else PartialDate(value)


def _span(kind: str, key: object) -> tuple[str, str]:
    """Return the first and the last address that is meant, for an index to find what is between.

    For a whole kind these are the address of its list, those with a fragment, and its records.
    """
    if key is not None:
        return (f"mtcr:{kind}/{key}",) * 2
    return (f"mtcr:{kind}", f"mtcr:{kind}/\U0010ffff")
