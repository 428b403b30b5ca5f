"""Documents in any number for measuring: made of our own words, as unevenly used as real ones.

Words come from the facts of the edition in the order of their frequency, so that what is typed in
the benchmarks is found, and beyond them from syllables, so that there are as many rare words as
in a real collection. How often a word is used falls with its rank, as G. K. Zipf described it.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, islice, product
from typing import NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.folding import words

_RARE = 60_000
"""Words beyond those of the edition; a collection of 100,000 short documents has as many."""

_ONSETS = (
    "b",
    "br",
    "d",
    "f",
    "g",
    "gr",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_RHYMES = (
    "a",
    "al",
    "an",
    "ar",
    "e",
    "el",
    "en",
    "er",
    "i",
    "in",
    "is",
    "o",
    "on",
    "or",
    "u",
    "um",
)
_ENDINGS = ("ation", "ed", "ian", "ing", "ity", "ment", "s", "sky", "ton", "burg", "ov", "ez")
_CITIES = (
    "Amsterdam",
    "Bergen",
    "Bern",
    "Busan",
    "Helsinki",
    "Madrid",
    "Oslo",
    "Ottawa",
    "Rome",
    "Warsaw",
)


class Made(NamedTuple):
    """A made document: its title and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]


class Corpus:
    """Makes documents; the same seed makes the same ones."""

    def __init__(self, edition: Edition, seed: int = 1987) -> None:
        used = Counter(
            word.casefold()
            for (text,) in edition.connection.execute("SELECT text FROM passage")
            for start, end, _ in words(text)
            if not (word := text[start:end]).isdecimal()
        )
        self.words = [word for word, _ in used.most_common()]
        self.words += islice(_rare(set(self.words), seed), _RARE)
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))
        self._seed = seed
        self._random = random.Random(seed)

    def again(self) -> Corpus:
        """Return the corpus from its beginning: it makes the same documents once more."""
        self._random = random.Random(self._seed)
        return self

    def documents(self, count: int, paragraphs: int, length: int) -> Iterator[Made]:
        """Yield documents.

        Args:
            count: How many.
            paragraphs: Paragraphs in each.
            length: Words of a paragraph on the average.
        """
        for number in range(1, count + 1):
            city, year = self._random.choice(_CITIES), self._random.randint(1987, 2025)
            yield Made(
                f"Statement {number}, {city} {year}",
                tuple(self._paragraph(length, year) for _ in range(paragraphs)),
            )

    def _paragraph(self, length: int, year: int) -> str:
        size = self._random.randint(length // 2, length * 3 // 2)
        chosen = self._random.choices(self.words, cum_weights=self._weights, k=size)
        chosen[self._random.randrange(size)] = str(year)
        return f"{' '.join(chosen).capitalize()}."


def _rare(known: set[str], seed: int) -> Iterator[str]:
    """Yield words that no text has, in no particular order."""
    syllables = [onset + rhyme for onset, rhyme in product(_ONSETS, _RHYMES)]
    source = random.Random(seed)
    made = set(known)
    while True:
        parts = source.choices(syllables, k=source.choice((1, 2, 2, 3)))
        word = "".join(parts) + source.choice(_ENDINGS)
        if word not in made:
            made.add(word)
            yield word
