"""Asks the search off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from mtcr_desktop.desktop.tasks import Runner

if TYPE_CHECKING:
    from mtcr_desktop.search.results import Answer

_LANE = "search"


class Searches(Protocol):
    """What the worker needs of a searcher; `search.searcher.Searcher` is one."""

    def search(self, text: str, *, limit: int = 20) -> Answer:
        """Return what answers a text, with `limit` hits of each kind."""

    def prepare(self) -> None:
        """Read what the first search would otherwise wait for."""

    def interrupt(self) -> None:
        """Stop the search that runs on another thread."""


class SearchWorker(QObject):
    """One thread with a searcher of its own, made when it is first needed.

    Only the newest question is answered: an older one that runs is interrupted, and what it still
    says is dropped by the generation numbers of the runner.
    """

    def __init__(self, make: Callable[[], Searches], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._searcher: Searches | None = None
        self._runner = Runner(self)

    def prepare(self) -> None:
        """Have everything ready before the first key is pressed."""
        if self._searcher is None:
            self._runner.run("prepare", lambda: self._ready().prepare(), _ignore)

    def ask(self, text: str, limit: int, done: Callable[[Answer], None]) -> None:
        """Have a text searched for; `done` gets the answer, on this thread, if still wanted."""
        self._runner.run(
            _LANE,
            lambda: self._ready().search(text, limit=limit),
            done,
            interrupt=self._interrupt,
        )

    def drop(self) -> None:
        """Answer nothing that was asked so far."""
        self._runner.cancel(_LANE)

    def wait(self) -> bool:
        """Wait until the worker rests; return whether it does."""
        return self._runner.wait()

    def _ready(self) -> Searches:
        """Return the searcher; called on the worker, where it is made."""
        if self._searcher is None:
            self._searcher = self._make()
        return self._searcher

    def _interrupt(self) -> None:
        if self._searcher is not None:
            self._searcher.interrupt()


def edition_searcher(path: Path) -> Callable[[], Searches]:
    """Return what makes a searcher over the edition at a path, on a connection of its own."""

    def make() -> Searches:
        from mtcr_desktop.edition.reader import open_edition  # both: not before the first search
        from mtcr_desktop.search.searcher import Searcher

        return Searcher(open_edition(path))

    return make


def _ignore(_: object) -> None:
    """Take no notice of what preparing returned."""
