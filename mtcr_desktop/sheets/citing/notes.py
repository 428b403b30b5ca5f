"""The two styles of footnotes, which differ in marks and order but not in what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from mtcr_desktop.sheets.citing.reference import Citation, Reference
from mtcr_desktop.sheets.citing.words import Words, joined, sentence
from mtcr_desktop.sheets.sheet import Text

One = Callable[[Citation], Words]
"""Writes one citation without what it rests on, and without a full stop."""


def note(citation: Citation, one: One) -> Words:
    """Return a footnote: what is cited, what it rests on, and who says otherwise."""
    return sentence(tuple(_parts(citation, one)))


def _parts(citation: Citation, one: One) -> Iterator[Text]:
    def all_of(sources: tuple[Reference, ...]) -> Words:
        cited = (Citation(source, accessed=citation.accessed) for source in sources)
        return joined((one(source) for source in cited), "; ")

    yield from one(citation)
    if citation.sources:
        lead = "; the record as a whole rests on " if citation.as_a_whole else "; citing "
        yield Text(lead)
        yield from all_of(citation.sources)
    for other in citation.others:
        yield Text(f"; but {other.value}" + (" according to " if other.sources else ""))
        yield from all_of(other.sources)
