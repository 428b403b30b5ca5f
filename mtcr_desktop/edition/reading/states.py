"""What Partners and adherents have in common: their names."""

from __future__ import annotations

from collections import defaultdict

from mtcr_desktop.edition.reading.tables import Evidence, Tables, date
from mtcr_desktop.records.members import FormerName

_ALIASES = """
    SELECT country, alias FROM country_alias WHERE ?1 IS NULL OR country = ?1
    ORDER BY country, position
"""
_FORMER_NAMES = """
    SELECT country, name, since, until, official, fact_id FROM former_name
    WHERE ?1 IS NULL OR country = ?1 ORDER BY country, position
"""


def aliases(tables: Tables, iso2: str | None) -> dict[str, tuple[str, ...]]:
    """Return other names by country."""
    return tables.lists(_ALIASES, iso2)


def former_names(tables: Tables, iso2: str | None) -> dict[str, tuple[FormerName, ...]]:
    """Return names of former times by country."""
    evidence: dict[int, Evidence] = {}
    found: dict[str, list[FormerName]] = defaultdict(list)
    for country, name, since, until, official, fact in tables.rows(_FORMER_NAMES, iso2):
        if fact not in evidence:
            evidence |= tables.evidence("member", country) | tables.evidence("adherent", country)
        of = evidence[fact]
        former = FormerName(
            name, date(since), date(until), bool(official), of.sources, of.note, of.verified
        )
        found[country].append(former)
    return defaultdict(tuple, {country: tuple(names) for country, names in found.items()})
