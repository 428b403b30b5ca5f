"""Reads what leads from one record to others."""

from __future__ import annotations

from mtcr_desktop.edition.reading.tables import Tables
from mtcr_desktop.records.addresses import Address

_TITLE = "SELECT title FROM entry WHERE address = ?"
_CITING = """
    SELECT e.address, e.title FROM entry AS e
    WHERE e.address IN (
        SELECT f.address FROM fact AS f JOIN fact_source AS s ON s.fact_id = f.id
        WHERE s.source_id = ?
    ) ORDER BY e.id
"""
_MENTIONS = """
    SELECT e.key FROM event AS e JOIN event_country AS c ON c.event = e.key
    WHERE c.country = ? ORDER BY e.sequence
"""
_COUNTRY_ADDRESS = """
    SELECT address FROM entry WHERE address IN ('mtcr:member/' || ?1, 'mtcr:adherent/' || ?1)
    ORDER BY address = 'mtcr:member/' || ?1 DESC LIMIT 1
"""
_KNOWN_DISCREPANCIES = "SELECT address, reason FROM known_discrepancy ORDER BY position"
_COUNTRY_NAMES = "SELECT iso2, name FROM country"


def title(tables: Tables, address: Address) -> str | None:
    """Return the title of what an address names, or None where it names no record."""
    for wanted in (address, address.page):
        if rows := tables.rows(_TITLE, str(wanted)):
            return str(rows[0][0])
    return None


def citing(tables: Tables, source_id: str) -> tuple[tuple[Address, str], ...]:
    """Return address and title of the records that rest on a source, important ones first."""
    return tuple((Address.parse(at), name) for at, name in tables.rows(_CITING, source_id))


def mentions(tables: Tables, iso2: str) -> tuple[str, ...]:
    """Return the keys of the events that concern a country, in order of time."""
    return tuple(key for (key,) in tables.rows(_MENTIONS, iso2))


def known_discrepancies(tables: Tables) -> tuple[tuple[Address, str], ...]:
    """Return where the sources contradict themselves, and how."""
    return tuple((Address.parse(at), why) for at, why in tables.rows(_KNOWN_DISCREPANCIES))


def country_names(tables: Tables) -> dict[str, str]:
    """Return the short names of today by code."""
    return dict(tables.rows(_COUNTRY_NAMES))


def country_address(tables: Tables, iso2: str) -> Address | None:
    """Return where a country has its record, as a Partner rather than as an adherent."""
    rows = tables.rows(_COUNTRY_ADDRESS, iso2)
    return Address.parse(rows[0][0]) if rows else None
