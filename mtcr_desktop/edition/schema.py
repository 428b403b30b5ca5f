"""The schema as a whole: every table and view, made from the declarations of `tables`."""

from __future__ import annotations

from graphlib import TopologicalSorter

from sqlite_utils import Database

from mtcr_desktop.edition.declare import Table, View
from mtcr_desktop.edition.identity import APPLICATION_ID, SCHEMA_VERSION
from mtcr_desktop.edition.tables import about, evidence, meetings, regime, search, states

TABLES: tuple[Table, ...] = (
    *meetings.TABLES,
    *states.TABLES,
    *regime.TABLES,
    *evidence.TABLES,
    *search.TABLES,
    *about.TABLES,
)
"""All tables, in the order in which they are documented."""

VIEWS: tuple[View, ...] = (*meetings.VIEWS, *states.VIEWS, *evidence.VIEWS)


def create(db: Database) -> None:
    """Create every table, index and view, and mark the file as an edition.

    References are not enforced while rows are inserted, since facts refer to the entries that
    are made from them; the build checks them all when the edition is complete.
    """
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    for table in in_order_of_reference():
        _create_table(db, table)
    db.execute(search.FULL_TEXT)
    for view in VIEWS:
        db.create_view(view.name, view.sql.strip())


def in_order_of_reference() -> list[Table]:
    """Return the tables so that each stands after those it refers to."""
    by_name = {table.name: table for table in TABLES}
    graph = TopologicalSorter(
        {
            table.name: [c.refers.partition(".")[0] for c in table.columns if c.refers]
            for table in TABLES
        }
    )
    return [by_name[name] for name in graph.static_order()]


def describe(db: Database) -> None:
    """Fill the tables that say what each table and column holds."""
    described = [(t.name, "table", t.about) for t in TABLES]
    described += [(v.name, "view", v.about) for v in VIEWS]
    described.append(("passage_fts", "full-text index", search.FULL_TEXT_ABOUT))
    db.table("about_table").insert_all(
        {"name": name, "sequence": place, "kind": kind, "description": description}
        for place, (name, kind, description) in enumerate(described, 1)
    )
    db.table("about_column").insert_all(
        {
            "table_name": table.name,
            "column_name": column.name,
            "description": column.about,
            "refers_to": column.refers or None,
        }
        for table in TABLES
        for column in table.columns
    )


def _create_table(db: Database, table: Table) -> None:
    created = db.table(table.name).create(
        {column.name: column.type for column in table.columns},
        pk=table.key[0] if len(table.key) == 1 else table.key,
        foreign_keys=[
            (column.name, other_table, other_column)
            for column in table.columns
            for other_table, dot, other_column in (column.refers.partition("."),)
            if dot
        ],
        not_null={column.name for column in table.columns if not column.optional},
        strict=True,
    )
    for columns in table.indexes:
        created.create_index(columns)
    for columns in table.unique:
        created.create_index(columns, unique=True)
