"""Files on their way into the library, as somebody before the window sees it."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.dialogs.intake_report import IntakeReportDialog
from mtcr_desktop.desktop.intake import IntakeController
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError

Make = Callable[..., IntakeController]
LEFT = Qt.MouseButton.LeftButton
STATEMENT = """Plenary meeting of the Missile Technology Control Regime
Ottawa, 28 September 2001

The {number}th thing was said on rockets. The Partners met from 25 to 28 September 2001.
"""


@pytest.fixture
def make(reader: Reader, shouts: list[MtcrError], edition_path: Path) -> Iterator[Make]:
    """Make a controller over the small window; by default with the program's reading process."""
    reader.presenter.edition.path = edition_path  # type: ignore[misc]
    reader.navigator.show_again()
    reader.window.show()
    made: list[IntakeController] = []

    def making(command: tuple[str, ...] | None = None) -> IntakeController:
        made.append(IntakeController(reader, shouts.append, command))
        return made[-1]

    yield making
    reader.window.close()
    assert readers_alive() == 0


@pytest.fixture
def misbehaving() -> tuple[str, ...]:
    """The command line of a reading process that does what a file says."""
    root = Path(__file__).resolve().parents[2]
    script = root / "tests" / "library" / "intake" / "misbehaving.py"
    return (sys.executable, str(script), str(root))


def readers_alive() -> int:
    """Return how many threads wait for a reading process."""
    return sum(thread.name.startswith("reading") for thread in threading.enumerate())


def write(folder: Path, **texts: str) -> list[str]:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return [str(folder / f"{name}.txt") for name in texts]


def statements(folder: Path, count: int) -> list[str]:
    return write(folder, **{f"s{n}": STATEMENT.format(number=n) for n in range(count)})


def stored(home: Path) -> int:
    with open_library(home) as library:
        return len(library.documents())


def test_files_are_taken_in_and_counted(
    qtbot: QtBot, make: Make, tmp_path: Path, home: Path, shouts: list[MtcrError]
) -> None:
    controller = make()
    changes: list[bool] = []
    controller.changed.connect(lambda: changes.append(True))
    write(tmp_path / "given", empty="")
    statements(tmp_path / "given", 3)
    controller.take_in([str(tmp_path / "given")])
    bar = controller.bar
    assert bar.isVisible()
    assert bar.text == "Adding documents…"
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert bar.text == "4 files: 3 added, 1 refused."
    assert bar.announced == bar.text
    assert bar.report.isVisible()
    assert changes
    assert stored(home) == 3
    assert shouts == []


def test_a_single_file_is_opened_at_once(
    qtbot: QtBot, make: Make, tmp_path: Path, home: Path
) -> None:
    controller = make()
    opened: list[Address] = []
    controller.address_chosen.connect(opened.append)
    for _ in range(2):  # the second time it is there already, and that is what is opened
        controller.take_in(statements(tmp_path / "given", 1))
        qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert not controller.bar.isVisible()
    assert [address.kind for address in opened] == ["document"] * 2
    assert len(set(opened)) == 1


def test_a_single_file_that_is_refused_says_why(
    qtbot: QtBot, make: Make, misbehaving: tuple[str, ...], tmp_path: Path
) -> None:
    controller = make(misbehaving)
    controller.take_in(write(tmp_path / "given", secret="refuse It is encrypted."))
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert controller.bar.text == "secret.txt: It is encrypted. Do something else."


def test_files_given_meanwhile_wait_and_are_told_of_together(
    qtbot: QtBot, make: Make, misbehaving: tuple[str, ...], tmp_path: Path, home: Path
) -> None:
    controller = make(misbehaving)
    controller.take_in(write(tmp_path / "one", a="say one", b="say two"))
    controller.take_in(write(tmp_path / "two", c="say three", d="say one"))
    assert "2 more to come" in controller.bar.text
    assert controller.bar.announced == "2 more to come"
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert controller.bar.text == "4 files: 3 added, 1 there already."
    assert stored(home) == 3


def test_a_pause_holds_and_going_on_ends_it(
    qtbot: QtBot, make: Make, misbehaving: tuple[str, ...], tmp_path: Path, home: Path
) -> None:
    controller = make(misbehaving)
    files = write(tmp_path / "given", **{f"s{n}": f"say {n}" for n in range(400)})
    controller.take_in(files)
    bar = controller.bar
    qtbot.mouseClick(bar.pause, LEFT)
    assert bar.pause.text() == "Go on"
    assert bar.announced.startswith("Paused")
    qtbot.wait(300)
    before = bar.text
    assert before.startswith("Paused")
    qtbot.wait(300)
    assert (bar.text, controller.is_busy) == (before, True)
    bar.setFocus()
    qtbot.keyClick(bar.pause, Qt.Key.Key_Space)
    assert bar.pause.text() == "Pause"
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert bar.text == "400 files: 400 added."
    assert stored(home) == 400


def test_cancel_keeps_what_was_added_and_reports_the_rest(
    qtbot: QtBot, make: Make, misbehaving: tuple[str, ...], tmp_path: Path, home: Path
) -> None:
    controller = make(misbehaving)
    controller.take_in(write(tmp_path / "one", a="say one", b="sleep", c="say two"))
    controller.take_in([str(tmp_path / "two")])
    qtbot.waitUntil(lambda: "1 of 3" in controller.bar.text, timeout=30_000)
    qtbot.mouseClick(controller.bar.cancel, LEFT)
    assert "Stopping" in controller.bar.text
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=10_000)
    assert controller.bar.text == "4 files: 1 added, 3 not reached."
    assert stored(home) == 1


@pytest.mark.parametrize("paused", [False, True])
def test_closing_the_window_ends_an_intake(
    qtbot: QtBot,
    make: Make,
    misbehaving: tuple[str, ...],
    tmp_path: Path,
    home: Path,
    reader: Reader,
    paused: bool,
) -> None:
    controller = make(misbehaving)
    controller.take_in(write(tmp_path / "one", a="say one", b="sleep", c="say two"))
    qtbot.waitUntil(lambda: "1 of 3" in controller.bar.text, timeout=30_000)
    if paused:
        qtbot.mouseClick(controller.bar.pause, LEFT)
    assert readers_alive()
    reader.window.close()
    assert readers_alive() == 0
    assert stored(home) == 1
    controller.take_in(write(tmp_path / "two", d="say four"))
    assert stored(home) == 1


def test_a_library_that_cannot_be_used_is_one_clear_message(
    qtbot: QtBot, make: Make, tmp_path: Path, home: Path, shouts: list[MtcrError]
) -> None:
    home.mkdir()
    (home / "library.sqlite").write_bytes(b"This is no library." * 50)
    controller = make()
    controller.take_in(statements(tmp_path / "given", 2))
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert len(shouts) == 1
    assert "library" in shouts[0].message
    assert controller.bar.text == "2 files: 2 not reached."


def test_a_backup_that_cannot_be_made_is_told_once(
    qtbot: QtBot, make: Make, misbehaving: tuple[str, ...], tmp_path: Path, home: Path,
    shouts: list[MtcrError],
) -> None:  # fmt: skip
    home.mkdir()
    (home / "backups").write_text("A file where the folder should be.", "utf-8")
    controller = make(misbehaving)
    controller.take_in(write(tmp_path / "one", a="say one", b="say two"))
    controller.take_in(write(tmp_path / "two", c="say three"))
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert controller.bar.text == "3 files: 3 added."
    assert stored(home) == 3
    assert len(shouts) == 1
    assert "backup" in shouts[0].message


def test_a_fault_of_the_program_is_not_kept_quiet(
    qtbot: QtBot, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mtcr_desktop.library.intake.intake import Intake

    monkeypatch.setattr(Intake, "run", lambda *_: 1 // 0)
    controller = make()
    with qtbot.captureExceptions() as raised:
        controller.take_in(statements(tmp_path / "given", 1))
        qtbot.waitUntil(lambda: not controller.is_busy)
    assert raised[0][0] is ZeroDivisionError


def test_a_security_marking_needs_a_word_of_the_user(
    qtbot: QtBot, make: Make, misbehaving: tuple[str, ...], tmp_path: Path, home: Path,
    reader: Reader,
) -> None:  # fmt: skip
    controller = make(misbehaving)
    controller.take_in(write(tmp_path / "given", a="mark SECRET", b="say b", c="mark NOFORN"))
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert stored(home) == 1
    for _ in range(2):  # the second time in the place of the first
        qtbot.mouseClick(controller.bar.report, LEFT)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (report,) = reader.window.findChildren(IntakeReportDialog)
    press(qtbot, report, "Add those with a security marking…")
    asked = QApplication.activeModalWidget()
    assert asked is not None
    qtbot.keyClick(asked, Qt.Key.Key_Return)  # Enter leaves it be
    assert (stored(home), controller.is_busy) == (1, False)
    press(qtbot, report, "Add those with a security marking…")
    asked = QApplication.activeModalWidget()
    assert asked is not None
    press(qtbot, asked, "Add")
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert controller.bar.text == "2 files: 2 added."
    assert stored(home) == 3


def press(qtbot: QtBot, dialog: object, text: str) -> None:
    assert hasattr(dialog, "findChildren")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = [
        button
        for button in dialog.findChildren(QPushButton)
        if button.text().replace("&", "") == text and button.window() is dialog
    ]
    assert len(found) == 1
    qtbot.mouseClick(found[0], LEFT)


def test_the_bar_is_reached_and_left_by_keys(
    qtbot: QtBot, make: Make, misbehaving: tuple[str, ...], tmp_path: Path, reader: Reader
) -> None:
    controller = make(misbehaving)
    window = reader.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    controller.take_in(write(tmp_path / "given", a="say one", b="say two"))
    assert window.shown_panes()[-1] is controller.bar
    window.tabs.view.setFocus()
    window.turn_pane(1)
    assert QApplication.focusWidget() is controller.bar.pause
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert QApplication.focusWidget() is controller.bar.report
    qtbot.keyClick(controller.bar.report, Qt.Key.Key_Escape)
    assert not controller.bar.isVisible()
    assert window.isAncestorOf(QApplication.focusWidget() or window)
    assert controller.bar not in window.shown_panes()


def test_every_part_of_the_bar_has_a_name(make: Make) -> None:
    bar = make().bar
    assert bar.accessibleName()
    assert bar.progress.accessibleName()
    assert bar.close_button.accessibleName()
    assert all(button.text() for button in bar.findChildren(QPushButton))


def test_a_long_name_gives_way(make: Make, reader: Reader) -> None:
    from mtcr_desktop.desktop.intake_worker import Step

    bar = make().bar
    bar.start()
    bar.show_step(Step(120, 1000, "x" * 300 + ".txt"))
    assert bar.text.startswith("Adding documents: 120 of 1,000 — xxx")
    assert bar.line.text().endswith("…")
    assert bar.line.fontMetrics().horizontalAdvance(bar.line.text()) <= bar.line.width()
    bar.show_step(Step(1, 1000, "a.txt"))
    assert bar.line.text() == "Adding documents: 1 of 1,000 — a.txt"


def test_nothing_to_add_is_said(
    qtbot: QtBot, make: Make, tmp_path: Path, home: Path
) -> None:  # fmt: skip
    controller = make()
    (tmp_path / "given").mkdir()
    controller.take_in([str(tmp_path / "given")])
    qtbot.waitUntil(lambda: not controller.is_busy, timeout=30_000)
    assert controller.bar.text == "There is no file to add."
    assert not controller.bar.report.isVisible()
    shutil.rmtree(tmp_path / "given")
