"""A connection to the library, with its transactions and its errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mtcr_desktop.library.store.troubles import told


class Session:
    """An open connection; for one thread at a time.

    Attributes:
        connection: The connection, in autocommit mode: transactions are begun here only.
        path: The file.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """See one state of the library, whatever others write meanwhile.

        Raises:
            LibraryError: The file cannot be read.
        """
        with told(self.path), transaction(self.connection, "DEFERRED"):
            yield self.connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Change the library, wholly or not at all.

        Raises:
            LibraryError: The file cannot be written; nothing was changed.
        """
        with told(self.path), transaction(self.connection, "IMMEDIATE"):
            yield self.connection


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str) -> Iterator[None]:
    """Run a block as one transaction.

    Args:
        connection: A connection in autocommit mode.
        kind: "IMMEDIATE" waits for other writers at the start, so that nothing done is refused
            later; "DEFERRED" is for reading.
    """
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
