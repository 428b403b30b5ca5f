"""Flat text: lower case, plain letters, plain dashes and spaces, and as long as the text itself.

All patterns of this room are written for flat text. As it has a character for each of the text's,
a match in it is a place in the text, without any reckoning.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache, cached_property

_SPECIAL = {
    "ł": "l", "đ": "d", "ð": "d", "ø": "o", "ħ": "h", "ŧ": "t", "ı": "i", "ς": "σ", "ß": "s",
    "\N{RIGHT SINGLE QUOTATION MARK}": "'", "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "\N{MODIFIER LETTER APOSTROPHE}": "'", "\N{ACUTE ACCENT}": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "*": " ", "_": " ", "`": " ",
    "\N{MINUS SIGN}": "-", "ª": "^", "º": "^", "°": "^",
}  # fmt: skip


_SPACE = re.compile(r"\[[^\]]*\]| \??")
_GAPS = {" ": " {1,3}", " ?": " {0,3}"}


class _Letters(dict[int, str]):
    """What each character becomes; each is worked out once."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _flat_character(chr(code))
        return found


_LETTERS = _Letters()


def flat(text: str) -> str:
    """Return a text flattened, character by character."""
    return text.translate(_LETTERS)


@cache
def phrase(pattern: str) -> re.Pattern[str]:
    """Return a pattern for flat text, in which a space stands for up to three.

    Emphasis marks of Markdown are spaces in flat text, so that there may be more than one. The
    bound keeps every pattern linear. A space in brackets stands for itself.
    """
    return re.compile(_SPACE.sub(lambda found: _GAPS.get(found[0], found[0]), pattern))


class Stemmed:
    """A pattern with parts of words of which it needs one.

    To look for all of them takes a twentieth of what the pattern takes, and most sentences have
    none. Most documents have none of many patterns, which are not even compiled then.

    Args:
        stems: Parts of words; whatever the phrase matches has one of them.
        phrase: As `phrase` takes it.
    """

    def __init__(self, stems: tuple[str, ...], phrase: str) -> None:
        self._stems = stems
        self._phrase = phrase

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself, which finds the same without looking for stems."""
        return phrase(self._phrase)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has one of the stems."""
        return any(map(text.__contains__, self._stems))

    def within(self, text: str) -> Stemmed:
        """Return the same for the sentences of a text, whose stems are all that they can have."""
        return Stemmed(tuple(stem for stem in self._stems if stem in text), self._phrase)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a flat text."""
        return self.pattern.search(text, start, end) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return all matches in a flat text."""
        return self.pattern.finditer(text) if self.may_be_in(text) else iter(())


def stemmed(stems: str, pattern: str) -> Stemmed:
    """Return a phrase with its stems, which are parted by "|"."""
    return Stemmed(tuple(stems.split("|")), pattern)


def _flat_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    category = unicodedata.category(character)
    if category in ("Zs", "Cc", "Cf"):
        return " "
    if category == "Pd":
        return "-"
    if category == "No":  # a footnote mark set high, such as ¹
        return "^"
    lower = character.lower()
    if category == "Lm":  # such as ᵉ, an e set high
        lower = unicodedata.normalize("NFKD", lower)
    base = unicodedata.normalize("NFD", lower)[:1]
    return _SPECIAL.get(base, base) or character
