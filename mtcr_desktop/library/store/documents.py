"""Documents: put in and read back."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from typing import NamedTuple, cast

from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.store import index, recognised, summaries
from mtcr_desktop.library.store.records import Added, Document, NewDocument
from mtcr_desktop.library.store.spelling import storable
from mtcr_desktop.library.store.times import now
from mtcr_desktop.library.text import DocumentText, Format, Paragraph
from mtcr_desktop.records.errors import NoSuchRecordError

KEY_LENGTH = 12
"""Hexadecimal digits of a key; more only where two documents would share them."""

_WORTH_PACKING = 0.9
"""Pages and text shrink to a third, which every backup gains by; PDF and DOCX are packed already,
and packing them again would only cost time whenever they are read."""


class Prepared(NamedTuple):
    """A new document with all that can be worked out before the file is locked."""

    item: NewDocument
    sha256: str
    packing: str
    packed: bytes


def prepare(item: NewDocument) -> Prepared:
    """Work out what a transaction need not wait for."""
    packed = zlib.compress(item.content)
    pays = len(packed) < _WORTH_PACKING * len(item.content)
    return Prepared(
        item,
        hashlib.sha256(item.content).hexdigest(),
        "zlib" if pays else "none",
        packed if pays else item.content,
    )


def add(connection: sqlite3.Connection, item: Prepared) -> Added:
    """Put one document into the library, unless its content is there."""
    known = connection.execute(
        "SELECT id, deleted FROM document WHERE sha256 = ?", (item.sha256,)
    ).fetchone()
    if known is None:
        return Added(_insert(connection, item), new=True)
    document_id, deleted = known
    if deleted is not None:
        set_deleted(connection, document_id, None)
    return Added(summaries.one(connection, document_id), new=False, restored=deleted is not None)


def replace_text(
    connection: sqlite3.Connection, document_id: int, text: DocumentText, recognition: Recognition
) -> None:
    """Put another reading of a document in place of the one that is there."""
    deleted = is_deleted(connection, document_id)
    if not deleted:
        index.withdraw(connection, document_id)
    connection.execute("DELETE FROM paragraph WHERE document_id = ?", (document_id,))
    connection.execute(
        "UPDATE document SET format = ?, encoding = ?, own_title = ?, own_language = ?, place = ?"
        " WHERE id = ?",
        (
            text.format,
            text.encoding,
            storable(text.title),
            text.language,
            _free(connection),
            document_id,
        ),
    )
    _insert_text(connection, document_id, text)
    recognised.write(connection, document_id, recognition)
    connection.execute(
        "UPDATE document SET names = ? WHERE id = ?", (_names(connection, document_id), document_id)
    )
    if not deleted:
        index.enter(connection, document_id)


def refresh_names(connection: sqlite3.Connection, document_id: int) -> None:
    """Bring what a document is found by up to date with the user's corrections."""
    index.rename(connection, document_id, _names(connection, document_id))


def set_deleted(connection: sqlite3.Connection, document_id: int, deleted: str | None) -> None:
    """Move a document to the trash, or take it out; only what is not there can be found."""
    if deleted is not None:
        index.withdraw(connection, document_id)
    connection.execute("UPDATE document SET deleted = ? WHERE id = ?", (deleted, document_id))
    if deleted is None:
        index.enter(connection, document_id)


def id_of(connection: sqlite3.Connection, key: str) -> int:
    """Return the id of a document.

    Raises:
        NoSuchRecordError: The library has no document of that key.
    """
    row = connection.execute(
        "SELECT id FROM document WHERE key = ?", (storable(key).lower(),)
    ).fetchone()
    if row is None:
        raise NoSuchRecordError(
            f"Your library has no document “{key[:64]}”.", "Choose it from your documents."
        )
    return int(row[0])


def is_deleted(connection: sqlite3.Connection, document_id: int) -> bool:
    """Say whether a document is in the trash."""
    ((deleted,),) = connection.execute("SELECT deleted FROM document WHERE id = ?", (document_id,))
    return deleted is not None


def has(connection: sqlite3.Connection, sha256: str) -> bool:
    """Say whether a content is in the library, the trash included."""
    row = connection.execute("SELECT 1 FROM document WHERE sha256 = ?", (sha256.lower(),))
    return row.fetchone() is not None


def text(connection: sqlite3.Connection, document_id: int) -> DocumentText:
    """Return the text of a document as its reader found it."""
    ((form, title, language, encoding),) = connection.execute(
        "SELECT format, own_title, own_language, encoding FROM document WHERE id = ?",
        (document_id,),
    )
    paragraphs = connection.execute(
        "SELECT text, role, line, page, level FROM paragraph WHERE document_id = ? ORDER BY number",
        (document_id,),
    )
    return DocumentText(
        cast("Format", form),
        tuple(map(Paragraph._make, paragraphs)),
        title,
        language,
        encoding,
    )


def original(connection: sqlite3.Connection, document_id: int) -> bytes:
    """Return the bytes of the file as it was added."""
    ((packing, content),) = connection.execute(
        "SELECT packing, content FROM original WHERE document_id = ?", (document_id,)
    )
    return zlib.decompress(content) if packing == "zlib" else bytes(content)


def _insert(connection: sqlite3.Connection, item: Prepared) -> Document:
    """Store a document that is not there and return its summary."""
    new = item.item
    cursor = connection.execute(
        "INSERT INTO document (key, sha256, file_name, added, size, format, encoding, own_title,"
        " own_language, place, names) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
        (
            _free_key(connection, item.sha256),
            item.sha256,
            storable(new.file_name),
            now(),
            len(new.content),
            new.text.format,
            new.text.encoding,
            storable(new.text.title),
            new.text.language,
            _free(connection),
        ),
    )
    document_id = cast("int", cursor.lastrowid)
    connection.execute(
        "INSERT INTO original VALUES (?, ?, ?)", (document_id, item.packing, item.packed)
    )
    _insert_text(connection, document_id, new.text)
    recognised.write(connection, document_id, new.recognition)
    found = summaries.one(connection, document_id)
    connection.execute(
        "UPDATE document SET names = ? WHERE id = ?", (_names_of(found), document_id)
    )
    index.enter(connection, document_id)
    return found


def _insert_text(connection: sqlite3.Connection, document_id: int, text: DocumentText) -> None:
    ((place,),) = connection.execute("SELECT place FROM document WHERE id = ?", (document_id,))
    connection.executemany(
        "INSERT INTO paragraph (id, document_id, number, role, line, page, level, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                place + 1 + number,
                document_id,
                number,
                p.role,
                p.line,
                p.page,
                p.level,
                storable(p.text),
            )
            for number, p in enumerate(text.paragraphs)
        ),
    )


def _free(connection: sqlite3.Connection) -> int:
    """Return the first row of the index after all that are used."""
    ((last,),) = connection.execute(
        "SELECT max((SELECT ifnull(max(id), 0) FROM paragraph),"
        " (SELECT ifnull(max(place), 0) FROM document))"
    )
    return int(last) + 1


def _free_key(connection: sqlite3.Connection, sha256: str) -> str:
    """Return the shortest start of a hash that no other document has as its key."""
    for length in range(KEY_LENGTH, len(sha256)):
        key = sha256[:length]
        if not connection.execute("SELECT 1 FROM document WHERE key = ?", (key,)).fetchone():
            return key
    return sha256


def _names(connection: sqlite3.Connection, document_id: int) -> str:
    """Return what a document is found by besides its text."""
    return _names_of(summaries.one(connection, document_id))


def _names_of(found: Document) -> str:
    return index.folded_names((found.title, found.file_name, found.issuer, found.series))
