"""How much a paragraph says about a query, from its own words alone.

The ranking of a full-text index has to look at every paragraph that has a word; this looks at
those that were fetched, and makes no difference between rare and common words, as all of them
have all.
"""

from __future__ import annotations

from mtcr_desktop.search.query import Query

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


class Scale:
    """Weighs paragraphs for one query."""

    def __init__(self, query: Query) -> None:
        self._clauses = [tuple(term.words for term in clause.terms) for clause in query.wanted]
        name = query.name
        self._phrase = name.key if name is not None and len(query.clauses) > 1 else ""

    def weight(self, folded: str, *, heading: bool = False) -> float:
        """Return how much a paragraph says; greater is better.

        Args:
            folded: Its text, folded.
            heading: Whether it is a title or a heading.
        """
        score = 0.0
        for terms in self._clauses:
            if count := max(_count(folded, words) for words in terms):
                score += 1 + _AGAIN * (min(count, _MENTIONS) - 1)
        score /= 0.8 + 0.2 * len(folded) / _USUAL
        if self._phrase and self._phrase in folded:
            score *= _TOGETHER
        return score * _HEADING if heading else score


def _count(folded: str, words: tuple[str, ...]) -> int:
    """Count the rarest word of a term. That it may stand inside longer words is good enough."""
    return folded.count(words[0]) if len(words) == 1 else min(map(folded.count, words))
