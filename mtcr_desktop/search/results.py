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
        matched: What matched, in words, as shown: "title", "alias", "former name",
            "official name", "code", "number", "name in French"; "name" for several of these
            together; "year", "address", "text", "similar spelling"; "filter" where only
            filters were asked for.
        rank: 1 exact as typed, 2 exact folded, 3 alias or old name, 4 prefix, 5 word start,
            6 inside, 7 full text, 8 similar spelling.
        subtitle: Second line of the record, e.g. place and dates; may be empty.
        name: The name that matched where it is not the title, e.g. "Turkey"; else empty.
        place: Where in the sheet the snippet stands, e.g. "Decision 3"; else empty.
    """

    address: Address
    kind: str
    title: str
    title_marks: Spans
    snippet: str
    snippet_marks: Spans
    matched: str
    rank: int
    subtitle: str = ""
    name: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind, best first.

    Attributes:
        kind: Kind of record; "document" for the user's own.
        label: The kind in words.
        hits: The best hits.
        total: Number of hits, those left out among them.
        more: True where the search stopped counting: there may be more than `total`.
    """

    kind: str
    label: str
    hits: tuple[Hit, ...]
    total: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter that can be clicked: adding `token` to the query narrows it to `count` hits."""

    name: str
    label: str
    token: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter that is part of a query.

    Attributes:
        name: "kind", "year", "topic", "country" or "in".
        value: What it is compared with: a kind, "2001" or "1999-2003", a slug, an ISO code, a
            scope.
        label: The value as shown, e.g. "Plenaries" or "Republic of Korea".
        token: How it was typed, e.g. "country:korea"; removing it removes the filter.
        negated: True where records of that value are left out ("-kind:source").
    """

    name: str
    value: str
    label: str
    token: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything the search box needs to show.

    Attributes:
        query: The text as typed.
        total: Number of records found.
        groups: By kind, the group of the best hit first.
        facets: Filters that would narrow the answer.
        suggestions: Other queries to try; only where nothing was found as typed.
        words: What to mark in an opened sheet, for `marking.spans`. An entry is one folded word
            ("ottawa"), a phrase as words with single spaces between ("export controls"), and
            ends in "*" where its last word may go on ("plen*", "export contr*").
        filters: The filters that are at work, in the order typed.
    """

    query: str
    total: int
    groups: tuple[Group, ...]
    facets: tuple[Facet, ...] = ()
    suggestions: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()

    @property
    def best(self) -> Hit | None:
        """The hit that Enter opens."""
        return self.groups[0].hits[0] if self.groups else None
