"""What became of each file, as data and as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError

Outcome = Literal[
    "added",
    "restored",  # it lay in the trash, and is taken out of it
    "already-there",  # the same content, whatever its name
    "marked",  # bears a security marking, and is kept only when the user confirms
    "refused",
    "left-out",  # hidden, a link that leads out of the folder, and the like
    "not-reached",  # the intake was stopped before
]

KEPT: frozenset[Outcome] = frozenset({"added", "restored", "already-there"})
"""Outcomes after which the file is in the library."""

WORDS: dict[Outcome, str] = {
    "added": "added",
    "restored": "taken out of the trash",
    "already-there": "there already",
    "marked": "with a security marking, not added",
    "refused": "refused",
    "left-out": "left out",
    "not-reached": "not reached",
}
"""What each outcome is called, in the order in which they are counted."""


class Row(NamedTuple):
    """What became of one file.

    Attributes:
        path: The file or folder, as it was given or found.
        outcome: What became of it.
        address: The document in the library; None unless it is there.
        title: The document's title; may be empty.
        reason: Why it is not in the library.
        advice: What the user can do about it; may be empty.
    """

    path: str
    outcome: Outcome
    address: Address | None = None
    title: str = ""
    reason: str = ""
    advice: str = ""


class Report(NamedTuple):
    """What became of all files of one intake.

    Attributes:
        rows: One for each file, in the order in which they were met.
        error: What kept the library from taking in more; None if nothing did.
    """

    rows: tuple[Row, ...]
    error: LibraryError | None = None

    @property
    def counts(self) -> dict[Outcome, int]:
        """How many files came out how, without those ways in which none did."""
        found = Counter(row.outcome for row in self.rows)
        return {outcome: found[outcome] for outcome in WORDS if found[outcome]}

    @property
    def is_complete(self) -> bool:
        """Whether every file that was meant is now in the library."""
        return all(row.outcome in KEPT or row.outcome == "left-out" for row in self.rows)


def to_json(report: Report) -> dict[str, Any]:
    """Return a report as data."""
    return {
        "counts": report.counts,
        "error": str(report.error) if report.error else None,
        "files": [
            {
                "file": row.path,
                "outcome": row.outcome,
                "address": str(row.address) if row.address else None,
                "title": row.title or None,
                "reason": row.reason or None,
                "advice": row.advice or None,
            }
            for row in report.rows
        ],
    }


def to_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield rows as text: what became of a file, and below it why."""
    for row in rows:
        where = f"  <{row.address}>" if row.address else ""
        yield f"{WORDS[row.outcome]}: {row.path}{where}"
        if row.title:
            yield f"    {row.title}"
        if row.reason or row.advice:
            yield f"    {row.reason} {row.advice}".rstrip()


def summary(report: Report) -> str:
    """Return how many files came out how, as one sentence."""
    if not report.rows:
        return "There is no file to add."
    counts = report.counts
    files = "1 file" if len(report.rows) == 1 else f"{len(report.rows):,} files"
    return f"{files}: " + ", ".join(f"{n:,} {WORDS[way]}" for way, n in counts.items()) + "."
