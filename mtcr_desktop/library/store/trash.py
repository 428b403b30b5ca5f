"""The trash: documents that are out of sight but not gone, until it is emptied."""

from __future__ import annotations

from collections.abc import Sequence

from mtcr_desktop.library.store import documents
from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.times import now


def remove(session: Session, keys: Sequence[str]) -> Undo:
    """Move documents to the trash; one that is there stays as it is."""
    done = "move to trash" if len(keys) == 1 else f"move {len(keys)} documents to trash"
    return _set(session, keys, now(), done)


def restore(session: Session, keys: Sequence[str]) -> Undo:
    """Take documents out of the trash; one that is not there stays as it is."""
    done = "restore document" if len(keys) == 1 else f"restore {len(keys)} documents"
    return _set(session, keys, None, done)


def empty(session: Session) -> int:
    """Delete for good what is in the trash, and return how many documents that were.

    Notes and bookmarks on them stay: they are the user's own words, and hold again should the
    same content be added again.
    """
    # The pages are overwritten, so that no other program finds the text in the file.
    session.connection.execute("PRAGMA secure_delete = ON")
    try:
        with session.writing() as connection:
            count = connection.execute("DELETE FROM document WHERE deleted IS NOT NULL").rowcount
            ((free,),) = connection.execute("PRAGMA freelist_count")
            for _ in range(free):
                # One page each: Python takes but one step of a statement that returns nothing.
                connection.execute("PRAGMA incremental_vacuum(1)")
            return count
    finally:
        session.connection.execute("PRAGMA secure_delete = OFF")


def _set(session: Session, keys: Sequence[str], deleted: str | None, done: str) -> Undo:
    with session.writing() as connection:
        changes = Changes(connection)
        for key in keys:
            document_id = documents.id_of(connection, key)
            is_there = documents.is_deleted(connection, document_id)
            if is_there != (deleted is not None):
                changes.update("document", {"id": document_id}, deleted=deleted)
        return changes.undo(done)
