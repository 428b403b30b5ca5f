"""Sheets and listings as Markdown (CommonMark with the tables of GitHub)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

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

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#&~])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))", re.MULTILINE)
_URL_UNSAFE = {ord(c): f"%{ord(c):02X}" for c in '<> "\\\n'}


def render(sheet: Sheet) -> str:
    """Return a sheet as Markdown; internal links keep their addresses."""
    parts = [_masthead(sheet), *map(_block, sheet.blocks), f"---\n\n{_colophon(sheet)}"]
    return "\n\n".join(filter(None, parts)) + "\n"


def render_listing(listing: Listing, edition: str = "") -> str:
    """Return a listing as a Markdown table with its title and note."""
    rows, main = [], listing.main_column
    for row in listing.rows:
        mark = f" *\\[{escape(row.mark)}\\]*" if row.mark else ""
        cells = [*map(_cell, row.cells)]
        cells[main] = _link(cells[main], str(row.address)) + mark
        rows.append(cells)
    right = {n for n, column in enumerate(listing.columns) if column.align == "right"}
    table = _table([column.title for column in listing.columns], rows, right)
    note = listing.note or ("" if listing.rows else phrases.NO_ROWS)
    foot = phrases.list_colophon(listing, edition)
    parts = (f"# {escape(listing.title)}", escape(note), table, f"---\n\n{escape(foot)}")
    return "\n\n".join(filter(None, parts)) + "\n"


def escape(text: str) -> str:
    """Return text in which nothing is taken for markup."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    return _LINE_START.sub(_escape_start, escaped)


def _escape_start(match: re.Match[str]) -> str:
    space, mark = match.groups()
    return f"{space}\\{mark}" if not mark.isdigit() else f"{space}{mark}\\"


def _masthead(sheet: Sheet) -> str:
    subtitle = f"\n\n**{escape(sheet.subtitle)}**" if sheet.subtitle else ""
    return f"*{escape(sheet.kicker)}*\n\n# {escape(sheet.title)}{subtitle}"


def _colophon(sheet: Sheet) -> str:
    return escape(phrases.colophon(sheet))


def _block(block: Block) -> str:
    match block:
        case Heading(text, _, level):
            return f"{'#' * level} {escape(text)}"
        case Paragraph(content):
            return _inlines(content)
        case Facts(rows):
            return "\n".join(f"- **{escape(row.label)}:** {_inlines(row.content)}" for row in rows)
        case Table(columns, rows, caption, numeric):
            head = f"**{escape(caption)}**\n\n" if caption else ""
            cells = [[_inlines(cell).replace("\n", " ") for cell in row] for row in rows]
            return head + _table(columns, cells, numeric)
        case Items(items, ordered, _, start):
            return "\n".join(_item(item, n, ordered) for n, item in enumerate(items, start))
        case Roll(entries):
            return "\n".join(f"- {_inlines(entry)}" for entry in entries)
        case Callout(title, paragraphs):
            words = [f"**{escape(title)}**", *map(_inlines, paragraphs)]
            return "\n>\n".join("> " + text.replace("\n", "\n> ") for text in words)
        case SourceList(sources):
            return "\n".join(_source(n, source) for n, source in enumerate(sources, 1))


def _item(item: Inlines, number: int, ordered: bool) -> str:
    mark = f"{number}. " if ordered else "- "
    content, remark = split_remark(item)
    indent = " " * len(mark)
    after = f"  \n{indent}{_inlines(remark)}" if remark else ""
    return mark + _inlines(content) + after


def _source(number: int, source: Source) -> str:
    details = ", ".join((source.publisher, str(source.date or phrases.NO_DATE)))
    where = f". <{_url(source.url)}>" if source.url else ""
    return f"{number}. *{escape(source.title)}*. {escape(details)}{where}"


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]], right: Iterable[int]) -> str:
    flush = set(right)
    rules = ["---:" if index in flush else "---" for index in range(len(columns))]
    lines = [[_cell(title) for title in columns], rules, *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(text: str) -> str:
    return escape(text).replace("\n", " ")


def _inlines(content: Inlines) -> str:
    return "".join(map(_inline, content)).strip()


def _inline(part: Inline) -> str:
    match part:
        case Text(text, "strong"):
            return _wrapped(text, "**")
        case Text(text, "emphasis"):
            return _wrapped(text, "*")
        case Text(text, "removed"):
            return _wrapped(text, "~~")
        case Text(text, "added"):
            return _wrapped(text, "**")
        case Text(text):
            return escape(text).replace("\n", "  \n")
        case Link(text, address):
            return _link(escape(text), str(address))
        case WebLink(text, url):
            return f"<{_url(url)}>" if text == url else _link(escape(text), url)
        case Cite(numbers):
            return references(numbers, lambda number: f"\\[{number}\\]")
        case Badge(text):
            return f"*\\[{escape(text)}\\]*"
        case Marked(content):  # Markdown has no sign of its own for it, but takes tags of HTML
            return f"<mark>{''.join(map(_inline, content))}</mark>"


def _wrapped(text: str, mark: str) -> str:
    """Return marked words; marks must touch the words, so blanks stay outside."""
    words = text.strip()
    if not words:
        return text
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{mark}{escape(words)}{mark}{after}"


def _link(words: str, url: str) -> str:
    return f"[{words}](<{_url(url)}>)"


def _url(url: str) -> str:
    return url.translate(_URL_UNSAFE)
