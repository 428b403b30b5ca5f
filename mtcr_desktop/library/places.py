"""The names of places in a document: what a link, a citation and a search result call a paragraph.

    p1, p2 ...    the running text, items of lists and notes, numbered in one row
    h1, h2 ...    titles and headings
    s1, s2 ...    what was set aside

Reading the file anew may tell headings and furniture apart better, and numbers then shift; so what
has to survive that keeps the words as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from mtcr_desktop.library.text import Role

_FAMILIES: dict[Role, str] = {"title": "h", "heading": "h", "furniture": "s"}
_LABELS = {"p": "Paragraph", "h": "Heading", "s": "Set aside"}


def anchors(roles: Iterable[Role]) -> tuple[str, ...]:
    """Return the name of each paragraph of a document.

    Args:
        roles: The roles of all its paragraphs, in the order of the file.
    """
    numbers = {family: count(1) for family in _LABELS}
    families = (_FAMILIES.get(role, "p") for role in roles)
    return tuple(f"{family}{next(numbers[family])}" for family in families)


def label(anchor: str) -> str:
    """Return a place in words: "Paragraph 12"; the name itself if it is none of these."""
    family, number = anchor[:1], anchor[1:]
    return f"{_LABELS[family]} {number}" if family in _LABELS and number.isdecimal() else anchor
