"""Tells the sentences that speak of another plenary than the one a document is about.

"Since the Helsinki plenary of 10-13 October 2000", "the first plenary, in Rome in 1988": number,
city and dates of such a sentence are right where they stand, and are no claim about the meeting.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mtcr_desktop.library.findings import Claim, ClaimKind
from mtcr_desktop.library.recognition.dates import Period
from mtcr_desktop.library.recognition.gazetteer import Meeting
from mtcr_desktop.library.recognition.ordinals import find_ordinals
from mtcr_desktop.library.recognition.parts import Part

_KEPT: frozenset[ClaimKind] = frozenset({"established", "issued", "next-host"})
_ENOUGH = 2  # marks that make another meeting sure; one may be a slip


def without_others(
    claims: Iterable[Claim], parts: Sequence[Part], number: int, meetings: Sequence[Meeting]
) -> tuple[Claim, ...]:
    """Return claims without those of sentences about other plenaries.

    A sentence is about another one where at least two of number, city and dates fit that one, and
    none fits the meeting of the document.

    Args:
        claims: What was found.
        parts: The sentences of the document.
        number: Which plenary it is about.
        meetings: All plenaries.
    """
    others = [part for part in parts if _is_elsewhere(part, number, meetings)]
    return tuple(
        claim
        for claim in claims
        if claim.kind in _KEPT or not any(_holds(part, claim) for part in others)
    )


def _is_elsewhere(part: Part, number: int, meetings: Sequence[Meeting]) -> bool:
    fitting = {meeting.number: _marks(part, meeting) for meeting in meetings}
    return not fitting.get(number) and max(fitting.values(), default=0) >= _ENOUGH


def _marks(part: Part, meeting: Meeting) -> int:
    """Return how many of number, city and dates in a sentence are those of a meeting."""
    return sum(
        (
            any(found.number == meeting.number for found in find_ordinals(part.flat)),
            any(city.value == meeting.city for city in part.cities),
            any(_overlap(period, meeting) for period in part.dates),
        )
    )


def _overlap(period: Period, meeting: Meeting) -> bool:
    last = period.end or period.start
    return period.start.earliest <= meeting.end.latest and meeting.start.earliest <= last.latest


def _holds(part: Part, claim: Claim) -> bool:
    """Whether a claim stands in a sentence."""
    first, last = part.sentence.words(0, len(part.flat))[1:]
    return claim.words.paragraph == part.sentence.paragraph and first <= claim.words.start < last
