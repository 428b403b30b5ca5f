"""Finds names of a list in a text, the longest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from mtcr_desktop.library.recognition.flat import flat

_WORD = re.compile(r"[^\W\d_]+|\d+")
_LONGEST_CODE = 4
"""Letters of the longest abbreviation, such as FYROM without its dots; these need capitals."""


class Named(NamedTuple):
    """A name in a text.

    Attributes:
        value: What it means.
        start, end: Where it stands.
    """

    value: str
    start: int
    end: int


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
            words = tuple(_WORD.findall(flat(name)))
            if not words:
                continue
            by_first[words[0]].setdefault(words, value)
            if name.isupper() and sum(map(len, words)) <= _LONGEST_CODE:
                self._codes.add(words)
        self._by_first = {
            first: sorted(found.items(), key=lambda item: -len(item[0]))
            for first, found in by_first.items()
        }

    def find(self, text: str, flattened: str, *, any_case: bool = False) -> list[Named]:
        """Return the names in a text, none within another.

        Args:
            text: The text, for its capitals.
            flattened: The same, flat.
            any_case: Whether a name may be without its capital, as adjectives are in French.
        """
        found: list[Named] = []
        words = list(_WORD.finditer(flattened))
        n = 0
        while n < len(words):
            length, value = self._at(words, n, text, any_case)
            if value:
                found.append(Named(value, words[n].start(), words[n + length - 1].end()))
            n += length or 1
        return found

    def _at(self, words: list[re.Match[str]], n: int, text: str, any_case: bool) -> tuple[int, str]:
        """Return how many words the name has that begins at a word, and what it means."""
        first = words[n].group()
        for name, value in (*self._by_first.get(first, ()), *self._genitive(first)):
            here = words[n : n + len(name)]
            if len(here) < len(name) or any(
                word.group() != part for word, part in zip(here[1:-1], name[1:-1], strict=True)
            ):
                continue
            if len(name) > 1 and here[-1].group() not in (name[-1], f"{name[-1]}s"):
                continue
            as_written = text[here[0].start() : here[-1].end()]
            if name in self._codes and not as_written.replace(" ", "").isupper():
                continue
            if (any_case or not as_written[0].islower()) and _together(here, text):
                return len(name), value
        return 0, ""

    def _genitive(self, first: str) -> list[tuple[tuple[str, ...], str]]:
        """Return the names of one word that have an s at the end here, as in "Norwegens"."""
        bare = first.removesuffix("s")
        if bare == first:
            return []
        return [(n, v) for n, v in self._by_first.get(bare, ()) if len(n) == 1 and len(bare) > 3]


_BETWEEN = 3
"""Characters that may stand between the words of a name, such as ", " or " (" or ". "."""


def _together(words: list[re.Match[str]], text: str) -> bool:
    return all(
        after.start() - before.end() <= _BETWEEN
        for before, after in zip(words, words[1:], strict=False)
    )
