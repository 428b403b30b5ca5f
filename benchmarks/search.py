"""How long a key press takes, beside the raw full-text query on the same connection.

    python -m benchmarks.search [--repeat N]

Every keystroke of some sixty queries is answered three times over: by the whole search (names, full
text, ranking, snippets, facets), by the raw FTS5 query `... MATCH ? ORDER BY rank LIMIT 50`, and
by the names through SQL instead of memory. Processor time is counted, so that other programs
disturb less; it depends on the machine, the ratios hardly do.
"""

from __future__ import annotations

import argparse
import gc
import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import thread_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.records.folding import fold
from mtcr_desktop.search.passages import match_text
from mtcr_desktop.search.query import Term, parse
from mtcr_desktop.search.searcher import Searcher

QUERIES = (
    "16", "2001", "1987", "XVI", "sixteenth", "16th plenary Ottawa", "Ottawa 2001", "Oslo 1992",
    "Korea", "South Korea", "Corée du Sud", "Südkorea", "한국", "KR", "Turkey", "turkiye",
    "United States", "Russian Federation", "Россия", "Japan", "日本", "Czechia", "China",
    "India", "Israel", "Estonia", "adherent", "applicant", "chair Ottawa", "chair 2004",
    "Korea first plenary", "export controls", "\"export controls\"", "catch-all", "outreach",
    "code of conduct", "Hague Code", "unmanned aerial vehicles", "cruise missiles", "TEM", "BAFA",
    "technical experts meeting", "licensing and enforcement", "category I", "item 2", "gyroscope",
    "propulsion", "guidelines", "weapons of mass destruction", "terrorism", "transshipment",
    "intangible technology", "North Korea missile launches", "Security Council resolution",
    "kind:plenary korea", "year:1999-2003 topic:outreach", "country:korea chair",
    "Otawa", "Souh Korea", "Helsinky", "the regime was announced", "Ottawa OR Oslo",
)  # fmt: skip


def keystrokes() -> Iterator[str]:
    """Yield what stands in the search box after each key of each query."""
    for query in QUERIES:
        yield from (query[: end + 1] for end in range(len(query)))


def raw(connection: sqlite3.Connection, text: str) -> object:
    """Run the raw full-text query for the words of a text."""
    terms = [clause.terms[0] for clause in parse(text).wanted]
    match = " ".join(match_text(term) for term in terms if len(term.key) > 1)
    return (
        match
        and connection.execute(
            "SELECT rowid FROM passage_fts WHERE passage_fts MATCH ? ORDER BY rank LIMIT 50",
            (match,),
        ).fetchall()
    )


def names_by_sql(connection: sqlite3.Connection, text: str) -> object:
    """Look the text up among the names as SQL would."""
    escaped = fold(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return connection.execute(
        "SELECT entry_id, name, nature FROM entry_name WHERE folded LIKE ? ESCAPE '\\'",
        (f"%{escaped}%",),
    ).fetchall()


def timed(answer: Callable[[str], object], repeat: int) -> list[float]:
    """Return the milliseconds of processor time of each keystroke, the best of some runs."""
    best: dict[int, float] = {}
    for _ in range(repeat):
        for number, text in enumerate(keystrokes()):
            start = thread_time()
            answer(text)
            spent = (thread_time() - start) * 1000
            best[number] = min(spent, best.get(number, spent))
    return list(best.values())


def row(label: str, times: list[float], against: list[float]) -> str:
    """Return a line of the table: median, 95th percentile, maximum, ratios of the first two."""
    p95, p95_against = quantiles(times, n=20)[-1], quantiles(against, n=20)[-1]
    return (
        f"{label:34} {median(times):7.2f} {p95:7.2f} {max(times):7.2f}"
        f" {median(times) / median(against):8.2f} {p95 / p95_against:8.2f}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeat", type=int, default=3, help="runs, of which the best counts")
    repeat = parser.parse_args().repeat
    with open_edition() as edition:
        start = thread_time()
        searcher = Searcher(edition)
        searcher.prepare()
        prepared = (thread_time() - start) * 1000
        start = thread_time()
        searcher.search("Otawa")
        first_slip = (thread_time() - start) * 1000
        connection = edition.connection
        names = searcher._index.names  # noqa: SLF001 - the part is measured, not the whole

        def names_in_memory(text: str) -> object:
            query = parse(text)
            whole: Term | None = query.name
            terms = [clause.terms[0] for clause in query.clauses]
            return whole and names.compare(whole, terms, text)

        gc.disable()
        fresh = timed(searcher.search, 1)
        raw_times = timed(lambda text: raw(connection, text), repeat)
        rows = [
            ("search, each term for the first time", fresh),
            ("search", timed(searcher.search, repeat)),
            ("search, 5 hits of each kind", timed(lambda t: searcher.search(t, limit=5), repeat)),
            ("raw FTS5 query", raw_times),
            ("names in memory (part of search)", timed(names_in_memory, repeat)),
            ("names by SQL (not used)", timed(lambda t: names_by_sql(connection, t), repeat)),
        ]
    print(f"{len(list(keystrokes()))} keystrokes of {len(QUERIES)} queries, best of {repeat}; ms")
    print(f"{'':34} {'median':>7} {'p95':>7} {'max':>7} {'x raw':>8} {'x raw p95':>8}")
    for label, times in rows:
        print(row(label, times, raw_times))
    print(f"reading the names once: {prepared:.0f} ms; first correction: {first_slip:.0f} ms")


if __name__ == "__main__":
    main()
