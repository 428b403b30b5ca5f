"""Sheets and listings as plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.sheets import text
from mtcr_desktop.sheets.listing import Listing, Row
from mtcr_desktop.sheets.sheet import Paragraph, Roll, Text
from tests.sheets import hostile
from tests.sheets.samples import SOURCES, ottawa, partners


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_longer_than_the_width_unless_a_word_is(width: int) -> None:
    rendered = text.render(ottawa(), width) + text.render_listing(partners(), width)
    long = [line for line in rendered.splitlines() if len(line) > width]
    assert all(len(max(line.split(), key=len)) > width - 25 for line in long)
    assert all("http" in line for line in long)


def test_facts_stand_in_two_columns() -> None:
    lines = text.render(ottawa()).splitlines()
    assert "Place               Ottawa, Canada[1]" in lines
    place = lines.index(
        "Document            Plenary Meeting of the Missile Technology Control Regime,"
    )
    assert lines[place + 1].startswith(" " * 20 + "fact sheet")


def test_decisions_are_numbered_and_hang() -> None:
    lines = text.render(ottawa()).splitlines()
    first = lines.index(
        "  1. An enlarged draft of the International Code of Conduct was prepared for"
    )
    assert lines[first + 1] == "     early distribution to all states.[1][2]"
    assert lines[first + 2] == "     Code of conduct"


def test_the_roll_is_read_downwards() -> None:
    rendered = text.render(ottawa())
    assert "Argentina                 Greece                    Poland\n" in rendered
    assert "Republic of Korea [new]" in rendered


def test_doubts_are_set_apart() -> None:
    assert "| Dates of the document: sources disagree" in text.render(ottawa()).splitlines()


def test_sources_are_numbered_with_their_addresses() -> None:
    rendered = text.render(ottawa())
    assert "  [4] South Korea Joins MTCR." in rendered
    assert f"      {SOURCES[3].url}" in rendered


def test_an_address_is_written_out_unless_it_is_among_the_sources() -> None:
    assert text.plain(hostile.sheet().blocks[1].content[5:6]) == f"{hostile.EVIL} <{hostile.URL}>"
    assert text.plain(hostile.sheet().blocks[1].content[5:6], {hostile.URL}) == hostile.EVIL


def test_columns_line_up_in_every_script() -> None:
    listing = partners(3)
    rows = (
        Row(listing.rows[0].address, ("日本", "1987", "1"), ("", 0, 0)),
        Row(listing.rows[1].address, ("Te\u0301le", "1990", "12"), ("", 0, 0)),
    )
    lines = text.render_listing(listing._replace(rows=rows)).splitlines()
    assert "日本     1987     1" in lines
    assert "Te\u0301le     1990    12" in lines


def test_wide_tables_are_wrapped_in_their_columns() -> None:
    listing = _wordy("one two three four five six seven eight nine ten")
    lines = text.render_listing(listing, 40).splitlines()
    assert max(map(len, lines)) <= 40
    assert "three" in " ".join(lines)


def _wordy(words: str) -> Listing:
    listing = partners(1)
    return listing._replace(rows=(listing.rows[0]._replace(cells=(words, words, "1")),))


@given(st.text(max_size=200), st.integers(min_value=1, max_value=100))
def test_any_text_at_any_width(words: str, width: int) -> None:
    blocks = (Paragraph((Text(words),)), Roll(((Text(words),), (Text("b"),))))
    rendered = text.render(ottawa()._replace(blocks=blocks), width)
    assert "".join(words.split()) in "".join(rendered.split()).replace("\n", "")
