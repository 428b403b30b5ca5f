"""Keeping the reader's eye where it was while the sheet of a document is made anew."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint

from mtcr_desktop.desktop.panes.passages import Passages
from mtcr_desktop.desktop.panes.sheet_marks import cursor_at
from mtcr_desktop.desktop.panes.sheet_view import SheetView

_Place = tuple[int, int]
"""Paragraph of the document and character in it."""

_MOST_BLOCKS = 60
"""More blocks than a view shows at once, all but surely."""


class Hold(NamedTuple):
    """Where the text cursor stands and what is at the top of the view, by the document's words.

    Attributes:
        cursor: The place of the cursor; None where it is not in the document's text.
        after: Whether it is to stand after that character: it was the last one selected.
        width: Its width: none while the reader has not used it.
        top: The first paragraph in the view; None if none of them is.
        height: How far below the top of the view that is, in pixels.
    """

    cursor: _Place | None
    after: bool
    width: int
    top: _Place | None
    height: int


def hold(view: SheetView, passages: Passages) -> Hold:
    """Return where the reader is."""
    cursor = view.textCursor()
    selected = cursor.hasSelection()
    at = passages.word_at(cursor.selectionEnd() - 1 if selected else cursor.position())
    block = view.cursorForPosition(QPoint(0, 0)).block()
    for _ in range(_MOST_BLOCKS):
        top = passages.word_at(block.position()) if block.isValid() else None
        if top is not None:
            height = view.cursorRect(cursor_at(view.document(), block.position())).top()
            return Hold(at, selected, view.cursorWidth(), (top[0], 0), height)
        block = block.next()
    return Hold(at, selected, view.cursorWidth(), None, 0)


def take_up(view: SheetView, passages: Passages, held: Hold) -> None:
    """Put cursor and view where the reader was; what was selected no longer is."""
    document = view.document()
    if held.cursor is not None:
        position = passages.position_of(*held.cursor)
        if position is not None:
            view.setTextCursor(cursor_at(document, position + held.after))
            view.setCursorWidth(held.width)
    position = passages.position_of(*held.top) if held.top is not None else None
    if position is not None:
        moved = view.cursorRect(cursor_at(document, position)).top() - held.height
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + moved)
