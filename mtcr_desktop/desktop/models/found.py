"""What has been found so far in the record and in the user's own documents."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.search.results import Answer
from mtcr_desktop.search.scope import Scope


@dataclass(frozen=True, slots=True)
class Found:
    """Both answers to one query; that of the record comes first, and does not wait for the other.

    Attributes:
        query: The text as typed.
        scope: Where it is searched for.
        record: Answer of the edition; None where it is not asked.
        own: Answer of the library; while it is on its way, what an older query found there. None
            where it is not asked, or nothing is there to be asked.
        waiting: The library has yet to answer.
        has_documents: The user has documents, so that there is a scope to choose.
        trouble: Why the user's documents could not be searched; empty if they could.
    """

    query: str
    scope: Scope = "all"
    record: Answer | None = None
    own: Answer | None = None
    waiting: bool = False
    has_documents: bool = False
    trouble: str = ""

    @property
    def has_record(self) -> bool:
        """Whether the record has anything."""
        return self.record is not None and bool(self.record.groups)

    @property
    def has_own(self) -> bool:
        """Whether the user's documents have anything, as far as is known."""
        return self.own is not None and bool(self.own.groups)

    @property
    def is_settled(self) -> bool:
        """Whether it is known what Enter opens: hits of the record come before all others."""
        return self.has_record or not self.waiting
