"""Who were Partners at a meeting."""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.library.checking.case import Case
from mtcr_desktop.records.membership import roll
from mtcr_desktop.records.plenaries import Plenary


class Attendance(NamedTuple):
    """Who were Partners at a meeting, alpha-2 codes.

    Attributes:
        certain: On the roll of its first day, or new at it.
        possible: Joined within the span of their date, and the count leaves it open.
        uncounted: Joined within the span of their date, but not in the meeting's own count.
    """

    certain: frozenset[str]
    possible: frozenset[str]
    uncounted: frozenset[str]


def attendance(case: Case, plenary: Plenary) -> Attendance:
    """Return who were Partners at a meeting, by the roll, the newcomers and the count."""
    standing = roll(case.edition.members(), plenary.start)
    certain = {member.iso2 for member in standing.certain} | set(plenary.new_partners)
    possible = {member.iso2 for member in standing.possible} - certain
    nobody: frozenset[str] = frozenset()
    if plenary.partner_count == len(certain) + len(possible):
        return Attendance(frozenset(certain | possible), nobody, nobody)
    if plenary.partner_count == len(certain):
        return Attendance(frozenset(certain), nobody, frozenset(possible))
    return Attendance(frozenset(certain), frozenset(possible), nobody)


def partners(number: int) -> str:
    """Return a number of Partners in words."""
    return f"{number} Partner{'' if number == 1 else 's'}"
