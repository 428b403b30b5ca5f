"""Files into the library; the reading process of these tests does what a file says."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from mtcr_desktop.library.intake.batch import Progress
from mtcr_desktop.library.intake.intake import Intake
from mtcr_desktop.library.intake.report import Report, Row
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.records.errors import LibraryError

Make = Callable[..., Intake]


@pytest.fixture
def make(library: Library, misbehaving: tuple[str, ...], tmp_path: Path) -> Make:
    def making(confirmed: bool = False, command: Sequence[str] = misbehaving) -> Intake:
        return Intake(library, tmp_path / "edition", confirmed=confirmed, command=command)

    return making


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "statements"
    made.mkdir()
    return made


def write(folder: Path, **orders: str) -> Path:
    for name, order in orders.items():
        (folder / f"{name}.txt").write_text(order, "utf-8")
    return folder


def outcomes(report: Report) -> dict[str, str]:
    return {Path(row.path).stem: row.outcome for row in report.rows}


def row_of(report: Report, stem: str) -> Row:
    (found,) = (row for row in report.rows if Path(row.path).stem == stem)
    return found


def texts(library: Library) -> set[str]:
    return {library.text(found.key).paragraphs[0].text for found in library.documents()}


def test_files_are_added_with_their_bytes(make: Make, library: Library, folder: Path) -> None:
    report = make().run([write(folder, a="say one", b="say two")])
    assert outcomes(report) == {"a": "added", "b": "added"}
    assert report.is_complete
    assert texts(library) == {"one", "two"}
    address = row_of(report, "a").address
    assert address is not None
    assert address.key == hashlib.sha256(b"say one").hexdigest()[:12]
    assert library.original(address.key) == b"say one"
    assert library.document(address.key).file_name == "a.txt"


def test_every_file_has_its_row_in_order(make: Make, library: Library, folder: Path) -> None:
    write(
        folder,
        a="say one",
        b="segfault",
        c="refuse It is a picture.",
        d="say one",
        e="mark SECRET",
        f="fault ",
        g="eat",
        h="say last",
    )
    (folder / ".hidden").touch()
    report = make().run([folder, folder / "none.txt"])
    assert outcomes(report) == {
        ".hidden": "left-out",
        "a": "added",
        "b": "refused",
        "c": "refused",
        "d": "already-there",
        "e": "marked",
        "f": "refused",
        "g": "refused",
        "h": "added",
        "none": "refused",
    }
    assert [Path(row.path).stem for row in report.rows] == list(outcomes(report))
    assert row_of(report, "c").reason == "It is a picture."
    assert row_of(report, "c").advice == "Do something else."
    assert "No such file" in row_of(report, "none").reason
    assert row_of(report, "d").address == row_of(report, "a").address
    assert not report.is_complete
    assert report.error is None
    assert texts(library) == {"one", "last"}


def test_what_is_there_is_shown_and_not_read_again(
    make: Make, library: Library, folder: Path
) -> None:
    write(folder, a="pid")
    first = make().run([folder])
    (folder / "a.txt").rename(folder / "renamed.txt")
    again = make(command=("/nonexistent",)).run([folder])
    assert outcomes(again) == {"renamed": "already-there"}
    assert again.rows[0].address == first.rows[0].address
    assert again.rows[0].title
    assert again.is_complete
    assert len(library.documents()) == 1


def test_a_marked_document_waits_for_the_user(make: Make, library: Library, folder: Path) -> None:
    write(folder, a="mark SECRET//NOFORN", b="say open")
    report = make().run([folder])
    assert outcomes(report) == {"a": "marked", "b": "added"}
    assert "“SECRET//NOFORN”" in row_of(report, "a").reason
    assert texts(library) == {"open"}
    assert b"NOFORN" not in library.path.read_bytes()
    report = make(confirmed=True).run([row_of(report, "a").path])
    assert outcomes(report) == {"a": "added"}
    assert texts(library) == {"open", "SECRET//NOFORN"}


def test_a_name_that_is_no_text(make: Make, library: Library, folder: Path) -> None:
    try:
        (Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt"))).write_text("say it", "utf-8")
    except OSError:
        pytest.skip("names of files are text here")
    assert make().run([folder]).is_complete
    assert library.documents()[0].file_name == "\ufffd.txt"


def test_no_file_at_all(make: Make, folder: Path) -> None:
    assert make().run([folder]) == Report(())


def test_progress_tells_each_file_once(make: Make, folder: Path) -> None:
    write(folder, **{f"f{n:03}": f"say {n}" for n in range(150)})
    told: list[Progress] = []
    report = make().run([folder], told.append)
    assert {progress.total for progress in told} == {150}
    assert [row for progress in told for row in progress.rows] == list(report.rows)
    assert [progress.done for progress in told] == sorted({progress.done for progress in told})
    assert told[-1].done == 150
    assert len(told) > 1


def test_cancelled_amid_a_file(make: Make, library: Library, folder: Path) -> None:
    """What was read is kept, nobody waits for the file at hand, and a second run goes on."""
    write(folder, a="say one", b="sleep", c="say three")
    intake = make()
    timer = threading.Timer(2, intake.cancel)
    timer.start()
    report = intake.run([folder])
    assert outcomes(report) == {"a": "added", "b": "not-reached", "c": "not-reached"}
    assert texts(library) == {"one"}
    write(folder, b="say two")
    assert outcomes(make().run([folder])) == {"a": "already-there", "b": "added", "c": "added"}


def test_cancelled_by_its_progress(make: Make, library: Library, folder: Path) -> None:
    write(folder, **{f"f{n:03}": f"say {n}" for n in range(300)})
    intake = make()
    report = intake.run([folder], lambda _: intake.cancel())
    counts = report.counts
    assert counts.keys() == {"added", "not-reached"}
    assert sum(counts.values()) == 300
    assert len(library.documents()) == counts["added"]


def test_paused_and_resumed(make: Make, home: Path, folder: Path) -> None:
    """While it pauses, all that it has told of is in the library, for other windows to see."""
    write(folder, **{f"f{n:03}": f"say {n}" for n in range(200)})
    intake = make()
    paused, seen = threading.Event(), []

    def pause_once(progress: Progress) -> None:
        if not paused.is_set():
            intake.pause()
            paused.set()

    def look_and_resume() -> None:
        paused.wait(30)
        assert intake.is_paused
        with open_library(home) as other:
            for _ in range(10):
                seen.append(len(other.documents()))
                threading.Event().wait(0.05)
        intake.resume()

    looking = threading.Thread(target=look_and_resume)
    looking.start()
    report = intake.run([folder], pause_once)
    looking.join()
    assert report.counts == {"added": 200}
    assert 0 < seen[-1] < 200
    assert not intake.is_paused


def test_a_library_that_cannot_be_written_ends_it(
    make: Make, home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(folder, a="say one", b="say two")

    def fail(*_: object) -> None:
        raise LibraryError("The disk is full.", "Free some space.")

    monkeypatch.setattr(Library, "add", fail)
    report = make().run([folder])
    assert outcomes(report) == {"a": "not-reached", "b": "not-reached"}
    assert report.rows[0].reason == "The disk is full."
    assert str(report.error) == "The disk is full. Free some space."


def test_no_reading_process(make: Make, folder: Path) -> None:
    report = make(command=("/nonexistent/mtcr-reader",)).run([write(folder, a="say one")])
    assert outcomes(report) == {"a": "not-reached"}
    assert "cannot be started" in str(report.error)


def test_from_the_trash(make: Make, library: Library, folder: Path) -> None:
    report = make().run([write(folder, a="say one")])
    address = report.rows[0].address
    assert address is not None
    library.remove(address.key)
    assert outcomes(make().run([folder])) == {"a": "restored"}
    assert texts(library) == {"one"}


def test_the_file_is_whole(make: Make, library: Library, folder: Path) -> None:
    make().run([write(folder, **{f"f{n}": f"say {n}" for n in range(30)})])
    with sqlite3.connect(library.path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
