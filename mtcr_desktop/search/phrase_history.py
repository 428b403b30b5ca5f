"""Which of the user's documents use a phrase, where, and how often."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from mtcr_desktop.library.store.session import transaction
from mtcr_desktop.library.store.troubles import told
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.folding import fold, words
from mtcr_desktop.search import matching
from mtcr_desktop.search.chronology import Chronology, Standing
from mtcr_desktop.search.watch import Watch

if TYPE_CHECKING:
    from mtcr_desktop.edition.reader import Edition
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.library.store.records import Document

SECONDS = 5.0
"""Time that it may take; a library of a million paragraphs needs less."""

MOST_ROWS = 20_000
"""Paragraphs that are looked at."""

MOST_WORDS = 60
"""Words of a phrase; whoever looks up more has selected a passage."""

_TEXTS = "SELECT document_id, number, text FROM paragraph WHERE id IN ({})"

_Paragraphs = dict[int, int]
"""How often a phrase stands in each paragraph, by its number."""


class Use(NamedTuple):
    """A document that uses a phrase.

    Attributes:
        document: The document.
        when: ISO date by which it is put in order; empty if none is known.
        places: Names of the paragraphs that have it, and how often each has.
    """

    document: Document
    when: str
    places: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        """How often the document uses it."""
        return sum(count for _, count in self.places)


class History(NamedTuple):
    """All uses of a phrase.

    Attributes:
        words: The folded words that were looked for.
        uses: The documents that use it, in order of time; those without a date last.
        documents: How many documents there are in all, without the trash.
        meetings: The meetings that there are documents about, in order of time, and how many
            documents each has.
        complete: Whether there was time to look everywhere.
    """

    words: tuple[str, ...]
    uses: tuple[Use, ...]
    documents: int
    meetings: tuple[tuple[Address, int], ...]
    complete: bool


def folded(phrase: str) -> tuple[str, ...]:
    """Return the words of a phrase as the index has them."""
    return tuple(part for *_, word in words(phrase) for part in word.split("'"))


def history(
    edition: Edition, library: Library, phrase: str, watch: Watch, seconds: float = SECONDS
) -> History:
    """Find a phrase in the documents outside the trash; case and accents do not matter.

    Args:
        edition: Knows when the meetings were.
        library: The library. It is only read.
        phrase: The phrase.
        watch: May stop it.
        seconds: Time that it may take.

    Raises:
        LibraryError: The library cannot be read.
        SearchInterrupted: It was stopped.
    """
    wanted = folded(phrase)
    connection = library.connection
    watch.begin(seconds)
    with told(library.path), transaction(connection, "DEFERRED"):
        time = Chronology(edition, connection)
        found, complete = _found(connection, wanted, watch) if wanted else ({}, True)
        documents = time.documents(found)
        uses = [_use(time, documents[one], paragraphs) for one, paragraphs in found.items()]
        standing = time.standing()
    return History(
        wanted,
        tuple(sorted(uses, key=_order)),
        sum(one.documents for one in standing),
        _meetings(standing),
        complete,
    )


def _meetings(standing: Sequence[Standing]) -> tuple[tuple[Address, int], ...]:
    """Return the meetings that there are documents about, and how many; the first one first."""
    counts: Counter[str] = Counter()
    for one in sorted(standing, key=lambda one: one.when):
        if one.meeting:
            counts[one.meeting] += one.documents
    return tuple((Address.parse(meeting), count) for meeting, count in counts.items())


def _use(time: Chronology, document: Document, paragraphs: _Paragraphs) -> Use:
    names = time.places(document.key)
    places = tuple((names[number], count) for number, count in sorted(paragraphs.items()))
    return Use(document, time.of(document), places)


def _order(use: Use) -> tuple[bool, str, str, str]:
    date = use.document.date.value if use.document.date else ""
    return (not use.when, use.when, date, use.document.added)


def _found(
    connection: sqlite3.Connection, wanted: Sequence[str], watch: Watch
) -> tuple[Mapping[int, _Paragraphs], bool]:
    """Return the paragraphs that have a phrase by their documents, and whether these are all."""
    rows, complete = matching.rows(connection, f'"{" ".join(wanted)}"', MOST_ROWS, watch)
    found: defaultdict[int, _Paragraphs] = defaultdict(dict)
    phrase = _in_folded_text(wanted)
    for marks, some in matching.portions(rows):
        if watch.spent(1):
            return found, False
        for document, number, text in connection.execute(_TEXTS.format(marks), some):
            watch.check()
            if count := len(phrase.findall(fold(text))):
                found[document][number] = count
    return found, complete


def _in_folded_text(wanted: Sequence[str]) -> re.Pattern[str]:
    """Return what finds words that follow each other in a folded text; it parts words as FTS5."""
    between = r"[\W_]+".join(map(re.escape, wanted))
    return re.compile(rf"(?<![^\W_]){between}(?![^\W_])")
