"""Every record by itself: keys, looks of values, references."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edition.facts_base import Fault, report_after

FAULTS = {
    "unknown key": Fault(
        "topics",
        "label: Membership",
        "label: Membership, colour: red",
        "topics.yaml:3: topic membership: unknown key colour",
    ),
    "missing key": Fault(
        "glossary",
        "term: MTCR, ",
        "",
        "glossary.yaml:2: term mtcr: no term",
    ),
    "missing key of a file": Fault(
        "annex",
        "headings_basis: Contents.",
        "",
        "annex.yaml:2: no headings_basis",
    ),
    "null where a value is needed": Fault(
        "plenaries",
        "summary: First.",
        "summary: null",
        "plenaries.yaml:3: plenary 1: summary is null, not a text without stray spaces",
    ),
    "stray spaces": Fault(
        "plenaries",
        "summary: First.",
        "summary: 'First  of all. '",
        "plenaries.yaml:3: plenary 1: summary is “First  of all. ”, "
        "not a text without stray spaces",
    ),
    "record inside a record": Fault(
        "chairs",
        "name: Ada, ",
        "name: Ada, age: 40, ",
        "chairs.yaml:7: chairmanship 2, person Ada: unknown key age",
    ),
    "no list": Fault(
        "annex",
        "items: [1]",
        "items: 1",
        "annex.yaml:3: category I: items is “1”, not a list",
    ),
    "no record": Fault(
        "regime",
        "growth: [{date: '1992', count: 1, sources: [roll], verified: true}]",
        "growth: [seven]",
        "regime.yaml:2: growth is “seven”, not a record",
    ),
    "empty list of sources": Fault(
        "glossary",
        "sources: [roll]",
        "sources: []",
        "glossary.yaml:2: term mtcr: sources is empty",
    ),
    "unknown source": Fault(
        "glossary",
        "sources: [roll]",
        "sources: [rule]",
        "glossary.yaml:2: term mtcr: sources names “rule”, which is no source",
    ),
    "unknown topic": Fault(
        "plenaries",
        "topics: [membership]",
        "topics: [ships]",
        "plenaries.yaml:6: plenary 2: topics names “ships”, which is no topic",
    ),
    "unknown plenary": Fault(
        "partners",
        "first_plenary: 2,",
        "first_plenary: 9,",
        "partners.yaml:10: Partner NO: first_plenary names “9”, which is no plenary",
    ),
    "unknown Partner": Fault(
        "regime",
        "founders: [IT]",
        "founders: [IT, SE]",
        "regime.yaml:3: founded: founders names “SE”, which is no Partner",
    ),
    "unknown kind": Fault(
        "timeline",
        "kind: annex",
        "kind: annexe",
        "timeline.yaml:6: event annex-1987: kind names “annexe”, which is no event kind",
    ),
    "source twice in a list": Fault(
        "glossary",
        "sources: [roll]",
        "sources: [roll, roll]",
        "glossary.yaml:2: term mtcr: roll stands 2 times in sources",
    ),
    "id twice": Fault(
        "timeline",
        "key: plenary-02",
        "key: plenary-01",
        "timeline.yaml:2: plenary-01 stands 2 times in events",
    ),
    "plenary number twice": Fault(
        "plenaries",
        "number: 2",
        "number: 1",
        "plenaries.yaml:2: 1 stands 2 times in plenaries",
    ),
    "no such day": Fault(
        "plenaries",
        "start: '1992-06-29'",
        "start: '1992-06-31'",
        "plenaries.yaml:6: plenary 2: start is “1992-06-31”, "
        "not a date in quotes such as '2001-09-25', '2001-09' or '2001'",
    ),
    "date without quotes": Fault(
        "plenaries",
        "start: '1992-06-29'",
        "start: 1992-06-29",
        "plenaries.yaml:6: plenary 2: start is “1992-06-29”, "
        "not a date in quotes such as '2001-09-25', '2001-09' or '2001'",
    ),
    "country unknown to ISO 3166": Fault(
        "adherents",
        "iso2: EE",
        "iso2: XX",
        "adherents.yaml:8: adherent XX: iso2 is “XX”, not an ISO 3166-1 alpha-2 code in quotes",
    ),
    "country only CLDR knows": Fault(
        "adherents",
        "iso2: EE",
        "iso2: XK",
        "adherents.yaml:8: adherent XK: iso2 is “XK”, not an ISO 3166-1 alpha-2 code in quotes",
    ),
    "Norway without quotes": Fault(
        "chairs",
        "name: Ada, country: 'NO'",
        "name: Ada, country: NO",
        "chairs.yaml:7: chairmanship 2, person Ada: country is false, "
        "not an ISO 3166-1 alpha-2 code in quotes",
    ),
    "address without a scheme": Fault(
        "sources",
        "url: 'https://mtcr.info/roll'",
        "url: mtcr.info/roll",
        "sources.yaml:5: source roll: url is “mtcr.info/roll”, not a web address",
    ),
    "address that cannot be parsed": Fault(
        "sources",
        "url: 'https://mtcr.info/roll'",
        "url: 'https://[mtcr.info'",
        "sources.yaml:5: source roll: url is “https://[mtcr.info”, not a web address",
    ),
    "no language": Fault(
        "sources",
        "language: en",
        "language: english",
        "sources.yaml:5: source roll: language is “english”, not a language code",
    ),
    "no word of a short list": Fault(
        "plenaries",
        "confidence: high",
        "confidence: sure",
        "plenaries.yaml:3: plenary 1: confidence is “sure”, not one of high, medium, low",
    ),
    "no key": Fault(
        "glossary",
        "key: mtcr",
        "key: The MTCR",
        "glossary.yaml:2: term The MTCR: key is “The MTCR”, not a key such as oslo-1992",
    ),
    "a flag for a number": Fault(
        "plenaries",
        "partner_count: 1",
        "partner_count: true",
        "plenaries.yaml:3: plenary 1: partner_count is true, not a whole number",
    ),
    "a number for a code": Fault(
        "regime",
        "founders: [IT]",
        "founders: [7]",
        "regime.yaml:3: founded: founders is “7”, not the key of a Partner",
    ),
    "no alpha-3 code": Fault(
        "partners",
        "iso3: ITA",
        "iso3: Ita",
        "partners.yaml:5: Partner IT: iso3 is “Ita”, not an ISO 3166-1 alpha-3 code",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_malformed_record_is_named(fault: str, tmp_path: Path) -> None:
    file, old, new, expected = FAULTS[fault]
    assert expected in map(str, report_after(tmp_path, file, old, new).errors)


def test_a_long_value_is_cut_in_the_message(tmp_path: Path) -> None:
    report = report_after(tmp_path, "glossary", "key: mtcr", f"key: {'Z' * 200}")
    assert f"key is “{'Z' * 40}…”" in str(report)


def test_a_malformed_record_does_not_make_others_look_wrong(tmp_path: Path) -> None:
    report = report_after(tmp_path, "partners", "official_name: Italian Republic, ", "")
    assert [str(error) for error in report.errors] == [
        "partners.yaml:5: Partner IT: no official_name"
    ]
