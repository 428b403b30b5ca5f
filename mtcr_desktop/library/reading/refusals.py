"""The sentences in which a file is refused."""

from __future__ import annotations

from collections.abc import Sized

from mtcr_desktop.library.reading.limits import MAX_PARAGRAPHS
from mtcr_desktop.records.errors import DocumentError

FORMATS = "Documents can be web pages, PDF, Word (.docx), Markdown or plain text."


def too_much(what: str, limit: str) -> DocumentError:
    """Return the error for a file beyond a limit."""
    return DocumentError(
        f"The file is too large: {what}, and at most {limit} are read.",
        "Add the part that you need as a file of its own.",
    )


def refuse_many(paragraphs: Sized) -> None:
    """Raise the error for a text that has too many paragraphs."""
    if len(paragraphs) > MAX_PARAGRAPHS:
        raise too_much(f"it has {len(paragraphs):,} paragraphs", f"{MAX_PARAGRAPHS:,}")


def damaged(what: str) -> DocumentError:
    """Return the error for a file that is of a known format but cannot be read."""
    return DocumentError(
        f"The file is damaged: {what}.",
        "Fetch it again from where it came from, or save it anew.",
    )


def empty() -> DocumentError:
    """Return the error for a file in which there are no words."""
    return DocumentError("There is no text in the file.", "Make sure that it is the right one.")
