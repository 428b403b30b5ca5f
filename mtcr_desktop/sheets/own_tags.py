"""Tags of the user's documents, where sheets and lists show them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.folding import fold
from mtcr_desktop.sheets.listing import Filter
from mtcr_desktop.sheets.sheet import Fact, Facts, Inlines, Link, Sheet, Text

FACET = "tag"
"""Filter of the list of documents, and option of its address."""


def with_tags(sheet: Sheet, tags: Sequence[str]) -> Sheet:
    """Return the sheet of a document with its tags as a fact; each leads to what else bears it."""
    if not tags:
        return sheet
    links: Inlines = ()
    for name in tags:
        links += (*((Text(" · ", "muted"),) if links else ()), Link(name, documents_with(name)))
    fact = Fact("Your tags", links, "tags")
    number = next(n for n, block in enumerate(sheet.blocks) if isinstance(block, Facts))
    facts = sheet.blocks[number]
    assert isinstance(facts, Facts)
    changed = Facts((*facts.rows, fact))
    return sheet._replace(blocks=(*sheet.blocks[:number], changed, *sheet.blocks[number + 1 :]))


def documents_with(name: str) -> Address:
    """Return the list of the documents that bear a tag."""
    return Address("documents", query=((FACET, fold(name)),))


def facets(tags: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return what the filter finds a document by."""
    return tuple((FACET, fold(name)) for name in tags)


def filters(borne: Iterable[Sequence[str]]) -> tuple[Filter, ...]:
    """Return the filter on tags, or nothing where no document bears any."""
    names = {fold(name): name for tags in borne for name in tags}
    return (Filter(FACET, "Tag", tuple(sorted(names.items()))),) if names else ()
