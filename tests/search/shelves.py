"""A small library of made documents, for the tests of its search."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

Part = str | Paragraph


def put(
    library: Library, title: str, *parts: Part, date: str = "", issuer: str = "", name: str = ""
) -> Address:
    """Add a document and return its address; parts are paragraphs, or texts of some."""
    paragraphs = tuple(Paragraph(part) if isinstance(part, str) else part for part in parts)
    recognition = Recognition(
        Finding("other", (), 1.0),
        Finding("en", (), 1.0),
        title=Finding(title, (), 1.0),
        issuer=Finding(issuer, (), 1.0) if issuer else None,
        date=Finding(PartialDate(date), (), 1.0) if date else None,
    )
    content = "\n".join((title, *(paragraph.text for paragraph in paragraphs))).encode()
    file_name = name or f"{sha256(content).hexdigest()[:6]}.txt"
    new = NewDocument(content, file_name, DocumentText("text", paragraphs), recognition)
    return library.add([new])[0].document.address


def put_many(library: Library, texts: Sequence[str]) -> None:
    """Add documents of one paragraph each, in one go."""
    bare = Recognition(Finding("other", (), 1.0), Finding("en", (), 1.0))
    library.add(
        [
            NewDocument(text.encode(), f"{n}.txt", DocumentText("text", (Paragraph(text),)), bare)
            for n, text in enumerate(texts)
        ]
    )
