"""`mtcr search`: find records by name, number, code or words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.paths import BACKUPS_NAME, LIBRARY_NAME, user_folder
from mtcr_desktop.records.errors import LibraryError
from mtcr_desktop.search.kinds import KINDS, OWN
from mtcr_desktop.search.results import Answer, Group
from mtcr_desktop.search.scope import LABELS, Scope, leave_documents
from mtcr_desktop.search.searcher import Searcher

NOTHING = 1
"""Exit code where nothing is found."""


@click.command("search", short_help="Find records by name, number, code or words.")
@click.argument("query")
@click.option(
    "--kind",
    type=click.Choice([*KINDS, OWN]),
    help=f"Only records of this kind; “{OWN}” means your own documents.",
)
@click.option(
    "--scope",
    type=click.Choice(list(LABELS)),
    default="all",
    show_default=True,
    help="Where to search: the record, your own documents, or both.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="N",
    help="At most so many results of each kind.",
)
@click.option("--json", "as_json", is_flag=True, help="Answer with JSON.")
def command(query: str, kind: str | None, scope: Scope, limit: int, as_json: bool) -> int:
    r"""Find records, and your own documents. The QUERY may hold "phrases" and filters.

    \b
      mtcr search korea
      mtcr search "sixteenth"
      mtcr search 'kind:plenary "unmanned aerial vehicles" year:2001-2005'
      mtcr search 'in:documents ottawa'

    Where nothing is found, the exit code is 1.
    """
    in_record = kind != OWN and scope != "documents"
    in_documents = kind in {OWN, None} and scope != "record"
    if not in_record and not in_documents:
        raise click.UsageError(f"There is nothing of the kind “{kind}” in that scope.")
    answer = Answer(query, 0, ())
    if in_record:
        kinds = frozenset({kind}) if kind else None
        with open_edition() as edition:
            answer = Searcher(edition).search(query, kinds=kinds, limit=limit)
    if in_documents and leave_documents(answer.filters):
        answer = _with_own(answer, query, limit, alone=not in_record)
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


def _with_own(answer: Answer, query: str, limit: int, *, alone: bool) -> Answer:
    """Return an answer with what the library has beside it, where there is a library.

    What is wrong with the library is told, and does not hold back what the edition has.

    Raises:
        LibraryError: The library cannot be read, and nothing else was asked for.
    """
    folder = user_folder()
    file = folder / LIBRARY_NAME
    if not file.exists() and not (folder / BACKUPS_NAME).exists():
        return answer
    from mtcr_desktop.library.store import recovery
    from mtcr_desktop.search.library import LibrarySearcher, beside

    searcher = LibrarySearcher(file)
    try:
        if recovery.is_missing(folder):
            raise recovery.lost(folder)
        return beside(answer, searcher.search(query, limit=limit))
    except LibraryError as error:
        if alone:
            raise
        click.echo(f"mtcr: {error}", err=True)
        return answer
    finally:
        searcher.close()


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
    total = f"{group.total} or more" if group.more else f"{group.total}"
    return f"{group.label} ({total}" + (f", {left_out} not shown)" if left_out else ")")
