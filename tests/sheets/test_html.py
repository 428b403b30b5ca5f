"""Sheets and listings as rich text for the window."""

from __future__ import annotations

import re

import pytest

from mtcr_desktop.sheets import html
from mtcr_desktop.sheets.sheet import Cite, Items, Text
from mtcr_desktop.sheets.style import LIGHT, PAPER, SCREEN_DARK, SCREEN_LIGHT, Style
from tests.sheets import hostile, walking
from tests.sheets.reading_html import Markup
from tests.sheets.samples import SOURCES, ottawa, partners


@pytest.fixture
def markup() -> Markup:
    return Markup(html.render(ottawa(), SCREEN_LIGHT))


def test_every_anchor_of_the_sheet_is_there(markup: Markup) -> None:
    names = markup.values("a", "name")
    assert set(walking.anchors(ottawa())) <= set(names)
    assert {f"source-{number}" for number in range(1, len(SOURCES) + 1)} <= set(names)
    assert len(names) == len(set(names))


def test_every_reference_leads_to_a_source(markup: Markup) -> None:
    cited = [
        n for part in walking.inlines(ottawa()) if isinstance(part, Cite) for n in part.numbers
    ]
    references = [href for href in markup.values("a", "href") if href.startswith("#")]
    assert references == [f"#source-{number}" for number in cited]
    assert {href[1:] for href in references} <= set(markup.values("a", "name"))


def test_references_never_begin_a_line_on_paper() -> None:
    joiner = "\u2060"
    assert f"regime's work.{joiner}[1]{joiner}[2]{joiner}[4]" in _words(Style(PAPER, on_paper=True))
    assert joiner not in _words(SCREEN_LIGHT)


def test_numbers_of_items_are_never_broken() -> None:
    many = Items(tuple((Text(f"Item {n}"),) for n in range(12)), ordered=True)
    page = html.render(ottawa()._replace(blocks=(many,)), SCREEN_LIGHT)
    assert re.search(r"white-space:nowrap[^>]*>(<[^>]*>)*12\.<", page)


def _words(style: Style) -> str:
    return Markup(html.render(ottawa(), style)).text


def test_a_reference_says_what_it_leads_to(markup: Markup) -> None:
    assert f"Source 4: {SOURCES[3].title}" in markup.values("a", "title")


def test_everything_named_is_a_link_to_its_address(markup: Markup) -> None:
    hrefs = markup.values("a", "href")
    assert walking.links(ottawa()) <= set(hrefs)
    assert "mtcr:source/act-2001-04" in hrefs
    assert SOURCES[1].url in hrefs


def test_neighbours_and_origin_close_the_sheet(markup: Markup) -> None:
    hrefs = markup.values("a", "href")
    assert "mtcr:plenary/15" in hrefs
    assert "mtcr:plenary/17" in hrefs
    assert "mtcr:plenary/16 · Edition 2026.11 · As of 25 September 2001" in markup.text


def test_a_sheet_without_neighbours_offers_none() -> None:
    text = html.render(ottawa()._replace(previous=None, next=None), SCREEN_LIGHT)
    assert "← Previous" not in text
    assert "Next →" not in text


@pytest.mark.parametrize("style", [SCREEN_LIGHT, SCREEN_DARK, Style(LIGHT, families=("A", "B"))])
def test_no_text_is_taken_for_markup(style: Style) -> None:
    for rendered in (
        html.render(hostile.sheet(), style),
        html.render_listing(hostile.listing(), style),
    ):
        markup = Markup(rendered)
        assert not markup.unclosed
        assert not markup.count("script")
        assert hostile.EVIL in markup.text
        assert not markup.every("onclick")


def test_hostile_addresses_survive_as_they_are() -> None:
    markup = Markup(html.render(hostile.sheet(), SCREEN_LIGHT))
    assert hostile.URL in markup.values("a", "href")


def test_badges_are_words() -> None:
    assert "\u00a0new\u00a0" in Markup(html.render(ottawa(), SCREEN_LIGHT)).text


def test_only_colours_of_the_style_are_used() -> None:
    dark, light = html.render(ottawa(), SCREEN_DARK), html.render(ottawa(), SCREEN_LIGHT)
    assert LIGHT.text not in dark
    assert LIGHT.text in light
    assert f'bgcolor="{SCREEN_DARK.colours.background}"' in dark


def test_sizes_follow_the_base_size() -> None:
    small = html.render(ottawa(), Style(LIGHT, base=10))
    large = html.render(ottawa(), Style(LIGHT, base=20))
    assert "font-size:10.00pt" in small
    assert "font-size:10.00pt" not in large
    assert "font-size:20.00pt" in large


def test_a_roll_is_read_downwards(markup: Markup) -> None:
    roll = markup.text[markup.text.index("Argentina") :]
    assert roll.index("Australia") < roll.index("Austria") < roll.index("Greece")


def test_what_follows_a_line_break_in_an_item_is_a_remark() -> None:
    item = (Text("Decision."), Text("\nTopics: "), Text("Outreach"))
    sheet = ottawa()._replace(blocks=(Items((item,)),))
    rendered = html.render(sheet, SCREEN_LIGHT)
    assert "Decision.<br/><span" in rendered
    assert "Topics: Outreach" in Markup(rendered).text


def test_a_listing_is_one_table_whose_heading_repeats() -> None:
    markup = Markup(html.render_listing(partners(5), SCREEN_LIGHT))
    assert not markup.unclosed
    assert markup.count("table") == 1
    assert markup.count("thead") == 1
    assert markup.count("tr") == 6
    assert markup.values("a", "href") == [f"mtcr:member/X{index}" for index in range(5)]
    assert "\u00a0possibly\u00a0" in markup.text


def test_an_empty_listing_says_so() -> None:
    empty = partners(0)._replace(note="")
    assert "Nothing is listed here." in html.render_listing(empty, SCREEN_LIGHT)
