"""The real document, where it is at hand: it is never part of the repository."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FOLDER_VARIABLE = "MTCR_DOCUMENTS"


@pytest.fixture(scope="session")
def ottawa() -> Path:
    """The official fact sheet of Ottawa 2001, as saved from a web page."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "documents"
    file = Path(os.environ.get(FOLDER_VARIABLE) or beside) / "ottawa-2001-fact-sheet.txt"
    if not file.is_file():
        pytest.skip(f"the fact sheet of Ottawa is not here; {FOLDER_VARIABLE} tells where it is")
    return file
