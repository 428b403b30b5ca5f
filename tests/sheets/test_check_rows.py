"""What stands beside a document: each claim, and what was recognised."""

from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.check_rows import CheckRow, Review, review, rows_of
from tests.sheets.own_documents import ADDRESS, CHECKS, PLENARY, RECOGNITION, TEXT


@pytest.fixture
def found(edition: Edition) -> Review:
    return rows_of(edition, ADDRESS, TEXT, RECOGNITION, CHECKS, ["kind"])


def row(found: Review, label: str) -> CheckRow:
    (one,) = (row for row in found.rows if row.label == label)
    return one


def test_claims_come_in_the_order_of_the_document_then_what_was_recognised(found: Review) -> None:
    assert [one.standing for one in found.rows] == [
        "agrees", "agrees", "differs", "not-recorded", *["recognised"] * 7,
    ]  # fmt: skip
    assert found.page == ADDRESS
    assert found.meeting == "16th Plenary, Ottawa 2001"


def test_a_claim_has_both_values_the_fact_and_its_words(found: Review) -> None:
    count = row(found, "Number of Partners")
    assert (count.said, count.recorded, count.note) == (
        "34 Partners",
        "33 Partners",
        "One too many.",
    )
    assert count.fact == Address("plenary", "16", (), "partner-count")
    (words,) = count.passages
    assert (words.quoted, words.anchor, words.where, words.start) == ("34 countries", "p2", "¶2", 0)
    assert words.address == Address(ADDRESS.kind, ADDRESS.key, (), "p2")
    ((source, publisher),) = count.sources
    assert source == Address("source", "state-fs-2001")
    assert "State" in publisher


def test_what_is_not_recorded_has_neither_fact_nor_source(found: Review) -> None:
    host = row(found, "Next host")
    assert (host.recorded, host.fact, host.sources) == ("", None, ())


def test_what_was_recognised_says_how_surely_and_on_which_words(found: Review) -> None:
    meeting = row(found, "Meeting")
    assert (meeting.said, meeting.recorded) == ("16th Plenary, Ottawa 2001", "almost certain, 97%")
    assert meeting.fact == PLENARY
    assert [words.quoted for words in meeting.passages] == ["sixteenth plenary", "in Ottawa"]
    assert row(found, "Language").said == "English"
    assert row(found, "Date of issue").said == "30 September 2001"


def test_words_that_are_set_aside_are_where_all_is_shown(found: Review) -> None:
    kind = row(found, "Kind")
    assert (kind.said, kind.recorded) == ("Press release", "corrected by you")
    (words,) = kind.passages
    assert (words.where, words.address.option("as-saved")) == ("set aside 1", "yes")


def test_without_a_meeting_none_is_named(edition: Edition) -> None:
    unknown = RECOGNITION._replace(meeting=None)
    assert rows_of(edition, ADDRESS, TEXT, unknown, ()).meeting == ""
    elsewhere = unknown._replace(
        meeting=RECOGNITION.meeting._replace(value=Address("plenary", "99"))
    )  # type: ignore[union-attr]
    assert "not in the edition" in rows_of(edition, ADDRESS, TEXT, elsewhere, ()).meeting


def test_a_document_that_is_not_there(edition: Edition, home: object) -> None:
    with open_library() as library, pytest.raises(NoSuchRecordError):
        review(edition, library, "0" * 12)
