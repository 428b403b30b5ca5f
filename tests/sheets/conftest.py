"""The edition of these tests, opened once: composing never changes it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition, open_edition


@pytest.fixture(scope="session")
def edition(edition_path: Path) -> Iterator[Edition]:
    """Yield the edition built from the facts of this checkout."""
    with open_edition(edition_path) as opened:
        yield opened
