"""The pattern of a sentence: its words, with a blank for whatever changes from year to year.

    25 to 28 September 2001, 33 Partners met in Ottawa.    ->    _ partners met in _
    24-27 September 2002, 34 Partners met in Warsaw.       ->    _ partners met in _

A sentence that comes back each year never comes back to the letter: number, days and place of the
meeting are others. So numbers, dates, and the names of states and of the cities of the meetings are
blanks, and nothing else is.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from mtcr_desktop.library.recognition.dates import is_month
from mtcr_desktop.library.recognition.flat import flat
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.names import words_of
from mtcr_desktop.library.recognition.numerals import cardinals, ordinals
from mtcr_desktop.records.folding import words

BLANK, STOP = "_", "|"
"""What stands for a blank, and for the end of a sentence; neither is ever part of a word."""

_JOINED = re.compile(
    rf"{BLANK}(?: (?:(?:to|and|of|through|until|bis|und|au|et|de|des|a|y|e) )?{BLANK})+"
)
"""Blanks with nothing between them that says more than one blank would: "25 to 28 September"."""

_GAP = re.compile(rf"[{BLANK}{STOP}]")
_END = re.compile(r"[^\w\s]*[.!?][^\w\s]*\s")
_LONGEST_ORDINAL = 2
"""Digits of a number whose full stop makes it an ordinal; those who part sentences see it alike."""

_LEAST_END = 3
"""Characters of a gap in which a sentence can end: a stop, a space and a letter."""

_WORDS_KEPT = 20_000
"""Words of which it is remembered whether they are numbers."""

_GERMAN_ENDINGS = ("e", "en", "er", "es", "em")


class Pattern(NamedTuple):
    """What of a text is compared.

    Attributes:
        exact: Its folded words.
        blanked: The same with its blanks.
        runs: The words between blanks, as an index of words has them.
    """

    exact: str
    blanked: str
    runs: tuple[tuple[str, ...], ...]

    @property
    def words(self) -> int:
        """How many words are no blanks."""
        return sum(map(len, self.runs))


class Patterns:
    """Makes patterns of texts in one language.

    Args:
        gazetteer: Knows the names of states and cities.
        language: The language, as an IETF tag.
    """

    def __init__(self, gazetteer: Gazetteer, language: str) -> None:
        self._names = (gazetteer.states(language), gazetteer.cities)

    def of(self, text: str) -> Pattern:
        """Return the pattern of a text; ends of sentences in it are part of the pattern."""
        names = self._named(text)
        found = words(text)
        exact: list[str] = []
        blanked: list[str] = []
        end, before, last = 0, "", len(found) - 1
        for number, (start, ends, word) in enumerate(found):
            if before and _is_end(text[end : start + 1], before):
                exact.append(STOP)
                blanked.append(STOP)
            exact.append(word)
            after = found[number + 1][2] if number < last else ""
            if _varies(word, before, after) or any(first <= start < to for first, to in names):
                blanked.append(BLANK)
            else:
                blanked.append(word)
            end, before = ends, word
        runs = _GAP.split(" ".join(blanked))
        return Pattern(
            " ".join(exact),
            _JOINED.sub(BLANK, " ".join(blanked)),
            tuple(tuple(run.replace("'", " ").split()) for run in runs if run.strip()),
        )

    def _named(self, text: str) -> list[tuple[int, int]]:
        """Return where names of states and cities stand."""
        flattened = flat(text)
        spoken = words_of(flattened)
        found = (names.find(text, flattened, spoken) for names in self._names)
        return [(name.start, name.end) for some in found for name in some]


def stands_in(pattern: str, text: str) -> bool:
    """Say whether a pattern of whole sentences is part of a longer one."""
    return f" {STOP} {pattern} {STOP} " in f" {STOP} {text} {STOP} "


def _varies(word: str, before: str, after: str) -> bool:
    """Say whether a word is a number, or belongs to one beside it.

    "May" alone is a verb, and "one" an article as often as not.
    """
    if _is_number(word):
        return True
    if word in _ones():
        return _is_number(before)
    return is_month(word) and (_has_digit(before) or _has_digit(after))


@lru_cache(_WORDS_KEPT)
def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


@lru_cache(_WORDS_KEPT)
def _is_number(word: str) -> bool:
    return _has_digit(word) or word in _numbers()


@cache
def _ones() -> frozenset[str]:
    return frozenset(
        word for known in (cardinals(), ordinals()) for word in known if known[word] == 1
    )


@cache
def _numbers() -> frozenset[str]:
    """Return numbers in words from two on; compounds such as "thirty-three" are two words here."""
    known = {word for word, number in cardinals().items() if number > 1}
    firsts = {word for word, number in ordinals().items() if number > 1}
    return frozenset(known | firsts | {word + end for word in firsts for end in _GERMAN_ENDINGS})


def _is_end(gap: str, before: str) -> bool:
    """Say whether a sentence may end after a word; none ends after "28." or "18.".

    Args:
        gap: What stands between it and the next word, with the first letter of that.
        before: The word.
    """
    if len(gap) < _LEAST_END or gap[-1].islower() or not _END.match(gap):
        return False
    return not (before.isdigit() and len(before) <= _LONGEST_ORDINAL)
