"""The user's library.

    with open_library() as library:
        for added in library.add(items):
            print(added.document.address, added.new)

A library is for one thread at a time: a worker opens its own with `open_library`, which costs a
millisecond. Any number of windows and commands may have it open at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.store import documents, recognised, summaries
from mtcr_desktop.library.store.opening import open_session
from mtcr_desktop.library.store.records import Added, Document, NewDocument
from mtcr_desktop.library.store.session import Session
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.paths import user_folder
from mtcr_desktop.records.addresses import Address

if TYPE_CHECKING:
    import sqlite3


def open_library(folder: Path | None = None) -> Library:
    """Open the library of a folder, by default the user's; an empty one is made if need be.

    Raises:
        LibraryError: The file is damaged, of another program or of a newer version of this one,
            or the folder cannot be written.
    """
    return Library(open_session(user_folder() if folder is None else folder))


class Library:
    """An open library.

    Every method raises LibraryError for what is wrong with file or disk, and NoSuchRecordError for
    a key that the library does not have.

    Attributes:
        path: The file.
        connection: The connection, for the search only.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def path(self) -> Path:
        """The file."""
        return self._session.path

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection, for the search only."""
        return self._session.connection

    def close(self) -> None:
        """Close the file."""
        self._session.connection.close()

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

    def documents(self, *, deleted: bool = False) -> tuple[Document, ...]:
        """Return the documents, the newest first, or those in the trash."""
        with self._session.reading() as connection:
            return summaries.listed(connection, deleted=deleted)

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
        """Put another reading of a document in place; what the user did with it stays."""
        with self._session.writing() as connection:
            documents.rederive(connection, documents.id_of(connection, key), text, recognition)
