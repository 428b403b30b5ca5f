"""The real programs, each in a process of its own with a home of its own.

By default they are run from the source. MTCR_DESKTOP_PROGRAMS names a folder with the executables
`mtcr` and `mtcr-desktop` instead: an installation, or the packaged program.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = os.environ.get("MTCR_DESKTOP_PROGRAMS")
PATIENCE = 30
"""Seconds until a program that does not answer has failed; a busy machine is slow."""


class Outcome(NamedTuple):
    """What a program did: exit code, and all it wrote, in UTF-8."""

    code: int
    out: str
    err: str

    @property
    def messages(self) -> list[str]:
        """The lines on standard error, without what Qt's platform for tests says of itself."""
        own = "This plugin does not support"
        return [line for line in self.err.splitlines() if not line.startswith(own)]


@dataclass
class Programs:
    """Where the programs are, and the environment they run in."""

    commands: dict[str, Sequence[str]]
    environment: dict[str, str]
    folder: Path
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, name: str, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start "mtcr" or "mtcr-desktop" and return at once."""
        process = subprocess.Popen(
            [*self.commands[name], *arguments],
            env=self.environment | environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.running.append(process)
        return process

    def run(self, name: str, *arguments: str, **environment: str) -> Outcome:
        """Run a program to its end."""
        return finish(self.start(name, *arguments, **environment))


def finish(process: subprocess.Popen[bytes]) -> Outcome:
    """Wait for a program to end."""
    out, err = process.communicate(timeout=PATIENCE)
    return Outcome(process.returncode, out.decode("utf-8"), err.decode("utf-8"))


def wait_until(condition: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait for something that a running program brings about."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert process.poll() is None, f"ended with {finish(process)}"
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


@pytest.fixture
def programs(tmp_path: Path) -> Iterator[Programs]:
    """The programs, in an environment that holds nothing of the user's."""
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    environment = {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
        "QT_QPA_PLATFORM": "offscreen",
    }
    if PROGRAMS:
        folder = Path(PROGRAMS).resolve()
        commands = {name: [str(folder / name)] for name in ("mtcr", "mtcr-desktop")}
    else:
        environment["PYTHONPATH"] = str(ROOT)
        commands = {
            "mtcr": [sys.executable, "-m", "mtcr_desktop.cli"],
            "mtcr-desktop": [sys.executable, "-m", "mtcr_desktop"],
        }
    found = Programs(commands, environment, tmp_path)
    yield found
    for process in found.running:
        if process.poll() is None:
            process.kill()
            process.communicate()
