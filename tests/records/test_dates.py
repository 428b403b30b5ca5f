"""Dates that keep their precision."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.dates import PartialDate, began_by, span_text
from mtcr_desktop.records.errors import BadDateError

LENGTHS = {"year": 4, "month": 7, "day": 10}
DATES = st.builds(
    lambda day, length: PartialDate(day.isoformat()[:length]),
    st.dates(date(1000, 1, 1), date(9999, 12, 31)),
    st.sampled_from(sorted(LENGTHS.values())),
)


@given(DATES)
def test_parsing_gives_back_the_text(when: PartialDate) -> None:
    assert PartialDate.parse(when.value) == when
    assert PartialDate.parse(f" {when.value}\n") == when
    assert len(when.value) == LENGTHS[when.precision]
    assert when.to_json() == {"value": when.value, "precision": when.precision}


@given(DATES, DATES)
def test_order_is_that_of_time(one: PartialDate, other: PartialDate) -> None:
    if one < other:
        assert one.earliest <= other.earliest
    if one.latest < other.earliest:
        assert one < other


@given(DATES)
def test_a_date_spans_its_days(when: PartialDate) -> None:
    assert when.earliest <= when.latest
    assert when.earliest.year == when.latest.year == when.year
    assert (when.precision == "day") == (when.earliest == when.latest)
    for day in (when.earliest, when.latest):
        assert day.isoformat().startswith(when.value)


@given(DATES, DATES)
def test_beginning_is_certain_only_on_every_reading(since: PartialDate, as_of: PartialDate) -> None:
    readings = {
        begun <= seen
        for begun in (since.earliest, since.latest)
        for seen in (as_of.earliest, as_of.latest)
    }
    expected = "possibly" if len(readings) == 2 else "yes" if readings == {True} else "no"
    assert began_by(since, as_of) == expected


@pytest.mark.parametrize(
    ("since", "as_of", "certainty"),
    [
        ("1987-04-16", "1987-04-16", "yes"),
        ("1987-04-16", "1987-04-15", "no"),
        ("1990", "1990-06-01", "possibly"),
        ("1990", "1991-01-01", "yes"),
        ("1990", "1990-12-31", "yes"),
        ("1990", "1990", "possibly"),
        ("1990", "1989", "no"),
        ("2001-03-26", "2001", "possibly"),
    ],
)
def test_three_answers(since: str, as_of: str, certainty: str) -> None:
    assert began_by(PartialDate(since), PartialDate(as_of)) == certainty


@pytest.mark.parametrize(
    "text",
    ["", "2001-9-25", "25.9.2001", "2001-13", "2001-02-29", "2001-00", "0000", "20010925",
     "２００１", "2001-09-25T10:00", "-2001", "2001-", "today"],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(BadDateError):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("value", "words"),
    [("2001-09-25", "25 September 2001"), ("2004-02-01", "1 February 2004"),
     ("1990-07", "July 1990"), ("1990", "1990")],
)  # fmt: skip
def test_dates_in_words(value: str, words: str) -> None:
    assert str(PartialDate(value)) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2001-09-25", "2001-09-28", "25–28 September 2001"),
        ("1992-06-29", "1992-07-02", "29 June – 2 July 1992"),
        ("2019-12-30", "2020-01-03", "30 December 2019 – 3 January 2020"),
        ("2001-05-05", "2002-05-05", "5 May 2001 – 5 May 2002"),
        ("2016", "2019", "2016–2019"),
        ("2015-10", "2016-10-19", "October 2015 – 19 October 2016"),
        ("1988-09", "1988-09", "September 1988"),
        ("1988-09", None, "September 1988"),
    ],
)
def test_periods_in_words(start: str, end: str | None, words: str) -> None:
    assert span_text(PartialDate(start), end and PartialDate(end)) == words


def test_leap_years_end_on_the_29th() -> None:
    assert PartialDate("2000-02").latest == date(2000, 2, 29)
    assert PartialDate("1900-02").latest == date(1900, 2, 28)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2001-09-25", "2001-09-25"),
        ("2001", "2001"),
        ("25 September 2001", "2001-09-25"),
        (" 5  sept.  2001 ", "2001-09-05"),
        ("SEP 2001", "2001-09"),
        ("25.9.2001", "2001-09-25"),
        ("25. 09. 2001", "2001-09-25"),
        ("09.2001", "2001-09"),
    ],
)
def test_dates_are_typed_as_people_write_them(text: str, value: str) -> None:
    assert PartialDate.typed(text).value == value


@pytest.mark.parametrize("text", ["9/25/2001", "31 June 2001", "25.13.2001", "Ma 2001", ""])
def test_what_a_person_types_may_be_no_date(text: str) -> None:
    with pytest.raises(BadDateError):
        PartialDate.typed(text)


def test_every_date_can_be_typed_as_it_is_shown() -> None:
    for value in ("1987", *(f"1987-{month:02}" for month in range(1, 13)), "1987-04-16"):
        assert PartialDate.typed(str(PartialDate(value))).value == value
