"""The search: from typed text to an answer."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from itertools import islice
from threading import Event
from typing import NamedTuple, Protocol

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.search import marking, suggest
from mtcr_desktop.search.catalogue import Catalogue
from mtcr_desktop.search.facets import facets
from mtcr_desktop.search.kinds import label_of
from mtcr_desktop.search.names import NameIndex
from mtcr_desktop.search.passages import Passage, PassageIndex
from mtcr_desktop.search.query import Clause, Query, Term, parse
from mtcr_desktop.search.ranking import Match, Ranked, Ranking
from mtcr_desktop.search.results import Answer, Group, Hit, Spans
from mtcr_desktop.search.scope import leave_record

DEADLINE = 0.25
"""Seconds after which full text is no longer read; the answer holds what was found so far."""

_SIMILAR = 8
_STEPS = 2000  # of SQLite's machine between two looks at the clock: some 50 µs


_STEM = 4
"""Letters that a word must keep to stand for all words that begin with it."""


_Limits = tuple[int, int]
"""Hits of the first kind, and of each other."""


class SearchInterrupted(Exception):
    """The search was stopped by `Searcher.interrupt`; there is no answer, and none is needed."""


class Source(Protocol):
    """What the search needs of an edition."""

    @property
    def connection(self) -> sqlite3.Connection:
        """The open database."""

    def country_name(self, iso2: str) -> str:
        """Return a state's name by its ISO 3166 alpha-2 code."""


class _Index(NamedTuple):
    """What is held in memory; made once, at the first search."""

    catalogue: Catalogue
    names: NameIndex
    passages: PassageIndex
    ranking: Ranking


class Searcher:
    """Answers queries over one edition.

    It may live on any one thread at a time; only `interrupt` is for other threads. The first search
    takes some 30 ms longer than the others, as it reads the names; `prepare` takes that off it.
    """

    def __init__(self, edition: Source) -> None:
        self._edition = edition
        self._stop = Event()
        self._ends = 0.0

    def prepare(self) -> None:
        """Read what is held in memory, so that the first search is as quick as the others."""
        _ = self._index

    def interrupt(self) -> None:
        """Stop the search that runs on another thread; it raises SearchInterrupted there."""
        self._stop.set()

    def search(
        self,
        text: str,
        *,
        kinds: frozenset[str] | None = None,
        limit: int = 20,
        others: int | None = None,
    ) -> Answer:
        """Return what answers a typed text.

        Args:
            text: Anything; see `query` for the language.
            kinds: Kinds of record to keep to; None for all.
            limit: Hits per kind; the groups' totals count all.
            others: Hits of each kind but the first, where there are several; None for `limit`.

        Raises:
            SearchInterrupted: `interrupt` was called meanwhile.
        """
        self._stop.clear()
        self._ends = time.monotonic() + DEADLINE
        query = parse(text, self._index.catalogue.resolve)
        if not leave_record(query.filters):
            return Answer(text, 0, (), words=query.words, filters=query.filters)
        ranked = self._rank(query, kinds)
        limits = (limit, limit if others is None else others)
        if ranked.entries or not query.wanted:
            return self._answer(query, ranked, limits)
        return self._forgiven(query, kinds, limits)

    @cached_property
    def _index(self) -> _Index:
        connection = self._edition.connection
        catalogue = Catalogue(connection, self._edition.country_name)
        names = NameIndex.load(connection)
        catalogue.learn_countries((name.entry, name.key) for name in names.names)
        passages = PassageIndex(connection)
        return _Index(catalogue, names, passages, Ranking(catalogue, names, passages))

    @cached_property
    def _speller(self) -> suggest.Speller:
        words = self._index.passages.vocabulary()
        return suggest.Speller(suggest.vocabulary(words, self._index.names.tokens))

    def _rank(self, query: Query, kinds: frozenset[str] | None) -> Ranked:
        with self._watched():
            return self._index.ranking.rank(query, kinds, self._may_go_on)

    def _forgiven(self, query: Query, kinds: frozenset[str] | None, limits: _Limits) -> Answer:
        """Answer a query that finds nothing as typed: read more loosely, or spelt otherwise."""
        loose = _loosened(query)
        if (ranked := self._rank(loose, kinds)).entries:
            return self._answer(loose, ranked, limits)
        suggestions: list[str] = []
        answer = Answer(query.text, 0, (), words=query.words, filters=query.filters)
        for other, right in suggest.corrected(query, self._speller, self._is_known):
            if not (ranked := self._rank(right, kinds)).entries:
                continue
            if not suggestions:
                answer = self._answer(right, ranked, limits, similar=True)
            suggestions.append(other)
        for other, shorter in suggest.shortened(query):
            if self._rank(shorter, kinds).entries:
                suggestions.append(other)
        return replace(answer, suggestions=tuple(islice(dict.fromkeys(suggestions), suggest.MOST)))

    def _is_known(self, clause: Clause) -> bool:
        with self._watched():
            return self._index.ranking.holds(clause, self._may_go_on)

    def _answer(
        self, query: Query, ranked: Ranked, limits: _Limits, *, similar: bool = False
    ) -> Answer:
        first, others = limits
        shown = {
            kind: matches[: others if place else first]
            for place, (kind, matches) in enumerate(ranked.groups.items())
        }
        passages = self._index.passages.read(
            match.passage for some in shown.values() for match in some if match.passage is not None
        )
        words = query.words
        groups = []
        for kind, some in shown.items():
            hits = tuple(self._hit(match, query, words, passages) for match in some)
            if similar:
                hits = tuple(replace(h, matched="similar spelling", rank=_SIMILAR) for h in hits)
            groups.append(Group(kind, label_of(kind), hits, len(ranked.groups[kind])))
        return Answer(
            query=query.text,
            total=len(ranked.entries),
            groups=tuple(groups),
            facets=facets(self._index.catalogue, ranked.entries, query.filters),
            words=words,
            filters=query.filters,
        )

    def _hit(
        self, match: Match, query: Query, words: tuple[str, ...], passages: dict[int, Passage]
    ) -> Hit:
        entry = self._index.catalogue.entries[match.entry]
        address, place, snippet = entry.address, "", ""
        snippet_marks: Spans = ()
        if match.passage is not None:
            place, anchor, text = passages[match.passage]
            if anchor:
                address = Address(address.kind, address.key, address.query, anchor)
            snippet, snippet_marks = marking.snippet(text, words)
        title_marks = marking.spans(entry.title, words)
        if match.rank == 6 and not title_marks and query.name:
            title_marks = marking.inside(entry.title, query.name.key)
        other = match.name.text if match.name and match.name.text != entry.title else ""
        return Hit(address, entry.kind, entry.title, title_marks, snippet, snippet_marks,
                   match.matched, match.rank, entry.subtitle, other, place)  # fmt: skip

    def _may_go_on(self) -> bool:
        """Say that what came before the deadline is wanted.

        Raises:
            SearchInterrupted: It is not wanted any more.
        """
        if self._stop.is_set():
            raise SearchInterrupted
        return True

    @contextmanager
    def _watched(self) -> Iterator[None]:
        """Let SQLite look at the clock and at the stop sign while it works."""
        connection = self._edition.connection
        connection.set_progress_handler(self._must_stop, _STEPS)
        try:
            yield
        finally:
            connection.set_progress_handler(None, 0)

    def _must_stop(self) -> bool:
        return self._stop.is_set() or time.monotonic() > self._ends


def _loosened(query: Query) -> Query:
    """Return the query with long words as beginnings, without the plural's s, in any order."""
    return replace(query, clauses=tuple(c for clause in query.clauses for c in _loose(clause)))


def _loose(clause: Clause) -> list[Clause]:
    term, *others = clause.terms
    if clause.negated or others or term.quoted:
        return [clause]
    *before, last = term.words
    words = [*(_begun(word) for word in before), _begun(last, unfinished=term.prefix)]
    return [Clause((word,)) for word in words]


def _begun(word: str, *, unfinished: bool = False) -> Term:
    """Return what stands for all words that begin like a word, if that says enough."""
    stem = word[:-1] if len(word) > _STEM and word.endswith("s") else word
    return Term((stem,), unfinished or (len(stem) >= _STEM and stem.isalpha()))
