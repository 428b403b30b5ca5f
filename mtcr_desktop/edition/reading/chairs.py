"""Reads the terms of the chair and the chairs of the experts groups."""

from __future__ import annotations

from mtcr_desktop.edition.reading import meetings
from mtcr_desktop.edition.reading.tables import Tables, claim, date, known_date
from mtcr_desktop.records.chairs import Chairmanship, ExpertsGroupChair
from mtcr_desktop.records.sources import Claim

_TERMS = """
    SELECT key, title, joint, plenary, since, until, until_basis, fact_id
    FROM chairmanship WHERE ?1 IS NULL OR key = ?1 ORDER BY sequence
"""
_COUNTRIES = """
    SELECT chairmanship, country FROM chairmanship_country
    WHERE ?1 IS NULL OR chairmanship = ?1 ORDER BY chairmanship, position
"""
_PERSONS = f"""
    SELECT p.chairmanship, {meetings.PERSON} FROM chair_person AS p
    WHERE ?1 IS NULL OR p.chairmanship = ?1 ORDER BY p.chairmanship, p.position
"""
_RULE = "SELECT id, value FROM fact WHERE address = 'mtcr:chairs' AND field = 'rule'"
_EXPERTS = """
    SELECT id, "group", role, person, since, until, approximate, fact_id
    FROM experts_group_chair ORDER BY id
"""
_EXPERTS_COUNTRIES = """
    SELECT chair_id, country FROM experts_group_chair_country ORDER BY chair_id, position
"""


def chairmanships(tables: Tables, key: str | None = None) -> tuple[Chairmanship, ...]:
    """Return all terms and gaps in order of time, or the one with this key."""
    evidence = tables.evidence("chair", key)
    other_values = tables.other_values("chair", key, evidence)
    countries = tables.lists(_COUNTRIES, key)
    persons = meetings.persons(tables, _PERSONS, key, evidence)
    return tuple(
        Chairmanship(
            key=name,
            title=title,
            countries=countries[name],
            joint=bool(joint),
            plenary=plenary,
            since=known_date(since),
            until=date(until),
            until_basis=basis,
            persons=persons[name],
            alternatives=other_values[f"mtcr:chair/{name}"],
            sources=evidence[fact].sources,
            note=evidence[fact].note,
            verified=evidence[fact].verified,
        )
        for name, title, joint, plenary, since, until, basis, fact in tables.rows(_TERMS, key)
    )


def chair_rule(tables: Tables) -> Claim:
    """Return the rule by which the chair is held."""
    evidence = tables.evidence("chairs")
    ((fact, text),) = tables.rows(_RULE)
    return claim("rule", text, evidence[fact])


def experts_group_chairs(tables: Tables) -> tuple[ExpertsGroupChair, ...]:
    """Return who led the groups of experts."""
    evidence = tables.evidence("chairs")
    countries = tables.lists(_EXPERTS_COUNTRIES)
    return tuple(
        ExpertsGroupChair(
            group=group,
            role=role,
            countries=countries[number],
            person=person,
            since=date(since),
            until=date(until),
            approximate=bool(approximate),
            sources=evidence[fact].sources,
            note=evidence[fact].note,
            verified=evidence[fact].verified,
        )
        for number, group, role, person, since, until, approximate, fact in tables.rows(_EXPERTS)
    )
