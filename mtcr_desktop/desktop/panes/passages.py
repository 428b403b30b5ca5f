"""Which words of a document are selected in its sheet, and where in the sheet they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import category

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from mtcr_desktop.desktop.panes.sheet_places import place_at
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


def _points(text: str, units: int) -> int:
    """Return how many characters of a text so many units of Qt's counting are."""
    head = text.encode("utf-16-le", "surrogatepass")[: 2 * max(units, 0)]
    return len(head.decode("utf-16-le", "ignore"))
