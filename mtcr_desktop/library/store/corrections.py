"""What the user says of a document instead of what was recognised."""

from __future__ import annotations

from mtcr_desktop.library.store import documents, recognised
from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.records import Field, FieldValue
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.times import now


def correct(session: Session, key: str, field: Field, value: FieldValue) -> Undo:
    """Set what a document is, by the user's word."""
    recognised.check_field(field, value)
    with session.writing() as connection:
        changes = Changes(connection)
        document_id = documents.id_of(connection, key)
        row = {"document_id": document_id, "field": field}
        new = {"value": recognised.stored(value), "made": now()}
        if field in recognised.corrections(connection, document_id):
            changes.update("correction", row, **new)
        else:
            changes.insert("correction", **row, **new)
        return changes.undo(f"correct {field}")


def withdraw(session: Session, key: str, field: Field) -> Undo:
    """Go back to what was recognised; where nothing was corrected, nothing is changed."""
    with session.writing() as connection:
        changes = Changes(connection)
        document_id = documents.id_of(connection, key)
        if field in recognised.corrections(connection, document_id):
            changes.delete("correction", {"document_id": document_id, "field": field})
        return changes.undo(f"withdraw correction of {field}")


def corrected_fields(session: Session, key: str) -> tuple[Field, ...]:
    """Return what the user has corrected of a document, in the order of the fields."""
    with session.reading() as connection:
        said = recognised.corrections(connection, documents.id_of(connection, key))
    return tuple(field for field in recognised.FIELDS if field in said)
