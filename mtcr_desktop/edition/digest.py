"""The content hash: the same for the same facts, whatever library wrote the file."""

from __future__ import annotations

import hashlib
import json
import sqlite3

_TABLES = "SELECT name FROM about_table WHERE kind = 'table' ORDER BY sequence"
_UNHASHED = "content_hash"
"""The property that holds the hash itself."""


def content_hash(connection: sqlite3.Connection) -> str:
    """Return SHA-256 in hexadecimal over every row of every table, in order."""
    digest = hashlib.sha256()
    for (table,) in connection.execute(_TABLES).fetchall():
        digest.update(f"{table}\n".encode())
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid'):
            if not (table == "edition" and row[0] == _UNHASHED):
                digest.update(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    return digest.hexdigest()
