"""The one family of errors that a user may see."""

from __future__ import annotations


class MtcrError(Exception):
    """Something went wrong that the user can understand.

    Attributes:
        message: One sentence that says what happened.
        advice: One sentence that says what to do next; may be empty.
    """

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice

    def __str__(self) -> str:
        """Return message and advice as one line."""
        return f"{self.message} {self.advice}".strip()


class BadAddressError(MtcrError):
    """A text is not an address."""


class BadDateError(MtcrError):
    """A text is not an ISO 8601 calendar date of day, month or year precision."""


class NoSuchRecordError(MtcrError):
    """An address is well formed but names nothing in the edition."""


class EditionError(MtcrError):
    """The bundled database is missing, damaged or of another version."""


class DocumentError(MtcrError):
    """A file cannot be taken in, and why: unknown format, damaged, encrypted, beyond the limits."""


class LibraryError(MtcrError):
    """The user's library cannot be opened, read or written."""
