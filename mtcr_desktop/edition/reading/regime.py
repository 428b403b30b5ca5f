"""Reads the regime as such."""

from __future__ import annotations

from mtcr_desktop.edition.reading.tables import Evidence, Tables, known_date
from mtcr_desktop.records.regime import (
    Article,
    DatedFact,
    Guidelines,
    MeetingKind,
    Regime,
    RegimeName,
)

_NAMES = "SELECT language, name, abbreviation, fact_id FROM regime_name ORDER BY sequence"
_ARTICLES = """
    SELECT key, title, text, fact_id FROM article WHERE role = ? ORDER BY sequence
"""
_MILESTONES = "SELECT date, text, count, fact_id FROM milestone WHERE kind = ? ORDER BY id"
_FOUNDERS = "SELECT country FROM founder ORDER BY position"
_MEETING_KINDS = """
    SELECT key, name, abbreviation, frequency, purpose, fact_id FROM meeting_kind ORDER BY sequence
"""


def regime(tables: Tables) -> Regime:
    """Return what is known of the regime that is not about one meeting or state."""
    evidence = tables.evidence("regime")
    (founded,) = _milestones(tables, "founded", evidence)
    (count,) = _milestones(tables, "partner-count", evidence)
    (benchmark,) = _articles(tables, "benchmark", evidence)
    (website,) = _articles(tables, "website", evidence)
    (guidelines,) = _articles(tables, "guidelines", evidence)
    return Regime(
        names=tuple(
            RegimeName(language, name, abbreviation, of.sources, of.note, of.verified)
            for language, name, abbreviation, fact in tables.rows(_NAMES)
            for of in (evidence[fact],)
        ),
        founded=founded.date,
        founders=tuple(country for (country,) in tables.rows(_FOUNDERS)),
        founded_sources=founded.sources,
        founded_note=founded.note,
        partner_count=count,
        benchmark=benchmark,
        website=website,
        articles=_articles(tables, "article", evidence),
        guidelines=Guidelines(
            title=guidelines.title,
            structure=guidelines.text,
            history=_milestones(tables, "guidelines", evidence),
            sources=guidelines.sources,
            verified=guidelines.verified,
        ),
        meeting_kinds=tuple(
            MeetingKind(
                key, name, abbreviation, frequency, purpose, of.sources, of.note, of.verified
            )
            for key, name, abbreviation, frequency, purpose, fact in tables.rows(_MEETING_KINDS)
            for of in (evidence[fact],)
        ),
        growth=_milestones(tables, "growth", evidence),
    )


def _articles(tables: Tables, role: str, evidence: dict[int, Evidence]) -> tuple[Article, ...]:
    return tuple(
        Article(key, title, text, of.sources, of.note, of.verified)
        for key, title, text, fact in tables.rows(_ARTICLES, role)
        for of in (evidence[fact],)
    )


def _milestones(tables: Tables, kind: str, evidence: dict[int, Evidence]) -> tuple[DatedFact, ...]:
    return tuple(
        DatedFact(known_date(date), text, count, of.sources, of.note, of.verified)
        for date, text, count, fact in tables.rows(_MILESTONES, kind)
        for of in (evidence[fact],)
    )
