"""`mtcr show`: one record or list, as text, Markdown or JSON."""

from __future__ import annotations

from typing import Literal

import click

from mtcr_desktop.commands import library_of, width
from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import BadAddressError
from mtcr_desktop.sheets import files

_SURE = 3
"""Rank up to which a search has found what was typed, not something like it."""


@click.command("show", short_help="Show a record or a list.")
@click.argument("address")
@click.option("--json", "form", flag_value="json", help="Answer with JSON.")
@click.option("--markdown", "form", flag_value="markdown", help="Answer with Markdown.")
def command(address: str, form: Literal["json", "markdown"] | None) -> None:
    r"""Show what an ADDRESS names: a record, or a list of records.

    \b
      mtcr show mtcr:plenary/16
      mtcr show member/KR --json
      mtcr show "mtcr:plenaries?topic=terrorism"
    """
    with open_edition() as edition:
        found = _address(edition, address)
        with library_of([found]) as library:
            match form:
                case "json":
                    text = files.json_text(files.data_of(edition, found, library))
                case "markdown":
                    text = files.markdown_text(edition, [found], library)
                case _:
                    text = files.plain_text(edition, [found], width(), library)
    click.echo(text, nl=False)


def _address(edition: Edition, text: str) -> Address:
    """Return the address that a text spells.

    Raises:
        BadAddressError: It spells none; the advice names the record that was probably meant.
    """
    try:
        return Address.parse(text)
    except BadAddressError as error:
        from mtcr_desktop.search.searcher import Searcher  # only a slip needs it

        best = Searcher(edition).search(text, limit=1).best
        if best is None or best.rank > _SURE:
            raise
        advice = f"Did you mean {best.address.page} ({best.title})?"
        raise BadAddressError(error.message, advice) from None
