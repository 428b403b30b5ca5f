"""Checks of plenaries, chairs and events against one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from mtcr_desktop.edition.checks.walk import Place, View
from mtcr_desktop.edition.facts import Problem
from mtcr_desktop.records.dates import PartialDate

PLENARIES = ("plenaries", "plenaries")
CHAIRS = ("chairs", "chairmanships")
EVENTS = ("timeline", "events")
EDITIONS = ("annex", "editions")

_PRECISIONS = {
    ("day", "day"): "day",
    ("day", None): "opening-day",
    ("month", "month"): "month",
    ("month", None): "month",
}
"""What `dates_precision` must say, by the precision of start and end."""


def check(view: View) -> Iterator[Problem]:
    """Yield what contradicts itself in the meetings."""
    for place in view.places("plenaries", "plenary"):
        yield from _precision(place)
    if view.whole(PLENARIES):
        yield from _sequence(view.places("plenaries", "plenary"))
    for place in view.places("timeline", "event"):
        yield from _event(place)
    if view.whole(EVENTS, PLENARIES):
        events = view.places("timeline", "event")
        plenaries = {p.record["number"]: p for p in view.places("plenaries", "plenary")}
        yield from _told_once(events, plenaries)
        yield from _order(events, plenaries)
    if view.whole(EVENTS, EDITIONS):
        yield from _editions(view, view.places("timeline", "event"))
    for place in view.places("chairs", "chairmanship"):
        yield from _chairmanship(place)
    if view.whole(CHAIRS, PLENARIES):
        yield from _chairs(view)


def _precision(place: Place) -> Iterator[Problem]:
    start, end = place.record["start"], place.record["end"]
    known = (PartialDate(start).precision, PartialDate(end).precision if end else None)
    said = place.record["dates_precision"]
    if _PRECISIONS.get(known) != said:
        yield place.problem(f"dates_precision {said} contradicts {start} to {end or 'open'}")


def _sequence(plenaries: list[Place]) -> Iterator[Problem]:
    """Check that numbers count from 1 without a gap, and that time runs with them."""
    for expected, place in enumerate(plenaries, 1):
        if place.record["number"] != expected:
            yield place.problem(f"number {expected} should stand here")
            break
    for earlier, later in pairwise(plenaries):
        if later.record["start"] <= earlier.record["start"]:
            yield later.problem(
                f"starts {later.record['start']}, not after {earlier.name} "
                f"({earlier.record['start']})"
            )


def _event(place: Place) -> Iterator[Problem]:
    record = place.record
    if record["kind"] == "plenary":
        if record["start"] or record["end"]:
            yield place.problem("has dates of its own; a plenary takes those of plenaries.yaml")
        if record["plenary"] is None:
            yield place.problem("no plenary")
    elif record["start"] is None:
        yield place.problem("no start")


def _told_once(events: list[Place], plenaries: dict[int, Place]) -> Iterator[Problem]:
    """Check that each plenary is one event."""
    told = Counter(p.record["plenary"] for p in events if p.record["kind"] == "plenary")
    for number, place in plenaries.items():
        if told[number] != 1:
            yield place.problem(f"is {told[number]} events of the timeline, not one")


def _order(events: list[Place], plenaries: dict[int, Place]) -> Iterator[Problem]:
    """Check that the events stand in the order of time."""
    latest = ""
    for place in events:
        dated = place if place.record["start"] else plenaries.get(place.record["plenary"])
        if dated is None:
            continue  # reported already: neither a date nor a plenary
        if dated.record["start"] < latest:
            yield place.problem(f"stands after an event of {latest}")
        latest = dated.record["start"]


def _editions(view: View, events: list[Place]) -> Iterator[Problem]:
    """Check that each event of the Annex is one of its editions."""
    editions = {place.record["date"] for place in view.places("annex", "edition")}
    for place in events:
        if place.record["kind"] == "annex" and place.record["start"] not in editions:
            yield place.problem(f"no edition of the Annex is of {place.record['start']}")


def _chairmanship(place: Place) -> Iterator[Problem]:
    record = place.record
    if record["joint"] != (len(record["countries"]) > 1):
        yield place.problem(f"joint is wrong for {len(record['countries'])} countries")
    for person in record["persons"]:
        if person["country"] not in record["countries"]:
            yield place.problem(
                f"{person['name']} stands for {person['country']}, which is not in the chair"
            )


def _chairs(view: View) -> Iterator[Problem]:
    """Check that each plenary opened one term of its host, and that no term overlaps the next."""
    terms = view.places("chairs", "chairmanship")
    by_plenary = {place.record["plenary"]: place for place in terms}
    for plenary in view.places("plenaries", "plenary"):
        number, host = plenary.record["number"], plenary.record["country"]
        if number not in by_plenary:
            yield plenary.problem("no chairmanship begins here")
        elif by_plenary[number].record["countries"][0] != host:
            yield by_plenary[number].problem(f"{host}, the host, is not the first in the chair")
    for term, following in pairwise(terms):
        until, since = term.record["until"], following.record["since"]
        if until and PartialDate(until).earliest > PartialDate(since).latest:
            yield term.problem(f"lasts until {until}, but {following.name} began {since}")
