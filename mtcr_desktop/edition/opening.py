"""Opens the file of an edition, and reads what it says of itself."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import NamedTuple

from mtcr_desktop.edition.identity import REINSTALL
from mtcr_desktop.edition.reading.tables import Tables
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import EditionError

_COUNTED = (
    ("plenary", "plenary"), ("member", "member"), ("adherent", "adherent"),
    ("chair", "chairmanship"), ("event", "event"), ("annex", "annex_item"),
    ("annex-edition", "annex_edition"), ("term", "term"), ("topic", "topic"),
    ("source", "source"), ("fact", "fact"),
)  # fmt: skip
"""Kinds of records and the table of each."""


class EditionInfo(NamedTuple):
    """What an edition says of itself.

    Attributes:
        version: Year and month of the release, e.g. "2026.11".
        schema_version: Version of the tables.
        content_hash: SHA-256 over the content, in hexadecimal.
        covers_until: Date up to which sources were consulted.
        licence: Licence of the facts, as an SPDX name.
        counts: Number of records by kind of address, and of single facts.
        title: Title of the edition.
        coverage: What it covers, in words.
        gaps: What it leaves open, in words.
        covers_until_basis: What the date of coverage rests on.
        discrepancies: Contradictions that lie in the sources themselves, as (address of the
            record, contradiction in words).
        unverified: Number of single facts that no public source confirms.
    """

    version: str
    schema_version: int
    content_hash: str
    covers_until: PartialDate
    licence: str
    counts: tuple[tuple[str, int], ...]
    title: str
    coverage: str
    gaps: tuple[str, ...]
    covers_until_basis: str
    discrepancies: tuple[tuple[str, str], ...] = ()
    unverified: int = 0


def sqlite_version() -> str:
    """Return the version of the library that reads editions."""
    return sqlite3.sqlite_version


def connect(path: Path) -> sqlite3.Connection:
    """Return a read-only connection to an edition.

    Raises:
        EditionError: The file cannot be opened.
    """
    # Both parameters: immutable alone would create a missing file, mode=ro alone takes locks. The
    # address is made by pathlib, since "#", "?" and "%" in a path would name another file.
    uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        return sqlite3.connect(uri, uri=True, check_same_thread=False)
    except sqlite3.Error as error:
        raise EditionError(
            f"The bundled database {path} cannot be opened ({error}).", REINSTALL
        ) from error


def info(tables: Tables) -> EditionInfo:
    """Return what an edition says of itself.

    Raises:
        EditionError: The tables that say it are damaged.
    """
    values: dict[str, str] = dict(tables.rows("SELECT key, value FROM edition"))
    counts = " UNION ALL ".join(f"SELECT '{kind}', count(*) FROM {t}" for kind, t in _COUNTED)
    gaps = tables.rows("SELECT text FROM gap ORDER BY position")
    ((unverified,),) = tables.rows("SELECT count(*) FROM fact WHERE verified = 0")
    known = tables.rows("SELECT address, reason FROM known_discrepancy ORDER BY position")
    try:
        return EditionInfo(
            version=values["version"],
            schema_version=int(values["schema_version"]),
            content_hash=values["content_hash"],
            covers_until=PartialDate(values["covers_until"]),
            licence=values["licence"],
            counts=tuple(tables.rows(counts)),
            title=values["title"],
            coverage=values["coverage"],
            gaps=tuple(text for (text,) in gaps),
            covers_until_basis=values["covers_until_basis"],
            discrepancies=tuple(known),
            unverified=unverified,
        )
    except KeyError as error:
        raise EditionError(
            f"The bundled database does not say its {error.args[0]}.", REINSTALL
        ) from error


def verify(connection: sqlite3.Connection, stated: str) -> None:
    """Make sure that an edition holds what the build wrote.

    Args:
        connection: An open edition.
        stated: The content hash that it says it has.

    Raises:
        EditionError: The content is another, or damaged.
    """
    from mtcr_desktop.edition.digest import content_hash

    try:
        found = content_hash(connection)
    except sqlite3.DatabaseError as error:
        raise EditionError(
            f"The bundled database is damaged and cannot be read ({error}).", REINSTALL
        ) from error
    if found != stated:
        raise EditionError("The content of the bundled database was changed.", REINSTALL)
