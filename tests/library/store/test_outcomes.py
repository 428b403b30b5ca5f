"""What came of checks is kept as long as it holds, and no longer."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from mtcr_desktop.library.store import outcomes, schema
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.store.outcomes import Verdicts
from mtcr_desktop.library.store.records import Document

from .looking import is_whole
from .small import RECOGNITION, TEXT, new, numbered

HASH = "0" * 64
FOUND: Verdicts = ("differs", "agrees", "agrees", "not-recorded")


@pytest.fixture
def kept(library: Library) -> Document:
    """A document of which is kept what came of its check."""
    (document,) = (added.document for added in library.add([new()]))
    library.outcomes.keep(HASH, {document: FOUND})
    return document


def test_what_is_kept_is_known_what_differs_first(library: Library, kept: Document) -> None:
    expected = ("differs", "not-recorded", "agrees", "agrees")
    assert library.outcomes.known(HASH) == {kept.key: expected}
    assert library.outcomes.known(HASH, [kept.key, "0" * 12]) == {kept.key: expected}
    assert library.outcomes.known(HASH, []) == {}


def test_that_nothing_was_found_is_known_too(library: Library) -> None:
    (added,) = library.add([new()])
    library.outcomes.keep(HASH, {added.document: ()})
    assert library.outcomes.known(HASH) == {added.document.key: ()}


def test_another_edition_knows_nothing(library: Library, kept: Document) -> None:
    assert library.outcomes.known("1" * 64) == {}
    library.outcomes.keep("1" * 64, {kept: ("agrees",)})
    assert library.outcomes.known("1" * 64) == {kept.key: ("agrees",)}


def test_another_version_of_the_program_knows_nothing(
    library: Library, kept: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outcomes, "__version__", "99.0")
    assert library.outcomes.known(HASH) == {}


def test_a_correction_makes_it_unknown_and_so_does_its_way_back(
    library: Library, kept: Document
) -> None:
    undo = library.correct(kept.key, "place", "Łódź")
    assert library.outcomes.known(HASH) == {}
    library.outcomes.keep(HASH, {library.document(kept.key): FOUND})
    library.undo(undo)
    assert library.outcomes.known(HASH) == {}


def test_another_reading_makes_it_unknown(library: Library, kept: Document) -> None:
    library.rederive(kept.key, TEXT, RECOGNITION)
    assert library.outcomes.known(HASH) == {}


def test_what_was_changed_during_the_check_is_not_kept(library: Library, kept: Document) -> None:
    library.correct(kept.key, "place", "Łódź")
    library.outcomes.keep(HASH, {kept: FOUND})  # as it was before
    assert library.outcomes.known(HASH) == {}


def test_it_goes_with_its_document(library: Library, kept: Document) -> None:
    library.remove(kept.key)
    assert library.outcomes.known(HASH)  # the trash is not the end
    gone = library.document(kept.key)
    library.empty_trash()
    assert library.outcomes.known(HASH) == {}
    library.outcomes.keep(HASH, {gone: FOUND})
    assert library.outcomes.known(HASH) == {}
    assert is_whole(library)


def test_many_documents_are_asked_for_at_once(library: Library) -> None:
    documents = [added.document for added in library.add([numbered(n) for n in range(601)])]
    library.outcomes.keep(HASH, dict.fromkeys(documents, ("agrees",)))
    keys = [document.key for document in documents]
    assert library.outcomes.known(HASH, keys[1:]).keys() == set(keys[1:])


def test_keeping_it_is_worth_no_backup(folder: Path, kept: Document, library: Library) -> None:
    library.close()
    shutil.rmtree(folder / "backups")
    with open_library(folder) as again:
        again.outcomes.keep(HASH, {kept: FOUND})
    assert not (folder / "backups").exists()


def test_a_library_without_the_table_gets_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as older:
        older.setattr(schema, "STEPS", schema.STEPS[:1])
        with open_library(folder) as first:
            assert schema.version(first.connection) == 1
            first.connection.execute("INSERT INTO folder (name, position) VALUES ('A', 0)")
    with open_library(folder) as library:
        assert [folder.name for folder in library.bookmarks.folders()] == ["A"]
        (added,) = library.add([new()])
        library.outcomes.keep(HASH, {added.document: FOUND})
        assert library.outcomes.known(HASH)
        assert "migration" in [backup.reason for backup in library.backups()]
