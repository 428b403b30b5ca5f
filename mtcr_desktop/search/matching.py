"""Looks words up in the index of a library, as long as there is time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from mtcr_desktop.search.watch import Watch

_ROWS = "SELECT rowid FROM paragraph_fts WHERE paragraph_fts MATCH ? LIMIT ?"
_AT_ONCE = 500
"""Rows fetched by one statement; SQLite's own limit is 999 in old versions."""


def rows(
    connection: sqlite3.Connection, expression: str, limit: int, watch: Watch
) -> tuple[list[int], bool]:
    """Return the rows of the index that match, and whether these are all.

    Args:
        connection: A connection to the library, which is only read.
        expression: What to look for, in the syntax of FTS5.
        limit: Most rows to return.
        watch: Says how long to look for them.

    Raises:
        SearchInterrupted: It was stopped.
    """
    found: list[int] = []
    try:
        with watch.over(connection):
            for (row,) in connection.execute(_ROWS, (expression, limit)):
                found.append(row)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
            raise
        watch.check()
        return found, False
    return found, len(found) < limit


def portions(numbers: Sequence[int]) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield numbers in portions that one statement takes, each after its placeholders."""
    for start in range(0, len(numbers), _AT_ONCE):
        some = numbers[start : start + _AT_ONCE]
        yield ",".join("?" * len(some)), some
