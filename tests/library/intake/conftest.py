from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.library.store.library import Library, open_library


@pytest.fixture
def misbehaving() -> tuple[str, ...]:
    """The command line of a reading process that does what a file says."""
    here = Path(__file__)
    return (sys.executable, str(here.with_name("misbehaving.py")), str(here.resolve().parents[3]))


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    """A library of the test's own."""
    with open_library(home) as opened:
        yield opened
