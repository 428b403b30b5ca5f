"""A user's document as data: the shape in which it is shown and exported as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking import report
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.places import anchors
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Highlight, Note
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.data import source_json


def document_json(edition: Edition, library: Library, address: Address) -> dict[str, Any]:
    """Return a document with its text and what came of its check.

    The record has the keys that `mtcr check --json` answers with, what the library keeps of the
    file, the paragraphs by the names of their places, and what the user tagged, noted and
    highlighted.

    Raises:
        NoSuchRecordError: The library has no such document.
        LibraryError: The library cannot be read.
    """
    document = library.document(address.key)
    text, recognition = library.text(address.key), library.recognition(address.key)
    checks = check(text, recognition, edition)
    cited = dict.fromkeys(source for one in checks for source in one.sources)
    places = anchors(paragraph.role for paragraph in text.paragraphs)
    return {
        "address": str(document.address),
        "kind": address.kind,
        "title": document.title,
        "own": True,
        "record": {
            **report.to_json(document.file_name, text, recognition, checks),
            "corrected": sorted(library.corrected(address.key)),
            "added": document.added,
            "size": document.size,
            "format": document.format,
            "encoding": text.encoding or None,
            "sha256": document.sha256,
            "deleted": document.deleted,
            "paragraphs": [
                {
                    "place": place,
                    "role": paragraph.role,
                    "page": paragraph.page or None,
                    "line": paragraph.line,
                    "text": paragraph.text,
                }
                for place, paragraph in zip(places, text.paragraphs, strict=True)
            ],
            "tags": list(library.tags.of(address.key)),
            "notes": [_note(note) for note in library.notes.on(address)],
            "highlights": [_highlight(one, places) for one in library.highlights.of(address.key)],
        },
        "sources": [source_json(source) for source in edition.sources_of(cited)],
    }


def _note(note: Note) -> dict[str, Any]:
    return {
        "place": note.address.fragment or None,
        "text": note.text,
        "made": note.made,
        "changed": note.changed,
    }


def _highlight(highlight: Highlight, places: Sequence[str]) -> dict[str, Any]:
    """Return what the user marked; a passage whose words are gone has no place."""
    return {
        "colour": highlight.colour,
        "note": highlight.note or None,
        "made": highlight.made,
        "changed": highlight.changed,
        "passages": [
            {
                "quote": part.quoted,
                "place": places[part.words.paragraph] if part.words else None,
                "start": part.words.start if part.words else None,
                "end": part.words.end if part.words else None,
            }
            for part in highlight.passages
        ],
    }
