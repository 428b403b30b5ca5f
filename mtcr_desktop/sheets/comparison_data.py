"""A comparison of two documents as data: what `mtcr compare --json` answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.comparing.compare import Piece
from mtcr_desktop.library.comparing.recurrence import Mark, Recurrence, Seen
from mtcr_desktop.library.comparing.statements import Statement
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.search.comparison import Compared, Line, Side, compared
from mtcr_desktop.search.watch import Watch
from mtcr_desktop.sheets.comparison import keys_of

Json = dict[str, Any]


def comparison_json(edition: Edition, library: Library, address: Address) -> Json:
    """Return a comparison as data.

    Raises:
        NoSuchRecordError: The library lacks one of the documents, or they are none.
        DocumentError: One of them is too long.
        LibraryError: The library cannot be read.
    """
    return to_json(address, compared(edition, library, keys_of(address), Watch()))


def to_json(address: Address, found: Compared) -> Json:
    """Return a comparison as data.

    Args:
        address: Its address.
        found: What came of it.
    """
    changes = ("same", "changed", "removed", "added")
    return {
        "address": str(address.page),
        "kind": address.kind,
        "title": " beside ".join(f"“{side.document.title}”" for side in (found.left, found.right)),
        "own": True,
        "left": _side(found.left),
        "right": _side(found.right),
        "same": not found.differ,
        "counts": {change: found.count(change) for change in changes},
        "documents": found.documents,
        "complete": found.complete,
        "units": [_unit(found, line) for line in found.lines],
    }


def _side(side: Side) -> Json:
    document = side.document
    return {
        "address": str(document.address),
        "title": document.title,
        "meeting": str(document.meeting) if document.meeting else None,
        "date": document.date.to_json() if document.date else None,
        "language": document.language,
        "earlier_documents": side.earlier,
    }


def _unit(found: Compared, line: Line) -> Json:
    unit = line.unit
    last = line.right if unit.right else line.left
    moved = unit.elsewhere
    other = found.right if unit.change == "removed" else found.left
    return {
        "change": unit.change,
        "left": _sentence(found, found.left, unit.left, line.left),
        "right": _sentence(found, found.right, unit.right, line.right),
        "words": [*_words(unit.pieces)],
        "moved": str(other.place(moved)) if moved else None,
        "recurring": _recurrence(found, last.recurring),
        "new": last.new,
    }


def _sentence(found: Compared, side: Side, statement: Statement | None, mark: Mark) -> Json | None:
    if statement is None:
        return None
    return {
        "place": str(side.place(statement)),
        "text": statement.text,
        "recurring": mark.recurring is not None,
        "new": mark.new,
    }


def _words(pieces: Iterable[Piece]) -> Iterator[Json]:
    """Yield the words of a changed sentence in one row: what went before what came."""
    for piece in pieces:
        if piece.same:
            yield {"change": "same", "text": piece.right}
            continue
        if piece.left:
            yield {"change": "removed", "text": piece.left}
        if piece.right:
            yield {"change": "added", "text": piece.right}


def _recurrence(found: Compared, recurring: Recurrence | None) -> Json | None:
    if recurring is None:
        return None
    return {
        "documents": len(recurring.seen),
        "complete": recurring.complete,
        "meetings": [str(meeting) for meeting in recurring.meetings],
        "first": _seen(found, recurring.ends[0]),
        "last": _seen(found, recurring.ends[-1]),
        "varied": recurring.varied,
    }


def _seen(found: Compared, seen: Seen) -> Json:
    date = seen.document.date
    return {
        "place": str(found.seen_at(seen)),
        "title": seen.document.title,
        "meeting": str(seen.document.meeting) if seen.document.meeting else None,
        "date": date.to_json() if date else None,
    }
