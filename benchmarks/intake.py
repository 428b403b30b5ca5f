"""How many files a second are taken in, beside plainly reading, hashing and indexing them.

    python -m benchmarks.intake [--files N] [-n RUNS] [--folder F] [--memory]

Makes text files of three kilobytes (see `statements`), half of them about a meeting, and takes
them into an empty library as `mtcr add` and the window do: found, read and recognised by processes
of their own, and kept. Beside it, in turn, one process reads the same files, and puts their hash,
bytes and words into a table and a full-text index of SQLite, with the same settings. The bar: 150
files a second on two cores. Both begin with an empty folder and end when all is on the disk.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import sqlite3
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from shutil import rmtree
from statistics import median
from time import perf_counter
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.statements import Statements
from mtcr_desktop import paths
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.intake.intake import Intake
from mtcr_desktop.library.store.library import open_library

_BATCH = 64


class Run(NamedTuple):
    """What one run took: seconds on the wall, of this processor time, and of the readers'."""

    wall: float
    own: float
    readers: float


def make(folder: Path, count: int) -> None:
    """Write the statements, each as a file."""
    folder.mkdir(parents=True)
    with open_edition() as edition:
        for number, text in enumerate(Statements(edition).texts(count)):
            (folder / f"statement-{number:05}.txt").write_text(text, "utf-8")


def take_in(files: Path, home: Path) -> None:
    """Take the files in as the program does."""
    with open_library(home) as library:
        report = Intake(library, paths.edition_file()).run([files])
        if report.counts != {"added": len(report.rows)}:
            raise SystemExit(f"not all were added: {report.counts}")


def plain(files: Path, home: Path) -> None:
    """Read, hash and index the files, and nothing else."""
    home.mkdir()
    with closing(sqlite3.connect(home / "plain.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE document (id INTEGER PRIMARY KEY, sha256, content)")
        connection.execute(
            "CREATE VIRTUAL TABLE words USING fts5 (text, content='', prefix='1 2 3')"
        )
        found = sorted(files.iterdir())
        for first in range(0, len(found), _BATCH):
            connection.execute("BEGIN IMMEDIATE")
            for number, path in enumerate(found[first : first + _BATCH], first):
                content = path.read_bytes()
                digest = hashlib.sha256(content).hexdigest()
                row = (number, digest, content)
                connection.execute("INSERT INTO document VALUES (?, ?, ?)", row)
                connection.execute(
                    "INSERT INTO words (rowid, text) VALUES (?, ?)", (number, content.decode())
                )
            connection.execute("COMMIT")


def timed(work: Callable[[Path, Path], None], files: Path, home: Path) -> Run:
    """Run it once in a fresh folder."""
    before = _used(resource.RUSAGE_SELF), _used(resource.RUSAGE_CHILDREN)
    begin = perf_counter()
    work(files, home)
    wall = perf_counter() - begin
    run = Run(
        wall,
        _used(resource.RUSAGE_SELF) - before[0],
        _used(resource.RUSAGE_CHILDREN) - before[1],
    )
    rmtree(home)
    return run


def _used(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


class Memory:
    """The most memory at one moment: of this process, and of its readers together (Linux only)."""

    def __init__(self) -> None:
        self.own = self.readers = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Memory:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._done.wait(0.1):
            own = os.getpid()
            self.own = max(self.own, _pss(own))
            self.readers = max(self.readers, sum(_pss(child) for child in _children(own)))


def _pss(process: int) -> float:
    """Return the MiB of a process, what it shares with others in equal parts."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:  # it has ended
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def _children(process: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{process}/task").iterdir():
        try:
            found += map(int, (task / "children").read_text("ascii").split())
        except OSError:  # a thread that has ended
            continue
    return found


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("-n", type=int, default=5, help="runs of each")
    parser.add_argument("--folder", type=Path, help="where to work; else a temporary folder")
    parser.add_argument("--memory", action="store_true", help="one run more, for the memory")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=chosen.folder) as place:
        files, home = Path(place) / "statements", Path(place) / "home"
        make(files, chosen.files)
        print(f"{chosen.files} files; load before: {os.getloadavg()[0]:.1f}")
        plain(files, home)  # once before, so that the files are in the cache for both
        rmtree(home)
        pairs = [(timed(take_in, files, home), timed(plain, files, home)) for _ in range(chosen.n)]
        _tell(pairs, chosen.files)
        if chosen.memory:
            with Memory() as memory:
                timed(take_in, files, home)
            print(f"at most {memory.own:.0f} MiB here, {memory.readers:.0f} MiB in the readers")


def _tell(pairs: list[tuple[Run, Run]], files: int) -> None:
    print(f"{'':10}{'files/s':>10}{'best':>8}{'ms/file':>10}{'cpu here':>10}{'readers':>10}")
    for name, runs in zip(("intake", "plain"), zip(*pairs, strict=True), strict=True):
        wall = median(run.wall for run in runs)
        best = min(run.wall for run in runs)
        own, readers = (
            median(getattr(run, part) for run in runs) / files * 1000 for part in ("own", "readers")
        )
        print(
            f"{name:10}{files / wall:10.0f}{files / best:8.0f}{wall / files * 1000:10.2f}"
            f"{own:10.2f}{readers:10.2f}"
        )
    ratio = median(ours.wall / theirs.wall for ours, theirs in pairs)
    print(f"intake takes {ratio:.1f} times as long; load after: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
