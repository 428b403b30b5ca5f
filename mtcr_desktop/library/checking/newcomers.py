"""Sets a state welcomed as a new Partner against the record.

It agrees where the edition has the state among the new ones of the meeting, or joining since the
meeting before. A year of joining that only may fall in between agrees too, with a note, unless
the record has the state's first plenary elsewhere.
"""

from __future__ import annotations

from mtcr_desktop.library.checking.case import Answer, Case, at_plenary, on, sentences
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.members import Member
from mtcr_desktop.records.plenaries import Plenary, ordinal


def new_partner(case: Case, plenary: Plenary, claimed: str) -> Answer:
    """Set a state welcomed as a Partner, or at its first plenary, against the record."""
    members = {member.iso2: member for member in case.edition.members()}
    name = case.country(claimed)
    if claimed not in members:
        where = case.edition.country_address(claimed) or at_plenary(plenary)
        note = sentences(f"{name} is no Partner", _new_here(case, plenary))
        return Answer("differs", name, "", where, plenary.sources, note)
    member = members[claimed]
    if claimed in plenary.new_partners:
        sources = member.first_plenary_sources or plenary.sources
        shown = f"new at the {ordinal(plenary.number)} Plenary"
        return Answer("agrees", name, shown, at_plenary(plenary, "new-partners"), sources)
    answer = Answer(
        "agrees",
        name,
        f"joined {on(member.joined)}",
        Address("member", claimed, fragment="joined"),
        member.joined_claim.sources,
    )
    first = member.first_plenary
    seat = f"It first sat as a Partner at the {ordinal(first)} Plenary" if first else ""
    if _since_the_last(case, plenary, member.joined) and not (
        first and member.joined.precision == "year"
    ):
        doubt = "" if member.joined.precision == "day" else "The day of joining is not on record"
        return answer._replace(note=sentences(seat, doubt))
    note = sentences(_other_joining(case, plenary, member), seat, _new_here(case, plenary))
    return answer._replace(verdict="differs", note=note)


def _since_the_last(case: Case, plenary: Plenary, joined: PartialDate) -> bool:
    """Whether a date of joining lies, or may lie, between the meeting before and this one."""
    before = [p for p in case.edition.plenaries() if p.number == plenary.number - 1]
    earliest = (before[0].end or before[0].start).earliest if before else joined.earliest
    return earliest <= joined.latest and joined.earliest <= (plenary.end or plenary.start).latest


def _other_joining(case: Case, plenary: Plenary, member: Member) -> str:
    """Say which sources give another date of joining that would fit."""
    others = [value for value in member.alternatives if value.field == "joined"]
    dates = {value: PartialDate.parse(value.value) for value in others}
    same = [value for value, date in dates.items() if _since_the_last(case, plenary, date)]
    return sentences(*(case.elsewhere([value], f"joining {on(dates[value])}") for value in same))


def _new_here(case: Case, plenary: Plenary) -> str:
    """Say who was new at the meeting."""
    if not plenary.new_partners:
        return "The edition has no new Partner at this meeting"
    return f"New at this meeting: {case.countries(plenary.new_partners)}"
