"""Fixtures for every test: the real edition, and a home that is not the user's."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

# Before Qt is imported by any test, so that none needs a display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mtcr_desktop import paths
from mtcr_desktop.edition.build import build_edition
from mtcr_desktop.edition.reader import Edition, open_edition


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for what a test keeps as the user's."""
    folder = tmp_path / "home"
    monkeypatch.setenv(paths.HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def facts_folder() -> Path:
    """The folder of the real facts."""
    return paths.resources() / "facts"


@pytest.fixture(scope="session")
def edition_path(facts_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real edition, built once for all tests."""
    file = tmp_path_factory.mktemp("edition") / "mtcr.sqlite"
    build_edition(facts_folder, file)
    return file


@pytest.fixture
def edition(edition_path: Path) -> Iterator[Edition]:
    """The real edition, open."""
    with open_edition(edition_path) as opened:
        yield opened
