"""The user's library.

    with open_library() as library:
        for added in library.add(items):
            print(added.document.address, added.new)

A library is for one thread at a time: a worker opens its own with `open_library`, which costs a
millisecond. Any number of windows and commands may have it open at once.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.store import (
    backups,
    changes,
    corrections,
    derivation,
    documents,
    recognised,
    recovery,
    summaries,
    transfer,
    trash,
)
from mtcr_desktop.library.store.backups import Backup
from mtcr_desktop.library.store.bookmarks import Bookmarks
from mtcr_desktop.library.store.changes import Undo
from mtcr_desktop.library.store.highlights import Highlights
from mtcr_desktop.library.store.notes import Notes
from mtcr_desktop.library.store.opening import open_session
from mtcr_desktop.library.store.outcomes import Outcomes
from mtcr_desktop.library.store.records import (
    Added,
    Document,
    Field,
    FieldValue,
    NewDocument,
)
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.store.tags import Tags
from mtcr_desktop.library.store.troubles import told
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.paths import user_folder
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError

if TYPE_CHECKING:
    import sqlite3


def open_library(folder: Path | None = None) -> Library:
    """Open the library of a folder, by default the user's; an empty one is made if need be.

    Raises:
        LostLibraryError: The library is damaged, and was set aside, or it is missing although
            there are backups: the user has to choose between the two functions that follow.
        LibraryError: It is of another program or of a newer version of this one, or the folder
            cannot be written.
    """
    return Library(open_session(folder or user_folder()))


def restore_last_backup(folder: Path | None = None) -> Library:
    """Put the last sound backup in the place of a library that is gone, and open it.

    Raises:
        LibraryError: There is no sound backup, or there is a library.
    """
    place = folder or user_folder()
    with told(place):
        backup = recovery.last_sound(place)
        if backup is None:
            raise LibraryError("There is no backup that could be restored.")
        if not recovery.is_missing(place):
            raise LibraryError("Your library is where it should be.", "Open it.")
        recovery.put_back(place, backup)
    return Library(open_session(place))


def begin_anew(folder: Path | None = None) -> Library:
    """Open an empty library in the place of one that is gone; backups of that one are kept."""
    return Library(open_session(folder or user_folder(), anew=True))


class Library:
    """An open library.

    Every method raises LibraryError for what is wrong with file or disk, and NoSuchRecordError for
    a key that the library does not have.

    Attributes:
        notes: Notes on anything that has an address.
        bookmarks: Bookmarks in folders.
        tags: Tags on documents.
        highlights: Highlights on passages of documents.
        outcomes: What came of checking documents.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.notes = Notes(session)
        self.bookmarks = Bookmarks(session)
        self.tags = Tags(session)
        self.highlights = Highlights(session)
        self.outcomes = Outcomes(session)

    @property
    def path(self) -> Path:
        """The file."""
        return self._session.path

    @property
    def backup_trouble(self) -> LibraryError | None:
        """Why the backup of the day could not be made; None if there was no trouble."""
        return self._session.backup_trouble

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the search only."""
        return self._session.connection

    def close(self) -> None:
        """Close the file."""
        self._session.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Documents

    def add(self, items: Sequence[NewDocument]) -> list[Added]:
        """Put documents into the library: all of them or, if it fails, none.

        A content that is there already is not added again; from the trash it is taken out.
        """
        prepared = [documents.prepare(item) for item in items]
        with self._session.writing() as connection:
            return [documents.add(connection, item) for item in prepared]

    def documents(self, *, deleted: bool = False, limit: int | None = None) -> tuple[Document, ...]:
        """Return the documents, the newest first, or those in the trash; so many at most."""
        with self._session.reading() as connection:
            return summaries.listed(connection, deleted=deleted, limit=limit)

    def count(self, *, deleted: bool = False) -> int:
        """Return how many documents there are, or how many are in the trash."""
        with self._session.reading() as connection:
            return summaries.count(connection, deleted=deleted)

    def documents_of(self, meeting: Address) -> tuple[Document, ...]:
        """Return the documents about a meeting by date of issue, without those in the trash."""
        with self._session.reading() as connection:
            return summaries.of_meeting(connection, meeting)

    def document(self, key: str) -> Document:
        """Return one document, whether or not it is in the trash."""
        with self._session.reading() as connection:
            return summaries.one(connection, documents.id_of(connection, key))

    def has(self, sha256: str) -> bool:
        """Say whether a content is in the library, the trash included."""
        with self._session.reading() as connection:
            return documents.has(connection, sha256)

    def text(self, key: str) -> DocumentText:
        """Return the text of a document."""
        with self._session.reading() as connection:
            return documents.text(connection, documents.id_of(connection, key))

    def original(self, key: str) -> bytes:
        """Return the file as it was added."""
        with self._session.reading() as connection:
            return documents.original(connection, documents.id_of(connection, key))

    def recognised(self, key: str) -> Recognition:
        """Return what was recognised in a document, without the user's corrections."""
        with self._session.reading() as connection:
            return recognised.read(connection, documents.id_of(connection, key))

    def recognition(self, key: str) -> Recognition:
        """Return what was recognised in a document, with the user's corrections in its place."""
        with self._session.reading() as connection:
            document_id = documents.id_of(connection, key)
            return recognised.corrected(
                recognised.read(connection, document_id),
                recognised.corrections(connection, document_id),
            )

    def rederive(self, key: str, text: DocumentText, recognition: Recognition) -> None:
        """Put another reading of a document in place; what the user did with it stays.

        Corrections hold on, highlights are found again by their words, and notes and bookmarks on
        a paragraph move with it.
        """
        with self._session.writing() as connection:
            derivation.rederive(connection, documents.id_of(connection, key), text, recognition)

    # What the user does with them; each can be taken back

    def undo(self, undo: Undo) -> Undo:
        """Take back something that the user did, and return the way to do it again.

        Raises:
            LibraryError: It was changed again since.
        """
        with self._session.writing() as connection:
            return changes.apply(connection, undo)

    def correct(self, key: str, field: Field, value: FieldValue) -> Undo:
        """Set what a document is by the user's word, which outlives every new reading.

        Args:
            key: The document.
            field: What of it.
            value: What it is; None says that the document has none.

        Raises:
            LibraryError: The field cannot have that value.
        """
        return self.revise(key, {field: value})

    def withdraw_correction(self, key: str, field: Field) -> Undo:
        """Go back to what was recognised."""
        return self.revise(key, {}, (field,))

    def revise(
        self, key: str, said: Mapping[Field, FieldValue], withdrawn: Collection[Field] = ()
    ) -> Undo:
        """Make several corrections and withdraw others, as one change that is taken back as one.

        Args:
            key: The document.
            said: What it is by the user's word; None says that it has none.
            withdrawn: Of what to go back to what was recognised.

        Raises:
            LibraryError: A field cannot have its value; nothing was changed.
        """
        return corrections.revise(self._session, key, said, withdrawn)

    def corrected(self, key: str) -> tuple[Field, ...]:
        """Return what the user has corrected of a document."""
        return corrections.corrected_fields(self._session, key)

    def remove(self, *keys: str) -> Undo:
        """Move documents to the trash, as one change; none of them if one is not there."""
        return trash.remove(self._session, keys)

    def restore(self, *keys: str) -> Undo:
        """Take documents out of the trash, as one change."""
        return trash.restore(self._session, keys)

    def empty_trash(self) -> int:
        """Delete for good what is in the trash, and return how many documents that were."""
        return trash.empty(self._session)

    # The library as a whole

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups, the newest first."""
        return backups.listed(self.path.parent)

    def export(self, to: Path, *, replace: bool = False) -> None:
        """Write the whole library to one file.

        Args:
            to: The file.
            replace: Whether a file of that name may be replaced.

        Raises:
            LibraryError: It is there already, or cannot be written; it is whole or not there.
        """
        transfer.export(self._session, to, replace=replace)

    def restore_from(self, source: Path) -> Backup:
        """Put the content of an exported file or a backup in place of all that is there.

        Returns:
            The backup of what was there.

        Raises:
            LibraryError: The file is no sound library; nothing was changed.
        """
        return transfer.restore(self._session, source)
