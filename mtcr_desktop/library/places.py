"""The names of places in a document: what a link, a citation and a search result call a paragraph.

    p1, p2 ...    the running text, items of lists and notes, numbered in one row
    h1, h2 ...    titles and headings
    s1, s2 ...    what was set aside

Reading a file anew may tell headings and furniture apart better, and numbers then shift; so what
has to survive that keeps the words as well.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count

from mtcr_desktop.library.text import Role
from mtcr_desktop.records.addresses import Address

NUMBERED, HEADING, SET_ASIDE = "p", "h", "s"
"""Families of places, by the letter that their names begin with."""

_AS_SAVED = ("as-saved", "yes")
"""Option of an address that shows a document with what was set aside."""

_FAMILIES: dict[Role, str] = {"title": HEADING, "heading": HEADING, "furniture": SET_ASIDE}
_LABELS = {NUMBERED: "Paragraph", HEADING: "Heading", SET_ASIDE: "Set aside"}


def anchors(roles: Iterable[Role]) -> tuple[str, ...]:
    """Return the name of each paragraph of a document.

    Args:
        roles: The roles of all its paragraphs, in the order of the file.
    """
    numbers = {family: count(1) for family in _LABELS}
    families = (_FAMILIES.get(role, NUMBERED) for role in roles)
    return tuple(f"{family}{next(numbers[family])}" for family in families)


def family(anchor: str) -> str:
    """Return the family of a place."""
    return anchor[0]


def number(anchor: str) -> int:
    """Return which one of its family a place is, from 1."""
    return int(anchor[1:])


def label(anchor: str) -> str:
    """Return a place in words: "Paragraph 12"."""
    return f"{_LABELS[family(anchor)]} {number(anchor)}"


def as_saved(document: Address) -> Address:
    """Return the address that shows a document with what was set aside."""
    return Address(document.kind, document.key, (_AS_SAVED,))


def is_as_saved(address: Address) -> bool:
    """Say whether an address shows a document with what was set aside."""
    name, value = _AS_SAVED
    return address.option(name) == value


def place(page: Address, anchor: str) -> Address:
    """Return the address of a place in a document.

    Args:
        page: Where the document is shown.
        anchor: The place; if it is set aside, the document is shown as saved.
    """
    shown = as_saved(page) if family(anchor) == SET_ASIDE else page
    return Address(shown.kind, shown.key, shown.query, anchor)
