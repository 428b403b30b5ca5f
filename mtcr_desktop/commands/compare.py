"""`mtcr compare`: two of the user's documents side by side."""

from __future__ import annotations

import click

from mtcr_desktop.commands import width
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError

DIFFERENT = 1
"""Exit code where the documents differ."""


@click.command("compare", short_help="Set two of your documents side by side.")
@click.argument("left", metavar="ADDRESS")
@click.argument("right", metavar="ADDRESS")
@click.option("--json", "as_json", is_flag=True, help="Answer with JSON.")
def command(left: str, right: str, as_json: bool) -> int:
    r"""Set two of your documents side by side, sentence by sentence and word by word.

    \b
      mtcr compare mtcr:document/1f1bdfb09b4c mtcr:document/d6b2e1953e84

    Sentences that recur across the meetings that your documents are about are marked as a
    recurring formula, and those that no earlier document has as new. Where the documents differ,
    the exit code is 1.
    """
    keys = [_key(text) for text in (left, right)]
    address = Address("compare", "/".join(("document", *keys)))
    from mtcr_desktop.library.store.library import open_library
    from mtcr_desktop.search.comparison import compared
    from mtcr_desktop.search.watch import Watch
    from mtcr_desktop.sheets import comparison, comparison_data, files, text

    with open_edition() as edition, open_library() as library:
        found = compared(edition, library, (keys[0], keys[1]), Watch())
        if as_json:
            answer = files.json_text(comparison_data.to_json(address, found))
        else:
            answer = text.render(comparison.lay_out(edition, address, found), width())
    click.echo(answer, nl=False)
    return DIFFERENT if found.differ else 0


def _key(text: str) -> str:
    """Return the key of the document that an address names.

    Raises:
        BadAddressError: It is no address.
        MtcrError: It names something else.
    """
    address = Address.parse(text)
    if address.kind != "document":
        raise MtcrError(
            f"{address.page} is no document of yours, and only these can be compared.",
            "Their addresses are told by “mtcr library list”.",
        )
    return address.key
