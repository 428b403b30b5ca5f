"""The library as one file to keep elsewhere, and back."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from mtcr_desktop.library.store import backups, schema, soundness
from mtcr_desktop.library.store.backups import Backup
from mtcr_desktop.library.store.session import Session, transaction
from mtcr_desktop.library.store.troubles import told
from mtcr_desktop.records.errors import LibraryError

_INCOMING = "library-incoming.sqlite"


def export(session: Session, to: Path, *, replace: bool) -> None:
    """Write the whole library to a file."""
    if to.exists() and (not replace or to.samefile(session.path)):
        raise LibraryError(f"{to} exists already.", "Choose another name.")
    with told(to), backups.complete(to) as part:
        backups.compact(session.connection, part)


def restore(session: Session, source: Path) -> Backup:
    """Put the content of a file in place of the library's, which is kept as a backup."""
    with _incoming(session.path.parent, source) as incoming, told(session.path):
        kept = backups.save(session.connection, session.path.parent, "replaced")
        # Through SQLite and not by renaming: other windows may have the library open, and
        # see the one state or the other.
        incoming.backup(session.connection)
    return kept


@contextmanager
def _incoming(folder: Path, source: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of a file that is to be restored, checked and brought up to date.

    A copy, since opening a library may write to it, and the file is the user's.
    """
    copy = folder / _INCOMING
    parts = [
        (source.with_name(source.name + s), copy.with_name(copy.name + s)) for s in ("", "-wal")
    ]
    try:
        with told(source):
            for part, here in parts:
                if here == copy or part.exists():
                    shutil.copyfile(part, here)
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            _check(connection, source, copy)
            yield connection
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def _check(connection: sqlite3.Connection, source: Path, copy: Path) -> None:
    """Make sure that a file can take the library's place, and bring its tables up to date."""
    try:
        soundness.check_header(copy)
        # Nothing that the file declares is run before it is known what it is.
        connection.execute("PRAGMA trusted_schema = OFF")
        soundness.check_identity(connection, source)
        if not schema.version(connection):
            raise LibraryError(f"{source} is empty.", "Choose a file that was exported.")
        soundness.check_pages(connection)
        with transaction(connection, "IMMEDIATE"):
            schema.advance(connection)
        soundness.check_tables(connection)
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except (sqlite3.Error, LibraryError) as error:
        reason = error.message if isinstance(error, LibraryError) else "It is damaged."
        raise LibraryError(
            f"{source.name} cannot be restored: {reason[:1].lower()}{reason[1:]}",
            "Your library is as it was.",
        ) from error
