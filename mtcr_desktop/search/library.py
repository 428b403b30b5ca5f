"""The search in the user's own documents: the same query language, the same kind of answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mtcr_desktop.library.places import anchors, label, place
from mtcr_desktop.library.store import schema
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.store.session import transaction
from mtcr_desktop.library.store.troubles import told
from mtcr_desktop.search import marking
from mtcr_desktop.search.expression import settled
from mtcr_desktop.search.harvest import Found, harvest
from mtcr_desktop.search.kinds import OWN, kind_of, label_of
from mtcr_desktop.search.query import Query, parse, parse_year
from mtcr_desktop.search.results import Answer, Filter, Group, Hit, Spans
from mtcr_desktop.search.scope import leave_documents
from mtcr_desktop.search.shelf import Shelf
from mtcr_desktop.search.watch import Watch

DEADLINE = 0.1
"""Seconds after which the index is no longer read; the answer holds what was found so far."""

_PATIENCE = 5.0
"""Seconds to wait while another process recovers the library."""

_WORD_START, _TEXT = 5, 7


class LibrarySearcher:
    """Answers queries over one library.

    It may live on any one thread at a time; only `interrupt` is for other threads. The library is
    opened at the first search and may change meanwhile; while there is none, nothing is found.
    """

    def __init__(self, path: Path) -> None:
        """Take the file of the library."""
        self._path = path
        self._file: tuple[int, int] | None = None
        self._shelf: Shelf | None = None
        self._watch = Watch()

    def prepare(self) -> bool:
        """Open the library, and say whether there is anything in it to be found.

        Raises:
            LibraryError: The library cannot be read.
        """
        with told(self._path):
            shelf = self._opened()
            return shelf is not None and shelf.has_documents()

    def interrupt(self) -> None:
        """Stop the search that runs on another thread; it raises SearchInterrupted there."""
        self._watch.stop()

    def close(self) -> None:
        """Close the library."""
        if self._shelf is not None:
            self._shelf.connection.close()
        self._shelf = None

    def search(self, text: str, *, limit: int = 20, others: int | None = None) -> Answer:
        """Return the documents that answer a typed text: one group, or none.

        Args:
            text: Anything; see `query` for the language. Documents have years and are of the kind
                "document"; any other filter leaves none of them.
            limit: Hits; the group's total counts all.
            others: As `Searcher` has it; here is no other kind.

        Raises:
            SearchInterrupted: `interrupt` was called meanwhile.
            LibraryError: The library cannot be read.
        """
        self._watch.reset()
        query = settled(parse(text, _resolve))
        groups: tuple[Group, ...] = ()
        with told(self._path):
            shelf = self._opened()
            if shelf is not None and leave_documents(query.filters):
                # One state of the library, whatever is added or removed meanwhile.
                with transaction(shelf.connection, "DEFERRED"):
                    groups = self._groups(shelf, query, limit)
        total = sum(group.total for group in groups)
        return Answer(text, total, groups, words=query.words, filters=query.filters)

    def _groups(self, shelf: Shelf, query: Query, limit: int) -> tuple[Group, ...]:
        shelf.refresh()
        among = _of_years(shelf, query.filters)
        self._watch.check()
        self._watch.begin(DEADLINE)
        found, total, more = harvest(shelf, query, among, limit)
        shown = shelf.summaries([one.document for one in found[:limit]])
        hits = tuple(_hit(shelf, one, shown[one.document], query) for one in found[:limit])
        return (Group(OWN, label_of(OWN), hits, total, more),) if hits else ()

    def _opened(self) -> Shelf | None:
        """Return the library's index; None while there is none.

        A file that took the place of another is opened anew: libraries are set aside and restored.
        """
        file = _identity(self._path)
        if file != self._file:
            self.close()
        if self._shelf is None and file:
            self._file = file
            connection = _connect(self._path)
            try:
                if schema.version(connection):
                    self._shelf = Shelf(connection, self._watch)
            finally:
                if self._shelf is None:
                    connection.close()
        return self._shelf


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from any other that was or will be at its path."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def beside(answer: Answer, own: Answer) -> Answer:
    """Return the answer of the edition with that of the library after it, each in its groups."""
    return replace(answer, total=answer.total + own.total, groups=answer.groups + own.groups)


def _connect(path: Path) -> sqlite3.Connection:
    """Return a connection that only reads; whatever is wrong with a library is others' to mend."""
    uri = f"{path.resolve().as_uri()}?mode=ro"
    return sqlite3.connect(
        uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )


def _hit(shelf: Shelf, found: Found, document: Document, query: Query) -> Hit:
    words = query.words
    title_marks = marking.spans(document.title, words)
    address, where, snippet = document.address, "", ""
    snippet_marks: Spans = ()
    if found.row is not None:
        anchor = anchors(shelf.roles(found.document))[found.row.number]
        address, where = place(address, anchor), label(anchor)
        snippet, snippet_marks = marking.snippet(found.row.text, words)
    matched, other = _matched(found, document, query)
    subtitle = ", ".join(filter(None, (document.issuer, document.place, str(document.date or ""))))
    return Hit(address, OWN, document.title, title_marks, snippet, snippet_marks, matched,
               _WORD_START if found.named else _TEXT, subtitle, other, where)  # fmt: skip


def _matched(found: Found, document: Document, query: Query) -> tuple[str, str]:
    """Return what matched in words, and the name that did where it is not the title."""
    if not query.wanted:
        return "filter", ""
    if not found.named:
        return "text", ""
    names = {
        "title": document.title,
        "file name": document.file_name,
        "issuer": document.issuer,
        "series": document.series,
    }
    for nature, name in names.items():
        if name and marking.spans(name, query.words):
            return nature, "" if nature == "title" else name
    return "name", ""


def _resolve(name: str, value: str) -> tuple[str, str] | None:
    """Resolve a filter; the values of those that only the edition knows are taken as they are."""
    if name == "year":
        return (value, value.replace("-", "–")) if parse_year(value) else None
    if name == "kind":
        kind = kind_of(value)
        return (kind, label_of(kind)) if kind else None
    return value, value


def _of_years(shelf: Shelf, filters: Sequence[Filter]) -> frozenset[int] | None:
    """Return the documents of the years asked for; None where none are asked for."""
    among: frozenset[int] | None = None
    for one in filters:
        if one.name == "year" and not one.negated and (span := parse_year(one.value)):
            among = shelf.of_years(*span) | (among or frozenset())
    return among
