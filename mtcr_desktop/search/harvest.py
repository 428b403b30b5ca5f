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
from mtcr_desktop.search.query import Query
from mtcr_desktop.search.scattered import scattered
from mtcr_desktop.search.shelf import Row, Shelf
from mtcr_desktop.search.weighing import Scale

_CANDIDATES = 400
"""Rows that are fetched and weighed."""

_FILTERED = 5000
"""Rows that are looked at where a filter leaves few of them."""

_BESIDE = 50
"""Rows with the words as a phrase, and documents with the words in their names, that are fetched
beside the newest rows where there are more of these than candidates."""

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
    """Documents that answer a query, the best first, and whether there may be more."""

    found: list[Found]
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
    left_out = _left_out(shelf, query)
    if not query.wanted:
        places = sorted(set(among or ()) - left_out, reverse=True)
        return Harvest([Found(place) for place in places])
    filtered = among is not None or bool(left_out)
    rows = shelf.rows(expression(query.wanted), _FILTERED if filtered else _CANDIDATES)
    numbers = dict.fromkeys(rows.numbers)
    if not rows.complete:
        numbers |= dict.fromkeys(_beside(shelf, query))
    if filtered:
        kept = (n for n in numbers if _is_kept(shelf.document_of(n), among, left_out))
        numbers = dict.fromkeys([*kept][:_CANDIDATES])
    found = _weighed(shelf.read(numbers).values(), query)
    if rows.complete and len(found) < limit and len(query.wanted) > 1:
        known = left_out.union(one.document for one in found)
        found += _scattered(shelf, query, among, known, limit - len(found))
    return Harvest(found, more=not rows.complete)


def _is_kept(place: int, among: Collection[int] | None, left_out: Collection[int]) -> bool:
    return (among is None or place in among) and place not in left_out


def _left_out(shelf: Shelf, query: Query) -> set[int]:
    """Return the documents in which a word stands that must not."""
    refused = [clause for clause in query.clauses if clause.negated]
    if not refused:
        return set()
    rows = (shelf.rows(expression([clause]), _FILTERED).numbers for clause in refused)
    return {shelf.document_of(row) for some in rows for row in some}


def _beside(shelf: Shelf, query: Query) -> list[int]:
    """Return rows that say more than most, however old they are."""
    together = phrase(query)
    rows = shelf.rows(together, _BESIDE).numbers if together else []
    return rows + shelf.named(expression(query.wanted), _BESIDE)


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
