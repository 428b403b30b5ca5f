from __future__ import annotations

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from mtcr_desktop.desktop.models.listing import AddressRole, ListingModel
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.listing import Column, Listing, Row
from tests.desktop.small import member, members, plenaries, plenary

ASCENDING, DESCENDING = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(qapp: object) -> ListingModel:
    model = ListingModel()
    model.show_listing(members())
    return model


def names(model: ListingModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_satisfies_the_model_tester_filled_filtered_sorted_and_emptied(qapp: object) -> None:
    model = ListingModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_listing(members())
    model.sort(1, DESCENDING)
    model.filter("korea", {})
    model.filter("nothing has this", {})
    model.show_listing(plenaries())
    assert model.rowCount() == 4


def test_is_flat(model: ListingModel) -> None:
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0


def test_is_empty_before_it_has_a_listing(qapp: object) -> None:
    model = ListingModel()
    assert (model.rowCount(), model.columnCount(), model.total) == (0, 0, 0)
    assert model.visible() is None
    model.filter("x", {})
    assert model.rowCount() == 0


@pytest.mark.parametrize("typed", ["turkiye", "TÜRKIYE", "1997 tur", "  türk "])
def test_filter_knows_no_accents_no_case_and_no_order_of_words(
    model: ListingModel, typed: str
) -> None:
    model.filter(typed, {})
    assert names(model) == ["Türkiye"]


def test_facets_narrow_and_an_empty_value_does_not(model: ListingModel) -> None:
    model.filter("", {"continent": "asia"})
    assert set(names(model)) == {"India", "Republic of Korea", "Türkiye"}
    model.filter("", {"continent": ""})
    assert model.rowCount() == model.total == 6


def test_sorts_by_key_and_keeps_the_order_of_equals(model: ListingModel) -> None:
    model.sort(1, ASCENDING)
    assert names(model)[:3] == ["Canada", "Germany", "Türkiye"]
    model.sort(1, DESCENDING)
    assert names(model)[0] == "India"
    assert names(model)[-2:] == ["Canada", "Germany"]
    assert model.sorting == (1, DESCENDING)


def test_a_filter_keeps_the_sorting(model: ListingModel) -> None:
    model.sort(0, DESCENDING)
    model.filter("e", {})
    assert names(model) == sorted(names(model), reverse=True)


def test_a_list_from_the_newest_down_stays_so_when_it_is_filtered(qapp: object) -> None:
    rows = tuple(Row(plenary(n), (f"No. {n}",), (n,)) for n in (3, 2, 1))
    columns = (Column("c", "C"),)
    model = ListingModel()
    model.show_listing(Listing(Address("plenaries"), "P", "", columns, rows, descending=True))
    assert model.sorting == (0, DESCENDING)
    model.filter("no", {})
    assert names(model) == ["No. 3", "No. 2", "No. 1"]


def test_unknown_values_come_last_either_way(qapp: object) -> None:
    rows = tuple(Row(plenary(n), (text,), (text,)) for n, text in ((1, ""), (2, "b"), (3, "a")))
    model = ListingModel()
    model.show_listing(Listing(Address("plenaries"), "P", "", (Column("c", "C"),), rows))
    model.sort(0, ASCENDING)
    assert names(model) == ["a", "b", ""]
    model.sort(0, DESCENDING)
    assert names(model) == ["b", "a", ""]


def test_sorting_moves_what_points_at_a_row(model: ListingModel) -> None:
    pointer = QPersistentModelIndex(model.index(model.row_of(member("KR")), 0))
    model.sort(1, DESCENDING)
    assert pointer.data(AddressRole) == member("KR")


def test_sorting_by_a_column_that_is_not_there_changes_nothing(model: ListingModel) -> None:
    before = names(model)
    model.sort(7)
    assert names(model) == before


def test_finds_the_row_of_a_record_whatever_its_date_or_place(model: ListingModel) -> None:
    seen = Address("member", "KR", (("as-of", "2010"),), "joined")
    assert model.address_at(model.row_of(seen)) == member("KR")
    assert model.row_of(member("XX")) == -1
    assert model.address_at(-1) is None
    assert model.address_at(99) is None


def test_every_cell_has_a_text_to_show_and_one_to_speak(model: ListingModel) -> None:
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            title = model.headerData(column, Qt.Orientation.Horizontal)
            assert index.data()
            spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
            assert spoken == f"{title}: {index.data()}"


def test_doubt_is_said_in_words(qapp: object) -> None:
    model = ListingModel()
    model.show_listing(members("1987-06"))
    assert names(model) == ["Canada (possibly)", "Germany (possibly)"]


def test_numbers_are_set_flush_right(model: ListingModel) -> None:
    align = Qt.AlignmentFlag(model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole))
    assert align & Qt.AlignmentFlag.AlignRight


def test_what_is_printed_is_what_is_shown(model: ListingModel) -> None:
    model.filter("", {"continent": "asia"})
    model.sort(1, DESCENDING)
    shown = model.visible()
    assert shown is not None
    assert [row.cells[0] for row in shown.rows] == names(model)
    assert shown.sort == 1


def test_a_few_long_texts_do_not_set_the_width(model: ListingModel) -> None:
    texts = sorted((model.index(row, 0).data() for row in range(model.rowCount())), key=len)
    assert model.longest(0) == texts[-1]
    assert len(model.longest(0, 0.5)) < len(texts[-1])
    assert ListingModel().longest(0) == ""
