"""On paper too, the user's documents are never taken for the edition's."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcr_desktop.desktop.printing.job import listing_job, sheets_job
from mtcr_desktop.desktop.printing.paginator import paginate
from mtcr_desktop.desktop.printing.pdf import write_pdf
from mtcr_desktop.sheets.sheet import Heading, Items, Text
from tests.desktop.printing.reading_pdf import Pdf
from tests.sheets.samples import ottawa, partners

LONG = Items(tuple((Text("A sentence of some length. " * 12),) for _ in range(40)), ordered=True)


@pytest.mark.usefixtures("qapp")
def test_every_page_says_whose_it_is() -> None:
    pages = paginate(sheets_job([ottawa()._replace(own=True, blocks=(LONG,))])).pages
    assert len(pages) > 2
    assert {page.origin for page in pages} == {"Your document"}
    assert all("not part of the edition" in page.address for page in pages)
    assert pages[0].title == "MTCR Desktop"


@pytest.mark.usefixtures("qapp")
def test_it_is_written_on_the_paper(tmp_path: Path) -> None:
    file = tmp_path / "own.pdf"
    write_pdf(sheets_job([ottawa()._replace(own=True)]), file)
    for page in Pdf(file).pages:
        assert "Your document" in page
        assert "not part of the edition" in page
        assert "Edition 2026.11" not in page


@pytest.mark.usefixtures("qapp")
def test_a_booklet_tells_one_from_the_other() -> None:
    own = ottawa()._replace(own=True)
    pages = paginate(sheets_job([ottawa(), own], "Both")).pages
    origins = [page.origin for page in pages]
    assert origins == sorted(origins, key=lambda origin: origin == "Your document")
    assert {"Edition 2026.11", "Your document"} == set(origins)


@pytest.mark.usefixtures("qapp")
def test_a_list_of_documents_says_so() -> None:
    pages = paginate(listing_job(partners(3)._replace(own=True), "2026.11")).pages
    assert [page.origin for page in pages] == ["Your documents"]


@pytest.mark.usefixtures("qapp")
def test_numbers_of_paragraphs_go_on() -> None:
    part = Items(((Text("Seventh."),),), ordered=True, start=7)
    sheet = ottawa()._replace(blocks=(Heading("Text", "text"), part))
    units = [placed.unit for page in paginate(sheets_job([sheet])).pages for placed in page.placed]
    assert any("7." in unit.piece.html and "Seventh." in unit.piece.html for unit in units)
