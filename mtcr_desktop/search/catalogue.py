"""What can be found, held in memory: the entries, their years, topics and countries.

An edition has a few hundred entries; counting facets and keeping to filters is set arithmetic on
their ids, far quicker than SQL at each key.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.folding import fold
from mtcr_desktop.search.kinds import kind_of, label_of
from mtcr_desktop.search.query import parse_year
from mtcr_desktop.search.results import Filter
from mtcr_desktop.search.scope import FILTER as SCOPE

_K = TypeVar("_K")

Ids = frozenset[int]
"""Ids of entries; a smaller id is a more important entry."""

_LONG = 2
"""Years that a record may span and still count as "of" each year in it, as chairs do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record that can be found; years are None where it has none."""

    id: int
    address: Address
    kind: str
    title: str
    subtitle: str
    year_from: int | None
    year_to: int | None


class Catalogue:
    """All entries of an edition."""

    def __init__(self, connection: sqlite3.Connection, country_name: Callable[[str], str]) -> None:
        self._country_name = country_name
        rows = connection.execute(
            "SELECT id, address, kind, title, subtitle, year_from, year_to FROM entry ORDER BY id"
        )
        self.entries = {
            row[0]: Entry(row[0], Address.parse(row[1]), row[2], row[3], row[4] or "", *row[5:])
            for row in rows
        }
        self.by_address = {str(e.address).casefold(): e.id for e in self.entries.values()}
        self.everything: Ids = frozenset(self.entries)
        self.by_kind = _gathered((entry.kind, entry.id) for entry in self.entries.values())
        topics = connection.execute("SELECT slug, entry_id FROM entry_topic").fetchall()
        self.by_topic = _gathered([*topics, *self._keyed("topic")])
        countries = connection.execute("SELECT iso2, entry_id FROM entry_country").fetchall()
        self.by_country = _gathered([*countries, *self._keyed("member"), *self._keyed("adherent")])
        self._country_keys: dict[str, str] = {}

    @cached_property
    def by_year(self) -> Mapping[int, Ids]:
        """Entries by each year that they are of; long spans count at their ends only."""
        pairs = []
        for entry in self.entries.values():
            ends = [year for year in (entry.year_from, entry.year_to) if year is not None]
            if ends and max(ends) - min(ends) <= _LONG:
                ends = list(range(min(ends), max(ends) + 1))
            pairs += [(year, entry.id) for year in ends]
        return _gathered(pairs)

    @cached_property
    def values(self) -> Mapping[int, tuple[tuple[str, str | int], ...]]:
        """What facets count, by entry: ("kind", "plenary"), ("year", 2001), ("topic", slug) ..."""
        found: defaultdict[int, list[tuple[str, str | int]]] = defaultdict(list)
        holders: dict[str, Mapping[str, Ids] | Mapping[int, Ids]] = {
            "kind": self.by_kind,
            "year": self.by_year,
            "topic": self.by_topic,
            "country": self.by_country,
        }
        for name, by_value in holders.items():
            for value, ids in by_value.items():
                for entry_id in ids:
                    found[entry_id].append((name, value))
        return {entry_id: tuple(values) for entry_id, values in found.items()}

    @cached_property
    def topic_labels(self) -> dict[str, str]:
        """Titles of the topics by slug."""
        titles = {entry.address.key: entry.title for entry in self._of_kind("topic")}
        return {slug: titles.get(slug, slug) for slug in self.by_topic}

    @cached_property
    def country_labels(self) -> dict[str, str]:
        """Names of the countries that records concern, by ISO code."""
        return {iso2: self._country_name(iso2) for iso2 in sorted(self.by_country)}

    def learn_countries(self, names: Iterable[tuple[int, str]]) -> None:
        """Take in names of entries as (id, folded name), so that filters know them."""
        for entry_id, key in names:
            entry = self.entries[entry_id]
            if entry.kind in {"member", "adherent"}:
                self._country_keys.setdefault(key, entry.address.key)

    def resolve(self, name: str, value: str) -> tuple[str, str] | None:
        """Return value and label of a filter, or None if its value means nothing here."""
        match name:
            case "kind":
                kind = kind_of(value)
                return (kind, label_of(kind)) if kind else None
            case "year":
                return (value, value.replace("-", "–")) if parse_year(value) else None
            case "topic":
                return _looked_up(value, self.topic_labels, {})
            case _:
                return _looked_up(value, self.country_labels, self._country_keys)

    def allowed(self, filters: Iterable[Filter], kinds: frozenset[str] | None) -> Ids:
        """Return the entries that filters and kinds leave; kinds and years widen each other."""
        left = self.everything
        if kinds is not None:
            left = left & frozenset().union(*(self.by_kind.get(kind, Ids()) for kind in kinds))
        wide: dict[str, Ids] = {}
        for active in filters:
            if active.name == SCOPE:
                continue  # all of it is the record
            ids = self._having(active)
            if active.negated:
                left -= ids
            elif active.name in {"kind", "year"}:
                wide[active.name] = wide.get(active.name, Ids()) | ids
            else:
                left &= ids
        for ids in wide.values():
            left &= ids
        return left

    def _having(self, active: Filter) -> Ids:
        match active.name:
            case "kind":
                return self.by_kind.get(active.value, Ids())
            case "topic":
                return self.by_topic.get(active.value, Ids())
            case "country":
                return self.by_country.get(active.value, Ids())
            case _:
                first, last = parse_year(active.value) or (1, 0)
                years = (ids for year, ids in self.by_year.items() if first <= year <= last)
                return Ids().union(*years)

    def _keyed(self, kind: str) -> list[tuple[str, int]]:
        """Return key and id of the entries of a kind: a state concerns itself."""
        return [(entry.address.key, entry.id) for entry in self._of_kind(kind)]

    def _of_kind(self, kind: str) -> list[Entry]:
        return [self.entries[entry_id] for entry_id in sorted(self.by_kind.get(kind, Ids()))]


def _gathered(pairs: Iterable[tuple[_K, int]]) -> dict[_K, Ids]:
    """Return the ids by what they are of."""
    found: defaultdict[_K, set[int]] = defaultdict(set)
    for key, entry_id in pairs:
        found[key].add(entry_id)
    return {key: Ids(ids) for key, ids in found.items()}


def _looked_up(
    value: str, labels: Mapping[str, str], names: Mapping[str, str]
) -> tuple[str, str] | None:
    """Find a value by its code, its label, another name, or an unmistakable beginning of these."""
    key = " ".join(fold(value).replace("-", " ").split())
    known = {fold(code).replace("-", " "): code for code in labels}
    known |= {fold(label).replace("-", " "): code for code, label in labels.items()}
    known |= {name: code for name, code in names.items() if code in labels}
    if key in known:
        return known[key], labels[known[key]]
    begun = {code for name, code in known.items() if len(key) > 2 and name.startswith(key)}
    return next(((code, labels[code]) for code in begun if len(begun) == 1), None)
