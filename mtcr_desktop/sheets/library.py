"""From an address to its sheet where a library is at hand: the user's documents, and beside them.

Whoever has no library open uses `compose`, and loads nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.verdicts import Verdict
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import list_documents as listing
from mtcr_desktop.sheets import plenary
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.kinds import canonical
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.lists import listing_sheet
from mtcr_desktop.sheets.own import Checked
from mtcr_desktop.sheets.own_notes import compose_notes, with_notes
from mtcr_desktop.sheets.sheet import Sheet

if TYPE_CHECKING:
    from mtcr_desktop.search.watch import Watch

Verdicts = Callable[[Document], tuple[Verdict, ...] | None]
"""Knows what came of checking a document; None where it has not been checked."""


def compose_in_library(
    edition: Edition,
    library: Library,
    address: Address,
    watch: Watch | None = None,
    *,
    most_checks: int | None = None,
) -> Sheet:
    """Return the sheet that an address leads to, with what is the user's own of it.

    Args:
        edition: The edition.
        library: The library. It is only read.
        address: A document, a list of the user's own, or whatever `compose` takes. A plenary names
            the documents that belong to it, and every sheet shows the user's notes on it.
        watch: May stop what takes its time: comparisons, and histories of phrases.
        most_checks: How many documents about a meeting are checked at most, of those of which it
            is not known what comes of it; all if None.

    Raises:
        NoSuchRecordError: Neither has such a record.
        LibraryError: The library cannot be read.
    """
    page = canonical(address)
    match page.kind:
        case "documents" | "trash":
            return listing_sheet(edition, list_documents(edition, library, page))
        case "notes":
            return compose_notes(edition, library, page)
        case "bookmarks":
            from mtcr_desktop.sheets.own_bookmarks import compose_bookmarks

            return compose_bookmarks(edition, library, page)
        case "document":
            sheet = _document(edition, library, page)
        case "plenary":
            beside = _beside(edition, library, page, most_checks)
            sheet = plenary.compose(edition, page, documents=beside)
        case "compare":
            from mtcr_desktop.sheets.comparison import compose as compose_comparison

            sheet = compose_comparison(edition, library, page, watch)
        case "phrase":
            from mtcr_desktop.sheets.phrase_history import compose as compose_history

            sheet = compose_history(edition, library, page, watch)
        case _:
            sheet = compose(edition, address)
    return with_notes(sheet, library.notes.on(page))


def list_documents(
    edition: Edition,
    library: Library,
    address: Address,
    verdicts: Verdicts = lambda _: None,
    found: Sequence[Document] | None = None,
) -> Listing:
    """Return the list of the documents, the newest first, or of those in the trash.

    Args:
        edition: Knows the meetings by name.
        library: The library. It is only read.
        address: The view: mtcr:documents with the options of its filters, or mtcr:trash.
        verdicts: What came of the checks; to check a document takes some milliseconds, so that
            a long list is better shown before all of it has been checked.
        found: The documents, where they are at hand; else they are read.

    Raises:
        LibraryError: The library cannot be read.
    """
    in_trash = address.kind == "trash"
    found = library.documents(deleted=in_trash) if found is None else found
    if in_trash:
        return listing.trash(edition, found, address)
    tags = library.tags.by_document()
    kept = [Checked(one, verdicts(one), tags.get(one.key, ())) for one in found]
    return listing.documents(edition, kept, address)


def checker(edition: Edition, library: Library) -> Verdicts:
    """Return what tells how a document of a library stands to an edition.

    What the library keeps of that is taken; else the document is checked, which takes longer.
    """
    content_hash = edition.info.content_hash

    def verdicts(document: Document) -> tuple[Verdict, ...]:
        known = library.outcomes.known(content_hash, [document.key])
        if document.key in known:
            return known[document.key]
        from mtcr_desktop.library.checking.check import check  # most sheets check nothing

        text, recognition = library.text(document.key), library.recognition(document.key)
        return tuple(one.verdict for one in check(text, recognition, edition))

    return verdicts


def unchecked(edition: Edition, library: Library, meeting: Address) -> list[Document]:
    """Return the documents about a meeting that the library keeps no check of."""
    found = library.documents_of(meeting)
    known = library.outcomes.known(edition.info.content_hash, [one.key for one in found])
    return [one for one in found if one.key not in known]


def _beside(edition: Edition, library: Library, page: Address, most: int | None) -> list[Checked]:
    """Return the documents about a meeting with what comes of their checks."""
    found = library.documents_of(Address(page.kind, page.key))
    known = library.outcomes.known(edition.info.content_hash, [one.key for one in found])
    verdicts = checker(edition, library)
    fresh = [one for one in found if one.key not in known][:most]
    now = {one.key: verdicts(one) for one in fresh}
    return [Checked(one, known.get(one.key, now.get(one.key))) for one in found]


def _document(edition: Edition, library: Library, page: Address) -> Sheet:
    from mtcr_desktop.library.checking.check import check
    from mtcr_desktop.sheets.document import compose_document
    from mtcr_desktop.sheets.own_tags import with_tags

    document = library.document(page.key)
    text, recognition = library.text(page.key), library.recognition(page.key)
    checks = check(text, recognition, edition)
    corrected = library.corrected(page.key)
    marked = library.highlights.of(page.key)
    sheet = compose_document(document, text, recognition, checks, edition, page, corrected, marked)
    return with_tags(sheet, library.tags.of(page.key))
