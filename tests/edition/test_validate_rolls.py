"""Counts and printed lists against the roll, and what the edition declares about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcr_desktop.edition.facts import load_facts
from mtcr_desktop.edition.validate import validate
from tests.edition.facts_base import BASE, Fault, report_after, write

PRINTED = "printed_roll: {names: 2, countries: [IT, 'NO'], sources: [roll]}"
CONTRADICTIONS = {
    "count above the roll": Fault(
        "plenaries",
        "partner_count: 1",
        "partner_count: 2",
        "plenaries.yaml:3: plenary 1: counts 2 Partners; by the roll there were 1",
    ),
    "count above the possible": Fault(
        "plenaries",
        "partner_count: 2",
        "partner_count: 3",
        "plenaries.yaml:6: plenary 2: counts 3 Partners; by the roll there were 1 to 2",
    ),
    "growth": Fault(
        "regime",
        "growth: [{date: '1992', count: 1",
        "growth: [{date: '1991', count: 2",
        "regime.yaml:12: count 1991: counts 2 Partners; by the roll there were 1",
    ),
    "count of today": Fault(
        "regime",
        "partner_count: {date: '1993', count: 2",
        "partner_count: {date: '1993', count: 1",
        "regime.yaml:4: count: counts 1 Partners; by the roll there were 2",
    ),
    "printed list without the newcomer": Fault(
        "plenaries",
        PRINTED,
        "printed_roll: {names: 1, countries: [IT], sources: [roll]}",
        "plenaries.yaml:6: plenary 2: printed list: names 1 of 2; lacks NO",
    ),
    "printed list with a later Partner": Fault(
        "plenaries",
        "partner_count: 1",
        "printed_roll: {names: 2, countries: [IT, 'NO'], sources: [roll]}",
        "plenaries.yaml:3: plenary 1: printed list: names NO, not Partners yet",
    ),
    "printed list known only by what it omits": Fault(
        "plenaries",
        PRINTED,
        "printed_roll: {names: 1, omits: ['NO'], sources: [roll]}",
        "plenaries.yaml:6: plenary 2: printed list: names 1 of 2; leaves out NO",
    ),
    "printed list that does not add up": Fault(
        "plenaries",
        PRINTED,
        "printed_roll: {names: 2, countries: [IT], omits: ['NO'], sources: [roll]}",
        "plenaries.yaml:6: plenary 2: printed_roll has 1 countries, not 2",
    ),
    "printed list that has what it omits": Fault(
        "plenaries",
        PRINTED,
        "printed_roll: {names: 2, countries: [IT, 'NO'], omits: [IT], sources: [roll]}",
        "plenaries.yaml:6: plenary 2: printed_roll both has and omits IT",
    ),
    "host that was no Partner": Fault(
        "plenaries",
        "city: Rome, country: IT",
        "city: Rome, country: 'NO'",
        "plenaries.yaml:3: plenary 1: the host NO was not a Partner yet",
    ),
}
DECLARED = """
known_discrepancies:
  - {record: plenary/2, rule: RULE, reason: So it was printed., sources: [roll]}
"""


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_a_count_or_list_that_the_roll_contradicts_is_named(case: str, tmp_path: Path) -> None:
    file, old, new, expected = CONTRADICTIONS[case]
    assert expected in map(str, report_after(tmp_path, file, old, new).errors)


def test_a_count_within_the_possible_range_is_no_contradiction(tmp_path: Path) -> None:
    report = report_after(tmp_path, "regime", "date: '1992', count: 1", "date: '1992', count: 2")
    assert report.errors == ()


def test_a_declared_discrepancy_is_known_and_no_error(tmp_path: Path) -> None:
    plenaries = BASE["plenaries"].replace(
        PRINTED, "printed_roll: {names: 1, omits: ['NO'], sources: [roll]}"
    )
    edition = BASE["edition"] + DECLARED.replace("RULE", "printed-roll")
    report = validate(load_facts(write(tmp_path, plenaries=plenaries, edition=edition)))
    assert report.ok
    assert [(d.problem.address, d.reason, d.sources) for d in report.known] == [
        ("plenary/2", "So it was printed.", ("roll",))
    ]
    assert "(known: So it was printed.)" in str(report)


def test_a_declared_discrepancy_must_occur(tmp_path: Path) -> None:
    edition = BASE["edition"] + DECLARED.replace("RULE", "printed-roll")
    report = validate(load_facts(write(tmp_path, edition=edition)))
    assert [error.text for error in report.errors] == ["plenary/2, printed-roll: does not occur"]


def test_only_some_rules_can_be_excused(tmp_path: Path) -> None:
    edition = BASE["edition"] + DECLARED.replace("RULE", "hosted")
    report = validate(load_facts(write(tmp_path, edition=edition)))
    assert [error.text for error in report.errors] == [
        "plenary/2, hosted: hosted is no rule that can be excused"
    ]
