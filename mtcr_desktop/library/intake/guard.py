"""What the reading process may not do, by limits of the system and of the interpreter.

Two nets, since the readers themselves neither fetch nor run anything. The system's limits hold
for every line of code, C included: memory, processor time, no file written, no process started,
no dump of memory. They exist on Unix only; on Windows the parent's clock and the other net remain.
The interpreter's audit events stop Python code, on every system, that would open a connection,
start a program, or open a file outside the folders that Python itself is loaded from.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from mtcr_desktop.library.reading import limits

_MOST_FILES = 64
"""Files open at once: modules that are loaded late, and nothing like a flood."""

_FORBIDDEN = frozenset(
    {
        "os.chmod", "os.chown", "os.exec", "os.fork", "os.forkpty", "os.kill", "os.link",
        "os.mkdir", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir", "os.spawn",
        "os.startfile", "os.startfile/2", "os.symlink", "os.system", "os.truncate",
        "pty.spawn", "sqlite3.connect", "subprocess.Popen", "urllib.Request", "webbrowser.open",
    }
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class ForbiddenError(PermissionError):
    """The reading process tried what it may not do."""


def confine() -> None:
    """Give up for good what reading does not need; the edition must have been read by now."""
    _limit_resources()
    roots = tuple(_with_separator(folder) for folder in _folders_of_python())

    def refuse(event: str, details: tuple[Any, ...]) -> None:
        if event == "open":
            _check_open(roots, *details)
        elif event in _FORBIDDEN or event.startswith("socket."):
            raise ForbiddenError(event)

    sys.addaudithook(refuse)


def allow_one_file() -> None:
    """Give the next file its own processor time; beyond it, the system ends this process.

    The parent has a clock too. This one goes on when the parent has been killed, so that no
    process is left behind that runs for ever.
    """
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime + limits.MAX_SECONDS) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    if hard == resource.RLIM_INFINITY or seconds <= hard:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, hard))


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    wanted = {
        resource.RLIMIT_AS: _address_space() + limits.MAX_MEMORY,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_NOFILE: _MOST_FILES,
        resource.RLIMIT_NPROC: 0,
    }
    for kind, limit in wanted.items():
        _, hard = resource.getrlimit(kind)
        least = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        resource.setrlimit(kind, (least, least))


def _address_space() -> int:
    """Return how many bytes of address space this process has; 0 where that is not told."""
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def _folders_of_python() -> set[str]:
    """Return the folders from which modules and their data are loaded."""
    package = Path(__file__).resolve().parents[3]
    given = [sys.prefix, sys.base_prefix, str(package), *sys.path]
    if getattr(sys, "frozen", False):  # the packaged program loads modules from its executable
        given.append(str(Path(sys.executable).parent))
    return {os.path.realpath(folder) for folder in given if folder}


def _with_separator(folder: str) -> str:
    return folder if folder.endswith(os.sep) else folder + os.sep


def _check_open(roots: tuple[str, ...], path: object, mode: object, flags: object) -> None:
    if isinstance(path, int):  # a stream that is open already
        return
    name = os.path.realpath(os.fsdecode(path))  # type: ignore[arg-type]  # as open() takes it
    if (isinstance(flags, int) and flags & _WRITING) or not name.startswith(roots):
        raise ForbiddenError(f"{name} is not for reading")
