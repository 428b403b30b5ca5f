"""Reads glossary and topics."""

from __future__ import annotations

from mtcr_desktop.edition.reading.tables import Tables
from mtcr_desktop.records.terms import Term, Topic

_TERMS = """
    SELECT key, term, expansion, definition, fact_id FROM term
    WHERE ?1 IS NULL OR key = ?1 ORDER BY sequence
"""
_TOPICS = """
    SELECT slug, label, definition FROM topic WHERE ?1 IS NULL OR slug = ?1 ORDER BY sequence
"""


def terms(tables: Tables, key: str | None = None) -> tuple[Term, ...]:
    """Return all terms of the glossary by alphabet, or the one with this key."""
    evidence = tables.evidence("term", key)
    return tuple(
        Term(name, term, expansion, definition, of.sources, of.note, of.verified)
        for name, term, expansion, definition, fact in tables.rows(_TERMS, key)
        for of in (evidence[fact],)
    )


def topics(tables: Tables, slug: str | None = None) -> tuple[Topic, ...]:
    """Return all topics, or the one with this slug."""
    return tuple(Topic(*row) for row in tables.rows(_TOPICS, slug))
