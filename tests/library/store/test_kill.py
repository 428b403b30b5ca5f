"""A library survives that its program is killed, at any moment.

`python -m tests.library.store.test_kill [KILLS]` does it more often than the test does.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

from mtcr_desktop.library.store.library import Library, open_library

from .looking import found, is_whole
from .small import numbered

ROOT = Path(__file__).resolve().parents[3]
BATCH = 10

_CHILD = f"""
import sys
from pathlib import Path
from mtcr_desktop.library.store.library import open_library
from tests.library.store.small import numbered

with open_library(Path(sys.argv[1])) as library:
    print("open", flush=True)
    first = int(sys.argv[2])
    while True:
        library.add([numbered(n) for n in range(first, first + {BATCH})])
        first += {BATCH}
        print(first, flush=True)
"""


def kill_while_adding(folder: Path, first: int, seconds: float) -> int:
    """Kill a process that adds documents, and return the number after the last it reported."""
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(folder), str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout
        assert child.stdout.readline() == "open\n"
        time.sleep(seconds)
        child.kill()
        # A line that was cut off by the kill reports nothing.
        told = [line for line in child.stdout if line.endswith("\n")]
    return int(told[-1]) if told else first


def check(library: Library, reported: int) -> int:
    """Make sure that all that was reported is whole, and return the number of documents."""
    documents = library.documents()
    count = len(documents)
    # One batch may have been stored just before the kill, and not reported any more.
    assert count in (reported, reported + BATCH)
    assert {d.file_name for d in documents} == {f"room-{n}.txt" for n in range(count)}
    for document in documents:
        item = numbered(int(document.file_name[5:-4]))
        assert library.original(document.key) == item.content
        assert library.text(document.key) == item.text
        assert library.recognition(document.key) == item.recognition
    for table in ("original", "recognised"):
        ((rows,),) = library.connection.execute(f"SELECT count(*) FROM {table}")
        assert rows == count
    assert len(found(library, "delegates")) == 20 * count
    assert is_whole(library)
    return count


def kills(folder: Path, times: int, seed: int) -> int:
    """Kill again and again, look each time, and return how many documents there are."""
    chance = random.Random(seed)
    count = 0
    for _ in range(times):
        reported = kill_while_adding(folder, count, chance.uniform(0, 0.12))
        with open_library(folder) as library:
            count = check(library, reported)
    return count


def test_no_kill_loses_or_halves_a_document(tmp_path: Path) -> None:
    assert kills(tmp_path, 6, seed=random.randrange(1 << 30)) > 0


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as place:
        wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50
        print(f"{wanted} kills, {kills(Path(place), wanted, seed=16)} documents, all whole")
