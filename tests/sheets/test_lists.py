"""Listings: what they hold, how they sort, what their filters choose."""

from __future__ import annotations

from itertools import pairwise

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import BadDateError, MtcrError, NoSuchRecordError
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.lists import LIST_KINDS, list_records


def _list(edition: Edition, text: str) -> Listing:
    return list_records(edition, Address.parse(text))


def _column(listing: Listing, name: str) -> list[str]:
    place = [column.id for column in listing.columns].index(name)
    return [row.cells[place] for row in listing.rows]


@pytest.mark.parametrize("kind", sorted(LIST_KINDS))
def test_every_list_is_well_formed(edition: Edition, kind: str) -> None:
    listing = _list(edition, kind)
    assert listing.title
    assert listing.rows
    width = len(listing.columns)
    assert len({column.id for column in listing.columns}) == width
    assert len({row.address for row in listing.rows}) == len(listing.rows)
    for row in listing.rows:
        assert len(row.cells) == len(row.keys) == width
        assert edition.title_of(row.address)
    for column in range(width):
        known = [row.keys[column] for row in listing.rows if row.keys[column] != ""]
        assert len({type(key) for key in known}) <= 1, listing.columns[column].id


@pytest.mark.parametrize("kind", sorted(LIST_KINDS))
def test_rows_stand_in_the_order_they_claim(edition: Edition, kind: str) -> None:
    listing = _list(edition, kind)
    keys = [row.keys[listing.sort] for row in listing.rows]
    known = [key for key in keys if key != ""]
    if kind not in {"adherents", "terms", "topics", "sources"}:
        assert all(first <= second for first, second in pairwise(known))


@pytest.mark.parametrize("kind", sorted(LIST_KINDS))
def test_filters_offer_what_rows_have(edition: Edition, kind: str) -> None:
    listing = _list(edition, kind)
    for choice in listing.filters:
        assert len(choice.values) > 1
        for value, label in choice.values:
            assert label
            assert any((choice.id, value) in row.facets for row in listing.rows)


def test_partners_at_ottawa(edition: Edition) -> None:
    listing = _list(edition, "members?as-of=2001-09-25")
    assert listing.title == "33 Partners on 25 September 2001"
    assert "Turkey" in _column(listing, "name")
    assert all(row.mark == "" for row in listing.rows)


def test_possible_partners_are_counted_apart_and_marked(edition: Edition) -> None:
    listing = _list(edition, "members?as-of=1990-06-01")
    assert listing.title == "7 Partners, possibly 7 more, on 1 June 1990"
    assert sum(row.mark == "possibly" for row in listing.rows) == 7
    assert listing.note


@pytest.mark.parametrize(
    ("as_of", "warned"), [("2026-06-20", False), ("2026", True), ("2040-01-01", True)]
)
def test_a_date_that_the_edition_no_longer_covers_is_said_to_be_so(
    edition: Edition, as_of: str, warned: bool
) -> None:
    assert str(edition.info.covers_until) == "20 June 2026"
    note = _list(edition, f"members?as-of={as_of}").note
    assert ("covers until 20 June 2026" in note) is warned


def test_partners_today(edition: Edition) -> None:
    listing = _list(edition, "members")
    assert listing.title == "35 Partners"
    assert _column(listing, "order")[0] == "1"
    assert "Türkiye" in _column(listing, "name")


def test_states_by_status(edition: Edition) -> None:
    adherents = _list(edition, "members?status=adherent")
    assert "Estonia" in _column(adherents, "name")
    assert "India" not in _column(adherents, "name")
    earlier = _list(edition, "members?status=adherent&as-of=2010-01-01")
    assert "India" in _column(earlier, "name")
    assert "Chile" in _column(_list(edition, "members?status=applicant"), "name")
    everyone = _list(edition, "members?status=all")
    assert len(everyone.rows) > 35
    with pytest.raises(MtcrError, match="not a status"):
        _list(edition, "members?status=observer")


def test_bad_questions_are_refused_in_words(edition: Edition) -> None:
    with pytest.raises(BadDateError):
        _list(edition, "members?as-of=yesterday")
    with pytest.raises(NoSuchRecordError):
        _list(edition, "plenary/16")


def test_years_without_a_plenary_are_rows(edition: Edition) -> None:
    listing = _list(edition, "plenaries")
    places = _column(listing, "place")
    assert "No plenary in 2010" in places
    assert all(r.mark != "not held" for r in listing.rows)
    assert places.index("No plenary in 2010") == places.index("Buenos Aires", 20) - 1
    assert listing.note.startswith("35 plenaries and 3 years without one")


def test_options_of_the_address_choose_rows(edition: Edition) -> None:
    listing = _list(edition, "plenaries?topic=terrorism&decade=2000")
    assert listing.title == "Plenaries: 2000s, Terrorism"
    numbers = _column(listing, "number")
    assert "16" in numbers
    assert "6" not in numbers


def test_chairs_show_gaps_and_unnamed_persons(edition: Edition) -> None:
    listing = _list(edition, "chairs")
    marks = {str(row.address): row.mark for row in listing.rows}
    assert marks["mtcr:chair/unknown-2020"] == "not known"
    assert marks["mtcr:chair/6"] == "unverified"
    assert "no public source names the person" in _column(listing, "person")


def test_lists_name_who_held_the_chair(edition: Edition) -> None:
    chairs = dict(zip(_column(_list(edition, "plenaries"), "number"),
                      _column(_list(edition, "plenaries"), "chair"), strict=True))  # fmt: skip
    assert chairs["35"] == "Flávio Soares Damico"
    assert chairs["25"] == "Roberto García Moritán"
    assert chairs["6"] == "not public"
    assert chairs["31"] == "Breifne O'Reilly, Bjarni Vestmann"


def test_timeline_opens_plenaries_themselves(edition: Edition) -> None:
    addresses = {str(row.address) for row in _list(edition, "timeline").rows}
    assert "mtcr:plenary/16" in addresses
    assert "mtcr:event/korea-2001" in addresses
    outreach = _list(edition, "timeline?kind=outreach")
    assert set(_column(outreach, "kind")) == {"Outreach"}


def test_items_by_category(edition: Edition) -> None:
    assert _column(_list(edition, "annex-items?category=I"), "number") == ["1", "2"]
    assert len(_list(edition, "annex-items").rows) == 20


def test_topics_count_their_decisions(edition: Edition) -> None:
    listing = _list(edition, "topics")
    counts = dict(zip(_column(listing, "topic"), _column(listing, "decisions"), strict=True))
    assert int(counts["Terrorism"]) == len(edition.about_topic("terrorism"))


def test_sources_count_what_rests_on_them(edition: Edition) -> None:
    listing = _list(edition, "sources")
    counts = {row.address.key: row.keys[-1] for row in listing.rows}
    assert counts["state-fs-2001"] == len(edition.citing("state-fs-2001"))
