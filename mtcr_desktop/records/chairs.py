"""Chairmanships: which government presided, when, and who sat for it."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.plenaries import Person
from mtcr_desktop.records.sources import Claim


@dataclass(frozen=True, slots=True)
class Chairmanship:
    """A term of the chair, from one plenary to the next, or a gap in the public record.

    Attributes:
        key: Key of the address: number of the plenary where it began ("16"), or
            "unknown-2020" for a term that no public source fills.
        countries: Alpha-2 codes, more than one where the chair was shared; empty for a gap.
        plenary: Number of the plenary where the term began; None for a gap.
        since, until: Bounds; None where not public.
        until_basis: What the end rests on.
        persons: Empty where no public source names anybody.
    """

    key: str
    title: str
    countries: tuple[str, ...]
    joint: bool
    plenary: int | None
    since: PartialDate
    until: PartialDate | None
    until_basis: str | None
    persons: tuple[Person, ...]
    alternatives: tuple[Claim, ...]
    sources: tuple[str, ...]
    note: str | None
    verified: bool

    @property
    def is_gap(self) -> bool:
        """Whether this stands for a time in which no public source names the chair."""
        return self.plenary is None


@dataclass(frozen=True, slots=True)
class ExpertsGroupChair:
    """Who led one of the experts groups; dates are approximate where said so."""

    group: str
    role: str
    countries: tuple[str, ...]
    person: str | None
    since: PartialDate | None
    until: PartialDate | None
    approximate: bool
    sources: tuple[str, ...]
    note: str | None
    verified: bool
