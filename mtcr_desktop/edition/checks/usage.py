"""Warnings: what nothing uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator

from mtcr_desktop.edition.checks.walk import View, places
from mtcr_desktop.edition.facts import Problem

_WATCHED = {
    "source": ("sources", "source", "id"),
    "topic": ("topics", "topic", "slug"),
    "source kind": ("sources", "kind", "id"),
    "event kind": ("timeline", "kind", "id"),
    "outcome": ("adherents", "outcome", "id"),
    "status": ("adherents", "status", "id"),
}
"""File, shape and key of what should be used, by the name of its collection."""


def check(view: View) -> Iterator[Problem]:
    """Yield sources that nothing cites and words that no record uses."""
    used: dict[str, set[Hashable]] = defaultdict(set)
    for place in places(view.facts):  # a malformed record uses its sources as well
        for _, value, kind in place.values():
            if kind.refers and isinstance(value, Hashable):
                used[kind.refers].add(value)
    for collection, (file, shape, key) in _WATCHED.items():
        for place in view.places(file, shape):
            if place.record[key] not in used[collection]:
                yield place.problem("is never used")
