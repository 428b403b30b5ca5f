"""A small, complete and faultless set of facts, and what becomes of it after one change.

The states, dates and sources are chosen to exercise the rules; they claim nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mtcr_desktop.edition.facts import load_facts
from mtcr_desktop.edition.validate import Report, validate

BASE = {
    "edition": """
version: '1'
title: Sample
licence: CC0-1.0
covers_until: '1993-03'
covers_until_basis: The newest source.
coverage: Everything.
gaps: [None.]
""",
    "sources": """
kinds:
  - {id: mtcr, label: The regime itself}
sources:
  - {id: roll, title: Roll, publisher: Regime, date: '1993-03', url: 'https://mtcr.info/roll',
     kind: mtcr, language: en, supports: All of it.}
""",
    "topics": """
topics:
  - {slug: membership, label: Membership, definition: Who belongs.}
""",
    "plenaries": """
plenaries:
  - {number: 1, city: Rome, country: IT, start: '1988-09', end: '1988-09', dates_precision: month,
     city_verified: true, number_inferred: false, summary: First., partner_count: 1,
     sources: [roll], confidence: high, verified: true}
  - {number: 2, city: Oslo, country: 'NO', start: '1992-06-29', end: '1992-07-02',
     dates_precision: day, city_verified: true, number_inferred: false, summary: Second.,
     partner_count: 2, printed_roll: {names: 2, countries: [IT, 'NO'], sources: [roll]},
     new_partners: ['NO'], topics: [membership],
     alternatives: [{field: dates, value: '1992-06-28/1992-07-02', sources: [roll]}],
     sources: [roll], confidence: high, verified: true}
""",
    "chairs": """
rule: {text: The host presides., sources: [roll], verified: true}
chairmanships:
  - {plenary: 1, countries: [IT], joint: false, since: '1988-09', until: '1992-06',
     sources: [roll], verified: true}
  - {plenary: 2, countries: ['NO', IT], joint: true, since: '1992-06-29',
     persons: [{name: Ada, country: 'NO', sources: [roll], verified: true}],
     sources: [roll], verified: true}
gaps: []
experts_group_chairs: []
""",
    "timeline": """
kinds:
  - {id: plenary, label: Plenary}
  - {id: annex, label: Annex}
events:
  - {key: annex-1987, kind: annex, start: '1987-04-16', title: Annex, summary: Published.,
     sources: [roll], verified: true}
  - {key: plenary-01, kind: plenary, plenary: 1, title: Rome, summary: Met., sources: [roll],
     verified: true}
  - {key: plenary-02, kind: plenary, plenary: 2, title: Oslo, summary: Met., sources: [roll],
     verified: true}
""",
    "partners": """
bodies:
  - {id: hcoc, label: Hague Code of Conduct}
partners:
  - {iso2: IT, iso3: ITA, name: Italy, official_name: Italian Republic, region: Europe,
     subregion: Southern Europe, sequence: 1, founding: true,
     joined: {value: '1987-04-16', sources: [roll], note: Founder., verified: true},
     hosted: [1], co_chaired: [2], regimes: [{body: hcoc, value: null, sources: []}],
     sources: [roll], verified: true}
  - {iso2: 'NO', iso3: NOR, name: Norway, official_name: Kingdom of Norway, region: Europe,
     subregion: Northern Europe, sequence: 2, founding: false,
     joined: {value: '1992', sources: [roll], note: Year., verified: true},
     first_plenary: 2, first_plenary_sources: [roll], hosted: [2],
     regimes: [{body: hcoc, value: true, since: '2002-11', sources: [roll]}],
     sources: [roll], verified: true}
""",
    "adherents": """
statuses:
  - {id: follower, label: Follower, text: Follows.}
  - {id: later-partner, label: Later Partner, text: Followed.}
outcomes:
  - {id: joined, label: Joined}
adherents:
  - {iso2: EE, iso3: EST, name: Estonia, official_name: Republic of Estonia, status: follower,
     sources: [roll], verified: true}
  - {iso2: 'NO', status: later-partner,
     applications: [{applied: '1991', outcome: joined, joined: '1992', sources: [roll],
                     verified: true}],
     sources: [roll], verified: true}
""",
    "regime": """
names: [{language: en, name: Regime, sources: [roll], verified: true}]
founded: {date: '1987-04-16', founders: [IT], sources: [roll], verified: true}
partner_count: {date: '1993', count: 2, sources: [roll], verified: true}
benchmark: {key: benchmark, title: Benchmark, text: Limits., payload_kg: 500, range_km: 300,
  sources: [roll], verified: true}
website: {key: website, title: Website, text: Address., url: 'https://mtcr.info',
  sources: [roll], verified: true}
articles: []
guidelines: {title: Guidelines, structure: Short., history: [], sources: [roll], verified: true}
meeting_kinds: []
growth: [{date: '1992', count: 1, sources: [roll], verified: true}]
""",
    "annex": """
title: Annex
categories: [{id: I, name: Category I, items: [1], definition: First., sources: [roll],
  verified: true}]
headings: [{letter: A, title: Equipment, sources: [roll], verified: true}]
headings_basis: Contents.
items: [{number: 1, category: I, title: Systems, title_verified: true, reserved: false,
  headings: [A], subject: Rockets., sources: [roll], verified: true}]
edition_kinds: [{id: edition, label: Edition}]
editions: [{key: '1987-04-16', date: '1987-04-16', kind: edition, title: First, sources: [roll],
  verified: true}]
publications: []
national_lists: []
""",
    "glossary": """
terms: [{key: mtcr, term: MTCR, definition: The regime., sources: [roll], verified: true}]
""",
}


class Fault(NamedTuple):
    """A change of one file that must give a problem."""

    file: str
    old: str
    new: str
    problem: str


def write(folder: Path, **changed: str) -> Path:
    """Write the base into a folder, with some files replaced, and return the folder."""
    for name, text in (BASE | changed).items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return folder


def report_after(folder: Path, file: str, old: str, new: str) -> Report:
    """Validate the base after one change in one file; the old text must be there."""
    assert BASE[file].count(old) >= 1, f"{old!r} is not in {file}"
    return validate(load_facts(write(folder, **{file: BASE[file].replace(old, new, 1)})))
