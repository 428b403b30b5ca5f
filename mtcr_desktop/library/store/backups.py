"""Copies of the library: whole files, of which each can take its place.

A copy is made beside its final name and renamed when it is complete and on the disk, so that a
copy is never half there.
"""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple, cast

from mtcr_desktop.paths import BACKUPS_NAME

Reason = Literal["daily", "migration", "replaced"]

FOLDER = BACKUPS_NAME
PART = ".part"

_KEPT: dict[Reason, int] = {"daily": 5, "migration": 2, "replaced": 2}
"""How many are kept of each: some days to notice a mistake in, at a bounded cost in space."""

_NAME = re.compile(r"library-(\d{8}-\d{6})-(daily|migration|replaced)\.sqlite", re.ASCII)
_TIME = "%Y%m%d-%H%M%S"
_STALE = 3600
"""Seconds after which an incomplete copy is known to be what a killed program left."""


class Backup(NamedTuple):
    """A copy of the library as it was at some time.

    Attributes:
        path: The file.
        made: When it was made, in UTC.
        reason: Why: the first change of a day, new tables, or another library in its place.
    """

    path: Path
    made: datetime
    reason: Reason


def listed(folder: Path) -> tuple[Backup, ...]:
    """Return the backups of the library in a folder, the newest first."""
    found = []
    for path in (folder / FOLDER).glob("library-*.sqlite"):
        if name := _NAME.fullmatch(path.name):
            made = datetime.strptime(name[1], _TIME).replace(tzinfo=UTC)
            found.append(Backup(path, made, cast("Reason", name[2])))
    return tuple(sorted(found, key=lambda backup: backup.made, reverse=True))


def save(connection: sqlite3.Connection, folder: Path, reason: Reason) -> Backup:
    """Make a backup of an open library, and remove those that are too many.

    Raises:
        sqlite3.Error, OSError: It cannot be written; there is none then.
    """
    made = datetime.now(UTC).replace(microsecond=0)
    path = folder / FOLDER / f"library-{made.strftime(_TIME)}-{reason}.sqlite"
    path.parent.mkdir(exist_ok=True)
    with complete(path) as part:
        copy(connection, part)
    _prune(folder)
    return Backup(path, made, reason)


def is_due(folder: Path, today: datetime) -> bool:
    """Say whether no daily backup was made today."""
    days = [backup.made.date() for backup in listed(folder) if backup.reason == "daily"]
    return today.date() not in days


def copy(connection: sqlite3.Connection, to: Path) -> None:
    """Copy an open library as it is now, whatever others write meanwhile, to a single file."""
    with closing(sqlite3.connect(to, isolation_level=None)) as target:
        # All pages in one step: a writer in another process would make several begin anew.
        connection.backup(target)
        # A single file, without a log beside it.
        target.execute("PRAGMA journal_mode = DELETE").fetchall()


def compact(connection: sqlite3.Connection, to: Path) -> None:
    """Copy an open library to a single file that is as small as can be."""
    connection.execute("VACUUM INTO ?", (str(to),))


@contextmanager
def complete(path: Path) -> Iterator[Path]:
    """Give a name to write to; it becomes the path when the block is done and on the disk."""
    part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    part.unlink(missing_ok=True)
    try:
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            left.unlink(missing_ok=True)


def _prune(folder: Path) -> None:
    """Remove the oldest backups of each reason, and incomplete ones that were left behind."""
    for reason, count in _KEPT.items():
        for backup in [one for one in listed(folder) if one.reason == reason][count:]:
            backup.path.unlink(missing_ok=True)
    for part in (folder / FOLDER).glob(f"library-*{PART}"):
        if time.time() - part.stat().st_mtime > _STALE:
            part.unlink(missing_ok=True)
