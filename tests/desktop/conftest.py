"""The window over hand-made sheets and lists."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is imported

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.commands import Commands
from mtcr_desktop.desktop.dialogs.opener import Dialogs
from mtcr_desktop.desktop.intake import IntakeController
from mtcr_desktop.desktop.outputs import Outputs
from mtcr_desktop.desktop.own_commands import OwnCommands
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.session import Session
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.desktop.theme import Theme
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.errors import MtcrError
from tests.desktop.own import NOTE, PAPER
from tests.desktop.small import SmallPresenter


@pytest.fixture
def settings(qapp: object) -> Settings:
    return Settings()


@pytest.fixture
def shouts() -> list[MtcrError]:
    """Errors that the reader was shown."""
    return []


@pytest.fixture
def reader(qtbot: QtBot, settings: Settings) -> Reader:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    reader = Reader(SmallPresenter(), settings, Theme(application, "light"))
    qtbot.addWidget(reader.window)
    reader.restore({})
    reader.window.resize(1200, 800)
    return reader


@pytest.fixture
def commands(
    reader: Reader, settings: Settings, shouts: list[MtcrError], tmp_path: Path
) -> Commands:
    dialogs = Dialogs(reader.window, settings, reader.presenter.edition.info)
    outputs = Outputs(reader, settings, shouts.append)
    own = OwnCommands(reader, OwnDocuments(tmp_path, reader), shouts.append)
    intake = IntakeController(reader, shouts.append)
    commands = Commands(reader, settings, outputs, dialogs, own, intake)
    reader.navigator.show_again()
    reader.window.show()
    return commands


@pytest.fixture
def library_folder(home: Path) -> Path:
    """A home in which two documents are kept."""
    with open_library(home) as library:
        library.add([NOTE])
        library.add([PAPER])
    return home


@pytest.fixture
def session(qtbot: QtBot, edition_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """The program, started in the home of the test."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    session = Session(application, open_edition(edition_path))
    qtbot.addWidget(session.reader.window)
    session.start()
    qtbot.waitUntil(lambda: session.commands is not None)
    session.reader.window.activateWindow()
    qtbot.waitUntil(session.reader.window.isActiveWindow)  # the last test's may be so until now
    yield session
    session.reader.window.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the offscreen platform complain that a window without a screen has no size hints."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))
