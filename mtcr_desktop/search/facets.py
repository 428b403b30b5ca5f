"""The filters that would narrow an answer, with what each would leave."""

from __future__ import annotations

from collections.abc import Iterable

from mtcr_desktop.search.catalogue import Catalogue, Ids
from mtcr_desktop.search.kinds import KINDS, label_of
from mtcr_desktop.search.results import Facet, Filter

MOST = 8
"""Facets of one name that are offered; more would be a list to search in itself."""


def facets(catalogue: Catalogue, found: Ids, active: Iterable[Filter]) -> tuple[Facet, ...]:
    """Return the filters to offer: kinds, years or decades, topics, countries.

    A filter that is at work or would leave everything is not offered.
    """
    used = {(one.name, one.value) for one in active}
    years = {year for year, ids in catalogue.by_year.items() if ids & found}
    offers = (
        _offers("kind", catalogue.by_kind, {kind: label_of(kind) for kind in KINDS}, found),
        _spans(catalogue, years, found),
        _offers("topic", catalogue.by_topic, catalogue.topic_labels, found),
        _offers("country", catalogue.by_country, catalogue.country_labels, found),
    )
    return tuple(
        facet
        for group in offers
        for facet in group
        if facet.count < len(found) and (facet.name, facet.token.partition(":")[2]) not in used
    )


def _offers(name: str, holders: dict[str, Ids], labels: dict[str, str], found: Ids) -> list[Facet]:
    """Return the values that hold of most entries found; kinds in their own order."""
    counted = [
        Facet(name, label, f"{name}:{value}", count)
        for value, label in labels.items()
        if (count := len(holders.get(value, Ids()) & found))
    ]
    if name == "kind":
        return counted
    return sorted(counted, key=lambda facet: (-facet.count, facet.label))[:MOST]


def _spans(catalogue: Catalogue, years: set[int], found: Ids) -> list[Facet]:
    """Return the years of the entries found, or their decades where the years are many."""
    if len(years) <= MOST:
        parts = {str(year): {year} for year in sorted(years)}
    else:
        decades = sorted({year // 10 * 10 for year in years})
        parts = {f"{first}-{first + 9}": set(range(first, first + 10)) for first in decades}
    result = []
    for value, part in parts.items():
        ids = Ids().union(*(catalogue.by_year[year] for year in part & years)) & found
        result.append(Facet("year", value.replace("-", "–"), f"year:{value}", len(ids)))
    return result
