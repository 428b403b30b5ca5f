"""The trash: documents that are out of sight but not gone, until it is emptied."""

from __future__ import annotations

from mtcr_desktop.library.store import documents
from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.times import now


def remove(session: Session, key: str) -> Undo:
    """Move a document to the trash; one that is there stays as it is."""
    return _set(session, key, now(), "move to trash")


def restore(session: Session, key: str) -> Undo:
    """Take a document out of the trash; one that is not there stays as it is."""
    return _set(session, key, None, "restore document")


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


def _set(session: Session, key: str, deleted: str | None, done: str) -> Undo:
    with session.writing() as connection:
        changes = Changes(connection)
        document_id = documents.id_of(connection, key)
        is_there = documents.is_deleted(connection, document_id)
        if is_there != (deleted is not None):
            changes.update("document", {"id": document_id}, deleted=deleted)
        return changes.undo(done)
