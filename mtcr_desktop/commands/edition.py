"""`mtcr edition`: what the bundled database says of itself."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import click

from mtcr_desktop.edition.opening import EditionInfo
from mtcr_desktop.edition.reader import open_edition

_WIDTH = 80
_LABEL = 16


@click.command("edition", short_help="Tell which edition is bundled, and what it covers.")
@click.option("--json", "as_json", is_flag=True, help="Answer with JSON.")
def command(as_json: bool) -> None:
    """Tell version, coverage, gaps, size and licence of the bundled edition."""
    with open_edition() as edition:
        info, file = edition.info, str(edition.path)
    if as_json:
        from mtcr_desktop.sheets.files import json_text

        click.echo(json_text(info_json(info) | {"file": file}), nl=False)
    else:
        click.echo("\n".join(_lines(info, file)))


def info_json(info: EditionInfo) -> dict[str, Any]:
    """Return what an edition says of itself as data."""
    return {
        "title": info.title,
        "version": info.version,
        "schema_version": info.schema_version,
        "content_hash": info.content_hash,
        "covers_until": info.covers_until.to_json(),
        "covers_until_basis": info.covers_until_basis,
        "coverage": info.coverage,
        "gaps": list(info.gaps),
        "known_discrepancies": [
            {"address": address, "reason": reason} for address, reason in info.discrepancies
        ],
        "counts": dict(info.counts),
        "licence": info.licence,
    }


def _lines(info: EditionInfo, file: str) -> Iterator[str]:
    yield from (info.title, "")
    yield from _fact("Version", info.version)
    yield from _fact("Schema", str(info.schema_version))
    yield from _fact("Content hash", info.content_hash)
    yield from _fact("Covers until", f"{info.covers_until}. {info.covers_until_basis}")
    yield from _fact("Licence", info.licence)
    yield from _fact("Records", ", ".join(f"{kind} {count}" for kind, count in info.counts))
    yield from _fact("File", file)
    yield from _fact("Coverage", info.coverage)
    yield from _list("Gaps", info.gaps)
    yield from _list(
        "Known discrepancies",
        tuple(f"{address}: {reason}" for address, reason in info.discrepancies),
    )


def _fact(label: str, value: str) -> list[str]:
    first = f"{label:{_LABEL}}"
    return textwrap.wrap(
        value,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=" " * _LABEL,
        break_on_hyphens=False,
        break_long_words=False,
    )


def _list(heading: str, items: tuple[str, ...]) -> Iterator[str]:
    yield from ("", heading)
    for item in items:
        yield from textwrap.wrap(item, _WIDTH, initial_indent="- ", subsequent_indent="  ")
