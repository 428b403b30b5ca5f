"""The sheet: any record laid out for reading, printing and export.

A sheet is a small tree of blocks. It is composed once, without Qt and without markup, and every
renderer (window, paper, HTML, Markdown, plain text) walks the same tree.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.sources import Source

Style = Literal["plain", "strong", "emphasis", "muted"]
Tone = Literal["new", "disputed", "unverified", "possibly", "note"]


@dataclass(frozen=True, slots=True)
class Text:
    """A run of words in one style."""

    text: str
    style: Style = "plain"


@dataclass(frozen=True, slots=True)
class Link:
    """Words that open another address."""

    text: str
    address: Address


@dataclass(frozen=True, slots=True)
class WebLink:
    """Words that stand for an address outside the program; never opened without asking."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Cite:
    """Numbers of the sheet's sources, set as a reference after a fact."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """A short mark such as "new", "disputed" or "unverified"; words, never colour alone."""

    text: str
    tone: Tone


Inline = Text | Link | WebLink | Cite | Badge
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the sheet; `anchor` is the fragment that leads to it."""

    text: str
    anchor: str
    level: Literal[2, 3] = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; "lead" is set larger, "small" smaller."""

    content: Inlines
    role: Literal["body", "lead", "small"] = "body"
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled line of a fact block; `anchor` names the fact in an address."""

    label: str
    content: Inlines
    anchor: str


@dataclass(frozen=True, slots=True)
class Facts:
    """A block of labelled facts, set as two columns: label and value."""

    rows: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row that is repeated on every printed page."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: str = ""
    numeric: frozenset[int] = frozenset()
    """Indexes of the columns that are set flush right."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `ordered` numbers it from `start`. `anchors`, if given, name each item."""

    items: tuple[Inlines, ...]
    ordered: bool = False
    anchors: tuple[str, ...] = ()
    start: int = 1


@dataclass(frozen=True, slots=True)
class Roll:
    """Short entries, such as names of states, set in columns to be read downwards."""

    entries: tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A passage set apart: what is disputed or unverified, and why."""

    title: str
    paragraphs: tuple[Inlines, ...]
    tone: Tone


@dataclass(frozen=True, slots=True)
class SourceList:
    """The numbered sources of the sheet; source n has the anchor "source-n"."""

    sources: tuple[Source, ...]


Block = Heading | Paragraph | Facts | Table | Items | Roll | Callout | SourceList


@dataclass(frozen=True, slots=True)
class Sheet:
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
