"""What can be cited at an address: the whole, and each place in it by name."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.places import HEADING, SET_ASIDE, anchors, family, label
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.citing.documents import found
from mtcr_desktop.sheets.citing.facts import places_of
from mtcr_desktop.sheets.compose import compose

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library

_LONGEST = 60
"""Characters of a paragraph that its name repeats."""


class Choice(NamedTuple):
    """Something that can be cited.

    Attributes:
        fragment: Its anchor; empty for the whole.
        label: What it is called.
    """

    fragment: str
    label: str


def choices(edition: Edition, library: Library | None, address: Address) -> tuple[Choice, ...]:
    """Return what can be cited at an address, the whole first.

    Raises:
        NoSuchRecordError: There is no such record or document.
        LibraryError: The library cannot be read.
    """
    if address.kind == "document":
        kept = found(library)
        return (Choice("", "The whole document"), *_paragraphs(kept, address.key))
    places = places_of(compose(edition, address.page))
    named = (Choice(fragment, name) for fragment, name in places.items())
    return (Choice("", "The whole sheet"), *named)


def _paragraphs(library: Library, key: str) -> list[Choice]:
    text = library.text(key)
    places = anchors(paragraph.role for paragraph in text.paragraphs)
    return [
        Choice(
            anchor,
            f"{_name(anchor)}: {textwrap.shorten(paragraph.text, _LONGEST, placeholder=' …')}",
        )
        for anchor, paragraph in zip(places, text.paragraphs, strict=True)
        if family(anchor) != SET_ASIDE and paragraph.role != "title"
    ]


def _name(anchor: str) -> str:
    return "Heading" if family(anchor) == HEADING else label(anchor)
