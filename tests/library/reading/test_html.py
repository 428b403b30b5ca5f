from __future__ import annotations

import pytest

from mtcr_desktop.library.reading.reader import read
from tests.library.reading.shown import around, outline, own
from tests.library.reading.site_pages import PAGES, SitePage

STILL_TAKEN_IN = {"You are looking at an archived page.", "Serving since 1871", "Tags:"}
"""What sites put around documents and is not told from them; better this than the opposite."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_a_page_of_a_site_gives_its_document_and_all_of_it(page: SitePage) -> None:
    text = own(read(page.content(), page.file))
    assert [words for words in page.own if words not in text] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.file)
def test_what_a_site_puts_around_a_document_is_set_aside_but_kept(page: SitePage) -> None:
    text = read(page.content(), page.file)
    body, aside = own(text), "\n".join(around(text))
    assert [words for words in page.around if words in body and words not in STILL_TAKEN_IN] == []
    assert [words for words in page.around if words not in aside and words not in body] == []
    assert "never shown" not in aside + body


def html(body: str, head: str = "") -> list[str]:
    return outline(read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html"))


def test_what_a_page_says_of_itself() -> None:
    page = (
        '<html xml:lang="en-GB" lang="fr_CA"><head><title> A&nbsp;meeting\n in Oslo</title></head>'
        "<body><svg><title>Seal</title></svg><p>The members met.</p></body></html>"
    )
    text = read(page.encode(), "a.html")
    assert (text.title, text.language, text.encoding) == ("A meeting in Oslo", "fr-ca", "utf-8")
    page = "<html><head><meta name='DC.language' content='de, en'></head><body><p>Ja</body></html>"
    assert read(page.encode(), "a.html").language == "de"
    assert read(b"<html lang='?'><p>Words</p></html>", "a.html").language == ""


def test_a_page_may_leave_out_its_body() -> None:
    page = "<!doctype html><title>Oslo</title><main><h1>Oslo 1992</h1><p>The members met.</p>"
    assert own(read(page.encode(), "a.html")).split("\n") == ["Oslo 1992", "The members met."]


def test_each_paragraph_counts_as_a_line() -> None:
    text = read(b"<html><p>One</p>\n\n<p>Two</p><ul><li>Three</ul></html>", "a.html")
    assert [p.line for p in text.paragraphs] == [1, 2, 3]


def test_headings_lists_and_tables() -> None:
    assert html(
        "<h1>A meeting</h1><h2>Who came</h2><ul><li>Austria<ul><li>Vienna</li></ul></li>"
        "<li><p>Belgium</p></li></ul><dl><dt>Chair</dt><dd>Canada</dd></dl>"
        "<table><tr><th>State</th><th>Since</th></tr><tr><td>Austria<td><p>1991</p></tr></table>"
    ) == [
        "title: A meeting", "heading: Who came", "item: Austria", "item: Vienna", "item: Belgium",
        "item: Chair", "item: Canada", "item: State | Since", "item: Austria | 1991",
    ]  # fmt: skip


def test_a_table_of_layout_is_no_table() -> None:
    assert html(
        "<table><tr><td><p>One</p><p>Two</p></td><td>Three</td></tr></table>"
        f"<table><tr><td>{'A long text. ' * 20}</td><td>Side</td></tr></table>"
    ) == ["text: One", "text: Two", "text: Three", f"text: {('A long text. ' * 20).strip()}",
          "text: Side"]  # fmt: skip


def test_raised_marks_grow_no_numbers_and_make_notes() -> None:
    assert html(
        "<p>All 33<sup>1</sup> met for the 16<sup>th</sup> time.<sup>[2]</sup> Good.</p>"
        "<p><sup>1</sup> Austria and others.</p><div class='footnote'><p>2. In Oslo.</p></div>"
        "<p role='doc-endnote'>End</p>"
    ) == [
        "text: All 33¹ met for the 16th time.² Good.", "note: ¹ Austria and others.",
        "note: 2. In Oslo.", "note: End",
    ]  # fmt: skip


def test_line_breaks_part_short_lines_and_paragraphs_only() -> None:
    long = "The members met in Oslo and spoke of all that there was to speak of in those days."
    assert html(f"<p>Fact Sheet<br>Oslo<br/>2 July</p><p>{long}<br>They left.<br><br>End</p>") == [
        "text: Fact Sheet", "text: Oslo", "text: 2 July", f"text: {long} They left.", "text: End",
    ]  # fmt: skip


def test_what_is_never_shown_is_left_out() -> None:
    assert html(
        "<p>Seen<script>no</script><style>no</style><!-- no --><span hidden>no</span>"
        "<span style='Display : none'>no</span><?php no ?></p>"
        "<template><p>no</p></template><noscript><p>no</p></noscript><select><option>no</select>"
        "<iframe>no</iframe><textarea>no</textarea>",
        head="<script>no</script>",
    ) == ["text: Seen"]


def test_nothing_outside_the_page_is_looked_up() -> None:
    page = (
        b'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/hostname">'
        b'<!ENTITY b "grown">]><html><body><p>A &a; and &b; word.</p>'
        b'<img src="http://127.0.0.1:9/x.png"><link rel="stylesheet" href="file:///etc/passwd">'
        b"</body></html>"
    )
    assert "A &a; and &b; word." in own(read(page, "a.xhtml"))


def test_entries_that_are_links_stay_in_the_document() -> None:
    links = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Austria", "Belgium"))
    found = html(
        "<ul><li><a href='/a'>Away from here</a></li></ul><div><h1>Partners</h1>"
        f"<p>There are two partners, and both of them joined long ago.</p><ul>{links}</ul></div>"
    )
    assert found[2:] == ["item: Austria", "item: Belgium"]
    assert "item: Away from here" not in found


def test_kind_place_and_notes_right_beside_the_document_belong_to_it() -> None:
    assert html(
        "<div><a href='/'>All releases of the office of examples</a></div>"
        "<p>Press release</p><p>Oslo, 2 July</p><div><h1>A meeting</h1>"
        "<p>The 33 members1 met in Oslo and went home after a week.</p></div>"
        "<p>1 Austria and others.</p><p>Kept by the office of examples in Oslo</p>"
    ) == [
        "text: Press release", "text: Oslo, 2 July", "title: A meeting",
        "text: The 33 members1 met in Oslo and went home after a week.",
        "note: 1 Austria and others.",
    ]  # fmt: skip


def test_cells_have_no_more_than_they_show() -> None:
    assert html(
        "<table><tr><td>Austria<script>no</script><br>(new)</td><td>19<sup>2</sup></td></tr></table>"
    ) == ["item: Austria (new) | 19²"]


def test_a_page_of_a_few_words_is_read() -> None:
    assert html("Words, and nothing around.") == ["text: Words, and nothing around."]
    assert outline(read(b"<title>x</title>Words", "a.html")) == ["text: Words"]
    without_body = b"<html><title>x</title><main><h1>One</h1><p>Two.</p></main></html>"
    assert outline(read(without_body, "a.html")) == ["title: One", "text: Two."]


def test_text_set_by_hand_is_read_like_a_file() -> None:
    assert html(
        "<h1>Archive</h1><pre>\nTHE OFFICE\n2 July\n\nThe members of the regime met in Oslo for a\n"
        "week, in which they spoke of many things as\nthey have done each year for some time, and\n"
        "they left.\n</pre>"
    ) == [
        "title: Archive", "text: THE OFFICE", "text: 2 July",
        (
            "text: The members of the regime met in Oslo for a week, in which they spoke of many"
            " things as they have done each year for some time, and they left."
        ),
    ]  # fmt: skip
