"""Reads the plenaries."""

from __future__ import annotations

from mtcr_desktop.edition.reading import meetings
from mtcr_desktop.edition.reading.tables import Tables, date, known_date
from mtcr_desktop.records.plenaries import Plenary

_PLENARIES = """
    SELECT number, city, country, start_date, end_date, dates_precision, city_verified,
           number_inferred, partner_count, partner_count_note, document_id, summary, next_host,
           confidence, fact_id
    FROM plenary WHERE ?1 IS NULL OR number = ?1 ORDER BY number
"""
_NEW_PARTNERS = """
    SELECT plenary, country FROM new_partner WHERE ?1 IS NULL OR plenary = ?1
    ORDER BY plenary, position
"""
_TOPICS = """
    SELECT plenary, topic FROM plenary_topic WHERE ?1 IS NULL OR plenary = ?1
    ORDER BY plenary, position
"""
_OPENERS = f"""
    SELECT p.plenary, {meetings.PERSON} FROM opener AS p
    WHERE ?1 IS NULL OR p.plenary = ?1 ORDER BY p.plenary, p.position
"""
_CHAIRS = f"""
    SELECT c.plenary, {meetings.PERSON}
    FROM chair_person AS p JOIN chairmanship AS c ON c.key = p.chairmanship
    WHERE c.plenary IS NOT NULL AND (?1 IS NULL OR c.plenary = ?1) ORDER BY c.plenary, p.position
"""


def plenaries(tables: Tables, number: int | None = None) -> tuple[Plenary, ...]:
    """Return all plenaries by number, or the one with this number."""
    evidence = tables.evidence("plenary", number)
    chairs = tables.evidence("chair", number)
    other_values = tables.other_values("plenary", number, evidence)
    new_partners = tables.lists(_NEW_PARTNERS, number)
    topics = tables.lists(_TOPICS, number)
    decided = meetings.decisions(tables, "plenary", number, evidence)
    documents = meetings.documents(tables, "plenary", number)
    opened_by = meetings.persons(tables, _OPENERS, number, evidence)
    chaired_by = meetings.persons(tables, _CHAIRS, number, chairs)
    return tuple(
        Plenary(
            number=key,
            city=city,
            country=country,
            start=known_date(start),
            end=date(end),
            dates_precision=precision,
            city_verified=bool(city_verified),
            number_inferred=bool(inferred),
            partner_count=count,
            partner_count_note=count_note,
            new_partners=new_partners[key],
            chair_key=str(key),
            chairs=chaired_by[key],
            opened_by=opened_by[key],
            document=documents.get(document),
            summary=summary,
            decisions=decided[key],
            topics=topics[key],
            next_host=next_host,
            alternatives=other_values[f"mtcr:plenary/{key}"],
            sources=evidence[fact].sources,
            confidence=confidence,
            verified=evidence[fact].verified,
            notes=evidence[fact].note,
        )
        for (
            key, city, country, start, end, precision, city_verified, inferred, count, count_note,
            document, summary, next_host, confidence, fact,
        ) in tables.rows(_PLENARIES, number)
    )  # fmt: skip
