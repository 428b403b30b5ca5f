"""The sheet of two documents side by side: what changed, what recurs, and what is new."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.comparing.recurrence import Mark, Recurrence
from mtcr_desktop.library.comparing.statements import Statement
from mtcr_desktop.library.places import HEADING, family, number
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.search.comparison import Compared, Line, Side, compared
from mtcr_desktop.search.watch import Watch
from mtcr_desktop.sheets import comparison_head as head
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import (
    Badge,
    Facts,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Sheet,
    Style,
    Table,
    Text,
)
from mtcr_desktop.sheets.wording import plural

KICKER = "Your documents · Comparison"
MOST_LINES = 600
"""Lines up to which all are shown; of longer documents, those where something changed."""

_AROUND = 1
"""Lines that are shown before and after one that changed."""

_ONE_TABLE = 100
"""Lines of one table: where the next begins its heading is repeated."""

_RECURRING = Badge("recurring formula", "note")
_NEW = Badge("new", "new")
_NEW_WORDING = Badge("new wording", "new")
_BADGES = {"added": _NEW, "removed": _NEW, "same": _NEW, "changed": _NEW_WORDING}


def keys_of(address: Address) -> tuple[str, str]:
    """Return the keys of the documents that an address compares.

    Raises:
        NoSuchRecordError: It compares something else.
    """
    kind, _, keys = address.key.partition("/")
    left, _, right = keys.partition("/")
    if kind != "document" or not left or not right or "/" in right:
        raise NoSuchRecordError(
            f"{address.page} compares nothing.",
            "Only documents of your own can be compared: mtcr:compare/document/KEY/KEY.",
        )
    return left, right


def address_of(left: Document, right: Document) -> Address:
    """Return the address that compares two documents."""
    return Address("compare", f"document/{left.key}/{right.key}")


def compose(
    edition: Edition, library: Library, address: Address, watch: Watch | None = None
) -> Sheet:
    """Return the sheet that compares two documents.

    Args:
        edition: Knows the meetings by name.
        library: The library. It is only read.
        address: mtcr:compare/document/KEY/KEY.
        watch: May stop it.

    Raises:
        NoSuchRecordError: The library lacks one of them, or they are no documents.
        DocumentError: One of them is too long.
        LibraryError: The library cannot be read.
        SearchInterrupted: It was stopped.
    """
    return lay_out(edition, address, compared(edition, library, keys_of(address), watch or Watch()))


def lay_out(edition: Edition, address: Address, found: Compared) -> Sheet:
    """Return the sheet of a comparison.

    Args:
        edition: Knows the meetings by name.
        address: The address of the comparison.
        found: What came of it.
    """
    return _Comparison(edition, address, found).sheet()


class _Comparison:
    """Lays out a comparison."""

    def __init__(self, edition: Edition, address: Address, found: Compared) -> None:
        self._draft = Draft(edition, address)
        self._found = found
        self._names = head.names(edition, found)

    def sheet(self) -> Sheet:
        draft = self._draft
        draft.add(Facts(tuple(head.facts(draft.edition, self._found))))
        draft.add(*head.remarks(self._found))
        draft.heading("Side by side", "side-by-side")
        draft.add(Paragraph(_LEGEND, "small"))
        rows = self._rows()
        shown = islice(rows, MOST_LINES)
        while some := tuple(islice(shown, _ONE_TABLE)):
            draft.add(Table(self._names, some, widths=(50, 50)))
        if left_out := sum(1 for _ in rows):
            words = f"{plural(left_out, 'more line')} not shown; “mtcr compare --json” has all."
            draft.add(Paragraph((Text(words),), "small"))
        return draft.sheet(KICKER, head.title(draft.edition, self._found), own=True)

    def _rows(self) -> Iterator[tuple[Inlines, Inlines]]:
        """Yield the lines; of long documents those round a change, and how many are between."""
        lines = self._found.lines
        if len(lines) <= MOST_LINES:
            yield from map(self._row, lines)
            return
        changed = [n for n, line in enumerate(lines) if line.unit.change != "same"]
        near = {m for n in changed for m in range(n - _AROUND, n + _AROUND + 1)}
        for is_near, some in groupby(enumerate(lines), key=lambda entry: entry[0] in near):
            if is_near:
                yield from (self._row(line) for _, line in some)
            else:
                words = f"{plural(sum(1 for _ in some), 'sentence')} the same"
                yield (Text(f"… {words} …", "muted"),), (Text("…", "muted"),)

    def _row(self, line: Line) -> tuple[Inlines, Inlines]:
        unit = line.unit
        told_once = unit.right is not None and line.left.recurring == line.right.recurring
        left = line.left._replace(recurring=None) if told_once else line.left
        return (
            tuple(self._cell(line, self._found.left, unit.left, left)),
            tuple(self._cell(line, self._found.right, unit.right, line.right)),
        )

    def _cell(
        self, line: Line, side: Side, statement: Statement | None, mark: Mark
    ) -> Iterator[Inline]:
        if statement is None:
            return
        yield Link(_name(side, statement), side.place(statement))
        yield Text("\u2002")
        style: Style = "removed" if side is self._found.left else "added"
        if line.unit.pieces:
            for piece in line.unit.pieces:
                if text := piece.left if side is self._found.left else piece.right:
                    yield Text(text, "plain" if piece.same else style)
        elif line.unit.change == "same":
            yield Text(statement.text)
        else:
            yield Text(statement.text, style)
        yield from self._elsewhere(line, side)
        yield from self._mark(line, mark)

    def _elsewhere(self, line: Line, side: Side) -> Iterator[Inline]:
        if line.unit.elsewhere is not None:
            other = self._found.right if side is self._found.left else self._found.left
            yield Text("\nstands elsewhere on the other side: ", "muted")
            yield Link(_name(other, line.unit.elsewhere), other.place(line.unit.elsewhere))

    def _mark(self, line: Line, mark: Mark) -> Iterator[Inline]:
        if mark.recurring:
            yield from (Text("\n"), _RECURRING)
            yield from self._basis(mark.recurring)
        if mark.new:
            yield from (Text("\n"), _BADGES[line.unit.change])

    def _basis(self, found: Recurrence) -> Iterator[Inline]:
        count = len(found.seen)
        meetings = plural(len(found.meetings), "meeting")
        least = "" if found.complete else "at least "
        yield Text(f" in {least}{plural(count, 'document')} of {meetings}", "muted")
        for end, seen in zip(("first", "last"), found.ends, strict=False):
            yield Text(f", {end} ", "muted")
            yield Link(self._when(seen.document), self._found.seen_at(seen))
        if found.varied:
            yield Text(", with other numbers, dates or names", "muted")

    def _when(self, document: Document) -> str:
        if document.meeting:
            return head.short(self._draft.edition, document.meeting)
        return str(document.date or head.cut(document.title))


_LEGEND: Inlines = (
    Text("Words "),
    Text("only at the left", "removed"),
    Text(" are struck out, words "),
    Text("only at the right", "added"),
    Text(
        " underlined. The number before a sentence leads to its paragraph. A recurring formula "
        "stands, but for numbers, dates, names of states and of cities, in your documents about at "
        "least two other meetings, or in both of these about different ones."
    ),
)


def _name(side: Side, statement: Statement) -> str:
    """Return what a link to the place of a statement says."""
    place = side.anchor(statement)
    return "Heading" if family(place) == HEADING else str(number(place))
