"""Reads the control list."""

from __future__ import annotations

from collections import defaultdict

from mtcr_desktop.edition.reading.tables import Evidence, Tables, date, known_date
from mtcr_desktop.records.annex import (
    Annex,
    AnnexEdition,
    AnnexItem,
    Category,
    Heading,
    Mapping,
    NationalList,
    Publication,
)

_ANNEX = "SELECT title, headings_basis FROM annex"
_CATEGORIES = "SELECT id, name, definition, fact_id FROM annex_category ORDER BY rowid"
_ITEMS_OF_CATEGORIES = "SELECT category, number FROM annex_item ORDER BY number"
_PUBLICATIONS = """
    SELECT title, date, publisher, official, based_on, fact_id FROM publication ORDER BY id
"""
_NATIONAL_LISTS = "SELECT system, text, fact_id FROM national_list ORDER BY id"
_ITEMS = """
    SELECT number, category, title, title_verified, reserved, subject, fact_id
    FROM annex_item WHERE ?1 IS NULL OR number = ?1 ORDER BY number
"""
_HEADINGS = """
    SELECT i.item, h.letter, h.title, i.present, h.fact_id
    FROM annex_item_heading AS i JOIN annex_heading AS h ON h.letter = i.letter
    WHERE ?1 IS NULL OR i.item = ?1 ORDER BY i.item, h.letter
"""
_MAPPINGS = """
    SELECT id, item, system, basis, fact_id FROM mapping WHERE ?1 IS NULL OR item = ?1 ORDER BY id
"""
_CODES = "SELECT mapping_id, code FROM mapping_code ORDER BY mapping_id, position"
_EDITIONS = """
    SELECT e.key, e.date, e.kind, k.label, e.title, e.fact_id
    FROM annex_edition AS e JOIN annex_text_kind AS k ON k.id = e.kind
    WHERE ?1 IS NULL OR e.key = ?1 ORDER BY e.sequence
"""


def annex(tables: Tables) -> Annex:
    """Return what is known of the Annex as a whole."""
    evidence = tables.evidence("annex-items")
    ((title, headings_basis),) = tables.rows(_ANNEX)
    items = tables.lists(_ITEMS_OF_CATEGORIES)
    return Annex(
        title=title,
        categories=tuple(
            Category(key, name, items[key], definition, of.sources, of.note, of.verified)
            for key, name, definition, fact in tables.rows(_CATEGORIES)
            for of in (evidence[fact],)
        ),
        headings_basis=headings_basis,
        publications=tuple(
            Publication(
                name, date(dated), publisher, bool(official), based_on,
                of.sources, of.note, of.verified,
            )
            for name, dated, publisher, official, based_on, fact in tables.rows(_PUBLICATIONS)
            for of in (evidence[fact],)
        ),
        national_lists=tuple(
            NationalList(system, text, of.sources, of.note, of.verified)
            for system, text, fact in tables.rows(_NATIONAL_LISTS)
            for of in (evidence[fact],)
        ),
    )  # fmt: skip


def annex_items(tables: Tables, number: int | None = None) -> tuple[AnnexItem, ...]:
    """Return all Items by number, or the one with this number."""
    evidence = tables.evidence("annex", number)
    headings, mappings = _headings(tables, number), _mappings(tables, number, evidence)
    return tuple(
        AnnexItem(
            number=key,
            category=category,
            title=title,
            title_verified=bool(title_verified),
            reserved=bool(reserved),
            headings=headings[key],
            subject=subject,
            mappings=mappings[key],
            sources=evidence[fact].sources,
            note=evidence[fact].note,
            verified=evidence[fact].verified,
        )
        for key, category, title, title_verified, reserved, subject, fact in tables.rows(
            _ITEMS, number
        )
    )


def annex_editions(tables: Tables, key: str | None = None) -> tuple[AnnexEdition, ...]:
    """Return all dated texts and rounds of changes in order of time, or the one with this key."""
    evidence = tables.evidence("annex-edition", key)
    return tuple(
        AnnexEdition(name, known_date(dated), kind, label, title, of.sources, of.note, of.verified)
        for name, dated, kind, label, title, fact in tables.rows(_EDITIONS, key)
        for of in (evidence[fact],)
    )


def _headings(tables: Tables, number: int | None) -> dict[int, tuple[Heading, ...]]:
    evidence = tables.evidence("annex-items")
    found: dict[int, list[Heading]] = defaultdict(list)
    for item, letter, title, present, fact in tables.rows(_HEADINGS, number):
        of = evidence[fact]
        found[item].append(Heading(letter, title, bool(present), of.verified, of.sources, of.note))
    return defaultdict(tuple, {item: tuple(headings) for item, headings in found.items()})


def _mappings(
    tables: Tables, number: int | None, evidence: dict[int, Evidence]
) -> dict[int, tuple[Mapping, ...]]:
    codes = tables.lists(_CODES)
    found: dict[int, list[Mapping]] = defaultdict(list)
    for key, item, system, basis, fact in tables.rows(_MAPPINGS, number):
        of = evidence[fact]
        found[item].append(Mapping(system, codes[key], basis, of.sources, of.verified))
    return defaultdict(tuple, {item: tuple(mappings) for item, mappings in found.items()})
