"""How long the window takes until it is settled, and its memory, beside a bare QMainWindow.

    python -m benchmarks.start [-n PAIRS] [--platform offscreen|xcb] [--open ADDRESS]

Both are whole processes, run in turn. A window is settled with the last picture it paints before it
is quiet for 0.8 s. Each process watches its own paint events, so no X server is needed; with one
(--platform xcb), the server's share counts as well. The bars: 1.6 times the bare window, 80 MiB.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent

WATCH = """
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

BEGIN, QUIET = float(os.environ["BENCHMARK_BEGIN"]), 0.8

class Watch(QObject):
    def __init__(self):
        super().__init__()
        self.last = time.monotonic()
        self.timer = QTimer(self, interval=20, timeout=self.look)
        self.timer.start()

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.last = time.monotonic()
        return False

    def look(self):
        if time.monotonic() - self.last < QUIET:
            return
        with open("/proc/self/smaps_rollup") as lines:
            pss = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        print(json.dumps({"settled": (self.last - BEGIN) * 1000, "pss": pss / 1024}), flush=True)
        os._exit(0)

run = QApplication.exec

def watched(*arguments):
    application = QApplication.instance()
    application.setCursorFlashTime(0)  # a blinking cursor never settles
    watch = Watch()
    application.installEventFilter(watch)
    return run()

QApplication.exec = watched
"""
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1100, 700)
window.show()
{watch}
application.exec()
"""
OURS = """
{watch}
from mtcr_desktop.app import main
sys.exit(main(sys.argv[1:]))
"""


def measure(code: str, arguments: list[str], environment: dict[str, str]) -> dict[str, float]:
    """Run one program until it is settled; return milliseconds ("settled") and MiB ("pss")."""
    answer = subprocess.run(
        [sys.executable, "-c", code.format(watch=WATCH), *arguments],
        cwd=ROOT,
        env=environment | {"BENCHMARK_BEGIN": str(monotonic())},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, float] = json.loads(answer.stdout)
    return found


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-n", type=int, default=9, help="pairs")
    parser.add_argument("--platform", default="offscreen")
    parser.add_argument("--open", metavar="ADDRESS", help="what to open; else where it was")
    chosen = parser.parse_args()
    arguments = ["--open", chosen.open] if chosen.open else []
    with tempfile.TemporaryDirectory() as home:
        environment = os.environ | {
            "QT_QPA_PLATFORM": chosen.platform,
            "MTCR_DESKTOP_HOME": home,
        }
        pairs = [
            (measure(OURS, arguments, environment), measure(BARE, [], environment))
            for _ in range(chosen.n + 1)
        ][1:]  # the first run warms the cache of files
    print(f"{'':14}{'mtcr-desktop':>14}{'bare window':>14}{'ratio':>8}")
    for key, unit in (("settled", "ms"), ("pss", "MiB")):
        ours, bare = (median(run[key] for run in runs) for runs in zip(*pairs, strict=True))
        ratio = median(a[key] / b[key] for a, b in pairs)
        print(f"{key + ', ' + unit:14}{ours:14.1f}{bare:14.1f}{ratio:8.2f}")


if __name__ == "__main__":
    main()
