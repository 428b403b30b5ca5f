"""Which entries answer a query, and in which order.

A record is found if each clause of the query holds of it: by one of its names, by its year, by its
kind, or by any of its passages. How it is found gives its rank.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from mtcr_desktop.search.catalogue import Catalogue, Ids
from mtcr_desktop.search.kinds import kinds_named, order_of
from mtcr_desktop.search.names import Name, NameIndex
from mtcr_desktop.search.passages import Found, PassageIndex
from mtcr_desktop.search.query import Clause, Query, Term

TEXT_LETTERS = 2
"""Letters from which on the full text is searched; one alone says nothing."""

_PHRASE_WORDS = 6
"""Words that may be meant as one phrase; more are looked for one by one only."""

_EXACT, _WORD_START, _INSIDE, _TEXT = 2, 5, 6, 7


class Match(NamedTuple):
    """An entry that answers a query.

    Attributes:
        rank: As in `Hit.rank`.
        weight: Order within the rank, smaller is better: kind of name, or minus the text's score.
        entry: Id of the entry.
        matched: As in `Hit.matched`.
        name: The name that matched, if it was one.
        passage: Id of the passage that matched, or None.
    """

    rank: int
    weight: float
    entry: int
    matched: str
    name: Name | None = None
    passage: int | None = None


class Ranked(NamedTuple):
    """The answer in numbers: the matches by kind, best first, the kind of the best first."""

    groups: dict[str, list[Match]]
    entries: Ids


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for one clause: its names, years and kinds, and its passages."""

    named: Ids
    of_year: Ids
    of_kind: Ids
    texts: tuple[Found, ...]

    @property
    def known(self) -> Ids:
        """Entries of which the clause holds without a look at their text."""
        return self.named | self.of_year | self.of_kind

    @property
    def entries(self) -> Ids:
        """Entries of which the clause holds."""
        return self.known.union(*(text.entries for text in self.texts))


class Ranking:
    """Finds and orders the entries of one edition."""

    def __init__(self, catalogue: Catalogue, names: NameIndex, passages: PassageIndex) -> None:
        self._catalogue = catalogue
        self._names = names
        self._passages = passages

    def rank(
        self, query: Query, kinds: frozenset[str] | None, may_go_on: Callable[[], bool]
    ) -> Ranked:
        """Return what answers a query.

        Args:
            query: What is asked for; nothing is found where it asks for nothing.
            kinds: Kinds to keep to, besides the filters of the query; None for all.
            may_go_on: See `PassageIndex.find`.
        """
        if not query.clauses and not query.filters:
            return Ranked({}, Ids())
        allowed = self._catalogue.allowed(query.filters, kinds)
        if not query.wanted:
            left = allowed - self._refused(query, may_go_on)
            return self._grouped([Match(_TEXT, 0, entry, "filter") for entry in left], Ids())
        whole = self._whole(query)
        lone = len(query.clauses) == 1
        clauses = [self._evidence(clause, lone, may_go_on) for clause in query.wanted]
        found = frozenset.intersection(*(clause.entries for clause in clauses)) | whole.keys()
        found = (found & allowed) - self._refused(query, may_go_on)
        by_facts = frozenset.intersection(*(clause.known for clause in clauses)) & found
        together = self._together(query, may_go_on)
        matches = self._by_text(clauses, together, found - by_facts - whole.keys())
        for entry in by_facts:
            matches[entry] = self._by_facts(entry, clauses, lone)
        for entry in found & whole.keys():
            if entry not in matches or whole[entry].rank <= matches[entry].rank:
                matches[entry] = whole[entry]
        of_kind = Ids().union(*(clause.of_kind for clause in clauses))
        return self._grouped(matches.values(), of_kind)

    def holds(self, clause: Clause, may_go_on: Callable[[], bool]) -> bool:
        """Say whether a clause holds of any entry at all."""
        return bool(self._evidence(clause, lone=True, may_go_on=may_go_on).entries)

    def _whole(self, query: Query) -> dict[int, Match]:
        """Return the entries that have the query as a name or as their address."""
        name = query.name
        if name is None:
            return {}
        terms = [clause.terms[0] for clause in query.clauses]
        matches = {
            entry: Match(match.rank, match.weight, entry, match.name.matched, match.name)
            for entry, match in self._names.compare(name, terms, query.typed).items()
        }
        entry = self._catalogue.by_address.get(query.typed.casefold())
        return matches if entry is None else matches | {entry: Match(1, 0, entry, "address")}

    def _evidence(self, clause: Clause, lone: bool, may_go_on: Callable[[], bool]) -> _Evidence:
        """Gather what speaks for a clause; words for kinds count beside other words only."""
        named = Ids().union(*(self._names.having(term) for term in clause.terms))
        years = (self._of_year(term) for term in clause.terms)
        kinds = () if lone else (self._of_kind(term) for term in clause.terms)
        texts = tuple(
            self._passages.find(term, may_go_on)
            for term in clause.terms
            if not lone or len(term.key) >= TEXT_LETTERS
        )
        return _Evidence(named, Ids().union(*years), Ids().union(*kinds), texts)

    def _refused(self, query: Query, may_go_on: Callable[[], bool]) -> Ids:
        """Return the entries of which a clause holds that must not."""
        refused = Ids()
        for clause in query.clauses:
            if clause.negated:
                refused |= self._evidence(clause, lone=True, may_go_on=may_go_on).entries
        return refused

    def _of_year(self, term: Term) -> Ids:
        key = term.key
        if len(key) != 4 or not (key.isascii() and key.isdecimal()):
            return Ids()
        return self._catalogue.by_year.get(int(key), Ids())

    def _of_kind(self, term: Term) -> Ids:
        kinds = kinds_named(term.key, prefix=term.prefix)
        return Ids().union(*(self._catalogue.by_kind.get(kind, Ids()) for kind in kinds))

    def _by_facts(self, entry: int, clauses: list[_Evidence], lone: bool) -> Match:
        """Return the match of an entry whose names, year and kind hold all that is asked."""
        kind = self._catalogue.entries[entry].kind
        if lone and kind == "plenary" and entry in clauses[0].of_year:
            return Match(_EXACT, 1, entry, "year")  # a year means its plenary
        named = any(entry in clause.named for clause in clauses)
        return Match(_WORD_START, 1, entry, "name" if named else "year")

    def _together(self, query: Query, may_go_on: Callable[[], bool]) -> Found | None:
        """Find the words of a query as a phrase, where it has some and they can be one."""
        name = query.name
        if name is None or not 2 <= len(query.clauses) <= _PHRASE_WORDS:
            return None
        return self._passages.find(name, may_go_on)

    def _by_text(
        self, clauses: list[_Evidence], together: Found | None, entries: Ids
    ) -> dict[int, Match]:
        """Return the matches of entries that need their text, each by its best passage."""
        if not entries:
            return {}
        best = self._passages.best([clause.texts for clause in clauses], together, entries)
        return {
            entry: Match(_TEXT, -one.score, entry, "text", None, one.passage)
            for entry, one in best.items()
        }

    def _grouped(self, matches: Collection[Match], of_kind: Ids) -> Ranked:
        """Return matches by kind; scores of text are not compared across kinds.

        A kind that the query names comes first, unless the query is or begins a name. Sources come
        last, unless it begins a title of one: their titles have so many words that they would stand
        before the records that rest on them.
        """
        groups: dict[str, list[Match]] = {}
        for match in sorted(matches, key=itemgetter(0, 1, 2)):
            groups.setdefault(self._catalogue.entries[match.entry].kind, []).append(match)

        def place(kind: str) -> tuple[int, bool, int, bool, float, int]:
            best, is_source = groups[kind][0], kind == "source"
            rank = _TEXT if is_source and best.rank >= _WORD_START else best.rank
            weight = best.weight if rank < _TEXT else 0
            unnamed = best.entry not in of_kind
            return min(rank, _WORD_START), unnamed, rank, is_source, weight, order_of(kind)

        ordered = {kind: groups[kind] for kind in sorted(groups, key=place)}
        return Ranked(ordered, Ids(match.entry for match in matches))
