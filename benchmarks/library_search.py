"""How long a key press takes in a large library, beside the raw query and other engines.

    python -m benchmarks.library_search [--documents N] [--paragraphs N] [--words N] [--folder F]

Makes a library of documents (see `library_corpus`), types queries key by key, and answers each text
with the whole search of the library, with the raw FTS5 query `... ORDER BY rank LIMIT 20` on the
same index, and with tantivy and Xapian where they are installed. Times depend on the machine; the
ratios within one run hardly do. With --folder the library is kept for the next run.
"""

from __future__ import annotations

import argparse
import gc
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import other_engines
from benchmarks.library_corpus import Corpus, Made
from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.search.expression import expression, settled
from mtcr_desktop.search.library import LibrarySearcher
from mtcr_desktop.search.query import parse

QUERIES = (
    "Ottawa", "missile technology", "export controls", "code of conduct", "Korea sanctions",
    "unmanned aerial vehicles", "licensing and enforcement", "gyroscope", "plenary Warsaw 1995",
    "terrorism transshipment", "Security Council resolution", "category I guidelines",
    "the regime was formed", "outreach seminar", "\"control list\"", "Statement 4711",
    "intangible technology transfers", "brokering", "Helsinki OR Oslo 2000", "bra kla",
)  # fmt: skip

_BATCH = 500


def keystrokes() -> Iterator[str]:
    """Yield what stands in the search box after each key of each query."""
    for query in QUERIES:
        yield from (query[: end + 1] for end in range(len(query)))


def fill(library: Library, documents: Iterator[Made]) -> None:
    """Take documents into a library as an import does."""
    while batch := list(islice(documents, _BATCH)):
        library.add([_new(made) for made in batch])


def _new(made: Made) -> NewDocument:
    content = "\n\n".join((made.title, *made.paragraphs)).encode()
    paragraphs = (Paragraph(made.title, "title"), *map(Paragraph, made.paragraphs))
    recognition = Recognition(
        Finding("other", (), 1), Finding("en", (), 1), title=Finding(made.title, (), 1)
    )
    return NewDocument(content, f"{made.title}.txt", DocumentText("text", paragraphs), recognition)


def raw(connection: sqlite3.Connection, text: str) -> object:
    """Run the raw full-text query for the words of a text."""
    wanted = settled(parse(text)).wanted
    return (
        wanted
        and connection.execute(
            "SELECT rowid FROM paragraph_fts WHERE paragraph_fts MATCH ? ORDER BY rank LIMIT 20",
            (expression(wanted),),
        ).fetchall()
    )


class Times(NamedTuple):
    """Milliseconds of each keystroke: of processor time, and by the clock on the wall."""

    processor: list[float]
    wall: list[float]


def timed(answer: Callable[[str], object]) -> Times:
    """Return how long each keystroke takes, typed once and in order, as people do."""
    times = Times([], [])
    gc.disable()
    for text in keystrokes():
        wall, processor = perf_counter(), thread_time()
        answer(text)
        times.processor.append((thread_time() - processor) * 1000)
        times.wall.append((perf_counter() - wall) * 1000)
    gc.enable()
    return times


def row(label: str, times: Times, against: Times) -> str:
    """Return a line of the table: medians, 95th percentiles, ratios of processor time."""
    spent, wall = _summary(times.processor), _summary(times.wall)
    other = _summary(against.processor)
    figures = (*spent, *wall)
    return (
        f"{label:30}"
        + "".join(f" {figure:8.2f}" for figure in figures)
        + f" {spent[0] / other[0]:8.3f} {spent[1] / other[1]:8.3f}"
    )


def _summary(times: list[float]) -> tuple[float, float]:
    return median(times), quantiles(times, n=20)[-1]


def sizes(connection: sqlite3.Connection) -> tuple[float, float]:
    """Return the megabytes of text and of the index."""
    ((text,),) = connection.execute("SELECT sum(length(CAST(text AS BLOB))) FROM paragraph")
    ((index,),) = connection.execute("SELECT sum(length(block)) FROM paragraph_fts_data")
    return text / 1e6, index / 1e6


def main() -> None:
    """Make, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--paragraphs", type=int, default=3, help="paragraphs of a document")
    parser.add_argument("--words", type=int, default=50, help="words of a paragraph")
    parser.add_argument("--folder", type=Path, help="keeps the library, and uses the one there")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary, open_edition() as edition:
        folder = options.folder or Path(temporary)
        corpus = Corpus(edition)

        def made() -> Iterator[Made]:
            return corpus.again().documents(options.documents, options.paragraphs, options.words)

        with open_library(folder) as library:
            if not library.connection.execute("SELECT 1 FROM document").fetchone():
                start = perf_counter()
                fill(library, made())
                print(f"taken in: {options.documents / (perf_counter() - start):.0f} documents/s")
            measure(library, made, folder)


def measure(library: Library, made: Callable[[], Iterator[Made]], folder: Path) -> None:
    """Type into each engine, and print the table."""
    connection = library.connection
    text, index = sizes(connection)
    ((count,),) = connection.execute("SELECT count(*) FROM paragraph")
    print(f"{count} paragraphs; text {text:.1f} MB, index {index:.1f} MB = {index / text:.2f} x")
    searcher = LibrarySearcher(library.path)
    first = timed(searcher.search)
    raw_times = timed(lambda typed: raw(connection, typed))
    rows = [
        ("library, each text first time", first),
        ("library, second time", timed(searcher.search)),
        ("raw FTS5, ORDER BY rank", raw_times),
    ]
    for name, make in other_engines.ENGINES.items():
        engine = make(folder / name, made)
        if engine is None:
            print(f"{name} is not installed: left out")
        else:
            rows.append((f"{name}, {engine.size:.0f} MB", timed(engine.search)))
    searcher.close()
    print(f"{len(raw_times.wall)} keystrokes of {len(QUERIES)} queries; ms")
    heads = ("median", "p95", "wall med", "wall p95", "x raw", "p95")
    print(" " * 30 + "".join(f" {head:>8}" for head in heads))
    for label, times in rows:
        print(row(label, times, raw_times))


if __name__ == "__main__":
    main()
