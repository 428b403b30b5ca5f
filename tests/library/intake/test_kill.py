"""An import survives that its program is killed, at any moment of its whole course.

`python -m tests.library.intake.test_kill [KILLS] [FILES]` does it more often, and with more files,
than the test does. What is run and killed is `mtcr add` itself, with its readers.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.statements import Statements
from mtcr_desktop import paths
from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.text import DocumentText
from tests.library.store.looking import is_whole

ROOT = Path(__file__).resolve().parents[3]
LONGEST_WAIT = 0.5
"""Seconds that a kill waits at most behind a batch: as long as it takes to read and keep one."""

_CHILD = """
import sys
from pathlib import Path
from mtcr_desktop import paths
from mtcr_desktop.cli import main

edition = Path(sys.argv[1])
paths.edition_file = lambda: edition
sys.argv = ["mtcr", "add", *sys.argv[2:]]
main()
"""


class Expected(NamedTuple):
    """What the library must have of a file."""

    content: bytes
    text: DocumentText
    recognition: Recognition


class Import:
    """An import of many files, on top of a few documents that were there before."""

    def __init__(self, place: Path, edition: Edition, files: int) -> None:
        self.home = place / "home"
        self.earlier, self.folder = place / "earlier", place / "statements"
        self._edition = edition.path
        self._expected: dict[str, Expected] = {}
        gazetteer = Gazetteer.of(edition)
        for number, text in enumerate(Statements(edition).texts(files + 3)):
            folder = self.earlier if number < 3 else self.folder
            folder.mkdir(parents=True, exist_ok=True)
            file = folder / f"statement-{number:04}.txt"
            file.write_text(text, "utf-8")
            content = file.read_bytes()
            told = read(content, file.name)
            self._expected[file.name] = Expected(content, told, recognise(told, gazetteer))

    def start(self, folder: Path, **options: object) -> subprocess.Popen[str]:
        """Start `mtcr add` on a folder."""
        return subprocess.Popen(
            [sys.executable, "-c", _CHILD, str(self._edition), str(folder)],
            cwd=ROOT,
            env=os.environ | {paths.HOME_VARIABLE: str(self.home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            **options,  # type: ignore[call-overload]
        )

    def finish(self, folder: Path) -> list[str]:
        """Run it to its end, and return what it told."""
        with self.start(folder) as process:
            told, wrong = process.communicate()
        assert (process.returncode, wrong) == (0, "")
        return told.splitlines()

    def stop_behind(
        self, files: int, seconds: float, with_signal: signal.Signals
    ) -> tuple[set[str], bool]:
        """Stop it some time after it told of a number of files.

        Returns:
            The names of the files that it told of as being in the library, and whether it was
            still at work.
        """
        lines: list[str] = []
        with self.start(self.folder) as process:
            assert process.stdout
            assert process.stderr
            while sum(map(_is_row, lines)) < files and (line := process.stdout.readline()):
                lines.append(line)
            time.sleep(seconds)
            readers = _children(process.pid)
            was_alive = process.poll() is None
            process.send_signal(with_signal)
            lines += process.stdout.readlines()
            assert process.stderr.read() in ("", "mtcr: Stopped.\n")
        assert _have_ended(readers)
        # A line that was cut off by the kill reports nothing.
        told = [line for line in lines if line.endswith(">\n") and _is_row(line)]
        return {Path(line.split(": ", 1)[1].split("  <")[0]).name for line in told}, was_alive

    def check(self, library: Library, reported: set[str]) -> int:
        """Make sure that each document is whole, and return how many there are."""
        documents = library.documents()
        names = [document.file_name for document in documents]
        assert len(names) == len(set(names))
        assert reported | {file.name for file in self.earlier.iterdir()} <= set(names)
        for document in documents:
            expected = self._expected[document.file_name]
            assert library.original(document.key) == expected.content
            assert library.text(document.key) == expected.text
            assert library.recognition(document.key) == expected.recognition
        assert _indexed(library) == _to_be_indexed(library)
        assert is_whole(library)
        return len(names)


def _is_row(line: str) -> bool:
    return line.startswith(("added: ", "there already: "))


def _indexed(library: Library) -> set[int]:
    rows = library.connection.execute("SELECT id FROM paragraph_fts_docsize")
    return {row for (row,) in rows}


def _to_be_indexed(library: Library) -> set[int]:
    """Return the rows that the index must have: names and paragraphs of each document."""
    rows = library.connection.execute(
        "SELECT place FROM document UNION SELECT id FROM paragraph WHERE role <> 'furniture'"
    )
    return {row for (row,) in rows}


def _children(process: int) -> list[int]:
    """Return the processes that one has started; none where the system does not tell."""
    try:
        tasks = [task / "children" for task in Path(f"/proc/{process}/task").iterdir()]
        return [int(child) for task in tasks for child in task.read_text("ascii").split()]
    except OSError:
        return []


def _have_ended(processes: list[int]) -> bool:
    patience = time.monotonic() + 20
    while any(Path(f"/proc/{process}/cmdline").exists() for process in processes):
        if time.monotonic() > patience:
            return False
        time.sleep(0.02)
    return True


def kills(tested: Import, times: int, files: int, seed: int) -> int:
    """Kill an import again and again, look each time, and return how often it was at work."""
    chance = random.Random(seed)
    alive = 0
    for moment in sorted(chance.uniform(0, files * 0.8) for _ in range(times)):
        told, was_alive = tested.stop_behind(
            int(moment), chance.uniform(0, LONGEST_WAIT), signal.SIGKILL
        )
        alive += was_alive
        with open_library(tested.home) as library:
            tested.check(library, told)
    return alive


def completes(tested: Import, files: int) -> bool:
    """Take in what is missing, and say whether each file is there once, and stays so."""
    last = tested.finish(tested.folder)
    again = tested.finish(tested.folder)
    with open_library(tested.home) as library:
        count = tested.check(library, set())
    rows = sum(map(_is_row, last))
    return count == files + 3 and rows == files and f"{files:,} there already" in again[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_no_kill_loses_or_halves_a_document(tmp_path: Path, edition: Edition) -> None:
    tested = Import(tmp_path, edition, 160)
    tested.finish(tested.earlier)
    told, was_alive = tested.stop_behind(1, 0, signal.SIGKILL)
    assert was_alive  # with most files still to be read; the moments below may come too late
    with open_library(tested.home) as library:
        tested.check(library, told)
    kills(tested, 3, 160, seed=random.randrange(1 << 30))
    assert completes(tested, 160)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
def test_an_import_that_was_cancelled_goes_on(tmp_path: Path, edition: Edition) -> None:
    tested = Import(tmp_path, edition, 160)
    tested.finish(tested.earlier)
    told, _ = tested.stop_behind(64, 0.1, signal.SIGINT)
    with open_library(tested.home) as library:
        assert tested.check(library, told) == len(told) + 3
    assert completes(tested, 160)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of Unix")
def test_a_full_disk_keeps_what_was_added(tmp_path: Path, edition: Edition) -> None:
    import resource

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, resource.RLIM_INFINITY))

    tested = Import(tmp_path, edition, 160)
    tested.finish(tested.earlier)
    with tested.start(tested.folder, preexec_fn=limit) as process:
        told, wrong = process.communicate()
    assert process.returncode not in (0, -signal.SIGXFSZ)
    assert "Traceback" not in wrong
    assert "not reached: " in told
    with open_library(tested.home) as library:
        assert 3 <= tested.check(library, set()) < 163
    assert completes(tested, 160)


if __name__ == "__main__":
    import tempfile

    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    many = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    with tempfile.TemporaryDirectory() as folder, open_edition() as its_edition:
        whole = Import(Path(folder), its_edition, many)
        whole.finish(whole.earlier)
        at_work = kills(whole, wanted, many, seed=16)
        done = completes(whole, many)
    print(f"{wanted} kills, {at_work} of them at work; all {many} files there once: {done}")
