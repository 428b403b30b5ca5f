"""Backups, the library as one file, and what happens when it is damaged or gone."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mtcr_desktop.library.store import backups, index, recovery
from mtcr_desktop.library.store.library import (
    Library,
    begin_anew,
    open_library,
    restore_last_backup,
)
from mtcr_desktop.library.store.recovery import LostLibraryError
from mtcr_desktop.library.store.session import transaction
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError

from .looking import dump, found, is_whole
from .small import new, numbered


class _Clock(datetime):
    """A clock that tests set forward."""

    ahead = timedelta()

    @classmethod
    def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
        return datetime.now(UTC) + cls.ahead


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_Clock]]:
    """The clock of backups, which a test may set forward."""
    for module in ("backups", "session"):
        monkeypatch.setattr(f"mtcr_desktop.library.store.{module}.datetime", _Clock)
    yield _Clock
    _Clock.ahead = timedelta()


@pytest.fixture
def filled(folder: Path) -> Path:
    """The folder of a library with a document, a note and a backup of them; closed."""
    with open_library(folder) as library:
        library.add([new()])
        library.notes.add(Address("plenary", "16"), "Mine.")
    assert len(list((folder / "backups").iterdir())) == 1
    return folder


def lose(folder: Path) -> LostLibraryError:
    with pytest.raises(LostLibraryError) as caught:
        open_library(folder)
    return caught.value


# Backups


def test_a_backup_is_made_before_the_first_change_of_a_day(
    folder: Path, clock: type[_Clock]
) -> None:
    with open_library(folder) as library:
        library.add([numbered(0)])
        assert library.backups() == ()  # there was nothing to lose
    for day in range(1, 9):
        clock.ahead = timedelta(days=day)
        with open_library(folder) as library:
            library.add([numbered(2 * day)])
            library.add([numbered(2 * day + 1)])
    with open_library(folder) as library:
        kept = library.backups()
        assert [backup.reason for backup in kept] == ["daily"] * 5
        assert len({backup.made.date() for backup in kept}) == 5
        with closing(sqlite3.connect(kept[0].path)) as copy:
            assert copy.execute("SELECT count(*) FROM document").fetchone() == (15,)
        assert library.backup_trouble is None
    assert [path.suffix for path in (folder / "backups").iterdir()] == [".sqlite"] * 5


def test_a_window_that_stays_open_makes_them_too(folder: Path, clock: type[_Clock]) -> None:
    with open_library(folder) as library:
        for day in range(3):
            clock.ahead = timedelta(days=day)
            library.add([numbered(day)])
        assert len(library.backups()) == 2


def test_reading_makes_no_backup(filled: Path, clock: type[_Clock]) -> None:
    clock.ahead = timedelta(days=1)
    with open_library(filled) as library:
        library.documents()
        assert len(library.backups()) == 1


def test_a_backup_that_fails_does_not_keep_from_working(folder: Path) -> None:
    with open_library(folder) as library:
        library.add([new()])
        (folder / "backups").write_text("in the way")
    with open_library(folder) as library:
        library.add([numbered(1)])
        assert library.backup_trouble
        assert "read or written" in library.backup_trouble.message
        assert len(library.documents()) == 2


def test_what_a_killed_program_left_is_cleared_away(filled: Path, clock: type[_Clock]) -> None:
    old, young = (filled / "backups" / f"library-{n}.sqlite.1.part" for n in ("old", "young"))
    young.touch()
    old.touch()
    os.utime(old, (0, 0))
    clock.ahead = timedelta(days=1)
    with open_library(filled) as library:
        library.add([numbered(1)])
    assert not old.exists()
    assert young.exists()


# Export and restore


def test_the_library_goes_to_one_file_and_back(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.sqlite"
    with open_library(filled) as library:
        before = dump(library)
        library.export(out)
        assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.sqlite"]
        library.add([numbered(1)])
        kept = library.restore_from(out)
        assert dump(library) == before
        assert found(library, "welcomed") == ["They welcomed a new Partner."]
        assert found(library, "delegates") == []
        assert kept.reason == "replaced"
        library.restore_from(kept.path)
        assert len(library.documents()) == 2
        assert is_whole(library)
    assert sorted(path.name for path in filled.iterdir()) == ["backups", "library.sqlite"]


def test_restoring_is_seen_by_a_window_that_is_open(filled: Path, tmp_path: Path) -> None:
    with open_library(filled) as library, open_library(filled) as other:
        library.export(tmp_path / "out.sqlite")
        other.add([numbered(1)])
        assert len(other.documents()) == 2
        library.restore_from(tmp_path / "out.sqlite")
        assert len(other.documents()) == 1
        other.add([numbered(2)])
        assert len(library.documents()) == 2
        assert is_whole(other)


def test_a_file_that_is_there_is_not_replaced_unasked(filled: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.sqlite"
    out.write_text("mine")
    with open_library(filled) as library:
        with pytest.raises(LibraryError, match="exists already"):
            library.export(out)
        assert out.read_text() == "mine"
        library.export(out, replace=True)
        with pytest.raises(LibraryError, match="exists already"):
            library.export(library.path, replace=True)
        with pytest.raises(LibraryError, match="cannot be"):
            library.export(tmp_path / "nowhere" / "out.sqlite")
    with open_library(filled) as library:
        library.restore_from(out)


def _other(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def _spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 5] = b"\xee" * 8192
    path.write_bytes(content)


def _newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 999")


def _trap(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TRIGGER trap AFTER INSERT ON note BEGIN DELETE FROM document; END")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (_cut, "damaged"),
        (_spoil, "damaged"),
        (_newer, "newer version"),
        (_trap, "other tables"),
        (lambda path: path.write_text("<html>" * 50), "damaged"),
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: (path.unlink(), _other(path)), "another program"),
        (Path.unlink, "cannot be read"),
    ],
)
def test_what_is_no_sound_library_is_not_restored(
    filled: Path, tmp_path: Path, spoil: object, why: str
) -> None:
    out = tmp_path / "out.sqlite"
    with open_library(filled) as library:
        library.export(out)
        spoil(out)  # type: ignore[operator]
        before, bytes_before = dump(library), out.read_bytes() if out.exists() else b""
        with pytest.raises(LibraryError, match=why) as caught:
            library.restore_from(out)
        assert caught.value.message.count("\n") == 0
        assert dump(library) == before
        assert is_whole(library)
        assert (out.read_bytes() if out.exists() else b"") == bytes_before
    assert sorted(path.name for path in filled.iterdir()) == ["backups", "library.sqlite"]


# Damage


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_text("<html>" * 50),
        _cut,
        lambda path: path.write_bytes(b"\0" * 9000),
    ],
)
def test_a_damaged_library_is_set_aside_and_the_backup_offered(filled: Path, spoil: object) -> None:
    path = filled / "library.sqlite"
    spoil(path)  # type: ignore[operator]
    content = path.read_bytes()
    error = lose(filled)
    assert error.set_aside
    assert error.set_aside.name == f"library-damaged-{datetime.now(UTC).date()}.sqlite"
    assert error.set_aside.read_bytes() == content
    assert error.set_aside.name in error.message
    assert error.backup
    assert "Restore the last backup" in error.advice
    # Until the user has chosen, nothing is put in its place.
    again = lose(filled)
    assert again.set_aside is None
    assert again.backup == error.backup
    assert not path.exists()
    with restore_last_backup(filled) as library:
        assert len(library.documents()) == 1
        assert [note.text for note in library.notes.all()] == ["Mine."]
        assert is_whole(library)
    assert error.set_aside.exists()
    open_library(filled).close()


def test_beginning_anew_keeps_the_backups(filled: Path) -> None:
    (filled / "library.sqlite").unlink()
    lose(filled)
    with begin_anew(filled) as library:
        assert library.documents() == ()
        (backup,) = library.backups()
        library.restore_from(backup.path)
        assert len(library.documents()) == 1
    open_library(filled).close()


def test_damage_twice_on_one_day_keeps_both(filled: Path) -> None:
    names = set()
    for _ in range(2):
        (filled / "library.sqlite").write_text("spoilt " * 50)
        error = lose(filled)
        assert error.set_aside
        names.add(error.set_aside.name)
        restore_last_backup(filled).close()
    assert len(names) == 2


def test_a_spoilt_backup_is_passed_over(filled: Path, clock: type[_Clock]) -> None:
    clock.ahead = timedelta(days=1)
    with open_library(filled) as library:
        library.add([numbered(1)])
        newest, older = library.backups()
    newest.path.write_bytes(newest.path.read_bytes()[:-5000])
    (filled / "library.sqlite").unlink()
    assert lose(filled).backup == older
    with restore_last_backup(filled) as library:
        assert len(library.documents()) == 1


def test_without_any_backup_the_next_start_is_empty(filled: Path) -> None:
    shutil.rmtree(filled / "backups")
    (filled / "library.sqlite").write_text("spoilt " * 50)
    error = lose(filled)
    assert error.backup is None
    assert "no backup" in error.advice
    with pytest.raises(LibraryError, match="There is no backup"):
        restore_last_backup(filled)
    with open_library(filled) as library:
        assert library.documents() == ()


def test_when_no_backup_is_sound_the_user_is_told_so(filled: Path) -> None:
    for path in (filled / "backups").iterdir():
        path.write_text("spoilt " * 50)
    (filled / "library.sqlite").unlink()
    assert lose(filled).backup is None
    with pytest.raises(LibraryError, match="no backup"):
        restore_last_backup(filled)
    with begin_anew(filled) as library:
        assert library.documents() == ()


def test_a_library_that_is_there_is_not_overwritten_by_a_backup(filled: Path) -> None:
    with pytest.raises(LibraryError, match="where it should be"):
        restore_last_backup(filled)


def root_page(library: Library, table: str) -> int:
    query = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    return int(library.connection.execute(query, (table,)).fetchone()[0])


def test_damage_that_shows_later_is_looked_into_at_the_next_start(filled: Path) -> None:
    with open_library(filled) as library:
        page = root_page(library, "paragraph")
    path = filled / "library.sqlite"
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xee" * 4096
    path.write_bytes(content)
    with open_library(filled) as library:
        (document,) = library.documents()
        with pytest.raises(LibraryError, match="damaged"):
            library.text(document.key)
    assert recovery.is_suspect(filled)
    assert lose(filled).set_aside
    assert not recovery.is_suspect(filled)
    with restore_last_backup(filled) as library:
        assert library.text(document.key).paragraphs


def test_a_spoilt_index_is_made_anew_from_the_text(filled: Path) -> None:
    with open_library(filled) as library:
        library.connection.execute("UPDATE paragraph_fts_data SET block = x'ffffffffff'")
    with open_library(filled) as library, pytest.raises(LibraryError, match="damaged"):
        library.add([numbered(1)])
    assert recovery.is_suspect(filled)
    with open_library(filled) as library:
        assert found(library, "welcomed") == ["They welcomed a new Partner."]
        assert library.add([numbered(1)])[0].new
        assert is_whole(library)
    assert not recovery.is_suspect(filled)


def test_an_index_is_made_anew_as_it_was(library: Library) -> None:
    library.add([new(), numbered(1), numbered(2)])
    library.remove(library.documents()[0].key)
    rows = "SELECT rowid FROM paragraph_fts WHERE paragraph_fts MATCH 't* OR d* OR m*'"
    before = library.connection.execute(rows).fetchall()
    assert before
    for _ in range(2):
        with transaction(library.connection, "IMMEDIATE"):
            index.rebuild(library.connection)
        assert library.connection.execute(rows).fetchall() == before
        assert is_whole(library)


def test_other_files_beside_the_backups_are_none(filled: Path) -> None:
    for name in ("library-x.sqlite", "library-20260101-000000-weekly.sqlite", "notes.txt"):
        (filled / "backups" / name).touch()
    assert len(backups.listed(filled)) == 1
