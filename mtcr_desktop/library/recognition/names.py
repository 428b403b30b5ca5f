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
            elif value:  # the genitive, as in "Norwegens"
                genitive = (*words[:-1], f"{words[-1]}s")
                by_first[genitive[0]].setdefault(genitive, value)
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
        reached = 0
        for word in _WORD.finditer(flattened):
            start = word.start()
            if start < reached or word.group() not in self._by_first:
                continue
            if any_case or not text[start].islower():
                value, end = self._at(word, text, flattened)
                reached = end
                if value:
                    found.append(Named(value, start, end))
        return found

    def _at(self, first: re.Match[str], text: str, flattened: str) -> tuple[str, int]:
        """Return what the longest name means that begins with a word, and where it ends."""
        for name, value in self._by_first[first.group()]:
            end = _end(flattened, first, name)
            if end and (name not in self._codes or _in_capitals(text[first.start() : end])):
                return value, end
        return "", first.end()


def _in_capitals(text: str) -> bool:
    return text.replace(" ", "").isupper()


_GAP = re.compile(r"[^\w]{0,3}")
"""What may stand between the words of a name, such as ", " or " (" or ". "."""


def _end(flattened: str, first: re.Match[str], name: tuple[str, ...]) -> int:
    """Return where a name ends that begins with a word; 0 if its other words do not follow."""
    end = first.end()
    for part in name[1:]:
        start = _GAP.match(flattened, end).end()  # type: ignore[union-attr]  # matches nothing too
        following = _WORD.match(flattened, start)
        if following is None or following.group() != part:
            return 0
        end = following.end()
    return end
