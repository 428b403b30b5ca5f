"""How much a paragraph says about a query, from its own words alone.

The ranking of a full-text index has to look at every paragraph that has a word; this looks at
those that were fetched, and makes no difference between rare and common words, as all of them
have all.
"""

from __future__ import annotations

from collections.abc import Iterable

from mtcr_desktop.search.query import Clause, Query

_USUAL = 400
"""Characters of a usual paragraph."""

_AGAIN = 0.3
"""What each further mention counts beside the first one."""

_MENTIONS = 4
"""Mentions that count."""

_TOGETHER = 1.5
"""What words that follow each other as typed count, as a multiple of words that are scattered."""

_HEADING = 1.4
"""What a heading counts, as a multiple of running text."""


def weight(folded: str, query: Query, *, heading: bool = False) -> float:
    """Return how much a paragraph says; greater is better.

    Args:
        folded: Its text, folded.
        query: What is asked for.
        heading: Whether it is a title or a heading.
    """
    score = sum(_mentions(folded, clause) for clause in query.wanted)
    score /= 0.8 + 0.2 * len(folded) / _USUAL
    name = query.name
    if name is not None and len(query.clauses) > 1 and name.key in folded:
        score *= _TOGETHER
    return score * _HEADING if heading else score


def _mentions(folded: str, clause: Clause) -> float:
    """Return how often a clause is met, each further time counting less than the first one."""
    count = max(_count(folded, term.words) for term in clause.terms)
    return 1 + _AGAIN * (min(count, _MENTIONS) - 1) if count else 0


def _count(folded: str, words: Iterable[str]) -> int:
    """Count the rarest word of a term. That it may stand inside longer words is good enough."""
    return min(folded.count(word) for word in words)
