"""Both programs beside an edition that cannot be read: one line, exit code 2."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from end_to_end.conftest import PROGRAMS, ROOT, Programs, finish, wait_until


def missing(file: Path) -> None:
    file.unlink()


def truncated(file: Path) -> None:
    content = file.read_bytes()
    file.unlink()  # in the copy, the file may be a hard link to the real one
    file.write_bytes(content[: len(content) // 2])


def empty(file: Path) -> None:
    file.unlink()
    file.touch()


def of_another_version(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[60:64] = (999).to_bytes(4, "big")  # user_version: sqlite.org/fileformat.html
    file.unlink()
    file.write_bytes(content)


BREAKAGES = [
    (missing, "is missing"),
    (truncated, "is not complete"),
    (empty, "is damaged"),
    (of_another_version, "is of version 999"),
]


@pytest.fixture
def copies(programs: Programs, tmp_path: Path) -> Path:
    """A copy of the programs; the value is the file of its edition."""
    copy = tmp_path / "copy"
    packaged = Path(PROGRAMS or ".") / "_internal"
    if packaged.is_dir():
        shutil.copytree(packaged.parent, copy, copy_function=link, symlinks=True)
        programs.commands = {name: [str(copy / name)] for name in programs.commands}
        return copy / "_internal" / "mtcr_desktop" / "resources" / "mtcr.sqlite"
    shutil.copytree(ROOT / "mtcr_desktop", copy / "mtcr_desktop")
    (copy / "resources").mkdir()
    shutil.copy(ROOT / "resources" / "mtcr.sqlite", copy / "resources")
    programs.environment["PYTHONPATH"] = str(copy)
    programs.folder = copy
    python = str(Path(PROGRAMS) / "python") if PROGRAMS else programs.commands["mtcr"][0]
    programs.commands = {
        "mtcr": [python, "-m", "mtcr_desktop.cli"],
        "mtcr-desktop": [python, "-m", "mtcr_desktop"],
    }
    return copy / "resources" / "mtcr.sqlite"


def link(source: str, target: str) -> None:
    """Copy a file without its hundred megabytes, where the file system can."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@pytest.mark.parametrize(("damage", "words"), BREAKAGES)
def test_the_command_says_so(
    programs: Programs, copies: Path, damage: Callable[[Path], None], words: str
) -> None:
    assert programs.run("mtcr", "edition").code == 0
    damage(copies)
    code, out, err = programs.run("mtcr", "show", "mtcr:plenary/16")
    assert (code, out) == (2, "")
    assert err.startswith("mtcr: ")
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(("damage", "words"), BREAKAGES)
def test_the_window_says_so(
    programs: Programs, copies: Path, damage: Callable[[Path], None], words: str
) -> None:
    """It shows a dialog as well, which waits to be read; ending the program closes it."""
    damage(copies)
    process = programs.start("mtcr-desktop")
    assert process.stderr is not None
    line = process.stderr.readline().decode("utf-8")
    assert line.startswith("mtcr-desktop: ")
    assert words in line
    wait_until(lambda: listens(process.pid), process)
    process.send_signal(signal.SIGTERM)
    code, out, err = finish(process)
    assert (code, out) == (2, "")
    assert [text for text in err.splitlines() if not text.startswith("This plugin")] == []


def listens(process: int) -> bool:
    """Say whether a process has a handler of its own for SIGTERM."""
    status = Path(f"/proc/{process}/status").read_text("ascii", errors="replace")
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt:"))
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)
