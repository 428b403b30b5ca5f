"""Opens the library's file: makes it, brings its tables up to date, and says what is wrong."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from mtcr_desktop.library.store import backups, index, recovery, schema, soundness
from mtcr_desktop.library.store.recovery import FILE_NAME
from mtcr_desktop.library.store.session import Session, transaction
from mtcr_desktop.library.store.troubles import DamagedLibraryError, told

_PATIENCE = 5.0
"""Seconds to wait for another process; its transactions are far shorter."""

_OF_A_NEW_FILE = "PRAGMA auto_vacuum = INCREMENTAL"
"""What is deleted for good gives its space back, without a copy of all the rest. This is settled
before anything is written, once and for all."""

_GLANCE = 0.01
"""Seconds between two tries."""

_SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    # Readers and one writer at a time do not wait for each other: window and command may both
    # have the library open.
    "PRAGMA journal_mode = WAL",
    # A document that was reported as added is on the disk, even if the power fails at once. NORMAL
    # would lose the last ones, and is hardly faster, since documents come in batches.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # After a large import the log does not keep its size.
    "PRAGMA journal_size_limit = 8388608",
)


def open_session(folder: Path, *, anew: bool = False) -> Session:
    """Open the library of a folder; make both where they are missing.

    Args:
        folder: The user's folder.
        anew: Make an empty library although there are backups of another.

    Raises:
        LostLibraryError: The library is damaged, and was set aside, or it is missing although
            there are backups of it.
        LibraryError: It is of another program or of a newer version of this one, or the folder
            cannot be written.
    """
    path = folder / FILE_NAME
    with told(path):
        folder.mkdir(parents=True, exist_ok=True)
        if not anew and recovery.is_missing(folder):
            raise recovery.lost(folder)
        try:
            return Session(_open(path), path)
        except DamagedLibraryError as error:
            raise recovery.lost(folder) from error


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection in autocommit mode; SQLite makes the file where there is none."""
    # Not bound to the thread that made it, so that another can interrupt a search.
    return sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)


def _open(path: Path) -> sqlite3.Connection:
    with told(path):
        if path.exists():
            soundness.check_header(path)
        connection = connect(path)
    try:
        with told(path):
            soundness.check_identity(connection, path)
            if not schema.version(connection):
                _set(connection, _OF_A_NEW_FILE)
            for setting in _SETTINGS:
                _set(connection, setting)
            if recovery.is_suspect(path.parent):
                _examine(connection, path)
            if schema.version(connection) < len(schema.STEPS):
                _advance(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _set(connection: sqlite3.Connection, setting: str) -> None:
    """Make a setting; where it changes the journal, SQLite itself does not wait for others."""
    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute(setting).fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > patience:
                raise
            time.sleep(_GLANCE)
        else:
            return


def _examine(connection: sqlite3.Connection, path: Path) -> None:
    """Look at a library of which something could not be read.

    If its pages are sound, the full-text index was to blame, and is made anew from the text.
    """
    soundness.check_pages(connection)
    with transaction(connection, "IMMEDIATE"):
        index.rebuild(connection)
    recovery.clear(path.parent)


def _advance(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date, after a backup if there is anything to lose."""
    if schema.version(connection):
        backups.save(connection, path.parent, "migration")
    with transaction(connection, "IMMEDIATE"):
        # Another process may have done it meanwhile; there is nothing left to do then.
        schema.advance(connection)
