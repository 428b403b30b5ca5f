"""`mtcr members`: who belongs, from any date."""

from __future__ import annotations

from typing import Literal

import click

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import files

_STATUSES = ("partner", "adherent", "applicant", "all")


@click.command("members", short_help="List the Partners, as of any date.")
@click.option(
    "--as-of",
    metavar="DATE",
    help="See the list from a day, month or year: 2001-09-25, 2001-09 or 2001.",
)
@click.option(
    "--status",
    type=click.Choice(_STATUSES),
    default="partner",
    show_default=True,
    help="Partners; states that adhere from outside; states that have applied; or all of them.",
)
@click.option("--json", "form", flag_value="json", help="Answer with JSON.")
@click.option("--csv", "form", flag_value="csv", help="Answer with CSV.")
def command(as_of: str | None, status: str, form: Literal["json", "csv"] | None) -> None:
    """List the Partners of the regime, or the states around it.

    Where a date of joining is known only to the month or year, a state is "possibly" a Partner
    on a date within it, and counted apart.
    """
    date = PartialDate.typed(as_of) if as_of is not None else None
    with open_edition() as edition:
        if form == "json":
            from mtcr_desktop.sheets import data

            text = files.json_text(data.members_json(edition, date, status))
        else:
            options = {"as-of": date.value if date else "", "status": status}
            address = Address("members", query=tuple(filter(lambda pair: pair[1], options.items())))
            text = files.file_text(edition, [address], ".csv" if form == "csv" else ".txt")
    click.echo(text, nl=False)
