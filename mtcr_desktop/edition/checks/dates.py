"""Checks of dates against one another."""

from __future__ import annotations

from collections.abc import Iterator

from mtcr_desktop.edition.checks.kinds import is_date
from mtcr_desktop.edition.checks.walk import Place, View
from mtcr_desktop.edition.facts import Problem
from mtcr_desktop.records.dates import PartialDate

_BOUNDS = (("start", "end"), ("since", "until"), ("applied", "joined"))
_CLAIMED_DATES = ("joined", "declared", "since", "until", "opening", "document")


def check(view: View) -> Iterator[Problem]:
    """Yield periods that end before they start and dates that contradict one another."""
    for place in view.everywhere():
        for first, last in _BOUNDS:
            if _ends_before(place.record.get(first), place.record.get(last)):
                yield place.problem(
                    f"{last} {place.record[last]} is before {first} {place.record[first]}"
                )
    for place in _claims(view):
        yield from _claim(place)
    for place in view.places("annex", "edition"):
        if place.record["key"] != place.record["date"]:
            yield place.problem(f"key differs from date {place.record['date']}")
    yield from _coverage(view)


def _ends_before(first: object, last: object) -> bool:
    """Say whether a period ends before it starts on every reading of its dates."""
    if not (isinstance(first, str) and isinstance(last, str)):
        return False
    if not (is_date(first) and is_date(last)):
        return False
    return PartialDate(last).latest < PartialDate(first).earliest


def _claims(view: View) -> list[Place]:
    return [place for place in view.everywhere() if place.shape.name == "alternative"]


def _claim(place: Place) -> Iterator[Problem]:
    """Check that the value of a claim is what its field needs."""
    field, value = place.record["field"], place.record["value"]
    if field == "partner_count" and not value.isdecimal():
        yield place.problem(f"value “{value}” is no number of Partners")
    if field in _CLAIMED_DATES and not is_date(value):
        yield place.problem(f"value “{value}” is no date")
    if field == "dates":
        bounds = value.split("/")
        if len(bounds) > 2 or not all(map(is_date, bounds)):
            yield place.problem(f"value “{value}” is no date and no period such as start/end")
        elif _ends_before(bounds[0], bounds[-1]):
            yield place.problem(f"value “{value}” ends before it starts")


def _coverage(view: View) -> Iterator[Problem]:
    """Check that the edition says how far it reaches: to its newest source or event."""
    if not view.whole(("sources", "sources"), ("timeline", "events")):
        return
    sources = [place.record["date"] for place in view.places("sources", "source")]
    events = [place.record["start"] for place in view.places("timeline", "event")]
    newest = max((date for date in sources + events if date), default="")
    for place in view.everywhere():
        if place.file == "edition" and not place.name and newest:
            said = place.record.get("covers_until")
            if said != newest:
                yield place.problem(
                    f"covers_until is {said}, but the newest source or event is of {newest}"
                )
