"""Sheets and listings as files for any browser."""

from __future__ import annotations

import pytest

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import html
from mtcr_desktop.sheets.sheet import Link, Paragraph, Sheet
from tests.sheets import hostile, walking
from tests.sheets.reading_html import Markup
from tests.sheets.samples import SOURCES, ottawa, partners


@pytest.fixture
def markup() -> Markup:
    return Markup(html.page(ottawa()))


def _warsaw() -> Sheet:
    link = Link("16th Plenary", Address("plenary", "16", fragment="chair"))
    return ottawa()._replace(
        address=Address("plenary", "17"),
        title="17th Plenary, Warsaw 2002",
        blocks=(Paragraph((link,)),),
    )


def test_the_file_is_whole_and_says_what_it_is(markup: Markup) -> None:
    assert html.page(ottawa()).startswith("<!DOCTYPE html>")
    assert not markup.unclosed
    assert markup.values("html", "lang") == ["en"]
    assert markup.values("meta", "charset") == ["utf-8"]
    assert markup.count("title") == markup.count("h1") == markup.count("main") == 1


def test_the_file_needs_nothing_from_elsewhere(markup: Markup) -> None:
    assert not [tag for tag, _ in markup.starts if tag in {"link", "script", "img", "iframe"}]
    assert "@import" not in html.page(ottawa())
    assert "url(" not in html.page(ottawa())


def test_it_has_a_dark_and_a_printed_dress() -> None:
    page = html.page(ottawa())
    assert "prefers-color-scheme:dark" in page
    assert "@media print" in page


def test_every_place_can_be_linked_to(markup: Markup) -> None:
    ids = markup.every("id")
    assert len(ids) == len(set(ids))
    assert set(walking.anchors(ottawa())) <= set(ids)
    assert {f"source-{number}" for number in range(1, len(SOURCES) + 1)} <= set(ids)


def test_every_link_inside_leads_somewhere(markup: Markup) -> None:
    inside = {href[1:] for href in markup.values("a", "href") if href.startswith("#")}
    assert inside
    assert inside <= set(markup.every("id"))


def test_references_lead_there_and_back(markup: Markup) -> None:
    hrefs = markup.values("a", "href")
    assert "#source-4" in hrefs
    assert "#cited-4" in hrefs
    assert "Source 4" in markup.values("a", "aria-label")
    # Nothing cites the third source, so there is no way back from it.
    assert "#cited-3" not in hrefs


def test_addresses_of_the_program_are_words_and_those_outside_are_links(markup: Markup) -> None:
    hrefs = markup.values("a", "href")
    assert not [href for href in hrefs if href.startswith("mtcr:")]
    assert "mtcr:member/CA" in markup.values("span", "title")
    assert SOURCES[1].url in hrefs


def test_tables_say_what_their_headings_head(markup: Markup) -> None:
    scopes = markup.values("th", "scope")
    assert len(scopes) == markup.count("th")
    assert set(scopes) == {"row", "col"}
    assert markup.count("caption") == 1


def test_sources_carry_their_language(markup: Markup) -> None:
    assert markup.values("cite", "lang") == [source.language for source in SOURCES]


def test_no_text_is_taken_for_markup() -> None:
    for page in (html.page(hostile.sheet()), html.page_of_listing(hostile.listing(), hostile.EVIL)):
        markup = Markup(page)
        assert not markup.unclosed
        assert not markup.count("script")
        assert not markup.every("onclick")
        assert hostile.EVIL in markup.text


def test_several_sheets_share_a_file_with_contents() -> None:
    markup = Markup(html.page(ottawa(), _warsaw(), title="Two plenaries"))
    ids = markup.every("id")
    hrefs = [href[1:] for href in markup.values("a", "href") if href.startswith("#")]
    assert not markup.unclosed
    assert len(ids) == len(set(ids))
    assert set(hrefs) <= set(ids)
    assert "s1-chair" in hrefs
    assert hrefs[:2] == ["s1-top", "s2-top"]
    assert markup.count("article") == 2


def test_a_listing_is_a_table_with_row_headings() -> None:
    markup = Markup(html.page_of_listing(partners(4), "2026.11"))
    assert not markup.unclosed
    assert markup.values("th", "scope") == ["col"] * 3 + ["row"] * 4
    assert "Edition 2026.11" in markup.text
    assert "possibly" in markup.text
