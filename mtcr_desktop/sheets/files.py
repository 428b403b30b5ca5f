"""Records and lists as the text of a file, and files that are written whole or not at all.

PDF is not among them: painting needs Qt, so it lives with the printing. What one form or kind alone
needs is imported when it is asked for: a tenth of a second would be felt on the command line.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import OWN_LISTS, RECORD_KINDS, Address
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets.compose import compose

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.sheets.listing import Listing
    from mtcr_desktop.sheets.sheet import Sheet


class ExportError(MtcrError):
    """Something cannot be written in that form, or to that place."""


def file_text(
    edition: Edition,
    addresses: Sequence[Address],
    suffix: str,
    library: Library | None = None,
) -> str:
    """Return one file that holds everything the addresses name, in their order.

    Args:
        edition: The edition to take the facts from.
        addresses: Records and lists, at least one. CSV takes exactly one, a list.
        suffix: One of TEXT_SUFFIXES.
        library: The user's documents, if any may be named.

    Raises:
        NoSuchRecordError: There is no such record, or an address has no sheet.
        LibraryError: The library cannot be read.
        ExportError: What the addresses name cannot be written in that form.
    """
    return _WRITERS[suffix.casefold()](_Desk(edition, library), addresses)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that appears whole or not at all.

    Raises:
        ExportError: The file cannot be written; what was there before is unchanged.
    """
    import tempfile

    try:
        with tempfile.TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
            # A file made inside the private folder gets the usual permissions, as the user set
            # them; a temporary file itself would be closed to everybody else.
            made = Path(folder) / path.name
            made.write_bytes(content)
            os.replace(made, path)
    except OSError as error:
        raise ExportError(
            f"“{path}” cannot be written: {error.strerror or error}.", "Nothing was changed."
        ) from error


def is_list(address: Address) -> bool:
    """Say whether an address names a list of records."""
    if address.kind in RECORD_KINDS:
        return False
    from mtcr_desktop.sheets.lists import LIST_KINDS

    return address.kind in LIST_KINDS or address.kind in OWN_LISTS


class _Desk(NamedTuple):
    """Where what an address names is looked up."""

    edition: Edition
    library: Library | None

    def sheet(self, address: Address) -> Sheet:
        if self.library is None:
            return compose(self.edition, address)
        from mtcr_desktop.sheets.library import compose_in_library

        return compose_in_library(self.edition, self.library, address)

    def listing(self, address: Address) -> Listing:
        if self.library is not None and address.kind in OWN_LISTS:
            from mtcr_desktop.sheets.library import checker, list_documents

            verdicts = checker(self.edition, self.library)
            return list_documents(self.edition, self.library, address, verdicts)
        from mtcr_desktop.sheets.lists import list_records

        return list_records(self.edition, address)

    def data(self, address: Address) -> dict[str, Any]:
        from mtcr_desktop.sheets import data

        if is_list(address):
            return data.listing_json(self.listing(address))
        if self.library is not None and address.kind == "document":
            from mtcr_desktop.sheets.document_data import document_json

            return document_json(self.edition, self.library, address)
        if self.library is not None and address.kind == "notes":
            from mtcr_desktop.sheets.own_notes import notes_json

            return notes_json(self.edition, self.library)
        if self.library is not None and address.kind == "bookmarks":
            from mtcr_desktop.sheets.own_bookmarks import bookmarks_json

            return bookmarks_json(self.edition, self.library)
        if self.library is not None and address.kind == "compare":
            from mtcr_desktop.sheets.comparison_data import comparison_json

            return comparison_json(self.edition, self.library, address)
        if self.library is not None and address.kind == "phrase":
            from mtcr_desktop.sheets.phrase_history import history_json

            return history_json(self.edition, self.library, address)
        return data.record_json(self.edition, address)


def data_of(edition: Edition, address: Address, library: Library | None = None) -> dict[str, Any]:
    """Return a record, or a list, as data.

    Raises:
        NoSuchRecordError: There is no such record, or the address has no data.
        LibraryError: The library cannot be read.
    """
    return _Desk(edition, library).data(address)


def json_text(content: object) -> str:
    """Return data as JSON for people and programs: indented, in UTF-8 rather than escapes."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def markdown_text(
    edition: Edition, addresses: Sequence[Address], library: Library | None = None
) -> str:
    """Return sheets and lists as Markdown, one below the other."""
    return _markdown(_Desk(edition, library), addresses)


def plain_text(
    edition: Edition,
    addresses: Sequence[Address],
    width: int = 80,
    library: Library | None = None,
) -> str:
    """Return sheets and lists as plain text, one below the other."""
    return _text(_Desk(edition, library), addresses, width)


def _markdown(desk: _Desk, addresses: Sequence[Address]) -> str:
    from mtcr_desktop.sheets import markdown

    version = desk.edition.info.version
    return "\n".join(
        markdown.render_listing(desk.listing(address), version)
        if is_list(address)
        else markdown.render(desk.sheet(address))
        for address in addresses
    )


def _text(desk: _Desk, addresses: Sequence[Address], width: int = 80) -> str:
    from mtcr_desktop.sheets import text

    version = desk.edition.info.version
    return "\n\n".join(
        text.render_listing(desk.listing(address), width, version)
        if is_list(address)
        else text.render(desk.sheet(address), width)
        for address in addresses
    )


def _html(desk: _Desk, addresses: Sequence[Address]) -> str:
    from mtcr_desktop.sheets import html

    if len(addresses) == 1 and is_list(addresses[0]):
        return html.page_of_listing(desk.listing(addresses[0]), desk.edition.info.version)
    sheets = [desk.sheet(address) for address in addresses]
    return html.page(*sheets, title=booklet_title(len(sheets)))


def _json(desk: _Desk, addresses: Sequence[Address]) -> str:
    found = [desk.data(address) for address in addresses]
    return json_text(found[0] if len(found) == 1 else found)


def _csv(desk: _Desk, addresses: Sequence[Address]) -> str:
    if len(addresses) > 1 or not is_list(addresses[0]):
        raise ExportError(
            "A CSV file holds one list.", "Lists are, for example, mtcr:members or mtcr:plenaries."
        )
    from mtcr_desktop.sheets import data

    return data.listing_csv(desk.listing(addresses[0]))


def booklet_title(count: int) -> str:
    """Return the title of a file with several sheets; empty for one, which has its own."""
    from mtcr_desktop.sheets import phrases

    if count < 2:
        return ""
    return f"{phrases.REGIME}: {phrases.SHEETS_OF.format(count=count)}"


_WRITERS: dict[str, Callable[[_Desk, Sequence[Address]], str]] = {
    ".html": _html,
    ".md": _markdown,
    ".txt": _text,
    ".json": _json,
    ".csv": _csv,
}
TEXT_SUFFIXES = tuple(_WRITERS)
"""Endings of the files that are text."""
