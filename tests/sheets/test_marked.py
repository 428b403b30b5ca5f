"""Words that the user marked, in every form in which a sheet is written."""

from __future__ import annotations

import pytest

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import html, markdown, text
from mtcr_desktop.sheets.richwords import RichWords
from mtcr_desktop.sheets.sheet import Badge, Link, Marked, Paragraph, Sheet, Text
from mtcr_desktop.sheets.style import DARK, LIGHT, PAPER, SCREEN_DARK, SCREEN_LIGHT, Style
from mtcr_desktop.sheets.targets import Targets
from tests.sheets.reading_html import Markup

PAGE = Address("document", "0123456789ab")
MARK = Address("document", PAGE.key, (), "highlight-7")
MARKED = Marked(
    (Text("33 <Partners>"), Text(" of "), Link("Ottawa", Address("plenary", "16"))),
    "green",
    MARK,
    "mark-7",
)
NOTE = Badge("your note 1", "own", MARK)
SHEET = Sheet(
    PAGE, "Your document", "A statement", "", (Paragraph((Text("The "), MARKED, NOTE)),), (),
    "2026.11", own=True,
)  # fmt: skip


@pytest.mark.parametrize("style", [SCREEN_LIGHT, SCREEN_DARK], ids=["light", "dark"])
def test_the_window_sets_them_on_a_ground_underlined_and_opens_the_mark(style: Style) -> None:
    written = html.render(SHEET, style)
    ground = style.colours.highlights["green"]
    assert written.count(f"background-color:{ground}") == 3
    assert written.count('href="#highlight-7"') == 3  # two parts and the note
    assert '<a href="mtcr:plenary/16"' in written  # what leads elsewhere still does
    assert "text-decoration:underline" in written
    assert '<a name="mark-7">' in written
    assert "33 &lt;Partners&gt;" in written


def test_on_paper_nothing_is_there_to_be_clicked() -> None:
    written = html.render(SHEET, Style(PAPER, on_paper=True))
    assert PAPER.highlights["green"] in written
    assert "text-decoration:underline" in written
    assert "highlight-7" not in written
    assert "[your note 1]" in written


def test_on_paper_words_that_lead_nowhere_there_are_marked_all_the_same() -> None:
    style = Style(PAPER, on_paper=True)
    words = RichWords(style, Targets(PAGE, inside={})).marked(MARKED)
    assert (
        words.count(f"background-color:{PAPER.highlights['green']};text-decoration:underline") == 3
    )
    assert ">Ottawa</span>" in words


def test_a_web_page_marks_them_as_html_does() -> None:
    written = html.page(SHEET)
    assert '<mark class=green id="mark-7">33 &lt;Partners&gt; of ' in written
    assert not Markup(written).unclosed
    assert f"mark.green{{--ground:{LIGHT.highlights['green']}}}" in written
    assert f"mark.green{{--ground:{DARK.highlights['green']}}}" in written


def test_markdown_and_text_mark_them_without_colours() -> None:
    assert r"The <mark>33 \<Partners\> of [Ottawa](<mtcr:plenary/16>)</mark>" in markdown.render(
        SHEET
    )
    assert "The ==33 <Partners> of Ottawa==[your note 1]" in text.render(SHEET)


def test_the_bare_words_are_those_of_the_document() -> None:
    assert MARKED.text == "33 <Partners> of Ottawa"
