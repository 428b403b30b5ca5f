"""The JSON shapes of the command's contract, and CSV."""

from __future__ import annotations

import csv
import io
import json

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.data import listing_csv, listing_json, members_json, record_json
from mtcr_desktop.sheets.lists import LIST_KINDS, list_records


def test_a_plenary_has_the_keys_of_the_contract(edition: Edition) -> None:
    answer = record_json(edition, Address.parse("mtcr:plenary/16#decision-2"))
    assert list(answer) == ["address", "kind", "title", "record", "sources"]
    assert answer["address"] == "mtcr:plenary/16"
    record = answer["record"]
    assert set(record) >= {
        "number", "city", "country", "start", "end", "partner_count", "new_partners", "chairs",
        "opened_by", "summary", "decisions", "topics", "next_host", "document", "alternatives",
        "verified", "confidence", "notes",
    }  # fmt: skip
    assert record["start"] == {"value": "2001-09-25", "precision": "day"}
    assert record["country"] == "CA"
    assert record["new_partners"] == ["KR"]
    assert record["opened_by"] == [
        {"name": "Rey Pagtakhan", "title": "Secretary of State (Asia-Pacific)"}
    ]
    assert set(record["decisions"][0]) == {"text", "topics", "sources"}
    first = answer["sources"][0]
    assert list(first) == ["id", "title", "publisher", "date", "url"]


def test_every_source_that_a_record_names_is_given(edition: Edition) -> None:
    answer = record_json(edition, Address("member", "PL"))
    given = {source["id"] for source in answer["sources"]}
    record = answer["record"]
    assert set(record["sources"]) <= given
    assert set(record["joined_claim"]["sources"]) <= given
    assert {s for claim in record["alternatives"] for s in claim["sources"]} <= given


def test_every_kind_of_record_is_data(edition: Edition) -> None:
    addresses = [
        "plenary/24", "member/TR", "adherent/CN", "chair/unknown-2020", "event/no-plenary-2010",
        "annex/6", "annex-edition/2024-03-14", "term/category-i", "topic/terrorism",
        "source/state-fs-2001", "regime",
    ]  # fmt: skip
    for text in addresses:
        answer = record_json(edition, Address.parse(text))
        assert json.loads(json.dumps(answer)) == answer
        assert answer["title"]
    with pytest.raises(NoSuchRecordError):
        record_json(edition, Address("home"))
    with pytest.raises(NoSuchRecordError):
        record_json(edition, Address("plenary", "sixteen"))


def test_members_at_a_date(edition: Edition) -> None:
    answer = members_json(edition, PartialDate.parse("1990-06-01"))
    assert answer["as_of"] == {"value": "1990-06-01", "precision": "day"}
    assert (answer["count"], answer["possible"]) == (7, 7)
    spain = next(state for state in answer["members"] if state["iso2"] == "ES")
    assert spain["certainty"] == "possibly"
    assert spain["since"] == {"value": "1990", "precision": "year"}
    assert list(spain) == ["iso2", "name", "status", "since", "certainty", "sources"]
    assert members_json(edition)["as_of"] is None
    assert members_json(edition)["count"] == 35
    names = {s["name"] for s in members_json(edition, PartialDate.parse("2001-09-25"))["members"]}
    assert "Turkey" in names


@pytest.mark.parametrize("kind", sorted(LIST_KINDS))
def test_lists_as_csv_and_json_agree(edition: Edition, kind: str) -> None:
    listing = list_records(edition, Address(kind))
    text = listing_csv(listing)
    assert text.count("\r\n") >= len(listing.rows) + 1
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    data = listing_json(listing)["rows"]
    assert len(rows) == len(data) == len(listing.rows)
    for as_text, as_data in zip(rows, data, strict=True):
        assert as_text == {name: str(value) for name, value in as_data.items()}


def test_csv_gives_dates_that_sort(edition: Edition) -> None:
    rows = list(csv.DictReader(io.StringIO(listing_csv(list_records(edition, Address("members"))))))
    korea = next(row for row in rows if row["address"] == "mtcr:member/KR")
    assert korea["since"] == "2001-03-26"
    assert korea["order"] == "33"


def test_csv_gives_periods_as_intervals(edition: Edition) -> None:
    listing = list_records(edition, Address("plenaries"))
    rows = {row["number"]: row for row in csv.DictReader(io.StringIO(listing_csv(listing)))}
    assert rows["16"]["dates"] == "2001-09-25/2001-09-28"
    assert rows["3"]["dates"] == "1990-07"
