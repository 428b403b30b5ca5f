from __future__ import annotations

import hashlib
from typing import get_args

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.findings import Claim, ClaimKind, Finding, Value
from mtcr_desktop.library.text import Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.compose import compose
from tests.library.checking.said import checks, document, on, one, partners
from tests.sheets import walking

ONE_OF_EACH: dict[ClaimKind, Value] = {
    "ordinal": 16,
    "place": "Ottawa",
    "country": "CA",
    "start": on("2001-09-25"),
    "end": on("2001-09-28"),
    "partner-count": 33,
    "partner-list": ("CA", "KR"),
    "new-partner": "KR",
    "chair": "CA",
    "opened-by": "Rey Pagtakhan",
    "established": on("1987"),
    "next-host": "PL",
    "issued": on("2001-09-25"),
}


def test_there_is_a_comparison_for_every_kind_of_claim() -> None:
    assert set(ONE_OF_EACH) == set(get_args(ClaimKind))


def test_all_that_the_fact_sheet_of_ottawa_says_agrees(edition: Edition) -> None:
    said = {**ONE_OF_EACH, "partner-list": partners(edition, "2001-09-25")}
    found = checks(edition, *said.items(), meeting=16)
    assert [c.verdict for c in found] == ["agrees"] * len(said)
    assert all(c.address and c.sources and c.in_document and c.in_edition for c in found)


def test_answers_come_in_the_order_of_the_document(edition: Edition) -> None:
    text, recognition = document(*ONE_OF_EACH.items(), meeting=16)
    found = check(text, recognition._replace(claims=recognition.claims[::-1]), edition)
    assert [c.claim for c in found] == list(recognition.claims)


@pytest.mark.parametrize("kind", [kind for kind in ONE_OF_EACH if kind != "established"])
def test_without_a_meeting_nothing_is_held_against_a_document(
    edition: Edition, kind: ClaimKind
) -> None:
    found = one(edition, kind, ONE_OF_EACH[kind], None)
    assert found.verdict == "not-recorded"
    assert found.in_document
    assert found.note.startswith("No meeting was recognised")
    assert (found.in_edition, found.address, found.sources) == ("", None, ())


@pytest.mark.parametrize(
    "meeting",
    [Address("plenary", "99"), Address("event", "x"), Address("plenary", "x"), Address("home")],
)
def test_a_meeting_that_the_edition_does_not_have_is_none(
    edition: Edition, meeting: Address
) -> None:
    text, recognition = document(("ordinal", 99), meeting=16)
    recognition = recognition._replace(meeting=Finding(meeting, (), 0.9))
    (found,) = check(text, recognition, edition)
    assert found.verdict == "not-recorded"


@pytest.mark.parametrize("kind", ONE_OF_EACH)
def test_the_fact_stands_in_the_sheet_that_the_address_names(
    edition: Edition, kind: ClaimKind
) -> None:
    address = one(edition, kind, ONE_OF_EACH[kind], 16).address
    assert address is not None
    assert {address.fragment} <= {"", *walking.anchors(compose(edition, address.page))}


def test_every_plenary_agrees_with_itself(edition: Edition) -> None:
    for plenary in edition.plenaries():
        said: list[tuple[ClaimKind, Value]] = [
            ("ordinal", plenary.number),
            ("place", plenary.city),
            ("country", plenary.country),
            ("start", plenary.start),
            *[("new-partner", code) for code in plenary.new_partners],
            *[("opened-by", who.name) for who in plenary.opened_by],
            *[("chair", who.name) for who in plenary.chairs],
            *[("chair", code) for code in edition.chairmanship(plenary.chair_key).countries],
        ]
        if plenary.end:
            said.append(("end", plenary.end))
        if plenary.partner_count:
            said.append(("partner-count", plenary.partner_count))
        if plenary.document and plenary.document.date:
            said.append(("issued", plenary.document.date))
        found = checks(edition, *said, meeting=plenary.number)
        assert [c for c in found if c.verdict != "agrees"] == []


def test_known_sources_only(edition: Edition) -> None:
    found = checks(edition, *ONE_OF_EACH.items(), meeting=16)
    ids = {source.id for source in edition.sources()}
    assert {source for c in found for source in c.sources} <= ids


def test_the_edition_stays_as_it_is(edition: Edition) -> None:
    before = hashlib.sha256(edition.path.read_bytes()).digest()
    checks(edition, *ONE_OF_EACH.items(), meeting=16)
    assert hashlib.sha256(edition.path.read_bytes()).digest() == before


def test_a_claim_keeps_its_words(edition: Edition) -> None:
    text, recognition = document(("ordinal", 16), meeting=16)
    claim = Claim("ordinal", 16, Words(0, 3, 10))
    (found,) = check(text, recognition._replace(claims=(claim,)), edition)
    assert found.claim == claim
