"""The invented statements as documents of a library."""

from __future__ import annotations

from functools import cache

from mtcr_desktop.edition.reader import open_edition
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import NewDocument


@cache
def prepared(text: str) -> NewDocument:
    """Return a statement as it is when it has been read and recognised."""
    content = text.encode()
    read_ = read(content, "statement.txt")
    with open_edition() as edition:
        recognition = recognise(read_, Gazetteer.of(edition))
    name = text.partition("\n")[0][:20].strip().replace(" ", "-")
    return NewDocument(content, f"{name}.txt", read_, recognition)


def keep(library: Library, *texts: str) -> list[str]:
    """Add statements, and return their keys."""
    return [added.document.key for added in library.add([prepared(text) for text in texts])]
