"""How long `mtcr` takes, beside an interpreter that imports what it cannot do without.

    python -m benchmarks.cli [-n PAIRS]

Whole processes, run in turn with the baseline: the ratio of each pair cancels what else the
machine is doing. The bar: `mtcr show` within 2.5 times the baseline.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
MTCR = ("-c", "from mtcr_desktop.cli import main; main()")  # as the installed command does
BASELINE = ("-c", "import click, json, sqlite3")
SUBJECTS = (
    ("python -c pass", ("-c", "pass")),
    ("mtcr --help", (*MTCR, "--help")),
    ("mtcr show --json", (*MTCR, "show", "mtcr:plenary/16", "--json")),
    ("mtcr show", (*MTCR, "show", "mtcr:plenary/16")),
    ("mtcr members", (*MTCR, "members", "--as-of", "2001-09-25")),
    ("mtcr search", (*MTCR, "search", "korea")),
    ("mtcr edition", (*MTCR, "edition")),
)


def milliseconds(arguments: Sequence[str]) -> float:
    """Return how long an interpreter with these arguments takes from start to end."""
    begin = perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return (perf_counter() - begin) * 1000


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-n", type=int, default=15, help="pairs for each line")
    count = parser.parse_args().n
    print(f"{'':20}{'median ms':>10}{'baseline ms':>13}{'ratio':>8}")
    for name, arguments in SUBJECTS:
        milliseconds(arguments)  # warms the cache of files
        pairs = [(milliseconds(arguments), milliseconds(BASELINE)) for _ in range(count)]
        ours, base = (median(times) for times in zip(*pairs, strict=True))
        ratio = median(a / b for a, b in pairs)
        print(f"{name:20}{ours:10.1f}{base:13.1f}{ratio:8.2f}")


if __name__ == "__main__":
    main()
