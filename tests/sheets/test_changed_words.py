"""Words that only one of two texts has, in every form in which a sheet is written."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import html, markdown, text
from mtcr_desktop.sheets.sheet import Paragraph, Sheet, Table, Text
from mtcr_desktop.sheets.style import DARK, LIGHT, PAPER, Style

_CONTENT = (Text("The old "), Text("harbour", "removed"), Text(" and "), Text("quay", "added"))
SHEET = Sheet(
    Address("home"), "", "Title", "", (Paragraph(_CONTENT),), (), "2026.11"
)  # fmt: skip


def test_the_window_strikes_out_and_underlines() -> None:
    for colours in (LIGHT, DARK):
        shown = html.render(SHEET, Style(colours))
        (removed,) = (part for part in shown.split("<span") if ">harbour<" in part)
        (added,) = (part for part in shown.split("<span") if ">quay<" in part)
        assert "text-decoration:line-through" in removed
        assert "text-decoration:underline" in added
        assert f"background-color:{colours.badges['new'][0]}" in added


def test_paper_needs_no_colour() -> None:
    shown = html.render(SHEET, Style(PAPER, on_paper=True))
    (removed,) = (part for part in shown.split("<span") if ">harbour<" in part)
    assert "text-decoration:line-through" in removed
    assert "background" not in removed


def test_files_mark_them_in_their_own_way() -> None:
    assert "The old <del>harbour</del> and <ins>quay</ins>" in html.page(SHEET)
    assert "The old ~~harbour~~ and **quay**" in markdown.render(SHEET)
    assert "The old [-harbour-] and {+quay+}" in text.render(SHEET)


def test_columns_have_the_widths_that_a_table_gives_them() -> None:
    table = Table(("One", "Other"), (((Text("a"),), (Text("b" * 200),)),), widths=(30, 70))
    sheet = SHEET._replace(blocks=(table,))
    shown = html.render(sheet, Style(LIGHT))
    assert shown.count('width="30%"') == shown.count('width="70%"') == 2
    assert '<col style="width:30%"><col style="width:70%">' in html.page(sheet)
    plain = sheet._replace(blocks=(table._replace(widths=()),))
    assert 'width="30%"' not in html.render(plain, Style(LIGHT))
    assert "<colgroup>" not in html.page(plain)
