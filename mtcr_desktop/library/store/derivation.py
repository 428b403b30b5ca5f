"""Another reading of a document in place of the one that is there."""

from __future__ import annotations

import sqlite3

from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.store import documents, highlights
from mtcr_desktop.library.store.anchoring import moved
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.records.addresses import Address


def rederive(
    connection: sqlite3.Connection, document_id: int, text: DocumentText, recognition: Recognition
) -> None:
    """Replace text and recognition of a document, and find again what the user set upon it."""
    places = moved(documents.text(connection, document_id), text)
    documents.replace_text(connection, document_id, text, recognition)
    highlights.find_again(connection, document_id, text)
    _move_addresses(connection, document_id, places)


def _move_addresses(
    connection: sqlite3.Connection, document_id: int, places: dict[str, str]
) -> None:
    """Let notes and bookmarks on places of a document follow them.

    Args:
        connection: The library, in a transaction.
        document_id: The document.
        places: New names of places by their old names.
    """
    ((key,),) = connection.execute("SELECT key FROM document WHERE id = ?", (document_id,))
    old = {str(Address("document", key, (), place)): place for place in places}
    for table in ("note", "bookmark"):
        page = str(Address("document", key))
        rows = connection.execute(
            f"SELECT id, address FROM {table} WHERE address > ? AND address < ?",
            (f"{page}#", f"{page}$"),
        )
        for row_id, address in rows.fetchall():
            if place := old.get(address):
                moved_to = str(Address("document", key, (), places[place]))
                connection.execute(
                    f"UPDATE {table} SET address = ? WHERE id = ?", (moved_to, row_id)
                )
