from __future__ import annotations

import time

import pytest

from mtcr_desktop.library.reading.joining import join
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.records.errors import DocumentError
from tests.library.reading.making import Print, column, pdf
from tests.library.reading.shown import around, outline

FIRST = [
    Print(72, 806, "Office of Examples", 8),
    *column(["Fact Sheet", "Vienna, 11 March 1993"], top=770),
    Print(72, 720, "Meeting of the regime in Vienna,", 18, bold=True),
    Print(72, 698, "the third of its kind", 18, bold=True),
    *column(
        [
            "The members of the regime met in Vienna from 8 to 11 March 1993 to look at what they",
            "have done in the past year and to agree on the work that lies before them. All non-",
            "proliferation efforts, among them export controls, were spoken of by all of the mem-",
            "bers.",
            "The 33 countries",
        ],
        top=660,
    ),
    Print(147, 616, "1", 6),  # a raised mark behind its word
    Print(154, 612, "welcomed Iceland, which took part for the first time in its history."),
    Print(72, 588, "Decisions", bold=True),
    *column(
        [
            "- brokers are asked what they sell to states that are far away, and also to states",
            "that are near;",
            "- a list of small engines is drawn up.",
            "They also agreed, after having heard three reports on the matter, to ask all of the",
        ],
        top=564,
    ),
    Print(72, 60, "1 Austria, Belgium, Canada and other states.", 7),
    Print(290, 30, "1"),
]
SECOND = [
    Print(72, 806, "Office of Examples", 8),
    *column(
        [
            "members for their views by the end of the year. The non-proliferation of missiles",
            "remains what the regime is there for.",
            "END",
        ],
        top=770,
    ),
    Print(290, 30, "2"),
]


def test_lines_become_paragraphs_again() -> None:
    text = read(pdf([FIRST, SECOND], title="Meeting in Vienna", language="en-GB"), "a.pdf")
    assert (text.format, text.title, text.language) == ("pdf", "Meeting in Vienna", "en-gb")
    assert outline(text) == [
        "text: Fact Sheet",
        "text: Vienna, 11 March 1993",
        "title: Meeting of the regime in Vienna, the third of its kind",
        (
            "text: The members of the regime met in Vienna from 8 to 11 March 1993 to look at what"
            " they have done in the past year and to agree on the work that lies before them. All"
            " non-proliferation efforts, among them export controls, were spoken of by all of the"
            " members."
        ),
        (
            "text: The 33 countries¹ welcomed Iceland, which took part for the first time in its"
            " history."
        ),
        "heading: Decisions",
        (
            "item: - brokers are asked what they sell to states that are far away, and also to"
            " states that are near;"
        ),
        "item: - a list of small engines is drawn up.",
        (
            "text: They also agreed, after having heard three reports on the matter, to ask all of"
            " the members for their views by the end of the year. The non-proliferation of"
            " missiles remains what the regime is there for."
        ),
        "note: 1 Austria, Belgium, Canada and other states.",
        "text: END",
    ]
    assert around(text) == ["Office of Examples", "1", "Office of Examples", "2"]
    assert [p.line for p in text.paragraphs] == list(range(1, len(text.paragraphs) + 1))
    assert {p.page for p in text.paragraphs[:11]} == {1}
    assert text.paragraphs[-2].page == 2


NARROW = [
    "Meeting of the regime in Oslo",
    "   The members of the regime met to look",
    "at what they have done in the past year",
    "and to agree on what lies before them.",
    "   They welcomed Iceland, which took part",
    "for the first time. Norway was thanked for",
    "the hospitality with which it took them",
]
NEXT = [
    "all in, and for the weather, which was as",
    "fine as it can be in summer.",
    "   The next meeting takes place in Rome.",
]
IN_COLUMNS = [
    "title: Meeting of the regime in Oslo",
    (
        "text: The members of the regime met to look at what they have done in the past year and"
        " to agree on what lies before them."
    ),
    (
        "text: They welcomed Iceland, which took part for the first time. Norway was thanked for"
        " the hospitality with which it took them all in, and for the weather, which was as fine"
        " as it can be in summer."
    ),
    "text: The next meeting takes place in Rome.",
]


def indented(lines: list[str], x: float) -> list[Print]:
    return [
        one._replace(x=x + 15, text=one.text.strip()) if one.text.startswith(" ") else one
        for one in column(lines, x=x)
    ]


def test_paragraphs_may_be_indented_and_go_on_in_the_next_column() -> None:
    one_page = pdf([[*indented(NARROW, 72), *indented(NEXT, 320)]])
    assert outline(read(one_page, "a.pdf")) == IN_COLUMNS
    two_pages = pdf([indented(NARROW, 72), indented(NEXT, 72)])
    assert outline(read(two_pages, "a.pdf")) == IN_COLUMNS


def test_a_heading_without_a_style_is_found_by_its_place() -> None:
    lines = ["Fact Sheet", "", "Meeting of the regime in Oslo", "", "They met and went home again."]
    found = outline(read(pdf([column(lines)]), "a.pdf"))
    assert found[1] == "title: Meeting of the regime in Oslo"


def test_pages_without_text_are_named_as_such() -> None:
    with pytest.raises(DocumentError, match="pictures of its pages but no text") as refused:
        read(pdf([[], [], [Print(72, 700, "Stamp")]]), "a.pdf")
    assert "recognised by another program" in refused.value.advice


def test_a_pdf_that_needs_a_password_is_named_as_such() -> None:
    # The marks of a file that is encrypted with a password; nothing of it can be decrypted.
    locked = (
        b"<</Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b">>>"
    )
    content = pdf([[Print(72, 700, "The partners met in Oslo.")]])
    content = content.replace(b"trailer <<", b"trailer <</ID [<41> <41>] /Encrypt " + locked + b" ")
    with pytest.raises(DocumentError, match="encrypted") as refused:
        read(content, "a.pdf")
    assert "without a password" in refused.value.advice


def claims(kids: bytes, count: int) -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type /Catalog /Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type /Pages /Kids ["
        + kids
        + b"] /Count %d>>endobj\n" % count
        + b"3 0 obj<</Type /Page /Parent 2 0 R /MediaBox [0 0 100 100]>>endobj\n"
        b"trailer<</Root 1 0 R>>"
    )


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"%PDF-1.7\nnot really", "damaged"),
        (pdf([FIRST])[:700], "damaged"),
        (claims(b"3 0 R", 1_000_000), "1,000,000 pages, and at most 1,000"),
        (claims(b"2 0 R 2 0 R", 900), "page 1 of the PDF cannot be read"),
        (claims(b"3 0 R", 1), "pictures"),
    ],
)
def test_a_broken_or_hostile_pdf_is_refused_soon(content: bytes, message: str) -> None:
    start = time.perf_counter()
    with pytest.raises(DocumentError, match=message):
        read(content, "a.pdf")
    assert time.perf_counter() - start < 5


def test_a_paragraph_of_many_lines_takes_no_longer_for_each() -> None:
    start = time.perf_counter()
    whole = join(["the members of the reg-", "ime met"] * 30_000, frozenset())
    assert whole.startswith("the members of the regime met the members")
    assert time.perf_counter() - start < 20
