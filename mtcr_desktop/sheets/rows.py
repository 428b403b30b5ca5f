"""Rows and filters of listings."""

from __future__ import annotations

from collections.abc import Iterable

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate, span_text
from mtcr_desktop.records.folding import fold
from mtcr_desktop.sheets.listing import Filter, Row

Cell = tuple[str, str | int]
"""A text as shown and the value to sort it by; "" sorts as unknown."""


def words(text: str) -> Cell:
    """Return a cell of words, sorted without regard to case, accents and opening brackets."""
    return text, fold(text).lstrip("[“\"'")


def number(value: int | None) -> Cell:
    """Return a cell with a number; none is an empty cell."""
    return ("", "") if value is None else (str(value), value)


def dated(value: PartialDate | None, shown: str = "", unknown: str = "not public") -> Cell:
    """Return a cell with a date, shown in words and sorted as ISO text."""
    return (unknown, "") if value is None else (shown or str(value), value.value)


def spanning(start: PartialDate, end: PartialDate | None) -> Cell:
    """Return a cell with a period, shown in words and sorted as an ISO 8601 interval."""
    key = start.value if end is None or end == start else f"{start.value}/{end.value}"
    return span_text(start, end), key


def row(
    address: Address, *cells: Cell, mark: str = "", facets: Iterable[tuple[str, str]] = ()
) -> Row:
    """Return a row of cells."""
    texts, keys = tuple(text for text, _ in cells), tuple(key for _, key in cells)
    return Row(address, texts, keys, mark, tuple(facets))


def decade(value: PartialDate) -> tuple[str, str]:
    """Return the facet that files a date under its decade."""
    return "decade", str(value.year // 10 * 10)


def choices(
    name: str, label: str, rows: Iterable[Row], labels: dict[str, str] | None = None
) -> tuple[Filter, ...]:
    """Return the filter on a facet, or nothing where it would leave no choice.

    Args:
        name: Facet that the filter selects on.
        label: What the filter is called.
        rows: Rows that it is for.
        labels: Values in words, in the order to offer them; without it values are offered as they
            are, sorted.
    """
    used = {value for r in rows for facet, value in r.facets if facet == name}
    if len(used) < 2:
        return ()
    known = labels or {value: value for value in sorted(used)}
    return (Filter(name, label, tuple((v, text) for v, text in known.items() if v in used)),)


def decades(rows: Iterable[Row]) -> tuple[Filter, ...]:
    """Return the filter on decades."""
    kept = tuple(rows)
    found = sorted({value for r in kept for facet, value in r.facets if facet == "decade"})
    return choices("decade", "Decade", kept, {value: f"{value}s" for value in found})
