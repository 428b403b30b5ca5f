"""Checks of counts and printed lists of Partners against the roll on that date.

A contradiction found here may lie in the source itself: `edition.yaml` can declare it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mtcr_desktop.edition.checks.walk import Place, View
from mtcr_desktop.edition.facts import Problem, Record
from mtcr_desktop.records.dates import PartialDate, began_by

COUNT = "count"
PRINTED_ROLL = "printed-roll"
RULES = frozenset({COUNT, PRINTED_ROLL})


@dataclass(frozen=True, slots=True)
class Roll:
    """The Partners at a date as alpha-2 codes; compare `records.membership.Roll`."""

    certain: frozenset[str]
    possible: frozenset[str]

    def allows(self, count: int) -> bool:
        """Say whether there may have been so many Partners."""
        return len(self.certain) <= count <= len(self.certain) + len(self.possible)

    def __str__(self) -> str:
        """Return the range in words, e.g. "18 to 22"."""
        least, most = len(self.certain), len(self.certain) + len(self.possible)
        return str(least) if least == most else f"{least} to {most}"


def roll(partners: list[Record], as_of: str) -> Roll:
    """Return who was a Partner at a date, by the preferred dates of joining."""
    standing = {
        p["iso2"]: began_by(PartialDate(p["joined"]["value"]), PartialDate(as_of)) for p in partners
    }
    return Roll(
        certain=frozenset(code for code, it_had in standing.items() if it_had == "yes"),
        possible=frozenset(code for code, it_had in standing.items() if it_had == "possibly"),
    )


def check(view: View) -> Iterator[Problem]:
    """Yield counts and printed lists that the roll contradicts."""
    if not view.whole(("partners", "partners")):
        return
    partners = [place.record for place in view.places("partners", "Partner")]
    for place in view.places("plenaries", "plenary"):
        record = place.record
        there = roll(partners, record["start"])
        address = f"plenary/{record['number']}"
        count = record["partner_count"]
        if count is not None and not there.allows(count):
            text = f"counts {count} Partners; by the roll there were {there}"
            yield place.problem(text, COUNT, address)
        if differences := list(_printed(record, there)):
            text = f"printed list: {'; '.join(differences)}"
            yield place.problem(text, PRINTED_ROLL, address)
        if record["country"] not in there.certain | there.possible:
            yield place.problem(f"the host {record['country']} was not a Partner yet")
    for place in view.places("regime", "count"):
        there = roll(partners, place.record["date"])
        if not there.allows(place.record["count"]):
            text = f"counts {place.record['count']} Partners; by the roll there were {there}"
            yield place.problem(text, COUNT, f"regime#{place.record['date']}")
    yield from _printed_by_itself(view.places("plenaries", "plenary"))


def _printed(record: Record, there: Roll) -> Iterator[str]:
    """Yield in what a printed list differs from the count, the roll and the newcomers."""
    printed = record["printed_roll"]
    if printed is None:
        return
    if record["partner_count"] not in (None, printed["names"]):
        yield f"names {printed['names']} of {record['partner_count']}"
    if printed["omits"]:
        yield f"leaves out {_codes(printed['omits'])}"
    if named := set(printed["countries"]):
        expected = there.certain | set(record["new_partners"])
        if missing := expected - named - set(printed["omits"]):
            yield f"lacks {_codes(missing)}"
        if others := named - there.certain - there.possible:
            yield f"names {_codes(others)}, not Partners yet"


def _printed_by_itself(plenaries: list[Place]) -> Iterator[Problem]:
    """Check what we say about a printed list; such an error is ours, never the source's."""
    for place in plenaries:
        printed = place.record["printed_roll"]
        if printed is None or not printed["countries"]:
            continue
        if len(printed["countries"]) != printed["names"]:
            yield place.problem(
                f"printed_roll has {len(printed['countries'])} countries, not {printed['names']}"
            )
        if both := set(printed["countries"]) & set(printed["omits"]):
            yield place.problem(f"printed_roll both has and omits {_codes(both)}")


def _codes(codes: set[str] | frozenset[str] | list[str]) -> str:
    return ", ".join(sorted(codes))
