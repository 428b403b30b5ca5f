"""What the start must not load, and what the binding of Qt must not do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mtcr_desktop.library.store.library import open_library
from tests.search.shelves import put

READERS = {"charset_normalizer", "docx", "lxml", "pypdfium2"}
"""Only the reading process loads what takes users' files apart."""

NOT_FOR_THE_WINDOW = READERS | {
    "babel", "click", "jinja2", "rapidfuzz", "sqlite_utils", "yaml", "PySide6.QtNetwork",
    "PySide6.QtPrintSupport", "PySide6.QtSvg", "mtcr_desktop.commands",
    "mtcr_desktop.desktop.printing.paginator", "mtcr_desktop.edition.build",
    "mtcr_desktop.sheets.markdown", "mtcr_desktop.sheets.webpage",
}  # fmt: skip
NOT_FOR_THE_COMMAND = READERS | {
    "babel", "platformdirs", "PySide6", "rapidfuzz", "shiboken6", "sqlite_utils", "yaml",
    "mtcr_desktop.app", "mtcr_desktop.desktop", "mtcr_desktop.edition.build",
}  # fmt: skip
SEARCHING = {"rapidfuzz"}
"""Spelling is forgiven where nothing else is found: the search may load it."""

BUILD_THE_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import open_edition
import mtcr_desktop.app

application = QApplication(["mtcr-desktop"])
session = Session(application, open_edition())
session.start()
for _ in range(5):
    application.processEvents()
session.reader.window.close()
"""
PAINT_THE_WINDOW = """
import os
import sys
from PySide6 import QtCore
from PySide6.QtWidgets import QApplication
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.edition.reader import Edition

application = QApplication(["mtcr-desktop"])
session = Session(application, Edition())
session.reader.window.painted.disconnect(session.furnish)
session.reader.window.painted.connect(application.quit)
session.start()
application.exec()
print("Qt" in vars(QtCore))
QtCore.Qt.Key
print("Qt" in vars(QtCore), "sqlite3" in sys.modules, flush=True)
os._exit(0)
"""
CALL_QT_OFTEN = """
import sys
from PySide6.QtCore import QCoreApplication

application = QCoreApplication([])
before = sys.getrefcount(None)
for _ in range(500):
    application.processEvents()
lost = before - sys.getrefcount(None)
"""


def run(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter, as the program would be started."""
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "MTCR_DESKTOP_HOME": str(home)},
        cwd=Path(__file__).resolve().parent.parent,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )


def loaded_by(code: str, home: Path) -> set[str]:
    """Return the names of the modules, and of their packages, that code leaves loaded."""
    answer = run(f"{code}\nimport json, sys\nsys.stderr.write(json.dumps(list(sys.modules)))", home)
    return set(json.loads(answer.stderr.splitlines()[-1]))


def test_the_window_starts_without_what_only_later_acts_need(tmp_path: Path) -> None:
    loaded = loaded_by(BUILD_THE_WINDOW, tmp_path)
    assert {"mtcr_desktop.app", "PySide6.QtWidgets"} <= loaded
    assert loaded & NOT_FOR_THE_WINDOW == set()


def test_the_first_picture_is_painted_without_naming_qt(tmp_path: Path) -> None:
    """PySide builds a hundred enums when `Qt` is first named, a fifth of an empty window's start.

    It is named by default arguments and overloads as well, e.g. by QPainter.setPen. What names it
    can be found with sys.settrace and the condition below.
    """
    before, after, _ = run(PAINT_THE_WINDOW, tmp_path).stdout.split()
    assert after == "True"  # that is how PySide keeps what it has built
    assert before == "False"


def test_the_first_picture_of_a_later_start_is_painted_without_the_database(tmp_path: Path) -> None:
    *_, loaded = run(PAINT_THE_WINDOW, tmp_path).stdout.split()
    assert loaded == "True"  # no page is kept yet
    loaded_by(BUILD_THE_WINDOW, tmp_path)  # furnishes the window, and so keeps its page
    *_, loaded = run(PAINT_THE_WINDOW, tmp_path).stdout.split()
    assert loaded == "False"


OPEN_THE_SEARCH = f"""
{BUILD_THE_WINDOW.replace("session.reader.window.close()", "")}
import time
from mtcr_desktop.desktop.search_controller import SearchController

assert "mtcr_desktop.search.library" not in sys.modules
search = session.reader.window.findChild(SearchController)
for text in ("korea", "japan"):  # the library is made ready beside the first
    search.search(text)
    ends = time.monotonic() + 20
    while not (search.is_open and search.is_complete):
        assert time.monotonic() < ends
        application.processEvents()
        time.sleep(0.002)
    for _ in range(100):
        application.processEvents()
        time.sleep(0.002)
"""


@pytest.mark.parametrize("library", [False, True])
def test_the_library_is_searched_only_where_there_is_one(library: bool, tmp_path: Path) -> None:
    if library:
        with open_library(tmp_path) as opened:
            put(opened, "Note", "Korea spoke.")
    found = loaded_by(OPEN_THE_SEARCH, tmp_path)
    assert ("mtcr_desktop.search.library" in found) == library
    search = "from mtcr_desktop.cli import run; assert run(['search', 'korea']) == 0"
    found = loaded_by(search, tmp_path)
    assert any(name.startswith("mtcr_desktop.library") for name in found) == library


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (["--help"], set()),
        (["show", "mtcr:plenary/16"], set()),
        (["show", "mtcr:plenary/16", "--json"], set()),
        (["members", "--as-of", "2001", "--csv"], set()),
        (["edition", "--json"], set()),
        (["search", "korea"], SEARCHING),
        (["export", "mtcr:plenary/16", "--to", "{home}/sheet.html"], set()),
        (["library", "list"], set()),
        (["add", "{home}/statement.txt"], set()),
        (["check", "{home}/statement.txt"], set()),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_the_command_never_loads_qt_nor_the_build(
    arguments: list[str], allowed: set[str], tmp_path: Path
) -> None:
    (tmp_path / "statement.txt").write_text("The 16th plenary met in Ottawa.", "utf-8")
    line = [argument.format(home=tmp_path) for argument in arguments]
    loaded = loaded_by(f"from mtcr_desktop.cli import run; assert run({line}) == 0", tmp_path)
    assert loaded & (NOT_FOR_THE_COMMAND - allowed) == set()


@pytest.mark.parametrize("command", ["show", "members", "edition"])
def test_what_is_asked_of_the_edition_needs_no_library(command: str, tmp_path: Path) -> None:
    line = [command, "mtcr:plenary/16"] if command == "show" else [command]
    loaded = loaded_by(f"from mtcr_desktop.cli import run; assert run({line}) == 0", tmp_path)
    assert [name for name in loaded if name.startswith("mtcr_desktop.library")] == []


def test_a_pdf_is_painted_with_qt(tmp_path: Path) -> None:
    """The counterpart, without which the test above might look for the wrong names."""
    line = ["export", "mtcr:plenary/16", "--to", str(tmp_path / "sheet.pdf")]
    loaded = loaded_by(f"from mtcr_desktop.cli import run; assert run({line}) == 0", tmp_path)
    assert "PySide6.QtGui" in loaded
    assert loaded & {"PySide6.QtNetwork", "PySide6.QtWidgets"} <= {"PySide6.QtWidgets"}


def test_qt_keeps_its_references_to_none(tmp_path: Path) -> None:
    """PySide6 6.12.0 loses one with each call on Python 3.11, and aborts when none are left."""
    code = f"{CALL_QT_OFTEN}\nassert lost < 50, f'{{lost}} references to None are lost'"
    assert run(code, tmp_path).returncode == 0
