"""Tables by which the edition describes itself."""

from __future__ import annotations

from mtcr_desktop.edition.declare import Table, evidence, number, position, text

TABLES = (
    Table(
        "edition",
        "What this edition is: version, content hash, licence, coverage.",
        (
            text("key", "Name of the property.", key=True),
            text("value", "Its value."),
            text("comment", "What the property means."),
        ),
    ),
    Table(
        "gap",
        "What the edition leaves open, because no public source fills it.",
        (
            position(),
            text("text", "The gap, in words."),
        ),
    ),
    Table(
        "known_discrepancy",
        "Contradictions that lie in the sources themselves, so that a check of them differs.",
        (
            position(),
            text("address", "Record concerned.", refers="entry.address"),
            text("rule", "Check that finds it."),
            text("reason", "The contradiction and its cause, in words."),
            evidence(),
        ),
    ),
    Table(
        "about_table",
        "What each table and view holds.",
        (
            text("name", "Name of the table or view.", key=True),
            number("sequence", "Order in which the tables are documented, from 1."),
            text("kind", "table, view or full-text index."),
            text("description", "What it holds."),
        ),
    ),
    Table(
        "about_column",
        "What each column of each table holds.",
        (
            text("table_name", "The table.", refers="about_table.name", key=True),
            text("column_name", "The column.", key=True),
            text("description", "What it holds."),
            text("refers_to", "Table and column it points to.", optional=True),
        ),
    ),
)
