"""Headings of a text that does not mark them: short lines that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mtcr_desktop.library.reading.furniture import is_sentence
from mtcr_desktop.library.text import Paragraph

_LONGEST = 110
_NO_HEADING_END = re.compile(r"[.,;:!?…][\d⁰¹²³⁴⁵⁶⁷⁸⁹*†]{0,3}$")
_DATED = re.compile(r"\b\d{1,2}\b.*\b\d{4}\b|\b\d{4}-\d\d\b")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST_WORDS_OF_TITLE = 4


def with_headings(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, those that stand as a title or heading with that role.

    The title is the first line before the first sentence that has the words of a title and no
    date; if there are several, the first that stands alone. A heading stands alone before text.
    """
    found = list(paragraphs)
    own = [n for n, p in enumerate(found) if p.role not in ("furniture", "note")]
    first_sentence = next((n for n in own if is_sentence(found[n].text)), len(found))
    candidates = [
        n
        for n in own
        if n < first_sentence and _is_label(found[n]) and not _DATED.search(found[n].text)
    ]
    long = [n for n in candidates if _words(found[n]) >= _FEWEST_WORDS_OF_TITLE]
    title = next((n for n in long if _is_alone(found, n)), next(iter(long), None))
    if title is not None:
        found[title] = found[title]._replace(role="title")
    for before, n, after in zip(own, own[1:], own[2:], strict=False):
        may_be = n > first_sentence and _is_label(found[n]) and _is_alone(found, n)
        if may_be and found[before].role != "heading" and _goes_on(found[after]):
            found[n] = found[n]._replace(role="heading", level=2)
    return found


def _is_label(paragraph: Paragraph) -> bool:
    """Say whether a paragraph could be a heading: short, a beginning, and no sentence."""
    text = paragraph.text
    if paragraph.role != "text" or len(text) > _LONGEST or _NO_HEADING_END.search(text[-4:]):
        return False
    return bool(_LETTER.search(text)) and not text[0].islower()


def _is_alone(paragraphs: Sequence[Paragraph], n: int) -> bool:
    """Say whether there are blank lines on both sides of a paragraph of one line."""
    line = paragraphs[n].line
    before = paragraphs[n - 1].line if n else line - 2
    after = paragraphs[n + 1].line if n + 1 < len(paragraphs) else line + 2
    return line - before >= 2 and after - line >= 2


def _goes_on(paragraph: Paragraph) -> bool:
    return paragraph.role == "item" or is_sentence(paragraph.text) or len(paragraph.text) > _LONGEST


def _words(paragraph: Paragraph) -> int:
    return len(paragraph.text.split())
