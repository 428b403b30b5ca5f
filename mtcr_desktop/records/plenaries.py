"""Plenary meetings."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate, span_text
from mtcr_desktop.records.sources import Claim


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a role, as a public source names them.

    Attributes:
        country: ISO 3166-1 alpha-2 code of the government they stood for.
        role: "chair", "co-chair", "opened" ... in words; None if plain.
        since, until: Bounds of the role where they are known apart from those of the term.
    """

    name: str
    title: str | None
    country: str
    role: str | None
    sources: tuple[str, ...]
    note: str | None
    verified: bool
    since: PartialDate | None = None
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One outcome of a meeting, in our words."""

    text: str
    topics: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """The public text that a meeting issued, described but never quoted."""

    title: str
    issuer: str
    series: str
    place: str | None
    date: PartialDate | None
    url: str
    alt_urls: tuple[str, ...]
    language: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Plenary:
    """A numbered plenary meeting.

    Attributes:
        number: 1 for Rome 1988 and so on; the key of its address.
        country: ISO 3166-1 alpha-2 code of the host.
        start: Opening date, as precise as it is known.
        end: Closing date; None where only the opening is public.
        dates_precision: "day", "opening-day" or "month".
        partner_count: Governments taking part as stated or counted; None where unknown.
        partner_count_note: What the count rests on.
        new_partners: Alpha-2 codes of states welcomed or there for the first time.
        chairs: Persons who took the chair at or after this meeting; empty where none is named.
        chair_key: Key of the chairmanship that began here.
        topics: Slugs.
        alternatives: Values that other sources give.
        city_verified, number_inferred: Doubts about city and number.
        confidence: "high", "medium" or "low".
    """

    number: int
    city: str
    country: str
    start: PartialDate
    end: PartialDate | None
    dates_precision: str
    city_verified: bool
    number_inferred: bool
    partner_count: int | None
    partner_count_note: str | None
    new_partners: tuple[str, ...]
    chair_key: str
    chairs: tuple[Person, ...]
    opened_by: tuple[Person, ...]
    document: Document | None
    summary: str
    decisions: tuple[Decision, ...]
    topics: tuple[str, ...]
    next_host: str | None
    alternatives: tuple[Claim, ...]
    sources: tuple[str, ...]
    confidence: str
    verified: bool
    notes: str | None

    @property
    def title(self) -> str:
        """Name of the meeting, e.g. "16th Plenary, Ottawa 2001"."""
        return f"{ordinal(self.number)} Plenary, {self.city} {self.start.year}"

    @property
    def dates(self) -> str:
        """Period in words, e.g. "25–28 September 2001"."""
        return span_text(self.start, self.end)


def ordinal(number: int) -> str:
    """Return an English ordinal, e.g. "21st"."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
