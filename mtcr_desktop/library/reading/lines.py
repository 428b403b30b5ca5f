"""The lines of a printed page, put together from its characters by where they stand.

PDFium gives the characters in the order of the file, and its own line breaks go wrong around
raised figures. So only the places of the characters count here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import byref, create_string_buffer
from statistics import median
from typing import NamedTuple

from pypdfium2 import PdfTextPage, raw

from mtcr_desktop.library.reading.layout import Line
from mtcr_desktop.library.reading.tidying import raised

_BOLD = 600
"""Weight of bold type; 400 is that of plain type."""

_BOLD_NAMES = (b"bold", b"black", b"heavy", b"demi")

_RAISED = 0.85
"""Height of figures against that of their line below which they are raised marks."""

_LONGEST_NAME = 128
"""Bytes of the name of a typeface; a longer one is not given at all."""

_OVERLAP = 0.4
"""Share of the lower of two characters that must stand beside the other on one line."""

_COLUMN = 2.5
"""Distance between characters, in heights, from which on they are in different columns."""

_SPACE = 0.2
"""The same from which on a space is between them."""


class _Char(NamedTuple):
    """A character and where it stands, in points from the lower left corner of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    place: int

    @property
    def height(self) -> float:
        return self.top - self.bottom


def lines(page: PdfTextPage, number: int) -> Iterator[Line]:
    """Yield the lines of a page in the order in which the file has them.

    Args:
        page: The text of the page.
        number: Its number, from 1.
    """
    line: list[_Char] = []
    for char in _characters(page):
        if char.text.isspace():
            if char.text == " " and line and line[-1].text != " ":
                line.append(char)
            continue
        last = next((one for one in reversed(line) if not one.text.isspace()), None)
        if last and not _beside(last, char):
            yield _line(page, line, number)
            line = []
        elif last and line[-1] is last and char.left - last.right > _SPACE * last.height:
            line.append(char._replace(text=" "))
        line.append(char)
    if any(not char.text.isspace() for char in line):
        yield _line(page, line, number)


def _characters(page: PdfTextPage) -> Iterator[_Char]:
    """Yield the characters of a page; those that PDFium adds, such as spaces, have no place."""
    box = raw.FS_RECTF()
    for place in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, place)
        if not code or not raw.FPDFText_GetLooseCharBox(page, place, byref(box)):
            continue
        text = (
            chr(code)
            if code < 0x110000 and not 0xD800 <= code < 0xE000
            else "\N{REPLACEMENT CHARACTER}"
        )
        yield _Char(text, box.left, box.right, box.bottom, box.top, place)


def _beside(last: _Char, char: _Char) -> bool:
    """Say whether a character follows another on one line."""
    shared = min(last.top, char.top) - max(last.bottom, char.bottom)
    if shared < _OVERLAP * min(last.height, char.height):
        return False
    height = max(last.height, char.height)
    # Both halves of a ligature have the place of the whole.
    return char.left > last.left - height / 2 and char.left - last.right < _COLUMN * height


def _line(page: PdfTextPage, chars: Sequence[_Char], number: int) -> Line:
    """Return the line that characters make, small raised figures as such."""
    seen = [char for char in chars if not char.text.isspace()]
    size, bottom = median(char.height for char in seen), median(char.bottom for char in seen)
    words = "".join(
        raised(char.text) if char.height < _RAISED * size and char.bottom > bottom else char.text
        for char in chars
    )
    bold = _is_bold(page, seen[len(seen) // 2].place)
    return Line(words.strip(), number, seen[0].left, seen[-1].right, bottom, size, bold)


def _is_bold(page: PdfTextPage, place: int) -> bool:
    """Say whether a character is set in bold type, by its weight or the name of its typeface."""
    if raw.FPDFText_GetFontWeight(page, place) >= _BOLD:
        return True
    name = create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(page, place, name, _LONGEST_NAME, None)
    return any(part in name.value.lower() for part in _BOLD_NAMES)
