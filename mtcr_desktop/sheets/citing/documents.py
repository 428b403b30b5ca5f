"""A user's document as a reference: what was recognised of it, or what the user said instead."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.places import HEADING, NUMBERED, SET_ASIDE, anchors, family, number, place
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.store.records import Document, Field
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.citing.reference import Citation, Locator, Reference

_SURE = 0.9
"""Confidence below which a finding is told to be uncertain, as the sheet does."""

_SHORT_KEY = 12
"""Digits of the SHA-256 that name a document; as many as its address has."""


def cite_document(library: Library | None, address: Address, last: str = "") -> Citation:
    """Return the citation of a document of the user, or of a place in it.

    Args:
        library: The library. It is only read. None if there is none, and so no document.
        address: The document; its fragment names a paragraph or a heading.
        last: The last paragraph, where several in a row are meant.

    Raises:
        NoSuchRecordError: There is no such document, or no such place in it.
        LibraryError: The library cannot be read.
    """
    library = found(library)
    document = library.document(address.key)
    recognition = library.recognition(address.key)
    corrected = library.corrected(address.key)
    locator = Locator()
    if address.fragment:
        locator = _locator(library.text(address.key), address.fragment, last or address.fragment)
    genre, series = _sort(document, recognition, corrected)
    return Citation(
        Reference(
            id=f"mtcr-document-{document.key}",
            kind="document" if document.kind == "other" else "report",
            title=document.title,
            author=document.issuer or "",
            genre=genre,
            series=series,
            place=document.place or "",
            date=document.date,
            language=document.language,
            address=_canonical(address),
            file=(document.file_name, document.sha256[:_SHORT_KEY]),
            locator=locator,
        ),
        doubts=tuple(_doubts(recognition, corrected)),
    )


def found(library: Library | None) -> Library:
    """Return a library.

    Raises:
        NoSuchRecordError: There is none, and so no document.
    """
    if library is None:
        raise NoSuchRecordError("You have no documents yet.", "Add one to cite it.")
    return library


def _canonical(address: Address) -> Address:
    """Return the address of a place without the options of the view that it was read in."""
    page = Address(address.kind, address.key)
    return place(page, address.fragment) if address.fragment else page


def _sort(
    document: Document, recognition: Recognition, corrected: Collection[Field]
) -> tuple[str, str]:
    """Return what sort of text a document is, and its series: many a series is only the sort."""
    certain = "kind" in corrected or recognition.kind.confidence >= _SURE
    kind = document.kind if certain and document.kind != "other" else ""
    series = document.series or ""
    if series.casefold().rstrip("s") == document.kind:
        return document.kind, ""
    return ("" if series else kind), series


def _doubts(recognition: Recognition, corrected: Collection[Field]) -> Iterator[str]:
    """Yield what is not certain of what a citation leans on most."""
    found: tuple[tuple[Field, str, Finding[str] | Finding[PartialDate] | None], ...] = (
        ("title", "title", recognition.title),
        ("issuer", "issuer", recognition.issuer),
        ("date", "date of issue", recognition.date),
    )
    for field, name, finding in found:
        if field in corrected:
            continue
        if finding is None:
            yield f"{name} not recognised"
        elif finding.confidence < _SURE:
            yield f"{name} uncertain"


def _locator(text: DocumentText, first: str, last: str) -> Locator:
    """Return where the places from one to another stand.

    Raises:
        NoSuchRecordError: The document has no such place, or it is not of the document itself.
    """
    places = anchors(paragraph.role for paragraph in text.paragraphs)
    indexes = []
    for anchor in (first, last):
        if anchor not in places:
            raise NoSuchRecordError(
                f"This document has no place “{anchor}”.",
                "Paragraphs are called p1, p2 and so on, headings h1, h2.",
            )
        if family(anchor) == SET_ASIDE:
            raise NoSuchRecordError(
                f"“{anchor}” was set aside: it belongs to the page around the document.",
                "Cite a paragraph or the document as a whole.",
            )
        indexes.append(places.index(anchor))
    start, end = min(indexes), max(indexes)
    numbers = [
        number(places[index])
        for index in range(start, end + 1)
        if family(places[index]) == NUMBERED
    ]
    one = text.paragraphs[start]
    heading = "" if numbers or one.role == "title" else one.text
    assert numbers or family(places[start]) == HEADING
    return Locator(
        (numbers[0], numbers[-1]) if numbers else (0, 0),
        (one.page, text.paragraphs[end].page),
        heading,
    )
