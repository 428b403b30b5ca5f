from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from tests.library.checking.said import checks, one, partners


def test_a_count_is_set_against_meeting_roll_and_list(edition: Edition) -> None:
    listed = partners(edition, "2001-09-25")
    count, names = checks(edition, ("partner-count", 33), ("partner-list", listed), meeting=16)
    assert (count.verdict, count.in_edition) == ("agrees", "33 Partners")
    assert count.note == (
        "The roll on 25 September 2001 has 33 Partners. The list in the document names 33 as well."
    )
    assert str(count.address) == "mtcr:plenary/16#partner-count"
    assert (names.verdict, names.note) == ("agrees", "")
    assert names.in_document.startswith("33 countries: Argentina, Australia")
    assert str(names.address) == "mtcr:plenary/16#partners"


def test_names_are_those_of_the_day(edition: Edition) -> None:
    found = one(edition, "partner-list", partners(edition, "2001-09-25"), 16)
    assert "Turkey" in found.in_document
    assert "Türkiye" not in found.in_document


@pytest.mark.parametrize("claimed", [32, 34])
def test_a_wrong_count_differs(edition: Edition, claimed: int) -> None:
    found = one(edition, "partner-count", claimed, 16)
    assert (found.verdict, found.in_edition) == ("differs", "33 Partners")


def test_a_count_that_does_not_match_its_own_list(edition: Edition) -> None:
    listed = partners(edition, "2001-09-25")
    count, names = checks(edition, ("partner-count", 34), ("partner-list", listed), meeting=16)
    assert count.verdict == "differs"
    assert "The document's own list names 33, not 34." in count.note
    assert names.verdict == "agrees"
    assert names.note == "The document itself counts 34, but its list names 33."


def test_a_name_too_few_is_named(edition: Edition) -> None:
    listed = tuple(code for code in partners(edition, "2001-09-25") if code != "IS")
    count, names = checks(edition, ("partner-count", 33), ("partner-list", listed), meeting=16)
    assert (count.verdict, names.verdict) == ("agrees", "differs")
    assert "Not on the document's list: Iceland." in names.note
    assert set(edition.member("IS").joined_claim.sources) <= set(names.sources)


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("BG", "Bulgaria is on the document's list; it joined later, in 2004"),
        ("IN", "it joined later, on 27 June 2016, and first sat at the 30th Plenary."),
        ("EE", "Estonia is on the document's list and is no Partner (in the edition:"),
        ("Ruritania", "Ruritania is on the document's list and is no Partner."),
    ],
)
def test_a_name_too_many_is_named(edition: Edition, name: str, note: str) -> None:
    found = one(edition, "partner-list", (*partners(edition, "2001-09-25"), name), 16)
    assert found.verdict == "differs"
    assert note in found.note
    assert "Not on the document's list" not in found.note


def test_a_name_said_twice_counts_once(edition: Edition) -> None:
    found = one(edition, "partner-list", (*partners(edition, "2001-09-25"), "FR"), 16)
    assert (found.verdict, found.note) == ("agrees", "Named more than once: France.")
    assert found.in_document.startswith("33 countries")


@pytest.mark.parametrize("meeting", [6, 7, 8])
def test_a_printed_list_known_to_leave_out_switzerland(edition: Edition, meeting: int) -> None:
    plenary = edition.plenary(meeting)
    everybody = {*partners(edition, plenary.start.value), *plenary.new_partners}
    if meeting == 8:
        everybody |= {"IS"}  # joined in the year of the meeting, and new at the one before
    count, names = checks(
        edition,
        ("partner-count", plenary.partner_count or 0),
        ("partner-list", tuple(everybody - {"CH"})),
        meeting=meeting,
    )
    assert count.verdict == "agrees"
    assert names.verdict == "differs"
    assert "Not on the document's list: Switzerland." in names.note
    assert "statement of 199" in names.note


def test_a_known_contradiction_is_told_of_the_state_that_it_is_about(edition: Edition) -> None:
    plenary = edition.plenary(6)
    everybody = {*partners(edition, plenary.start.value), *plenary.new_partners}
    found = one(edition, "partner-list", tuple(everybody - {"FR"}), 6)
    assert found.note == "Not on the document's list: France."


def test_newcomers_of_a_year_count_where_the_meeting_has_them(edition: Edition) -> None:
    new = edition.plenary(13).new_partners
    listed = (*partners(edition, "1998-10-05"), *new)
    count, names = checks(edition, ("partner-count", 32), ("partner-list", listed), meeting=13)
    assert (count.verdict, names.verdict) == ("agrees", "agrees")
    assert "29 Partners, possibly 3 more" in count.note


def test_a_state_that_joined_at_the_time_but_is_not_counted(edition: Edition) -> None:
    listed = (*partners(edition, "1995-10-10"), "BR")
    count, names = checks(edition, ("partner-count", 28), ("partner-list", listed), meeting=10)
    assert (count.verdict, names.verdict) == ("differs", "differs")
    assert "Brazil, admitted at the meeting, became the twenty-eighth member" in count.note
    assert "it joined in October 1995, but is not of the 27 Partners counted" in names.note


def test_a_count_that_another_source_gives(edition: Edition) -> None:
    found = one(edition, "partner-count", 31, 18)
    assert (found.verdict, found.in_edition) == ("differs", "33 Partners")
    assert "Sources disagree: 31 is also given by" in found.note


@pytest.mark.parametrize(
    ("meeting", "claimed", "verdict", "recorded"),
    [
        (2, 7, "agrees", "7 Partners"),
        (2, 8, "differs", "7 Partners"),
        (3, 12, "not-recorded", "7 Partners, possibly 7 more"),
        (3, 6, "differs", "7 Partners, possibly 7 more"),
        (3, 15, "differs", "7 Partners, possibly 7 more"),
    ],
)
def test_without_a_count_the_roll_answers(
    edition: Edition, meeting: int, claimed: int, verdict: str, recorded: str
) -> None:
    found = one(edition, "partner-count", claimed, meeting)
    assert (found.verdict, found.in_edition) == (verdict, recorded)
    assert ("which fits" in found.note) == (verdict == "not-recorded")
    assert ("Sources disagree" in found.note) == (claimed == 8)


def test_what_the_record_leaves_open_is_not_held_against_a_list(edition: Edition) -> None:
    listed = (*partners(edition, "1990-07"), "AU", "BE")
    found = one(edition, "partner-list", listed, 3)
    assert found.verdict == "agrees"
    assert "named Australia, Belgium and not Denmark" in found.note
    assert "possibly Australia" in found.in_edition
