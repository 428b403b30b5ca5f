"""A connection to the library, with its transactions and its errors."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from mtcr_desktop.library.store import backups, recovery
from mtcr_desktop.library.store.troubles import DamagedLibraryError, told
from mtcr_desktop.records.errors import LibraryError

_ANYTHING = (
    "SELECT EXISTS (SELECT 1 FROM document) OR EXISTS (SELECT 1 FROM note)"
    " OR EXISTS (SELECT 1 FROM bookmark)"
)


class Session:
    """An open connection; for one thread at a time.

    Attributes:
        connection: The connection, in autocommit mode: transactions are begun here only.
        path: The file.
        backup_trouble: Why the backup of the day could not be made; None if it was.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self.connection = connection
        self.path = path
        self.backup_trouble: LibraryError | None = None
        self._looked_on: date | None = None
        self._changed = False

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """See one state of the library, whatever others write meanwhile.

        Raises:
            LibraryError: The file cannot be read.
        """
        with self._watched(), transaction(self.connection, "DEFERRED"):
            yield self.connection

    @contextmanager
    def writing(self, *, derived: bool = False) -> Iterator[sqlite3.Connection]:
        """Change the library, wholly or not at all.

        Before the first change of a day a backup is made.

        Args:
            derived: Whether only what can be found anew is written: that is worth no backup.

        Raises:
            LibraryError: The file cannot be written; nothing was changed.
        """
        if not derived:
            self._back_up_daily()
        with self._watched(), transaction(self.connection, "IMMEDIATE"):
            yield self.connection
        self._changed |= not derived

    def close(self) -> None:
        """Close the file; what is new in a library that has no backup yet gets its first one."""
        if self._changed and not backups.listed(self.path.parent):
            self._back_up()
        self.connection.close()

    def _back_up_daily(self) -> None:
        today = datetime.now(UTC)
        if self._looked_on == today.date():
            return
        self._looked_on = today.date()
        if backups.is_due(self.path.parent, today) and self._has_anything():
            self._back_up()

    def _back_up(self) -> None:
        """Make a backup; that it fails is no reason not to work, but the user should know."""
        try:
            with told(self.path):
                backups.save(self.connection, self.path.parent, "daily")
        except LibraryError as error:
            self.backup_trouble = error

    def _has_anything(self) -> bool:
        with self._watched():
            ((anything,),) = self.connection.execute(_ANYTHING)
        return bool(anything)

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            with told(self.path):
                yield
        except DamagedLibraryError:
            recovery.suspect(self.path.parent)
            raise


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
