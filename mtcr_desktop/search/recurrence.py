"""Where sentences stand in the user's library, to the letter or with other numbers and names."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from mtcr_desktop.library.comparing.patterns import Pattern, Patterns, stands_in
from mtcr_desktop.search import matching
from mtcr_desktop.search.watch import Watch

SECONDS = 3.0
"""Time that looking up all the sentences of a comparison may take."""

_MOST_ROWS = 2_000
"""Paragraphs looked at for one sentence; whoever has more documents has an answer before."""

_RUNS, _WORDS = 2, 5
"""Runs of words between blanks that a paragraph must have to be looked at, and words of each: more
leave hardly fewer paragraphs, and each takes its time."""

_TEXTS = """
    SELECT id, document_id, number, substr(text, 1, 20000) FROM paragraph WHERE id IN ({})
"""

Run = tuple[str, ...]
"""Words that follow each other."""


class Place(NamedTuple):
    """A paragraph in which a sentence stands.

    Attributes:
        document: Id of the document.
        number: Number of the paragraph in it, from 0.
        exact: Whether every word is the same, numbers and names too.
    """

    document: int
    number: int
    exact: bool


class Sightings(NamedTuple):
    """What came of looking sentences up.

    Attributes:
        places: Where each stands, by its blanked pattern; only those that were looked up.
        partly: Those that stand in more places than were looked at.
        complete: Whether all were looked up, and each to the end.
    """

    places: Mapping[str, tuple[Place, ...]]
    partly: Set[str]
    complete: bool


class _Paragraph(NamedTuple):
    document: int
    number: int
    pattern: Pattern


def sightings(
    connection: sqlite3.Connection,
    wanted: Iterable[Pattern],
    patterns: Patterns,
    watch: Watch,
    seconds: float = SECONDS,
) -> Sightings:
    """Look sentences up in all documents outside the trash.

    Args:
        connection: A connection to the library, which is only read.
        wanted: The patterns of the sentences, in the order in which they matter.
        patterns: Makes such patterns.
        watch: May stop it.
        seconds: Time that it may take; what was not reached by then is left out.

    Raises:
        SearchInterrupted: It was stopped.
    """
    watch.begin(seconds)
    known: dict[int, _Paragraph] = {}
    asked: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in wanted:
        asked[pattern.blanked].append(pattern)
    found: dict[str, tuple[Place, ...]] = {}
    partly: set[str] = set()
    for blanked, same in asked.items():
        watch.check()
        rows, are_all = matching.rows(connection, _expression(same[0]), _MOST_ROWS, watch)
        if watch.spent(1) or not _learn(connection, rows, known, patterns, watch):
            return Sightings(found, partly, complete=False)
        if not are_all:
            partly.add(blanked)
        found[blanked] = tuple(
            _places((known[row] for row in rows if row in known), blanked, same[0].exact)
        )
    return Sightings(found, partly, complete=not partly)


def _expression(pattern: Pattern) -> str:
    """Return what has to hold of a paragraph that may have a pattern: it has words of it."""
    return " AND ".join(f'"{" ".join(_rarest(run))}"' for run in _longest(pattern.runs))


def _longest(runs: Sequence[Run]) -> Sequence[Run]:
    return sorted(runs, key=len, reverse=True)[:_RUNS]


def _rarest(run: Run) -> Run:
    """Return the words of a run that stand together and are longest, hence rarest as a rule."""
    parts = (run[start : start + _WORDS] for start in range(max(1, len(run) - _WORDS + 1)))
    return max(parts, key=lambda part: sum(map(len, part)))


def _learn(
    connection: sqlite3.Connection,
    rows: Sequence[int],
    known: dict[int, _Paragraph],
    patterns: Patterns,
    watch: Watch,
) -> bool:
    """Read the paragraphs that are not known yet; return whether there was time for it."""
    unknown = [row for row in rows if row not in known]
    for marks, some in matching.portions(unknown):
        for row, document, number, text in connection.execute(_TEXTS.format(marks), some):
            if watch.spent(1):
                return False
            known[row] = _Paragraph(document, number, patterns.of(text))
    return True


def _places(among: Iterable[_Paragraph], blanked: str, exact: str) -> Iterator[Place]:
    for document, number, pattern in among:
        if stands_in(blanked, pattern.blanked):
            yield Place(document, number, stands_in(exact, pattern.exact))
