"""What no page may do: cut a row, strand a heading, lose a piece."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from mtcr_desktop.desktop.printing.job import Job, listing_job, page_layout, sheets_job
from mtcr_desktop.desktop.printing.paginator import Pages, paginate, paginate_in_steps
from mtcr_desktop.desktop.printing.units import POINT
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.sheet import Heading, Items, Paragraph, Sheet, Text
from tests.sheets.samples import ottawa, partners

pytestmark = pytest.mark.usefixtures("qapp")

A4 = QPageSize(QPageSize.PageSizeId.A4)
A6 = QPageSize(QPageSize.PageSizeId.A6)
LETTER = QPageSize(QPageSize.PageSizeId.Letter)

LONG = "The figures were first fixed by the office of the chair. " * 40


def _words(count: int, stem: str) -> str:
    return " ".join(f"{stem}{number}" for number in range(count))


def _of(*blocks: object) -> Job:
    return sheets_job([ottawa()._replace(blocks=blocks)])  # type: ignore[arg-type]


def _assert_whole(pages: Pages) -> None:
    """Assert that nothing is cut but flowing text, nothing runs over, no heading is stranded."""
    bottom = pages.body.bottom() + 1
    for page in pages.pages:
        assert page.placed
        previous = pages.body.top() - 1
        for placed in page.placed:
            assert placed.y >= previous - 1
            assert placed.bottom <= bottom
            previous = placed.bottom
            if not placed.unit.piece.flowing:
                assert (placed.start, placed.end) == (0, placed.unit.height)
        assert not page.placed[-1].unit.piece.keep


@pytest.mark.parametrize("paper", [A4, LETTER, A6])
@pytest.mark.parametrize("landscape", [False, True])
def test_no_row_is_cut_on_any_paper(paper: QPageSize, landscape: bool) -> None:
    layout = page_layout(paper, landscape=landscape, margins=QMarginsF(10, 8, 10, 8))
    for job in (sheets_job([ottawa()]), listing_job(partners(120))):
        _assert_whole(paginate(replace(job, layout=layout)))


def test_every_plenary_of_the_edition_is_set_whole(edition: Edition) -> None:
    addresses = [Address("plenary", str(plenary.number)) for plenary in edition.plenaries()]
    job = sheets_job([compose(edition, address) for address in addresses], "Plenary meetings")
    pages = paginate(job)
    _assert_whole(pages)
    shown = {page.address.partition(" · ")[0] for page in pages.pages}
    assert shown - {""} == set(map(str, addresses))


def test_a_heading_goes_with_what_it_heads() -> None:
    for filling in range(20, 60):
        items = Items(tuple((Text(f"Point {n}"),) for n in range(filling)))
        pages = paginate(_of(items, Heading("Next", "next"), Paragraph((Text(LONG),))))
        _assert_whole(pages)


def test_a_table_repeats_its_heading() -> None:
    pages = paginate(listing_job(partners(120)))
    heads = [page.placed[0].unit.piece for page in pages.pages[1:]]
    assert len(heads) >= 2
    assert all("Since" in piece.html and piece.keep for piece in heads)


def test_no_item_stands_alone_on_a_page() -> None:
    for filling in range(20, 45):
        before = Items(tuple((Text(f"Filling {n}"),) for n in range(filling)))
        items = Items(tuple((Text(f"Point {n} of the list"),) for n in range(6)))
        pages = paginate(_of(before, Heading("Points", "points"), items))
        _assert_whole(pages)
        shares = [sum(">Point " in p.unit.piece.html for p in page.placed) for page in pages.pages]
        assert sum(shares) == 6
        assert 1 not in shares


def test_two_tall_items_in_a_row_are_not_cut() -> None:
    tall = Items(((Text(LONG),), (Text(LONG),), (Text(LONG),)))
    pages = paginate(replace(_of(tall), layout=page_layout(A4)))
    assert all(p.start == 0 for page in pages.pages for p in page.placed)
    assert all(p.end == p.unit.height for page in pages.pages for p in page.placed)


def test_long_paragraphs_flow_on_with_two_lines_at_least() -> None:
    for lead in range(8):
        before = tuple(Paragraph((Text("Line."),)) for _ in range(30 + lead))
        pages = paginate(_of(*before, Paragraph((Text(LONG),))))
        slices = [p for page in pages.pages for p in page.placed if LONG[:40] in p.unit.piece.html]
        line = slices[0].unit.cuts()[1] - slices[0].unit.cuts()[0]
        assert sum(p.end - p.start for p in slices) == pytest.approx(slices[0].unit.height)
        assert all(p.end - p.start > 1.8 * line for p in slices)


def test_what_is_taller_than_a_page_is_cut_between_lines() -> None:
    layout = page_layout(A6)
    item = Items(((Text(LONG * 4),),))
    pages = paginate(replace(_of(item), layout=layout))
    slices = [p for page in pages.pages for p in page.placed if LONG[:40] in p.unit.piece.html]
    assert len(slices) > 2
    for first, second in pairwise(slices):
        assert first.end == second.start
        assert first.end in slices[0].unit.cuts()


def test_a_heading_in_the_margin_shares_the_line_of_its_text() -> None:
    pages = paginate(_of(Heading("Summary", "summary"), Paragraph((Text(LONG),))))
    joined = pages.pages[0].placed[-1]
    assert joined.x == pages.body.left()
    assert LONG[:40] in joined.unit.piece.html


def test_a_heading_with_nothing_after_it_is_still_printed() -> None:
    pages = paginate(_of(Heading("Alone", "alone")))
    assert "Alone" in pages.pages[0].placed[-1].unit.piece.html


def test_lines_have_a_readable_measure() -> None:
    pages = paginate(_of(Paragraph((Text(LONG),))))
    unit = pages.pages[0].placed[-1].unit
    lines = unit.height / (unit.cuts()[1] - unit.cuts()[0])
    assert 60 <= len(LONG) / lines <= 80


def test_letter_is_wider_and_shorter_than_a4() -> None:
    a4 = paginate(replace(listing_job(partners(120)), layout=page_layout(A4)))
    letter = paginate(replace(listing_job(partners(120)), layout=page_layout(LETTER)))
    assert letter.body.width() > a4.body.width()
    assert letter.body.height() < a4.body.height()
    assert len(letter.pages[0].placed) < len(a4.pages[0].placed)
    margin = 22 / 25.4 * 72 * POINT
    assert a4.frame.left() == pytest.approx(margin, rel=0.01)


def test_wide_lists_lie_across_the_page_on_every_paper() -> None:
    listing = partners(3)
    wide = listing._replace(
        columns=listing.columns * 2,
        rows=tuple(row._replace(cells=row.cells * 2) for row in listing.rows),
    )
    job = listing_job(wide).on(LETTER)
    pages = paginate(job)
    assert job.layout.pageSize().id() is QPageSize.PageSizeId.Letter
    assert pages.body.width() > pages.body.height()
    assert listing_job(listing).layout.orientation() is QPageLayout.Orientation.Portrait


def test_a_booklet_begins_with_its_contents() -> None:
    pages = paginate(sheets_job(_three(), "Three plenaries"))
    html = "".join(placed.unit.piece.html for placed in pages.pages[0].placed)
    starts = [n for n, page in enumerate(pages.pages, 1) if page.title == "Three plenaries"]
    assert [f">{number}</a>" in html for number in starts] == [True] * 3
    assert all(f'href="#s{number}-top"' in html for number in (1, 2, 3))
    assert [page.address for page in pages.pages].count("As of 25 September 2001") == 1


def test_contents_that_fill_pages_still_count_right() -> None:
    short = ottawa()._replace(title=_words(30, "long"), blocks=(Paragraph((Text("Short."),)),))
    sheets = [short._replace(address=Address("plenary", str(n))) for n in range(1, 61)]
    pages = paginate(sheets_job(sheets, "Many"))
    _assert_whole(pages)
    contents = [page for page in pages.pages if page.address.startswith("As of")]
    assert len(contents) > 1
    html = "".join(placed.unit.piece.html for page in contents for placed in page.placed)
    assert '<a href="#s1-top"' in html
    assert f">{len(contents) + 1}</a>" in html
    assert f">{len(pages.pages)}</a>" in html


def test_links_in_a_booklet_stay_inside_or_become_words() -> None:
    pages = paginate(sheets_job(_three(), "Three plenaries"))
    html = "".join(p.unit.piece.html for page in pages.pages for p in page.placed)
    assert "mtcr:" not in html
    assert 'href="#s1-top"' in html


def test_options_leave_parts_out() -> None:
    whole = sheets_job([ottawa()])
    bare = paginate(replace(whole, sources=False, notes=False))
    html = "".join(p.unit.piece.html for page in bare.pages for p in page.placed)
    assert "Acronym Institute" not in html
    assert "sources disagree" not in html
    assert len(bare.pages) <= len(paginate(whole).pages)


def test_steps_tell_how_much_is_done() -> None:
    shares = list(paginate_in_steps(sheets_job(_three())))
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] < 1


def test_an_empty_list_is_a_page_that_says_so() -> None:
    pages = paginate(listing_job(partners(0)._replace(note="")))
    assert len(pages.pages) == 1
    html = "".join(placed.unit.piece.html for placed in pages.pages[0].placed)
    assert "Nothing is listed here." in html


def _three() -> list[Sheet]:
    titles = {16: "16th Plenary", 17: "17th Plenary", 18: "18th Plenary"}
    return [
        ottawa()._replace(address=Address("plenary", str(number)), title=title)
        for number, title in titles.items()
    ]
