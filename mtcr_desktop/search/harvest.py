"""Which documents of a library answer a query, and in which order.

The index answers with rows, the newest first. A word may stand in each of a million of them, so
only the newest are fetched, and weighed by their own words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from math import log
from typing import NamedTuple

from mtcr_desktop.search import marking
from mtcr_desktop.search.expression import expression, phrase
from mtcr_desktop.search.query import Clause, Query
from mtcr_desktop.search.scattered import scattered
from mtcr_desktop.search.shelf import Row, Shelf
from mtcr_desktop.search.weighing import Scale

_CANDIDATES = 200
"""Rows that are fetched and weighed."""

_COUNTED = 5000
"""Rows that are looked at: as many documents are counted at most, and filters leave some."""

_BESIDE = 50
"""Rows with the words as a phrase, and older documents with the words in their names, that are
weighed beside the newest rows."""

_RECENT = 100_000
"""Rows among which a phrase is sought; a hundred documents of a thousand paragraphs."""

_HURRY = 0.35
"""Share of the time after which no phrase is sought."""

_ELSEWHERE = 0.3
"""What the other rows of a document count beside its best one."""

_HEADINGS = frozenset({"title", "heading"})


class Found(NamedTuple):
    """A document that was found.

    Attributes:
        document: Its place.
        row: The paragraph that says most; None where only the document's names say something.
        named: Whether its names hold all that is asked for.
    """

    document: int
    row: Row | None = None
    named: bool = False


class Harvest(NamedTuple):
    """What answers a query.

    Attributes:
        found: The best documents, in order.
        total: How many there are.
        more: Whether there may be more than that.
    """

    found: list[Found]
    total: int
    more: bool = False


def harvest(shelf: Shelf, query: Query, among: Collection[int] | None, limit: int) -> Harvest:
    """Return the documents that answer a query.

    Those with all words in one paragraph come first; only if they are too few, others are sought.

    Args:
        shelf: The index, refreshed.
        query: What is asked for.
        among: Documents to keep to, by place; None for all.
        limit: How many are wanted.
    """
    refused = [clause for clause in query.clauses if clause.negated]
    left_out: set[int] = set().union(*(_documents_with(shelf, clause) for clause in refused))
    if not query.wanted:
        places = sorted(set(among or ()) - left_out, reverse=True)
        return Harvest([Found(place) for place in places], len(places))
    rows = shelf.rows(expression(query.wanted, refused), _COUNTED)
    matching = _kept(shelf, rows.numbers, among, left_out)
    documents = {place for _, place in matching}
    candidates = [row for row, _ in matching[:_CANDIDATES]]
    if not rows.complete or len(matching) > _CANDIDATES:
        older_names = [row for row, place in matching[_CANDIDATES:] if row == place]
        together = _kept(shelf, _together(shelf, query), among, left_out)
        candidates += older_names[:_BESIDE] + [row for row, _ in together]
    found = _weighed(shelf.read(dict.fromkeys(candidates)).values(), query)
    if rows.complete and len(documents) < limit and len(query.wanted) > 1:
        known = left_out | documents
        found += _scattered(shelf, query, among, known, limit - len(documents))
    return Harvest(found, max(len(documents), len(found)), more=not rows.complete)


def _kept(
    shelf: Shelf, rows: list[int], among: Collection[int] | None, left_out: Collection[int]
) -> list[tuple[int, int]]:
    """Return the rows of documents that filters leave, each with the place of its document."""
    placed = zip(rows, map(shelf.document_of, rows), strict=True)
    if among is None and not left_out:
        return list(placed)
    return [
        (row, place)
        for row, place in placed
        if (among is None or place in among) and place not in left_out
    ]


def _documents_with(shelf: Shelf, clause: Clause) -> set[int]:
    """Return the documents that have a clause anywhere; of very many, the newest."""
    return {shelf.document_of(row) for row in shelf.rows(expression([clause]), _COUNTED).numbers}


def _together(shelf: Shelf, query: Query) -> list[int]:
    """Return rows with the words as a phrase.

    To look for an unfinished word again takes as long as it took at first, so this is done only
    while there is time; and common words take long wherever they are looked for, so the oldest
    rows of a large library are left alone.
    """
    together = phrase(query)
    if not together or shelf.watch.spent(_HURRY):
        return []
    return shelf.rows(together, _BESIDE, max(shelf.last - _RECENT, 0)).numbers


def _weighed(rows: Iterable[Row], query: Query) -> list[Found]:
    """Return the documents that rows belong to, the best first; of equals the newest."""
    scores: defaultdict[int, list[tuple[float, int, Row]]] = defaultdict(list)
    scale = Scale(query)
    for row in rows:
        score = scale.weight(marking.folded(row.text), heading=row.role in _HEADINGS)
        scores[row.document].append((score, -row.number, row))
    ordered = []
    for place, some in scores.items():
        some.sort(reverse=True)
        score = some[0][0] + _ELSEWHERE * log(1 + sum(one[0] for one in some[1:]))
        texts = [row for *_, row in some if row.number >= 0]
        found = Found(place, texts[0] if texts else None, named=len(texts) < len(some))
        ordered.append((score, place, found))
    return [found for *_, found in sorted(ordered, key=lambda one: one[:2], reverse=True)]


def _scattered(
    shelf: Shelf, query: Query, among: Collection[int] | None, known: Collection[int], wanted: int
) -> list[Found]:
    """Return further documents, in which the words stand in different paragraphs."""
    rows: dict[int, int] = {}
    for place, row in scattered(shelf, query.wanted, among):
        if place not in known:
            rows[place] = row
        if len(rows) == wanted:
            break
    found = _weighed(shelf.read(rows.values()).values(), query)
    return [one._replace(named=False) for one in found]
