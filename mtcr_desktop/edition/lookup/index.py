"""Writes the tables of the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from mtcr_desktop.edition.lookup import meetings, reference, states
from mtcr_desktop.edition.lookup.entry import Entry, Name
from mtcr_desktop.edition.reading.links import country_names
from mtcr_desktop.edition.reading.tables import Tables
from mtcr_desktop.edition.writer import Row, Writer
from mtcr_desktop.records.folding import fold

IMPORTANCE = (
    "plenary", "member", "adherent", "chair", "regime", "event", "annex", "annex-edition", "term",
    "topic", "source",
)  # fmt: skip
"""Kinds of records, the most important first.

Plenaries and Partners are what people come for. Within a kind that has dates the newest comes
first, as the recent is asked for more often; states, terms and topics go by alphabet, Items by
number and sources by title.
"""


def fill_search(db: Database) -> None:
    """Fill the tables of the search from the records that are in the database already."""
    writer = Writer()
    for number, entry in enumerate(_entries(Tables(db.conn)), 1):
        _fill_entry(writer, number, entry)
    for table, rows in writer.rows.items():
        db.table(table).insert_all(rows)
    db.execute("INSERT INTO passage_fts(passage_fts) VALUES ('rebuild')")
    db.execute("INSERT INTO passage_fts(passage_fts) VALUES ('optimize')")


def _entries(tables: Tables) -> Iterator[Entry]:
    """Yield everything that can be opened, in order of importance."""
    countries = country_names(tables)
    partners, outside = states.state_entries(tables)
    found: list[Entry] = [
        *meetings.plenary_entries(tables, countries),
        *partners,
        *outside,
        *meetings.chair_entries(tables, countries),
        *reference.regime_entries(tables),
        *meetings.event_entries(tables, countries),
        *reference.annex_entries(tables),
        *reference.annex_edition_entries(tables),
        *reference.word_entries(tables),
        *reference.source_entries(tables),
    ]
    # sorted() is stable: the order within a kind stays.
    yield from sorted(found, key=lambda entry: IMPORTANCE.index(entry.kind))


def _fill_entry(writer: Writer, number: int, entry: Entry) -> None:
    first, last = entry.years
    writer.add(
        "entry",
        id=number,
        address=entry.address,
        kind=entry.kind,
        title=entry.title,
        subtitle=entry.subtitle,
        year_from=first,
        year_to=last,
        importance=IMPORTANCE.index(entry.kind) + 1,
    )
    for name in _each_once(entry.names):
        writer.add_numbered("entry_name", entry_id=number, **name)
    for passage in entry.passages:
        text = passage.text.strip()
        writer.add_numbered(
            "passage",
            entry_id=number,
            label=passage.label,
            anchor=passage.anchor,
            text=text,
            folded=fold(text),
        )
    for country in dict.fromkeys(entry.countries):
        writer.add("entry_country", entry_id=number, iso2=country)
    for topic in dict.fromkeys(entry.topics):
        writer.add("entry_topic", entry_id=number, slug=topic)


def _each_once(names: Iterable[Name]) -> Iterator[Row]:
    """Yield names without those that fold to the same as an earlier one."""
    seen: set[str] = set()
    for name in names:
        folded = fold(name.name)
        if folded not in seen:
            seen.add(folded)
            yield {
                "name": name.name,
                "folded": folded,
                "nature": name.nature,
                "language": name.language,
            }
