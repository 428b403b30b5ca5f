"""Dates and periods in the forms of many languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.library.recognition.dates import find_dates, find_years
from mtcr_desktop.library.recognition.flat import flat


def found(text: str, *, day_first: bool = True) -> list[str]:
    """Return the dates of a text in ISO 8601, periods with a slash."""
    return [
        "/".join(date.value for date in (period.start, period.end) if date)
        for period in find_dates(flat(text), day_first=day_first)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("September 25-28, 2001", "2001-09-25/2001-09-28"),
        ("September 25–28, 2001", "2001-09-25/2001-09-28"),
        ("25 to 28 September 2001", "2001-09-25/2001-09-28"),
        ("25.-28. September 2001", "2001-09-25/2001-09-28"),
        ("29 June - 2 July 1992", "1992-06-29/1992-07-02"),
        ("29 June — 2 July 1992", "1992-06-29/1992-07-02"),
        ("June 29 to July 2, 1992", "1992-06-29/1992-07-02"),
        ("du 5 au 7 novembre 2008", "2008-11-05/2008-11-07"),
        ("les 9 et 10 octobre 2007", "2007-10-09/2007-10-10"),
        ("vom 12. bis 16. September 2005", "2005-09-12/2005-09-16"),
        ("zwischen dem 12. und dem 16. September 2005", "2005-09-12/2005-09-16"),
        ("29. November bis 2. Dezember 1993", "1993-11-29/1993-12-02"),
        ("17.–21. Oktober 2022", "2022-10-17/2022-10-21"),
        ("10.-12.10.1995", "1995-10-10/1995-10-12"),
        ("from 12th through 16th of September, 2005", "2005-09-12/2005-09-16"),
        ("between 19 and 26 September 2003", "2003-09-19/2003-09-26"),
        ("du lundi 4 au vendredi 8 octobre 2021", "2021-10-04/2021-10-08"),
        ("from Monday, 16 October, to Friday, 20 October 2017", "2017-10-16/2017-10-20"),
        ("September 25, 2001, to September 28, 2001", "2001-09-25/2001-09-28"),
        ("30 December 2001 to 3 January 2002", "2001-12-30/2002-01-03"),
        ("29 December - 2 January 1993", "1992-12-29/1993-01-02"),
        ("2023-10-30 to 2023-11-03", "2023-10-30/2023-11-03"),
        ("del 5 al 7 de noviembre de 2008", "2008-11-05/2008-11-07"),
        ("dal 14 al 18 ottobre 2013", "2013-10-14/2013-10-18"),
        ("de 30 de outubro a 3 de novembro de 2023", "2023-10-30/2023-11-03"),
        ("van 5 tot 9 oktober 2015", "2015-10-05/2015-10-09"),
        ("2001-09-25", "2001-09-25"),
        ("25/09/2001", "2001-09-25"),
        ("23.10.2012", "2012-10-23"),
        ("1er avril 1987", "1987-04-01"),
        ("1ᵉʳ avril 1987", "1987-04-01"),
        ("am 24. Oktober 2012", "2012-10-24"),
        ("3. März 1990", "1990-03-03"),
        ("le 15 août 1999", "1999-08-15"),
        ("SEPT. 25, 2001", "2001-09-25"),
        ("September the 25th, 2001", "2001-09-25"),
        ("**25 September** 2001", "2001-09-25"),
        ("25\N{NO-BREAK SPACE}September\N{NO-BREAK SPACE}2001", "2001-09-25"),
        ("October 1994", "1994-10"),
        ("décembre 1989", "1989-12"),
    ],
)
def test_a_form_is_read(text: str, expected: str) -> None:
    assert found(f"They met {text}, and parted.") == [expected]


@pytest.mark.parametrize(
    "text", ["30 February 2001", "in 2001", "25-28", "No. 12/2001", "1.2.3.2001", "may 3000"]
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("5/9/2001", True, ["2001-09-05"]),
        ("5/9/2001", False, ["2001"]),
        ("9/25/2001", False, ["2001-09-25"]),
        ("9/9/2001", False, ["2001-09-09"]),
        ("9/25/2001", True, []),
    ],
)
def test_slashes_say_no_more_than_they_do(text: str, day_first: bool, expected: list[str]) -> None:
    assert found(text, day_first=day_first) == expected


def test_two_dates_far_apart_are_no_period() -> None:
    assert found("from 5 May 1990 to 7 May 2001")[-1] == "2001-05-07"
    assert not [date for date in found("from 5 May 1990 to 7 May 2001") if "/" in date]


def test_several_dates_stand_in_their_order() -> None:
    text = "On 16 April 1987 it began; from 4-6 October 1994 they met, and again in March 1995."
    assert found(text) == ["1987-04-16", "1994-10-04/1994-10-06", "1995-03"]


def test_years_are_found_apart() -> None:
    years = find_years(flat("since 1987, not 12345, by 2004"))
    assert [each.start.value for each in years] == ["1987", "2004"]


@given(st.text(alphabet="0123456789 -/.,julymaiabtocd'", max_size=200))
def test_any_text_has_dates_of_the_calendar_or_none(text: str) -> None:
    for period in find_dates(flat(text)):
        assert period.start.earliest <= period.start.latest
        assert 0 <= period.at[0] < period.at[1] <= len(text)
        assert period.end is None or period.start < period.end
