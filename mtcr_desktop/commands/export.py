"""`mtcr export`: records and lists as a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import files

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
    with open_edition() as edition:
        if target.suffix.casefold() == PDF:
            _write_pdf(edition, wanted, target)
        else:
            text = files.file_text(edition, wanted, target.suffix)
            files.write_whole(target, text.encode("utf-8"))


def _write_pdf(edition: Edition, addresses: Sequence[Address], target: Path) -> None:
    from mtcr_desktop.sheets.compose import compose
    from mtcr_desktop.sheets.lists import list_records

    only = addresses[0] if len(addresses) == 1 else None
    listing = list_records(edition, only) if only and files.is_list(only) else None
    sheets = [] if listing else [compose(edition, address) for address in addresses]

    # Qt comes in when everything is known to be there, and only to paint.
    from mtcr_desktop.desktop.printing.job import listing_job, sheets_job
    from mtcr_desktop.desktop.printing.pdf import write_pdf

    if listing:
        job = listing_job(listing, edition.info.version)
    else:
        job = sheets_job(sheets, files.booklet_title(len(sheets)))
    write_pdf(job, target)
