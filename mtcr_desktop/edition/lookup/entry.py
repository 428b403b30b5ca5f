"""An entry in the making: an address with everything by which it may be found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.sources import Claim

Nature = Literal[
    "title", "alias", "former name", "official name", "code", "number", "foreign"
]  # fmt: skip

_FIELDS = {
    "joined": "Joined", "declared": "Declared", "dates": "Dates", "opening": "Opening",
    "city": "City", "partner_count": "Number of Partners", "document": "Document",
    "opened_by": "Opened by", "chair": "Chair", "since": "Since", "until": "Until",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name by which an entry may be looked up; `language` of foreign ones, an IETF tag."""

    name: str
    nature: Nature
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that may be searched; `anchor` is the place in the sheet where it stands."""

    label: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Anything that can be opened.

    Attributes:
        importance: Class of importance, 1 the highest; see IMPORTANCE in `index`.
        years: First and last year that it belongs to; None where it has none.
        names: The title first.
        countries: Alpha-2 codes of the states that it concerns.
        topics: Slugs.
    """

    address: str
    kind: str
    title: str
    subtitle: str
    names: tuple[Name, ...]
    passages: tuple[Passage, ...]
    years: tuple[int | None, int | None] = (None, None)
    countries: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()


def years(
    start: PartialDate | None, end: PartialDate | None = None
) -> tuple[int | None, int | None]:
    """Return the first and the last year of a period; both the same without an end."""
    last = end or start
    return (start.year if start else None, last.year if last else None)


def passages(*candidates: tuple[str, str, str | None]) -> tuple[Passage, ...]:
    """Return the passages among (label, anchor, text) that have a text."""
    return tuple(Passage(label, anchor, text) for label, anchor, text in candidates if text)


def of_claims(claims: Iterable[Claim], anchor: str = "doubts") -> tuple[Passage, ...]:
    """Return a passage for each value that other sources give."""
    return tuple(
        Passage(
            _FIELDS.get(claim.field, claim.field.capitalize()),
            anchor,
            f"{claim.value}: {claim.note}" if claim.note else claim.value,
        )
        for claim in claims
    )
