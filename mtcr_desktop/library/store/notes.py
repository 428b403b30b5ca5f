"""Notes on anything that has an address."""

from __future__ import annotations

import sqlite3

from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.records import Note
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.times import now
from mtcr_desktop.records.addresses import Address

_READ = "SELECT id, address, text, made, changed FROM note"


class Notes:
    """The notes of a library; they hold on to addresses, which no new edition changes."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Note, ...]:
        """Return all notes, the one changed last first."""
        with self._session.reading() as connection:
            return _notes(connection, "ORDER BY changed DESC, id DESC")

    def on(self, address: Address) -> tuple[Note, ...]:
        """Return the notes on a sheet and on the places in it, the oldest first.

        A record is the same from whatever date it is seen, and a document however it is shown.
        """
        page = str(Address(address.kind, address.key))
        with self._session.reading() as connection:
            # "$" follows "#" and "@" follows "?": what lies between begins with the page.
            return _notes(
                connection,
                "WHERE address = ? OR (address > ? AND address < ?)"
                " OR (address > ? AND address < ?) ORDER BY id",
                (page, f"{page}#", f"{page}$", f"{page}?", f"{page}@"),
            )

    def add(self, address: Address, text: str) -> tuple[Note, Undo]:
        """Write a note on something."""
        time = now()
        with self._session.writing() as connection:
            changes = Changes(connection)
            note_id = changes.insert(
                "note", address=str(address), text=text, made=time, changed=time
            )
            return Note(note_id, address, text, time, time), changes.undo("add note")

    def edit(self, note_id: int, text: str) -> Undo:
        """Write something else in a note."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            changes.update("note", {"id": note_id}, text=text, changed=now())
            return changes.undo("edit note")

    def remove(self, note_id: int) -> Undo:
        """Delete a note."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            changes.delete("note", {"id": note_id})
            return changes.undo("delete note")


def _notes(
    connection: sqlite3.Connection, condition: str, values: tuple[str, ...] = ()
) -> tuple[Note, ...]:
    return tuple(
        Note(note_id, Address.parse(address), text, made, changed)
        for note_id, address, text, made, changed in connection.execute(
            f"{_READ} {condition}", values
        )
    )
