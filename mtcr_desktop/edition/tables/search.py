"""Tables that the search reads: addresses, names and passages."""

from __future__ import annotations

from mtcr_desktop.edition.declare import Table, number, text

TABLES = (
    Table(
        "entry",
        "Everything that can be opened; the id is the order of importance.",
        (
            number("id", "Order of importance, from 1.", key=True),
            text("address", "What opens it, such as mtcr:plenary/16."),
            text("kind", "Kind of record."),
            text("title", "Title of the record."),
            text("subtitle", "What tells it apart; may be empty."),
            number("year_from", "First year it belongs to.", optional=True),
            number("year_to", "Last year it belongs to.", optional=True),
            number("importance", "Class of importance, 1 the highest."),
        ),
        indexes=(("kind",),),
        unique=(("address",),),
    ),
    Table(
        "entry_name",
        "Every name by which an entry may be looked up.",
        (
            number("id", "Number of the row.", key=True),
            number("entry_id", "The entry.", refers="entry.id"),
            text("name", "The name as written."),
            text("folded", "The name without case, accents and special letters."),
            text("nature", "title, alias, former name, official name, code, number or foreign."),
            text("language", "Language of a foreign name, IETF tag.", optional=True),
        ),
        indexes=(("folded",), ("entry_id",)),
    ),
    Table(
        "passage",
        "Every text that may be searched: one row per paragraph, decision, fact or note.",
        (
            number("id", "Number of the row.", key=True),
            number("entry_id", "The entry it belongs to.", refers="entry.id"),
            text("label", "What the text is, such as “Decision 1”."),
            text("anchor", "Place in the sheet where it stands."),
            text("text", "The text as shown."),
            text("folded", "The text without case, accents and special letters."),
        ),
        indexes=(("entry_id",),),
    ),
    Table(
        "entry_country",
        "States that an entry concerns.",
        (
            number("entry_id", "The entry.", refers="entry.id", key=True),
            text("iso2", "The state.", refers="country.iso2", key=True),
        ),
        indexes=(("iso2",),),
    ),
    Table(
        "entry_topic",
        "Topics that an entry belongs to.",
        (
            number("entry_id", "The entry.", refers="entry.id", key=True),
            text("slug", "The topic.", refers="topic.slug", key=True),
        ),
        indexes=(("slug",),),
    ),
)

FULL_TEXT = """
    CREATE VIRTUAL TABLE passage_fts USING fts5(
        folded, content="passage", content_rowid="id", prefix='1 2 3',
        tokenize='unicode61 remove_diacritics 0'
    )
"""
"""The full-text index. unicode61 without its own folding, as the text is folded already."""

FULL_TEXT_ABOUT = "Full-text index over passage.folded; its rowid is passage.id."
