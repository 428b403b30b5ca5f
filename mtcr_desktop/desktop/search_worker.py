"""Asks a search off the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from mtcr_desktop.desktop.tasks import Runner

if TYPE_CHECKING:
    from mtcr_desktop.search.results import Answer

_LANE = "search"

Failed = Callable[[Exception], None]


class Searches(Protocol):
    """What the worker needs of a searcher; those over edition and library are two."""

    def search(self, text: str, *, limit: int = 20, others: int | None = None) -> Answer:
        """Return what answers a text, with `limit` hits of the first kind, `others` of the rest."""

    def prepare(self) -> object:
        """Read what the first search would otherwise wait for; what is returned is passed on."""

    def interrupt(self) -> None:
        """Stop the search that runs on another thread."""


def _always() -> bool:
    return True


def _ignore(_: object) -> None:
    """Take no notice of what preparing returned."""


class SearchWorker(QObject):
    """One thread with a searcher of its own, made when it is first needed.

    Only the newest question is answered: an older one that runs is interrupted, and what it still
    says is dropped by the generation numbers of the runner.

    Attributes:
        is_there: Says whether there is anything to search at all.
    """

    def __init__(
        self,
        make: Callable[[], Searches],
        parent: QObject | None = None,
        is_there: Callable[[], bool] = _always,
    ) -> None:
        super().__init__(parent)
        self.is_there = is_there
        self._make = make
        self._searcher: Searches | None = None
        self._runner = Runner(self)

    def prepare(self, done: Callable[[Any], None] = _ignore, failed: Failed | None = None) -> None:
        """Have everything ready before the first key is pressed; `done` gets what was learnt."""
        self._runner.run("prepare", lambda: self._ready().prepare(), done, failed=failed)

    def ask(
        self,
        text: str,
        limit: int,
        done: Callable[[Answer], None],
        failed: Failed | None = None,
        others: int | None = None,
    ) -> None:
        """Have a text searched for; `done` gets the answer, on this thread, if still wanted."""
        self._runner.run(
            _LANE,
            lambda: self._ready().search(text, limit=limit, others=others),
            done,
            failed=failed,
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


def library_searcher(path: Path) -> Callable[[], Searches]:
    """Return what makes a searcher over the library at a path."""

    def make() -> Searches:
        from mtcr_desktop.search.library import LibrarySearcher  # not before the first search

        return LibrarySearcher(path)

    return make
