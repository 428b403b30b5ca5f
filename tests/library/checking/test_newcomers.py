from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from tests.library.checking.said import one


@pytest.mark.parametrize(
    ("meeting", "code"), [(16, "KR"), (6, "CH"), (5, "SE"), (13, "UA"), (30, "IN"), (19, "BG")]
)
def test_a_state_that_is_new_at_the_meeting_agrees(
    edition: Edition, meeting: int, code: str
) -> None:
    found = one(edition, "new-partner", code, meeting)
    assert found.verdict == "agrees"
    assert str(found.address) == f"mtcr:plenary/{meeting}#new-partners"
    assert found.sources


def test_a_state_that_joined_at_the_meeting_agrees_though_it_sat_later(edition: Edition) -> None:
    found = one(edition, "new-partner", "BR", 10)
    assert (found.verdict, found.in_edition) == ("agrees", "joined in October 1995")
    assert "first sat as a Partner at the 11th Plenary" in found.note


def test_a_year_of_joining_may_fall_since_the_meeting_before(edition: Edition) -> None:
    found = one(edition, "new-partner", "AU", 3)
    assert (found.verdict, found.note) == ("agrees", "The day of joining is not on record.")


@pytest.mark.parametrize(
    ("meeting", "code", "note"),
    [
        (16, "BG", "New at this meeting: Republic of Korea."),
        (17, "KR", "The edition has no new Partner at this meeting."),
        (7, "AR", "It first sat as a Partner at the 8th Plenary."),
        (12, "PL", "Sources disagree: joining in 1997 is also given by"),
        (1, "CA", ""),
    ],
)
def test_a_state_that_was_not_new_differs(
    edition: Edition, meeting: int, code: str, note: str
) -> None:
    found = one(edition, "new-partner", code, meeting)
    if meeting == 1:  # nothing came before the first meeting: its founders may be called new
        assert found.verdict == "agrees"
        return
    assert found.verdict == "differs"
    assert note in found.note
    assert str(found.address) == f"mtcr:member/{code}#joined"


@pytest.mark.parametrize(
    ("code", "address"), [("EE", "mtcr:adherent/EE"), ("XK", "mtcr:plenary/16")]
)
def test_a_state_that_is_no_partner_differs(edition: Edition, code: str, address: str) -> None:
    found = one(edition, "new-partner", code, 16)
    assert (found.verdict, str(found.address)) == ("differs", address)
    assert "is no Partner. New at this meeting: Republic of Korea." in found.note
