"""Which parts of two sequences belong together."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from mtcr_desktop.library.comparing.alignment import ALIKE, Letters, pairs, runs

SENTENCES = st.lists(st.text("abcd", min_size=1, max_size=6), max_size=5)


def likeness(left: list[str], right: list[str], found: list[tuple[int, int]]) -> float:
    return sum(Indel.normalized_similarity(left[i], right[j]) for i, j in found)


def best(left: list[str], right: list[str]) -> float:
    """Return how alike the best pairing is, by trying all of them."""
    alike = [
        (i, j)
        for i in range(len(left))
        for j in range(len(right))
        if Indel.normalized_similarity(left[i], right[j]) >= ALIKE
    ]
    chains = (
        list(some)
        for size in range(min(len(left), len(right)) + 1)
        for some in combinations(alike, size)
        if all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(some))
    )
    return max(likeness(left, right, chain) for chain in chains)


@given(SENTENCES, SENTENCES)
def test_the_pairs_are_the_most_alike_as_a_whole(left: list[str], right: list[str]) -> None:
    found = pairs(left, right)
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
    assert abs(likeness(left, right, found) - best(left, right)) < 1e-9


@given(st.text("abc"), st.text("abc"))
def test_runs_cover_both_texts(left: str, right: str) -> None:
    found = list(runs(left, right))
    assert "".join(left[slice(*run.left)] for run in found) == left
    assert "".join(right[slice(*run.right)] for run in found) == right
    for run in found:
        assert run.equal == (left[slice(*run.left)] == right[slice(*run.right)])
    assert all(before.equal != after.equal for before, after in pairwise(found) if not before.equal)


def test_each_thing_has_a_letter_of_its_own() -> None:
    letters = Letters()
    spelt = letters.of(range(70_000))
    assert len(set(spelt)) == 70_000
    assert spelt.encode()  # none is half of a character
    assert letters.of([69_999, 0]) == spelt[-1] + spelt[0]
