"""Sheets with parts left out, for readers who want the facts alone."""

from __future__ import annotations

from mtcr_desktop.sheets.sheet import (
    Block,
    Callout,
    Cite,
    Facts,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Roll,
    Sheet,
    SourceList,
    Table,
)

_NOTES = frozenset({"notes", "doubts", "your-notes"})
_SOURCES = frozenset({"sources"})


def trimmed(sheet: Sheet, *, sources: bool = True, notes: bool = True) -> Sheet:
    """Return a sheet with or without its sources, and its notes and doubts.

    Marks such as "unverified" stay beside what they are about, whatever is left out.

    Args:
        sheet: The whole sheet.
        sources: Keep the list of sources and the references to it.
        notes: Keep the sections "notes", "doubts" and "your-notes", and every passage set apart.
    """
    blocks = sheet.blocks
    if not notes:
        kept = _without_sections(blocks, _NOTES)
        blocks = tuple(block for block in kept if not isinstance(block, Callout))
    if not sources:
        blocks = _without_sections(blocks, _SOURCES)
        blocks = tuple(_uncited(block) for block in blocks if not isinstance(block, SourceList))
    return sheet._replace(blocks=blocks, sources=sheet.sources if sources else ())


def _without_sections(blocks: tuple[Block, ...], anchors: frozenset[str]) -> tuple[Block, ...]:
    """Drop the sections that begin at these anchors, up to the next heading of their rank."""
    kept: list[Block] = []
    dropping = 0
    for block in blocks:
        if isinstance(block, Heading):
            if dropping and block.level <= dropping:
                dropping = 0
            if not dropping and block.anchor in anchors:
                dropping = block.level
        if not dropping:
            kept.append(block)
    return tuple(kept)


def _uncited(block: Block) -> Block:
    match block:
        case Paragraph(content):
            return block._replace(content=_words(content))
        case Facts(facts):
            return Facts(tuple(row._replace(content=_words(row.content)) for row in facts))
        case Table(_, rows):
            return block._replace(rows=tuple(tuple(map(_words, row)) for row in rows))
        case Items(items):
            return block._replace(items=tuple(map(_words, items)))
        case Roll(entries):
            return Roll(tuple(map(_words, entries)))
        case Callout(_, paragraphs):
            return block._replace(paragraphs=tuple(map(_words, paragraphs)))
        case _:
            return block


def _words(content: Inlines) -> Inlines:
    return tuple(part for part in content if not isinstance(part, Cite))
