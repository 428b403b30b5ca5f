"""The command line in this process, on the edition of the tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from mtcr_desktop.cli import run


class Outcome(NamedTuple):
    """What one command line did."""

    code: int
    out: str
    err: str


Mtcr = Callable[..., Outcome]


@pytest.fixture
def mtcr(
    edition_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    qapp: object,
) -> Mtcr:
    """Run `mtcr` with some arguments; a PDF is painted by the application of all tests."""
    monkeypatch.setattr("mtcr_desktop.edition.reader.edition_file", lambda: edition_path)

    def call(*arguments: str) -> Outcome:
        code = run(arguments)
        out, err = capsys.readouterr()
        return Outcome(code, out, err)

    return call
