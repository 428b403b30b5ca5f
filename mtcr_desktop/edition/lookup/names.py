"""Names that are not in the facts: of countries in other languages, and of numbers in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from babel import Locale
from babel.languages import get_official_languages

from mtcr_desktop.edition.lookup.entry import Name
from mtcr_desktop.records.folding import fold
from mtcr_desktop.records.plenaries import ordinal

LANGUAGES = (
    "en", "fr", "de", "es", "it", "pt", "ru", "zh", "zh_Hant", "ja", "ko", "ar", "nl", "pl", "sv",
    "da", "nb", "fi", "cs", "sk", "sl", "hr", "sr", "sr_Latn", "hu", "tr", "uk", "be", "bg", "mk",
    "ro", "el", "et", "lv", "lt", "is", "ga", "lb", "ca", "hi", "bn", "ur", "fa", "he", "id", "ms",
    "th", "vi", "kk", "af",
)  # fmt: skip
"""Languages whose names of countries are looked up: those of Partners and adherents, and the most
widely used others."""

_EVERYDAY = {"KR": (("한국", "ko"), ("Южная Корея", "ru"))}
"""Names in daily use where the CLDR has only a formal one: alpha-2 code to (name, language)."""

_ONES = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = {2: "twent", 3: "thirt", 4: "fort", 5: "fift", 6: "sixt", 7: "sevent", 8: "eight"}
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def foreign_names(own_names: Mapping[str, Iterable[str]]) -> dict[str, tuple[Name, ...]]:
    """Return the names of countries in LANGUAGES, from the Unicode CLDR.

    A name that means another of the countries as well is left out, since it would lead astray.

    Args:
        own_names: Names that each country has in the facts, by alpha-2 code.
    """
    own = {code: {fold(name) for name in names} for code, names in own_names.items()}
    found: dict[str, dict[str, Name]] = {code: {} for code in own}
    territories = {language: Locale.parse(language).territories for language in LANGUAGES}
    for code in own:
        for language in _from_its_own(code):
            name = territories[language].get(code)
            if name and fold(name) not in own[code]:
                tag = language.replace("_", "-")
                found[code].setdefault(fold(name), Name(name, "foreign", tag))
    for code, names in _EVERYDAY.items():
        for name, tag in names if code in own else ():
            found[code].setdefault(fold(name), Name(name, "foreign", tag))
    users = Counter(folded for names in own.values() for folded in names)
    users.update(folded for names in found.values() for folded in names)
    return {
        code: tuple(name for folded, name in names.items() if users[folded] == 1)
        for code, names in found.items()
    }


def _from_its_own(code: str) -> list[str]:
    """Return LANGUAGES, those of a country first: a name that is shared is called by these."""
    spoken = get_official_languages(code)
    return sorted(LANGUAGES, key=lambda language: language.partition("_")[0] not in spoken)


def number_names(number: int) -> tuple[Name, ...]:
    """Return the ways to name a plenary by its number: "16", "16th", "sixteenth", "XVI"."""
    forms = (ordinal(number), in_words(number))
    texts = (
        str(number),
        *forms,
        *(f"{form} plenary" for form in forms),
        f"plenary {number}",
        roman(number),
    )
    return tuple(Name(text, "number") for text in texts)


def in_words(number: int) -> str:
    """Return an English ordinal from 1 to 89 in words, e.g. "twenty-first"."""
    if number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens]}y-{_ONES[ones]}" if ones else f"{_TENS[tens]}ieth"


def roman(number: int) -> str:
    """Return a Roman number from 1 to 89."""
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
