"""Records compared with one another: dates, meetings, states."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edition.facts_base import Fault, report_after

FAULTS = {
    "end before start": Fault(
        "plenaries",
        "end: '1992-07-02'",
        "end: '1992-06-02'",
        "plenaries.yaml:6: plenary 2: end 1992-06-02 is before start 1992-06-29",
    ),
    "until before since": Fault(
        "chairs",
        "until: '1992-06'",
        "until: '1987'",
        "chairs.yaml:4: chairmanship 1: until 1987 is before since 1988-09",
    ),
    "joined before applied": Fault(
        "adherents",
        "applied: '1991'",
        "applied: '1993-01'",
        "adherents.yaml:11: adherent NO, application 1: joined 1992 is before applied 1993-01",
    ),
    "precision that contradicts the dates": Fault(
        "plenaries",
        "dates_precision: day",
        "dates_precision: month",
        "plenaries.yaml:6: plenary 2: dates_precision month contradicts 1992-06-29 to 1992-07-02",
    ),
    "opening day with an end": Fault(
        "plenaries",
        "dates_precision: day",
        "dates_precision: opening-day",
        "plenaries.yaml:6: plenary 2: dates_precision opening-day contradicts "
        "1992-06-29 to 1992-07-02",
    ),
    "claimed period that is none": Fault(
        "plenaries",
        "value: '1992-06-28/1992-07-02'",
        "value: late June",
        "plenaries.yaml:10: plenary 2, alternative 1: value “late June” is no date and no period "
        "such as start/end",
    ),
    "claimed period that ends before it starts": Fault(
        "plenaries",
        "value: '1992-06-28/1992-07-02'",
        "value: '1992-06-28/1992-05-02'",
        "plenaries.yaml:10: plenary 2, alternative 1: value “1992-06-28/1992-05-02” "
        "ends before it starts",
    ),
    "claimed date that is none": Fault(
        "plenaries",
        "field: dates",
        "field: opening",
        "plenaries.yaml:10: plenary 2, alternative 1: value “1992-06-28/1992-07-02” is no date",
    ),
    "claimed count that is none": Fault(
        "plenaries",
        "field: dates",
        "field: partner_count",
        "plenaries.yaml:10: plenary 2, alternative 1: value “1992-06-28/1992-07-02” "
        "is no number of Partners",
    ),
    "key of an edition of the Annex": Fault(
        "annex",
        "date: '1987-04-16'",
        "date: '1987-04'",
        "annex.yaml:10: edition 1987-04-16: key differs from date 1987-04",
    ),
    "coverage": Fault(
        "sources",
        "date: '1993-03'",
        "date: '1994'",
        "edition.yaml:2: covers_until is 1993-03, but the newest source or event is of 1994",
    ),
    "gap in the numbers": Fault(
        "plenaries",
        "number: 2",
        "number: 3",
        "plenaries.yaml:6: plenary 3: number 2 should stand here",
    ),
    "plenaries out of order": Fault(
        "plenaries",
        "start: '1988-09', end: '1988-09'",
        "start: '1992-09', end: '1992-09'",
        "plenaries.yaml:6: plenary 2: starts 1992-06-29, not after plenary 1 (1992-09)",
    ),
    "plenary event with dates of its own": Fault(
        "timeline",
        "kind: plenary, plenary: 1",
        "kind: plenary, plenary: 1, start: '1988-09'",
        "timeline.yaml:8: event plenary-01: has dates of its own; a plenary takes those of "
        "plenaries.yaml",
    ),
    "plenary event without a plenary": Fault(
        "timeline",
        "kind: plenary, plenary: 1",
        "kind: plenary",
        "timeline.yaml:8: event plenary-01: no plenary",
    ),
    "plenary that is no event": Fault(
        "timeline",
        "kind: plenary, plenary: 1",
        "kind: annex, plenary: 1",
        "plenaries.yaml:3: plenary 1: is 0 events of the timeline, not one",
    ),
    "event without a start": Fault(
        "timeline",
        "start: '1987-04-16', ",
        "",
        "timeline.yaml:6: event annex-1987: no start",
    ),
    "events out of order": Fault(
        "timeline",
        "start: '1987-04-16'",
        "start: '1990'",
        "timeline.yaml:8: event plenary-01: stands after an event of 1990",
    ),
    "event of the Annex without its edition": Fault(
        "timeline",
        "start: '1987-04-16'",
        "start: '1987-04'",
        "timeline.yaml:6: event annex-1987: no edition of the Annex is of 1987-04",
    ),
    "joint chair of one": Fault(
        "chairs",
        "joint: false",
        "joint: true",
        "chairs.yaml:4: chairmanship 1: joint is wrong for 1 countries",
    ),
    "person of another country": Fault(
        "chairs",
        "name: Ada, country: 'NO'",
        "name: Ada, country: SE",
        "chairs.yaml:6: chairmanship 2: Ada stands for SE, which is not in the chair",
    ),
    "plenary without a chair": Fault(
        "chairs",
        "- {plenary: 1,",
        "- {plenary: 7,",
        "plenaries.yaml:3: plenary 1: no chairmanship begins here",
    ),
    "host not in the chair": Fault(
        "chairs",
        "countries: ['NO', IT]",
        "countries: [IT, 'NO']",
        "chairs.yaml:6: chairmanship 2: NO, the host, is not the first in the chair",
    ),
    "terms that overlap": Fault(
        "chairs",
        "until: '1992-06'",
        "until: '1993'",
        "chairs.yaml:4: chairmanship 1: lasts until 1993, but chairmanship 2 began 1992-06-29",
    ),
    "alpha-3 code of another state": Fault(
        "adherents",
        "iso3: EST",
        "iso3: ESP",
        "adherents.yaml:8: adherent EE: iso3 ESP does not belong to EE",
    ),
    "body left out": Fault(
        "partners",
        "regimes: [{body: hcoc, value: null, sources: []}]",
        "regimes: []",
        "partners.yaml:5: Partner IT: nothing is said about hcoc",
    ),
    "membership without a source": Fault(
        "partners",
        "value: null, sources: []",
        "value: false, sources: []",
        "partners.yaml:5: Partner IT: no source for hcoc",
    ),
    "since without membership": Fault(
        "partners",
        "value: true, since",
        "value: false, since",
        "partners.yaml:10: Partner NO: since is given for hcoc, but not membership",
    ),
    "gap in the sequence": Fault(
        "partners",
        "sequence: 2",
        "sequence: 3",
        "partners.yaml:10: Partner NO: sequence 3 should be 2",
    ),
    "sequence against the dates": Fault(
        "partners",
        "joined: {value: '1992'",
        "joined: {value: '1985'",
        "partners.yaml:10: Partner NO: joined 1985, before Partner IT (1987-04-16)",
    ),
    "founder who joined later": Fault(
        "partners",
        "founding: false",
        "founding: true",
        "partners.yaml:10: Partner NO: founding, date of joining and founders in regime.yaml "
        "differ",
    ),
    "first plenary elsewhere": Fault(
        "partners",
        "first_plenary: 2,",
        "first_plenary: 1,",
        "partners.yaml:10: Partner NO: first_plenary is 1, but new_partners has it in 2",
    ),
    "newcomer without a first plenary": Fault(
        "partners",
        "first_plenary: 2, ",
        "",
        "partners.yaml:10: Partner NO: first_plenary is left out, but new_partners has it in 2",
    ),
    "first plenary without a source": Fault(
        "partners",
        "first_plenary_sources: [roll], ",
        "",
        "partners.yaml:10: Partner NO: first_plenary and its sources do not go together",
    ),
    "joined after its first plenary": Fault(
        "partners",
        "joined: {value: '1992'",
        "joined: {value: '1993'",
        "partners.yaml:10: Partner NO: joined after its first plenary, number 2",
    ),
    "hosted": Fault(
        "partners",
        "hosted: [1]",
        "hosted: [1, 2]",
        "partners.yaml:5: Partner IT: hosted is [1, 2], by the plenaries and chairs [1]",
    ),
    "co-chaired": Fault(
        "partners",
        "co_chaired: [2], ",
        "",
        "partners.yaml:5: Partner IT: co_chaired is [], by the plenaries and chairs [2]",
    ),
    "name in two homes": Fault(
        "adherents",
        "iso2: 'NO', status",
        "iso2: 'NO', name: Norway, status",
        "adherents.yaml:10: adherent NO: name belongs into partners.yaml, as it is a Partner now",
    ),
    "adherent without a name": Fault(
        "adherents",
        "name: Estonia, ",
        "",
        "adherents.yaml:8: adherent EE: no name",
    ),
    "neither follower nor applicant": Fault(
        "adherents",
        "status: follower,",
        "",
        "adherents.yaml:8: adherent EE: neither a status nor an application",
    ),
    "later Partner that is none": Fault(
        "adherents",
        "status: follower,",
        "status: later-partner,",
        "adherents.yaml:8: adherent EE: status later-partner contradicts the list of Partners",
    ),
    "outcome without its date": Fault(
        "adherents",
        "outcome: joined, joined: '1992'",
        "outcome: joined",
        "adherents.yaml:10: adherent NO: outcome joined and joined do not go together",
    ),
    "date of joining in two homes": Fault(
        "adherents",
        "outcome: joined, joined: '1992'",
        "outcome: joined, joined: '1993'",
        "adherents.yaml:10: adherent NO: joined 1993 is not what partners.yaml says",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_contradiction_is_named(fault: str, tmp_path: Path) -> None:
    file, old, new, expected = FAULTS[fault]
    assert expected in map(str, report_after(tmp_path, file, old, new).errors)
