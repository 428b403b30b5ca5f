"""What the user says of a document: kept apart, and stronger than any reading."""

from __future__ import annotations

import pytest

from mtcr_desktop.library.findings import Finding
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Field, FieldValue
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import LibraryError

from .looking import dump, found, is_whole
from .small import RECOGNITION, TEXT, new

SEVENTEENTH = Address("plenary", "17")


@pytest.fixture
def key(library: Library) -> str:
    return library.add([new()])[0].document.key


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "press release"),
        ("language", "fr"),
        ("title", "Un autre titre"),
        ("issuer", "Another ministry"),
        ("series", "Fact sheets"),
        ("place", "Ottawa"),
        ("date", PartialDate("2002")),
        ("meeting", SEVENTEENTH),
        ("title", None),
        ("date", None),
        ("meeting", None),
    ],
)
def test_a_correction_is_shown_kept_and_taken_back(
    library: Library, key: str, field: Field, value: FieldValue
) -> None:
    before = dump(library)
    undo = library.correct(key, field, value)
    finding = getattr(library.recognition(key), field)
    assert finding == (None if value is None else Finding(value, (), 1.0))
    assert getattr(library.document(key), field) == (
        value or (TEXT.title if field == "title" else None)
    )
    assert library.recognised(key) == RECOGNITION
    assert library.corrected(key) == (field,)
    library.rederive(key, TEXT, RECOGNITION._replace(claims=()))
    assert getattr(library.recognition(key), field) == finding
    library.rederive(key, TEXT, RECOGNITION)
    redo = library.undo(undo)
    assert library.recognition(key) == RECOGNITION
    assert library.corrected(key) == ()
    assert [row for row in dump(library) if row[0] != "document"] == before[1:]
    library.undo(redo)
    assert getattr(library.recognition(key), field) == finding
    assert is_whole(library)


def test_a_document_moves_to_the_meeting_it_is_said_to_be_about(library: Library, key: str) -> None:
    sixteenth = Address("plenary", "16")
    undo = library.correct(key, "meeting", SEVENTEENTH)
    assert library.documents_of(sixteenth) == ()
    assert [d.key for d in library.documents_of(SEVENTEENTH)] == [key]
    assert library.document(key).confidence == 1.0
    library.correct(key, "meeting", None)
    assert library.documents_of(SEVENTEENTH) == ()
    library.correct(key, "meeting", SEVENTEENTH)
    with pytest.raises(LibraryError, match="changed again"):
        library.undo(library.correct(key, "meeting", None)._replace(changes=undo.changes))
    library.withdraw_correction(key, "meeting")
    assert [d.key for d in library.documents_of(sixteenth)] == [key]


def test_a_corrected_title_is_found_and_the_other_is_not(library: Library, key: str) -> None:
    undo = library.correct(key, "title", "Encounter of Ångström")
    assert len(found(library, "angstrom")) == 1
    assert [text for text in found(library, "partners meet in lodz") if text[0] == "["] == []
    library.undo(undo)
    assert found(library, "angstrom") == []
    assert len([text for text in found(library, "partners meet in lodz") if text[0] == "["]) == 1
    assert is_whole(library)


def test_what_was_not_corrected_has_nothing_to_withdraw(library: Library, key: str) -> None:
    before = dump(library)
    library.undo(library.withdraw_correction(key, "date"))
    assert dump(library) == before


def test_a_correction_of_what_lies_in_the_trash(library: Library, key: str) -> None:
    library.remove(key)
    library.correct(key, "title", "Unheard of")
    assert found(library, "unheard") == []
    library.restore(key)
    assert len(found(library, "unheard")) == 1
    assert is_whole(library)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", None),
        ("kind", "poem"),
        ("language", None),
        ("date", "2001"),
        ("meeting", "mtcr:plenary/16"),
        ("meeting", Address("member", "KR")),
        ("title", PartialDate("2001")),
        ("colour", "red"),
    ],
)
def test_what_a_field_cannot_be(
    library: Library, key: str, field: Field, value: FieldValue
) -> None:
    before = dump(library)
    with pytest.raises(LibraryError):
        library.correct(key, field, value)
    assert dump(library) == before


def test_several_corrections_are_one_change(library: Library, key: str) -> None:
    library.correct(key, "place", "Warsaw")
    before = dump(library)
    undo = library.revise(key, {"title": "Other words", "date": PartialDate("2002")}, ["place"])
    assert undo.done == "correct details"
    assert library.corrected(key) == ("title", "date")
    redo = library.undo(undo)
    assert dump(library) == before
    library.undo(redo)
    assert library.corrected(key) == ("title", "date")
    assert library.document(key).title == "Other words"
    assert is_whole(library)


def test_of_several_corrections_none_is_made_if_one_cannot_be(library: Library, key: str) -> None:
    before = dump(library)
    with pytest.raises(LibraryError):
        library.revise(key, {"title": "Other words", "kind": "poem"})
    assert dump(library) == before


def test_a_revision_is_called_what_it_is(library: Library, key: str) -> None:
    assert library.correct(key, "title", "Other words").done == "correct title"
    assert library.correct(key, "place", "Warsaw").done == "correct place"
    assert library.withdraw_correction(key, "place").done == "withdraw correction of place"
    assert library.revise(key, {}, ["title", "place"]).done == "withdraw corrections"
