"""Sets chair and opener of a meeting against the record."""

from __future__ import annotations

from mtcr_desktop.library.checking.case import Answer, Case, at_plenary, sentences
from mtcr_desktop.library.checking.names import same_person
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.chairs import Chairmanship
from mtcr_desktop.records.plenaries import Person, Plenary

_NOBODY_PUBLIC = "No public source names the person"
_UNVERIFIED = "No public source confirms the name that the edition has"


def chair(case: Case, plenary: Plenary, claimed: str) -> Answer:
    """Set the chair that began with the meeting against the record: a country or a person.

    A country is a code of two capitals; anything else is a name.
    """
    term = case.edition.chairmanship(plenary.chair_key)
    if len(claimed) == 2 and claimed.isupper():
        return _presiding(case, plenary, term, claimed)
    answer = _named(claimed, term.persons, at_plenary(plenary, "chair"))
    if not term.persons:
        presided = f"{case.countries(term.countries)} presided"
        return answer._replace(note=sentences(_NOBODY_PUBLIC, presided))
    if answer.verdict == "differs" and _any(claimed, plenary.opened_by):
        return answer._replace(note=f"The edition has {claimed} as opening the meeting.")
    return answer


def opened_by(case: Case, plenary: Plenary, claimed: str) -> Answer:
    """Set who opened the meeting against the record."""
    answer = _named(claimed, plenary.opened_by, at_plenary(plenary, "opened-by"))
    if not plenary.opened_by:
        return answer._replace(note=sentences(_NOBODY_PUBLIC))
    if answer.verdict == "differs" and _any(claimed, plenary.chairs):
        return answer._replace(note=f"The edition has {claimed} in the chair.")
    return answer


def _presiding(case: Case, plenary: Plenary, term: Chairmanship, claimed: str) -> Answer:
    answer = Answer(
        "agrees",
        case.country(claimed),
        case.countries(term.countries),
        at_plenary(plenary, "chair"),
        term.sources,
    )
    if claimed in term.countries:
        shared = [code for code in term.countries if code != claimed]
        note = f"The chair was shared with: {case.countries(shared)}" if shared else ""
        return answer._replace(note=sentences(note))
    before = [t for t in case.edition.chairmanships() if t.plenary == plenary.number - 1]
    note = ""
    if before and claimed in before[0].countries:
        note = f"{case.country(claimed)} held the chair until this meeting"
    return answer._replace(verdict="differs", note=sentences(note))


def _named(claimed: str, recorded: tuple[Person, ...], where: Address) -> Answer:
    """Return the answer for a person's name; "not-recorded" where the record names nobody."""
    if not recorded:
        return Answer("not-recorded", claimed, address=where)
    shown = "; ".join(who.name for who in recorded)
    same = [who for who in recorded if same_person(claimed, who)]
    if not same:
        sources = tuple(dict.fromkeys(source for who in recorded for source in who.sources))
        note = "" if any(who.verified for who in recorded) else _UNVERIFIED
        return Answer("differs", claimed, shown, where, sources, sentences(note))
    note = "" if same[0].verified else _UNVERIFIED
    return Answer("agrees", claimed, same[0].name, where, same[0].sources, sentences(note))


def _any(claimed: str, people: tuple[Person, ...]) -> bool:
    return any(same_person(claimed, who) for who in people)
