"""The start: command line, edition, state, and what the first picture does without."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtcr_desktop import __version__, app
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.paths import HOME_VARIABLE
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import EditionError

LEFT_OUT = (
    "sqlite_utils", "yaml", "babel", "rapidfuzz", "click", "PySide6.QtPrintSupport",
    "PySide6.QtNetwork", "mtcr_desktop.sheets.lists", "mtcr_desktop.search.searcher",
    "mtcr_desktop.desktop.printing", "mtcr_desktop.desktop.panes.list_pane",
    "mtcr_desktop.desktop.panes.results_panel", "mtcr_desktop.desktop.dialogs.about",
    "mtcr_desktop.library.intake", "mtcr_desktop.desktop.intake_worker",
    "mtcr_desktop.desktop.panes.intake_bar", "mtcr_desktop.desktop.panes.drop_hint",
    "mtcr_desktop.desktop.dialogs.intake_report", "mtcr_desktop.desktop.models.intake_rows",
    "mtcr_desktop.desktop.dialogs.correct_document", "mtcr_desktop.desktop.dialogs.notice",
    "mtcr_desktop.desktop.dialogs.confirm", "mtcr_desktop.desktop.panes.busy_note",
)  # fmt: skip
"""Modules that the first picture does without."""


Start = Callable[..., Session]


@pytest.fixture
def started(qtbot: QtBot, edition_path: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Start the program as if anew, in a home of its own."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    application = QApplication.instance()
    assert isinstance(application, QApplication)

    def start(address: Address | None = None, query: str = "") -> Session:
        session = Session(application, open_edition(edition_path))
        qtbot.addWidget(session.reader.window)
        session.start(address, query)
        qtbot.waitUntil(lambda: session.commands is not None)
        return session

    return start


def test_the_second_start_shows_what_the_first_one_left(
    started: Start, qtbot: QtBot, home: Path
) -> None:
    first = started(Address("plenary", "16"))
    text = first.reader.window.tabs.view.toPlainText()
    first.reader.window.close()
    assert {path.name for path in home.iterdir()} >= {"settings.json", "state.json"}
    second = started()
    assert str(second.reader.navigator.visit.address) == "mtcr:plenary/16"
    assert second.reader.window.tabs.view.toPlainText() == text


def test_a_kept_page_that_no_longer_holds_is_replaced(
    started: Start, qtbot: QtBot, home: Path
) -> None:
    first = started()
    first.reader.window.close()
    kept = home / "last-page.json"
    kept.write_text(kept.read_text(encoding="utf-8").replace("Missile", "Fossil"), encoding="utf-8")
    second = started()
    view = second.reader.window.tabs.view
    assert "Fossil" in view.toPlainText()
    qtbot.waitUntil(lambda: "Fossil" not in view.toPlainText(), timeout=8000)
    assert "Missile Technology Control Regime" in view.toPlainText()


def test_a_search_from_the_command_line_is_in_the_box(
    started: Start, qtbot: QtBot, home: Path
) -> None:
    session = started(query="korea")
    assert session.reader.window.search_box.text() == "korea"


def test_arguments_become_addresses() -> None:
    parse = app._parse
    assert parse(["--open", "plenary/16"]).address == Address("plenary", "16")
    dated = (("as-of", "2001-09"),)
    assert parse(["--as-of", "2001-09"]).address == Address("members", query=dated)
    assert parse(["--as-of", "September 2001"]).address == Address("members", query=dated)
    assert parse(["--open", "member/KR", "--as-of", "2001-09"]).address == Address(
        "member", "KR", dated
    )
    assert parse(["--search", "korea"]) == app.Options(None, "korea")


@pytest.mark.parametrize(
    "arguments", [["--open", "nowhere at all"], ["--as-of", "yesterday"]]
)  # fmt: skip
def test_wrong_arguments_are_one_clear_line(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert app.main(arguments) == app.WRONG
    written = capsys.readouterr().err
    assert written.startswith("mtcr-desktop: “")
    assert written.count("\n") == 1


def test_the_version_needs_no_window(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        app.main(["--version"])
    assert left.value.code == 0
    assert __version__ in capsys.readouterr().out


def test_without_an_edition_the_program_says_so_and_ends(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from mtcr_desktop.desktop.dialogs.error import EditionErrorDialog

    shown: list[EditionErrorDialog] = []
    monkeypatch.setattr(EditionErrorDialog, "exec", lambda self: shown.append(self))
    monkeypatch.setattr(
        app, "_open_edition", lambda: open_edition(tmp_path / "nothing.sqlite")
    )  # fmt: skip
    assert app.main([]) == app.WRONG
    assert len(shown) == 1
    assert capsys.readouterr().err.startswith("mtcr-desktop: ")


def test_an_edition_damaged_where_it_says_what_it_is(
    started: Start, edition_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """Without a page kept for it, before the window; with one, after its first picture."""
    copy = Path(shutil.copy(edition_path, tmp_path / "mtcr.sqlite"))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    session = Session(application, Edition(copy))
    qtbot.addWidget(session.reader.window)
    session.start()
    qtbot.waitUntil(lambda: session.commands is not None)
    session.reader.window.close()
    written = copy.stat()
    with sqlite3.connect(copy) as connection:
        connection.execute("DELETE FROM edition WHERE key = 'version'")
    connection.close()
    with pytest.raises(EditionError, match="does not say its version"):
        Session(application, Edition(copy))
    os.utime(copy, ns=(written.st_atime_ns, written.st_mtime_ns))
    damaged = Session(application, Edition(copy))
    qtbot.addWidget(damaged.reader.window)
    with qtbot.waitSignal(damaged.edition_failed):
        damaged.start()
    assert damaged.commands is None


def test_the_first_picture_does_without_much(edition_path: Path, tmp_path: Path) -> None:
    script = f"""
import sys
from PySide6.QtWidgets import QApplication
from pathlib import Path
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.desktop.session import Session
application = QApplication([])
session = Session(application, open_edition(Path({str(edition_path)!r})))
session.start()
for _ in range(20):
    application.processEvents()
assert session.commands is not None
session.reader.window.close()
print([name for name in {LEFT_OUT!r} if name in sys.modules])
"""
    environment = {**os.environ, HOME_VARIABLE: str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    for _ in range(2):  # the second start has the page that the first one kept
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True,
            check=True, cwd=Path(__file__).parents[2], timeout=60,
        )  # fmt: skip
    assert done.stdout.strip() == "[]"
