"""The build: the same facts give the same file, and nothing of them is lost."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from mtcr_desktop.edition import schema
from mtcr_desktop.edition.__main__ import run
from mtcr_desktop.edition.build import build_edition, check_references, main
from mtcr_desktop.edition.digest import content_hash
from mtcr_desktop.edition.facts import load_facts
from mtcr_desktop.edition.schema import TABLES
from mtcr_desktop.records.errors import EditionError


@pytest.fixture
def database(edition_path: Path) -> Iterator[sqlite3.Connection]:
    """The built file as any SQLite program sees it."""
    with closing(sqlite3.connect(f"{edition_path.as_uri()}?mode=ro", uri=True)) as connection:
        yield connection


@pytest.fixture
def broken_facts(facts_folder: Path, tmp_path: Path) -> Path:
    """A copy of the facts with two errors in two files."""
    folder = tmp_path / "facts"
    shutil.copytree(facts_folder, folder)
    for name, right, wrong in (
        ("glossary.yaml", "mtcr-adherence", "no-such-source"),
        ("plenaries.yaml", "city: Rome", "town: Rome"),
    ):
        file = folder / name
        text = file.read_text("utf-8")
        assert right in text
        file.write_text(text.replace(right, wrong, 1), "utf-8")
    return folder


def test_two_builds_give_the_same_bytes(
    edition_path: Path, facts_folder: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.sqlite"
    build_edition(facts_folder, again)
    assert again.read_bytes() == edition_path.read_bytes()


def test_two_builds_give_the_same_dump(
    database: sqlite3.Connection, facts_folder: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.sqlite"
    build_edition(facts_folder, again)
    with closing(sqlite3.connect(again)) as other:
        assert list(other.iterdump()) == list(database.iterdump())


def test_the_content_hash_is_that_of_the_content(
    edition_path: Path, database: sqlite3.Connection, tmp_path: Path
) -> None:
    ((stated,),) = database.execute("SELECT value FROM edition WHERE key = 'content_hash'")
    assert stated == content_hash(database)
    changed = tmp_path / "changed.sqlite"
    shutil.copy(edition_path, changed)
    with closing(sqlite3.connect(changed)) as other:
        other.execute("UPDATE plenary SET city = 'Elsewhere' WHERE number = 16")
        assert content_hash(other) != stated


def test_every_reference_leads_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_the_full_text_index_holds_every_passage(edition_path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"  # the check is spelled as an insert
    shutil.copy(edition_path, copy)
    with closing(sqlite3.connect(copy)) as connection:
        check = "INSERT INTO passage_fts(passage_fts, rank) VALUES ('integrity-check', 1)"
        connection.execute(check)


def test_all_tables_are_strict(database: sqlite3.Connection) -> None:
    strict = dict(
        database.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    )
    assert {table.name for table in TABLES} <= strict.keys()
    assert all(strict[table.name] for table in TABLES)


def test_no_table_is_empty(database: sqlite3.Connection) -> None:
    counts = {
        table.name: database.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0]
        for table in TABLES
    }
    assert [name for name, count in counts.items() if count == 0] == []


def test_every_view_answers(database: sqlite3.Connection) -> None:
    views = [name for (name,) in database.execute("SELECT name FROM about_table WHERE kind='view'")]
    assert len(views) == 10
    for view in views:
        assert database.execute(f'SELECT * FROM "{view}"').fetchall() != [], view


def test_the_views_tell_what_is_disputed(database: sqlite3.Connection) -> None:
    rows = database.execute(
        "SELECT field, preferred_value, other_value, given_by FROM disagreements"
        " WHERE address IN ('mtcr:member/PL', 'mtcr:plenary/15')"
    ).fetchall()
    assert rows == [
        ("dates", "2000-10-10/2000-10-13", "2000-10-09/2000-10-13", "um-fi-2000"),
        ("joined", "1998", "1997", "list-2016, secondary-list-atmword"),
    ]


def test_where_no_value_is_preferred_the_record_has_none(database: sqlite3.Connection) -> None:
    rows = database.execute(
        "SELECT DISTINCT address, field FROM disagreements WHERE preferred_value = 'none'"
    ).fetchall()
    assert rows == [("mtcr:plenary/2", "partner_count")]
    counted = "SELECT partner_count FROM plenary WHERE number = 2"
    assert database.execute(counted).fetchall() == [(None,)]


def test_every_fact_of_the_files_is_in_the_edition(
    database: sqlite3.Connection, facts_folder: Path
) -> None:
    """Count the records in the facts that name sources, whatever they are about."""
    documents = load_facts(facts_folder).documents
    stated = sum(_count_sourced(document) for document in documents.values())
    rolls = sum(p["printed_roll"] is not None for p in documents["plenaries"]["plenaries"])
    # A first plenary keeps its sources beside it, not in a record of its own; a roll as printed
    # serves the checks only.
    first = sum(bool(p["first_plenary"]) for p in documents["partners"]["partners"])
    ((facts,),) = database.execute(
        "SELECT count(*) FROM fact WHERE field NOT IN"
        " ('payload_kg', 'range_km', 'url', 'older_addresses', 'approved')"
        " AND note IS NOT 'Rests on the sources of the record as a whole.'"
    )
    assert facts == stated - rolls + first


def _count_sourced(value: object) -> int:
    if isinstance(value, dict):
        return ("sources" in value and "kinds" not in value) + sum(
            _count_sourced(inner) for inner in value.values()
        )
    return sum(map(_count_sourced, value)) if isinstance(value, list) else 0


def test_each_source_cited_in_the_files_is_cited_in_the_edition(
    database: sqlite3.Connection, facts_folder: Path
) -> None:
    cited: set[str] = set()
    for document in load_facts(facts_folder).documents.values():
        cited |= _cited(document)
    rows = database.execute("SELECT DISTINCT source_id FROM fact_source").fetchall()
    assert {source for (source,) in rows} == cited


def _cited(value: object) -> set[str]:
    if isinstance(value, dict):
        here = {
            source
            for key in ("sources", "first_plenary_sources")
            for source in value.get(key) or ()
            if isinstance(source, str)
        }
        return here.union(*map(_cited, value.values()))
    return set().union(*map(_cited, value)) if isinstance(value, list) else set()


def test_the_views_tell_what_is_unverified(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT address, field, value FROM unverified").fetchall()
    assert ("mtcr:plenary/24", "city", "Rio de Janeiro") in rows
    assert ("mtcr:plenary/24", "number", "24") in rows
    assert ("mtcr:member/TR", "hcoc", "not confirmed") in rows
    assert not [row for row in rows if row[0] == "mtcr:plenary/16"]


def test_a_row_that_refers_to_a_missing_one_is_an_error() -> None:
    db = Database(memory=True, execute_plugins=False)
    try:
        schema.create(db)
        db.table("new_partner").insert({"plenary": 99, "position": 1, "country": "XX"})
        with pytest.raises(EditionError, match="new_partner → country, new_partner → plenary"):
            check_references(db)
    finally:
        db.close()


def test_wrong_facts_are_all_listed_and_nothing_is_built(
    broken_facts: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out" / "mtcr.sqlite"
    with pytest.raises(EditionError) as caught:
        build_edition(broken_facts, out)
    text = str(caught.value)
    assert "glossary.yaml" in text
    assert "no-such-source" in text
    assert "plenaries.yaml" in text
    assert "town" in text
    assert not out.exists()


def test_a_failed_build_leaves_the_old_edition_alone(
    broken_facts: Path, edition_path: Path, tmp_path: Path
) -> None:
    out = tmp_path / "mtcr.sqlite"
    shutil.copy(edition_path, out)
    with pytest.raises(EditionError):
        build_edition(broken_facts, out)
    assert out.read_bytes() == edition_path.read_bytes()
    assert not list(tmp_path.glob(".edition-*"))


def test_the_command_says_what_it_built(
    facts_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "mtcr.sqlite"
    assert main(["--facts", str(facts_folder), "--out", str(out)]) == 0
    told = capsys.readouterr()
    assert told.out.startswith(f"Built {out}")
    assert told.out.count("\n") == 1
    assert told.err == ""
    assert out.exists()


def test_the_command_says_what_is_wrong(
    broken_facts: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--facts", str(broken_facts), "--out", str(tmp_path / "mtcr.sqlite")]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "no-such-source" in told.err


def test_the_command_says_what_the_build_lacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    for name in ("build", "facts", "validate"):
        monkeypatch.delitem(sys.modules, f"mtcr_desktop.edition.{name}", raising=False)
    assert run() == 2
    told = capsys.readouterr().err
    assert "yaml is not installed" in told
    assert told.count("\n") == 1
