"""Opening the library: made where it is missing, and what is wrong is said in one sentence."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from mtcr_desktop.library.store import opening, schema
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.paths import user_folder
from mtcr_desktop.records.errors import LibraryError

from .looking import dump, found, is_whole
from .small import key_of, new, numbered


def refused(folder: Path) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        open_library(folder)
    assert caught.value.message.count("\n") == 0
    assert caught.value.advice
    return caught.value


def test_the_users_library_is_made_at_first(home: Path) -> None:
    with open_library() as library:
        assert library.path == user_folder() / "library.sqlite"
        assert library.documents() == ()
    assert user_folder() == home


def test_it_keeps_what_it_was_given(folder: Path) -> None:
    with open_library(folder) as library:
        library.add([new()])
        before = dump(library)
    with open_library(folder) as library:
        assert dump(library) == before
        assert is_whole(library)


def test_how_it_is_opened(library: Library) -> None:
    def setting(name: str) -> object:
        return library.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (setting("journal_mode"), setting("synchronous"), setting("foreign_keys")) == (
        "wal",
        2,
        1,
    )
    assert setting("application_id") == schema.APPLICATION_ID
    assert setting("user_version") == len(schema.STEPS)


def test_every_table_is_strict(library: Library) -> None:
    tables = library.connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite_%'"
    )
    assert [name for name, strict in tables if not strict] == []


def test_a_database_of_another_program_is_left_alone(folder: Path) -> None:
    folder.mkdir()
    path = folder / "library.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipe (name TEXT)")
    before = path.read_bytes()
    assert "another program" in refused(folder).message
    assert path.read_bytes() == before


def test_a_newer_version_is_left_alone(folder: Path) -> None:
    with open_library(folder) as library:
        library.connection.execute("PRAGMA user_version = 999")
    assert "newer version" in refused(folder).message
    assert (folder / "library.sqlite").exists()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "cannot be read or written" in refused(tmp_path / "file" / "inside").message


def test_a_folder_in_the_place_of_the_file(folder: Path) -> None:
    (folder / "library.sqlite").mkdir(parents=True)
    assert "cannot be" in refused(folder).message


def test_a_library_that_cannot_be_written(library: Library) -> None:
    library.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(LibraryError, match="cannot be written"):
        library.add([new()])
    assert library.documents() == ()


def test_another_process_that_writes_for_too_long(
    folder: Path, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_PATIENCE", 0.05)
    library.connection.execute("BEGIN IMMEDIATE")
    with open_library(folder) as other:
        with pytest.raises(LibraryError, match="another window or command"):
            other.add([new()])
        assert other.documents() == ()
        library.connection.execute("ROLLBACK")
        assert other.add([new()])[0].new
    assert len(library.documents()) == 1


def test_a_full_disk_adds_nothing_half(library: Library) -> None:
    library.add([numbered(1)])
    before = dump(library)
    ((pages,),) = library.connection.execute("PRAGMA page_count")
    library.connection.execute(f"PRAGMA max_page_count = {pages + 30}")
    with pytest.raises(LibraryError, match="disk is full"):
        library.add([numbered(n) for n in range(2, 200)])
    assert dump(library) == before
    assert found(library, "room 2 spoke") == []
    assert is_whole(library)
    library.connection.execute("PRAGMA max_page_count = 100000")
    assert library.add([numbered(2)])[0].new


def test_a_search_that_was_interrupted_is_no_trouble_of_the_file(library: Library) -> None:
    library.add([numbered(1)])
    library.connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        library.documents()
    library.connection.set_progress_handler(None, 0)
    assert len(library.documents()) == 1


def test_a_closed_library_says_so_at_once(folder: Path) -> None:
    library = open_library(folder)
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.documents()


def test_threads_and_windows_have_it_open_at_once(folder: Path) -> None:
    """Eight open a library that is not there yet, and add to it at the same time."""
    failed: list[BaseException] = []

    def work(first: int) -> None:
        try:
            with open_library(folder) as library:
                for number in range(first, first + 5):
                    library.add([numbered(number), numbered(1000)])
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=work, args=(n * 5,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with open_library(folder) as library:
        assert len(library.documents()) == 41
        assert is_whole(library)


def test_one_sees_what_another_has_added(folder: Path, library: Library) -> None:
    code = (
        "import sys; from pathlib import Path;"
        "from tests.library.store.small import numbered;"
        "from mtcr_desktop.library.store.library import open_library;"
        "open_library(Path(sys.argv[1])).add([numbered(7)])"
    )
    root = Path(__file__).resolve().parents[3]
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=root, check=True, timeout=30)
    assert [d.key for d in library.documents()] == [key_of(numbered(7))]


NEXT = ("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT", "INSERT INTO extra VALUES (1)")


def test_an_older_library_is_brought_up_to_date_after_a_backup(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(folder) as library:
        library.add([new()])
        before = dump(library)
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, NEXT))
    shutil.rmtree(folder / "backups")
    with open_library(folder) as library:
        assert dump(library) == before
        assert library.connection.execute("SELECT * FROM extra").fetchall() == [(1,)]
        assert schema.version(library.connection) == len(schema.STEPS)
        assert [backup.reason for backup in library.backups()] == ["migration"]
        (backup,) = library.backups()
    with closing(sqlite3.connect(backup.path)) as kept:
        assert schema.version(kept) == len(schema.STEPS) - 1
        assert kept.execute("SELECT count(*) FROM document").fetchone() == (1,)


def test_a_migration_that_fails_changes_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_library(folder) as library:
        library.add([new()])
    with monkeypatch.context() as broken:
        broken.setattr(schema, "STEPS", (*schema.STEPS, (*NEXT, "INSERT INTO nowhere VALUES (1)")))
        assert "nowhere" in str(refuse_any(folder))
    with open_library(folder) as library:
        assert len(library.documents()) == 1
        assert schema.version(library.connection) == len(schema.STEPS)
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            library.connection.execute("SELECT * FROM extra")


def refuse_any(folder: Path) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        open_library(folder)
    return caught.value
