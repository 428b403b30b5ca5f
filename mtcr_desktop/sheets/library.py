"""From an address to its sheet where a library is at hand: the user's documents, and beside them.

Whoever has no library open uses `compose`, and loads nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.verdicts import Verdict
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import list_documents as listing
from mtcr_desktop.sheets import plenary
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.document import compose_document
from mtcr_desktop.sheets.kinds import canonical
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.lists import listing_sheet
from mtcr_desktop.sheets.own import Checked
from mtcr_desktop.sheets.sheet import Sheet

Verdicts = Callable[[Document], tuple[Verdict, ...] | None]
"""Knows what came of checking a document; None where it has not been checked."""


def compose_in_library(edition: Edition, library: Library, address: Address) -> Sheet:
    """Return the sheet that an address leads to, the user's own documents among them.

    Args:
        edition: The edition.
        library: The library. It is only read.
        address: A document, the list of documents, or whatever `compose` takes. A plenary names
            the documents that belong to it.

    Raises:
        NoSuchRecordError: Neither has such a record.
        LibraryError: The library cannot be read.
    """
    page = canonical(address)
    match page.kind:
        case "document":
            return _document(edition, library, page)
        case "documents" | "trash":
            return listing_sheet(edition, list_documents(edition, library, page))
        case "plenary":
            verdicts = checker(edition, library)
            found = library.documents_of(Address(page.kind, page.key))
            beside = [Checked(document, verdicts(document)) for document in found]
            return plenary.compose(edition, page, documents=beside)
        case _:
            return compose(edition, address)


def list_documents(
    edition: Edition,
    library: Library,
    address: Address,
    verdicts: Verdicts = lambda _: None,
) -> Listing:
    """Return the list of the documents, the newest first, or of those in the trash.

    Args:
        edition: Knows the meetings by name.
        library: The library. It is only read.
        address: The view: mtcr:documents with the options of its filters, or mtcr:trash.
        verdicts: What came of the checks; to check a document takes some milliseconds, so that
            a long list is better shown before all of it has been checked.

    Raises:
        LibraryError: The library cannot be read.
    """
    if address.kind == "trash":
        return listing.trash(edition, library.documents(deleted=True), address)
    kept = [Checked(document, verdicts(document)) for document in library.documents()]
    return listing.documents(edition, kept, address)


def checker(edition: Edition, library: Library) -> Verdicts:
    """Return what checks a document of a library against an edition."""

    def verdicts(document: Document) -> tuple[Verdict, ...]:
        text, recognition = library.text(document.key), library.recognition(document.key)
        return tuple(one.verdict for one in check(text, recognition, edition))

    return verdicts


def _document(edition: Edition, library: Library, page: Address) -> Sheet:
    document = library.document(page.key)
    text, recognition = library.text(page.key), library.recognition(page.key)
    checks = check(text, recognition, edition)
    corrected = library.corrected(page.key)
    return compose_document(document, text, recognition, checks, edition, page, corrected)
