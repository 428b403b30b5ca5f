"""Notes, bookmarks and tags on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.conftest import Mtcr
from commands.test_library import document, listed
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address

KOREA = Address("member", "KR")
LOST = Address("term", "gone")


@pytest.fixture
def keys(home: Path) -> list[str]:
    """Two documents, and what the user set upon them and others."""
    with open_library(home) as library:
        keys = [one.document.key for one in library.add([document("First"), document("Second")])]
        library.tags.revise(keys, ["Côte d'Ivoire"], [])
        library.tags.add(keys[0], "Asia")
        library.notes.add(KOREA, "On Korea.")
        library.notes.add(Address("document", keys[0], (), "p1"), "On my paper.")
        library.bookmarks.add(KOREA, "Korea", None, "East")
        library.bookmarks.add(LOST, "Lost")
    return keys


def answer(mtcr: Mtcr, *args: str) -> dict[str, object]:
    code, out, err = mtcr(*args, "--json")
    assert (code, err) == (0, "")
    found: dict[str, object] = json.loads(out)
    return found


def test_while_there_are_none(mtcr: Mtcr) -> None:
    assert "no notes yet" in mtcr("library", "notes").out
    assert "no bookmarks yet" in mtcr("library", "bookmarks").out
    assert mtcr("library", "tags").out == "Your documents bear no tags.\n"
    for name in ("notes", "bookmarks", "tags"):
        assert answer(mtcr, "library", name) == {"count": 0, name: []}


def test_they_are_shown(mtcr: Mtcr, keys: list[str]) -> None:
    notes = mtcr("library", "notes").out
    assert "On Korea." in notes
    assert "Your own" in notes
    assert notes == mtcr("show", "mtcr:notes").out
    bookmarks = mtcr("library", "bookmarks").out
    assert "not in this edition" in bookmarks
    assert "East" in bookmarks
    assert mtcr("library", "tags").out.splitlines() == [
        "Asia  (1 document)",
        "Côte d'Ivoire  (2 documents)",
    ]


def test_they_are_data(mtcr: Mtcr, keys: list[str]) -> None:
    notes = answer(mtcr, "library", "notes")
    assert notes["count"] == 2
    assert notes == answer(mtcr, "show", "mtcr:notes")
    assert answer(mtcr, "library", "tags")["tags"] == [
        {"name": "Asia", "documents": 1},
        {"name": "Côte d'Ivoire", "documents": 2},
    ]
    record = answer(mtcr, "show", f"mtcr:document/{keys[0]}")["record"]
    assert isinstance(record, dict)
    assert record["tags"] == ["Asia", "Côte d'Ivoire"]
    assert [(note["place"], note["text"]) for note in record["notes"]] == [("p1", "On my paper.")]


def test_documents_by_their_tag(mtcr: Mtcr, keys: list[str]) -> None:
    assert [one["title"] for one in listed(mtcr, "--tag", "ASIA")] == ["First"]
    assert len(listed(mtcr, "--tag", " cote  d'ivoire ")) == 2
    assert listed(mtcr, "--tag", "asia")[0]["tags"] == ["Asia", "Côte d'Ivoire"]
    assert mtcr("library", "list", "--tag", "Africa").out == (
        "No document bears the tag “Africa”.\n"
    )
    shown = mtcr("show", "mtcr:documents?tag=asia").out
    assert "First" in shown
    assert "Second" not in shown


def test_a_sheet_of_the_edition_is_shown_as_it_is(mtcr: Mtcr, keys: list[str]) -> None:
    assert "On Korea." not in mtcr("show", "mtcr:member/KR").out
