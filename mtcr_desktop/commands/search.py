"""`mtcr search`: find records by name, number, code or words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.search.kinds import KINDS
from mtcr_desktop.search.results import Answer, Group
from mtcr_desktop.search.searcher import Searcher

NOTHING = 1
"""Exit code where nothing is found."""


@click.command("search", short_help="Find records by name, number, code or words.")
@click.argument("query")
@click.option("--kind", type=click.Choice(list(KINDS)), help="Only records of this kind.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="At most so many results of each kind.",
)
@click.option("--json", "as_json", is_flag=True, help="Answer with JSON.")
def command(query: str, kind: str | None, limit: int, as_json: bool) -> int:
    r"""Find records. The QUERY may hold "phrases" and filters.

    \b
      mtcr search korea
      mtcr search "sixteenth"
      mtcr search 'kind:plenary "unmanned aerial vehicles" year:2001-2005'

    Where nothing is found, the exit code is 1.
    """
    kinds = frozenset({kind}) if kind else None
    with open_edition() as edition:
        answer = Searcher(edition).search(query, kinds=kinds, limit=limit)
    if as_json:
        from mtcr_desktop.sheets.files import json_text

        click.echo(json_text(answer_json(answer)), nl=False)
    else:
        for line in _lines(answer):
            click.echo(line)
    if answer.total:
        return 0
    instead = ", ".join(f"“{text}”" for text in answer.suggestions)
    click.echo(
        f"mtcr: Nothing found for “{query}”." + (f" Try {instead}." if instead else ""), err=True
    )
    return NOTHING


def answer_json(answer: Answer) -> dict[str, Any]:
    """Return an answer in the shape of the command's contract."""
    return {
        "query": answer.query,
        "total": answer.total,
        "groups": [
            {
                "kind": group.kind,
                "results": [
                    {
                        "address": str(hit.address),
                        "title": hit.title,
                        "snippet": hit.snippet,
                        "matched": hit.matched,
                    }
                    for hit in group.hits
                ],
            }
            for group in answer.groups
        ],
    }


def _lines(answer: Answer) -> Iterator[str]:
    """Yield the lines of an answer for people: groups, and in them title, address, passage."""
    for group in answer.groups:
        yield _heading(group)
        for hit in group.hits:
            yield f"  {hit.title}  <{hit.address}>  [{hit.matched}]"
            if hit.snippet:
                yield f"      {' '.join(hit.snippet.split())}"
        yield ""


def _heading(group: Group) -> str:
    left_out = group.total - len(group.hits)
    return f"{group.label} ({group.total}" + (f", {left_out} not shown)" if left_out else ")")
