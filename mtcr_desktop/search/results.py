"""What a search answers with."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.addresses import Address

Spans = tuple[tuple[int, int], ...]
"""(start, end) character offsets of the words that matched."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One record that answers a query.

    Attributes:
        address: What it opens; with a fragment where the text stands.
        kind: Kind of record, e.g. "plenary".
        title: Title of the record as it is shown.
        title_marks: Hits inside the title.
        snippet: Passage that matched; empty where a name or number matched.
        snippet_marks: Hits inside the snippet.
        matched: What matched: "title", "alias", "former name", "code", "name in French",
            "number", "year", "text", "similar" ...; in words, as shown.
        rank: 1 exact as typed, 2 exact folded, 3 alias or old name, 4 prefix, 5 word start,
            6 inside, 7 full text, 8 similar spelling.
    """

    address: Address
    kind: str
    title: str
    title_marks: Spans
    snippet: str
    snippet_marks: Spans
    matched: str
    rank: int


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, best first; `total` counts those left out as well."""

    kind: str
    label: str
    hits: tuple[Hit, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter that can be clicked: adding `token` to the query narrows it to `count` hits."""

    name: str
    label: str
    token: str
    count: int


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything the search box needs to show.

    Attributes:
        query: The text as typed.
        total: Number of records found.
        groups: By kind, the group of the best hit first.
        facets: Filters that would narrow the answer.
        suggestions: Other spellings to try; only where little or nothing was found.
        words: Folded words and prefixes to highlight in an opened sheet.
    """

    query: str
    total: int
    groups: tuple[Group, ...]
    facets: tuple[Facet, ...] = ()
    suggestions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def best(self) -> Hit | None:
        """The hit that Enter opens."""
        return self.groups[0].hits[0] if self.groups else None
