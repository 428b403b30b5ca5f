"""The list of the user's own documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, partial

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets import own_tags, phrases
from mtcr_desktop.sheets.listing import Column, Listing, Row
from mtcr_desktop.sheets.own import Checked
from mtcr_desktop.sheets.rows import Cell, choices, dated, decade, decades, row, words
from mtcr_desktop.sheets.wording import plural

_COLUMNS = (
    Column("title", "Title", width=0),
    Column("check", "Check", width=18),
    Column("meeting", "Meeting", width=22),
    Column("date", "Date", width=17),
    Column("issuer", "Issued by", width=24),
    Column("added", "Added", width=17),
)
_TRASH_COLUMNS = (
    Column("title", "Title", width=0),
    Column("deleted", "Moved here", width=17),
    Column("meeting", "Meeting", width=22),
    Column("date", "Date", width=17),
    Column("issuer", "Issued by", width=24),
)
_TAGS = Column("tags", "Your tags", width=20)
_OUTCOMES = {
    "differs": "Something differs",
    "agrees": "Nothing differs",
    "none": "Nothing to check",
}


def documents(edition: Edition, kept: Iterable[Checked], address: Address) -> Listing:
    """Return the documents of a library, the newest first.

    Args:
        edition: Knows the meetings by name.
        kept: The documents, the newest first.
        address: The view; options that are filters of the list select its rows.
    """
    meeting = cache(partial(_meeting, edition))  # thousands of documents share a few meetings
    kept = tuple(kept)
    tagged = own_tags.filters(checked.tags for checked in kept)
    rows = [_row(checked, meeting(checked.document.meeting), bool(tagged)) for checked in kept]
    filters = (*choices("outcome", "Check", rows, _OUTCOMES), *decades(rows), *tagged)
    wanted = {(f.id, address.option(f.id)) for f in filters if address.option(f.id)}
    if tag := address.option(own_tags.FACET):
        wanted = {pair for pair in wanted if pair[0] != own_tags.FACET} | {*own_tags.facets([tag])}
    shown = tuple(row for row in rows if wanted <= set(row.facets))
    return Listing(
        address,
        phrases.YOUR_DOCUMENTS,
        _note(rows),
        (*_COLUMNS, _TAGS) if tagged else _COLUMNS,
        shown,
        filters,
        sort=5,
        descending=True,
        own=True,
    )


def trash(edition: Edition, deleted: Iterable[Document], address: Address) -> Listing:
    """Return the documents in the trash, the one moved there last first.

    Args:
        edition: Knows the meetings by name.
        deleted: The documents in the trash.
        address: The view.
    """
    meeting = cache(partial(_meeting, edition))
    found = sorted(deleted, key=lambda one: one.deleted or "", reverse=True)
    rows = [
        row(
            document.address,
            words(document.title),
            _moment(document.deleted or ""),
            meeting(document.meeting),
            dated(document.date, unknown=""),
            words(document.issuer or ""),
        )
        for document in found
    ]
    note = "Nothing lies in the trash."
    if rows:
        lie = "lies" if len(rows) == 1 else "lie"
        documents = plural(len(rows), "document")
        note = f"{documents} {lie} here until taken out, or the trash is emptied (File menu)."
    return Listing(
        address, phrases.TRASH, note, _TRASH_COLUMNS, tuple(rows), sort=1, descending=True, own=True
    )


def _note(rows: Sequence[Row]) -> str:
    if not rows:
        return "Add documents, and they are read, recognised and set beside the edition."
    kept = f"{plural(len(rows), 'document')} that you added"
    outcomes = [value for row in rows for name, value in row.facets if name == "outcome"]
    if len(outcomes) < len(rows):
        return f"{kept}."
    return f"{kept}; something differs from the edition in {outcomes.count('differs') or 'none'}."


def _row(checked: Checked, meeting: Cell, tagged: bool) -> Row:
    document, verdicts, tags = checked
    facets = [*own_tags.facets(tags)]
    if verdicts is not None:
        outcome = "differs" if "differs" in verdicts else "agrees"
        facets.append(("outcome", outcome if verdicts else "none"))
    if document.date:
        facets.append(decade(document.date))
    return row(
        document.address,
        words(document.title),
        words(checked.outcome),
        meeting,
        dated(document.date, unknown=""),
        words(document.issuer or ""),
        _moment(document.added),
        *([words(", ".join(tags))] if tagged else ()),
        facets=facets,
    )


def _moment(value: str) -> Cell:
    """Return a moment as its day, sorted to the second."""
    return str(PartialDate(value[: len("2001-09-25")])) if value else "", value


def _meeting(edition: Edition, meeting: Address | None) -> Cell:
    """Return a meeting by its name, sorted by its number."""
    if meeting is None:
        return "", ""
    key = meeting.key.zfill(4)
    try:
        return edition.title_of(meeting), key
    except NoSuchRecordError:
        return f"{meeting}, not in the edition", key
