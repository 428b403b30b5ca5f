"""References to sources."""

from __future__ import annotations

import pytest

from mtcr_desktop.sheets.references import references


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ((), ""),
        ((4,), "[4]"),
        ((1, 2), "[1][2]"),
        ((1, 2, 3), "[1]–[3]"),
        ((3, 1, 2, 7, 9, 10), "[1]–[3][7][9][10]"),
        ((2, 2), "[2]"),
    ],
)
def test_neighbours_become_a_run(numbers: tuple[int, ...], text: str) -> None:
    assert references(numbers, lambda number: f"[{number}]") == text
