"""Which files are meant by the files and folders that the user gives."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from mtcr_desktop.library.reading import limits, refusals
from mtcr_desktop.records.errors import DocumentError

_HIDDEN = "It is hidden. Add it by itself if it is meant."
_OUTSIDE = "It is a link to something outside the folder. Add that by itself if it is meant."
_BROKEN = "It is a link to nothing."
_PARTS = "It holds the pictures and scripts of a saved web page, which is read without them."
_SPECIAL = "It is not an ordinary file."
_PAGE_FOLDERS = ("_files", "_dateien", "_fichiers", "_archivos", ".files")
"""How browsers name the folder beside a page that they save, e.g. Ottawa_files."""
_PAGE_SUFFIXES = (".htm", ".html", ".xhtml")


class Found(NamedTuple):
    """A path that came up.

    Attributes:
        path: The file or folder, as it was given or below what was given.
        reason: Why it is left out, and what to do; empty where it is to be taken in.
    """

    path: str
    reason: str = ""


def walk(given: Iterable[str | Path]) -> Iterator[Found]:
    """Yield the files that are meant, folder by folder, each in the order of the names.

    What is given by its own name is always meant. Inside a folder, hidden files and folders are
    left out, and so are links that lead out of it; links that lead to somewhere inside it are
    passed over without a word, since what they lead to is met anyway.
    """
    for path in map(str, given):
        if os.path.isdir(path):
            yield from _inside(path, os.path.realpath(path))
        else:
            yield Found(path)


def read_file(path: str) -> bytes:
    """Return all bytes of an ordinary file.

    Raises:
        DocumentError: There is no such file, it may not be read, or it is too large; a pipe or a
            device is refused without being waited for.
    """
    # Without O_NONBLOCK, opening a pipe waits for somebody to write to it; Windows knows neither.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with FileIO(os.open(path, flags)) as stream:
            state = os.fstat(stream.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise DocumentError(_SPECIAL, refusals.FORMATS)
            _check_size(state.st_size)
            content = stream.readall()
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        why = getattr(error, "strerror", None) or str(error)
        raise DocumentError(
            f"The file cannot be read: {why}.", "See that it is there and may be read."
        ) from error
    _check_size(len(content))
    return content


def _check_size(size: int) -> None:
    if size > limits.MAX_BYTES:
        most = limits.MAX_BYTES // limits.MIB
        raise refusals.too_much(f"it has {-(-size // limits.MIB)} MiB", f"{most} MiB")


def _inside(folder: str, root: str) -> Iterator[Found]:
    """Yield what is in a folder below (or at) the root, a path without links."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except OSError as error:
        yield Found(folder, f"The folder cannot be read: {error.strerror}.")
        return
    pages = {
        stem
        for stem, suffix in (os.path.splitext(entry.name) for entry in entries)
        if suffix.lower() in _PAGE_SUFFIXES
    }
    for entry in entries:
        if entry.is_symlink():
            reason = _of_link(entry.path, root)
            if reason:
                yield Found(entry.path, reason)
        elif _is_hidden(entry):
            yield Found(entry.path, _HIDDEN)
        elif entry.is_dir(follow_symlinks=False):
            if _is_beside_a_page(entry.name, pages):
                yield Found(entry.path, _PARTS)
            else:
                yield from _inside(entry.path, root)
        else:
            yield Found(entry.path, "" if entry.is_file(follow_symlinks=False) else _SPECIAL)


def _of_link(path: str, root: str) -> str:
    """Return why a link is left out; empty where it leads to what is met anyway."""
    if not os.path.exists(path):
        return _BROKEN
    target = os.path.realpath(path)
    return "" if os.path.commonpath([root, target]) == root else _OUTSIDE


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)  # Windows
    return bool(attributes & stat.FILE_ATTRIBUTE_HIDDEN)


def _is_beside_a_page(name: str, pages: set[str]) -> bool:
    lower = name.lower()
    return any(lower.endswith(suffix) and name[: -len(suffix)] in pages for suffix in _PAGE_FOLDERS)
