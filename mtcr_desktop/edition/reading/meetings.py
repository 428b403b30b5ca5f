"""What plenaries and other events have in common: documents, decisions, topics, persons."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from mtcr_desktop.edition.reading.tables import Evidence, Tables, Values, date
from mtcr_desktop.records.plenaries import Decision, Document, Person

PERSON = "p.name, p.title, p.country, p.role, p.since, p.until, p.fact_id"
"""Columns that `person` takes, of a table called p."""


def person(row: Values, evidence: dict[int, Evidence]) -> Person:
    """Return the person of a row of PERSON."""
    name, title, country, role, since, until, fact = row
    of = evidence[fact]
    return Person(
        name, title, country, role, of.sources, of.note, of.verified, date(since), date(until)
    )


def persons(
    tables: Tables, sql: str, key: object, evidence: dict[int, Evidence]
) -> dict[Any, tuple[Person, ...]]:
    """Return persons by owner; `sql` selects the owner and PERSON."""
    found: dict[Any, list[Person]] = defaultdict(list)
    for owner, *row in tables.rows(sql, key):
        found[owner].append(person(tuple(row), evidence))
    return defaultdict(tuple, {owner: tuple(people) for owner, people in found.items()})


def documents(tables: Tables, owner: str, key: object) -> dict[int, Document]:
    """Return by number the documents of plenaries ("plenary", number) or events ("event", key)."""
    column = "number" if owner == "plenary" else "key"
    chosen = f"""
        SELECT document_id FROM {owner} AS o
        WHERE document_id IS NOT NULL AND (?1 IS NULL OR o.{column} = ?1)
    """
    urls = tables.lists(
        f"SELECT document_id, url FROM document_url WHERE document_id IN ({chosen})"
        " ORDER BY document_id, position",
        key,
    )
    rows = tables.rows(
        "SELECT id, title, issuer, series, place, date, url, language, note FROM document"
        f" WHERE id IN ({chosen})",
        key,
    )
    return {
        number: Document(
            title, issuer, series, place, date(dated), url, urls[number], language, note
        )
        for number, title, issuer, series, place, dated, url, language, note in rows
    }


def decisions(
    tables: Tables, owner: str, key: object, evidence: dict[int, Evidence]
) -> dict[Any, tuple[Decision, ...]]:
    """Return the decisions of plenaries ("plenary", number) or events ("event", key) by owner."""
    chosen = f"d.{owner} IS NOT NULL AND (?1 IS NULL OR d.{owner} = ?1)"
    topics = tables.lists(
        "SELECT t.decision_id, t.topic FROM decision_topic AS t"
        f" JOIN decision AS d ON d.id = t.decision_id WHERE {chosen}"
        " ORDER BY t.decision_id, t.position",
        key,
    )
    found: dict[Any, list[Decision]] = defaultdict(list)
    for number, meeting, text, fact in tables.rows(
        f"SELECT d.id, d.{owner}, d.text, d.fact_id FROM decision AS d WHERE {chosen}"
        f" ORDER BY d.{owner}, d.position",
        key,
    ):
        found[meeting].append(Decision(text, topics[number], evidence[fact].sources))
    return defaultdict(tuple, {meeting: tuple(texts) for meeting, texts in found.items()})
