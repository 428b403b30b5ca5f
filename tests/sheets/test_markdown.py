"""Sheets and listings as Markdown."""

from __future__ import annotations

import re

import pytest

from mtcr_desktop.sheets import markdown
from mtcr_desktop.sheets.sheet import Paragraph, Text, WebLink
from tests.sheets import hostile
from tests.sheets.samples import ottawa, partners


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words, 25–28 September", "plain words, 25–28 September"),
        ("*a* _b_ `c` [d](e) <f> | #g & ~h~", None),
        ("1. not a list", "1\\. not a list"),
        ("1) not a list", "1\\) not a list"),
        ("2001 was a year", "2001 was a year"),
        ("- not a list", "\\- not a list"),
        ("+ nor this", "\\+ nor this"),
        ("a\n- b", "a\n\\- b"),
        ("a-b = c", "a-b = c"),
    ],
)
def test_nothing_is_taken_for_markup(text: str, escaped: str | None) -> None:
    result = markdown.escape(text)
    if escaped is None:
        assert not re.search(r"(?<!\\)[*_`\[\]<>|#&~]", result)
        assert re.sub(r"\\(.)", r"\1", result) == text
    else:
        assert result == escaped


def test_hostile_text_stays_text() -> None:
    for rendered in (
        markdown.render(hostile.sheet()),
        markdown.render_listing(hostile.listing(), hostile.EVIL),
    ):
        assert "<script>" not in rendered
        assert rendered.count("\\<script\\>") > 3
        assert '"onclick="' not in rendered


def test_a_sheet_has_its_headings_facts_and_sources() -> None:
    lines = markdown.render(ottawa()).splitlines()
    assert "# 16th Plenary, Ottawa 2001" in lines
    assert "## Decisions" in lines
    assert "- **Partners:** 33\\[1\\]" in lines
    assert lines[-1] == "mtcr:plenary/16 · Edition 2026.11 · As of 25 September 2001"
    assert "> **Dates of the document: sources disagree**" in lines
    assert "| [16th Plenary](<mtcr:plenary/16>) | Canada | 33 |" in lines
    assert "| --- | --- | ---: |" in lines


def test_sources_are_numbered_as_they_are_cited() -> None:
    text = markdown.render(ottawa())
    assert "\n4. *South Korea Joins MTCR*. Arms Control Association" in text
    assert "<https://www.armscontrol.org/act/2001-04/south-korea-joins-mtcr>" in text


def test_the_remark_of_an_item_is_on_its_own_line() -> None:
    text = markdown.render(ottawa())
    assert "\\[1\\]\\[2\\]  \n   [Code of conduct](<mtcr:topic/code-of-conduct>)\n" in text


def test_blanks_stay_outside_of_marks() -> None:
    content = (Text("a "), Text(" b ", "strong"), Text(" ", "emphasis"), WebLink("u", "u"))
    text = markdown.render(ottawa()._replace(blocks=(Paragraph(content),)))
    assert "a  **b**  <u>" in text


def test_a_listing_is_a_table() -> None:
    lines = markdown.render_listing(partners(4), "2026.11").splitlines()
    assert lines[0] == "# Partners on 25 September 2001"
    assert "| Partner | Since | No. |" in lines
    assert "| [Belgium](<mtcr:member/X3>) *\\[possibly\\]* | 1990 | 4 |" in lines
    assert lines[-1].endswith("Edition 2026.11")
