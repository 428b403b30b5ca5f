"""The tables of the library, as steps from one version to the next.

A step that a release has carried is never changed: a change of tables is a new step. The first
statements of an empty file are those of step 1, so that a new library and an old one that was
brought up to date have the same tables.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = int.from_bytes(b"MTCL", "big")
"""Marks a file as a library of this program: https://www.sqlite.org/fileformat.html."""

Step = tuple[str, ...]

_DOCUMENTS: Step = (
    """
    CREATE TABLE document (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,          -- first 12 hexadecimal digits of the SHA-256
        sha256 TEXT NOT NULL UNIQUE,
        file_name TEXT NOT NULL,
        added TEXT NOT NULL,               -- ISO 8601, UTC
        size INTEGER NOT NULL,             -- bytes of the original
        format TEXT NOT NULL,              -- which reader read it
        encoding TEXT NOT NULL,
        own_title TEXT NOT NULL,           -- as the file says, apart from its text
        own_language TEXT NOT NULL,
        place INTEGER NOT NULL UNIQUE,     -- row of its names in the full-text index
        names TEXT NOT NULL,               -- folded names as they are in that row
        deleted TEXT                       -- when it went to the trash
    ) STRICT
    """,
    """
    CREATE TABLE original (
        document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
        packing TEXT NOT NULL CHECK (packing IN ('none', 'zlib')),
        content BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE paragraph (
        id INTEGER PRIMARY KEY,            -- its row in the full-text index
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        number INTEGER NOT NULL,           -- place in the document, from 0
        role TEXT NOT NULL,
        line INTEGER NOT NULL,
        page INTEGER NOT NULL,
        level INTEGER NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (document_id, number)
    ) STRICT
    """,
    # One copy of the text is enough: the index keeps none, and what goes in is folded before.
    # The prefixes answer the first keys of a search; with them the index is about 1.4 times the
    # text, without them half of it.
    """
    CREATE VIRTUAL TABLE paragraph_fts USING fts5(
        folded, content='', prefix='1 2 3', tokenize='unicode61 remove_diacritics 0'
    )
    """,
)

_RECOGNISED: Step = (
    """
    CREATE TABLE recognised (
        document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
        kind TEXT NOT NULL, kind_confidence REAL NOT NULL,
        language TEXT NOT NULL, language_confidence REAL NOT NULL,
        title TEXT, title_confidence REAL,
        issuer TEXT, issuer_confidence REAL,
        series TEXT, series_confidence REAL,
        place TEXT, place_confidence REAL,
        date TEXT, date_confidence REAL,
        meeting TEXT, meeting_confidence REAL
    ) STRICT
    """,
    "CREATE INDEX recognised_meeting ON recognised (meeting)",
    """
    CREATE TABLE evidence (
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        field TEXT NOT NULL,               -- column of "recognised" that rests on these words
        position INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,        -- paragraph.number
        from_char INTEGER NOT NULL,
        to_char INTEGER NOT NULL,
        PRIMARY KEY (document_id, field, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE claim (
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        form TEXT NOT NULL CHECK (form IN ('number', 'text', 'date', 'list')),
        value TEXT NOT NULL,
        paragraph INTEGER NOT NULL,
        from_char INTEGER NOT NULL,
        to_char INTEGER NOT NULL,
        PRIMARY KEY (document_id, position)
    ) STRICT, WITHOUT ROWID
    """,
    # Apart from what was recognised, so that a text can be read anew and no word of the user's
    # is lost. No value: the user says that there is none.
    """
    CREATE TABLE correction (
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        field TEXT NOT NULL,
        value TEXT,
        made TEXT NOT NULL,
        PRIMARY KEY (document_id, field)
    ) STRICT, WITHOUT ROWID
    """,
)

_USERS_OWN: Step = (
    # Addresses are texts: what they name lies in the edition, which is replaced as a whole.
    """
    CREATE TABLE note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        address TEXT NOT NULL,
        text TEXT NOT NULL,
        made TEXT NOT NULL,
        changed TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX note_address ON note (address)",
    """
    CREATE TABLE folder (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        parent_id INTEGER REFERENCES folder,
        name TEXT NOT NULL,
        position INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX folder_parent ON folder (parent_id)",
    """
    CREATE TABLE bookmark (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        folder_id INTEGER REFERENCES folder,
        address TEXT NOT NULL,
        title TEXT NOT NULL,
        position INTEGER NOT NULL,
        made TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX bookmark_folder ON bookmark (folder_id)",
    "CREATE INDEX bookmark_address ON bookmark (address)",
    """
    CREATE TABLE tag (
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        folded TEXT NOT NULL,              -- without case and accents
        name TEXT NOT NULL,
        PRIMARY KEY (document_id, folded)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX tag_folded ON tag (folded)",
    """
    CREATE TABLE highlight (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
        colour TEXT NOT NULL,
        note TEXT NOT NULL,
        made TEXT NOT NULL,
        changed TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX highlight_document ON highlight (document_id)",
    """
    CREATE TABLE highlight_part (
        highlight_id INTEGER NOT NULL REFERENCES highlight ON DELETE CASCADE,
        position INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,        -- paragraph.number
        from_char INTEGER NOT NULL,
        to_char INTEGER NOT NULL,
        found INTEGER NOT NULL,            -- 0: the words are no longer in the text
        quoted TEXT NOT NULL,              -- the words as they were marked
        before TEXT NOT NULL,              -- and what stood around them
        after TEXT NOT NULL,
        PRIMARY KEY (highlight_id, position)
    ) STRICT, WITHOUT ROWID
    """,
)

_OUTCOMES: Step = (
    # Derived: whoever has an edition at hand finds it anew.
    """
    CREATE TABLE outcome (
        document_id INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
        edition TEXT NOT NULL,             -- content hash of the edition it was set against
        program TEXT NOT NULL,             -- version of the program that did it
        differs INTEGER NOT NULL,          -- how many claims came out how
        not_recorded INTEGER NOT NULL,
        agrees INTEGER NOT NULL
    ) STRICT
    """,
)

STEPS: tuple[Step, ...] = (_DOCUMENTS + _RECOGNISED + _USERS_OWN, _OUTCOMES)
"""Step n brings a file from version n to n + 1; an empty file is of version 0."""


def version(connection: sqlite3.Connection) -> int:
    """Return the version of a library's tables; 0 for an empty file."""
    ((found,),) = connection.execute("PRAGMA user_version")
    return int(found)


def application(connection: sqlite3.Connection) -> int:
    """Return the mark of the program that made a file; 0 where there is none."""
    ((found,),) = connection.execute("PRAGMA application_id")
    return int(found)


def declared(connection: sqlite3.Connection) -> set[tuple[str, str, str | None]]:
    """Return type, name and declaration of everything in a file."""
    return set(connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall())


def advance(connection: sqlite3.Connection) -> None:
    """Bring the tables up to date; within a transaction, so that it is done whole or not at all."""
    for number, step in enumerate(STEPS[version(connection) :], version(connection) + 1):
        for statement in step:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
