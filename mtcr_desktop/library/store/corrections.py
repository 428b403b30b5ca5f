"""What the user says of a document instead of what was recognised."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from mtcr_desktop.library.store import documents, recognised
from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.records import Field, FieldValue
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.times import now


def revise(
    session: Session,
    key: str,
    said: Mapping[Field, FieldValue],
    withdrawn: Collection[Field] = (),
) -> Undo:
    """Set what a document is, by the user's word, and go back to what was recognised elsewhere."""
    for field, value in said.items():
        recognised.check_field(field, value)
    with session.writing() as connection:
        changes = Changes(connection)
        document_id = documents.id_of(connection, key)
        known = recognised.corrections(connection, document_id)
        for field, value in said.items():
            row = {"document_id": document_id, "field": field}
            new = {"value": recognised.stored(value), "made": now()}
            if field in known:
                changes.update("correction", row, **new)
            else:
                changes.insert("correction", **row, **new)
        for field in withdrawn:
            if field in known:
                changes.delete("correction", {"document_id": document_id, "field": field})
        return changes.undo(_name(said, withdrawn))


def corrected_fields(session: Session, key: str) -> tuple[Field, ...]:
    """Return what the user has corrected of a document, in the order of the fields."""
    with session.reading() as connection:
        said = recognised.corrections(connection, documents.id_of(connection, key))
    return tuple(field for field in recognised.FIELDS if field in said)


def _name(said: Collection[Field], withdrawn: Collection[Field]) -> str:
    """Return what is done, as a menu says it after “Undo”."""
    match [*said], [*withdrawn]:
        case [field], []:
            return f"correct {field}"
        case [], [field]:
            return f"withdraw correction of {field}"
        case [], _:
            return "withdraw corrections"
        case _:
            return "correct details"
