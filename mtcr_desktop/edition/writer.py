"""Collects the rows of an edition, table by table, before they are written in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import BadDateError

Row = dict[str, Any]

AS_THE_RECORD = "Rests on the sources of the record as a whole."


class Writer:
    """Rows in the making; the number of a row is its place in its table, so builds repeat.

    Attributes:
        rows: Rows by name of table.
    """

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, **values: object) -> None:
        """Add a row."""
        self.rows[table].append(values)

    def add_numbered(self, table: str, **values: object) -> int:
        """Add a row whose key is its number, and return that."""
        number = len(self.rows[table]) + 1
        self.add(table, id=number, **values)
        return number

    def add_list(self, table: str, owner: Row, column: str, values: Iterable[Any]) -> None:
        """Add one row per value of a list that belongs to `owner`, with its place in it."""
        for place, value in enumerate(values, 1):
            self.add(table, **owner, position=place, **{column: value})

    def state(
        self,
        address: str,
        field: str,
        value: str,
        evidence: Mapping[str, Any],
        *,
        preferred: bool = True,
    ) -> int:
        """Add a fact with its sources and return its number.

        Args:
            address: Record that it is about.
            field: What is stated.
            value: The value in words.
            evidence: What the facts say beside the value: "sources", "note" (or "notes") and
                "verified", each optional.
            preferred: False for a value that differs from the one the edition follows.
        """
        note = evidence.get("note") or evidence.get("notes")
        number = self.add_numbered(
            "fact",
            address=address,
            field=field,
            value=value,
            precision=precision_of(value),
            preferred=preferred,
            note=note,
            verified=bool(evidence.get("verified", True)),
        )
        sources = dict.fromkeys(evidence.get("sources") or ())
        self.add_list("fact_source", {"fact_id": number}, "source_id", sources)
        return number

    def state_alternatives(
        self,
        address: str,
        alternatives: Iterable[Mapping[str, Any]],
        preferred: Mapping[str, object],
    ) -> None:
        """Add the values that other sources give, after the preferred one where it has no row yet.

        Args:
            address: Record that they are about.
            alternatives: Claims as the facts have them.
            preferred: Preferred values by field; they rest on the sources of the whole record.
        """
        stated = {row["field"] for row in self.rows["fact"] if row["address"] == address}
        for other in alternatives:
            field = other["field"]
            if field not in stated and preferred.get(field) is not None:
                self.state(address, field, str(preferred[field]), {"note": AS_THE_RECORD})
            stated.add(field)
            self.state(address, field, str(other["value"]), other, preferred=False)


def precision_of(value: str) -> str | None:
    """Return the precision of a value that is a date or a period, else None."""
    first, _, last = value.partition("/")
    try:
        ends = [PartialDate.parse(part) for part in (first, last) if part]
    except BadDateError:
        return None
    return ends[0].precision if ends else None
