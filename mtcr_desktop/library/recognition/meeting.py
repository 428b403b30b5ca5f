"""Recognises which plenary a document is about, by number, city and dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mtcr_desktop.library.findings import Claim, Finding
from mtcr_desktop.library.recognition import confidence
from mtcr_desktop.library.recognition.gazetteer import Meeting
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

_MARKS = ("ordinal", "place", "start")
_ISSUED_BEFORE, _ISSUED_AFTER = 30, 120
"""Days before and after a meeting within which a document about it is most likely dated."""


def find_meeting(
    claims: Sequence[Claim], issued: PartialDate | None, meetings: Iterable[Meeting]
) -> Finding[Address] | None:
    """Return the plenary that most marks point to.

    Where a document gives several values of one mark, the first counts twice what the others do,
    since a text names its own meeting first, as a rule. Of plenaries with as much in their favour
    the one with more marks is taken, then the one that the number names. A city alone is no mark
    enough: with a date of issue near the meeting it is.

    Args:
        claims: What the document says of its meeting.
        issued: Its date of issue.
        meetings: All plenaries.
    """
    marks = (claim for claim in reversed(claims) if claim.kind in _MARKS)
    given = list({(claim.kind, claim.value): claim for claim in marks}.values())[::-1]
    firsts = _firsts(given)
    best: Meeting | None = None
    most: tuple[int, int, bool] = (0, 0, False)
    for meeting in meetings:
        fitting = [claim for claim in given if _fits(claim, meeting)]
        kinds = {claim.kind for claim in fitting}
        weight = len(kinds) + len({claim.kind for claim in fitting if claim in firsts})
        score = (weight, len(kinds), "ordinal" in kinds)
        if score > most and (kinds != {"place"} or _issued_near(issued, meeting)):
            best, most = meeting, score
    if best is None:
        return None
    support = _firsts([claim for claim in given if _fits(claim, best)])
    sure = confidence.of_meeting(len(support), len(firsts) - len(support))
    address = Address("plenary", str(best.number))
    return Finding(address, tuple(claim.words for claim in support), sure)


def _firsts(claims: Sequence[Claim]) -> list[Claim]:
    found: dict[str, Claim] = {}
    for claim in claims:
        found.setdefault(claim.kind, claim)
    return list(found.values())


def _fits(claim: Claim, meeting: Meeting) -> bool:
    """Whether a mark points to a meeting: a date within the meeting's days or a few around."""
    if claim.kind == "ordinal":
        return claim.value == meeting.number
    if claim.kind == "place":
        return claim.value == meeting.city
    if not isinstance(claim.value, PartialDate):
        return False
    early = (meeting.start.earliest - claim.value.latest).days
    late = (claim.value.earliest - meeting.end.latest).days
    return max(early, late) <= _SLIP


_SLIP = 6
"""Days by which a date may be wrong and still point to the meeting; no two are as near."""


def _issued_near(issued: PartialDate | None, meeting: Meeting) -> bool:
    if issued is None:
        return False
    before = (meeting.start.earliest - issued.latest).days
    after = (issued.earliest - meeting.end.latest).days
    return before <= _ISSUED_BEFORE and after <= _ISSUED_AFTER
