"""From a view such as "all plenaries" to its listing, and from a listing to a sheet."""

from __future__ import annotations

from collections.abc import Callable

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets import list_meetings, list_states, list_texts, overviews
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.listing import Filter, Listing
from mtcr_desktop.sheets.phrases import PRODUCT, REGIME
from mtcr_desktop.sheets.sheet import Badge, Inlines, Link, Paragraph, Sheet, Table, Text
from mtcr_desktop.sheets.wording import POSSIBLY, UNVERIFIED

_LISTERS: dict[str, Callable[[Edition, Address], Listing]] = {
    "members": list_states.members,
    "adherents": list_states.adherents,
    "plenaries": list_meetings.plenaries,
    "chairs": list_meetings.chairs,
    "timeline": list_meetings.timeline,
    "annex-items": list_texts.annex_items,
    "annex-editions": list_texts.annex_editions,
    "terms": list_texts.terms,
    "topics": list_texts.topics,
    "sources": list_texts.sources,
}
_MARKS = {"possibly": POSSIBLY, "unverified": UNVERIFIED}
"""Badges for the marks of rows; any other mark is a plain note."""

LIST_KINDS = frozenset(_LISTERS)
"""Kinds of address that are lists."""


def list_records(edition: Edition, address: Address) -> Listing:
    """Return the list that an address names.

    Options of the address that are filters of the list select its rows, e.g.
    mtcr:plenaries?topic=terrorism; the list of Partners also takes "as-of" and "status".

    Raises:
        NoSuchRecordError: The address names no list.
        BadDateError: The option "as-of" is no date.
        UnknownStatusError: The option "status" is none of the statuses.
    """
    if address.kind not in _LISTERS:
        raise NoSuchRecordError(f"{address} is not a list.", "Lists are, e.g., mtcr:plenaries.")
    listing = _LISTERS[address.kind](edition, address.page)
    chosen = {f.id: address.option(f.id) for f in listing.filters if address.option(f.id)}
    if not chosen:
        return listing
    rows = tuple(r for r in listing.rows if all(pair in r.facets for pair in chosen.items()))
    labels = [_label(f, chosen[f.id]) for f in listing.filters if f.id in chosen]
    return listing._replace(title=f"{listing.title}: {', '.join(labels)}", rows=rows)


def _label(chosen: Filter, value: str) -> str:
    return dict(chosen.values).get(value, value)


def listing_sheet(edition: Edition, listing: Listing) -> Sheet:
    """Return a list laid out as a sheet with one table, e.g. to print or export it.

    What concerns the list as a whole, such as the categories of the Annex, follows the table.
    """
    date = listing.address.option("as-of")
    draft = Draft(edition, listing.address, as_of=PartialDate.parse(date) if date else None)
    if listing.note:
        draft.add(Paragraph((Text(listing.note),), "lead"))
    draft.add(_table(listing) if listing.rows else Paragraph((Text("No record fits."),)))
    if listing.address.kind == "chairs":
        draft.heading("Chairs of the experts groups", "experts")
        overviews.experts(draft)
    if listing.address.kind == "annex-items":
        draft.heading("The categories", "categories")
        overviews.categories(draft)
        draft.heading("Publications built on the Annex", "publications")
        overviews.publications(draft)
        draft.heading("In national and regional lists", "national-lists")
        overviews.national_lists(draft)
    return draft.sheet(PRODUCT if listing.own else REGIME, listing.title, own=listing.own)


def _table(listing: Listing) -> Table:
    rows: list[tuple[Inlines, ...]] = []
    for row in listing.rows:
        cells = [cell or "–" for cell in row.cells]
        name = listing.main_column
        shown: list[Inlines] = [(Text(cell),) for cell in cells]
        shown[name] = (Link(cells[name], row.address),)
        if row.mark:
            shown[name] += (Text(" "), _MARKS.get(row.mark) or Badge(row.mark, "note"))
        rows.append(tuple(shown))
    numeric = frozenset(n for n, c in enumerate(listing.columns) if c.align == "right")
    return Table(tuple(c.title for c in listing.columns), tuple(rows), numeric=numeric)
