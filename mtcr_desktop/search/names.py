"""Look-up by name: every title, alias, code, number and foreign name, held in memory.

There are some thousand names. A look-up in sorted lists takes microseconds, where SQL would
scan the table for each letter typed.
"""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mtcr_desktop.search.languages import language_name
from mtcr_desktop.search.query import Term

_TOKEN = re.compile(r"[^\W_]+")
_LAST = "\U0010ffff"

_PROPER = frozenset({"title", "code", "number"})
"""Natures of names under which a record goes; all others are names beside them."""

_FROM_INSIDE = frozenset({"title", "alias", "former name", "official name"})
_INSIDE_LETTERS = 4
_FOREIGN_LETTERS = 4
"""A Latin beginning shorter than this is in some language the beginning of almost any name."""


class Name(NamedTuple):
    """One name of an entry.

    Attributes:
        entry: Id of the entry.
        text: The name as written.
        key: Its folded words with single spaces between.
        nature: "title", "alias", "former name", "official name", "code", "number", "foreign".
        language: Language of a foreign name, IETF tag; else empty.
    """

    entry: int
    text: str
    key: str
    nature: str
    language: str

    @property
    def weight(self) -> int:
        """0 for the names a record goes under, 1 for its others, 2 for foreign ones."""
        return 0 if self.nature in _PROPER else 1 + (self.nature == "foreign")

    @property
    def matched(self) -> str:
        """What kind of name it is, in words."""
        if self.nature != "foreign":
            return self.nature
        return f"name in {language_name(self.language)}" if self.language else "foreign name"


class NameMatch(NamedTuple):
    """How well a name answers a query: rank and weight, smaller is better."""

    rank: int
    weight: int
    name: Name


class NameIndex:
    """All names, by whole name, by beginning and by word."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = sorted(names, key=lambda name: name.key)
        self._keys = [name.key for name in self.names]
        self._weights = [name.weight for name in self.names]
        self._entries = [name.entry for name in self.names]
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, key in enumerate(self._keys):
            for token in set(key.split(" ")):
                places[token].append(place)
        self._places = dict(places)
        self._tokens = sorted(places)
        near = [place for place, weight in enumerate(self._weights) if weight < 2]
        self._by_digit = frozenset(near)
        self._by_letter = frozenset(p for p in near if self.names[p].nature != "number")
        self._inner = [p for p in near if self.names[p].nature in _FROM_INSIDE]

    @classmethod
    def load(cls, connection: sqlite3.Connection) -> NameIndex:
        """Return the index over the names of an edition."""
        rows = connection.execute(
            "SELECT entry_id, name, folded, nature, coalesce(language, '') FROM entry_name"
        )
        return cls(
            Name(entry, text, " ".join(_TOKEN.findall(folded)), nature, language)
            for entry, text, folded, nature, language in rows
        )

    @property
    def tokens(self) -> Sequence[str]:
        """All words of names, sorted."""
        return self._tokens

    def compare(self, whole: Term, terms: Sequence[Term], typed: str) -> dict[int, NameMatch]:
        """Return the best name of each entry that answers a query as one name.

        Args:
            whole: All words of the query, one after the other.
            terms: The same, as separate terms that may stand in any order.
            typed: The query as typed, to tell an exact name from one that is folded alike.
        """
        best: dict[int, tuple[int, int, int]] = {}
        for rank, place in self._matches(whole, terms, typed):
            found = (rank, self._weights[place], place)
            entry = self._entries[place]
            if entry not in best or found < best[entry]:
                best[entry] = found
        return {
            entry: NameMatch(rank, weight, self.names[place])
            for entry, (rank, weight, place) in best.items()
        }

    def having(self, term: Term) -> frozenset[int]:
        """Return the entries with a name in which the term stands, at the start of a word."""
        return frozenset(map(self._entries.__getitem__, self._having(term)))

    def _matches(self, whole: Term, terms: Sequence[Term], typed: str) -> Iterator[tuple[int, int]]:
        """Yield rank and place of the names that answer, some of them more than once."""
        key, brief = whole.key, self._brief(whole.key)
        for place in self._beginning(key, unfinished=whole.prefix):
            if self._keys[place] == key:
                exact = self.names[place].text == typed
                yield (3 if self._weights[place] else 1 if exact else 2), place
            elif brief is None or place in brief:
                yield 4, place
        for place in set.intersection(*(self._having(term) for term in terms)):
            yield 5, place
        if len(key) >= _INSIDE_LETTERS:
            for place in self._inner:
                if key in self._keys[place]:
                    yield 6, place

    def _beginning(self, key: str, *, unfinished: bool) -> Iterator[int]:
        """Yield the places of names that are the key or begin with it."""
        place = bisect_left(self._keys, key)
        while place < len(self._keys) and self._keys[place].startswith(key):
            if unfinished or self._keys[place][len(key) : len(key) + 1] in {"", " "}:
                yield place
            place += 1

    def _having(self, term: Term) -> set[int]:
        """Return the places of names in which the term stands."""
        *first, last = term.words
        places: set[int] = set()
        if term.prefix:
            start = bisect_left(self._tokens, last)
            for token in self._tokens[start : bisect_left(self._tokens, last + _LAST)]:
                places.update(self._places[token])
        else:
            places.update(self._places.get(last, ()))
        for token in first:
            places.intersection_update(self._places.get(token, ()))
        if first:
            phrase = f" {term.key}" if term.prefix else f" {term.key} "
            places = {place for place in places if phrase in f" {self._keys[place]} "}
        brief = self._brief(term.key) if term.prefix else None
        return places if brief is None else places & brief

    def _brief(self, key: str) -> frozenset[int] | None:
        """Return the places of the names that a short beginning may mean; None if it is not short.

        "s" means Spain, not the second plenary nor Suède for Sweden; a code, a digit and a letter
        of another script say enough.
        """
        if len(key) >= _FOREIGN_LETTERS or not key.isascii():
            return None
        return self._by_digit if key.isdecimal() else self._by_letter
