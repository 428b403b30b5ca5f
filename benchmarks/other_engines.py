"""The same paragraphs in other search engines, where these are installed.

tantivy comes from the Python Package Index, Xapian as "python3-xapian" from Debian; neither is
needed by the program, so one that is missing is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.library_corpus import Made
from mtcr_desktop.records.folding import fold
from mtcr_desktop.search.expression import settled
from mtcr_desktop.search.query import Term, parse

_BEST = 20
_EXPANSIONS = 100
"""Words that an unfinished word may become in Xapian, which limits them for speed."""


class Engine(NamedTuple):
    """An engine that has read the corpus: how it answers, and its megabytes on disk."""

    search: Callable[[str], object]
    size: float


def _rows(documents: Iterator[Made]) -> Iterator[tuple[int, str]]:
    texts = (text for made in documents for text in (made.title, *made.paragraphs))
    return enumerate(map(fold, texts), 1)


def _megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def tantivy_engine(folder: Path, made: Callable[[], Iterator[Made]]) -> Engine | None:
    """Return tantivy over the corpus; an unfinished word becomes a regular expression."""
    try:
        import tantivy
    except ImportError:
        return None
    schema = tantivy.SchemaBuilder().add_text_field("body").add_unsigned_field("id", stored=True)
    built = schema.build()
    is_new = not folder.exists()
    folder.mkdir(exist_ok=True)
    index = tantivy.Index(built, path=str(folder))
    if is_new:
        writer = index.writer(heap_size=128_000_000, num_threads=1)
        for number, text in _rows(made()):
            writer.add_document(tantivy.Document(body=text, id=number))
        writer.commit()
        writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def one(term: Term) -> Any:  # noqa: ANN401 - tantivy has no types
        *before, last = term.words
        if term.prefix:
            parts = [tantivy.Query.term_query(built, "body", word) for word in before]
            parts.append(tantivy.Query.regex_query(built, "body", f"{last}.*"))
            return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts])
        if before:
            return tantivy.Query.phrase_query(built, "body", list(term.words))
        return tantivy.Query.term_query(built, "body", last)

    def search(text: str) -> object:
        clauses = []
        for clause in settled(parse(text)).wanted:
            either = [(tantivy.Occur.Should, one(term)) for term in clause.terms]
            clauses.append((tantivy.Occur.Must, tantivy.Query.boolean_query(either)))
        return clauses and searcher.search(tantivy.Query.boolean_query(clauses), _BEST).hits

    return Engine(search, _megabytes(folder))


def xapian_engine(folder: Path, made: Callable[[], Iterator[Made]]) -> Engine | None:
    """Return Xapian over the corpus, through its own parser of queries."""
    try:
        import xapian
    except ImportError:
        return None
    if not folder.exists():
        writable = xapian.WritableDatabase(str(folder), xapian.DB_CREATE)
        generator = xapian.TermGenerator()
        for number, text in _rows(made()):
            document = xapian.Document()
            document.set_data(str(number))
            generator.set_document(document)
            generator.index_text(text)
            writable.add_document(document)
        writable.close()
    database = xapian.Database(str(folder))
    parser = xapian.QueryParser()
    parser.set_database(database)
    parser.set_default_op(xapian.Query.OP_AND)
    parser.set_max_expansion(
        _EXPANSIONS, xapian.Query.WILDCARD_LIMIT_MOST_FREQUENT, xapian.QueryParser.FLAG_PARTIAL
    )
    flags = (
        xapian.QueryParser.FLAG_PARTIAL
        | xapian.QueryParser.FLAG_PHRASE
        | xapian.QueryParser.FLAG_BOOLEAN
    )

    def search(text: str) -> object:
        enquire = xapian.Enquire(database)
        try:
            enquire.set_query(parser.parse_query(text, flags))
        except xapian.QueryParserError:  # an OR without its second word
            return []
        return [match.docid for match in enquire.get_mset(0, _BEST)]

    return Engine(search, _megabytes(folder))


ENGINES = {"tantivy": tantivy_engine, "xapian": xapian_engine}
"""Each returns an engine over the corpus, made in a folder unless it is there; None if missing."""
