"""Records and lists as the text of a file, and files that are written whole or not at all.

PDF is not among them: painting needs Qt, so it lives with the printing.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets import data
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.lists import LIST_KINDS, list_records


class ExportError(MtcrError):
    """Something cannot be written in that form, or to that place."""


def file_text(edition: Edition, addresses: Sequence[Address], suffix: str) -> str:
    """Return one file that holds everything the addresses name, in their order.

    Args:
        edition: The edition to take the facts from.
        addresses: Records and lists, at least one. CSV takes exactly one, a list.
        suffix: One of TEXT_SUFFIXES.

    Raises:
        NoSuchRecordError: The edition has no such record, or an address has no sheet.
        ExportError: What the addresses name cannot be written in that form.
    """
    return _WRITERS[suffix.casefold()](edition, addresses)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that appears whole or not at all.

    Raises:
        ExportError: The file cannot be written; what was there before is unchanged.
    """
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


def data_of(edition: Edition, address: Address) -> data.Json:
    """Return a record, or a list, as data.

    Raises:
        NoSuchRecordError: The edition has no such record, or the address has no data.
    """
    if address.kind in LIST_KINDS:
        return data.listing_json(list_records(edition, address))
    return data.record_json(edition, address)


def json_text(content: object) -> str:
    """Return data as JSON for people and programs: indented, in UTF-8 rather than escapes."""
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def markdown_text(edition: Edition, addresses: Sequence[Address]) -> str:
    """Return sheets and lists as Markdown, one below the other."""
    from mtcr_desktop.sheets import markdown

    version = edition.info.version
    return "\n".join(
        markdown.render_listing(list_records(edition, address), version)
        if address.kind in LIST_KINDS
        else markdown.render(compose(edition, address))
        for address in addresses
    )


def plain_text(edition: Edition, addresses: Sequence[Address], width: int = 80) -> str:
    """Return sheets and lists as plain text, one below the other."""
    from mtcr_desktop.sheets import text

    version = edition.info.version
    return "\n\n".join(
        text.render_listing(list_records(edition, address), width, version)
        if address.kind in LIST_KINDS
        else text.render(compose(edition, address), width)
        for address in addresses
    )


def _html(edition: Edition, addresses: Sequence[Address]) -> str:
    from mtcr_desktop.sheets import html

    if len(addresses) == 1 and addresses[0].kind in LIST_KINDS:
        return html.page_of_listing(list_records(edition, addresses[0]), edition.info.version)
    sheets = [compose(edition, address) for address in addresses]
    return html.page(*sheets, title=booklet_title(len(sheets)))


def _json(edition: Edition, addresses: Sequence[Address]) -> str:
    found = [data_of(edition, address) for address in addresses]
    return json_text(found[0] if len(found) == 1 else found)


def _csv(edition: Edition, addresses: Sequence[Address]) -> str:
    if len(addresses) > 1 or addresses[0].kind not in LIST_KINDS:
        raise ExportError(
            "A CSV file holds one list.", "Lists are, for example, mtcr:members or mtcr:plenaries."
        )
    return data.listing_csv(list_records(edition, addresses[0]))


def booklet_title(count: int) -> str:
    """Return the title of a file with several sheets; empty for one, which has its own."""
    from mtcr_desktop.sheets import phrases

    if count < 2:
        return ""
    return f"{phrases.REGIME}: {phrases.SHEETS_OF.format(count=count)}"


_WRITERS: dict[str, Callable[[Edition, Sequence[Address]], str]] = {
    ".html": _html,
    ".md": markdown_text,
    ".txt": plain_text,
    ".json": _json,
    ".csv": _csv,
}
TEXT_SUFFIXES = tuple(_WRITERS)
"""Endings of the files that are text."""
