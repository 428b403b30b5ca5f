"""What can be wrong with the library's file or disk, told in one sentence each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mtcr_desktop.records.errors import LibraryError


class DamagedLibraryError(LibraryError):
    """The library's file is not what SQLite wrote."""


DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

_MESSAGES = {
    sqlite3.SQLITE_FULL: (
        "The disk is full: nothing more can be written to your library.",
        "Free some space, then try again; nothing was changed.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Your library is in use by another window or command.",
        "Wait until that has finished, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "Your library cannot be written.",
        "Check the permissions of {path} and of its folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "Your library cannot be opened.",
        "Check that {path} and its folder can be read and written.",
    ),
    sqlite3.SQLITE_IOERR: (
        "Your library cannot be read or written, since its disk reports an error.",
        "Check the disk that holds {path}.",
    ),
    sqlite3.SQLITE_TOOBIG: ("The document is too large for the library.", ""),
}
_MESSAGES[sqlite3.SQLITE_LOCKED] = _MESSAGES[sqlite3.SQLITE_BUSY]
_MESSAGES[sqlite3.SQLITE_PERM] = _MESSAGES[sqlite3.SQLITE_READONLY]

_PRIMARY = 0xFF
"""The part of an extended result code that says what is wrong, without the details."""


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the file system into a LibraryError.

    Raises:
        DamagedLibraryError: The file is damaged.
        LibraryError: Whatever else is wrong with the file or its disk. A query that was
            interrupted on purpose stays the error that it is.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = code_of(error)
        if code == sqlite3.SQLITE_INTERRUPT:
            raise
        if code in DAMAGE:
            raise DamagedLibraryError(
                "Your library is damaged.",
                "Close the program and open it again: it offers to mend it.",
            ) from error
        message, advice = _MESSAGES.get(code, (f"Your library reports an error ({error}).", ""))
        raise LibraryError(message, advice.format(path=path)) from error
    except OSError as error:
        raise LibraryError(
            f"Your library cannot be read or written ({error.strerror or error}).",
            f"Check {error.filename or path} and the disk that holds it.",
        ) from error


def code_of(error: sqlite3.Error) -> int:
    """Return the primary result code of an error; SQLITE_ERROR where it has none."""
    return int(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)) & _PRIMARY
