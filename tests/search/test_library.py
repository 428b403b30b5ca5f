"""The search in the user's documents: what finds what, where, and in which order."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.text import Paragraph
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError
from mtcr_desktop.search import harvest, watch
from mtcr_desktop.search import library as module
from mtcr_desktop.search.library import LibrarySearcher
from mtcr_desktop.search.results import Answer, Hit
from mtcr_desktop.search.searcher import SearchInterrupted
from mtcr_desktop.search.shelf import Rows, Shelf
from tests.search.shelves import put, put_many
from tests.search.test_any_text import ODD

PIECES = (
    "lamp", "harb", "AND", "OR", "NOT", "-lamp", '"burns all"', '"boat', "year:2001", "-year:1998",
    "kind:document", "topic:x", "boat*", "\ue000", "Łódź", "a", "", *ODD,
)  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


@pytest.fixture
def searcher(library: Library) -> Iterator[LibrarySearcher]:
    found = LibrarySearcher(library.path)
    yield found
    found.close()


def hits(answer: Answer) -> list[Hit]:
    return [hit for group in answer.groups for hit in group.hits]


def found(searcher: LibrarySearcher, text: str) -> list[str]:
    return [hit.title for hit in hits(searcher.search(text))]


def marked(text: str, marks: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start:end] for start, end in marks]


@pytest.fixture
def papers(library: Library) -> dict[str, Address]:
    """Four documents that share words in different ways."""
    return {
        "lamp": put(
            library,
            "On lamps",
            Paragraph("Menu of lamps", "furniture"),
            Paragraph("Light in Łódź", "heading"),
            "The lamp of the harbour burns all night.",
            "Nobody tends it.",
            date="1998-10",
            issuer="Lamp Office",
        ),
        "boat": put(library, "On boats", "A boat left the harbour.", "It had a lamp.", date="2001"),
        "rope": put(library, "On ropes", "Ropes tie boats in every harbour.", name="knots.txt"),
        "lone": put(library, "Silence", "Nothing more than a corner."),
    }


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("lamp", {"On lamps", "On boats"}),
        ("LAMP harbour", {"On lamps", "On boats"}),
        ("harb", {"On lamps", "On boats", "On ropes"}),
        ('"burns all"', {"On lamps"}),
        ("in:documents lamp", {"On lamps", "On boats"}),
        ("in:record lamp", set()),
        ('"all burns"', set()),
        ("lodz", {"On lamps"}),
        ("harbour -lamp", {"On ropes"}),
        ("-harbour lamp", set()),
        ("corner OR knots", {"Silence", "On ropes"}),
        ("boats tie", {"On ropes"}),
        ("knots", {"On ropes"}),
        ("silence", {"Silence"}),
        ("lamp office", {"On lamps"}),
        ("nobody burns", {"On lamps"}),
        ("nobody boat", set()),
        ("menu", set()),
        ("", set()),
        ("l", set()),
        ("harbour l", {"On lamps", "On boats", "On ropes"}),
        ("year:2001", {"On boats"}),
        ("year:1998-2001 lamp", {"On lamps", "On boats"}),
        ("year:1998 boat", set()),
        ("kind:document corner", {"Silence"}),
        ("kind:documents corner", {"Silence"}),
        ("kind:plenary corner", set()),
        ("-kind:plenary corner", {"Silence"}),
        ("-kind:document corner", set()),
        ("country:korea corner", set()),
        ("topic:outreach corner", set()),
    ],
)
@pytest.mark.usefixtures("papers")
def test_what_finds_what(searcher: LibrarySearcher, text: str, titles: set[str]) -> None:
    assert set(found(searcher, text)) == titles


@pytest.mark.usefixtures("papers")
def test_a_hit_gives_the_place(searcher: LibrarySearcher, papers: dict[str, Address]) -> None:
    (hit,) = hits(searcher.search("burns"))
    assert (hit.kind, hit.matched, hit.rank) == ("document", "text", 7)
    assert str(hit.address) == f"{papers['lamp']}#p1"
    assert hit.place == "Paragraph 1"
    assert hit.subtitle == "Lamp Office, October 1998"
    assert marked(hit.snippet, hit.snippet_marks) == ["burns"]
    (heading,) = hits(searcher.search("light"))
    assert (heading.place, heading.address.fragment) == ("Heading 1", "h1")


@pytest.mark.usefixtures("papers")
def test_names_are_found_and_told(searcher: LibrarySearcher) -> None:
    (title,) = hits(searcher.search("silence"))
    assert (title.matched, title.rank, title.snippet) == ("title", 5, "")
    assert marked(title.title, title.title_marks) == ["Silence"]
    (file,) = hits(searcher.search("knots"))
    assert (file.matched, file.name) == ("file name", "knots.txt")
    (issuer,) = hits(searcher.search("lamp office"))
    assert (issuer.matched, issuer.name) == ("issuer", "Lamp Office")


def test_words_together_come_before_words_apart(
    library: Library, searcher: LibrarySearcher
) -> None:
    put(library, "Apart", "Rare bird.", "Of paradise.")
    put(library, "Phrase", "A bird of paradise.")
    put(library, "Same paragraph", "Of no paradise a bird.")
    assert found(searcher, "bird paradise")[-1] == "Apart"
    assert found(searcher, "bird of paradise") == ["Phrase", "Same paragraph", "Apart"]


def test_words_apart_are_found_behind_a_common_word(
    library: Library, searcher: LibrarySearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mtcr_desktop.search.scattered._ROWS", 5)
    wanted = put(library, "Old", "A common thing.", "A rare thing.")
    put(library, "No", "Another rare thing.")
    put_many(library, [f"Common text {n}." for n in range(20)])
    (hit,) = hits(searcher.search("common rare"))
    assert hit.address.page == wanted
    assert hit.address.fragment == "p2"  # where the rarer word stands


def test_only_so_many_documents_are_read_as_a_whole(
    library: Library, searcher: LibrarySearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mtcr_desktop.search.scattered._ROWS", 5)
    monkeypatch.setattr("mtcr_desktop.search.scattered._READ", 0)
    put(library, "Old", "A common thing.", "A rare thing.")
    put_many(library, [f"Common text {n}." for n in range(20)])
    assert not found(searcher, "common rare")
    assert found(searcher, "thing rare") == ["Old"]  # to know both words of it takes no reading


def test_in_a_hurry_no_phrase_is_sought(
    library: Library, searcher: LibrarySearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(harvest, "_CANDIDATES", 10)
    monkeypatch.setattr(harvest, "_HURRY", -1.0)
    phrase = put(library, "Old", "Then came kite weather at last.")
    put_many(library, [f"Weather for a kite, day {n}." for n in range(50)])
    group = searcher.search("kite weather").groups[0]
    assert group.total == 51
    assert phrase not in {hit.address.page for hit in group.hits}


def test_a_document_counts_once(library: Library, searcher: LibrarySearcher) -> None:
    put(library, "Many", *(f"Sentence {n} on kites." for n in range(30)))
    put(library, "One", "A kite.")
    answer = searcher.search("kite")
    assert answer.total == answer.groups[0].total == 2
    assert not answer.groups[0].more


def test_the_limit_cuts_hits_and_not_the_count(library: Library, searcher: LibrarySearcher) -> None:
    put_many(library, [f"Kite number {n}." for n in range(30)])
    group = searcher.search("kite", limit=4).groups[0]
    assert (len(group.hits), group.total, group.label) == (4, 30, "Your documents")


def test_beyond_what_is_counted_it_says_that_there_may_be_more(
    library: Library, searcher: LibrarySearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(harvest, "_CANDIDATES", 10)
    monkeypatch.setattr(harvest, "_COUNTED", 20)
    phrase = put(library, "Old", "Then came kite weather at last.")
    put_many(library, [f"Weather for a kite, day {n}." for n in range(50)])
    group = searcher.search("kite").groups[0]
    assert (group.total, group.more) == (20, True)
    together = searcher.search("kite weather").groups[0]
    assert together.hits[0].address.page == phrase


def test_of_many_that_are_counted_the_best_are_weighed(
    library: Library, searcher: LibrarySearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(harvest, "_CANDIDATES", 10)
    titled = put(library, "The kite manual", "Nothing.")
    phrase = put(library, "Old", "Then came kite weather at last.")
    put_many(library, [f"Weather for a kite, day {n}." for n in range(50)])
    group = searcher.search("kite").groups[0]
    assert (group.total, group.more) == (52, False)
    assert titled in {hit.address.page for hit in group.hits}
    assert searcher.search("kite weather").groups[0].hits[0].address.page == phrase


def test_new_documents_are_found_and_those_in_the_trash_are_not(
    library: Library, searcher: LibrarySearcher
) -> None:
    assert not found(searcher, "kite")
    address = put(library, "First", "A kite.")
    put(library, "Second", "A kite and a lamp.", "A boat.")
    assert set(found(searcher, "kite")) == {"First", "Second"}
    library.remove(address.key)
    assert found(searcher, "kite") == ["Second"]
    assert found(searcher, "boat lamp") == ["Second"]


def test_corrections_are_searched(library: Library, searcher: LibrarySearcher) -> None:
    address = put(library, "Wrong", "A kite.", date="1990")
    library.correct(address.key, "title", "Right")
    assert found(searcher, "right") == ["Right"]
    assert not found(searcher, "wrong")
    assert found(searcher, "year:1990 kite") == ["Right"]


def test_without_a_library_nothing_is_found_and_none_is_made(tmp_path: Path) -> None:
    path = tmp_path / "none" / "library.sqlite"
    assert LibrarySearcher(path).search("kite").total == 0
    assert not path.parent.exists()


def test_a_library_in_the_making_has_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.touch()
    assert LibrarySearcher(path).search("kite").total == 0


def test_it_is_known_whether_there_is_anything_to_find(
    library: Library, searcher: LibrarySearcher
) -> None:
    assert not searcher.prepare()
    key = put(library, "Kites", "Kites rise against the wind.").key
    assert searcher.prepare()
    library.remove(key)
    assert not searcher.prepare()


def test_a_library_that_takes_the_place_of_another_is_searched(tmp_path: Path) -> None:
    searcher = LibrarySearcher(tmp_path / "library.sqlite")
    assert not searcher.prepare()
    with open_library(tmp_path) as first:
        put(first, "Kites", "Kites rise against the wind.")
    with open_library(tmp_path / "other") as second:
        put(second, "Sails", "Sails fill with the wind.")
    assert found(searcher, "wind") == ["Kites"]
    (tmp_path / "other" / "library.sqlite").replace(tmp_path / "library.sqlite")
    assert found(searcher, "wind") == ["Sails"]
    searcher.close()


def test_nobody_else_needs_to_have_the_library_open(tmp_path: Path) -> None:
    with open_library(tmp_path) as library:
        put(library, "Closed", "A kite.")
        path = library.path
    searcher = LibrarySearcher(path)
    assert found(searcher, "kite") == ["Closed"]
    searcher.close()
    assert found(searcher, "kite") == ["Closed"]  # it is opened again
    searcher.close()


def test_a_damaged_library_is_told_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    content = b"not a database, but long enough to look like one" * 100
    path.write_bytes(content)
    with pytest.raises(LibraryError):
        LibrarySearcher(path).search("kite")
    assert path.read_bytes() == content


def test_the_words_are_those_to_mark(searcher: LibrarySearcher) -> None:
    answer = searcher.search('"export controls" Ott')
    assert answer.words == ("export controls", "ott*")
    assert answer.query == '"export controls" Ott'


def test_a_newer_search_stops_an_older_one(
    library: Library, searcher: LibrarySearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_many(library, [f"Kite {n} and lamp." for n in range(300)])
    began = threading.Event()
    real = Shelf.rows

    def slow(shelf: Shelf, expression: str, limit: int, since: int = 0) -> Rows:
        began.set()
        while not shelf.watch._must_stop():
            pass
        return real(shelf, expression, limit, since)

    monkeypatch.setattr(Shelf, "rows", slow)
    monkeypatch.setattr(watch, "_STEPS", 1)
    stopper = threading.Thread(target=lambda: (began.wait(10), searcher.interrupt()))
    stopper.start()
    with pytest.raises(SearchInterrupted):
        searcher.search("kite lamp")
    stopper.join()
    monkeypatch.undo()
    assert searcher.search("kite lamp").total == 300


def test_after_the_deadline_what_was_found_is_shown(
    library: Library, searcher: LibrarySearcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_many(library, [f"Kite {n} and lamp." for n in range(300)])
    monkeypatch.setattr(module, "DEADLINE", -1.0)
    monkeypatch.setattr(watch, "_STEPS", 1)
    assert searcher.search("kite lamp").total == 0  # nothing came in no time, and nothing broke
    monkeypatch.undo()
    assert searcher.search("kite lamp").total == 300


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=40) | st.lists(st.sampled_from(PIECES)).map(" ".join))
@pytest.mark.usefixtures("papers")
def test_any_text_has_an_answer(searcher: LibrarySearcher, text: str) -> None:
    answer = searcher.search(text)
    assert answer.query == text
    for hit in hits(answer):
        assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.snippet_marks)
