"""What is found in each sentence before anything is made of it: states, cities and dates."""

from __future__ import annotations

from functools import cached_property

from mtcr_desktop.library.findings import Claim, ClaimKind, Value
from mtcr_desktop.library.recognition.dates import Period, find_dates
from mtcr_desktop.library.recognition.flat import phrase
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.names import Named, Names
from mtcr_desktop.library.recognition.ordinals import Ordinal, find_ordinals
from mtcr_desktop.library.recognition.sentences import REGIME, Sentence

_BETWEEN = phrase(
    r"(?:\([^()]{1,40}\))? ?[,;/]? ?(?:(?:and|et|und|as well as|sowie|ainsi que|y|e|&) )?"
    r"(?:(?:the|la|le|les|die|der|das|den|dem|of|de|du|des) |l')?"
)


class Part:
    """A sentence, and the names and dates in it.

    They are looked for when they are asked for: of a document about something else than the regime
    nobody asks, but at its head.

    Args:
        sentence: The sentence.
        language: The document's.
        gazetteer: The names to look for.
    """

    def __init__(self, sentence: Sentence, language: str, gazetteer: Gazetteer) -> None:
        self.sentence = sentence
        self.flat = sentence.flat
        self.about = sentence.about
        self.has_plenary = sentence.has_plenary
        self.has_regime = REGIME.search(sentence.flat) is not None
        self._language = language
        self._gazetteer = gazetteer

    @cached_property
    def states(self) -> tuple[Named, ...]:
        """States, each with its alpha-2 code."""
        return self._find(self._gazetteer.states(self._language))

    @cached_property
    def cities(self) -> tuple[Named, ...]:
        """Cities of plenaries, each under the name that the edition has."""
        return self._find(self._gazetteer.cities)

    @cached_property
    def dates(self) -> tuple[Period, ...]:
        """Dates and periods."""
        return tuple(find_dates(self.flat, day_first=self._language != "en"))

    @cached_property
    def ordinals(self) -> tuple[Ordinal, ...]:
        """Numbers of plenaries."""
        return tuple(find_ordinals(self.flat))

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

    def _find(self, names: Names) -> tuple[Named, ...]:
        return tuple(names.find(self.sentence.text, self.flat, self.sentence.tokens))
