from __future__ import annotations

import pytest

from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.text import DocumentText
from tests.library.reading.shown import around, outline

WRAPPED = """\
PRESS RELEASE
Office of Examples
Vienna, 11 March 1993

Meeting of the regime in Vienna

The members of the regime met in Vienna from 8 to 11 March 1993
to look at what they have done in the past year and to agree on
the work that lies before them.

They welcomed Iceland, which took part for the first time. The
meeting was opened by the State Secretary of Austria.

Decisions

They agreed on three things, and on the order in which they are
to be done:
- brokers are to be asked what they sell to states far away and
  near;
- a list of small engines is drawn up.
(a) A third one is for next year.
"""

COPIED = """\
Skip to content
Office of Examples
Home | News | Contact
You are here: Home > News > A meeting
Press release | Oslo, 2 July 1992

A meeting of the regime in Oslo

The members of the regime met in Oslo this week, and went home on Thursday.

Back to top

The states are Austria, Belgium and Canada, as well as others that came later.

Share this page
Contact us
This website is kept by the Office of Examples, which can be reached by letter.
© Office of Examples
"""


def plain(text: str) -> DocumentText:
    return read(text.encode(), "a.txt")


def test_lines_broken_to_a_width_become_paragraphs() -> None:
    assert outline(plain(WRAPPED)) == [
        "text: PRESS RELEASE",
        "text: Office of Examples",
        "text: Vienna, 11 March 1993",
        "title: Meeting of the regime in Vienna",
        (
            "text: The members of the regime met in Vienna from 8 to 11 March 1993 to look at what"
            " they have done in the past year and to agree on the work that lies before them."
        ),
        (
            "text: They welcomed Iceland, which took part for the first time. The meeting was"
            " opened by the State Secretary of Austria."
        ),
        "heading: Decisions",
        "text: They agreed on three things, and on the order in which they are to be done:",
        "item: - brokers are to be asked what they sell to states far away and near;",
        "item: - a list of small engines is drawn up.",
        "item: (a) A third one is for next year.",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_in_the_file(end: str) -> None:
    text = plain(WRAPPED.replace("\n", end))
    assert [p.line for p in text.paragraphs] == [1, 2, 3, 5, 7, 11, 14, 16, 18, 20, 21]


def test_a_file_that_does_not_break_its_lines_has_a_paragraph_in_each() -> None:
    long = "The members met and talked for days about what there was to talk about. " * 3
    text = plain(f"{long}\n{long}\nA short end.\n")
    assert [p.line for p in text.paragraphs] == [1, 2, 3]


def test_form_feeds_and_odd_spaces_are_spaces() -> None:
    text = plain("One\u2028line\x0cand\u00a0\u200bone\tmore, so\u00adfar.\n\x1a\n")
    assert [p.text for p in text.paragraphs] == ["One line and one more, sofar."]


def test_what_was_copied_with_a_text_is_set_aside_but_kept() -> None:
    text = plain(COPIED)
    assert outline(text) == [
        "text: Press release | Oslo, 2 July 1992",
        "title: A meeting of the regime in Oslo",
        "text: The members of the regime met in Oslo this week, and went home on Thursday.",
        "text: The states are Austria, Belgium and Canada, as well as others that came later.",
    ]
    assert around(text) == [
        "Skip to content",
        "Office of Examples",
        "Home | News | Contact",
        "You are here: Home > News > A meeting",
        "Back to top",
        "Share this page",
        "Contact us",
        "This website is kept by the Office of Examples, which can be reached by letter.",
        "© Office of Examples",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Austria | Belgium | Canada\nDenmark | Finland | Greece\n",
        "Home\n",
        "The website of the regime is kept by its chair, who also answers letters.\n",
        "The members met in Oslo.\n\nContact: Office of Examples, +47 1.\n",
        "The members of the regime met in Oslo for the third time.\n\nwww.example.org has more.\n",
    ],
)
def test_nothing_is_set_aside_where_a_document_would_be_lost(text: str) -> None:
    found = plain(text)
    assert next(iter(found.body()))
    assert around(found) in ([], ["www.example.org has more."])


@pytest.mark.parametrize(
    ("body", "note"),
    [
        ("The 33 countries1 met in Oslo.", "1 Austria, Belgium and others."),
        ("The 33 countries [1] met in Oslo.", "[1] Austria, Belgium and others."),
        ("The 33 countries¹ met in Oslo.", "¹ Austria, Belgium and others."),
        ("They met to speak of missiles.1", "1. Austria, Belgium and others."),
        ("The 33 countries* met in Oslo.", "* Austria, Belgium and others."),
    ],
)
def test_a_paragraph_with_the_mark_of_a_word_is_a_note(body: str, note: str) -> None:
    assert outline(plain(f"{body}\n\n{note}\n")) == [f"text: {body}", f"note: {note}"]


@pytest.mark.parametrize(
    "text",
    [
        "The 33 countries met in Oslo.\n\n1 Austria, Belgium and others.\n",
        "They met in MTCR2 style.\n\n1. The first item.\n\nAnd more words.\n",
        "The states1 met.\n\n1. First.\n\n2. Second.\n\nThey went home afterwards.\n",
    ],
)
def test_a_number_alone_makes_no_note(text: str) -> None:
    assert not [p for p in plain(text).paragraphs if p.role == "note"]


def test_numbered_paragraphs_are_text_and_numbered_entries_are_items() -> None:
    text = plain(
        "Press release\n\n16th meeting of the regime\n\n1. The members of the regime1 met in Oslo"
        " last week.\n\n2. They welcomed:\n- Portugal\n1) Spain\n\nThey went home.\n"
    )
    assert outline(text) == [
        "text: Press release",
        "title: 16th meeting of the regime",
        "text: 1. The members of the regime1 met in Oslo last week.",
        "item: 2. They welcomed:",
        "item: - Portugal",
        "item: 1) Spain",
        "text: They went home.",
    ]


def test_what_stands_under_notes_is_notes() -> None:
    text = plain("They met in Oslo.\n\nNotes\n\n7 A word on this.\n")
    assert outline(text)[-1] == "note: 7 A word on this."


MARKDOWN = """\
# Meeting in Oslo

Fact sheet\x20\x20
Office of\x20
Examples\\
Oslo

The members met[1] in **Oslo**
and went home.

Decisions
---------
* brokers
* engines,
  small ones
1. first

| State | Since |
|-------|-------|
| Austria | 1991 |

> They were glad
> of it.

[1] For the third time.
"""


def test_markdown_gives_headings_items_and_rows() -> None:
    text = read(MARKDOWN.encode(), "a.md")
    assert text.format == "markdown"
    assert outline(text) == [
        "title: Meeting in Oslo",
        "text: Fact sheet",
        "text: Office of Examples",
        "text: Oslo",
        "text: The members met[1] in **Oslo** and went home.",
        "heading: Decisions",
        "item: brokers",
        "item: engines, small ones",
        "item: 1. first",
        "item: State | Since",
        "item: Austria | 1991",
        "text: They were glad of it.",
        "note: [1] For the third time.",
    ]
    assert [p.line for p in text.paragraphs] == [1, 3, 4, 6, 8, 11, 13, 14, 16, 18, 20, 22, 25]
    assert [p.level for p in text.paragraphs if p.role != "item"] == [1, 0, 0, 0, 0, 2, 0, 0]
