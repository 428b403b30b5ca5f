"""Highlights on passages of documents, each with a note if the user likes."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from mtcr_desktop.library.store import documents
from mtcr_desktop.library.store.anchoring import Anchor, anchor, find
from mtcr_desktop.library.store.changes import Changes, Undo
from mtcr_desktop.library.store.records import Colour, Highlight, Passage
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.times import now
from mtcr_desktop.library.text import DocumentText, Words
from mtcr_desktop.records.errors import LibraryError

_READ = """
    SELECT h.id, d.key, h.colour, h.note, h.made, h.changed,
        p.paragraph, p.from_char, p.to_char, p.found, p.quoted
    FROM highlight AS h
    JOIN document AS d ON d.id = h.document_id
    JOIN highlight_part AS p ON p.highlight_id = h.id
"""
_HEAD = 6
"""Columns of _READ that belong to the highlight itself."""


class Highlights:
    """The highlights of a library.

    A highlight keeps the words that it marks and what stood around them, so that it is found
    again after the document has been read anew. One whose words are gone is kept, without a place.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, key: str) -> tuple[Highlight, ...]:
        """Return the highlights of a document in the order of its text."""
        with self._session.reading() as connection:
            return _highlights(connection, documents.id_of(connection, key))

    def add(
        self, key: str, words: Sequence[Words], colour: Colour = "yellow", note: str = ""
    ) -> tuple[Highlight, Undo]:
        """Mark a passage.

        Args:
            key: The document.
            words: The passage; more than one where it spans several paragraphs.
            colour: The colour of the mark.
            note: What the user says of the passage.

        Raises:
            LibraryError: The document has no such place.
        """
        time = now()
        with self._session.writing() as connection:
            changes = Changes(connection)
            document_id = documents.id_of(connection, key)
            text = documents.text(connection, document_id)
            _check_places(text, words)
            highlight_id = changes.insert(
                "highlight",
                document_id=document_id,
                colour=colour,
                note=note,
                made=time,
                changed=time,
            )
            for position, place in enumerate(words):
                kept = anchor(text, place)
                changes.insert(
                    "highlight_part",
                    highlight_id=highlight_id,
                    position=position,
                    paragraph=place.paragraph,
                    from_char=place.start,
                    to_char=place.end,
                    found=1,
                    quoted=kept.quoted,
                    before=kept.before,
                    after=kept.after,
                )
            made = next(
                one for one in _highlights(connection, document_id) if one.id == highlight_id
            )
            return made, changes.undo("highlight")

    def edit(
        self, highlight_id: int, *, colour: Colour | None = None, note: str | None = None
    ) -> Undo:
        """Change the colour of a highlight, its note, or both."""
        new = {"colour": colour, "note": note}
        with self._session.writing() as connection:
            changes = Changes(connection)
            changes.update(
                "highlight",
                {"id": highlight_id},
                **{name: value for name, value in new.items() if value is not None},
                changed=now(),
            )
            return changes.undo("edit highlight")

    def remove(self, highlight_id: int) -> Undo:
        """Delete a highlight with its note."""
        with self._session.writing() as connection:
            changes = Changes(connection)
            parts = connection.execute(
                "SELECT position FROM highlight_part WHERE highlight_id = ?", (highlight_id,)
            )
            for (position,) in parts.fetchall():
                changes.delete(
                    "highlight_part", {"highlight_id": highlight_id, "position": position}
                )
            changes.delete("highlight", {"id": highlight_id})
            return changes.undo("delete highlight")


def find_again(connection: sqlite3.Connection, document_id: int, text: DocumentText) -> None:
    """Set every highlight of a document on its words in a text that was read anew.

    The words as they were marked are kept as they are: a later reading may have them again.
    """
    parts = connection.execute(
        "SELECT p.highlight_id, p.position, p.paragraph, p.from_char, p.to_char, p.quoted,"
        " p.before, p.after FROM highlight_part AS p JOIN highlight AS h ON h.id = p.highlight_id"
        " WHERE h.document_id = ?",
        (document_id,),
    )
    for highlight_id, position, *place, quoted, before, after in parts.fetchall():
        old = Words(*place)
        place_now = find(text, Anchor(old, quoted, before, after))
        connection.execute(
            "UPDATE highlight_part SET paragraph = ?, from_char = ?, to_char = ?, found = ?"
            " WHERE highlight_id = ? AND position = ?",
            (*(place_now or old), int(place_now is not None), highlight_id, position),
        )


def _check_places(text: DocumentText, words: Sequence[Words]) -> None:
    for place in words:
        fits = 0 <= place.paragraph < len(text.paragraphs) and (
            0 <= place.start < place.end <= len(text.paragraphs[place.paragraph].text)
        )
        if not fits:
            raise LibraryError("The document has no such place.", "Select some words in it.")
    if not words:
        raise LibraryError("There is nothing to highlight.", "Select some words first.")


def _highlights(connection: sqlite3.Connection, document_id: int) -> tuple[Highlight, ...]:
    rows = connection.execute(
        f"{_READ} WHERE h.document_id = ? ORDER BY h.id, p.position", (document_id,)
    )
    found = [
        Highlight._make((*head, tuple(_passage(*row[_HEAD:]) for row in parts)))
        for head, parts in groupby(rows, key=itemgetter(slice(_HEAD)))
    ]
    return tuple(sorted(found, key=lambda one: (one.passages[0].words or _NOWHERE, one.id)))


_NOWHERE = Words(1 << 62, 0, 0)
"""After every place: where highlights stand whose words are gone."""


def _passage(paragraph: int, start: int, end: int, found: int, quoted: str) -> Passage:
    return Passage(Words(paragraph, start, end) if found else None, quoted)
