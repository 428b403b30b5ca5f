"""The regime as such: names, nature, Guidelines, kinds of meetings, growth."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate


@dataclass(frozen=True, slots=True)
class RegimeName:
    """A name of the regime in one language."""

    language: str
    name: str
    abbreviation: str | None
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A short text on one aspect of the regime; `key` is the fragment of mtcr:regime#key."""

    key: str
    title: str
    text: str
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class DatedFact:
    """A statement with a date: a step of the Guidelines, or a count of Partners."""

    date: PartialDate
    text: str
    count: int | None
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class MeetingKind:
    """A kind of meeting that the regime holds."""

    key: str
    name: str
    abbreviation: str | None
    frequency: str
    purpose: str
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Guidelines:
    """The Guidelines: title, structure, history."""

    title: str
    structure: str
    history: tuple[DatedFact, ...]
    sources: tuple[str, ...]
    verified: bool


@dataclass(frozen=True, slots=True)
class Regime:
    """Everything about the regime that is not about one meeting or state."""

    names: tuple[RegimeName, ...]
    founded: PartialDate
    founders: tuple[str, ...]
    founded_sources: tuple[str, ...]
    founded_note: str | None
    partner_count: DatedFact
    benchmark: Article
    website: Article
    articles: tuple[Article, ...]
    guidelines: Guidelines
    meeting_kinds: tuple[MeetingKind, ...]
    growth: tuple[DatedFact, ...]
