"""The filters that would narrow an answer, with what each would leave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain

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
    counts = Counter(chain.from_iterable(map(catalogue.values.__getitem__, found)))
    years = {int(value) for name, value in counts if name == "year"}
    offers = (
        [
            Facet("kind", label_of(kind), f"kind:{kind}", counts["kind", kind])
            for kind in KINDS
            if ("kind", kind) in counts
        ],
        _spans(catalogue, years, found),
        _offers("topic", counts, catalogue.topic_labels),
        _offers("country", counts, catalogue.country_labels),
    )
    return tuple(
        facet
        for group in offers
        for facet in group
        if facet.count < len(found) and (facet.name, facet.token.partition(":")[2]) not in used
    )


def _offers(
    name: str, counts: Mapping[tuple[str, str | int], int], labels: Mapping[str, str]
) -> list[Facet]:
    """Return the values that hold of most entries found."""
    offers = [
        Facet(name, labels[str(value)], f"{name}:{value}", count)
        for (whose, value), count in counts.items()
        if whose == name
    ]
    return sorted(offers, key=lambda facet: (-facet.count, facet.label))[:MOST]


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
