"""`mtcr cite`: the citation of a document, a record or a single fact."""

from __future__ import annotations

from pathlib import Path

import click

from mtcr_desktop.commands import library_of
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.cite import cite
from mtcr_desktop.sheets.citing.reference import Citation
from mtcr_desktop.sheets.citing.styles import DEFAULT, NAMES, write


@click.command("cite", short_help="Cite a document, a record or a fact.")
@click.argument("address")
@click.option(
    "--style",
    type=click.Choice(NAMES),
    default=DEFAULT,
    show_default=True,
    help="How it is written.",
)
@click.option(
    "--accessed", metavar="DATE", help="The day on which you read what has a web address."
)
@click.option(
    "--output",
    "target",
    metavar="FILE",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write it to this file.",
)
@click.option("--force", is_flag=True, help="Replace the file if there is one.")
def command(
    address: str, style: str, accessed: str | None, target: Path | None, force: bool
) -> None:
    r"""Cite what an ADDRESS names; its fragment is the fact or the paragraph meant.

    \b
      mtcr cite "mtcr:member/KR#joined"
      mtcr cite "plenary/16#decision-2" --style oscola
      mtcr cite "document/0123456789ab#p12" --style bibtex

    What a fact rests on is cited with it. In the formats for programs each source is an entry of
    its own.
    """
    from mtcr_desktop.sheets.files import ExportError, write_whole

    found = Address.parse(address)
    day = PartialDate.parse(accessed) if accessed else None
    if target and target.exists() and not force:
        raise ExportError(f"“{target}” exists already.", "Add --force to replace it.")
    with open_edition() as edition, library_of([found]) as library:
        citation = cite(edition, library, found, accessed=day)
    content = write(citation, style).text.encode("utf-8")
    if target:
        write_whole(target, content)
    else:
        click.echo(content, nl=False)  # bytes: RIS has line ends of its own
    _warn(citation)


def _warn(citation: Citation) -> None:
    if citation.doubts:
        advice = "Look at the document, and correct it if need be."
        click.echo(f"mtcr: {', '.join(citation.doubts)}. {advice}", err=True)
