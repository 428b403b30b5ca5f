"""What the comparisons work on, and what they answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.findings import ClaimKind, Recognition
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.library.verdicts import Verdict
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.records.plenaries import Plenary
from mtcr_desktop.records.sources import Claim as OtherValue


class Answer(NamedTuple):
    """What the record says to a claim: a Check without the claim; see there for the fields."""

    verdict: Verdict
    in_document: str
    in_edition: str = ""
    address: Address | None = None
    sources: tuple[str, ...] = ()
    note: str = ""


class Case(NamedTuple):
    """A document beside the record.

    Attributes:
        text: The document.
        recognition: What was recognised in it.
        edition: The record.
        plenary: The meeting that it is about; None where none was recognised.
    """

    text: DocumentText
    recognition: Recognition
    edition: Edition
    plenary: Plenary | None

    @property
    def as_of(self) -> PartialDate | None:
        """Day from which names of states are seen: the opening of the meeting."""
        return self.plenary.start if self.plenary else None

    def values(self, kind: ClaimKind) -> Iterable[object]:
        """Yield what the document says of one kind, in its order."""
        return (claim.value for claim in self.recognition.claims if claim.kind == kind)

    def country(self, code: str) -> str:
        """Return the name of a country at the time of the meeting, or what stands for it."""
        try:
            return self.edition.country_name(code, self.as_of)
        except NoSuchRecordError:
            return code

    def countries(self, codes: Iterable[str]) -> str:
        """Return the names of countries by alphabet, with commas."""
        return ", ".join(sorted(self.country(code) for code in codes))

    def elsewhere(self, values: Iterable[OtherValue], shown: str) -> str:
        """Say which sources give a value that the edition does not prefer; empty if none does.

        Args:
            values: The values that are the document's as well.
            shown: The value in words.
        """
        notes = []
        for value in values:
            found = self.edition.sources_of(value.sources)
            publishers = " and ".join(dict.fromkeys(source.publisher for source in found))
            notes.append(f"Sources disagree: {shown} is also given by {publishers}.")
            notes.append(value.note or "")
        return sentences(*notes)


def at_plenary(plenary: Plenary, anchor: str = "") -> Address:
    """Return the address of a fact of a plenary."""
    return Address("plenary", str(plenary.number), fragment=anchor)


def sentences(*parts: str) -> str:
    """Join remarks, each ended by a full stop; those that are empty fall out."""
    kept = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in kept)


def on(date: PartialDate) -> str:
    """Return a date with its preposition: "on 25 September 2001", "in 1990"."""
    return f"{'on' if date.precision == 'day' else 'in'} {date}"
