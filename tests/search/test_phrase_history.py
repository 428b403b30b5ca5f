"""Who uses a phrase, where, and how often."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.search import phrase_history
from mtcr_desktop.search.phrase_history import History, history
from mtcr_desktop.search.searcher import SearchInterrupted
from mtcr_desktop.search.watch import Watch
from tests.library.comparing.invented import HELSINKI, LETTER, OTTAWA, WARSAW
from tests.library.comparing.kept import keep
from tests.search.shelves import put


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


def of(edition: Edition, library: Library, phrase: str, seconds: float = 5) -> History:
    return history(edition, library, phrase, Watch(), seconds)


def counts(found: History) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    return [(use.when, use.places) for use in found.uses]


def test_the_first_comes_first_and_what_has_no_date_last(
    edition: Edition, library: Library
) -> None:
    keep(library, LETTER, WARSAW, HELSINKI, OTTAWA)
    found = of(edition, library, "PAPER  kités")
    assert found.words == ("paper", "kites")
    assert counts(found) == [
        ("2001-09-25", (("p4", 1),)), ("2002-09-24", (("p3", 1),)), ("", (("p1", 1),))
    ]  # fmt: skip
    assert (found.documents, found.complete) == (4, True)
    meetings = [(str(meeting), count) for meeting, count in found.meetings]
    assert meetings == [(f"mtcr:plenary/{number}", 1) for number in (15, 16, 17)]


def test_uses_are_counted_by_paragraph(edition: Edition, library: Library) -> None:
    put(library, "Notes", "Glue and glue, and glue-pots.", "No such thing.", "Some GLUE.")
    (use,) = of(edition, library, "glue").uses
    assert use.places == (("p1", 3), ("p3", 1))
    assert use.total == 4


def test_words_that_do_not_follow_each_other_are_no_phrase(
    edition: Edition, library: Library
) -> None:
    put(library, "Notes", "A kite of paper.", "The partners' kite; l'accord.")
    assert not of(edition, library, "paper kite").uses
    assert of(edition, library, "partners' kite").uses
    assert of(edition, library, "accord").uses
    assert not of(edition, library, "part").uses


def test_a_phrase_that_overlaps_itself_is_counted_once(edition: Edition, library: Library) -> None:
    put(library, "Notes", "tick tick tick tick tick")
    assert of(edition, library, "tick tick").uses[0].total == 2


def test_the_titles_of_documents_are_no_uses(edition: Edition, library: Library) -> None:
    put(library, "Kites of the year", "Nothing but boats.")
    assert not of(edition, library, "kites").uses


@pytest.mark.parametrize("phrase", ["", " ", "–", '"', "* OR NOT", 'NEAR("a" "b")', "a\0b"])
def test_any_text_is_a_phrase(phrase: str, edition: Edition, library: Library) -> None:
    put(library, "Notes", "Boats.")
    assert of(edition, library, phrase).uses == ()


def test_the_trash_is_not_looked_at(edition: Edition, library: Library) -> None:
    (key,) = keep(library, LETTER)
    library.remove(key)
    found = of(edition, library, "paper kites")
    assert (found.uses, found.documents) == ((), 0)


def test_what_was_not_reached_is_told(
    edition: Edition, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(library, LETTER, WARSAW, OTTAWA)
    assert not of(edition, library, "paper kites", seconds=0).complete
    monkeypatch.setattr(phrase_history, "MOST_ROWS", 2)
    found = of(edition, library, "paper kites")
    assert (len(found.uses), found.complete) == (2, False)


def test_it_can_be_stopped(edition: Edition, library: Library) -> None:
    keep(library, LETTER)
    watch = Watch()
    watch.stop()
    with pytest.raises(SearchInterrupted):
        history(edition, library, "paper kites", watch)
