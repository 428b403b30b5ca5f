"""The sheet: any record laid out for reading, printing and export.

A sheet is a small tree of blocks. It is composed once, without Qt and without markup, and every
renderer (window, paper, HTML, Markdown, plain text) walks the same tree.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.sources import Source

Style = Literal["plain", "strong", "emphasis", "muted", "removed", "added"]
"""How words are set; "removed" and "added" are those that only one of two texts has."""

Tone = Literal["new", "disputed", "unverified", "possibly", "note", "own"]
"""What a mark or a passage set apart is about; "own" is what the user says."""

Marker = Literal["yellow", "green", "blue", "pink"]
"""Colours in which a user marks words."""


class Text(NamedTuple):
    """A run of words in one style."""

    text: str
    style: Style = "plain"


class Link(NamedTuple):
    """Words that open another address."""

    text: str
    address: Address


class WebLink(NamedTuple):
    """Words that stand for an address outside the program; never opened without asking."""

    text: str
    url: str


class Cite(NamedTuple):
    """Numbers of the sheet's sources, set as a reference after a fact."""

    numbers: tuple[int, ...]


class Badge(NamedTuple):
    """A short mark such as "new", "disputed" or "unverified"; words, never colour alone.

    One that has an address opens it.
    """

    text: str
    tone: Tone
    address: Address | None = None


class Marked(NamedTuple):
    """Words that the user marked in a document; `address` opens the mark, `anchor` leads to it."""

    content: tuple[Text | Link | Badge, ...]
    colour: Marker
    address: Address
    anchor: str = ""

    @property
    def text(self) -> str:
        """The bare words."""
        return "".join(part.text for part in self.content)


Inline = Text | Link | WebLink | Cite | Badge | Marked
Inlines = tuple[Inline, ...]


class Heading(NamedTuple):
    """A heading inside the sheet; `anchor` is the fragment that leads to it."""

    text: str
    anchor: str
    level: Literal[2, 3] = 2


class Paragraph(NamedTuple):
    """Running text; "lead" is set larger, "small" smaller."""

    content: Inlines
    role: Literal["body", "lead", "small"] = "body"
    anchor: str = ""


class Fact(NamedTuple):
    """One labelled line of a fact block; `anchor` names the fact in an address."""

    label: str
    content: Inlines
    anchor: str


class Facts(NamedTuple):
    """A block of labelled facts, set as two columns: label and value."""

    rows: tuple[Fact, ...]


class Table(NamedTuple):
    """A table with a heading row that is repeated on every printed page."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: str = ""
    numeric: frozenset[int] = frozenset()
    """Indexes of the columns that are set flush right."""
    widths: tuple[int, ...] = ()
    """Widths of the columns in per cent; empty for what suits their words."""


class Items(NamedTuple):
    """A list; `ordered` numbers it from `start`. `anchors`, if given, name each item."""

    items: tuple[Inlines, ...]
    ordered: bool = False
    anchors: tuple[str, ...] = ()
    start: int = 1


class Roll(NamedTuple):
    """Short entries, such as names of states, set in columns to be read downwards."""

    entries: tuple[Inlines, ...]


class Callout(NamedTuple):
    """A passage set apart: what is disputed or unverified, and why; `anchor` names it."""

    title: str
    paragraphs: tuple[Inlines, ...]
    tone: Tone
    anchor: str = ""


class SourceList(NamedTuple):
    """The numbered sources of the sheet; source n has the anchor "source-n"."""

    sources: tuple[Source, ...]


Block = Heading | Paragraph | Facts | Table | Items | Roll | Callout | SourceList


class Sheet(NamedTuple):
    """A record, ready to be rendered.

    Attributes:
        address: What the sheet shows.
        kicker: Line above the title that says what kind of thing this is.
        title: Heading of the sheet, and title of a printed or exported file.
        subtitle: Line below the title, e.g. place and dates; may be empty.
        blocks: The body, in order.
        sources: The numbered sources, in order of first citation.
        edition: Version of the edition the facts come from, e.g. "2026.11".
        as_of: ISO date from which the sheet is seen; empty for today's view.
        previous, next: Neighbours in the natural order of the kind, if any.
        own: True for what the user brought. It is never to be taken for the edition's: whatever
            names the edition says so instead.
    """

    address: Address
    kicker: str
    title: str
    subtitle: str
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...]
    edition: str
    as_of: str = ""
    previous: Link | None = None
    next: Link | None = None
    own: bool = False
