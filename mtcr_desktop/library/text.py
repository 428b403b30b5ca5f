"""The text of a document as the program works with it: paragraphs that know where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

Format = Literal["text", "markdown", "html", "pdf", "docx"]

Role = Literal["title", "heading", "text", "item", "note", "furniture"]
"""What a paragraph is: "item" of a list, "note" at the foot; "furniture" is what belongs to the
page around the document, such as navigation, and is set aside but kept."""


class Paragraph(NamedTuple):
    """One paragraph, with single spaces and no line breaks.

    Attributes:
        text: Its words, as the document has them.
        role: What it is.
        line: Line of the text as saved at which it begins, from 1. For plain text and Markdown
            these are the lines of the file; elsewhere each paragraph counts as one line.
        page: Page on which it begins, from 1; 0 where the format knows no pages.
        level: Level of a heading, from 1; else 0.
    """

    text: str
    role: Role = "text"
    line: int = 0
    page: int = 0
    level: int = 0


class DocumentText(NamedTuple):
    """What a reader found in a file.

    Attributes:
        format: Which reader read it.
        paragraphs: All of them in the order of the file, those set aside among them.
        title: Title that the file gives itself apart from its text; may be empty.
        language: Language that the file declares, IETF tag in lower case; may be empty.
        encoding: Character encoding of the file by its Python name; empty where the format
            settles it.
    """

    format: Format
    paragraphs: tuple[Paragraph, ...]
    title: str = ""
    language: str = ""
    encoding: str = ""

    def body(self) -> Iterator[tuple[int, Paragraph]]:
        """Yield the document's own paragraphs with their indexes, without what is set aside."""
        return ((n, p) for n, p in enumerate(self.paragraphs) if p.role != "furniture")


class Words(NamedTuple):
    """Where words stand: which paragraph, and from which character up to before which."""

    paragraph: int
    start: int
    end: int


def quote(text: DocumentText, words: Words) -> str:
    """Return the words that stand at a place."""
    return text.paragraphs[words.paragraph].text[words.start : words.end]
