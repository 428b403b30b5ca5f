"""Sets everything that a document says against the edition as of its meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking import counts, dates, lists, meeting, newcomers, people
from mtcr_desktop.library.checking.case import Answer, Case
from mtcr_desktop.library.findings import Claim, ClaimKind, Recognition
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.records.plenaries import Plenary, ordinal

_NO_MEETING = "No meeting was recognised, so there is nothing to set this against."

# The value of each kind has the type that findings.ClaimKind gives, which no type can say here.
_OF_A_MEETING: dict[ClaimKind, Callable[[Case, Plenary, Any], Answer]] = {
    "ordinal": meeting.number,
    "place": meeting.city,
    "country": meeting.country,
    "start": dates.start,
    "end": dates.end,
    "partner-count": counts.count,
    "partner-list": lists.listed,
    "new-partner": newcomers.new_partner,
    "chair": people.chair,
    "opened-by": people.opened_by,
    "next-host": meeting.next_host,
    "issued": dates.issued,
}
_OF_THE_REGIME: dict[ClaimKind, Callable[[Case, Any], Answer]] = {
    "established": dates.established,
}


def check(text: DocumentText, recognition: Recognition, edition: Edition) -> tuple[Check, ...]:
    """Return each claim of a document beside what the edition has, in the document's order.

    A verdict "agrees" only where the document has the value that the edition prefers. Where it
    has another that some source gives, the verdict is "differs" and the note names that source:
    the document is not like the edition, and is not called wrong.

    Args:
        text: The document.
        recognition: What was recognised in it; its meeting is taken as it is, so that a wrong
            number, say, is found as a difference and not as another meeting.
        edition: The edition; it is only read.
    """
    case = Case(text, recognition, edition, _meeting(recognition, edition))
    claims = sorted(recognition.claims, key=lambda claim: claim.words[:2])
    return tuple(Check(claim, *_answer(case, claim)) for claim in claims)


def _meeting(recognition: Recognition, edition: Edition) -> Plenary | None:
    """Return the plenary that a document is about; None if none, or none that the edition has."""
    found = recognition.meeting
    if found is None or found.value.kind != "plenary" or not found.value.key.isdecimal():
        return None
    try:
        return edition.plenary(int(found.value.key))
    except NoSuchRecordError:
        return None


def _answer(case: Case, claim: Claim) -> Answer:
    if of_the_regime := _OF_THE_REGIME.get(claim.kind):
        return of_the_regime(case, claim.value)
    if case.plenary is None:
        return Answer("not-recorded", _shown(case, claim), note=_NO_MEETING)
    return _OF_A_MEETING[claim.kind](case, case.plenary, claim.value)


def _shown(case: Case, claim: Claim) -> str:
    """Return a claim's value in words where there is no meeting to see it from."""
    match claim.value:
        case PartialDate() as date:
            return str(date)
        case int(number):
            return f"{ordinal(number)} Plenary" if claim.kind == "ordinal" else str(number)
        case str(name):
            return case.country(name)
        case codes:
            return f"{len(set(codes))} countries: {case.countries(set(codes))}"
