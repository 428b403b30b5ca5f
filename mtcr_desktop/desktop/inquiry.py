"""Asks the record and the user's own documents, each on a thread of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mtcr_desktop.desktop.models.found import Found
from mtcr_desktop.desktop.models.result_rows import FIRST_GROUP_ROWS, OTHER_GROUP_ROWS
from mtcr_desktop.desktop.search_worker import SearchWorker
from mtcr_desktop.records.errors import LibraryError
from mtcr_desktop.search.scope import Scope, leave_documents, leave_record

if TYPE_CHECKING:
    from mtcr_desktop.search.results import Answer

HITS = FIRST_GROUP_ROWS
"""Hits asked for of the first kind: no group shows more, and each costs a search some time."""

OTHER_HITS = OTHER_GROUP_ROWS
"""Hits asked for of each other kind."""

ALL_HITS = 500
"""Hits asked for where one kind is wanted: more than the edition has of any."""

DOCUMENTS = 20
"""Documents asked for where nothing else is wanted; each takes some time to be looked up."""

ALL_DOCUMENTS = 100
"""Documents asked for where all are wanted; nobody reads on, and words narrow them."""


class Inquiry(QObject):
    """Puts one query to both searches, and tells twice what was found.

    The record answers first. Only when that is painted are the user's documents asked, so that
    the two do not take time from each other; a newer query stops both. Nothing of the library is
    loaded before the first `prepare`, nor where there is no library.

    Signals:
        found(Found): There is an answer, or more of it.
        documents_known(): Whether the user has documents is another answer than before.
    """

    found = Signal(object)
    documents_known = Signal()

    def __init__(
        self, record: SearchWorker, own: SearchWorker | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.has_documents = False
        self._record = record
        self._own = own
        self._trouble = ""
        self._last = Found("")
        self._limit = HITS
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._ask_own)

    def prepare(self) -> None:
        """Have everything ready before the first key is pressed."""
        self._record.prepare(self._prepare_own)

    def ask(self, text: str, scope: Scope) -> None:
        """Have a text searched for; older queries are given up."""
        self.drop()
        one_kind = "kind:" in text.casefold()
        older = self._last.own
        self._last = Found(
            text, scope, None, older, has_documents=self.has_documents, trouble=self._trouble
        )
        if scope == "documents" and self.has_documents:
            self._limit = ALL_DOCUMENTS if one_kind else DOCUMENTS
            self._ask_own()
        else:
            self._limit = ALL_DOCUMENTS if one_kind else HITS
            limit = ALL_HITS if one_kind else HITS
            self._record.ask(
                text, limit, self._take_record, others=None if one_kind else OTHER_HITS
            )

    def drop(self) -> None:
        """Answer nothing that was asked so far."""
        self._painted.stop()
        self._record.drop()
        if self._own is not None:
            self._own.drop()

    def forget(self) -> None:
        """Show nothing of an earlier answer beside the next one."""
        self.drop()
        self._last = Found("")

    def _prepare_own(self, _: object) -> None:
        if self._own is not None and self._own.is_there():
            self._own.prepare(self._know, self._know_trouble)
        else:
            self._know(False)

    def _know(self, has_documents: object) -> None:
        self._trouble = ""
        if self.has_documents != bool(has_documents):
            self.has_documents = bool(has_documents)
            self.documents_known.emit()

    def _know_trouble(self, error: Exception) -> None:
        trouble = _said(error)
        if trouble != self._trouble:
            self._trouble, self.has_documents = trouble, False
            self.documents_known.emit()

    def _take_record(self, answer: Answer) -> None:
        # Whether there are documents may have become known since the question was put.
        known, scope = self.has_documents, self._last.scope
        wanted = known and scope != "record" and leave_documents(answer.filters)
        of_record = scope != "documents" and leave_record(answer.filters)
        self._tell(
            replace(
                self._last,
                record=answer if of_record or not known else None,
                own=self._last.own if wanted else None,
                waiting=wanted,
                has_documents=known,
                trouble=self._trouble,
            )
        )
        if wanted:
            self._painted.start()

    def _ask_own(self) -> None:
        if self._own is not None:
            text = self._last.query
            self._own.ask(text, self._limit, self._take_own, self._take_trouble)

    def _take_own(self, answer: Answer) -> None:
        self._tell(replace(self._last, own=answer, waiting=False))

    def _take_trouble(self, error: Exception) -> None:
        self._tell(replace(self._last, own=None, waiting=False, trouble=_said(error)))

    def _tell(self, found: Found) -> None:
        self._last = found
        self.found.emit(found)


def _said(error: Exception) -> str:
    """Return in words why the library could not be searched.

    Raises:
        Exception: It is the program that is at fault, not the library.
    """
    if not isinstance(error, LibraryError):
        raise error
    return f"{error.message} {error.advice}".strip()
