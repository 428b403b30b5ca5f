"""What is found in each sentence before anything is made of it: states, cities and dates."""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.library.findings import Claim, ClaimKind, Value
from mtcr_desktop.library.recognition.dates import Period, find_dates
from mtcr_desktop.library.recognition.flat import phrase
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.names import Named
from mtcr_desktop.library.recognition.ordinals import A_PLENARY, Ordinal, find_ordinals
from mtcr_desktop.library.recognition.sentences import About, Sentence

_BETWEEN = phrase(
    r"(?:\([^()]{1,40}\))? ?[,;/]? ?(?:(?:and|et|und|as well as|sowie|ainsi que|y|e|&) )?"
    r"(?:(?:the|la|le|les|die|der|das|den|dem|of|de|du|des) |l')?"
)


class Part(NamedTuple):
    """A sentence, and the names and dates in it.

    Attributes:
        states: States, each with its alpha-2 code.
        cities: Cities of plenaries, each under the name that the edition has.
        ordinals: Numbers of plenaries.
        has_plenary: Whether a plenary is named.
    """

    sentence: Sentence
    states: tuple[Named, ...]
    cities: tuple[Named, ...]
    dates: tuple[Period, ...]
    ordinals: tuple[Ordinal, ...]
    has_plenary: bool

    @property
    def flat(self) -> str:
        """The sentence, flat."""
        return self.sentence.flat

    @property
    def about(self) -> About:
        """What the sentence speaks of."""
        return self.sentence.about

    def claim(self, kind: ClaimKind, value: Value, start: int, end: int) -> Claim:
        """Return a claim that a stretch of the sentence makes."""
        return Claim(kind, value, self.sentence.words(start, end))

    def series(self) -> list[tuple[Named, ...]]:
        """Return the states in runs, as "Greece, Ireland and Portugal" is one."""
        runs: list[list[Named]] = []
        for state in self.states:
            if runs and _BETWEEN.fullmatch(self.flat, runs[-1][-1].end, state.start):
                runs[-1].append(state)
            else:
                runs.append([state])
        return [tuple(run) for run in runs]


def part(sentence: Sentence, language: str, gazetteer: Gazetteer) -> Part:
    """Return a sentence with the names and dates in it."""
    states = gazetteer.states(language).find(sentence.text, sentence.flat, sentence.tokens)
    cities = gazetteer.cities.find(sentence.text, sentence.flat, sentence.tokens)
    dates = find_dates(sentence.flat, day_first=language != "en")
    return Part(
        sentence,
        tuple(states),
        tuple(cities),
        tuple(dates),
        tuple(find_ordinals(sentence.flat)),
        A_PLENARY.search(sentence.flat) is not None,
    )
