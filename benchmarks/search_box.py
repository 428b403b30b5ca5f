"""How long a key press in the search box takes until the results are painted.

    python -m benchmarks.search_box [--repeat N]

Queries are typed key by key into the real window's parts: box, worker, panel. Measured is from the
key press to the end of the paint event that shows its answer, and, in the same run, the raw
full-text query for the same text. Times depend on the machine; the ratios say more.
"""

from __future__ import annotations

import argparse
import os
import sqlite3
import sys
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar

from benchmarks.search import QUERIES, raw
from mtcr_desktop.desktop.panes.search_box import SearchBox
from mtcr_desktop.desktop.search_controller import SearchController
from mtcr_desktop.desktop.search_worker import SearchWorker, edition_searcher
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.paths import edition_file

BAR_MS = 16.0
_PATIENCE_MS = 2000


class PaintWatch(QObject):
    """Ends an event loop once the results have been painted after an answer came."""

    def __init__(self, controller: SearchController) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        for timer in (self._painted, self._patience):
            timer.timeout.connect(self._loop.quit)
        self._controller = controller
        self._view = controller.panel.view.viewport()
        self._view.installEventFilter(self)

    def wait(self) -> None:
        """Return when the results have been painted."""
        self._patience.start()
        self._loop.exec()
        self._patience.stop()
        self._painted.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject::eventFilter: an event later, the paint event is over."""
        if event.type() == QEvent.Type.Paint and self._controller.is_answered:
            self._painted.start()
        return super().eventFilter(watched, event)


def measure(repeat: int) -> tuple[list[float], list[float]]:
    """Return milliseconds from key to picture and of the raw query, for each key."""
    window = QMainWindow()
    box = SearchBox(window)
    bar = QToolBar(window)
    bar.addWidget(box)
    window.addToolBar(bar)
    worker = SearchWorker(edition_searcher(edition_file()), window)
    controller = SearchController(box, window, worker)
    window.resize(1180, 780)
    window.show()
    window.activateWindow()
    watch = PaintWatch(controller)
    shown, plain = [], []
    with open_edition(edition_file()) as edition:
        for _ in range(repeat + 1):
            for query in QUERIES:
                shown += _type(box, controller, watch, query)
                plain += _raw_times(edition.connection, query)
    worker.wait()
    return _best(shown, repeat + 1), _best(plain, repeat + 1)  # one round more: it warms up


def _best(times: list[float], rounds: int) -> list[float]:
    """Return the best time of each key: what other programs took of the machine is left out."""
    count = len(times) // rounds
    return [min(times[number::count]) for number in range(count)]


def _type(
    box: SearchBox, controller: SearchController, watch: PaintWatch, query: str
) -> list[float]:
    box.clear()
    controller.open()
    QApplication.processEvents()
    times = []
    for character in query:
        began = perf_counter()
        if character.isascii():
            QTest.keyClick(box, character)
        else:
            box.insert(character)  # as an input method does
        watch.wait()
        times.append((perf_counter() - began) * 1000)
    return times


def _raw_times(connection: sqlite3.Connection, query: str) -> list[float]:
    times = []
    for end in range(len(query)):
        began = perf_counter()
        raw(connection, query[: end + 1])
        times.append((perf_counter() - began) * 1000)
    return times


def main() -> int:
    """Print the figures; return 1 where the bar is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=3)
    repeat = parser.parse_args().repeat
    application = QApplication.instance() or QApplication([])
    shown, plain = measure(repeat)
    p95 = quantiles(shown, n=20)[-1]
    print(f"{len(shown)} keys, best of {repeat + 1}")
    print(f"key to painted results: p50 {median(shown):6.2f} ms   p95 {p95:6.2f} ms   "
          f"max {max(shown):.1f} ms   (bar: p95 {BAR_MS:g} ms)")  # fmt: skip
    print(f"raw full-text query:    p50 {median(plain):6.2f} ms   "
          f"p95 {quantiles(plain, n=20)[-1]:6.2f} ms")  # fmt: skip
    print(f"ratio of the medians: {median(shown) / median(plain):.1f}, "
          f"of the p95: {p95 / quantiles(plain, n=20)[-1]:.1f}")  # fmt: skip
    del application
    return int(p95 > BAR_MS)


if __name__ == "__main__":
    raise SystemExit(main())
