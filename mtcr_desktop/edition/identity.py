"""What makes a file an edition of this program; kept apart so that telling it imports nothing."""

from __future__ import annotations

from pathlib import Path

from mtcr_desktop.records.errors import EditionError

APPLICATION_ID = 0x4D544352
"""“MTCR” as four ASCII letters, in the header of the file."""

SCHEMA_VERSION = 1
"""Raised with every change of tables or columns that a reader would notice."""

REINSTALL = "Install the program again, or build the edition anew from its facts."
"""What to do about an edition that cannot be read."""

_MAGIC = b"SQLite format 3\x00"
_HEADER = 100
"""Bytes of the header of an SQLite file; see https://www.sqlite.org/fileformat.html."""


def check_file(path: Path) -> str:
    """Make sure that a file is an edition of this version, and as long as it says it is.

    Returns:
        A stamp that is another one after the file was replaced: its size and time of change.

    Raises:
        EditionError: It is missing, damaged, no edition, or of another version.
    """
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
        status = path.stat()
    except FileNotFoundError:
        raise EditionError(f"The bundled database is missing: {path}.", REINSTALL) from None
    except OSError as error:
        raise EditionError(
            f"The bundled database {path} cannot be read ({error.strerror}).",
            "Check the permissions of the file.",
        ) from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise EditionError(f"The bundled database is damaged: {path} is none.", REINSTALL)
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    if status.st_size != page_size * int.from_bytes(header[28:32], "big"):
        raise EditionError(f"The bundled database is not complete: {path}.", REINSTALL)
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION_ID:
        raise EditionError(f"{path} is a database of another program.", REINSTALL)
    if version != SCHEMA_VERSION:
        raise EditionError(
            f"The bundled database is of version {version}, but this program reads"
            f" version {SCHEMA_VERSION}.",
            REINSTALL,
        )
    return f"{status.st_size}-{status.st_mtime_ns}"
