"""`mtcr export`: records and lists as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mtcr_desktop.commands import library_of
from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import files

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.sheets.listing import Listing
    from mtcr_desktop.sheets.sheet import Sheet

PDF = ".pdf"
SUFFIXES = (PDF, *files.TEXT_SUFFIXES)


@click.command("export", short_help="Write records or lists to a file.")
@click.argument("addresses", metavar="ADDRESS...", nargs=-1, required=True)
@click.option(
    "--to",
    "target",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"The file; its ending says the form: {' '.join(SUFFIXES)}.",
)
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
def command(addresses: tuple[str, ...], target: Path, force: bool) -> None:
    r"""Write what the addresses name to one file; several make a booklet.

    \b
      mtcr export mtcr:plenary/16 --to ottawa.pdf
      mtcr export plenary/15 plenary/16 plenary/17 --to plenaries.html
      mtcr export "mtcr:members?as-of=2001-09-25" --to members.csv

    JSON holds one record as an object, several as an array. CSV holds one list. A file that
    exists is left as it is unless --force is given.
    """
    wanted = list(dict.fromkeys(Address.parse(text).page for text in addresses))
    if target.suffix.casefold() not in SUFFIXES:
        raise files.ExportError(
            f"The ending of “{target.name}” names no form to write.",
            f"Choose one of {', '.join(SUFFIXES)}.",
        )
    if target.exists() and not force:
        raise files.ExportError(f"“{target}” exists already.", "Add --force to replace it.")
    with open_edition() as edition, library_of(wanted) as library:
        if target.suffix.casefold() == PDF:
            _write_pdf(edition, library, wanted, target)
        else:
            text = files.file_text(edition, wanted, target.suffix, library)
            files.write_whole(target, text.encode("utf-8"))


def _write_pdf(
    edition: Edition, library: Library | None, addresses: Sequence[Address], target: Path
) -> None:
    listing = _only_list(edition, addresses) if library is None else None
    sheets = [] if listing else [_sheet(edition, library, address) for address in addresses]

    # Qt comes in when everything is known to be there, and only to paint.
    from mtcr_desktop.desktop.printing.job import listing_job, sheets_job
    from mtcr_desktop.desktop.printing.pdf import write_pdf

    if listing:
        job = listing_job(listing, edition.info.version)
    else:
        job = sheets_job(sheets, files.booklet_title(len(sheets)))
    write_pdf(job, target)


def _only_list(edition: Edition, addresses: Sequence[Address]) -> Listing | None:
    """Return the list that is all there is to write, for it has a paper of its own."""
    from mtcr_desktop.sheets.lists import list_records

    if len(addresses) > 1 or not files.is_list(addresses[0]):
        return None
    return list_records(edition, addresses[0])


def _sheet(edition: Edition, library: Library | None, address: Address) -> Sheet:
    if library is None:
        from mtcr_desktop.sheets.compose import compose

        return compose(edition, address)
    from mtcr_desktop.sheets.library import compose_in_library

    return compose_in_library(edition, library, address)
