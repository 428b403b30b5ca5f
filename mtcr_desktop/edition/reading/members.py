"""Reads the Partners."""

from __future__ import annotations

from collections import defaultdict

from mtcr_desktop.edition.reading import states
from mtcr_desktop.edition.reading.tables import Evidence, Tables, claim, date, known_date
from mtcr_desktop.records.members import Authority, Member, RegimeMembership

_MEMBERS = """
    SELECT m.iso2, c.iso3, c.name, c.official_name, m.region, m.subregion, m.sequence, m.founding,
           m.joined, m.joined_fact_id, m.first_plenary, m.first_plenary_fact_id, m.fact_id
    FROM member AS m JOIN country AS c ON c.iso2 = m.iso2
    WHERE ?1 IS NULL OR m.iso2 = ?1 ORDER BY m.sequence
"""
_BODIES = """
    SELECT m.iso2, m.body, b.label, m.value, m.since, m.fact_id
    FROM body_membership AS m JOIN body AS b ON b.id = m.body
    WHERE ?1 IS NULL OR m.iso2 = ?1 ORDER BY m.rowid
"""
_AUTHORITIES = """
    SELECT iso2, name, url, fact_id FROM authority WHERE ?1 IS NULL OR iso2 = ?1
"""
_HOSTED = """
    SELECT country, number FROM plenary WHERE ?1 IS NULL OR country = ?1 ORDER BY number
"""
_CO_CHAIRED = """
    SELECT w.country, c.plenary
    FROM chairmanship_country AS w JOIN chairmanship AS c ON c.key = w.chairmanship
         JOIN plenary AS p ON p.number = c.plenary
    WHERE w.country <> p.country AND (?1 IS NULL OR w.country = ?1) ORDER BY c.plenary
"""


def members(tables: Tables, iso2: str | None = None) -> tuple[Member, ...]:
    """Return all Partners in order of joining, or the one with this code."""
    evidence = tables.evidence("member", iso2)
    other_values = tables.other_values("member", iso2, evidence)
    aliases, former_names = states.aliases(tables, iso2), states.former_names(tables, iso2)
    hosted, co_chaired = tables.lists(_HOSTED, iso2), tables.lists(_CO_CHAIRED, iso2)
    regimes = _regimes(tables, iso2, evidence)
    authorities = _authorities(tables, iso2, evidence)
    return tuple(
        Member(
            iso2=code,
            iso3=iso3,
            name=name,
            official_name=official_name,
            aliases=aliases[code],
            former_names=former_names[code],
            region=region,
            subregion=subregion,
            sequence=sequence,
            founding=bool(founding),
            joined=known_date(joined),
            joined_claim=claim("joined", joined, evidence[joined_fact]),
            alternatives=other_values[f"mtcr:member/{code}"],
            first_plenary=first,
            first_plenary_sources=evidence[first_fact].sources if first_fact else (),
            hosted=hosted[code],
            co_chaired=co_chaired[code],
            regimes=regimes[code],
            authority=authorities.get(code),
            sources=evidence[fact].sources,
            note=evidence[fact].note,
            verified=evidence[fact].verified,
        )
        for (
            code, iso3, name, official_name, region, subregion, sequence, founding, joined,
            joined_fact, first, first_fact, fact,
        ) in tables.rows(_MEMBERS, iso2)
    )  # fmt: skip


def _regimes(
    tables: Tables, iso2: str | None, evidence: dict[int, Evidence]
) -> dict[str, tuple[RegimeMembership, ...]]:
    found: dict[str, list[RegimeMembership]] = defaultdict(list)
    for code, body, label, value, since, fact in tables.rows(_BODIES, iso2):
        of, belongs = evidence[fact], None if value is None else bool(value)
        found[code].append(RegimeMembership(body, label, belongs, date(since), of.sources, of.note))
    return defaultdict(tuple, {code: tuple(bodies) for code, bodies in found.items()})


def _authorities(
    tables: Tables, iso2: str | None, evidence: dict[int, Evidence]
) -> dict[str, Authority]:
    return {
        code: Authority(name, url, evidence[fact].sources, evidence[fact].note)
        for code, name, url, fact in tables.rows(_AUTHORITIES, iso2)
    }
