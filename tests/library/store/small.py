"""Documents to fill a library with, in our own words."""

from __future__ import annotations

import hashlib

from mtcr_desktop.library.findings import Claim, Finding, Recognition
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.library.text import DocumentText, Paragraph, Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

TEXT = DocumentText(
    "html",
    (
        Paragraph("Home > Press room > Archive", "furniture", 1),
        Paragraph("Partners meet in Łódź", "title", 3, 0, 1),
        Paragraph("The Partners met for the sixteenth time, in autumn.", "text", 5),
        Paragraph("They welcomed a new Partner.", "text", 7),
        Paragraph("They will meet again.", "note", 9, 2),
        Paragraph("Contact us about cookies", "furniture", 11),
    ),
    "Partners meet",
    "en-ca",
    "windows-1252",
)

RECOGNITION = Recognition(
    kind=Finding("fact sheet", (Words(1, 0, 8),), 0.75),
    language=Finding("en", (), 0.9),
    title=Finding("Partners meet in Łódź", (Words(1, 0, 21),), 0.8),
    issuer=Finding("Ministry of Sample Affairs", (Words(0, 7, 17), Words(5, 0, 7)), 0.6),
    date=Finding(PartialDate("2001-09"), (Words(2, 43, 49),), 0.5),
    meeting=Finding(Address("plenary", "16"), (Words(2, 25, 34),), 0.95),
    claims=(
        Claim("ordinal", 16, Words(2, 25, 34)),
        Claim("start", PartialDate("2001-09-25"), Words(2, 43, 49)),
        Claim("place", "Łódź", Words(1, 17, 21)),
        Claim("partner-list", ("KR", "Freedonia"), Words(3, 18, 27)),
    ),
)


def new(
    content: bytes = b"<p>Partners meet</p>",
    file_name: str = "fact-sheet.html",
    text: DocumentText = TEXT,
    recognition: Recognition = RECOGNITION,
) -> NewDocument:
    """Return a document that is the same for the same content."""
    return NewDocument(content, file_name, text, recognition)


def plain(*paragraphs: str) -> DocumentText:
    """Return a text of plain paragraphs."""
    return DocumentText("text", tuple(Paragraph(text, line=n) for n, text in enumerate(paragraphs)))


def numbered(number: int) -> NewDocument:
    """Return one of many documents, each with a text of its own."""
    words = f"The delegates of room {number} spoke about matter {number * 7}."
    content = f"{words}\n".encode() * 20
    return new(content, f"room-{number}.txt", plain(*[words] * 20), RECOGNITION)


def key_of(item: NewDocument) -> str:
    """Return the key that a document gets."""
    return hashlib.sha256(item.content).hexdigest()[:12]
