"""An empty library for each test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.library.store.library import Library, open_library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the library."""
    return tmp_path / "user"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An empty library, open."""
    with open_library(folder) as opened:
        yield opened
