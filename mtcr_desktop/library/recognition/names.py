"""Finds names of a list in a text, the longest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from mtcr_desktop.library.recognition.flat import flat

_WORD = re.compile(r"[^\W\d_]+|\d+")
_WORD_WITHOUT_DIGITS = re.compile(r"\w+")
_DIGIT = re.compile(r"\d")
_LONGEST_CODE = 4
"""Letters of the longest abbreviation, such as FYROM without its dots; these need capitals."""
_WIDEST_GAP = 3
"""Characters between two words of a name."""


class Named(NamedTuple):
    """A name in a text.

    Attributes:
        value: What it means.
        start, end: Where it stands.
    """

    value: str
    start: int
    end: int


def words_of(flattened: str) -> tuple[str, ...]:
    """Return the words of a flat text; a number is one too, also where it is glued to a word."""
    # Most sentences have no number, and the simpler pattern takes a third of the time.
    word = _WORD if _DIGIT.search(flattened) else _WORD_WITHOUT_DIGITS
    return tuple(word.findall(flattened))


class Names:
    """Names to look for.

    Args:
        names: Pairs of a name and what it means; an empty meaning hides whatever name of the
            list is part of that one, as "North Korea" hides "Korea".
    """

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        by_first: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
        self._codes = set()
        for name, value in names:
            words = words_of(flat(name))
            if not words:
                continue
            by_first[words[0]].setdefault(words, value)
            if name.isupper() and sum(map(len, words)) <= _LONGEST_CODE:
                self._codes.add(words)
            elif value:  # the genitive, as in "Norwegens"
                genitive = (*words[:-1], f"{words[-1]}s")
                by_first[genitive[0]].setdefault(genitive, value)
        self._by_first = {
            first: sorted(found.items(), key=lambda item: -len(item[0]))
            for first, found in by_first.items()
        }
        codes = [first for first, found in by_first.items() if self._codes.issuperset(found)]
        self._first_of_codes = {first: first.upper() for first in codes if first.isascii()}
        self._seconds = {
            first: frozenset(name[1] for name in found)
            for first, found in by_first.items()
            if min(map(len, found)) > 1
        }

    def find(
        self, text: str, flattened: str, words: tuple[str, ...], *, any_case: bool = False
    ) -> list[Named]:
        """Return the names in a text, none within another.

        Args:
            text: The text, for its capitals.
            flattened: The same, flat.
            words: The words of that, as `words_of` gives them.
            any_case: Whether a name may be without its capital, as adjectives are in French.
        """
        if not self._may_be_in(text, words):
            return []
        found: list[Named] = []
        places = [word.span() for word in _WORD.finditer(flattened)]
        following = 0
        for n, word in enumerate(words):
            if n < following or word not in self._by_first:
                continue
            start = places[n][0]
            if any_case or not text[start].islower():
                value, following = self._at(n, text, words, places)
                if value:
                    found.append(Named(value, start, places[following - 1][1]))
        return found

    def _may_be_in(self, text: str, words: tuple[str, ...]) -> bool:
        """Whether a text can have a name at all; most have no more than "us" and "the" of one."""
        for first in self._by_first.keys() & words:
            capitals = self._first_of_codes.get(first)
            if capitals is not None and capitals not in text:
                continue
            seconds = self._seconds.get(first)
            if seconds is None or not seconds.isdisjoint(words):
                return True
        return False

    def _at(
        self, first: int, text: str, words: tuple[str, ...], places: list[tuple[int, int]]
    ) -> tuple[str, int]:
        """Return what the longest name means that begins with a word, and the word behind it."""
        for name, value in self._by_first[words[first]]:
            end = first + len(name)
            if words[first:end] != name or not _is_tight(places[first:end]):
                continue
            if name not in self._codes or _in_capitals(text[places[first][0] : places[end - 1][1]]):
                return value, end
        return "", first + 1


def _in_capitals(text: str) -> bool:
    return text.replace(" ", "").isupper()


def _is_tight(places: list[tuple[int, int]]) -> bool:
    """Whether words follow each other closely, with at most ", " or " (" or ". " between them."""
    return all(after[0] - before[1] <= _WIDEST_GAP for before, after in pairwise(places))
