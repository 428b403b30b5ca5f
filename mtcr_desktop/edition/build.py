"""Builds the edition from the facts.

    python -m mtcr_desktop.edition [--facts FOLDER] [--out FILE]

The same facts give the same file, byte for byte, on the same machine; the content hash inside is
the same everywhere.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from sqlite_utils import Database

from mtcr_desktop.edition import schema
from mtcr_desktop.edition.digest import content_hash
from mtcr_desktop.edition.facts import Facts, load_facts
from mtcr_desktop.edition.fill import about, meetings, regime, states
from mtcr_desktop.edition.lookup.index import fill_search
from mtcr_desktop.edition.validate import validate
from mtcr_desktop.edition.writer import Writer
from mtcr_desktop.paths import edition_file, resources
from mtcr_desktop.records.errors import EditionError


def build_edition(facts: Path, out: Path) -> None:
    """Build the edition file from a folder of facts.

    The file appears whole or not at all: it is written beside its place and then moved there.

    Raises:
        EditionError: The facts are wrong, every error listed; or rows refer to missing ones.
    """
    loaded = load_facts(facts)
    report = validate(loaded)
    if not report.ok:
        raise EditionError(f"The facts have errors, nothing was built.\n{report}")
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".edition-", dir=out.parent) as folder:
        made = Path(folder) / out.name
        _write(loaded, made)
        with made.open("rb+") as written:
            os.fsync(written.fileno())
        made.replace(out)


def _write(facts: Facts, file: Path) -> None:
    db = Database(file, execute_plugins=False)
    try:
        # Waiting for the disk at each table is of no use: the file is moved when it is complete.
        db.execute("PRAGMA synchronous = OFF")
        schema.create(db)
        for table, rows in _rows(facts).rows.items():
            db.table(table).insert_all(rows)
        schema.describe(db)
        fill_search(db)
        db.table("edition").insert(
            {
                "key": "content_hash",
                "value": content_hash(db.conn),
                "comment": "SHA-256 over all rows of all tables but this one.",
            }
        )
        check_references(db)
        db.conn.commit()
        db.vacuum()
    finally:
        db.close()


def _rows(facts: Facts) -> Writer:
    """Return the rows of all tables but those of the search."""
    writer, documents = Writer(), facts.documents
    regime.fill_sources(writer, documents)
    regime.fill_words(writer, documents)
    states.fill_countries(writer, documents)
    meetings.fill_plenaries(writer, documents)
    meetings.fill_chairs(writer, documents)
    meetings.fill_events(writer, documents)
    states.fill_members(writer, documents)
    states.fill_adherents(writer, documents)
    regime.fill_regime(writer, documents)
    regime.fill_annex(writer, documents)
    about.fill_about(writer, documents)
    return writer


def check_references(db: Database) -> None:
    """Make sure that every reference leads somewhere.

    Raises:
        EditionError: Some lead nowhere.
    """
    wrong = db.execute("PRAGMA foreign_key_check").fetchall()
    if wrong:
        places = ", ".join(sorted({f"{table} → {parent}" for table, _, parent, _ in wrong}))
        raise EditionError(f"Rows of the edition refer to missing ones: {places}.")


def main(arguments: list[str] | None = None) -> int:
    """Build the edition as the command line says; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m mtcr_desktop.edition", description="Build the edition from the facts."
    )
    parser.add_argument("--facts", type=Path, default=resources() / "facts", metavar="FOLDER")
    parser.add_argument("--out", type=Path, default=edition_file(), metavar="FILE")
    chosen = parser.parse_args(arguments)
    try:
        build_edition(chosen.facts, chosen.out)
    except EditionError as error:
        print(error, file=sys.stderr)
        return 1
    size = chosen.out.stat().st_size // 1024
    print(f"Built {chosen.out} from {chosen.facts} ({size} KiB).")
    return 0
