"""A small edition with the tables that the search reads, for cases that the real one lacks."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field

from mtcr_desktop.records.folding import fold

_SCHEMA = """
    CREATE TABLE entry(
        id INTEGER PRIMARY KEY, address TEXT UNIQUE, kind TEXT, title TEXT, subtitle TEXT,
        year_from INTEGER, year_to INTEGER, importance INTEGER);
    CREATE TABLE entry_name(
        id INTEGER PRIMARY KEY, entry_id INTEGER, name TEXT, folded TEXT, nature TEXT,
        language TEXT);
    CREATE TABLE passage(
        id INTEGER PRIMARY KEY, entry_id INTEGER, label TEXT, anchor TEXT, text TEXT, folded TEXT);
    CREATE VIRTUAL TABLE passage_fts USING fts5(
        folded, content='passage', content_rowid='id', prefix='1 2 3',
        tokenize='unicode61 remove_diacritics 0');
    CREATE TABLE entry_country(entry_id INTEGER, iso2 TEXT);
    CREATE TABLE entry_topic(entry_id INTEGER, slug TEXT);
"""


@dataclass(frozen=True)
class Record:
    """One entry: names as {nature: [names]}, a foreign name's nature being its language tag."""

    address: str
    title: str
    names: dict[str, list[str]] = field(default_factory=dict)
    texts: Sequence[tuple[str, str]] = ()  # anchor, text
    years: tuple[int, int] | None = None
    countries: Sequence[str] = ()
    topics: Sequence[str] = ()


@dataclass(frozen=True)
class SmallEdition:
    """What the search needs of an edition."""

    connection: sqlite3.Connection

    def country_name(self, iso2: str) -> str:
        return {"KR": "Republic of Korea", "CA": "Canada", "TR": "Türkiye"}.get(iso2, iso2)


RECORDS = (
    Record(
        "mtcr:plenary/7",
        "7th plenary, Oslo 1992",
        {"number": ["7", "7th", "seventh", "VII"]},
        [("summary", "The Guidelines were widened to all weapons of mass destruction.")],
        (1992, 1992),
        ["NO"],
        ["wmd-scope"],
    ),
    Record(
        "mtcr:plenary/16",
        "16th plenary, Ottawa 2001",
        {"number": ["16", "16th", "sixteenth", "XVI"]},
        [
            ("summary", "Partners met under Canadian chairmanship two weeks after the attacks."),
            ("decision-1", "Export controls were to be stronger and strictly applied."),
            ("new-partners", "The Republic of Korea took part for the first time."),
        ],
        (2001, 2001),
        ["CA", "KR"],
        ["export-controls", "outreach"],
    ),
    Record(
        "mtcr:member/CA",
        "Canada",
        {"code": ["CA", "CAN"], "ko": ["캐나다"]},
        [("hosted", "Hosted the plenary in Ottawa.")],
        (1987, 1987),
        ["CA"],
    ),
    Record(
        "mtcr:member/KR",
        "Republic of Korea",
        {
            "code": ["KR", "KOR"],
            "alias": ["Korea", "South Korea"],
            "fr": ["Corée du Sud"],
            "ko": ["대한민국", "한국"],
        },
        [("joined", "Partner since 26 March 2001."), ("hosted", "Hosted plenaries in Seoul.")],
        (2001, 2001),
        ["KR"],
    ),
    Record(
        "mtcr:member/TR",
        "Türkiye",
        {"code": ["TR", "TUR"], "former name": ["Turkey"]},
        [("joined", "Partner since 1997.")],
        (1997, 1997),
        ["TR"],
    ),
    Record(
        "mtcr:event/seoul-2004",
        "Plenary in Seoul",
        {},
        [("summary", "Export licensing in Korea was explained; controls on software came up.")],
        (2004, 2004),
        ["KR"],
        ["export-controls"],
    ),
    Record("mtcr:topic/export-controls", "Export controls", {"code": ["export-controls"]}),
    Record("mtcr:topic/outreach", "Outreach", {"code": ["outreach"]}),
    Record("mtcr:topic/wmd-scope", "Scope of weapons covered", {"code": ["wmd-scope"]}),
)
_NATURES = {"title", "alias", "former name", "official name", "code", "number"}


def small_edition(records: Sequence[Record] = RECORDS) -> SmallEdition:
    """Return an edition of some records, in memory; the order given is that of importance."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.executescript(_SCHEMA)
    for number, record in enumerate(records, 1):
        kind = record.address.removeprefix("mtcr:").partition("/")[0]
        connection.execute(
            "INSERT INTO entry VALUES(?, ?, ?, ?, '', ?, ?, 1)",
            (number, record.address, kind, record.title, *(record.years or (None, None))),
        )
        for nature, names in {"title": [record.title], **record.names}.items():
            known = nature in _NATURES
            connection.executemany(
                "INSERT INTO entry_name(entry_id, name, folded, nature, language)"
                " VALUES(?, ?, ?, ?, ?)",
                [
                    (number, n, fold(n), *((nature, None) if known else ("foreign", nature)))
                    for n in names
                ],
            )
        connection.executemany(
            "INSERT INTO passage(entry_id, label, anchor, text, folded) VALUES(?, ?, ?, ?, ?)",
            [(number, anchor.capitalize(), anchor, t, fold(t)) for anchor, t in record.texts],
        )
        for table, values in (("country", record.countries), ("topic", record.topics)):
            connection.executemany(
                f"INSERT INTO entry_{table} VALUES(?, ?)", [(number, value) for value in values]
            )
    connection.execute("INSERT INTO passage_fts(passage_fts) VALUES('rebuild')")
    connection.commit()
    return SmallEdition(connection)
