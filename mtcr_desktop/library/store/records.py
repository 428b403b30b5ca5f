"""What goes into the library and comes out of it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from mtcr_desktop.library.findings import DocumentKind, Recognition
from mtcr_desktop.library.text import DocumentText, Format, Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

Field = Literal["kind", "language", "title", "issuer", "series", "place", "date", "meeting"]
"""What is recognised of a document as a whole, and can be corrected."""

Colour = Literal["yellow", "green", "blue", "pink"]
"""Colours of highlights."""

FieldValue = str | PartialDate | Address | None
"""A date of issue is a PartialDate, a meeting an Address, the others are texts."""


class NewDocument(NamedTuple):
    """A file that has been read.

    Attributes:
        content: Its bytes.
        file_name: Its name, without folders.
        text: What the reader made of it.
        recognition: What was recognised in that text.
    """

    content: bytes
    file_name: str
    text: DocumentText
    recognition: Recognition


class Document(NamedTuple):
    """A document of the library as a list shows it; the user's corrections are applied.

    Attributes:
        key: Names it in addresses: the first digits of the SHA-256 of its bytes.
        title: As recognised, else as the file gives it, else the name of the file.
        file_name: Name of the file that was added.
        added: When it was added, ISO 8601 in UTC.
        size: Length of the file in bytes.
        format: Which reader read it.
        language: Its language, as an IETF tag.
        kind: What sort of document it is.
        issuer: Who issued it.
        series: Series that it belongs to.
        place: Where it was issued.
        date: Date of issue.
        meeting: The plenary that it is about.
        confidence: How sure the meeting is, from 0 to 1; without a meeting, the kind.
        sha256: SHA-256 of its bytes in hexadecimal.
        deleted: When it was moved to the trash, ISO 8601 in UTC; None while it is not there.
    """

    key: str
    title: str
    file_name: str
    added: str
    size: int
    format: Format
    language: str
    kind: DocumentKind
    issuer: str | None
    series: str | None
    place: str | None
    date: PartialDate | None
    meeting: Address | None
    confidence: float
    sha256: str
    deleted: str | None = None

    @property
    def address(self) -> Address:
        """What opens it."""
        return Address("document", self.key)


class Added(NamedTuple):
    """What came of adding one file.

    Attributes:
        document: The document as it is in the library now.
        new: Whether it was not there before.
        restored: Whether it lay in the trash and has been taken out of it.
    """

    document: Document
    new: bool
    restored: bool = False


class Note(NamedTuple):
    """What the user wrote on something.

    Attributes:
        id: Names it in the library.
        address: What it is about.
        text: The words.
        made: When it was first written, ISO 8601 in UTC.
        changed: When it was last written.
    """

    id: int
    address: Address
    text: str
    made: str
    changed: str


class Folder(NamedTuple):
    """A folder of bookmarks.

    Attributes:
        id: Names it in the library.
        parent: The folder that it lies in; None at the top.
        name: Its name.
    """

    id: int
    parent: int | None
    name: str


class Bookmark(NamedTuple):
    """A bookmark.

    Attributes:
        id: Names it in the library.
        folder: The folder that it lies in; None at the top.
        address: What it leads to.
        title: Its title.
        made: When it was made, ISO 8601 in UTC.
    """

    id: int
    folder: int | None
    address: Address
    title: str
    made: str


class Tag(NamedTuple):
    """A tag.

    Attributes:
        name: Its name.
        documents: How many documents outside the trash bear it.
    """

    name: str
    documents: int


class Passage(NamedTuple):
    """A part of a highlight: words of one paragraph.

    Attributes:
        words: Where they stand; None where the document, read anew, no longer has them.
        quoted: The words as they were marked.
    """

    words: Words | None
    quoted: str


class Highlight(NamedTuple):
    """A passage that the user marked.

    Attributes:
        id: Names it in the library.
        key: The document.
        colour: The colour of the mark.
        note: What the user says of the passage; may be empty.
        made: When it was made, ISO 8601 in UTC.
        changed: When colour or note were last changed.
        passages: What it marks, one for each paragraph.
    """

    id: int
    key: str
    colour: Colour
    note: str
    made: str
    changed: str
    passages: tuple[Passage, ...]
