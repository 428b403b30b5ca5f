"""What leaves the program is what was on show."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtGui import QPageLayout
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.outputs import LIST_FORMATS, Outputs
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets.listing import Column, Listing
from tests.desktop.small import plenary


@pytest.fixture
def outputs(reader: Reader, settings: Settings, shouts: list[MtcrError]) -> Outputs:
    reader.open(plenary(16))
    reader.window.show()
    return Outputs(reader, settings, shouts.append)


@pytest.mark.parametrize("suffix", LIST_FORMATS)
def test_a_list_is_written_as_it_is_shown(
    qtbot: QtBot, reader: Reader, outputs: Outputs, tmp_path: Path, suffix: str
) -> None:
    pane = reader.lists.pane
    assert pane is not None
    pane.filter_line.setText("o")
    path = outputs.write_list(tmp_path / f"list{suffix}")
    content = path.read_bytes()
    if suffix == ".pdf":
        assert content.startswith(b"%PDF")
    else:
        text = content.decode("utf-8")
        assert "Ottawa" in text
        assert "Helsinki" not in text


def test_a_sheet_is_written_as_pdf(reader: Reader, outputs: Outputs, tmp_path: Path) -> None:
    assert outputs.write_sheet(tmp_path / "sheet.PDF").read_bytes().startswith(b"%PDF")


def test_an_ending_that_is_no_format_is_refused(outputs: Outputs, tmp_path: Path) -> None:
    with pytest.raises(MtcrError, match=r"sheet\.xyz"):
        outputs.write_sheet(tmp_path / "sheet.xyz")
    assert list(tmp_path.iterdir()) == []


def test_chosen_rows_become_a_booklet(reader: Reader, outputs: Outputs) -> None:
    pane = reader.lists.pane
    assert pane is not None
    pane.table.selectAll()
    job = outputs.booklet_job()
    assert [sheet.address for sheet in job.sheets] == [plenary(n) for n in (14, 15, 16, 17)]
    assert job.title == "Plenaries"
    assert job.is_booklet


def test_a_booklet_of_some_rows_does_not_bear_the_name_of_all(
    reader: Reader, outputs: Outputs
) -> None:
    pane = reader.lists.pane
    assert pane is not None
    pane.table.selectAll()
    pane.table.selectionModel().select(
        pane.table.model().index(0, 0),
        QItemSelectionModel.SelectionFlag.Deselect | QItemSelectionModel.SelectionFlag.Rows,
    )
    assert outputs.booklet_job().title == "3 of the list “Plenaries”"


def test_a_wide_list_lies_across_the_paper_that_was_set(
    outputs: Outputs, settings: Settings
) -> None:
    columns = tuple(Column(f"c{n}", f"Column {n}") for n in range(8))
    listing = Listing(Address("plenaries"), "Wide", "", columns, ())
    settings.set("paper", "Letter")
    layout = outputs.list_job(listing).layout
    assert layout.orientation() == QPageLayout.Orientation.Landscape
    assert layout.pageSize().name().startswith("Letter")


def test_a_booklet_of_members_is_seen_from_the_lists_date(reader: Reader, outputs: Outputs) -> None:
    reader.open(Address("members", query=(("as-of", "1997"),)))
    pane = reader.lists.pane
    assert pane is not None
    pane.table.selectAll()
    assert {sheet.as_of for sheet in outputs.booklet_job().sheets} == {"1997"}


def test_the_paper_is_the_one_that_was_set(
    reader: Reader, outputs: Outputs, settings: Settings
) -> None:
    listing = reader.lists.pane.shown_listing if reader.lists.pane else None
    assert listing is not None
    settings.set("paper", "Letter")
    assert outputs.list_job(listing).layout.pageSize().name().startswith("Letter")


def test_a_file_that_cannot_be_written_is_told(
    outputs: Outputs, shouts: list[MtcrError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outputs, "_ask_file", lambda *_: tmp_path / "no folder" / "sheet.pdf")
    outputs.export_sheet()
    assert len(shouts) == 1
    assert "sheet.pdf" in shouts[0].message
