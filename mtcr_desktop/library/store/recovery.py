"""What to do when the library is damaged or gone: set it aside, begin again from a backup."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from mtcr_desktop.library.store import backups, soundness
from mtcr_desktop.library.store.backups import Backup
from mtcr_desktop.paths import LIBRARY_NAME
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import LibraryError

FILE_NAME = LIBRARY_NAME
_SUSPECT = "library.suspect"
"""A file that says: something in the library could not be read; look at all of it."""


class LostLibraryError(LibraryError):
    """The library cannot be used as it is, and the user has to say how to go on.

    Either `restore_last_backup` or `begin_anew`; until then nothing is made in its place.

    Attributes:
        set_aside: Where the damaged file is kept; None if the library was missing.
        backup: The newest sound backup; None if there is none.
    """

    def __init__(self, set_aside: Path | None, backup: Backup | None) -> None:
        self.set_aside = set_aside
        self.backup = backup
        if set_aside is None:
            message = "Your library is missing, but there are backups of it."
        else:
            message = f"Your library is damaged and was set aside as {set_aside.name}."
        if backup is None:
            advice = "There is no backup that could be restored; begin an empty library."
        else:
            day = PartialDate(backup.made.date().isoformat())
            advice = f"Restore the last backup, of {day}, or begin an empty library."
        super().__init__(message, advice)


def suspect(folder: Path) -> None:
    """Remember that something could not be read, so that the next start looks at everything."""
    (folder / _SUSPECT).touch()


def is_suspect(folder: Path) -> bool:
    """Say whether something could not be read when the library was last open."""
    return (folder / _SUSPECT).exists()


def clear(folder: Path) -> None:
    """Forget the suspicion."""
    (folder / _SUSPECT).unlink(missing_ok=True)


def is_missing(folder: Path) -> bool:
    """Say whether a folder had a library that is not there."""
    path = folder / FILE_NAME
    gone = not path.exists() or path.stat().st_size == 0
    return gone and not _log(path).exists() and bool(backups.listed(folder))


def lost(folder: Path) -> LostLibraryError:
    """Set a damaged library aside, if there is one, and return what to tell the user."""
    path = folder / FILE_NAME
    aside = None
    if path.exists() and path.stat().st_size:
        aside = _free_name(folder)
        for suffix in ("", "-wal", "-shm"):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.rename(aside.with_name(aside.name + suffix))
    clear(folder)
    return LostLibraryError(aside, last_sound(folder))


def last_sound(folder: Path) -> Backup | None:
    """Return the newest backup that can be restored."""
    return next((one for one in backups.listed(folder) if _is_sound(one.path)), None)


def put_back(folder: Path, backup: Backup) -> None:
    """Put a copy of a backup in the place of a library that is gone."""
    with backups.complete(folder / FILE_NAME) as part:
        shutil.copyfile(backup.path, part)


def _is_sound(path: Path) -> bool:
    try:
        soundness.check_header(path)
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as backup:
            soundness.check_identity(backup, path)
            soundness.check_pages(backup)
    except (LibraryError, sqlite3.Error, OSError):
        return False
    return True


def _free_name(folder: Path) -> Path:
    """Return the name under which a damaged file is kept; never that of another."""
    day = datetime.now(UTC).date().isoformat()
    path, count = folder / f"library-damaged-{day}.sqlite", 1
    while path.exists():
        count += 1
        path = folder / f"library-damaged-{day}-{count}.sqlite"
    return path


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
