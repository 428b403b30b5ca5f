"""Where things are: the resources that ship with the program, and the user's folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

APP_NAME = "mtcr-desktop"
HOME_VARIABLE = "MTCR_DESKTOP_HOME"
PORTABLE_MARK = "portable"
LIBRARY_NAME = "library.sqlite"
"""File of the user's own documents, in the user's folder."""
BACKUPS_NAME = "backups"
"""Folder of its backups, beside it."""


def resources() -> Path:
    """Return the folder of bundled resources.

    A wheel and the packaged program carry it inside the package; a checkout and an editable
    install have it beside the package.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parent / "resources"


def edition_file() -> Path:
    """Return where the bundled database is, whether or not it is there."""
    return resources() / "mtcr.sqlite"


def user_folder() -> Path:
    """Return the user's own folder; it need not exist yet.

    The environment variable comes first, then a file named "portable" beside the executable,
    then the place that the platform gives.
    """
    if chosen := os.environ.get(HOME_VARIABLE):
        return Path(chosen).expanduser()
    beside = Path(sys.executable).resolve().parent
    if getattr(sys, "frozen", False) and (beside / PORTABLE_MARK).exists():
        return beside / "data"
    from platformdirs import user_data_path  # costs 13 ms: not needed by every command

    return user_data_path(APP_NAME, appauthor=False)
