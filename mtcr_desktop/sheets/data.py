"""Records and listings as data: the JSON shapes that others rely on, and CSV.

A date is {"value": "1990-07", "precision": "month"} or null; a state is its ISO 3166-1 alpha-2
code. Keys are those of the records, save where the command's contract names them otherwise.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.records.plenaries import Document, Person, Plenary
from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets.kinds import canonical
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.standing import PARTNER, standings

Json = dict[str, Any]


def record_json(edition: Edition, address: Address) -> Json:
    """Return what `mtcr show --json` answers for a record, the regime or the edition's home.

    Raises:
        NoSuchRecordError: The edition has no such record.
    """
    page = canonical(Address(address.kind, address.key))
    record = _record(edition, page)
    content = plenary_json(record) if isinstance(record, Plenary) else plain(record)
    ids = () if isinstance(record, Source) else _source_ids(content)
    return {
        "address": str(page),
        "kind": page.kind,
        "title": edition.title_of(page),
        "record": content,
        "sources": [source_json(source) for source in edition.sources_of(ids)],
    }


def _record(edition: Edition, page: Address) -> object:
    by_number: dict[str, Callable[[int], object]] = {
        "plenary": edition.plenary,
        "annex": edition.annex_item,
    }
    by_key: dict[str, Callable[[str], object]] = {
        "member": edition.member,
        "adherent": edition.adherent,
        "chair": edition.chairmanship,
        "event": edition.event,
        "annex-edition": edition.annex_edition,
        "term": edition.term,
        "topic": edition.topic,
        "source": edition.source,
    }
    if page.kind in by_number:
        return by_number[page.kind](int(page.key))
    if page.kind in by_key:
        return by_key[page.kind](page.key)
    if page.kind == "regime":
        return edition.regime()
    raise NoSuchRecordError(f"The edition has no record {page}.")


def plenary_json(plenary: Plenary) -> Json:
    """Return a plenary in the contract's shape: its keys and no others."""
    return {
        "number": plenary.number,
        "city": plenary.city,
        "country": plenary.country,
        "start": plain(plenary.start),
        "end": plain(plenary.end),
        "partner_count": plenary.partner_count,
        "new_partners": list(plenary.new_partners),
        "chairs": [_person(who, "name", "title", "country") for who in plenary.chairs],
        "opened_by": [_person(who, "name", "title") for who in plenary.opened_by],
        "summary": plenary.summary,
        "decisions": plain(plenary.decisions),
        "topics": list(plenary.topics),
        "next_host": plenary.next_host,
        "document": _document(plenary.document),
        "alternatives": plain(plenary.alternatives),
        "verified": plenary.verified,
        "confidence": plenary.confidence,
        "notes": plenary.notes,
        "sources": list(plenary.sources),
    }


def _person(who: Person, *names: str) -> Json:
    return {name: getattr(who, name) for name in names}


def _document(document: Document | None) -> Json | None:
    found = plain(document)
    return found if isinstance(found, dict) else None


def plain(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """Return a record, or a part of one, as JSON takes it: dicts, lists, texts and numbers."""
    if isinstance(value, PartialDate):
        return value.to_json()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [plain(part) for part in value]
    return value


def _source_ids(content: object) -> Iterable[str]:
    """Yield the ids under every key that names sources, as they come."""
    if isinstance(content, dict):
        for key, value in content.items():
            if key == "sources" or key.endswith("_sources"):
                yield from value
            else:
                yield from _source_ids(value)
    elif isinstance(content, list):
        for part in content:
            yield from _source_ids(part)


def source_json(source: Source) -> Json:
    """Return a source as lists of sources have it."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "date": plain(source.date),
        "url": source.url,
    }


def members_json(edition: Edition, as_of: PartialDate | None = None, status: str = PARTNER) -> Json:
    """Return what `mtcr members --json` answers.

    `count` is how many states have the status for certain, `possible` how many more may.

    Raises:
        UnknownStatusError: There is no such status.
    """
    found = standings(edition, as_of, status)
    possible = sum(state.certainty == "possibly" for state in found)
    return {
        "as_of": plain(as_of),
        "count": len(found) - possible,
        "possible": possible,
        "members": [
            {
                "iso2": state.iso2,
                "name": state.name,
                "status": state.status,
                "since": plain(state.since),
                "certainty": state.certainty,
                "sources": list(state.sources),
            }
            for state in found
        ],
    }


def listing_csv(listing: Listing) -> str:
    """Return a list as CSV (RFC 4180): a heading row of column ids, lines that end in CRLF.

    Dates stand as ISO 8601 and numbers as digits, so that they can be sorted; what is not known
    is empty. The last two columns hold the mark of doubt and the address.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*(column.id for column in listing.columns), "mark", "address"])
    for row in listing.rows:
        writer.writerow([*_values(listing, row.cells, row.keys), row.mark, str(row.address)])
    return out.getvalue()


def listing_json(listing: Listing) -> Json:
    """Return a list as data, one object per row with the column ids as keys."""
    ids = [column.id for column in listing.columns]
    return {
        "address": str(listing.address),
        "title": listing.title,
        "note": listing.note,
        "rows": [
            {
                **dict(zip(ids, _values(listing, row.cells, row.keys), strict=True)),
                "mark": row.mark,
                "address": str(row.address),
            }
            for row in listing.rows
        ],
    }


_SORTED_AS_DATA = frozenset({"since", "until", "date", "dates", "added"})


def _values(
    listing: Listing, cells: tuple[str, ...], keys: tuple[str | int, ...]
) -> list[str | int]:
    """Return the cells of a row as data: numbers and ISO dates instead of their display."""
    return [
        key if isinstance(key, int) or column.id in _SORTED_AS_DATA else cell
        for column, cell, key in zip(listing.columns, cells, keys, strict=True)
    ]
