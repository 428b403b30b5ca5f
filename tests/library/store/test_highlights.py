"""Highlights: on words, and on the same words after another reading."""

from __future__ import annotations

import pytest

from mtcr_desktop.library.store.anchoring import Anchor, anchor, find, moved
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.text import Words, quote
from mtcr_desktop.records.errors import LibraryError

from .looking import dump, is_whole
from .small import RECOGNITION, TEXT, new, plain
from .test_notes import there_and_back


@pytest.fixture
def key(library: Library) -> str:
    return library.add([new()])[0].document.key


def test_every_change_of_a_highlight_can_be_taken_back(library: Library, key: str) -> None:
    marks = library.highlights
    there_and_back(library, lambda: marks.add(key, [Words(2, 4, 12), Words(3, 0, 4)], "green")[1])
    (mark,) = marks.of(key)
    assert (mark.key, mark.colour, mark.note) == (key, "green", "")
    assert [part.quoted for part in mark.passages] == ["Partners", "They"]
    assert [part.words for part in mark.passages] == [Words(2, 4, 12), Words(3, 0, 4)]
    there_and_back(library, lambda: marks.edit(mark.id, note="Who?"))
    there_and_back(library, lambda: marks.edit(mark.id, colour="pink"))
    assert marks.of(key)[0][2:4] == ("pink", "Who?")
    there_and_back(library, lambda: marks.remove(mark.id))
    assert marks.of(key) == ()


def test_highlights_stand_in_the_order_of_the_text(library: Library, key: str) -> None:
    for words in (Words(3, 0, 4), Words(1, 0, 8), Words(2, 4, 12)):
        library.highlights.add(key, [words])
    places = [mark.passages[0].words for mark in library.highlights.of(key)]
    assert places == [Words(1, 0, 8), Words(2, 4, 12), Words(3, 0, 4)]


@pytest.mark.parametrize(
    "words", [[], [Words(9, 0, 1)], [Words(-1, 0, 1)], [Words(1, 5, 5)], [Words(1, 0, 99)]]
)
def test_what_is_not_in_the_text_cannot_be_marked(
    library: Library, key: str, words: list[Words]
) -> None:
    before = dump(library)
    with pytest.raises(LibraryError):
        library.highlights.add(key, words)
    assert dump(library) == before


def test_a_highlight_is_found_again_or_kept_without_a_place(library: Library, key: str) -> None:
    library.highlights.add(key, [Words(3, 0, 14)], note="Who?")
    library.rederive(key, plain("A word before. They welcomed us.", "An end."), RECOGNITION)
    (mark,) = library.highlights.of(key)
    assert mark.passages == ((Words(0, 15, 29), "They welcomed "),)
    library.rederive(key, plain("Nothing of the kind."), RECOGNITION)
    (mark,) = library.highlights.of(key)
    assert mark.passages == ((None, "They welcomed "),)
    assert mark.note == "Who?"
    library.rederive(key, TEXT, RECOGNITION)
    (mark,) = library.highlights.of(key)
    assert mark.passages == ((Words(3, 0, 14), "They welcomed "),)
    assert is_whole(library)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["one two", "the Partners met in spring", "three"], "Partners met"),
        (["the partners, met in spring"], "partners, met"),
        (["Partners met here", "where the Partners met in spring"], "Partners met"),
        (["The Partnérs  met"], "Partnérs  met"),
        (["Partners did not", "met"], None),
        ([], None),
    ],
)
def test_words_are_found_again(paragraphs: list[str], expected: str | None) -> None:
    wanted = Anchor(Words(0, 4, 16), "Partners met", "the ", " in spring")
    text = plain(*paragraphs)
    place = find(text, wanted)
    assert (quote(text, place) if place else None) == expected


def test_of_several_places_the_surroundings_decide_then_the_distance() -> None:
    wanted = anchor(plain("a", "the Partners met in spring"), Words(1, 4, 12))
    assert find(plain("Partners", "x", "the Partners met in"), wanted) == Words(2, 4, 12)
    assert find(plain("Partners", "the Partners met", "the Partners met"), wanted) == Words(
        1, 4, 12
    )


def test_a_passage_without_words_is_not_guessed() -> None:
    assert find(plain("a – b"), Anchor(Words(0, 0, 1), "§", "", "")) is None


def test_places_that_moved() -> None:
    assert moved(plain("a", "b", "c"), plain("b", "new", "c", "a")) == {
        "p1": "p4",
        "p2": "p1",
    }
    assert moved(plain("a", "b", "a"), plain("x", "a", "b", "a")) == {
        "p1": "p2",
        "p2": "p3",
        "p3": "p4",
    }
