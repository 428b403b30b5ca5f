"""Which place of a sheet a position in its text belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

IsPlace = Callable[[str], bool]
"""Says whether an anchor names a place that is looked for."""


def place_at(document: QTextDocument, position: int, is_place: IsPlace) -> str:
    """Return the anchor of what stands at a position: its own, or the last one before it.

    An entry of a list and a fact with its label are rows of a table; the anchor stands in one of
    the cells. Where there is no such anchor, the text is empty.
    """
    block = document.findBlock(position)
    while block.isValid():
        table: QTextTable | None = QTextCursor(block).currentTable()
        if table is None:
            if names := [name for name in _anchors(block) if is_place(name)]:
                return names[0]
            block = block.previous()
            continue
        if found := _in_table(table, table.cellAt(block.position()).row(), is_place):
            return found
        block = table.cellAt(0, 0).firstCursorPosition().block().previous()
    return ""


def _in_table(table: QTextTable, row: int, is_place: IsPlace) -> str:
    """Return the anchor of a row, or what the nearest one above has for it.

    In long lists several rows share the place of their anchors, the first of them.
    """
    for above in range(row, -1, -1):
        names = [name for name in _in_row(table, above) if is_place(name)]
        if names:
            return names[min(row - above, len(names) - 1)]
    return ""


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
