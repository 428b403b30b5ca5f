"""Sheets and listings as plain text, wrapped to a width."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from unicodedata import combining, east_asian_width

from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.references import references
from mtcr_desktop.sheets.remarks import split_remark
from mtcr_desktop.sheets.sheet import (
    Badge,
    Block,
    Callout,
    Cite,
    Facts,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Marked,
    Paragraph,
    Roll,
    Sheet,
    SourceList,
    Table,
    Text,
    WebLink,
)

_LABEL = 20
_GAP = 2
_MIN_COLUMN = 6


def render(sheet: Sheet, width: int = 80) -> str:
    """Return a sheet as plain text, no line longer than `width` unless a word is."""
    head = [sheet.kicker.upper(), *_wrap(sheet.title, width), "=" * min(width, _cells(sheet.title))]
    head += _wrap(sheet.subtitle, width)
    known = {source.url for source in sheet.sources}
    body = ["\n".join(_block(block, width, known)) for block in sheet.blocks]
    foot = "\n".join(["-" * width, *_wrap(phrases.colophon(sheet), width)])
    return "\n\n".join(["\n".join(head), *filter(None, body), foot]) + "\n"


def render_listing(listing: Listing, width: int = 80, edition: str = "") -> str:
    """Return a listing as plain text in columns that share the width."""
    head = [*_wrap(listing.title, width), "=" * min(width, _cells(listing.title))]
    head += _wrap(listing.note or ("" if listing.rows else phrases.NO_ROWS), width)
    rows = [list(row.cells) for row in listing.rows]
    for cells, row in zip(rows, listing.rows, strict=True):
        cells[listing.main_column] += f" [{row.mark}]" if row.mark else ""
    right = {n for n, column in enumerate(listing.columns) if column.align == "right"}
    table = _table([column.title for column in listing.columns], rows, right, width)
    foot = phrases.list_colophon(listing, edition)
    return "\n".join([*head, "", *table, "", "-" * width, *_wrap(foot, width)]) + "\n"


def plain(content: Inlines, known_urls: Iterable[str | None] = ()) -> str:
    """Return inline content as words; a web address is written out unless it is known."""
    urls = set(known_urls)
    return "".join(_inline(part, urls) for part in content).strip()


def _inline(part: Inline, known: set[str | None]) -> str:
    match part:
        case Text(text, "removed"):
            return f"[-{text}-]"
        case Text(text, "added"):
            return f"{{+{text}+}}"
        case Marked(content):
            return f"=={''.join(_inline(word, known) for word in content)}=="
        case Text(text) | Link(text):
            return text
        case WebLink(text, url):
            return text if url == text or url in known else f"{text} <{url}>"
        case Cite(numbers):
            return references(numbers, lambda number: f"[{number}]")
        case Badge(text):
            return f"[{text}]"


def _block(block: Block, width: int, known: set[str | None]) -> list[str]:
    match block:
        case Heading(text, _, level):
            return [*_wrap(text, width), ("-" if level == 2 else ".") * min(width, _cells(text))]
        case Paragraph(content):
            return _wrap(plain(content, known), width)
        case Facts(facts):
            return [
                line
                for fact in facts
                for line in _hanging(fact.label, plain(fact.content, known), _LABEL, width)
            ]
        case Table(columns, rows, caption, numeric):
            cells = [[plain(cell, known) for cell in row] for row in rows]
            return [*_wrap(caption, width), *_table(columns, cells, numeric, width)]
        case Items():
            return _items(block, width, known)
        case Roll(entries):
            return _roll([plain(entry, known) for entry in entries], width)
        case Callout(title, paragraphs):
            words = [title, *(plain(content, known) for content in paragraphs)]
            return [f"| {line}" for text in words for line in _wrap(text, width - 2)]
        case SourceList(sources):
            return [line for n, s in enumerate(sources, 1) for line in _source(n, s, width)]


def _items(items: Items, width: int, known: set[str | None]) -> list[str]:
    lines = []
    for number, item in enumerate(items.items, items.start):
        content, remark = split_remark(item)
        words = "\n".join(filter(None, (plain(content, known), plain(remark, known))))
        mark = f"{number:>3}." if items.ordered else "  -"
        lines += _hanging(mark, words, len(mark) + 1, width)
    return lines


def _source(number: int, source: Source, width: int) -> list[str]:
    details = ", ".join((source.publisher, str(source.date or phrases.NO_DATE)))
    words = "\n".join(filter(None, (f"{source.title}. {details}.", source.url)))
    mark = f"{f'[{number}]':>5}"
    return _hanging(mark, words, len(mark) + 1, width)


def _roll(entries: Sequence[str], width: int) -> list[str]:
    """Return names in columns that are read downwards."""
    if not entries:
        return []
    column = min(width, max(map(_cells, entries)) + _GAP)
    depth = -(-len(entries) // max(1, width // column))
    return [
        "".join(_pad(entry, column) for entry in entries[start::depth]).rstrip()
        for start in range(depth)
    ]


def _table(
    titles: Sequence[str], rows: Sequence[Sequence[str]], right: Iterable[int], width: int
) -> list[str]:
    flush = set(right)
    widths = _widths([titles, *rows], width)
    lines = _row(titles, widths, flush)
    lines.append((" " * _GAP).join("-" * size for size in widths))
    for row in rows:
        lines += _row(row, widths, flush)
    return lines


def _row(cells: Sequence[str], widths: Sequence[int], flush: set[int]) -> list[str]:
    wrapped = [_wrap(cell, size) or [""] for cell, size in zip(cells, widths, strict=True)]
    lines = []
    for level in range(max(map(len, wrapped))):
        parts = [
            _pad(cell[level] if level < len(cell) else "", size, right=index in flush)
            for index, (cell, size) in enumerate(zip(wrapped, widths, strict=True))
        ]
        lines.append((" " * _GAP).join(parts).rstrip())
    return lines


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Return column widths: as wide as the text where it fits, else the widest are cut."""
    widths = [max(map(_cells, column), default=0) for column in zip(*rows, strict=True)]
    widths = [max(size, 1) for size in widths]
    room = width - _GAP * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _MIN_COLUMN:
        widths[widths.index(max(widths))] -= 1
    return widths


def _hanging(label: str, text: str, indent: int, width: int) -> list[str]:
    """Return text with a label before it and every further line indented."""
    lines = _wrap(text, width - indent) or [""]
    if _cells(label) >= indent:
        return [label, *(" " * indent + line for line in lines)]
    return [
        (_pad(label if not level else "", indent) + line).rstrip()
        for level, line in enumerate(lines)
    ]


def _wrap(text: str, width: int) -> list[str]:
    return [
        line
        for paragraph in text.splitlines()
        for line in textwrap.wrap(
            paragraph, max(width, 1), break_long_words=False, break_on_hyphens=False
        )
    ]


def _cells(text: str) -> int:
    """Return how many character cells a text takes in a terminal."""
    return sum(
        0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text
    )


def _pad(text: str, size: int, *, right: bool = False) -> str:
    blanks = " " * max(0, size - _cells(text))
    return blanks + text if right else text + blanks
