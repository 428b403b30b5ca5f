"""The query language: typed text becomes words, phrases and filters; nothing is an error.

korea sanctions        both words, in any order; the last one may be unfinished
"export controls"      a phrase
Ottawa OR Oslo         either; AND stands for nothing, NOT and - leave out
kind:plenary year:1999-2003 topic:outreach country:korea in:documents
                       filters; one that means nothing is taken as plain words
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from mtcr_desktop.records.folding import fold
from mtcr_desktop.search.results import Filter
from mtcr_desktop.search.scope import FILTER as SCOPE
from mtcr_desktop.search.scope import LABELS, scope_named

MAX_TEXT = 1000
"""Characters that are read of a query; nobody types more, and a paste must stay quick."""

MAX_TERMS = 16
"""Words and phrases that count; later ones are dropped."""

FILTER_NAMES = frozenset({"kind", "year", "topic", "country", SCOPE})

Resolver = Callable[[str, str], tuple[str, str] | None]
"""From a filter's name and its typed value to (value, label), or None for an unknown value.

It is not asked where to search, which means the same everywhere.
"""

_PLAIN = str.maketrans(
    dict.fromkeys("“”„‟«»「」『』＂", '"') | dict.fromkeys(map(chr, range(32)), " ") | {"：": ":"}
)
"""One character for one: offsets stay those of the typed text."""

_PIECE = re.compile(
    r"(?P<minus>(?<!\S)-)?"
    r"(?:(?P<name>[^\W\d_]+):)?"
    r'(?:"(?P<phrase>[^"]*)(?P<close>"|$)|(?P<chunk>[^\s"]+)|(?(name)|(?!)))'
)
_TOKEN = re.compile(r"[^\W_]+")
_BREAK = re.compile(r"[,;]+")


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that is asked for.

    Attributes:
        words: Folded words that follow each other, cut as the full-text index cuts them:
            ("ottawa",), ("export", "controls"), and ("d", "ivoire") for d'Ivoire.
        prefix: True where the last word may go on.
        quoted: True for a phrase that was typed in quotes.
    """

    words: tuple[str, ...]
    prefix: bool = False
    quoted: bool = False

    @property
    def key(self) -> str:
        """The words with single spaces between."""
        return " ".join(self.words)

    @property
    def mark(self) -> str:
        """The term in the notation of `Answer.words`."""
        return self.key + "*" * self.prefix


@dataclass(frozen=True, slots=True)
class Clause:
    """Terms of which one must be found, or with `negated` none may be found.

    Attributes:
        terms: The alternatives, one or more.
        negated: True for what must not be found.
        token: How it was typed; removing it from the text removes the clause.
    """

    terms: tuple[Term, ...]
    negated: bool = False
    token: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """What a typed text asks for.

    Attributes:
        text: The text as typed.
        clauses: All of them must hold of a record.
        filters: Values of one kind or year widen each other, all else narrows.
        typed: The text without its filters, spaces at the ends cut off.
    """

    text: str
    clauses: tuple[Clause, ...] = ()
    filters: tuple[Filter, ...] = ()
    typed: str = ""

    @property
    def wanted(self) -> tuple[Clause, ...]:
        """The clauses that say what to find."""
        return tuple(clause for clause in self.clauses if not clause.negated)

    @property
    def name(self) -> Term | None:
        """All the words as one name, to compare with titles; None where they are no name."""
        terms = [clause.terms[0] for clause in self.clauses]
        if not terms or any(c.negated or len(c.terms) > 1 for c in self.clauses):
            return None
        return Term(tuple(word for term in terms for word in term.words), terms[-1].prefix)

    @property
    def words(self) -> tuple[str, ...]:
        """What to mark in a text, in the notation of `Answer.words`."""
        return tuple(dict.fromkeys(term.mark for c in self.wanted for term in c.terms))

    def with_token(self, token: str) -> str:
        """Return the query's text narrowed by a facet's token."""
        return with_token(self.text, token)

    def without(self, token: str) -> str:
        """Return the query's text without one of its filters."""
        return without_token(self.text, token)


def with_token(text: str, token: str) -> str:
    """Return a query's text with a filter added.

    It is added in front, so that an unfinished last word stays the last and can be typed on.
    """
    return text if token in text.split() else f"{token} {text.lstrip()}"


def without_token(text: str, token: str) -> str:
    """Return a query's text with a filter removed."""
    whole = re.search(rf"(?<!\S){re.escape(token)}(?!\S)", text)
    start = whole.start() if whole else text.find(token)
    if start < 0 or not token:
        return text
    return f"{text[:start].rstrip()} {text[start + len(token) :].lstrip()}".lstrip()


def parse_year(value: str) -> tuple[int, int] | None:
    """Return the first and last year that "2001", "1999-2003", "1990s" or "2010-" spans."""
    match = re.fullmatch(r"(\d{4})|(\d{3})0s|(\d{4})?[-–](\d{4})?", value, re.ASCII)
    if match is None or value in "-–":
        return None
    if match[1]:
        return int(match[1]), int(match[1])
    if match[2]:
        return int(match[2]) * 10, int(match[2]) * 10 + 9
    first, last = int(match[3] or 0), int(match[4] or 9999)
    return (first, last) if first <= last else (last, first)


def parse(text: str, resolve: Resolver | None = None) -> Query:
    """Return what a text asks for; any text asks for something or for nothing.

    Args:
        text: Whatever was typed or pasted.
        resolve: Knows the values of filters; without it only years and scopes are filters.
    """
    plain = text[:MAX_TEXT].translate(_PLAIN).encode("utf-8", "replace").decode()
    return _Parser(text, plain, resolve or _years_only).query()


def _years_only(name: str, value: str) -> tuple[str, str] | None:
    """Resolve a filter without knowledge of an edition."""
    return (value, value) if name == "year" and parse_year(value) else None


class _Parser:
    """Reads one text from left to right."""

    def __init__(self, text: str, plain: str, resolve: Resolver) -> None:
        self._text = text
        self._plain = plain
        self._resolve = resolve
        self._clauses: list[Clause] = []
        self._filters: list[Filter] = []
        self._join = self._negate = False
        self._start = 0  # where the clause that an OR would extend begins

    def query(self) -> Query:
        """Return the query; called once."""
        pieces = list(_PIECE.finditer(self._plain))
        for number, piece in enumerate(pieces):
            if len(self._clauses) >= MAX_TERMS:
                break
            if not self._operator(piece[0], only=len(pieces) == 1, first=number == 0):
                self._piece(piece)
        typed = self._text
        for active in self._filters:
            typed = without_token(typed, active.token)
        return Query(self._text, tuple(self._clauses), tuple(self._filters), typed.strip())

    def _operator(self, word: str, *, only: bool, first: bool) -> bool:
        """Take AND, OR and NOT, which count in capitals and between other words only."""
        if only or word not in {"AND", "OR", "NOT"}:
            return False
        self._join = word == "OR" and not first
        self._negate = word == "NOT"
        return True

    def _piece(self, piece: re.Match[str]) -> None:
        name, negated = fold(piece["name"] or ""), bool(piece["minus"]) or self._negate
        if name in FILTER_NAMES:
            value = piece["phrase"] or piece["chunk"] or ""
            if not value.strip():
                return  # the value is about to be typed: nothing to filter by yet
            if known := self._known(name, value.strip()):
                token = self._text[piece.start() : piece.end()]
                self._filters.append(Filter(name, *known, token, negated))
                self._negate = self._join = False
                return
        if piece["phrase"] is not None:
            terms = _terms(piece["phrase"], prefix=not piece["close"], split=False)
        else:
            chunk = piece["chunk"] or ""
            if name and name not in FILTER_NAMES:
                chunk = f"{piece['name']}:{chunk}"  # the colon of an address or a title
            last = piece.end() == len(self._plain)
            terms = _terms(chunk, prefix=last or chunk.endswith("*"), split=True)
        self._add(terms, negated, piece.span())

    def _known(self, name: str, value: str) -> tuple[str, str] | None:
        if name != SCOPE:
            return self._resolve(name, value)
        scope = scope_named(value)
        return (scope, LABELS[scope]) if scope else None

    def _add(self, terms: list[Term], negated: bool, span: tuple[int, int]) -> None:
        for term in terms[: MAX_TERMS - len(self._clauses)]:
            if self._join and self._clauses and not (negated or self._clauses[-1].negated):
                token = self._text[self._start : span[1]]
                alternatives = (*self._clauses[-1].terms, term)
                self._clauses[-1] = Clause(alternatives, token=token)
            else:
                self._start = span[0]
                self._clauses.append(Clause((term,), negated, self._text[slice(*span)]))
            self._join = self._negate = False


def _terms(text: str, *, prefix: bool, split: bool) -> list[Term]:
    """Return the terms of a phrase, or of a chunk such as "re-export" or "1992,Oslo"."""
    parts = _BREAK.split(text) if split else [text]
    terms = []
    for number, part in enumerate(parts, 1):
        folded = fold(part)
        if words := tuple(_TOKEN.findall(folded))[:MAX_TERMS]:
            unfinished = prefix and number == len(parts) and _goes_on(folded)
            terms.append(Term(words, unfinished, not split))
    return terms


def _goes_on(text: str) -> bool:
    """Say whether the last word of a text may be unfinished: nothing but a star follows it."""
    return text.rstrip("*")[-1:].isalnum()
