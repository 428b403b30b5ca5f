"""How long a key press in the search box takes until the results are painted.

    python -m benchmarks.search_box [--repeat N] [--documents N] [--folder F]

Queries are typed key by key into the real window's parts: box, worker, panel. Measured is from the
key press to the end of the paint event that shows its answer, and, in the same run, the raw
full-text query for the same text. Times depend on the machine; the ratios say more.

With --documents there is a library of so many made documents as well (see `library_corpus`), and
it is measured how long the record's answer takes beside it, and when that of the library is
painted below. With --folder the library is kept for the next run.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar

from benchmarks.library_corpus import Corpus
from benchmarks.library_search import fill
from benchmarks.search import QUERIES, raw
from mtcr_desktop.desktop.panes.search_box import SearchBox
from mtcr_desktop.desktop.search_controller import SearchController
from mtcr_desktop.desktop.search_worker import SearchWorker, edition_searcher, library_searcher
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.paths import LIBRARY_NAME, edition_file

BAR_MS = 16.0
_PATIENCE_MS = 2000
_PARAGRAPHS, _WORDS = 3, 50


class Times(NamedTuple):
    """Milliseconds for each key: until the record's answer is painted, until all of it is."""

    record: list[float]
    whole: list[float]
    raw: list[float]


class PaintWatch(QObject):
    """Ends an event loop once the results have been painted after what is waited for came."""

    def __init__(self, controller: SearchController) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        for timer in (self._painted, self._patience):
            timer.timeout.connect(self._loop.quit)
        self._came: Callable[[], bool] = lambda: controller.is_answered
        self._view = controller.panel.view.viewport()
        self._view.installEventFilter(self)

    def wait(self, came: Callable[[], bool]) -> None:
        """Return when the results have been painted after something has come."""
        self._came = came
        self._patience.start()
        self._loop.exec()
        self._patience.stop()
        self._painted.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject::eventFilter: an event later, the paint event is over."""
        if event.type() == QEvent.Type.Paint and self._came():
            self._painted.start()
        return super().eventFilter(watched, event)


def measure(repeat: int, library: Path) -> Times:
    """Return the best times of some rounds; the library need not be there."""
    window = QMainWindow()
    box = SearchBox(window)
    bar = QToolBar(window)
    bar.addWidget(box)
    window.addToolBar(bar)
    record = SearchWorker(edition_searcher(edition_file()), window)
    own = SearchWorker(library_searcher(library), window, library.exists)
    controller = SearchController(box, window, record, own)
    window.resize(1180, 780)
    window.show()
    window.activateWindow()
    watch = PaintWatch(controller)
    rounds: list[Times] = []
    with open_edition(edition_file()) as edition:
        for _ in range(repeat + 1):  # one round more: it warms up
            times = Times([], [], [])
            for query in QUERIES:
                _type(box, controller, watch, query, times)
                times.raw.extend(_raw_times(edition.connection, query))
            rounds.append(times)
    record.wait()
    own.wait()
    # The best time of each key leaves out what other programs took of the machine.
    kept = zip(*rounds, strict=True)
    return Times(*([min(one) for one in zip(*each, strict=True)] for each in kept))


def _type(
    box: SearchBox, controller: SearchController, watch: PaintWatch, query: str, times: Times
) -> None:
    box.clear()
    controller.open()
    QApplication.processEvents()
    for character in query:
        began = perf_counter()
        if character.isascii():
            QTest.keyClick(box, character)
        else:
            box.insert(character)  # as an input method does
        watch.wait(lambda: controller.is_answered)
        times.record.append((perf_counter() - began) * 1000)
        if not controller.is_complete:
            watch.wait(lambda: controller.is_complete)
        times.whole.append((perf_counter() - began) * 1000)


def _raw_times(connection: sqlite3.Connection, query: str) -> list[float]:
    times = []
    for end in range(len(query)):
        began = perf_counter()
        raw(connection, query[: end + 1])
        times.append((perf_counter() - began) * 1000)
    return times


def make_library(folder: Path, documents: int) -> None:
    """Make a library of so many documents, unless there is one."""
    with open_edition() as edition, open_library(folder) as library:
        if not library.documents():
            fill(library, Corpus(edition).documents(documents, _PARAGRAPHS, _WORDS))


def _line(label: str, times: list[float]) -> str:
    return f"{label:<24}p50 {median(times):6.2f} ms   p95 {quantiles(times, n=20)[-1]:6.2f} ms"


def main() -> int:
    """Print the figures; return 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--documents", type=int, default=0)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        if options.documents:
            make_library(folder, options.documents)
        times = measure(options.repeat, folder / LIBRARY_NAME)
    p95, plain = quantiles(times.record, n=20)[-1], quantiles(times.raw, n=20)[-1]
    print(f"{len(times.record)} keys, best of {options.repeat + 1}")
    print(f"{_line('key to painted results:', times.record)}   (bar: p95 {BAR_MS:g} ms)")
    if options.documents:
        print(_line("documents painted below:", times.whole))
    print(_line("raw full-text query:", times.raw))
    print(f"ratio of the medians: {median(times.record) / median(times.raw):.1f}, "
          f"of the p95: {p95 / plain:.1f}")  # fmt: skip
    del application
    return int(p95 > BAR_MS)


if __name__ == "__main__":
    raise SystemExit(main())
