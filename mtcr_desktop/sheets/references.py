"""References to sources, as they are set after a fact: "[2]", or "[1]–[4]" for a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable

_SHORTEST_RUN = 3


def references(numbers: Iterable[int], write: Callable[[int], str]) -> str:
    """Return references in order; three or more neighbours become a run with its two ends.

    Args:
        numbers: Numbers of sources.
        write: Writes one reference.
    """
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return "".join(
        f"{write(run[0])}–{write(run[-1])}"
        if len(run) >= _SHORTEST_RUN
        else "".join(map(write, run))
        for run in runs
    )
