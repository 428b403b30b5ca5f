"""Events of the timeline: plenaries, other meetings, accessions, texts, and silences."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate, span_text
from mtcr_desktop.records.plenaries import Decision, Document


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or that did not happen where one would expect it.

    Attributes:
        key: Key of the address, e.g. "korea-2001" or "no-plenary-2010".
        kind: Vocabulary of event kinds, e.g. "membership", "outreach", "not-held".
        kind_label: The kind in words.
        plenary: Number of the plenary this event is, or belongs to; None for others.
        countries: Alpha-2 codes of the states concerned.
        participants: Names of participants as the source writes them.
    """

    key: str
    kind: str
    kind_label: str
    start: PartialDate
    end: PartialDate | None
    title: str
    summary: str
    place: str | None
    plenary: int | None
    countries: tuple[str, ...]
    participants: tuple[str, ...]
    document: Document | None
    decisions: tuple[Decision, ...]
    topics: tuple[str, ...]
    sources: tuple[str, ...]
    confidence: str | None
    note: str | None
    verified: bool

    @property
    def dates(self) -> str:
        """Period in words."""
        return span_text(self.start, self.end)
