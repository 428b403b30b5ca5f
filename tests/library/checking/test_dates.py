from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.dates import fit
from tests.library.checking.said import on, one


@pytest.mark.parametrize(
    ("claimed", "recorded", "expected"),
    [
        ("2001-09-25", "2001-09-25", "same"),
        ("2001-09", "2001-09-25", "same"),
        ("1987", "1987-04-16", "same"),
        ("2007-11", "2007-11", "same"),
        ("2007-11-05", "2007-11", "finer"),
        ("2007-11", "2007", "finer"),
        ("2001-09-26", "2001-09-25", "other"),
        ("2001-10", "2001-09-25", "other"),
        ("1986", "1987-04-16", "other"),
        ("2007-10-31", "2007-11", "other"),
    ],
)
def test_a_date_fits_by_its_precision(claimed: str, recorded: str, expected: str) -> None:
    assert fit(on(claimed), on(recorded)) == expected


@pytest.mark.parametrize("value", ["2001-09-25", "2001-09", "2001"])
def test_a_first_day_agrees_at_any_precision(edition: Edition, value: str) -> None:
    found = one(edition, "start", on(value), 16)
    assert found.verdict == "agrees"
    assert found.in_edition == "25 September 2001"
    assert str(found.address) == "mtcr:plenary/16#dates"
    assert found.sources == edition.plenary(16).sources
    assert found.note == ""


@pytest.mark.parametrize(
    ("kind", "value", "note"),
    [
        ("start", "2001-09-24", "1 day earlier than on record."),
        ("end", "2001-09-30", "2 days later than on record."),
        ("start", "2001-08", ""),
        ("end", "2003-09-28", ""),
    ],
)
def test_another_day_differs_and_says_by_how_much(
    edition: Edition, kind: str, value: str, note: str
) -> None:
    found = one(edition, kind, on(value), 16)
    assert (found.verdict, found.note) == ("differs", note)


def test_a_day_where_only_the_month_is_known_is_not_recorded(edition: Edition) -> None:
    found = one(edition, "start", on("2007-11-05"), 22)
    assert (found.verdict, found.in_edition) == ("not-recorded", "November 2007")
    assert found.note == "This fits, but only the month is on record."


def test_a_value_of_another_source_differs_and_the_source_is_named(edition: Edition) -> None:
    found = one(edition, "start", on("2000-10-09"), 15)
    assert (found.verdict, found.in_edition) == ("differs", "10 October 2000")
    assert "also given by Ministry for Foreign Affairs of Finland" in found.note
    assert "earlier" not in found.note


def test_the_other_bound_of_that_source_agrees(edition: Edition) -> None:
    assert one(edition, "end", on("2000-10-13"), 15).verdict == "agrees"


@pytest.mark.parametrize("value", ["2022-10-19", "2022-10-17"])
def test_a_formal_opening_on_another_day_is_known(edition: Edition, value: str) -> None:
    found = one(edition, "start", on(value), 34)
    assert ("Sources disagree" in found.note) == (found.verdict == "differs")
    assert found.verdict == ("agrees" if value == "2022-10-17" else "differs")


def test_the_last_day_is_open_where_only_the_opening_is_public(edition: Edition) -> None:
    found = one(edition, "end", on("2012-10-26"), 26)
    assert (found.verdict, found.in_edition) == ("not-recorded", "")
    assert "last day is not public" in found.note


def test_a_last_day_before_the_opening_differs(edition: Edition) -> None:
    assert one(edition, "end", on("2012-10-23"), 26).verdict == "differs"


@pytest.mark.parametrize("meeting", [16, None])
@pytest.mark.parametrize(
    ("value", "verdict"),
    [("1987", "agrees"), ("1987-04", "agrees"), ("1987-04-16", "agrees"), ("1985", "differs")],
)
def test_the_beginning_of_the_regime_needs_no_meeting(
    edition: Edition, value: str, verdict: str, meeting: int | None
) -> None:
    found = one(edition, "established", on(value), meeting)
    assert found.verdict == verdict
    assert str(found.address) == "mtcr:regime#founded"
    assert found.sources == edition.regime().founded_sources


@pytest.mark.parametrize(
    ("meeting", "value", "verdict", "falls"),
    [
        (16, "2001-09-25", "agrees", "falls on the first day of the meeting."),
        (16, "2001-09-28", "agrees", "falls on the last day of the meeting."),
        (15, "2000-10-13", "agrees", "falls on the last day of the meeting."),
        (16, "2001-09-26", "not-recorded", "falls on day 2 of the meeting."),
        (16, "2001-09-24", "not-recorded", "is 1 day before the meeting."),
        (16, "2001-10-01", "not-recorded", "is 3 days after the meeting."),
        (26, "2012-10-23", "agrees", "is 1 day before the meeting."),
        (26, "2012-10-25", "not-recorded", "is 1 day after the opening of the meeting."),
    ],
)
def test_a_date_of_issue_is_placed_in_time(
    edition: Edition, meeting: int, value: str, verdict: str, falls: str
) -> None:
    found = one(edition, "issued", on(value), meeting)
    assert found.verdict == verdict
    assert found.note.startswith(f"The date of issue {falls}")


def test_a_date_of_issue_that_fits_a_month_on_record(edition: Edition) -> None:
    found = one(edition, "issued", on("2004-10-08"), 19)
    assert (found.verdict, found.in_edition) == ("not-recorded", "October 2004")
    assert found.note.endswith("October 2004, which fits.")


def test_a_date_of_issue_of_a_meeting_without_a_text(edition: Edition) -> None:
    found = one(edition, "issued", on("1990-07-20"), 3)
    assert (found.verdict, found.in_edition) == ("not-recorded", "")
    assert found.note == "The edition has no dated text of this meeting."
