"""Documents whose words stand in different paragraphs.

To look for a document that has all words is to look for the documents of each word; the rarest
word leaves few of them, and those are read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from mtcr_desktop.search import marking
from mtcr_desktop.search.expression import expression
from mtcr_desktop.search.query import Clause
from mtcr_desktop.search.shelf import Shelf

_ROWS = 5000
"""Rows that are looked at for each word; a word with more is not rare."""

_READ = 100
"""Documents that are read as a whole, at most."""


def scattered(
    shelf: Shelf, clauses: Sequence[Clause], among: Collection[int] | None
) -> Iterator[tuple[int, int]]:
    """Yield documents that hold all clauses somewhere, the newest first.

    Args:
        shelf: The index.
        clauses: What has to be found, two clauses or more.
        among: Documents to keep to, by place; None for all.

    Yields:
        The place of a document, and the row of its rarest word.
    """
    rows = [shelf.rows(expression([clause]), _ROWS) for clause in clauses]
    # Of the rows of a document the first one comes last, and stays.
    first = [{shelf.document_of(row): row for row in found.numbers} for found in rows]
    rare = [one for one, found in zip(first, rows, strict=True) if found.complete] or first
    left = set.intersection(*map(set, rare))
    rarest = min(rare, key=len)
    read = 0
    for place in sorted(left if among is None else left.intersection(among), reverse=True):
        missing = [clause for clause, one in zip(clauses, first, strict=True) if place not in one]
        if missing:
            read += 1
            shelf.watch.check()
            if shelf.watch.spent(1) or read > _READ:
                return
            if not _holds(shelf, place, missing):
                continue
        yield place, rarest[place]


def _holds(shelf: Shelf, place: int, clauses: Sequence[Clause]) -> bool:
    """Say whether a document holds all of some clauses."""
    marks = {clause: [term.mark for term in clause.terms] for clause in clauses}
    for _, row in shelf.whole(place):
        for clause in [one for one in marks if marking.spans(row.text, marks[one])]:
            del marks[clause]
        if not marks:
            return True
    return False
