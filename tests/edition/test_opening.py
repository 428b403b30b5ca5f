"""Opening an edition: what is wrong with a file is said at once, in one sentence."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.records.errors import EditionError


@pytest.fixture
def copy(edition_path: Path, tmp_path: Path) -> Path:
    """A copy of the edition to be spoilt."""
    return Path(shutil.copy(edition_path, tmp_path / "mtcr.sqlite"))


def refused(path: Path) -> EditionError:
    with pytest.raises(EditionError) as caught:
        open_edition(path)
    assert caught.value.message.count("\n") == 0
    assert caught.value.advice
    return caught.value


def spoil(path: Path, table: str) -> None:
    """Overwrite the first page of a table."""
    content = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection:
        ((page,),) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        )
    content[(page - 1) * 4096 : page * 4096] = b"\xee" * 4096
    path.write_bytes(content)


def test_a_missing_file_is_not_created(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite"
    assert "missing" in refused(path).message
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"SQLite", b"<html>" * 100])
def test_a_file_of_another_kind(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mtcr.sqlite"
    path.write_bytes(content)
    assert "damaged" in refused(path).message


def test_a_folder(tmp_path: Path) -> None:
    assert "cannot be read" in refused(tmp_path).message


@pytest.mark.parametrize("rest", [100, 4096, 5000, -4096, -1])
def test_a_truncated_file_is_found_at_open(copy: Path, rest: int) -> None:
    copy.write_bytes(copy.read_bytes()[:rest])
    assert "not complete" in refused(copy).message


def test_a_file_with_something_after_it(copy: Path) -> None:
    with copy.open("ab") as file:
        file.write(b"more")
    assert "not complete" in refused(copy).message


def test_another_schema_version(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA user_version = 999")
    assert "version 999" in refused(copy).message


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "mtcr.sqlite"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE edition(key, value)")
    assert "another program" in refused(path).message


def test_an_edition_that_does_not_say_its_version(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DELETE FROM edition WHERE key = 'version'")
    assert "does not say its version" in refused(copy).message


def test_an_edition_without_its_tables(copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("DROP TABLE gap")
    assert "damaged" in refused(copy).message


def test_damage_that_shows_only_later_is_told_as_well(copy: Path) -> None:
    """Pages in the middle are overwritten: opening succeeds, reading some record cannot."""
    spoil(copy, "opener")
    with open_edition(copy) as edition:
        assert edition.members()
        with pytest.raises(EditionError, match="damaged"):
            edition.plenaries()


def test_content_that_was_changed_is_found_on_demand(edition_path: Path, copy: Path) -> None:
    with open_edition(edition_path) as edition:
        edition.verify()
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE plenary SET city = 'Elsewhere' WHERE number = 16")
    with open_edition(copy) as edition, pytest.raises(EditionError, match="was changed"):
        edition.verify()


def test_damage_is_found_on_demand(copy: Path) -> None:
    spoil(copy, "opener")
    with open_edition(copy) as edition, pytest.raises(EditionError, match="damaged"):
        edition.verify()


@pytest.mark.parametrize("folder", ["a b", "50%", "c#d", "e?f", "Übung"])
def test_any_folder_name_will_do(edition_path: Path, tmp_path: Path, folder: str) -> None:
    if sys.platform == "win32" and "?" in folder:
        folder = "question"
    (tmp_path / folder).mkdir()
    path = Path(shutil.copy(edition_path, tmp_path / folder / "mtcr.sqlite"))
    with open_edition(path) as edition:
        assert edition.plenary(16).city == "Ottawa"
    assert [file.name for file in (tmp_path / folder).iterdir()] == ["mtcr.sqlite"]


def test_a_read_only_folder_will_do(copy: Path) -> None:
    copy.chmod(0o444)
    copy.parent.chmod(0o555)
    try:
        with open_edition(copy) as edition:
            assert edition.plenary(16).city == "Ottawa"
    finally:
        copy.parent.chmod(0o755)


def test_nothing_can_be_written(edition_path: Path) -> None:
    with (
        open_edition(edition_path) as edition,
        pytest.raises(sqlite3.OperationalError, match="readonly"),
    ):
        edition.connection.execute("DELETE FROM plenary")


def test_an_edition_made_without_asking_is_looked_at_and_not_opened(copy: Path) -> None:
    with closing(Edition(copy)) as edition:
        assert "connection" not in vars(edition)
        stamp = edition.stamp
        assert edition.plenary(16).city == "Ottawa"
    copy.write_bytes(copy.read_bytes())
    assert Edition(copy).stamp != stamp
    spoil(copy, "edition")
    with closing(Edition(copy)) as edition, pytest.raises(EditionError, match="damaged"):
        _ = edition.info


def test_reading_is_possible_on_another_thread(edition_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with open_edition(edition_path) as edition, ThreadPoolExecutor(1) as pool:
        assert pool.submit(edition.plenary, 16).result().city == "Ottawa"


def test_importing_the_reader_is_light() -> None:
    """The readers of each subject, and every library of the build, stay out until asked for."""
    script = (
        "import sys, mtcr_desktop.edition.reader;"
        "print(*(m for m in sys.modules if m.startswith('mtcr_desktop.')"
        " or m in ('sqlite_utils', 'yaml', 'babel', 'click', 'platformdirs', 'PySide6')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == {
        "mtcr_desktop.paths",
        "mtcr_desktop.records",
        "mtcr_desktop.records.addresses",
        "mtcr_desktop.records.errors",
        "mtcr_desktop.edition",
        "mtcr_desktop.edition.identity",
        "mtcr_desktop.edition.reader",
    }
