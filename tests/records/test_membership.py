"""Membership as of any date, and the records that go with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.members import FormerName, Member
from mtcr_desktop.records.membership import roll
from mtcr_desktop.records.plenaries import ordinal
from mtcr_desktop.records.sources import Claim


def member(iso2: str, joined: str, sequence: int) -> Member:
    return Member(
        iso2=iso2, iso3=f"{iso2}X", name=iso2, official_name=iso2, aliases=(), former_names=(),
        region="", subregion="", sequence=sequence, founding=False, joined=PartialDate(joined),
        joined_claim=Claim("joined", joined), alternatives=(), first_plenary=None,
        first_plenary_sources=(), hosted=(), co_chaired=(), regimes=(), authority=None, sources=(),
        note=None, verified=True,
    )  # fmt: skip


STATES = (member("CC", "1991", 3), member("AA", "1987-04-16", 1), member("BB", "1990-03", 2))


@pytest.mark.parametrize(
    ("as_of", "certain", "possible", "words"),
    [
        ("1987-04-15", "", "", "0 Partners"),
        ("1987", "", "AA", "0 Partners, possibly 1 more"),
        ("1989", "AA", "", "1 Partner"),
        ("1990-03-10", "AA", "BB", "1 Partner, possibly 1 more"),
        ("1991", "AA BB", "CC", "2 Partners, possibly 1 more"),
        ("1992", "AA BB CC", "", "3 Partners"),
    ],
)
def test_who_was_a_partner(as_of: str, certain: str, possible: str, words: str) -> None:
    found = roll(STATES, PartialDate(as_of))
    assert " ".join(state.iso2 for state in found.certain) == certain
    assert " ".join(state.iso2 for state in found.possible) == possible
    assert found.count_text == words


YEARS = st.integers(1980, 2030).map(lambda year: PartialDate(str(year)))


@given(YEARS, YEARS)
def test_the_roll_never_shrinks(one: PartialDate, other: PartialDate) -> None:
    before, after = (set(roll(STATES, when).certain) for when in sorted((one, other)))
    assert before <= after


RENAMED = replace(
    STATES[0],
    name="New",
    former_names=(
        FormerName("Oldest", None, PartialDate("1990"), False, (), None, True),
        FormerName("Old", PartialDate("1990"), PartialDate("2022-06-01"), False, (), None, True),
        FormerName("Kingdom of Old", None, PartialDate("2022"), True, (), None, True),
        FormerName("Always", PartialDate("1900"), None, False, (), None, True),
    ),
)


@pytest.mark.parametrize(
    ("as_of", "name"),
    [
        ("1989-12-31", "Oldest"), ("1990", "Old"), ("2022-05-31", "Old"), ("2022", "Old"),
        ("2022-06-01", "New"), ("2023", "New"),
    ],
)  # fmt: skip
def test_names_follow_the_date(as_of: str, name: str) -> None:
    assert RENAMED.name_at(PartialDate(as_of)) == name


def test_ordinals() -> None:
    numbers = (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111)
    assert [ordinal(n) for n in numbers] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd", "101st",
        "111th",
    ]  # fmt: skip
