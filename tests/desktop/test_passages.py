"""Words selected in the sheet of a document are found in its text, whatever it is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from mtcr_desktop.desktop.panes.passages import Passages, origins_of
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.places import anchors
from mtcr_desktop.library.store.records import Highlight, Passage
from mtcr_desktop.library.text import DocumentText, Paragraph, Words, quote
from mtcr_desktop.sheets.document import compose_document
from mtcr_desktop.sheets.html import render
from mtcr_desktop.sheets.sheet import Badge, Sheet, Text
from mtcr_desktop.sheets.style import SCREEN_LIGHT
from tests.desktop.own import NOTHING
from tests.sheets.own_documents import CHECKS, DOCUMENT, KEY, RECOGNITION, TEXT, words


def highlight(number: int, place: Words, note: str = "") -> Highlight:
    return Highlight(number, KEY, "green", note, "", "", (Passage(place, "…"),))


HIGHLIGHTS = (
    highlight(1, words("plenary met"), "Which?"),
    highlight(2, words("countries1 sent"), "33 of them."),
    highlight(3, words("34 countries")),
)


class Shown:
    """A document's sheet as the window lays it out."""

    def __init__(self, sheet: Sheet, text: DocumentText) -> None:
        self.text = text
        self.document = QTextDocument()
        self.document.setHtml(render(sheet, SCREEN_LIGHT))
        places = anchors(paragraph.role for paragraph in text.paragraphs)
        self.passages = Passages(self.document, sheet, places)

    def find(self, sought: str, after: str = "") -> tuple[int, int]:
        start = self.document.find(after).selectionEnd() if after else 0
        cursor = self.document.find(sought, start)
        assert cursor.hasSelection(), sought
        return cursor.selectionStart(), cursor.selectionEnd()

    def quotes(self, start: int, end: int) -> list[str]:
        return [quote(self.text, one) for one in self.passages.selected(start, end)]


@pytest.fixture
def shown(qapp: object, edition: Edition) -> Shown:
    sheet = compose_document(
        DOCUMENT, TEXT, RECOGNITION, CHECKS, edition, highlights=HIGHLIGHTS
    )  # fmt: skip
    return Shown(sheet, TEXT)


def test_words_are_found_where_they_stand(shown: Shown) -> None:
    assert shown.passages.selected(*shown.find("took the")) == (words("took the"),)
    start, _ = shown.find("sixteenth")
    _, end = shown.find("met")
    assert "your note 1" not in shown.document.toPlainText()[start:end]
    assert shown.passages.selected(start, end + 8) == (words("sixteenth plenary met"),)


def test_what_the_program_sets_among_them_is_left_out(shown: Shown) -> None:
    start, _ = shown.find("34", after="Who was there")
    _, end = shown.find("delegations.")
    assert "differs" in shown.document.toPlainText()[start:end]
    assert shown.quotes(start, end) == ["34 countries1 sent delegations."]


def test_a_selection_over_several_paragraphs_has_a_part_in_each(shown: Shown) -> None:
    start, _ = shown.find("Ottawa on")
    _, end = shown.find("Canada took")
    assert shown.quotes(start, end) == [
        "Ottawa on 25 September 2001.", "34 countries1 sent delegations.", "Canada took"
    ]  # fmt: skip


def test_everything_selected_is_all_numbered_paragraphs(shown: Shown) -> None:
    everything = shown.quotes(0, shown.document.characterCount())
    assert everything == [p.text for p in TEXT.paragraphs if p.role in ("text", "item", "note")]


@pytest.mark.parametrize(
    "elsewhere", ["Office of Notes", "Who was there", "Your note 1", "33 of them.", "One too many"]
)
def test_what_is_no_text_of_the_document_is_none_of_it(shown: Shown, elsewhere: str) -> None:
    assert shown.passages.selected(*shown.find(elsewhere)) == ()


def test_a_place_is_that_of_its_word(shown: Shown) -> None:
    start, end = shown.find("sent")
    place = words("sent")
    assert shown.passages.word_at(start) == (place.paragraph, place.start)
    assert shown.passages.word_at(end) == (place.paragraph, place.end - 1)  # a note's mark
    assert shown.passages.word_at(shown.find("Office of Notes")[0]) is None


def test_a_word_is_led_to_where_it_stands(shown: Shown) -> None:
    for sought in ("sixteenth", "Canada", "34"):
        place = words(sought)
        start, _ = shown.find(sought, after="Who was there" if sought == "34" else "")
        assert shown.passages.position_of(place.paragraph, place.start) == start
    heading = words("Who was there")
    assert shown.passages.position_of(heading.paragraph, 0) is None
    assert shown.passages.position_of(words("Canada").paragraph, 99) is None


def test_a_highlight_is_a_link_to_itself(shown: Shown) -> None:
    start, end = shown.find("met")
    assert shown.passages.link_at(start - len("plenary ")) == "mtcr:plenary/16"  # a checked word
    assert shown.passages.link_at(start) == shown.passages.link_at(end) == "#highlight-1"
    assert shown.passages.link_at(shown.document.characterCount()) == ""


def test_other_words_are_not_taken_for_a_paragraph() -> None:
    assert origins_of((Text("one two"),), "one three") is None
    assert origins_of((Text("one two"),), "one two three") is None
    assert origins_of((Text("one  two"),), "one two") == [0, 1, 2, 3, 5, 6, 7]
    assert origins_of((Text("one"), Badge("x", "own")), "one\u00a0x\u00a0") == [
        0, 1, 2, -1, -1, -1
    ]  # fmt: skip


ODD = "\u00ad\u00a0\u200b\u2011\u202f\u0301\u2060\ufeff\U0001f600\U00010348אבß"
LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"), exclude_characters="\ufffc")
PLAIN = st.text(st.one_of(st.sampled_from("ab <&>1." + ODD), LETTERS), min_size=1, max_size=40)
PARAGRAPH = PLAIN.map(lambda text: " ".join(text.split(" "))).map(str.strip).filter(bool)


@settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data(), paragraphs=st.lists(PARAGRAPH, min_size=1, max_size=4))
def test_any_words_of_any_text(
    qapp: object, edition: Edition, data: st.DataObject, paragraphs: list[str]
) -> None:
    text = DocumentText("text", tuple(Paragraph(one) for one in paragraphs))
    marks = []
    for number, paragraph in enumerate(paragraphs):
        start = data.draw(st.integers(0, len(paragraph) - 1))
        end = data.draw(st.integers(start + 1, len(paragraph)))
        marks.append(highlight(number, Words(number, start, end), "A note." * (number % 2)))
    sheet = compose_document(DOCUMENT, text, NOTHING, (), edition, highlights=marks)
    shown = Shown(sheet, text)
    everything = shown.passages.selected(0, shown.document.characterCount())
    whole = [(one.paragraph, quote(text, one)) for one in everything]
    assert whole == [(n, p.strip()) for n, p in enumerate(paragraphs) if p.strip()]
    for paragraph, _ in whole:
        visible = [n for n, char in enumerate(paragraphs[paragraph]) if not char.isspace()]
        first = data.draw(st.sampled_from(visible))
        last = data.draw(st.sampled_from([n for n in visible if n >= first]))
        where: dict[tuple[int, int] | None, int] = {}
        for at in range(shown.document.characterCount()):
            where.setdefault(shown.passages.word_at(at), at)
        assert shown.passages.position_of(paragraph, first) == where[paragraph, first]
        end = where[paragraph, last] + len(paragraphs[paragraph][last].encode("utf-16-le")) // 2
        chosen = shown.passages.selected(where[paragraph, first], end)
        assert chosen == (Words(paragraph, first, last + 1),)
