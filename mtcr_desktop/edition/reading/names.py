"""Reads the names of states."""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.edition.reading.tables import Tables

_NAMES = """
    SELECT DISTINCT substr(e.address, -2), n.name, coalesce(n.language, '')
    FROM entry AS e JOIN entry_name AS n ON n.entry_id = e.id
    WHERE e.kind IN ('member', 'adherent') AND n.nature <> 'code' ORDER BY n.id
"""


class StateName(NamedTuple):
    """One of the names of a Partner, adherent or applicant.

    Attributes:
        iso2: ISO 3166-1 alpha-2 code.
        name: As it is written; the official names and those of former times are among them.
        language: IETF tag of a foreign name; empty for those that the edition itself uses.
    """

    iso2: str
    name: str
    language: str


def state_names(tables: Tables) -> tuple[StateName, ...]:
    """Return every name of every state of the edition."""
    return tuple(StateName(*row) for row in tables.rows(_NAMES))
