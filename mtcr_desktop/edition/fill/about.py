"""Rows by which the edition describes itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mtcr_desktop.edition.identity import SCHEMA_VERSION
from mtcr_desktop.edition.writer import Writer

Facts = Mapping[str, Any]

_COMMENTS = {
    "version": "Year and month of the release.",
    "title": "Title of the edition.",
    "licence": "Licence of the facts, as an SPDX name.",
    "covers_until": "Date up to which sources were consulted.",
    "covers_until_basis": "What that date rests on.",
    "coverage": "What the edition covers.",
}


def fill_about(writer: Writer, facts: Facts) -> None:
    """Add version, licence, coverage, gaps and known discrepancies."""
    edition = facts["edition"]
    for key, comment in _COMMENTS.items():
        writer.add("edition", key=key, value=edition[key], comment=comment)
    writer.add(
        "edition",
        key="schema_version",
        value=str(SCHEMA_VERSION),
        comment="Version of the tables; the same number as PRAGMA user_version.",
    )
    writer.add_list("gap", {}, "text", edition["gaps"])
    for place, found in enumerate(edition["known_discrepancies"], 1):
        address = f"mtcr:{found['record']}"
        writer.add(
            "known_discrepancy",
            position=place,
            address=address,
            rule=found["rule"],
            reason=found["reason"],
            fact_id=writer.state(address, "known discrepancy", found["reason"], found),
        )
