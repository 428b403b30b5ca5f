"""Which parts of two sequences belong together.

All of it works on texts in which one letter stands for one thing, a word or a whole sentence: so
rapidfuzz can compare 64 of them at a time, whatever the sequences are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Sequence
from heapq import nlargest
from typing import NamedTuple

from rapidfuzz.distance import Indel, LCSseq

ALIKE = 0.5
"""Share of their words that two sentences need in common, in order, to be one that was changed."""

_BAND = 24
"""How far apart, in sentences, two of them may stand in a long stretch where all is different."""

_MOST_ALIKE = 6
"""Sentences that one may be paired with; more are only alike in a text that hardly varies."""

_SURROGATES = 0xD800, 0xE000
_FIRST = 0x100


class Run(NamedTuple):
    """A stretch that both sequences have, or that only one has.

    Attributes:
        equal: Whether both have it.
        left, right: Where it stands in each: first and after the last.
    """

    equal: bool
    left: tuple[int, int]
    right: tuple[int, int]


class Letters(dict[Hashable, str]):
    """Gives each thing a letter of its own."""

    def __missing__(self, thing: Hashable) -> str:
        number = _FIRST + len(self)
        if number >= _SURROGATES[0]:
            number += _SURROGATES[1] - _SURROGATES[0]
        self[thing] = letter = chr(number)
        return letter

    def of(self, things: Iterable[Hashable]) -> str:
        """Return a sequence as a text."""
        return "".join(map(self.__getitem__, things))


def runs(left: str, right: str) -> Iterator[Run]:
    """Yield the longest common subsequence of two texts, and what lies between, in turn."""
    reached = (0, 0)
    for step in LCSseq.opcodes(left, right):
        if step.tag != "equal":
            continue
        if (step.src_start, step.dest_start) != reached:
            yield Run(False, (reached[0], step.src_start), (reached[1], step.dest_start))
        yield Run(True, (step.src_start, step.src_end), (step.dest_start, step.dest_end))
        reached = (step.src_end, step.dest_end)
    if reached != (len(left), len(right)):
        yield Run(False, (reached[0], len(left)), (reached[1], len(right)))


def pairs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Return which of two stretches of sentences are alike, in the order of both.

    Of all ways to pair them without crossing, it is the one that is most alike as a whole. In a
    long stretch a sentence is only looked for near the place where it should stand.

    Args:
        left: The sentences of one side, one letter for each word.
        right: Those of the other.
    """
    alike = _alike(left, right)
    # The heaviest chain that rises on both sides: the best one that ends at each place on the
    # right, as lists that rise in both place and weight.
    places: list[int] = []
    weights: list[float] = []
    chains: list[_Chain | None] = []
    for i in sorted(alike):
        reached = []
        for j, likeness in alike[i]:
            at = bisect_right(places, j - 1)
            before = chains[at - 1] if at else None
            reached.append((j, (weights[at - 1] if at else 0.0) + likeness, _Chain(i, j, before)))
        for j, weight, chain in reached:
            _keep_best(places, weights, chains, (j, weight, chain))
    found, chain_now = [], chains[-1] if chains else None
    while chain_now is not None:
        found.append((chain_now.left, chain_now.right))
        chain_now = chain_now.before
    return found[::-1]


class _Chain(NamedTuple):
    left: int
    right: int
    before: _Chain | None


def _alike(left: Sequence[str], right: Sequence[str]) -> dict[int, list[tuple[int, float]]]:
    """Return for each sentence of the left those of the right that it is like, and how much."""
    found: dict[int, list[tuple[int, float]]] = {}
    slope = len(right) / max(len(left), 1)
    for i, sentence in enumerate(left):
        middle = round(i * slope)
        near = range(max(0, middle - _BAND), min(len(right), middle + _BAND + 1))
        scored = (
            (j, Indel.normalized_similarity(sentence, right[j], score_cutoff=ALIKE)) for j in near
        )
        best = nlargest(_MOST_ALIKE, (one for one in scored if one[1]), key=lambda one: one[1])
        if best:
            found[i] = best
    return found


def _keep_best(
    places: list[int],
    weights: list[float],
    chains: list[_Chain | None],
    offered: tuple[int, float, _Chain],
) -> None:
    """Take a chain in, unless one that ends no later is as heavy; drop those it makes useless."""
    j, weight, chain = offered
    at = bisect_right(places, j)
    if at and weights[at - 1] >= weight:
        return
    start = at - 1 if at and places[at - 1] == j else at
    end = start
    while end < len(places) and weights[end] <= weight:
        end += 1
    places[start:end], weights[start:end], chains[start:end] = [j], [weight], [chain]
