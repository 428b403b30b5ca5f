"""Which words of a document are selected in its sheet, and where in the sheet they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast
from unicodedata import category

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from mtcr_desktop.desktop.panes.sheet_places import place_at
from mtcr_desktop.library.places import family, number
from mtcr_desktop.library.text import Words
from mtcr_desktop.sheets.document_words import Added
from mtcr_desktop.sheets.sheet import Inlines, Items, Link, Marked, Sheet, Text

_TEXT_COLUMN = 1
"""Column of a list in which its entries stand; before it stand their numbers."""


class Passages:
    """Leads from places in the rich text of a sheet to words of the document, and back.

    Args:
        document: The rich text.
        sheet: The sheet it was made from.
        places: Names of the document's paragraphs, by their index.
    """

    def __init__(self, document: QTextDocument, sheet: Sheet, places: Sequence[str]) -> None:
        self._document = document
        self._indexes = {name: index for index, name in enumerate(places)}
        self._contents: dict[str, Inlines] = {}
        for block in sheet.blocks:
            if isinstance(block, Items):
                self._contents.update(zip(block.anchors, block.items, strict=False))

    def chosen(self, cursor: QTextCursor) -> tuple[Words, ...]:
        """Return the words of the document's numbered paragraphs that are seen to be selected.

        Over several entries of one list Qt selects them whole, and so says less than is seen.
        """
        table: QTextTable | None = cursor.currentTable()
        if table is None or not cursor.hasComplexSelection():
            return self.selected(cursor.selectionStart(), cursor.selectionEnd())
        first, rows, *_ = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
        column = table.columns() - 1
        start = table.cellAt(first, column).firstCursorPosition().position()
        end = table.cellAt(first + rows - 1, column).lastCursorPosition().position()
        return self.selected(start, end)

    def selected(self, start: int, end: int) -> tuple[Words, ...]:
        """Return the words of the document's numbered paragraphs between two positions.

        What the program shows among them, such as numbers and notes, is left out, and so are
        spaces at the ends.
        """
        return tuple(self._selected(start, end))

    def word_at(self, position: int) -> tuple[int, int] | None:
        """Return (paragraph, character) of what stands at a position; None if none of it does."""
        block = self._document.findBlock(position)
        found = self._numbered(block)
        if found is None:
            return None
        paragraph, origins = found
        at = _points(block.text(), position - block.position())
        near = [origin for origin in (*origins[at : at + 1], *origins[:at][::-1]) if origin >= 0]
        return (paragraph, near[0]) if near else None

    def position_of(self, paragraph: int, char: int) -> int | None:
        """Return where a character of a paragraph is shown; None if it is not."""
        block = self._block_of(paragraph)
        found = self._numbered(block) if block is not None else None
        if block is None or found is None or char not in found[1]:
            return None
        return block.position() + _units(block.text()[: found[1].index(char)])

    def link_at(self, position: int) -> str:
        """Return what the words on either side of a position lead to; empty if nowhere."""
        cursor = QTextCursor(self._document)
        for at in (position + 1, position):  # a format is that of the character before
            cursor.setPosition(min(at, self._document.characterCount() - 1))
            if href := cursor.charFormat().anchorHref():
                return href
        return ""

    def _block_of(self, paragraph: int) -> QTextBlock | None:
        """Return the block of a numbered paragraph; every list has an anchor in its first row."""
        names = list(self._indexes)
        for frame in self._document.rootFrame().childFrames():
            if not isinstance(frame, QTextTable) or frame.columns() <= _TEXT_COLUMN:
                continue
            first = frame.cellAt(0, _TEXT_COLUMN).firstCursorPosition()
            name = place_at(self._document, first.position(), self._is_shown)
            if not name or family(name) != family(names[paragraph]):
                continue
            row = number(names[paragraph]) - number(name)
            if 0 <= row < frame.rows():
                return frame.cellAt(row, _TEXT_COLUMN).firstCursorPosition().block()
        return None

    def _selected(self, start: int, end: int) -> Iterator[Words]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            if (found := self._numbered(block)) is not None:
                paragraph, origins = found
                text = block.text()
                first = _points(text, start - block.position())
                last = _points(text, end - block.position())
                chosen = [
                    origin
                    for origin, char in zip(origins[first:last], text[first:last], strict=True)
                    if origin >= 0 and not char.isspace()
                ]
                if chosen:
                    yield Words(paragraph, chosen[0], chosen[-1] + 1)
            block = block.next()

    def _numbered(self, block: QTextBlock) -> tuple[int, list[int]] | None:
        """Return which paragraph of the document a block shows, and the origin of each character.

        A character's origin is its place in the paragraph, -1 if it is none of it.
        """
        table: QTextTable | None = QTextCursor(block).currentTable()
        if table is None or table.cellAt(block.position()).column() != _TEXT_COLUMN:
            return None
        name = place_at(self._document, block.position(), self._is_shown)
        origins = origins_of(self._contents[name], block.text()) if name else None
        return None if origins is None else (self._indexes[name], origins)

    def _is_shown(self, name: str) -> bool:
        return name in self._indexes and name in self._contents


def origins_of(content: Inlines, shown: str) -> list[int] | None:
    """Return where each character of a paragraph comes from, as a view shows it.

    Args:
        content: The paragraph as the sheet has it.
        shown: The same as the view shows it: perhaps with fewer spaces, and other signs for them.

    Returns:
        For each character its place in the document's paragraph, or -1; None if what is shown is
        not that paragraph.
    """
    origins: list[int] = []
    for char, origin in _characters(content):
        at = len(origins)
        if at < len(shown) and (shown[at] == char or (_is_blank(shown[at]) and _is_blank(char))):
            origins.append(origin)
        elif not _is_blank(char):
            return None
    return origins if len(origins) == len(shown) else None


def _characters(content: Inlines) -> Iterator[tuple[str, int]]:
    """Yield the characters of a paragraph with their places in the document's own text."""
    done = 0
    for part in _flat(content):
        text = getattr(part, "text", "")
        if isinstance(part, Text | Link) and not isinstance(part, Added):
            yield from zip(text, range(done, done + len(text)), strict=True)
            done += len(text)
        elif isinstance(part, Text):
            yield from ((char, -1) for char in text)
        else:
            yield from ((char, -1) for char in f" {text} ")  # a badge has room at its ends


def _flat(content: Inlines) -> Iterator[object]:
    for part in content:
        yield from part.content if isinstance(part, Marked) else (part,)


def _is_blank(char: str) -> bool:
    return char.isspace() or category(char) == "Cc"


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _points(text: str, units: int) -> int:
    """Return how many characters of a text so many units of Qt's counting are."""
    head = text.encode("utf-16-le", "surrogatepass")[: 2 * max(units, 0)]
    return len(head.decode("utf-16-le", "ignore"))
