"""A query in the syntax of SQLite's full-text index: https://sqlite.org/fts5.html, section 3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mtcr_desktop.search.passages import match_text
from mtcr_desktop.search.query import Clause, Query, Term

_LETTERS = 2
"""Letters that a beginning needs; one alone says nothing, and in a large index it is slow."""

_PHRASE_WORDS = 6
"""Words that may be meant as one phrase."""


def settled(query: Query) -> Query:
    """Return a query without what is only just being typed and says nothing yet."""
    clauses = []
    for clause in query.clauses:
        terms = tuple(kept for term in clause.terms if (kept := _settled(term)))
        if terms:
            clauses.append(replace(clause, terms=terms))
    return replace(query, clauses=tuple(clauses))


def _settled(term: Term) -> Term | None:
    *before, last = term.words
    if not term.prefix or len(last) >= _LETTERS or not last.isascii() or last.isdecimal():
        return term
    return Term(tuple(before), quoted=term.quoted) if before else None


def expression(clauses: Sequence[Clause], refused: Sequence[Clause] = ()) -> str:
    """Return what has to hold of a row: one term of each clause, and none that is refused."""
    wanted = " AND ".join(_either(clause) for clause in clauses)
    left_out = " OR ".join(_either(clause) for clause in refused)
    return f"({wanted}) NOT ({left_out})" if left_out else wanted


def phrase(query: Query) -> str:
    """Return the words of a query as one phrase; empty where they cannot be meant as one."""
    name = query.name
    if name is None or not 2 <= len(query.clauses) <= _PHRASE_WORDS:
        return ""
    return match_text(name)


def _either(clause: Clause) -> str:
    return f"({' OR '.join(map(match_text, clause.terms))})"
