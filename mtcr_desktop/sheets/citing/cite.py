"""From an address to its citation: the one way in for the window and the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.citing import NOT_CITED
from mtcr_desktop.sheets.citing.reference import Citation

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library


def cite(
    edition: Edition,
    library: Library | None,
    address: Address,
    *,
    last: str = "",
    accessed: PartialDate | None = None,
) -> Citation:
    """Return the citation of what an address leads to.

    Args:
        edition: The edition.
        library: The user's documents; None if the address leads to none.
        address: A record, a list or a document; the fragment is the fact or the paragraph meant.
        last: In a document, the last paragraph where several in a row are meant.
        accessed: The day on which the user read what has a public address.

    Raises:
        NoSuchRecordError: There is no such record or place, or it is nothing to cite.
        LibraryError: The library cannot be read.
    """
    if address.kind in NOT_CITED:
        raise NoSuchRecordError(
            f"{address.page} is a page of the program, and nothing to cite.",
            "Cite a record, a list of the edition or one of your documents.",
        )
    return _cite(edition, library, address, last)._replace(accessed=accessed)


def _cite(edition: Edition, library: Library | None, address: Address, last: str) -> Citation:
    if address.kind == "document":
        from mtcr_desktop.sheets.citing.documents import cite_document

        return cite_document(library, address, last)
    if address.kind == "source" and not address.fragment:
        from mtcr_desktop.sheets.citing.sources import reference

        return Citation(reference(edition.source(address.key)))
    from mtcr_desktop.sheets.citing.facts import cite_sheet
    from mtcr_desktop.sheets.compose import compose

    return cite_sheet(edition, compose(edition, address.page), address.fragment)
