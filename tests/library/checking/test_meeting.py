from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.cities import same_city
from tests.library.checking.said import checks, on, one


def test_the_number_agrees(edition: Edition) -> None:
    found = one(edition, "ordinal", 16, 16)
    assert (found.verdict, found.in_document, found.note) == ("agrees", "16th Plenary", "")
    assert str(found.address) == "mtcr:plenary/16"


def test_another_number_says_which_meeting_that_was(edition: Edition) -> None:
    found = one(edition, "ordinal", 17, 16)
    assert (found.verdict, found.in_edition) == ("differs", "16th Plenary")
    assert found.note == "The 17th Plenary met in Warsaw, 24–27 September 2002."


def test_a_number_that_no_meeting_has_yet_differs(edition: Edition) -> None:
    assert one(edition, "ordinal", 99, 16).note == ""


def test_a_number_that_is_inferred_says_so(edition: Edition) -> None:
    assert "infers this number" in one(edition, "ordinal", 22, 22).note


def test_only_the_wrong_number_differs(edition: Edition) -> None:
    said = [("ordinal", 17), ("place", "Ottawa"), ("start", on("2001-09-25")), ("country", "CA")]
    found = checks(edition, *said, meeting=16)
    assert [c.claim.kind for c in found if c.verdict == "differs"] == ["ordinal"]


@pytest.mark.parametrize(
    ("one_name", "other", "same"),
    [
        ("Ottawa", "ottawa", True),
        ("Washington", "Washington, DC", True),
        ("Washington, D.C.", "Washington, DC", True),
        ("Séoul", "Seoul", True),
        ("RIO DE JANEIRO", "Rio de Janeiro", True),
        ("Rio", "Rome", False),
        ("", "", False),
    ],
)
def test_names_of_cities(one_name: str, other: str, same: bool) -> None:
    assert same_city(one_name, other) is same


def test_another_city_differs(edition: Edition) -> None:
    found = one(edition, "place", "Toronto", 16)
    assert (found.verdict, found.in_edition, found.note) == ("differs", "Ottawa", "")
    assert str(found.address) == "mtcr:plenary/16#place"


def test_a_city_that_another_source_names(edition: Edition) -> None:
    found = one(edition, "place", "Amsterdam", 29)
    assert found.verdict == "differs"
    assert "Sources disagree: Amsterdam is also given by KBS World Radio" in found.note


@pytest.mark.parametrize(("city", "verdict"), [("London", "agrees"), ("Bath", "differs")])
def test_a_city_that_is_not_confirmed_says_so(edition: Edition, city: str, verdict: str) -> None:
    found = one(edition, "place", city, 2)
    assert found.verdict == verdict
    assert "No public source confirms the city" in found.note


@pytest.mark.parametrize(("code", "verdict"), [("CA", "agrees"), ("US", "differs")])
def test_the_country(edition: Edition, code: str, verdict: str) -> None:
    found = one(edition, "country", code, 16)
    assert (found.verdict, found.in_edition) == (verdict, "Canada")


@pytest.mark.parametrize(
    ("meeting", "host", "address"),
    [
        (6, "AU", "mtcr:plenary/6#next-host"),
        (6, "Canberra", "mtcr:plenary/6#next-host"),
        (30, "IS", "mtcr:plenary/30#next-host"),
        (7, "Interlaken", "mtcr:plenary/8#place"),
        (16, "PL", "mtcr:plenary/17#place"),
        (16, "Warsaw", "mtcr:plenary/17#place"),
    ],
)
def test_a_next_host_agrees_with_announcement_or_fact(
    edition: Edition, meeting: int, host: str, address: str
) -> None:
    found = one(edition, "next-host", host, meeting)
    assert (found.verdict, str(found.address)) == ("agrees", address)
    assert found.sources


def test_a_next_host_that_was_not_announced_differs(edition: Edition) -> None:
    found = one(edition, "next-host", "IE", 29)
    assert found.verdict == "differs"
    assert found.in_edition == edition.plenary(29).next_host
    assert "The next plenary was held in Busan" in found.note


def test_without_an_announcement_a_host_is_never_wrong(edition: Edition) -> None:
    found = one(edition, "next-host", "DE", 16)
    assert (found.verdict, found.in_edition) == ("not-recorded", "")
    assert "does not have what this meeting announced" in found.note


def test_the_last_meeting_has_no_next_host_on_record(edition: Edition) -> None:
    last = edition.plenaries()[-1]
    assert one(edition, "next-host", "DE", last.number).verdict == "not-recorded"
