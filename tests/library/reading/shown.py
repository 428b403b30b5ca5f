"""Texts as lines, so that a test can be read like the document."""

from __future__ import annotations

from mtcr_desktop.library.text import DocumentText


def outline(text: DocumentText) -> list[str]:
    """Return each paragraph of a document's own as "role: words"."""
    return [f"{paragraph.role}: {paragraph.text}" for _, paragraph in text.body()]


def own(text: DocumentText) -> str:
    """Return the words of the document itself."""
    return "\n".join(paragraph.text for _, paragraph in text.body())


def around(text: DocumentText) -> list[str]:
    """Return what is set aside."""
    return [p.text for p in text.paragraphs if p.role == "furniture"]
