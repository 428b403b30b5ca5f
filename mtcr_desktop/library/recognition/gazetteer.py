"""The names that a document is searched for: of states, of cities, and the plenaries themselves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.recognition import usage
from mtcr_desktop.library.recognition.names import Names
from mtcr_desktop.records.dates import PartialDate

_SHARED = ("fr", "de", "es", "it", "pt")
"""Languages under which the edition keeps a name that is spelt alike in others: each is kept once,
under the first of these that has it."""


class Meeting(NamedTuple):
    """What tells a plenary from the others.

    Attributes:
        country: ISO 3166-1 alpha-2 code of the host.
        start, end: Its first and last day; both the same where only the opening is known.
    """

    number: int
    city: str
    country: str
    start: PartialDate
    end: PartialDate


class Gazetteer:
    """Names known to an edition; made once, and lists for a language when a text is in it.

    Args:
        names: Names of states: alpha-2 code, name, language.
        meetings: The plenaries by number.
        founders: How many states the regime began with.
    """

    def __init__(
        self,
        names: tuple[tuple[str, str, str], ...],
        meetings: tuple[Meeting, ...],
        founders: int,
    ) -> None:
        self.meetings = meetings
        self.founders = founders
        self._names = names
        self._states: dict[str, Names] = {}
        self._adjectives: dict[str, Names] = {}

    @classmethod
    def of(cls, edition: Edition) -> Gazetteer:
        """Return the names that an edition has."""
        meetings = tuple(
            Meeting(p.number, p.city, p.country, p.start, p.end or p.start)
            for p in edition.plenaries()
        )
        founders = sum(member.founding for member in edition.members())
        return cls(edition.state_names(), meetings, founders)

    def states(self, language: str) -> Names:
        """Return the names of states in a language, beside those that the edition uses."""
        if language not in self._states:
            self._states[language] = Names(self._state_names(language))
        return self._states[language]

    def adjectives(self, language: str) -> Names:
        """Return the adjectives of states in a language, as in "the Norwegian chair"."""
        if language not in self._adjectives:
            self._adjectives[language] = Names(_adjectives(language))
        return self._adjectives[language]

    @cached_property
    def cities(self) -> Names:
        """The cities in which plenaries met, each under the name that the edition has."""
        known = {meeting.city for meeting in self.meetings}
        pairs = [(city, city) for city in known]
        for city, others in usage.CITIES.items():
            parted = others.split("|") if "|" in others else others.split()
            pairs += [(other, city) for other in parted if city in known]
        pairs += [(f"{c.partition(',')[0]}, D.C.", c) for c in known if c.endswith(", DC")]
        return Names(pairs)

    def _state_names(self, language: str) -> Iterator[tuple[str, str]]:
        yield from ((name, "") for name in usage.NOT_MEANT.get(language, ()))
        if language != "en":
            yield from ((name, "") for name in usage.NOT_MEANT["en"])
        for spoken in (language, "en"):
            for code, others in usage.OTHER_NAMES.get(spoken, {}).items():
                yield from ((name, code) for name in others)
        spoken_here = _languages(language)
        for code, name, tag in sorted(self._names, key=lambda known: known[2] != language):
            if tag.partition("-")[0] in spoken_here:
                yield name, code


def _languages(language: str) -> tuple[str, ...]:
    """Return the languages under which the names of one are found; "" are the edition's own."""
    if language == "en":
        return ("", "en")
    before = _SHARED.index(language) if language in _SHARED else len(_SHARED)
    return ("", "en", language, *_SHARED[:before])


def _adjectives(language: str) -> Iterator[tuple[str, str]]:
    endings = ("e", "en", "er", "em", "es") if language == "de" else ("",)
    for code, words in usage.ADJECTIVES.get(language, {}).items():
        for word in words.split():
            yield from ((word + ending, code) for ending in ("", *endings))
