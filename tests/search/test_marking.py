from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.folding import fold
from mtcr_desktop.search.marking import _folded, inside, snippet, spans


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    for start, end in reversed(marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Ottawa and OTTAWA", ["ottawa"], "[Ottawa] and [OTTAWA]"),
        ("Ottawan", ["ottawa"], "Ottawan"),
        ("Ottawan", ["ottawa*"], "[Ottawa]n"),
        ("a plenary", ["len*"], "a plenary"),
        ("Export controls, export - controls", ["export controls"],
         "[Export controls], [export - controls]"),
        ("export controls and exports", ["export controls", "export*"],
         "[export controls] and [export]s"),
        ("Türkiye, Łódź, İzmir", ["turkiye", "lodz", "izmir"], "[Türkiye], [Łódź], [İzmir]"),
        ("Straße", ["stras*"], "[Straß]e"),
        ("Straße", ["strasse"], "[Straße]"),
        ("ΕΛΛΆΔΑ Ελλάδα", ["ελλαδα"], "[ΕΛΛΆΔΑ] [Ελλάδα]"),
        ("Côte d’Ivoire", ["d ivoire"], "Côte [d’Ivoire]"),
        ("대한민국", ["대한*"], "[대한]민국"),
        ("a [b] c", ["b", "c"], "a [[b]] [c]"),
        ("snake_case", ["case"], "snake_[case]"),
        ("anything", [], "anything"),
        ("anything", ["", "*"], "anything"),
        ("", ["x"], ""),
    ],
)  # fmt: skip
def test_words_are_marked_in_the_text_as_shown(text: str, words: list[str], expected: str) -> None:
    assert marked(text, spans(text, words)) == expected


@pytest.mark.parametrize("word", ["Türkiye", "Côte", "대한민국", "Việt"])
def test_decomposed_letters_are_marked_whole(word: str) -> None:
    text = unicodedata.normalize("NFD", f"– {word} –")
    assert spans(text, [fold(word)]) == ((2, len(text) - 2),)


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Republic of Korea", "orea", "Republic of K[orea]"),
        ("São Tomé", "o tom", "Sã[o Tom]é"),
        ("Straße", "s", "[S]tra[ß]e"),
        ("Korea", "", "Korea"),
        ("Korea", "x", "Korea"),
    ],
)
def test_parts_of_words_are_marked(text: str, part: str, expected: str) -> None:
    assert marked(text, inside(text, part)) == expected


def test_a_short_text_is_its_own_snippet() -> None:
    assert snippet("Held  in\nOttawa.", ["ottawa"]) == ("Held in Ottawa.", ((8, 14),))


def test_a_long_text_is_cut_around_its_hits() -> None:
    text = "one two three " * 30 + "the Ottawa plenary met " + "four five six " * 30
    part, marks = snippet(text, ["ottawa", "plenary"], 80)
    assert part[0] == part[-1] == "…"
    assert len(part) <= 82
    assert [part[start:end] for start, end in marks] == ["Ottawa", "plenary"]
    assert part.strip("…") in text
    assert set(part.strip("…").split()) <= set(text.split())


def test_hits_that_stand_together_are_preferred() -> None:
    text = "korea " + "filler " * 60 + "south korea and korea again " + "filler " * 60
    part, marks = snippet(text, ["korea"], 60)
    assert len(marks) == 2
    assert "south korea and korea" in part


def test_a_text_without_hits_is_cut_at_its_end() -> None:
    assert snippet("word " * 50, ["none"], 22) == ("word word word word…", ())


def test_a_text_without_spaces_is_cut_anyway() -> None:
    part, marks = snippet("x" * 300 + "-hit-" + "y" * 300, ["hit"], 50)
    assert [part[start:end] for start, end in marks] == ["hit"]
    assert len(part) <= 52


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
WORDS = st.lists(st.text("aeko sß*한ί\u0301", max_size=6), max_size=4)


@given(TEXTS, WORDS, st.integers(5, 60))
def test_marks_lie_in_the_text_and_apart(text: str, words: list[str], length: int) -> None:
    part, marks = snippet(text, words, length)
    edges = [edge for mark in marks for edge in mark]
    assert edges == sorted(edges)
    assert all(0 <= start < end <= len(part) for start, end in marks)
    assert len(part) <= length + 2


@given(st.text("aeßœ… é대한\u1112\u1161\u11ab\u0301\u0327ΣσςIİıđẞǆ", max_size=30))
def test_a_text_is_folded_as_the_index_folds_it(text: str) -> None:
    folded, origin = _folded(text)
    assert folded == fold(text)
    assert origin is None or (len(origin), origin[-1]) == (len(folded) + 1, len(text))
    assert origin is None or origin == sorted(origin)
