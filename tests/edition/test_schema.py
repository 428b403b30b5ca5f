"""The schema: every table and column is declared and documented, and the file has no others."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mtcr_desktop.edition import document
from mtcr_desktop.edition.identity import APPLICATION_ID, SCHEMA_VERSION
from mtcr_desktop.edition.schema import TABLES, VIEWS, in_order_of_reference

TYPES = {str: "TEXT", int: "INTEGER"}


@pytest.fixture
def database(edition_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(edition_path)) as connection:
        yield connection


def test_the_readme_documents_the_tables_as_they_are() -> None:
    text = document.README.read_text("utf-8")
    assert text.partition(document.MARK)[2] == document.documentation()


def test_the_readme_is_written_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "README.md"
    text = document.README.read_text("utf-8")
    copy.write_text(text + "stale\n", "utf-8")
    monkeypatch.setattr(document, "README", copy)
    document.main()
    assert copy.read_text("utf-8") == text


def test_the_file_has_the_declared_columns(database: sqlite3.Connection) -> None:
    for table in TABLES:
        rows = database.execute(f'PRAGMA table_info("{table.name}")').fetchall()
        found = [(name, type_, bool(pk)) for _, name, type_, _, _, pk in rows]
        assert found == [(c.name, TYPES[c.type], c.key) for c in table.columns], table.name


def test_only_optional_columns_take_null(database: sqlite3.Connection) -> None:
    for table in TABLES:
        rows = database.execute(f'PRAGMA table_info("{table.name}")').fetchall()
        required = {name for _, name, _, not_null, _, _ in rows if not_null}
        assert required == {c.name for c in table.columns if not c.optional}, table.name


def test_the_file_has_the_declared_references(database: sqlite3.Connection) -> None:
    for table in TABLES:
        rows = database.execute(f'PRAGMA foreign_key_list("{table.name}")').fetchall()
        found = {(column, f"{other}.{to}") for _, _, other, column, to, *_ in rows}
        assert found == {(c.name, c.refers) for c in table.columns if c.refers}, table.name


def test_everything_in_the_file_is_described_in_it(database: sqlite3.Connection) -> None:
    described = {name for (name,) in database.execute("SELECT name FROM about_table")}
    named = "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"
    present = {
        name
        for (name,) in database.execute(named)
        if not name.startswith(("sqlite_", "passage_fts_"))  # of SQLite itself
    }
    assert described == present
    columns = set(database.execute("SELECT table_name, column_name FROM about_column"))
    assert columns == {(table.name, column.name) for table in TABLES for column in table.columns}


def test_descriptions_are_sentences() -> None:
    for thing in (*TABLES, *VIEWS, *(column for table in TABLES for column in table.columns)):
        assert thing.about.endswith("."), thing.name
        assert " " in thing.about, thing.name


def test_tables_stand_after_those_they_refer_to() -> None:
    seen: set[str] = set()
    for table in in_order_of_reference():
        seen.add(table.name)
        assert {c.refers.partition(".")[0] for c in table.columns if c.refers} <= seen
    assert len(seen) == len(TABLES)


def test_the_header_tells_what_the_file_is(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert APPLICATION_ID.to_bytes(4, "big") == b"MTCR"
    assert database.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)


def test_the_search_index_answers_prefixes_quickly(database: sqlite3.Connection) -> None:
    ((sql,),) = database.execute("SELECT sql FROM sqlite_schema WHERE name = 'passage_fts'")
    assert "prefix='1 2 3'" in sql
    assert "remove_diacritics 0" in sql
