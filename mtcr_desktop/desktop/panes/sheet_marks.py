"""Marks over the text of a sheet, as a text view takes them."""

from __future__ import annotations

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit


def cursor_at(document: QTextDocument, start: int, end: int | None = None) -> QTextCursor:
    """Return a cursor at a place of a document, or over the text up to another place."""
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    if end is not None:
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def whole_link(chosen: QTextCursor) -> QTextCursor:
    """Return a cursor over all of a link of which the beginning is selected.

    Qt takes a link in pieces where an anchor stands at its first letter.
    """
    start, end = chosen.selectionStart(), chosen.selectionEnd()
    last = chosen.block().position() + chosen.block().length() - 1
    href, ahead = chosen.charFormat().anchorHref(), QTextCursor(chosen)
    while href and end < last:
        ahead.setPosition(end + 1)
        if ahead.charFormat().anchorHref() != href:
            break
        end += 1
    return cursor_at(chosen.document(), start, end)


def mark(
    document: QTextDocument, span: tuple[int, int], colours: tuple[str, str]
) -> QTextEdit.ExtraSelection:
    """Return a mark over a span of a document.

    Args:
        document: The sheet.
        span: Start and end, in the document's own counting.
        colours: Ground and text, as "#rrggbb".
    """
    selection = QTextEdit.ExtraSelection()
    form = QTextCharFormat()
    form.setBackground(QColor(colours[0]))
    form.setForeground(QColor(colours[1]))
    selection.cursor = cursor_at(document, *span)
    selection.format = form
    return selection
