"""Checks of Partners and adherents against one another and against the plenaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from mtcr_desktop.edition.checks.kinds import is_alpha3_of
from mtcr_desktop.edition.checks.meetings import CHAIRS, PLENARIES
from mtcr_desktop.edition.checks.walk import Place, View
from mtcr_desktop.edition.facts import Problem, Record
from mtcr_desktop.records.dates import PartialDate

PARTNERS = ("partners", "partners")
_NAMES = ("iso3", "name", "official_name")


def check(view: View) -> Iterator[Problem]:
    """Yield what contradicts itself in the states."""
    for file, name in (("partners", "Partner"), ("adherents", "adherent")):
        for place in view.places(file, name):
            iso2, iso3 = place.record["iso2"], place.record["iso3"]
            if iso3 and not is_alpha3_of(iso3, iso2):
                yield place.problem(f"iso3 {iso3} does not belong to {iso2}")
    bodies = {place.record["id"] for place in view.places("partners", "body")}
    for place in view.places("partners", "Partner"):
        yield from _regimes(place, bodies)
    if view.whole(PARTNERS):
        yield from _order(view.places("partners", "Partner"))
        yield from _founders(view)
        yield from _adherents(view)
    if view.whole(PARTNERS, PLENARIES):
        yield from _first_plenaries(view)
        yield from _hosts(view)
    if view.whole(PARTNERS, CHAIRS):
        yield from _co_chairs(view)


def _regimes(place: Place, bodies: set[str]) -> Iterator[Problem]:
    told = {regime["body"] for regime in place.record["regimes"]}
    for body in sorted(bodies - told):
        yield place.problem(f"nothing is said about {body}")
    for regime in place.record["regimes"]:
        if regime["value"] is not None and not regime["sources"]:
            yield place.problem(f"no source for {regime['body']}")
        if not regime["value"] and regime["since"]:
            yield place.problem(f"since is given for {regime['body']}, but not membership")


def _order(partners: list[Place]) -> Iterator[Problem]:
    """Check that `sequence` counts from 1 and follows the dates of joining."""
    for expected, place in enumerate(partners, 1):
        if place.record["sequence"] != expected:
            yield place.problem(f"sequence {place.record['sequence']} should be {expected}")
    for earlier, later in pairwise(partners):
        before, after = _joined(earlier.record), _joined(later.record)
        if after.latest < before.earliest:
            yield later.problem(f"joined {after.value}, before {earlier.name} ({before.value})")


def _founders(view: View) -> Iterator[Problem]:
    """Check that three homes of one fact agree on who the founders were."""
    for founded in view.places("regime", "founded"):
        founders = set(founded.record["founders"])
        for place in view.places("partners", "Partner"):
            founding = place.record["founding"]
            named = place.record["iso2"] in founders
            first_day = place.record["joined"]["value"] == founded.record["date"]
            if not founding == named == first_day:
                yield place.problem("founding, date of joining and founders in regime.yaml differ")


def _first_plenaries(view: View) -> Iterator[Problem]:
    """Compare `first_plenary` of the Partners with `new_partners` of the plenaries."""
    plenaries = {p.record["number"]: p.record for p in view.places("plenaries", "plenary")}
    for place in view.places("partners", "Partner"):
        code, first = place.record["iso2"], place.record["first_plenary"]
        welcomed = [n for n, record in plenaries.items() if code in record["new_partners"]]
        if welcomed != ([] if first is None else [first]):
            listed = ", ".join(map(str, welcomed)) or "none"
            yield place.problem(
                f"first_plenary is {first or 'left out'}, but new_partners has it in {listed}"
            )
        if bool(first) != bool(place.record["first_plenary_sources"]):
            yield place.problem("first_plenary and its sources do not go together")
        if first in plenaries:
            ended = PartialDate(plenaries[first]["end"] or plenaries[first]["start"])
            if _joined(place.record).earliest > ended.latest:
                yield place.problem(f"joined after its first plenary, number {first}")


def _hosts(view: View) -> Iterator[Problem]:
    hosted: dict[str, list[int]] = defaultdict(list)
    for place in view.places("plenaries", "plenary"):
        hosted[place.record["country"]].append(place.record["number"])
    yield from _compare(view, "hosted", hosted)


def _co_chairs(view: View) -> Iterator[Problem]:
    shared: dict[str, list[int]] = defaultdict(list)
    for place in view.places("chairs", "chairmanship"):
        for code in place.record["countries"][1:]:
            shared[code].append(place.record["plenary"])
    yield from _compare(view, "co_chaired", shared)


def _compare(view: View, key: str, found: dict[str, list[int]]) -> Iterator[Problem]:
    for place in view.places("partners", "Partner"):
        said, expected = place.record[key], found.get(place.record["iso2"], [])
        if said != expected:
            yield place.problem(f"{key} is {said}, by the plenaries and chairs {expected}")


def _adherents(view: View) -> Iterator[Problem]:
    partners = {p.record["iso2"]: p.record for p in view.places("partners", "Partner")}
    for place in view.places("adherents", "adherent"):
        record, partner = place.record, partners.get(place.record["iso2"])
        for key in _NAMES:
            if partner is not None and record[key]:
                yield place.problem(f"{key} belongs into partners.yaml, as it is a Partner now")
            if partner is None and not record[key]:
                yield place.problem(f"no {key}")
        if record["status"] is None and not record["applications"]:
            yield place.problem("neither a status nor an application")
        if record["status"] and (record["status"] == "later-partner") != (partner is not None):
            yield place.problem(f"status {record['status']} contradicts the list of Partners")
        for application in record["applications"]:
            yield from _application(place, application, partner)


def _application(place: Place, record: Record, partner: Record | None) -> Iterator[Problem]:
    if (record["outcome"] == "joined") != (record["joined"] is not None):
        yield place.problem(f"outcome {record['outcome']} and joined do not go together")
    elif record["joined"] and (partner is None or partner["joined"]["value"] != record["joined"]):
        yield place.problem(f"joined {record['joined']} is not what partners.yaml says")


def _joined(partner: Record) -> PartialDate:
    return PartialDate(partner["joined"]["value"])
