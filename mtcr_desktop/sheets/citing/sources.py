"""Sources of the edition as references."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets.citing.reference import Kind, Reference

_NEWS = frozenset({"press"})
"""Kinds of source whose publisher is the paper that the article stands in, and not its author."""

_KINDS: dict[str, Kind] = {"press": "article-newspaper", "dataset": "dataset"}


def reference(source: Source) -> Reference:
    """Return a source as a reference."""
    otherwise: Kind = "webpage" if source.url else "document"
    news = source.kind in _NEWS
    return Reference(
        id=f"mtcr-source-{source.id}",
        kind=_KINDS.get(source.kind, otherwise),
        title=source.title,
        author="" if news else source.publisher,
        container=source.publisher if news else "",
        date=source.date,
        language=source.language,
        url=source.url or "",
        address=Address("source", source.id),
    )
