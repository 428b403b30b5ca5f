"""A document as the statements that are compared: its sentences, headings and entries of lists."""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.library.comparing.patterns import Pattern, Patterns
from mtcr_desktop.library.recognition.sentences import sentences
from mtcr_desktop.library.text import DocumentText, Role, Words, quote
from mtcr_desktop.records.errors import DocumentError

MOST = 20_000
"""Statements of a document that is compared; a book of 500 pages has some 10,000 sentences."""

LEAST_WORDS, LEAST_TOGETHER = 4, 3
"""Words, besides blanks, that a sentence needs to be a formula, and how many of them together:
headings always recur, and lists of states are all blanks but for an "and the"."""


class Statement(NamedTuple):
    """A sentence, a heading or an entry of a list.

    Attributes:
        words: Where it stands.
        role: That of its paragraph.
        text: Its words as the document has them.
        pattern: What is compared of them.
    """

    words: Words
    role: Role
    text: str
    pattern: Pattern

    @property
    def can_recur(self) -> bool:
        """Whether it says enough to be called a formula, or new."""
        together = max(map(len, self.pattern.runs), default=0)
        return self.pattern.words >= LEAST_WORDS and together >= LEAST_TOGETHER


def statements(text: DocumentText, patterns: Patterns) -> tuple[Statement, ...]:
    """Return the statements of a document in their order; what has no words is none.

    Raises:
        DocumentError: There are more than can be compared.
    """
    found = []
    for sentence in sentences(text):
        place = sentence.words(0, len(sentence.text))
        written = quote(text, place).strip()
        pattern = patterns.of(written)
        if pattern.exact:
            found.append(Statement(place, sentence.role, written, pattern))
        if len(found) > MOST:
            raise DocumentError(
                f"A document of more than {MOST:,} sentences is too long to be compared.",
                "Search it for what you want to compare.",
            )
    return tuple(found)
