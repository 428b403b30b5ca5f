"""Opens the library's file: makes it, brings its tables up to date, and says what is wrong."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from mtcr_desktop.library.store import schema
from mtcr_desktop.library.store.session import Session, transaction
from mtcr_desktop.library.store.troubles import told
from mtcr_desktop.records.errors import LibraryError

FILE_NAME = "library.sqlite"

_PATIENCE = 5.0
"""Seconds to wait for another process; its transactions are far shorter."""

_SETTINGS = (
    # Readers and one writer at a time do not wait for each other: window and command may both
    # have the library open.
    "PRAGMA journal_mode = WAL",
    # A document that was reported as added is on the disk, even if the power fails at once. NORMAL
    # would be faster by less than a tenth, since documents come in batches.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # After a large import the log does not keep its size.
    "PRAGMA journal_size_limit = 8388608",
)


def open_session(folder: Path) -> Session:
    """Open the library of a folder; make both where they are missing.

    Raises:
        DamagedLibraryError: The file is damaged.
        LibraryError: It is of another program or of a newer version of this one, or the folder
            cannot be written.
    """
    path = folder / FILE_NAME
    with told(path):
        folder.mkdir(parents=True, exist_ok=True)
        connection = connect(path)
    try:
        with told(path):
            check_identity(connection, path)
            for setting in _SETTINGS:
                connection.execute(setting).fetchall()
            if schema.version(connection) < len(schema.STEPS):
                with transaction(connection, "IMMEDIATE"):
                    schema.advance(connection)
    except BaseException:
        connection.close()
        raise
    return Session(connection, path)


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection in autocommit mode; SQLite makes the file where there is none."""
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def check_identity(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure that a file is a library that this program can read, or empty.

    Raises:
        LibraryError: It is of another program, or of a newer version of this one.
    """
    mark, version = schema.application(connection), schema.version(connection)
    ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_schema")
    if mark != schema.APPLICATION_ID and (mark or version or tables):
        raise LibraryError(
            f"{path} is a database of another program.", "Move it away, then try again."
        )
    if version > len(schema.STEPS):
        raise LibraryError(
            "Your library was written by a newer version of this program.",
            "Install that version to use it; nothing was changed.",
        )
