"""Looking into a library from outside."""

from __future__ import annotations

from mtcr_desktop.library.store.library import Library
from mtcr_desktop.records.folding import fold


def found(library: Library, words: str) -> list[str]:
    """Return the paragraphs that the full-text index has for some words; names are in brackets."""
    rows = library.connection.execute(
        "SELECT ifnull(p.text, '[' || d.names || ']') FROM paragraph_fts AS f"
        " LEFT JOIN paragraph AS p ON p.id = f.rowid LEFT JOIN document AS d ON d.place = f.rowid"
        " WHERE paragraph_fts MATCH ? ORDER BY f.rowid",
        (f'"{fold(words)}"',),
    )
    return [text for (text,) in rows]


def is_whole(library: Library) -> bool:
    """Say whether file, references and index are sound."""
    (told,) = library.connection.execute("PRAGMA integrity_check").fetchall()
    library.connection.execute(
        "INSERT INTO paragraph_fts (paragraph_fts) VALUES ('integrity-check')"
    )
    return told == ("ok",) and not library.connection.execute("PRAGMA foreign_key_check").fetchall()


def dump(library: Library) -> list[tuple[object, ...]]:
    """Return every row of what the user made or changed."""
    tables = ("document", "correction", "note", "folder", "bookmark", "tag", "highlight")
    return [
        (table, *row)
        for table in (*tables, "highlight_part")
        for row in library.connection.execute(f"SELECT * FROM {table}").fetchall()
    ]
