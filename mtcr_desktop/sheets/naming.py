"""Finding what a text names: countries, plenaries, persons in the chair, items and terms.

The rule is never to link wrongly. Only proper names and unmistakable phrases count, the longest
first, so that "Australia Group" is not Australia and "Category II" not Category I; names that
contain a Partner's name without meaning it ("North Korea") are known and left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from weakref import WeakKeyDictionary

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.members import Adherent, Member
from mtcr_desktop.records.plenaries import Plenary, ordinal
from mtcr_desktop.records.terms import Term

Match = tuple[int, int, Address]

_WORD = re.compile(r"[^\W_]+")
_YEAR_AFTER = re.compile(
    r"(?: plenary)?(?: \(| of | in | )"
    r"(?:\d{1,2}(?:(?:[-–]| to )\d{1,2})? )?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) )?"
    r"(\d{4})\b"
)
_NOT_A_PARTNER = ("North Korea", "Northern Ireland", "New Mexico", "Bank of Ireland")
_PLAIN_TERMS = frozenset({"Annex", "Guidelines"})
_UNLINKED_TERMS = frozenset({"MTCR", "MT", "Partner", "Adherent"})
_UNITS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
_TENS = (("twenty", "twentieth"), ("thirty", "thirtieth"), ("forty", "fortieth"))
_FIRST_SAFE_ORDINAL = 5
"""Below this, "its first plenary" or "the second plenary of 1991" mean something else."""


def ordinal_word(number: int) -> str:
    """Return an English ordinal below fifty in words, e.g. "twenty-first"."""
    if number < len(_UNITS):
        return _UNITS[number]
    tens, unit = divmod(number, 10)
    stem, whole = _TENS[tens - 2]
    return f"{stem}-{_UNITS[unit]}" if unit else whole


class Names:
    """The names that an edition knows, ready to be found in texts."""

    def __init__(self, edition: Edition) -> None:
        self._phrases: dict[str, Address | None] = dict.fromkeys(_NOT_A_PARTNER)
        self._cities: dict[str, dict[int, Address]] = {}
        for term in edition.terms():
            self._add(_term_phrases(term), Address("term", term.key))
        for adherent in edition.adherents():
            self._add(_country_phrases(adherent), Address("adherent", adherent.iso2))
        for member in edition.members():
            self._add(_country_phrases(member), Address("member", member.iso2))
        for number in range(1, dict(edition.info.counts).get("annex", 0) + 1):
            self._add((f"Item {number}",), Address("annex", str(number)))
        for plenary in edition.plenaries():
            self._add_plenary(plenary)
        self._add_persons(edition)
        self._by_word: dict[str, list[str]] = {}
        for phrase in sorted(self._phrases.keys() | self._cities.keys(), key=len, reverse=True):
            if first := _WORD.search(phrase):
                self._by_word.setdefault(first.group(), []).append(phrase)

    def _add(self, phrases: Iterable[str], address: Address) -> None:
        for phrase in phrases:
            self._phrases[phrase] = address

    def _add_plenary(self, plenary: Plenary) -> None:
        address = Address("plenary", str(plenary.number))
        city = plenary.city.partition(",")[0]
        self._cities.setdefault(city, {})[plenary.start.year] = address
        forms = [ordinal(plenary.number)]
        if plenary.number >= _FIRST_SAFE_ORDINAL:
            word = ordinal_word(plenary.number)
            forms += [word, word.capitalize()]
        self._add((f"{form} {p}" for form in forms for p in ("plenary", "Plenary")), address)

    def _add_persons(self, edition: Edition) -> None:
        terms: dict[str, set[str]] = {}
        for chairmanship in edition.chairmanships():
            for person in chairmanship.persons:
                terms.setdefault(person.name, set()).add(chairmanship.key)
        for name, keys in terms.items():
            if " " in name and len(keys) == 1:
                self._phrases[name] = Address("chair", keys.pop())

    def find(self, text: str) -> Iterator[Match]:
        """Yield (start, end, address) of everything a text names, in its order."""
        position = 0
        while word := _WORD.search(text, position):
            position = word.end()
            for phrase in self._by_word.get(word.group(), ()):
                end = word.start() + len(phrase)
                if not text.startswith(phrase, word.start()) or text[end : end + 1].isalnum():
                    continue
                if "lenary" in phrase and text[: word.start()].endswith("-"):
                    continue  # "thirty-sixth plenary" is not the sixth
                address = self._phrases.get(phrase)
                if phrase in self._cities:
                    address, end = self._meeting(phrase, text, end)
                if address is not None:
                    yield word.start(), end, address
                position = end
                break

    def _meeting(self, city: str, text: str, end: int) -> tuple[Address | None, int]:
        """Return the plenary that a city stands for here, if the text leaves no doubt."""
        years = self._cities[city]
        if (dated := _YEAR_AFTER.match(text, end)) and int(dated[1]) in years:
            return years[int(dated[1])], end
        if len(years) == 1 and text.startswith(" plenary", end):
            return next(iter(years.values())), end + len(" plenary")
        return None, end


def _country_phrases(state: Member | Adherent) -> set[str]:
    names = {state.name, state.official_name, *state.aliases}
    names.update(former.name for former in state.former_names)
    return {name for name in names if len(name) > 1}


def _term_phrases(term: Term) -> set[str]:
    if term.term in _UNLINKED_TERMS:
        return set()
    phrases: set[str] = set()
    for text in (term.term, term.expansion or ""):
        if text in _PLAIN_TERMS or text.upper() == text:
            phrases.add(text)
        elif " " in text:
            phrases |= {text, text[0].lower() + text[1:]}
            phrases.add(text.partition(" against ")[0])  # "Hague Code of Conduct"
    return phrases - {""}


_known: WeakKeyDictionary[Edition, Names] = WeakKeyDictionary()


def names_of(edition: Edition) -> Names:
    """Return the names of an edition; they are gathered once per edition."""
    if edition not in _known:
        _known[edition] = Names(edition)
    return _known[edition]
