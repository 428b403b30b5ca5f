"""Whether a file is a whole library of this program."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from mtcr_desktop.library.store import schema
from mtcr_desktop.library.store.troubles import DamagedLibraryError
from mtcr_desktop.records.errors import LibraryError

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
"""Bytes of the header of an SQLite file; see https://www.sqlite.org/fileformat.html."""


def check_header(path: Path) -> None:
    """Make sure that a file begins as SQLite files do, and is not cut off; costs next to nothing.

    Raises:
        DamagedLibraryError: It does not, or is.
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header:
        return  # made a moment ago, nothing written yet
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise damaged()
    log = path.with_name(f"{path.name}-wal")
    # With a log, the file may rightly be shorter than it will be. The number of pages counts
    # only if it was written by the same change as the counter.
    if header[24:28] == header[92:96] and not log.exists():
        page_size = int.from_bytes(header[16:18], "big")
        page_size = 65536 if page_size == 1 else page_size
        if path.stat().st_size < page_size * int.from_bytes(header[28:32], "big"):
            raise damaged()


def check_identity(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure that a file is a library that this program can read, or empty.

    Raises:
        LibraryError: It is of another program, or of a newer version of this one.
    """
    connection.execute("BEGIN")  # one state: another process may be making the tables just now
    try:
        mark, version = schema.application(connection), schema.version(connection)
        tables = schema.declared(connection) if not mark else ()
    finally:
        connection.execute("COMMIT")
    if mark != schema.APPLICATION_ID and (mark or version or tables):
        raise LibraryError(
            f"{path} is a database of another program.", "Move it away, then try again."
        )
    if version > len(schema.STEPS):
        raise LibraryError(
            f"{path} was written by a newer version of this program.",
            "Install that version to use it; nothing was changed.",
        )


def check_pages(connection: sqlite3.Connection) -> None:
    """Read the whole file and make sure that nothing in it is damaged.

    Raises:
        DamagedLibraryError: Something is.
    """
    try:
        ((told,),) = connection.execute("PRAGMA quick_check(1)")
        loose = connection.execute("PRAGMA foreign_key_check").fetchone()
    except (sqlite3.DatabaseError, ValueError) as error:
        raise damaged() from error
    if told != "ok" or loose:
        raise damaged()


def check_tables(connection: sqlite3.Connection) -> None:
    """Make sure that the tables of an up to date library are those of this program and no others.

    Raises:
        LibraryError: They are not, so that nobody knows what the file would do.
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        schema.advance(fresh)
        if schema.declared(connection) != schema.declared(fresh):
            raise LibraryError("The file has other tables than a library of this program.")


def damaged() -> DamagedLibraryError:
    """Return the error for a damaged file."""
    return DamagedLibraryError("The library is damaged.", "Restore a backup of it.")
