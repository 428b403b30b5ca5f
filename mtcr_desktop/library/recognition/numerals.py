"""Numbers in words: one to ninety-nine, in English, French and German."""

from __future__ import annotations

import re
from functools import cache

_EN_WORDS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen
"""
_EN_FIRST_WORDS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
"""
_FR_WORDS = """
    un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
    dix-sept dix-huit dix-neuf
"""
_DE_WORDS = """
    ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn
    sechzehn siebzehn achtzehn neunzehn
"""
_EN, _EN_FIRST = _EN_WORDS.split(), _EN_FIRST_WORDS.split()
_FR, _DE = _FR_WORDS.split(), _DE_WORDS.split()
_EN_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FR_TENS = ("vingt", "trente", "quarante", "cinquante", "soixante")
_DE_TENS = (
    "zwanzig", "dreisig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig",
)  # fmt: skip
_DE_FIRST = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_ROMAN_FORM = re.compile(r"(?=[xlvi])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_TEENS = 20
_LAST_OF_FRENCH = 69


@cache
def cardinals() -> dict[str, int]:
    """Return numbers by their flat words, such as "thirty-three" or "funfunddreisig"."""
    found: dict[str, int] = {}
    for number in range(1, 100):
        for word in (_english(number), _german(number), *_french(number)):
            found.setdefault(word, number)
            found.setdefault(word.replace("dreisig", "dreissig"), number)
    return found


@cache
def ordinals() -> dict[str, int]:
    """Return numbers by their flat ordinals; the German ones without their ending."""
    found: dict[str, int] = {"premiere": 1, "premier": 1, "seconde": 2}
    for number in range(1, 100):
        words = {_english_ordinal(number), _german_ordinal(number)}
        words.update(map(_french_ordinal, _french(number)))
        for word in words:
            found.setdefault(word, number)
            found.setdefault(word.replace("-", " "), number)
    return found


def roman(text: str) -> int | None:
    """Return the number that a flat text has in Roman numerals, up to 89; None if it has none."""
    if not _ROMAN_FORM.fullmatch(text):
        return None
    values = [_ROMAN[letter] for letter in text]
    return sum(
        -value if following > value else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _english(number: int) -> str:
    if number < _TEENS:
        return _EN[number - 1]
    tens, ones = divmod(number, 10)
    return _EN_TENS[tens - 2] + (f"-{_EN[ones - 1]}" if ones else "")


def _english_ordinal(number: int) -> str:
    if number <= len(_EN_FIRST):
        return _EN_FIRST[number - 1]
    if number < _TEENS:
        return f"{_EN[number - 1]}th"
    tens, ones = divmod(number, 10)
    if not ones:
        return f"{_EN_TENS[tens - 2][:-1]}ieth"
    return f"{_EN_TENS[tens - 2]}-{_EN_FIRST[ones - 1]}"


def _french(number: int) -> tuple[str, ...]:
    """Return a number up to 69 in French, with its other spellings; none above."""
    if number < _TEENS:
        return (_FR[number - 1],)
    if number > _LAST_OF_FRENCH:
        return ()
    tens, ones = divmod(number, 10)
    ten = _FR_TENS[tens - 2]
    if ones == 0:
        return (ten,)
    if ones == 1:
        return (f"{ten} et un", f"{ten}-et-un")
    return (f"{ten}-{_FR[ones - 1]}",)


def _french_ordinal(cardinal: str) -> str:
    stem = {"cinq": "cinqu", "neuf": "neuv"}
    head, dash, last = cardinal.rpartition("-")
    last = stem.get(last, last.removesuffix("e"))
    return f"{head}{dash}{last}ieme"


def _german(number: int) -> str:
    if number < _TEENS:
        return _DE[number - 1]
    tens, ones = divmod(number, 10)
    return (f"{_DE[ones - 1]}und" if ones else "") + _DE_TENS[tens - 2]


def _german_ordinal(number: int) -> str:
    if number < _TEENS:
        return _DE_FIRST.get(number, f"{_DE[number - 1]}t")
    return f"{_german(number)}st"
