"""Tells the sentences that speak of another plenary than the one a document is about.

"Since the Helsinki plenary of 10-13 October 2000", "the first plenary, in Rome in 1988": number,
city and dates of such a sentence are right where they stand, and are no claim about the meeting.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mtcr_desktop.library.findings import Claim, ClaimKind
from mtcr_desktop.library.recognition.dates import Period
from mtcr_desktop.library.recognition.gazetteer import Meeting
from mtcr_desktop.library.recognition.parts import Part

_KEPT: frozenset[ClaimKind] = frozenset({"established", "issued", "next-host"})
_ENOUGH = 2  # marks that make another meeting sure; one may be a slip


def without_others(
    claims: Iterable[Claim], parts: Sequence[Part], number: int, meetings: Sequence[Meeting]
) -> Iterator[Claim]:
    """Yield claims without those of sentences about other plenaries.

    A sentence is about another one where at least two of number, city and dates fit that one, and
    none fits the meeting of the document.

    Args:
        claims: What was found.
        parts: The sentences of the document.
        number: Which plenary it is about.
        meetings: All plenaries.
    """
    others: dict[int, list[tuple[int, int]]] = {}
    for part in parts:
        if _is_elsewhere(part, number, meetings):
            words = part.sentence.words(0, len(part.flat))
            others.setdefault(words.paragraph, []).append((words.start, words.end))
    for claim in claims:
        inside = others.get(claim.words.paragraph, ())
        if claim.kind in _KEPT or not any(a <= claim.words.start < b for a, b in inside):
            yield claim


def _is_elsewhere(part: Part, number: int, meetings: Sequence[Meeting]) -> bool:
    if bool(part.cities) + bool(part.dates) + part.has_plenary < _ENOUGH:
        return False
    numbers = {found.number for found in part.ordinals}
    cities = {city.value for city in part.cities}
    # Two marks are number or city at least.
    named = [each for each in meetings if each.number in numbers or each.city in cities]
    if not any(_fits(part, each, numbers, cities) >= _ENOUGH for each in named):
        return False
    own = (meeting for meeting in meetings if meeting.number == number)
    return not any(_fits(part, meeting, numbers, cities) for meeting in own)


def _fits(part: Part, meeting: Meeting, numbers: set[int], cities: set[str]) -> int:
    """Return how many of number, city and dates of a sentence are those of a meeting."""
    return (
        (meeting.number in numbers)
        + (meeting.city in cities)
        + any(_overlap(period, meeting) for period in part.dates)
    )


def _overlap(period: Period, meeting: Meeting) -> bool:
    last = period.end or period.start
    if abs(period.start.year - meeting.start.year) > 1:
        return False
    return period.start.earliest <= meeting.end.latest and meeting.start.earliest <= last.latest
