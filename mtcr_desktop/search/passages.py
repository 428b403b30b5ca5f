"""Look-up in full text: which passages have a term, and how much each says about a query."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from math import log
from typing import NamedTuple

from mtcr_desktop.search.query import Term

_CACHE = 256
"""Terms whose passages are kept: while the last word is typed, the others are not asked again."""

_AT_ONCE = 500
"""Passages fetched by one statement; SQLite's own limit is 999 in old versions."""

_TOGETHER = 1.5
"""What words that follow each other as typed count, as a multiple of words that are scattered."""

_ELSEWHERE = 0.3
"""What the other passages of an entry count beside its best one."""


class Found(NamedTuple):
    """Passages that have a term, and the entries that these belong to."""

    passages: tuple[int, ...]
    entries: frozenset[int]


class Best(NamedTuple):
    """The passage of an entry that says most; a greater score is better."""

    score: float
    passage: int


class Passage(NamedTuple):
    """A passage as it is shown: its label, the anchor of its place, its text."""

    label: str
    anchor: str
    text: str


class PassageIndex:
    """The full text of an edition."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        rows = connection.execute("SELECT id, entry_id, length(folded) FROM passage").fetchall()
        self._entry = {passage: entry for passage, entry, _ in rows}
        mean = sum(length for *_, length in rows) / max(len(rows), 1) or 1.0
        self._worth = {passage: 1 / (0.8 + 0.2 * length / mean) for passage, _, length in rows}
        self._known: dict[Term, Found] = {}

    def find(self, term: Term, may_go_on: Callable[[], bool] = lambda: True) -> Found:
        """Return the passages that have a term.

        Args:
            term: The term; its last word counts as a beginning if it is unfinished.
            may_go_on: Asked when SQLite stops in the middle: whether what came so far is wanted;
                it may raise instead.
        """
        if term in self._known:
            return self._known[term]
        passages: list[int] = []
        complete = True
        try:
            for (passage,) in self._connection.execute(
                "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?", (match_text(term),)
            ):
                passages.append(passage)
        except sqlite3.OperationalError:
            complete = not may_go_on()
        found = Found(tuple(passages), frozenset(map(self._entry.__getitem__, passages)))
        if complete:
            if len(self._known) >= _CACHE:
                self._known.pop(next(iter(self._known)))
            self._known[term] = found
        return found

    def best(
        self, clauses: Sequence[Iterable[Found]], together: Found | None, among: Collection[int]
    ) -> dict[int, Best]:
        """Return the best passage of each of some entries.

        A rare term counts more than a common one, a term in a short passage more than in a long
        one, and terms that stand together more than terms in different passages.

        Args:
            clauses: What was found for each clause, its alternatives in turn.
            together: The passages where all terms follow each other as typed, if asked for.
            among: Ids of the entries.
        """
        scores: dict[int, float] = {}
        covered: dict[int, int] = {}
        for alternatives in clauses:
            passages = {passage for found in alternatives for passage in found.passages}
            rarity = log(1 + len(self._entry) / (1 + len(passages)))
            for passage in passages:
                if self._entry[passage] in among:
                    score = rarity * self._worth[passage]
                    scores[passage] = scores.get(passage, 0.0) + score
                    covered[passage] = covered.get(passage, 0) + 1
        for passage in scores.keys() & set(together.passages if together else ()):
            scores[passage] *= _TOGETHER
        best: dict[int, Best] = {}
        rest: dict[int, float] = {}
        for passage in sorted(scores):
            entry, score = (
                self._entry[passage],
                scores[passage] * (covered[passage] / len(clauses)) ** 2,
            )
            rest[entry] = rest.get(entry, 0.0) + score
            if entry not in best or score > best[entry].score:
                best[entry] = Best(score, passage)
        return {
            entry: Best(one.score + _ELSEWHERE * log(1 + rest[entry] - one.score), one.passage)
            for entry, one in best.items()
        }

    def read(self, passages: Iterable[int]) -> dict[int, Passage]:
        """Return some passages by their ids."""
        read: dict[int, Passage] = {}
        for some in _portions(list(passages)):
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT id, label, anchor, text FROM passage WHERE id IN ({marks})", some
            )
            read |= {row[0]: Passage(*(value or "" for value in row[1:])) for row in rows}
        return read

    def vocabulary(self) -> list[tuple[str, int]]:
        """Return all words of the text, with the number of passages that have them."""
        self._connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_word"
            " USING fts5vocab('main', 'passage_fts', 'row')"
        )
        return self._connection.execute("SELECT term, doc FROM temp.passage_word").fetchall()


def match_text(term: Term) -> str:
    """Return a term in the syntax of FTS5; quoted, so that no word is ever an operator."""
    return f'"{term.key}"' + "*" * term.prefix


def _portions(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
