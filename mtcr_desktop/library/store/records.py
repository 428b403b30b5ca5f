"""What goes into the library and comes out of it."""

from __future__ import annotations

from typing import Literal, NamedTuple

from mtcr_desktop.library.findings import DocumentKind, Recognition
from mtcr_desktop.library.text import DocumentText, Format
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

Field = Literal["kind", "language", "title", "issuer", "series", "place", "date", "meeting"]
"""What is recognised of a document as a whole, and can be corrected."""

FieldValue = str | PartialDate | Address | None


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
