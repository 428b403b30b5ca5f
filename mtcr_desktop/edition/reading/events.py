"""Reads the events of the timeline."""

from __future__ import annotations

from mtcr_desktop.edition.reading import meetings
from mtcr_desktop.edition.reading.tables import Tables, date, known_date
from mtcr_desktop.records.events import Event

_EVENTS = """
    SELECT e.key, e.kind, k.label, e.start_date, e.end_date, e.title, e.summary, e.place,
           e.plenary, e.document_id, e.confidence, e.fact_id
    FROM event AS e JOIN event_kind AS k ON k.id = e.kind
    WHERE ?1 IS NULL OR e.key = ?1 ORDER BY e.sequence
"""


def events(tables: Tables, key: str | None = None) -> tuple[Event, ...]:
    """Return all events in order of time, or the one with this key."""
    evidence = tables.evidence("event", key)
    countries = _of_events(tables, "event_country", "country", key)
    participants = _of_events(tables, "event_participant", "name", key)
    topics = _of_events(tables, "event_topic", "topic", key)
    decided = meetings.decisions(tables, "event", key, evidence)
    documents = meetings.documents(tables, "event", key)
    return tuple(
        Event(
            key=name,
            kind=kind,
            kind_label=label,
            start=known_date(start),
            end=date(end),
            title=title,
            summary=summary,
            place=place,
            plenary=plenary,
            countries=countries[name],
            participants=participants[name],
            document=documents.get(document),
            decisions=decided[name],
            topics=topics[name],
            sources=evidence[fact].sources,
            confidence=confidence,
            note=evidence[fact].note,
            verified=evidence[fact].verified,
        )
        for (
            name, kind, label, start, end, title, summary, place, plenary, document, confidence,
            fact,
        ) in tables.rows(_EVENTS, key)
    )  # fmt: skip


def _of_events(
    tables: Tables, table: str, column: str, key: str | None
) -> dict[str, tuple[str, ...]]:
    return tables.lists(
        f"SELECT event, {column} FROM {table} WHERE ?1 IS NULL OR event = ?1"
        " ORDER BY event, position",
        key,
    )
