"""Reads the sources."""

from __future__ import annotations

from collections.abc import Sequence

from mtcr_desktop.edition.reading.tables import Tables, Values, date
from mtcr_desktop.records.sources import Source

_SOURCES = """
    SELECT s.id, s.title, s.publisher, s.date, s.url, s.kind, k.label, s.language, s.supports
    FROM source AS s JOIN source_kind AS k ON k.id = s.kind
"""


def sources(tables: Tables, source_id: str | None = None) -> tuple[Source, ...]:
    """Return all sources by title, ignoring the brackets of supplied ones; or the one named."""
    rows = tables.rows(
        f"{_SOURCES} WHERE ?1 IS NULL OR s.id = ?1"
        " ORDER BY ltrim(s.title, '[') COLLATE NOCASE, s.id",
        source_id,
    )
    return tuple(_source(row) for row in rows)


def sources_by_id(tables: Tables, ids: Sequence[str]) -> dict[str, Source]:
    """Return those of the named sources that exist, by id."""
    marks = ", ".join("?" * len(ids))
    rows = tables.rows(f"{_SOURCES} WHERE s.id IN ({marks})", *ids)
    return {row[0]: _source(row) for row in rows}


def _source(row: Values) -> Source:
    name, title, publisher, dated, url, kind, label, language, supports = row
    return Source(name, title, publisher, date(dated), url, kind, label, language, supports)
