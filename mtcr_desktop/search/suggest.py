"""Similar spellings: what a word that is found nowhere was probably meant to be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice, product

from mtcr_desktop.records.folding import words as words_of
from mtcr_desktop.search.query import Clause, Query, Term, without_token

MOST = 3
"""Spellings tried for one word, and queries suggested in all."""

_TRIALS = 9


class Speller:
    """Knows the words of an edition and finds those that a mistyped word resembles."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        """Take the words with their worth: how often they occur, more for words of names."""
        self._worth = {
            word: worth for word, worth in vocabulary.items() if not re.search(r"\d", word)
        }

    def similar(self, word: str, *, unfinished: bool = False) -> list[str]:
        """Return the words that differ from a word by a slip or two, the likeliest first.

        Args:
            word: A folded word.
            unfinished: Compare with the beginnings of longer words as well.
        """
        slips = allowed_slips(word)
        if not slips:
            return []
        from rapidfuzz import process  # 35 ms, and most searches need no correction
        from rapidfuzz.distance import OSA

        choices = self._beginnings(len(word) + 1) if unfinished else {w: w for w in self._worth}
        near = process.extract(
            word, choices.keys(), scorer=OSA.distance, score_cutoff=slips, limit=40
        )
        found = {choices[spelling]: int(slip) for spelling, slip, _ in near}
        found.pop(word, None)

        def likelihood(other: str) -> tuple[int, bool, int, str]:
            return found[other], other[0] != word[0], -self._worth[other], other

        return sorted(found, key=likelihood)[:MOST]

    def _beginnings(self, length: int) -> dict[str, str]:
        """Return the commonest word of each beginning of a length, by that beginning."""
        best: dict[str, str] = {}
        for word in self._worth:
            start = word[:length]
            if start not in best or self._worth[word] > self._worth[best[start]]:
                best[start] = word
        return best


def allowed_slips(word: str) -> int:
    """Return how many slips are forgiven in a word: none in short ones and in numbers."""
    if len(word) < 4 or any(c.isdecimal() for c in word):
        return 0
    return 1 if len(word) < 8 else 2


def corrected(
    query: Query, speller: Speller, is_known: Callable[[Clause], bool]
) -> Iterator[tuple[str, Query]]:
    """Yield a query with its unknown words spelt otherwise, as text and parsed, likeliest first.

    Nothing is yielded where all words are known or one resembles none.
    """
    wrong = [
        (term, number, word)
        for clause in query.wanted
        for term in clause.terms
        if not is_known(Clause((term,)))
        for number, word in enumerate(term.words)
        if len(term.words) == 1 or not is_known(Clause((Term((word,)),)))
    ]
    options = [
        speller.similar(word, unfinished=term.prefix and number == len(term.words) - 1)
        for term, number, word in wrong
    ]
    if not wrong:
        return
    for choice in islice(product(*options), _TRIALS):
        spelling = {word: right for (*_, word), right in zip(wrong, choice, strict=True)}
        yield (
            _respelt(query.text, spelling).strip(),
            replace(query, clauses=tuple(_replaced(clause, spelling) for clause in query.clauses)),
        )


def shortened(query: Query) -> Iterator[tuple[str, Query]]:
    """Yield a query without its filters, then without one of its clauses."""
    if query.filters and query.clauses:
        yield query.typed, replace(query, text=query.typed, filters=())
    if len(query.wanted) > 1:
        for clause in query.wanted:
            kept = tuple(other for other in query.clauses if other is not clause)
            text = without_token(query.text, clause.token).strip()
            yield text, replace(query, text=text, clauses=kept)


def _replaced(clause: Clause, spelling: Mapping[str, str]) -> Clause:
    terms = tuple(
        Term(
            tuple(spelling.get(word, word) for word in term.words),
            term.prefix and term.words[-1] not in spelling,
        )
        for term in clause.terms
    )
    return replace(clause, terms=terms)


def _respelt(text: str, spelling: Mapping[str, str]) -> str:
    """Return the text with words replaced, capitals as they were typed."""
    for start, end, word in reversed(words_of(text)):
        if right := spelling.get(word):
            text = text[:start] + _cased(right, text[start:end]) + text[end:]
    return text


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word


def vocabulary(of_text: Iterable[tuple[str, int]], of_names: Iterable[str]) -> dict[str, int]:
    """Return all words with their worth; a word of a name is worth as much as any common word."""
    worth = dict(of_text)
    most = max(worth.values(), default=1)
    return worth | dict.fromkeys(of_names, most)
