"""Reads the adherents and applicants."""

from __future__ import annotations

from collections import defaultdict

from mtcr_desktop.edition.reading import states
from mtcr_desktop.edition.reading.tables import Evidence, Tables, claim, date
from mtcr_desktop.records.members import Adherent, Application

APPLICANT, WOULD_JOIN = "Applicant", "Aims to join"
"""What a state without a rung on the ladder is: it has applied, or has only said it wants to."""

_STATED_AIM = "stated-aim"

_ADHERENTS = """
    SELECT a.iso2, c.iso3, c.name, c.official_name, a.status, s.label, a.status_text, a.declared,
           a.declared_fact_id, m.iso2, a.fact_id, s.about
    FROM adherent AS a JOIN country AS c ON c.iso2 = a.iso2
         LEFT JOIN adherent_status AS s ON s.id = a.status LEFT JOIN member AS m ON m.iso2 = a.iso2
    WHERE ?1 IS NULL OR a.iso2 = ?1 ORDER BY a.rowid
"""
_APPLICATIONS = """
    SELECT p.iso2, p.applied, p.outcome, o.label, p.joined, p.fact_id
    FROM application AS p JOIN application_outcome AS o ON o.id = p.outcome
    WHERE ?1 IS NULL OR p.iso2 = ?1 ORDER BY p.iso2, p.position
"""


def adherents(tables: Tables, iso2: str | None = None) -> tuple[Adherent, ...]:
    """Return all adherents and applicants down the ladder, or the one with this code."""
    evidence = tables.evidence("adherent", iso2)
    other_values = tables.other_values("adherent", iso2, evidence)
    aliases, former_names = states.aliases(tables, iso2), states.former_names(tables, iso2)
    applications = _applications(tables, iso2, evidence)
    return tuple(
        Adherent(
            iso2=code,
            iso3=iso3,
            name=name,
            official_name=official_name,
            aliases=aliases[code],
            former_names=former_names[code],
            status=status,
            status_label=label or _unranked(applications[code]),
            status_text=text,
            declared=date(declared),
            declared_claim=claim("declared", declared, evidence[declared_fact])
            if declared_fact
            else None,
            alternatives=other_values[f"mtcr:adherent/{code}"],
            applications=applications[code],
            is_partner=partner is not None,
            sources=evidence[fact].sources,
            note=evidence[fact].note,
            verified=evidence[fact].verified,
            status_meaning=meaning,
        )
        for (
            code, iso3, name, official_name, status, label, text, declared, declared_fact, partner,
            fact, meaning,
        ) in tables.rows(_ADHERENTS, iso2)
    )  # fmt: skip


def _unranked(applications: tuple[Application, ...]) -> str:
    """Return what to call a state that stands on no rung of the ladder."""
    asked = any(item.outcome != _STATED_AIM for item in applications)
    return APPLICANT if asked else WOULD_JOIN


def _applications(
    tables: Tables, iso2: str | None, evidence: dict[int, Evidence]
) -> dict[str, tuple[Application, ...]]:
    found: dict[str, list[Application]] = defaultdict(list)
    for code, applied, outcome, label, joined, fact in tables.rows(_APPLICATIONS, iso2):
        of = evidence[fact]
        found[code].append(
            Application(
                date(applied), outcome, label, date(joined), of.sources, of.note, of.verified
            )
        )
    return defaultdict(tuple, {code: tuple(list_) for code, list_ in found.items()})
