"""A sheet or a listing as the pieces that are set on pages: nothing smaller is ever cut.

Needs no Qt: a piece is rich text with the rules of its setting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.richtext import RichText, alignments
from mtcr_desktop.sheets.sheet import (
    Block,
    Callout,
    Facts,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Roll,
    Sheet,
    SourceList,
    Table,
    Text,
)
from mtcr_desktop.sheets.text import plain

_ROLL_ENTRIES = 60
"""Longer rolls are set in several pieces, so that none is taller than a page."""

_LONGEST_WORD, _LONGEST_TEXT = 18, 60
"""Bounds, in characters, of what a column asks for when the width of a table is shared out."""

_CELL_GAP = 3
_LEEWAY = 6
"""Characters that a column of a listing may have beyond its preferred width, as in the window."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Rich text that is laid out in one go.

    Attributes:
        html: The rich text.
        before: Space above it in points; dropped at the head of a page.
        inset: Set on the axis of the text column rather than at the left margin.
        hanging: Set on that axis as well, with a number in the margin before it.
        rule: Whether a hairline is drawn above.
        aside: A heading set in the margin, beside the first lines of what follows.
        keep: Never the last on a page: it belongs to what follows.
        flowing: May run on to the next page, two lines at least on either.
        head: Heading row, repeated where the table goes on on a new page.
    """

    html: str
    before: float = 0
    inset: bool = False
    hanging: bool = False
    rule: bool = False
    aside: bool = False
    keep: bool = False
    flowing: bool = False
    head: Piece | None = None


def sheet_pieces(sheet: Sheet, writer: RichText, line: float) -> list[Piece]:
    """Return a sheet from its masthead to its last source.

    Args:
        sheet: The sheet.
        writer: Writes the rich text.
        line: Characters that a line of the page's full width holds.
    """
    pieces = [Piece(writer.masthead(sheet), keep=True)]
    for block in sheet.blocks:
        pieces += _spaced(block, _pieces(block, writer, line))
    return [_seated(piece, after) for piece, after in zip_longest(pieces, pieces[1:])]


def _seated(piece: Piece, following: Piece | None) -> Piece:
    """Set a heading at the left margin where what it heads is set there as well."""
    if (piece.aside or (piece.inset and piece.keep)) and not _on_axis(following):
        return replace(piece, aside=False, inset=False)
    return piece


def _on_axis(piece: Piece | None) -> bool:
    """Say whether a piece leaves the margin free for a heading."""
    return piece is not None and (piece.inset or piece.hanging)


def listing_pieces(listing: Listing, writer: RichText, line: float) -> list[Piece]:
    """Return a listing: title and note, then one piece per row.

    Args:
        listing: The listing.
        writer: Writes the rich text.
        line: Characters that a line of the page's full width holds.
    """
    pieces = [Piece(writer.listing_head(listing), keep=True)]
    main = listing.main_column
    texts = [list(row.cells) for row in listing.rows]
    for row, cells in zip(listing.rows, texts, strict=True):
        cells[main] += f" [{row.mark}]" if row.mark else ""
    most = [column.width + _LEEWAY if column.width else _LONGEST_TEXT for column in listing.columns]
    shares = _shares([column.title for column in listing.columns], texts, line, most)
    attributes = [
        f'align="{column.align}" width="{share}%"'
        for column, share in zip(listing.columns, shares, strict=True)
    ]
    titles = [column.title for column in listing.columns]
    head = Piece(writer.table(writer.table_head(titles, attributes)), before=10, keep=True)
    rows = [writer.table(writer.listing_row(row, main, attributes)) for row in listing.rows]
    return [*pieces, *_headed(head, rows)]


def contents_pieces(
    masthead: tuple[str, str, str],
    entries: Sequence[tuple[str, str, str, str]],
    writer: RichText,
) -> list[Piece]:
    """Return the first page of a booklet.

    Args:
        masthead: Kicker, title and subtitle of the booklet.
        entries: (anchor, title, subtitle, page number) of each part.
        writer: Writes the rich text.
    """
    pieces = [
        Piece(writer.title_block(*masthead), keep=True),
        Piece(writer.heading(Heading(phrases.CONTENTS, "contents")), before=26, keep=True),
    ]
    for index, (anchor, name, remark, page) in enumerate(entries):
        muted = writer.span(remark, size=0.92, colour=writer.colours.muted)
        cells = [
            (writer.a(f"#{anchor}", name), 'width="36%"'),
            (muted, 'width="57%"'),
            (writer.a(f"#{anchor}", page), 'width="7%" align="right"'),
        ]
        row = writer.table(writer.row(cells, padding=(3, 12)))
        pieces.append(Piece(row, before=0 if index else 6, rule=True))
    return pieces


_BEFORE: dict[type[Block], float] = {Facts: 10, Table: 8, Callout: 8, Roll: 5}
_BEFORE_PARAGRAPH = {"lead": 12.0, "body": 5.0, "small": 4.0}


def _spaced(block: Block, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Set the space above the first piece of a block."""
    for index, piece in enumerate(pieces):
        if isinstance(block, Paragraph):
            before = _BEFORE_PARAGRAPH[block.role]
        else:
            before = _BEFORE.get(type(block), 0)
        yield replace(piece, before=before) if before and not index else piece


def _pieces(block: Block, writer: RichText, line: float) -> Iterator[Piece]:
    match block:
        case Heading():
            words = writer.heading(block)
            if block.level == 2:
                yield Piece(words, before=22, aside=True, keep=True)
            else:
                yield Piece(words, before=12, inset=True, keep=True)
        case Paragraph():
            yield Piece(writer.paragraph(block), inset=True, flowing=True)
        case Facts(facts):
            yield from _in_pairs(Piece(writer.table(writer.fact(row)), rule=True) for row in facts)
        case Table():
            yield from _table(block, writer, line)
        case Items(items):
            points = (writer.item(block, index) for index in range(len(items)))
            yield from _in_pairs(Piece(writer.table(p), before=2, hanging=True) for p in points)
        case Roll(names):
            for start in range(0, len(names), _ROLL_ENTRIES):
                part = Roll(names[start : start + _ROLL_ENTRIES])
                yield Piece(writer.roll(part), inset=True)
        case Callout():
            # What the user wrote may be long; a remark of the edition stays in one piece.
            yield Piece(writer.callout(block), inset=True, flowing=block.tone == "own")
        case SourceList(sources):
            entries = (writer.source(n, source) for n, source in enumerate(sources, 1))
            yield from _in_pairs(Piece(writer.table(e), before=2, hanging=True) for e in entries)


def _table(table: Table, writer: RichText, line: float) -> Iterator[Piece]:
    if table.caption:
        caption: Inlines = (Text(table.caption, "strong"),)
        yield Piece(writer.paragraph(Paragraph(caption)), keep=True)
    texts = [[plain(cell) for cell in row] for row in table.rows]
    shares = table.widths or tuple(_shares(table.columns, texts, line))
    attributes = alignments(table._replace(widths=shares))
    head = Piece(writer.table(writer.table_head(table.columns, attributes)), keep=True)
    rows = [writer.table(writer.table_row(row, attributes)) for row in table.rows]
    yield from _headed(head, rows)


def _headed(head: Piece, rows: Sequence[str]) -> Iterator[Piece]:
    """Yield the rows of a table after its heading, each able to repeat it."""
    yield head if rows else replace(head, keep=False)
    yield from _in_pairs(Piece(row, rule=True, head=head) for row in rows)


def _in_pairs(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Keep the first two of a row of pieces together, and the last two: none stands alone."""
    row = list(pieces)
    for index, piece in enumerate(row):
        yield replace(piece, keep=index < len(row) - 1 and index in (0, len(row) - 2))


def _shares(
    titles: Sequence[str],
    rows: Sequence[Sequence[str]],
    line: float,
    most: Sequence[int] = (),
) -> list[int]:
    """Return column widths in per cent of the table, by the length of what they hold.

    Every row is laid out by itself, so the columns only line up if their widths are given.
    Each column first gets room for its longest word; what is left goes to long texts, to each
    up to the characters in `most`, which a listing prefers for its columns.
    """
    columns = [[title, *(row[index] for row in rows)] for index, title in enumerate(titles)]
    words = [
        _longest((w for text in texts for w in text.split()), _LONGEST_WORD) for texts in columns
    ]
    limits = most or [_LONGEST_TEXT] * len(columns)
    wants = [
        max(_longest(texts, limit) - word, 0)
        for texts, word, limit in zip(columns, words, limits, strict=True)
    ]
    spare = min(1, max(0, line - sum(words)) / max(sum(wants), 1))
    sizes = [word + want * spare for word, want in zip(words, wants, strict=True)]
    shares = [max(1, round(size * 100 / sum(sizes))) for size in sizes]
    return [*shares[:-1], 100 - sum(shares[:-1])]


def _longest(texts: Iterable[str], most: int) -> int:
    """Return the length of the longest text and the gap after it, at most `most`."""
    return min(max(map(len, texts), default=0), most) + _CELL_GAP
