"""Where words of a document stand in its sheet."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextDocument

_ENDS = 24
"""Characters, at most, by which the ends of a quotation are known where marks stand within it."""


def block_of(document: QTextDocument, anchor: str) -> QTextBlock | None:
    """Return the paragraph of a sheet that bears an anchor."""
    block = document.begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            if anchor in iterator.fragment().charFormat().anchorNames():
                return block
            iterator += 1
        block = block.next()
    return None


def find(document: QTextDocument, anchor: str, quoted: str, start: int) -> tuple[int, int] | None:
    """Return where quoted words stand in a sheet, in the counting of its document.

    Args:
        document: The sheet.
        anchor: Name of their paragraph.
        quoted: The words. The sheet may set marks among them, such as that something differs.
        start: From which character of the paragraph on they stand; tells two places apart.

    Returns:
        The place, or that of the whole paragraph where the words are not found in it; None where
        the sheet does not show the paragraph.
    """
    block = block_of(document, anchor)
    if block is None:
        return None
    text, first = block.text().replace("\u2028", " "), block.position()
    begins = [n for n in range(len(text)) if text.startswith(quoted, n)]
    if begins:
        at = min(begins, key=lambda n: abs(n - start))
        end = at + len(quoted)
    else:
        length = min(_ENDS, -(-len(quoted) // 3))
        at, tail = text.find(quoted[:length]), quoted[-length:]
        last = text.find(tail, max(at, 0))
        at, end = (at, last + len(tail)) if at >= 0 and last >= 0 else (0, len(text))
    return first + _units(text[:at]), first + _units(text[:end])


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
