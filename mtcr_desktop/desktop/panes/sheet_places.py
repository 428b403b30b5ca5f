"""Which place of a sheet a position in its text belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

IsPlace = Callable[[str], bool]
"""Says whether an anchor names a place that is looked for."""


def place_at(document: QTextDocument, position: int, is_place: IsPlace) -> str:
    """Return the anchor of what stands at a position: its own, or the last one before it.

    An entry of a list and a fact with its label are rows of a table; the anchor stands in one of
    the cells. Where the last anchor names no such place, the text is empty.
    """
    block = document.findBlock(position)
    while block.isValid():
        table: QTextTable | None = QTextCursor(block).currentTable()
        if table is None:
            names, row = list(_anchors(block)), 0
            before = block.previous()
        else:
            names, row = _in_table(table, table.cellAt(block.position()).row())
            before = table.cellAt(0, 0).firstCursorPosition().block().previous()
        if names:
            # Words that the user marked have anchors of their own.
            places = [name for name in names if is_place(name)]
            return places[min(row, len(places) - 1)] if places else ""
        block = before
    return ""


def _in_table(table: QTextTable, row: int) -> tuple[list[str], int]:
    """Return the anchors of a row, or of the nearest above it, and how far above that is.

    In long lists several rows share the place of their anchors, the first of them.
    """
    for above in range(row, -1, -1):
        if names := list(_in_row(table, above)):
            return names, row - above
    return [], 0


def _in_row(table: QTextTable, row: int) -> Iterator[str]:
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        while block.isValid():
            yield from _anchors(block)
            if block == last:
                break
            block = block.next()


def _anchors(block: QTextBlock) -> Iterator[str]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield from iterator.fragment().charFormat().anchorNames()
        iterator += 1
