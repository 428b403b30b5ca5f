"""Everything that can be reached from the first page, in every form."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import EDITION_KINDS, Address
from mtcr_desktop.sheets import html, markdown, text
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.listing import Column, Listing, Row
from mtcr_desktop.sheets.sheet import Sheet
from mtcr_desktop.sheets.style import SCREEN_DARK
from tests.sheets import walking
from tests.sheets.reading_html import Markup


def _reachable(edition: Edition) -> Iterator[Sheet]:
    """Yield the sheets of all records that links lead to, from the first page on."""
    waiting, seen = [Address("home")], {Address("home")}
    while waiting:
        sheet = compose(edition, waiting.pop())
        yield sheet
        names = walking.links(sheet) | {f"mtcr:source/{source.id}" for source in sheet.sources}
        pages = {Address.parse(name).page for name in names}
        views = {
            Address(kind) for kind in ("plenaries", "members", "adherents", "terms", "timeline")
        }
        fresh = {
            page for page in pages | views if page.kind in EDITION_KINDS or page in views
        } - seen
        seen |= fresh
        waiting += sorted(fresh, key=str)


@pytest.fixture(scope="module")
def sheets(edition: Edition) -> list[Sheet]:
    return list(_reachable(edition))


def test_all_kinds_are_reached(sheets: list[Sheet]) -> None:
    assert {sheet.address.kind for sheet in sheets} >= EDITION_KINDS - {"annex-edition"}
    assert len(sheets) > 300


def test_every_sheet_is_sound_rich_text(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        markup = Markup(html.render(sheet, SCREEN_DARK))
        names = markup.values("a", "name")
        assert not markup.unclosed, sheet.address
        assert len(names) == len(set(names)), sheet.address
        inside = {href[1:] for href in markup.values("a", "href") if href.startswith("#")}
        assert inside <= set(names), sheet.address
        assert set(walking.anchors(sheet)) <= set(names), sheet.address


def test_every_sheet_is_a_sound_page(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        markup = Markup(html.page(sheet))
        ids = markup.every("id")
        assert not markup.unclosed, sheet.address
        assert len(ids) == len(set(ids)), sheet.address
        inside = {href[1:] for href in markup.values("a", "href") if href.startswith("#")}
        assert inside <= set(ids), sheet.address


def test_every_sheet_is_text_and_markdown(sheets: list[Sheet]) -> None:
    for sheet in sheets:
        plain, marked = text.render(sheet), markdown.render(sheet)
        assert plain.startswith(sheet.kicker.upper())
        assert f"# {markdown.escape(sheet.title)}\n" in marked
        for source in sheet.sources:
            assert source.url is None or (source.url in plain and source.url in marked)


def test_the_mark_of_a_row_stands_with_its_name() -> None:
    columns = (Column("number", "No.", "right", 4), Column("place", "Place", width=0))
    row = Row(Address("plenary", "24"), ("24", "Rio"), (24, "rio"), "unverified")
    listing = Listing(Address("plenaries"), "Plenaries", "", columns, (row,))
    assert re.search(
        r"Rio</a> <span[^>]*>[^<]*unverified", html.render_listing(listing, SCREEN_DARK)
    )
    assert re.search(r'<th scope="row">Rio <[^>]*>unverified', html.page_of_listing(listing))
    assert r"| 24 | [Rio](<mtcr:plenary/24>) *\[unverified\]* |" in markdown.render_listing(listing)
    assert "24  Rio [unverified]" in text.render_listing(listing)
