"""Texts as they can be stored."""

from __future__ import annotations


def storable(text: str) -> str:
    """Return a text with a question mark for each half of a character.

    Names of files may have such halves, where they are no UTF-8, and so may damaged documents;
    SQLite takes none. The length stays, so that places in the text stay where they are.
    """
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")
