"""A document of one's own making: what it says is given, not recognised."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.findings import Claim, ClaimKind, Finding, Recognition, Value
from mtcr_desktop.library.text import DocumentText, Paragraph, Words
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.membership import roll

Said = tuple[ClaimKind, Value]


def document(*said: Said, meeting: int | None) -> tuple[DocumentText, Recognition]:
    """Return a document with one paragraph for each claim, and what is recognised in it."""
    paragraphs = tuple(
        Paragraph(f"Of {kind} it says {value}.", line=10 + n)
        for n, (kind, value) in enumerate(said)
    )
    claims = tuple(
        Claim(kind, value, Words(n, 0, len(paragraphs[n].text)))
        for n, (kind, value) in enumerate(said)
    )
    found = Finding(Address("plenary", str(meeting)), (), 0.97) if meeting is not None else None
    recognition = Recognition(
        Finding("fact sheet", (), 0.9), Finding("en", (), 1.0), meeting=found, claims=claims
    )
    return DocumentText("text", paragraphs), recognition


def checks(edition: Edition, *said: Said, meeting: int | None) -> tuple[Check, ...]:
    """Return what comes of claims about a meeting."""
    return check(*document(*said, meeting=meeting), edition)


def one(edition: Edition, kind: ClaimKind, value: Value, meeting: int | None) -> Check:
    """Return what comes of a single claim."""
    (found,) = checks(edition, (kind, value), meeting=meeting)
    return found


def on(value: str) -> PartialDate:
    """Return a date."""
    return PartialDate.parse(value)


def partners(edition: Edition, as_of: str) -> tuple[str, ...]:
    """Return the codes of those who were Partners at a date for certain."""
    return tuple(member.iso2 for member in roll(edition.members(), on(as_of)).certain)
