"""Sets city, host country, number and next host of a meeting against the record."""

from __future__ import annotations

from mtcr_desktop.library.checking.case import Answer, Case, at_plenary, sentences
from mtcr_desktop.library.checking.cities import same_city
from mtcr_desktop.records.folding import fold, words
from mtcr_desktop.records.plenaries import Plenary, ordinal

_INFERRED = "The edition infers this number from those of the neighbouring meetings"
_CITY_UNVERIFIED = "No public source confirms the city that the edition has"


def number(case: Case, plenary: Plenary, claimed: int) -> Answer:
    """Set the number of the meeting against the record."""
    note = _INFERRED if plenary.number_inferred else ""
    shown = f"{ordinal(claimed)} Plenary"
    recorded = f"{ordinal(plenary.number)} Plenary"
    answer = Answer("agrees", shown, recorded, at_plenary(plenary), plenary.sources)
    if claimed == plenary.number:
        return answer._replace(note=sentences(note))
    others = [p for p in case.edition.plenaries() if p.number == claimed]
    held = f"The {shown} met in {others[0].city}, {others[0].dates}" if others else ""
    return answer._replace(verdict="differs", note=sentences(held, note))


def city(case: Case, plenary: Plenary, claimed: str) -> Answer:
    """Set the city of the meeting against the record."""
    answer = Answer("agrees", claimed, plenary.city, at_plenary(plenary, "place"), plenary.sources)
    doubt = "" if plenary.city_verified else _CITY_UNVERIFIED
    if same_city(claimed, plenary.city):
        return answer._replace(note=sentences(doubt))
    others = [value for value in plenary.alternatives if value.field == "city"]
    same = [value for value in others if same_city(claimed, value.value)]
    note = sentences(case.elsewhere(same, claimed), doubt)
    return answer._replace(verdict="differs", note=note)


def country(case: Case, plenary: Plenary, claimed: str) -> Answer:
    """Set the country in which the meeting was held against the record."""
    return Answer(
        "agrees" if claimed == plenary.country else "differs",
        case.country(claimed),
        case.country(plenary.country),
        at_plenary(plenary, "place"),
        plenary.sources,
    )


def next_host(case: Case, plenary: Plenary, claimed: str) -> Answer:
    """Set who was to host next against the record.

    The edition has the announcement of some meetings, and where the next one was in fact held of
    nearly all. A host that agrees with either agrees. What was announced may have come otherwise,
    so that a host that never hosted differs only where the announcement itself is on record.
    """
    known = case.country(claimed)
    following = [p for p in case.edition.plenaries() if p.number == plenary.number + 1]
    announced = plenary.next_host or ""
    if announced and _names(case, announced, claimed):
        where = at_plenary(plenary, "next-host")
        return Answer("agrees", known, announced, where, plenary.sources)
    answer = Answer("not-recorded", known, announced, at_plenary(plenary, "next-host"))
    if following:
        held = following[0]
        was = f"{held.city}, {case.edition.country_name(held.country, held.start)}"
        note = f"The next plenary was held in {was}, {held.dates}"
        if claimed == held.country or same_city(claimed, held.city):
            where = at_plenary(held, "place")
            return Answer("agrees", known, was, where, held.sources, sentences(note))
        answer = answer._replace(note=sentences(note))
    if announced:
        return answer._replace(verdict="differs", sources=plenary.sources)
    why = "The edition does not have what this meeting announced"
    return answer._replace(note=sentences(why, answer.note))


def _names(case: Case, announced: str, host: str) -> bool:
    """Whether an announcement, e.g. "Norway (Oslo, June 1992)", names a country or city."""
    here = f" {' '.join(word for *_, word in words(announced))} "
    return any(
        f" {' '.join(word for *_, word in words(fold(name)))} " in here
        for name in {host, case.country(host)}
        if len(name) > 2
    )
