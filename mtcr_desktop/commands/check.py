"""`mtcr check`: what a document says, set against the edition."""

from __future__ import annotations

from pathlib import Path

import click

from mtcr_desktop.commands import width
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.intake.readers import Readers
from mtcr_desktop.library.intake.walk import read_file

DIFFERS = 1
"""Exit code where a check found a difference."""


@click.command("check", short_help="Set what a document says against the edition.")
@click.argument("file")
@click.option("--json", "as_json", is_flag=True, help="Answer with JSON.")
def command(file: str, as_json: bool) -> int:
    """Read a document and set each claim that it makes against the edition.

    The edition is seen as of the meeting that the document is about. Each claim agrees, differs,
    or is not recorded. Nothing is kept: the document does not come into your library. Where a
    claim differs, the exit code is 1.
    """
    with open_edition() as edition, Readers(edition.path, most=1) as readers:
        answer = readers.submit(read_file(file), Path(file).name)
        # While the process starts and reads.
        from mtcr_desktop.library.checking import report
        from mtcr_desktop.library.checking.check import check

        text, recognition, markings = answer.result()
        checks = check(text, recognition, edition)
    for marking in markings:
        click.echo(f"mtcr: The document bears the marking “{marking}”.", err=True)
    if as_json:
        from mtcr_desktop.sheets.files import json_text

        click.echo(json_text(report.to_json(file, text, recognition, checks)), nl=False)
    else:
        click.echo(report.to_text(file, text, recognition, checks, width()), nl=False)
    return DIFFERS if any(found.verdict == "differs" for found in checks) else 0
