"""Two documents of the library side by side, and of each sentence whether it recurs or is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from mtcr_desktop.library.comparing.compare import Unit, compare
from mtcr_desktop.library.comparing.patterns import Patterns
from mtcr_desktop.library.comparing.recurrence import (
    Mark,
    Recurrence,
    Seen,
    is_earlier,
    mark,
    may_be_earlier,
    recurrence,
)
from mtcr_desktop.library.comparing.statements import Statement, statements
from mtcr_desktop.library.places import anchors
from mtcr_desktop.library.places import place as place_in
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.store.session import transaction
from mtcr_desktop.library.store.troubles import told
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.search.chronology import Chronology
from mtcr_desktop.search.recurrence import SECONDS, Place, sightings
from mtcr_desktop.search.watch import Watch

if TYPE_CHECKING:
    from mtcr_desktop.edition.reader import Edition
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.library.store.records import Document


class Side(NamedTuple):
    """One of the two documents.

    Attributes:
        document: The document.
        statements: Its sentences.
        places: Names of the places of its paragraphs, by their numbers.
        when: ISO date by which it is put in order; empty if it has none.
        earlier: How many documents in its language are earlier.
    """

    document: Document
    statements: tuple[Statement, ...]
    places: tuple[str, ...]
    when: str
    earlier: int

    def place(self, statement: Statement) -> Address:
        """Return the address of a statement: that of its paragraph."""
        return place_in(self.document.address, self.places[statement.words.paragraph])

    def anchor(self, statement: Statement) -> str:
        """Return the name of the place of a statement."""
        return self.places[statement.words.paragraph]


class Line(NamedTuple):
    """A line of the comparison, with what is known of the sentence in each document."""

    unit: Unit
    left: Mark
    right: Mark


class Compared(NamedTuple):
    """Two documents side by side.

    Attributes:
        left, right: The documents.
        lines: Their sentences, side by side.
        documents: How many documents there are in all, without the trash.
        complete: Whether every sentence was looked up in all of them.
        places: Names of the places of the first and last documents that have a formula, by key.
    """

    left: Side
    right: Side
    lines: tuple[Line, ...]
    documents: int
    complete: bool
    places: Mapping[str, tuple[str, ...]]

    def count(self, change: str) -> int:
        """Return how many lines are of a change."""
        return sum(line.unit.change == change for line in self.lines)

    @property
    def differ(self) -> bool:
        """Whether the documents differ in any sentence."""
        return any(line.unit.change != "same" for line in self.lines)

    def seen_at(self, seen: Seen) -> Address:
        """Return where a document has a formula: the first or the last one that has it."""
        return place_in(seen.document.address, self.places[seen.document.key][seen.paragraph])


def compared(
    edition: Edition,
    library: Library,
    keys: tuple[str, str],
    watch: Watch,
    seconds: float = SECONDS,
) -> Compared:
    """Set two documents of a library side by side.

    Args:
        edition: Knows names, and when the meetings were.
        library: The library. It is only read.
        keys: Keys of the documents, left and right.
        watch: May stop it.
        seconds: Time that looking up what recurs may take.

    Raises:
        NoSuchRecordError: The library lacks one of them.
        DocumentError: One of them is too long.
        LibraryError: The library cannot be read.
        SearchInterrupted: It was stopped.
    """
    with told(library.path), transaction(library.connection, "DEFERRED"):
        work = _Work(edition, library, watch)
    left, right = (work.side(key) for key in keys)
    watch.check()
    units = compare(left.statements, right.statements)
    watch.check()
    with told(library.path), transaction(library.connection, "DEFERRED"):
        return work.marked(left, right, units, seconds)


class _Work:
    """Looks up in one library what a comparison needs."""

    def __init__(self, edition: Edition, library: Library, watch: Watch) -> None:
        self._library = library
        self._watch = watch
        self._time = Chronology(edition, library.connection)
        self._standing = self._time.standing()
        self._gazetteer = Gazetteer.of(edition)
        self._patterns: dict[str, Patterns] = {}

    def side(self, key: str) -> Side:
        """Return a document with its sentences."""
        document = self._library.document(key)
        text = self._library.text(key)
        when = self._time.of(document)
        earlier = sum(
            one.documents
            for one in self._standing
            if one.language == document.language and is_earlier(one.when, when)
        )
        found = statements(text, self._patterns_of(document.language))
        places = anchors(paragraph.role for paragraph in text.paragraphs)
        return Side(document, found, places, when, earlier)

    def marked(self, left: Side, right: Side, units: Sequence[Unit], seconds: float) -> Compared:
        """Return a comparison with what is known of each sentence."""
        known, complete = self._look_up((left, right), seconds)
        lines = tuple(
            Line(unit, _mark(unit.left, left, right, known), _mark(unit.right, right, left, known))
            for unit in units
        )
        formulas = (mark.recurring for line in lines for mark in (line.left, line.right))
        shown = {one.document.key for found in formulas if found for one in found.ends}
        return Compared(
            left,
            right,
            lines,
            sum(one.documents for one in self._standing),
            complete,
            {key: self._time.places(key) for key in shown},
        )

    def _look_up(self, sides: Sequence[Side], seconds: float) -> tuple[dict[str, Recurrence], bool]:
        """Return by its pattern in which documents each sentence stands, and whether it is all."""
        known: dict[str, Recurrence] = {}
        complete = True
        languages = sorted({side.document.language for side in sides})
        for language in languages:
            wanted = [
                statement.pattern
                for side in sides
                if side.document.language == language
                for statement in side.statements
                if statement.can_recur
            ]
            patterns, time = self._patterns_of(language), seconds / len(languages)
            found = sightings(self._library.connection, wanted, patterns, self._watch, time)
            ids = (one.document for some in found.places.values() for one in some)
            documents = self._time.documents(ids)
            for pattern, some in found.places.items():
                seen = (self._seen(documents, one) for one in some)
                known[pattern] = recurrence(seen, complete=pattern not in found.partly)
            complete = complete and found.complete
        return known, complete

    def _seen(self, documents: Mapping[int, Document], at: Place) -> Seen:
        document = documents[at.document]
        return Seen(document, self._time.of(document), at.number, at.exact)

    def _patterns_of(self, language: str) -> Patterns:
        if language not in self._patterns:
            self._patterns[language] = Patterns(self._gazetteer, language)
        return self._patterns[language]


def _mark(
    statement: Statement | None, side: Side, other: Side, looked_up: Mapping[str, Recurrence]
) -> Mark:
    if statement is None or statement.pattern.blanked not in looked_up:
        return Mark()
    found = looked_up[statement.pattern.blanked]
    return mark(
        found,
        side.document,
        other.document,
        lambda when: may_be_earlier(when, side.when),
        side.earlier > 0,
    )
