"""Plain text and Markdown: paragraphs as the file makes them, and the lines they begin at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mtcr_desktop.library.reading.furniture import is_numbered_sentence, set_aside
from mtcr_desktop.library.reading.headings import with_headings
from mtcr_desktop.library.reading.limits import MAX_TEXT
from mtcr_desktop.library.reading.notes import with_notes
from mtcr_desktop.library.reading.refusals import refuse_many, too_much
from mtcr_desktop.library.reading.tidying import tidy
from mtcr_desktop.library.text import DocumentText, Paragraph, Role

_LINE_END = re.compile(r"\r\n|\r|\n")
_ITEM = re.compile(r"(?:[-*•‣◦▪●–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s+(?=\S)")
_RULE = re.compile(r"\s*([-=_*~#])(?:\s*\1){2,}\s*")
_HASHES = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_TABLE_RULE = re.compile(r"[\s|:-]*-[\s|:-]*")

_HARD_BREAKS = ("  ", "\\")
"""How a line of Markdown ends after which the next one begins anew."""

_WIDEST = 120
"""Characters of a line that was broken to fit; longer lines are paragraphs."""

_NARROWEST = 40
_LEEWAY = 14
"""Characters by which broken lines fall short of the width: the length of a long word."""


class _Line(NamedTuple):
    """A line of the file: its number from 1, what it says, and how far it is indented."""

    number: int
    text: str
    indent: int


def read(text: str, encoding: str, is_markdown: bool) -> DocumentText:
    """Return the text of a file of plain text or Markdown.

    Args:
        text: What the file says.
        encoding: The encoding it was in.
        is_markdown: Whether its marks are those of Markdown.

    Raises:
        DocumentError: It is longer than any document.
    """
    if len(text) > MAX_TEXT:
        raise too_much(f"it has {len(text):,} characters of text", f"{MAX_TEXT:,}")
    if is_markdown:
        return DocumentText("markdown", tuple(with_notes(markdown(text))), encoding=encoding)
    found = paragraphs(text)
    refuse_many(found)
    found = with_notes(with_headings(set_aside(found)))
    return DocumentText("text", tuple(found), encoding=encoding)


def paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of plain text, each with the line it begins at.

    Blank lines part them. Lines between blank lines are one paragraph where the file breaks its
    lines to a width, and a paragraph each where it does not.
    """
    lines = _lines(text)
    width = _width(lines)
    return [_plain(part) for block in _blocks(lines) for part in _parts(block, width)]


def markdown(text: str) -> list[Paragraph]:
    """Return the paragraphs of Markdown, its marks for headings and items taken off.

    Emphasis and links stay as they are written: they are the document's own characters.
    """
    found: list[Paragraph] = []
    for block in _blocks(_lines(text)):
        pending: list[_Line] = []
        for line in block:
            if (hashes := _HASHES.fullmatch(line.text)) and hashes[2]:
                found += _markdown_block(pending)
                pending = []
                level = len(hashes[1])
                found.append(Paragraph(tidy(hashes[2]), "heading", line.number, level=level))
            elif pending and re.fullmatch(r"=+|-+", line.text.strip()) and line.indent < 4:
                level = 1 if line.text.strip()[0] == "=" else 2
                whole = tidy(" ".join(one.text for one in pending))
                found.append(Paragraph(whole, "heading", pending[0].number, level=level))
                pending = []
            elif not _FENCE.match(line.text):
                pending.append(line)
        found += _markdown_block(pending)
    return _entitled(found)


def _entitled(found: list[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs with the one heading of the highest level as the title."""
    tops = [n for n, p in enumerate(found) if p.role == "heading" and p.level == 1]
    if len(tops) == 1:
        found[tops[0]] = found[tops[0]]._replace(role="title")
    return found


def _lines(text: str) -> list[_Line]:
    return [
        _Line(number, line, len(line) - len(line.lstrip()))
        for number, line in enumerate(_LINE_END.split(text), start=1)
    ]


def _blocks(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield the runs of lines between blank ones and ruled ones."""
    block: list[_Line] = []
    for line in lines:
        if tidy(line.text) and not (not block and _RULE.fullmatch(line.text)):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _width(lines: Sequence[_Line]) -> int:
    """Return the width to which a file breaks its lines; 0 where it does not break them."""
    inner = [
        len(line.text.rstrip())
        for line, following in pairwise(lines)
        if following.text.strip() and _NARROWEST <= len(line.text.rstrip()) <= _WIDEST
    ]
    if len(inner) < 3:
        return 0
    counts = [0] * (_WIDEST + 1)
    for length in inner:
        counts[length] += 1
    best = max(
        range(_NARROWEST, _WIDEST + 1),
        key=lambda width: (sum(counts[max(width - _LEEWAY, 0) : width + 1]), -width),
    )
    near = sum(counts[max(best - _LEEWAY, 0) : best + 1])
    return best if near >= 3 and near * 5 >= len(inner) * 3 else 0


def _parts(block: Sequence[_Line], width: int) -> Iterator[list[_Line]]:
    """Yield the lines of each paragraph of a block."""
    part: list[_Line] = []
    for line in block:
        if part and not _goes_on(part[-1], line, width):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    """Say whether a line was broken only because the next word did not fit."""
    words = following.text.split(maxsplit=1)
    if not width or not words or _ITEM.match(following.text.lstrip()):
        return False
    return len(line.text.rstrip()) + 1 + len(words[0]) > width


def _plain(part: Sequence[_Line]) -> Paragraph:
    whole = tidy(" ".join(line.text for line in part))
    role: Role = "item" if _ITEM.match(whole) and not is_numbered_sentence(whole) else "text"
    return Paragraph(whole, role, part[0].number)


def _markdown_block(block: Sequence[_Line]) -> Iterator[Paragraph]:
    """Yield the paragraph of some lines, or each item of a list, or each row of a table."""
    part: list[_Line] = []
    role = "text"
    for line in block:
        item = _ITEM.match(line.text.lstrip())
        row = line.text.lstrip().startswith("|")
        if part and (item or row or role == "row"):
            yield _made(part, role)
            part = []
        if row and _TABLE_RULE.fullmatch(line.text):
            continue
        if not part:
            role = "item" if item else "row" if row else "text"
        part.append(line)
        if line.text.endswith(_HARD_BREAKS):
            yield _made(part, role)
            part = []
    if part:
        yield _made(part, role)


def _made(part: Sequence[_Line], role: str) -> Paragraph:
    whole = tidy(" ".join(line.text.strip().removeprefix("> ") for line in part)).rstrip("\\")
    if role == "row":
        return Paragraph(whole.strip("| "), "item", part[0].number)
    if role == "item" and whole[0] in "-*•":
        whole = whole[1:].lstrip()
    return Paragraph(whole, "item" if role == "item" else "text", part[0].number)
