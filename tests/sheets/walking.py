"""Walks through the tree of a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.sheets.sheet import (
    Block,
    Callout,
    Facts,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Paragraph,
    Roll,
    Sheet,
    Table,
)


def contents(block: Block) -> Iterator[Inlines]:
    """Yield every run of inlines of a block, in reading order."""
    match block:
        case Paragraph(content):
            yield content
        case Facts(rows):
            yield from (row.content for row in rows)
        case Table(_, rows):
            yield from (cell for row in rows for cell in row)
        case Items(entries) | Roll(entries) | Callout(_, entries):
            yield from entries
        case _:
            return


def inlines(sheet: Sheet) -> Iterator[Inline]:
    """Yield every inline of a sheet, in reading order."""
    for block in sheet.blocks:
        for content in contents(block):
            yield from content


def anchors(sheet: Sheet) -> list[str]:
    """Return every anchor of a sheet except those of its sources."""
    found: list[str] = []
    for block in sheet.blocks:
        match block:
            case Heading(_, anchor) | Paragraph(_, _, anchor):
                found.append(anchor)
            case Facts(rows):
                found += [row.anchor for row in rows]
            case Items(anchors=names):
                found += names
    return [anchor for anchor in found if anchor]


def words(content: Inlines) -> str:
    """Return inlines as bare text."""
    return "".join(getattr(part, "text", "") for part in content)


def text(sheet: Sheet) -> str:
    """Return a sheet as bare text, one line per run of inlines."""
    lines = [sheet.kicker, sheet.title, sheet.subtitle]
    for block in sheet.blocks:
        if isinstance(block, Heading):
            lines.append(block.text)
        elif isinstance(block, Callout):
            lines.append(block.title)
        lines += [words(content) for content in contents(block)]
    return "\n".join(lines)


def fact(sheet: Sheet, anchor: str) -> str:
    """Return the labelled fact with an anchor, as bare text."""
    rows = [row for block in sheet.blocks if isinstance(block, Facts) for row in block.rows]
    return next(words(row.content) for row in rows if row.anchor == anchor)


def links(sheet: Sheet) -> set[str]:
    """Return the addresses that a sheet links to."""
    return {str(part.address) for part in inlines(sheet) if isinstance(part, Link)}


def section(sheet: Sheet, anchor: str) -> tuple[Block, ...]:
    """Return the blocks under a heading, up to the next heading of level 2."""
    found: list[Block] = []
    inside = False
    for block in sheet.blocks:
        if isinstance(block, Heading) and block.level == 2:
            inside = block.anchor == anchor
        elif inside:
            found.append(block)
    return tuple(found)
