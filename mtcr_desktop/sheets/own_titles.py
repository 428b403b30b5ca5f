"""What the user's notes and bookmarks are about, and whether it is still there."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.places import label
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.records.addresses import VIEW_KINDS, Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.kinds import canonical, name_of

_PARAGRAPH = re.compile(r"[phs]\d{1,9}")
_VIEWS = {
    "home": "Home",
    "help": "Help",
    "documents": phrases.YOUR_DOCUMENTS,
    "trash": phrases.TRASH,
    "notes": phrases.YOUR_NOTES,
    "bookmarks": phrases.YOUR_BOOKMARKS,
}


class Standing(NamedTuple):
    """What an address leads to.

    Attributes:
        title: Its title; empty where there is nothing at the address any more.
        trouble: Why it is not simply there, in a few words; empty if it is.
    """

    title: str
    trouble: str = ""


def standing(edition: Edition, library: Library, address: Address) -> Standing:
    """Return what an address leads to, whether or not it still leads there.

    Raises:
        LibraryError: The library cannot be read.
    """
    if address.kind == "phrase":
        return Standing(f"“{address.option('q')}”")
    if address.kind == "compare":
        return _compared(library, address)
    if address.kind in VIEW_KINDS:
        return Standing(_VIEWS.get(address.kind) or name_of(address.kind).many)
    try:
        if address.kind != "document":
            page = canonical(address)
            return Standing(edition.title_of(Address(page.kind, page.key)))
        document = library.document(address.key)
    except NoSuchRecordError:
        return Standing("", GONE if address.kind == "document" else NOT_HERE)
    return Standing(document.title, IN_TRASH if document.deleted else "")


def _compared(library: Library, address: Address) -> Standing:
    """Return what a comparison of two documents is called, and whether both are there."""
    from mtcr_desktop.sheets.comparison import keys_of  # few have a bookmark on one

    try:
        documents = [library.document(key) for key in keys_of(address)]
    except NoSuchRecordError:
        return Standing("", GONE)
    title = " beside ".join(f"“{document.title}”" for document in documents)
    return Standing(title, IN_TRASH if any(document.deleted for document in documents) else "")


GONE = "no longer among your documents"
NOT_HERE = "not in this edition"
IN_TRASH = "in the trash"


def place_in_words(address: Address) -> str:
    """Return the place inside a sheet that an address names: "Decision 2", "Paragraph 12"."""
    place = address.fragment
    if address.kind == "document" and _PARAGRAPH.fullmatch(place):
        return label(place)
    return place.replace("-", " ").capitalize()


def kind_in_words(address: Address) -> str:
    """Return what kind of thing an address leads to."""
    return phrases.YOUR_DOCUMENT if address.kind == "document" else name_of(address.kind).one
