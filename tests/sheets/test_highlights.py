"""What the user highlighted, in the sheet of a document and in every file made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.store.records import Highlight, NewDocument, Passage
from mtcr_desktop.library.text import Words, quote
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import files
from mtcr_desktop.sheets.document import compose_document
from mtcr_desktop.sheets.document_words import Added, CheckedWords, ParagraphWords
from mtcr_desktop.sheets.highlights import Marks, id_in
from mtcr_desktop.sheets.sheet import Badge, Callout, Inline, Items, Link, Marked, Sheet, Text
from tests.sheets import walking
from tests.sheets.own_documents import ADDRESS, CHECKS, DOCUMENT, KEY, RECOGNITION, TEXT, words


def highlight(
    number: int, *places: Words, note: str = "", gone: Sequence[str] = (), colour: str = "yellow"
) -> Highlight:
    found = [Passage(place, quote(TEXT, place)) for place in places]
    passages = (*found, *(Passage(None, quoted) for quoted in gone))
    assert colour in ("yellow", "green", "blue", "pink")
    return Highlight(number, KEY, colour, note, "2026-11-24", "2026-11-24", passages)  # type: ignore[arg-type]


def compose(edition: Edition, *highlights: Highlight) -> Sheet:
    return compose_document(
        DOCUMENT, TEXT, RECOGNITION, CHECKS, edition, highlights=sorted(highlights, key=_place)
    )


def _place(one: Highlight) -> tuple[int, int]:
    return next((part.words[:2] for part in one.passages if part.words), (99, 0))


def marked(sheet: Sheet) -> list[tuple[str, str]]:
    """Return the words that are marked, each with its colour."""
    parts = [part for part in walking.inlines(sheet) if isinstance(part, Marked)]
    return [(part.text, part.colour) for part in parts]


def anchors(sheet: Sheet) -> list[str]:
    found = [part.anchor for part in walking.inlines(sheet) if isinstance(part, Marked)]
    return [anchor for anchor in found if anchor]


def listed(sheet: Sheet) -> list[str]:
    blocks = [b for b in walking.section(sheet, "highlights") if isinstance(b, Items)]
    return [walking.words(item) for block in blocks for item in block.items]


def test_without_highlights_nothing_speaks_of_them(edition: Edition) -> None:
    sheet = compose(edition)
    assert marked(sheet) == []
    assert "highlight" not in walking.text(sheet).casefold()


def test_words_are_marked_where_they_stand_and_listed(edition: Edition) -> None:
    sheet = compose(edition, highlight(3, words("took the chair"), colour="blue"))
    assert marked(sheet) == [("took the chair", "blue")]
    assert anchors(sheet) == ["mark-3"]
    assert listed(sheet) == ["“took the chair” · paragraph 3 blue"]
    assert f"mtcr:document/{KEY}#mark-3" in walking.links(sheet)
    assert walking.fact(sheet, "marked") == "1 highlight"


def test_a_note_stands_below_its_paragraph_as_the_users_own(edition: Edition) -> None:
    first = highlight(5, words("sixteenth plenary"), note="Which one?\n\nThe one of 2001.")
    second = highlight(4, words("took the chair"), note="Until when?")
    sheet = compose(edition, second, first)
    notes = [block for block in sheet.blocks if isinstance(block, Callout)]
    assert [(note.title, note.tone) for note in notes] == [
        ("Your note 1", "own"), ("Your note 2", "own")
    ]  # fmt: skip
    assert [walking.words(line) for line in notes[0].paragraphs] == [
        "Which one?", "The one of 2001."
    ]  # fmt: skip
    blocks = walking.section(sheet, "text")
    at = blocks.index(notes[0])
    before, after = blocks[at - 1], blocks[at + 1]
    assert isinstance(before, Items)
    assert before.anchors == ("p1",)
    assert not isinstance(after, Callout)
    badges = [part for part in walking.inlines(sheet) if isinstance(part, Badge)]
    own = [badge for badge in badges if badge.tone == "own"]
    assert Badge("your note 1", "own", Address("document", KEY, (), "highlight-5")) in own
    assert "Your note 2: Until when?" in "\n".join(listed(sheet))


def test_numbers_of_paragraphs_go_on_after_a_note(edition: Edition) -> None:
    sheet = compose(edition, highlight(1, words("34 countries"), note="Count them."))
    lists = [b for b in walking.section(sheet, "text") if isinstance(b, Items)]
    assert [(block.start, block.anchors) for block in lists] == [
        (1, ("p1",)), (2, ("p2",)), (3, ("p3", "p4")),
    ]  # fmt: skip


def test_checked_words_stay_links_under_a_highlight(edition: Edition) -> None:
    sheet = compose(edition, highlight(2, words("34 countries1 sent")))
    (one,) = [part for part in walking.inlines(sheet) if isinstance(part, Marked)]
    assert isinstance(one.content[0], Link)
    assert one.content[0].text == "34 countries"
    assert Badge("differs", "disputed") in one.content
    assert one.text.replace(" differs ", "") == "34 countries1 sent"


def test_of_two_that_overlap_the_shorter_is_seen_whole(edition: Edition) -> None:
    long = highlight(1, words("The sixteenth plenary met in Ottawa"), colour="green")
    short = highlight(2, words("plenary met"), colour="pink")
    sheet = compose(edition, long, short)
    assert marked(sheet) == [
        ("The sixteenth ", "green"), ("plenary met", "pink"), (" in Ottawa", "green")
    ]  # fmt: skip
    assert anchors(sheet) == ["mark-1", "mark-2"]
    assert len(listed(sheet)) == 2


def test_one_that_is_covered_is_still_reached(edition: Edition) -> None:
    place = words("plenary met")
    sheet = compose(edition, highlight(1, place, colour="green"), highlight(2, place))
    assert marked(sheet) == [("plenary met", "yellow")]  # what was made last
    assert "mtcr:document/0123456789ab#p1" in walking.links(sheet)
    assert listed(sheet) == [
        "“plenary met” · paragraph 1 green", "“plenary met” · paragraph 1 yellow"
    ]  # fmt: skip


def test_one_over_several_paragraphs_has_its_note_at_the_end(edition: Edition) -> None:
    one = highlight(9, words("in Ottawa on"), words("34 countries"), note="Both.")
    sheet = compose(edition, one)
    assert [text for text, _ in marked(sheet)] == ["in Ottawa on", "34 countries"]
    assert anchors(sheet) == ["mark-9"]
    assert listed(sheet) == [
        "“in Ottawa on … 34 countries” · paragraph 1 yellow\nYour note 1: Both."
    ]
    numbered = [b.anchors for b in walking.section(sheet, "text") if isinstance(b, Items)]
    assert numbered == [("p1",), ("p2",), ("p3", "p4")]


def test_words_that_are_gone_are_told_with_their_note(edition: Edition) -> None:
    lost = highlight(6, gone=["words of old"], note="Keep this.", colour="pink")
    half = highlight(7, words("took the chair"), gone=["and left"])
    sheet = compose(edition, lost, half)
    assert "no longer found: “and left”" in listed(sheet)[0]
    blocks = walking.section(sheet, "highlights")
    (callout,) = [block for block in blocks if isinstance(block, Callout)]
    assert (callout.title, callout.tone) == ("No longer found in the text", "own")
    assert [walking.words(line) for line in callout.paragraphs] == [
        "“words of old” pink", "Keep this."
    ]  # fmt: skip
    assert walking.fact(sheet, "marked") == "2 highlights, 1 note"


def test_a_highlight_on_what_became_a_heading_is_listed_there(edition: Edition) -> None:
    sheet = compose(edition, highlight(8, words("Who was there"), note="They were."))
    assert listed(sheet)[0].startswith("“Who was there” · heading 2 yellow")
    assert f"mtcr:document/{KEY}#h2" in walking.links(sheet)
    titles = [block.title for block in sheet.blocks if isinstance(block, Callout)]
    assert titles == ["Your note 1"]


@pytest.mark.parametrize(
    ("fragment", "number"),
    [
        ("highlight-12", 12), ("mark-12", None), ("highlight-", None), ("highlights", None),
        ("highlight-x", None), ("", None),
    ],
)  # fmt: skip
def test_a_fragment_names_a_highlight(fragment: str, number: int | None) -> None:
    assert id_in(fragment) == number


SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda span: span[0] < span[1])


@st.composite
def paragraphs(draw: st.DrawFn) -> ParagraphWords:
    """Return a paragraph with checked words that do not overlap, and highlights that may."""
    text = draw(st.text(min_size=1, max_size=30))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = list(zip(edges[::2], edges[1::2], strict=False))
    differs = draw(st.booleans())
    checked = [CheckedWords(start, end, Address("plenary", "16"), differs) for start, end in pairs]
    spans = draw(st.lists(SPANS.filter(lambda span: span[1] <= len(text)), max_size=4))
    made = [
        Highlight(n, KEY, "green", "A note." * (n % 2), "", "", (Passage(Words(0, *span), "…"),))
        for n, span in enumerate(spans)
    ]
    marks = Marks(made, ADDRESS)
    return ParagraphWords(text, "plain", checked, marks.strokes(0), marks.badges(0))


def flat(parts: Sequence[Inline]) -> Iterator[tuple[Inline, bool]]:
    for part in parts:
        if isinstance(part, Marked):
            yield from ((inner, True) for inner in part.content)
        else:
            yield part, False


@given(paragraphs())
def test_no_word_of_a_document_is_lost_or_moved(paragraph: ParagraphWords) -> None:
    parts = list(flat(list(paragraph.written())))
    own = [
        (part.text, under)
        for part, under in parts
        if isinstance(part, Text | Link) and not isinstance(part, Added)
    ]
    assert "".join(text for text, _ in own) == paragraph.text
    under = [one for text, one in own for _ in text]
    expected = [
        any(stroke.start <= n < stroke.end for stroke in paragraph.strokes)
        for n in range(len(paragraph.text))
    ]
    assert under == expected
    linked = sum(len(part.text) for part, _ in parts if isinstance(part, Link))
    assert linked == sum(one.end - one.start for one in paragraph.checked)
    assert sum(isinstance(part, Badge) for part, _ in parts) == sum(
        len(badges) for badges in paragraph.badges.values()
    ) + sum(one.differs for one in paragraph.checked)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


@pytest.fixture
def document(library: Library) -> Address:
    recognition = RECOGNITION._replace(claims=tuple(check.claim for check in CHECKS[:3]))
    (added,) = library.add([NewDocument(b"A note", "a note.html", TEXT, recognition)])
    key = added.document.key
    library.highlights.add(key, [words("met in Ottawa")], "blue", "Where?")
    return added.document.address


@pytest.mark.parametrize(
    ("suffix", "mark", "note"),
    [
        (".html", "<mark class=blue id=\"mark-1\">met in Ottawa</mark>", "Your note 1"),
        (".md", "<mark>met in Ottawa</mark>", "> **Your note 1**"),
        (".txt", "==met in Ottawa== [your note 1]", "| Your note 1"),
    ],
)  # fmt: skip
def test_files_show_them_as_the_users(
    edition: Edition, library: Library, document: Address, suffix: str, mark: str, note: str
) -> None:
    written = files.file_text(edition, [document], suffix, library)
    assert mark in written
    assert note in written
    assert "Your highlights and notes" in written


def test_data_hold_them(edition: Edition, library: Library, document: Address) -> None:
    found = json.loads(files.file_text(edition, [document], ".json", library))
    (one,) = found["record"]["highlights"]
    assert (one["colour"], one["note"]) == ("blue", "Where?")
    assert one["passages"] == [
        {"quote": "met in Ottawa", "place": "p1", "start": 22, "end": 35}
    ]  # fmt: skip


def test_text_as_saved_shows_them_as_well(
    edition: Edition, library: Library, document: Address
) -> None:
    from mtcr_desktop.sheets.library import compose_in_library

    page = Address("document", document.key, (("as-saved", "yes"),))
    assert marked(compose_in_library(edition, library, page)) == [("met in Ottawa", "blue")]
