"""From an address to its sheet: the one way in for window, printer, export and command line."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.kinds import canonical
from mtcr_desktop.sheets.sheet import Sheet

_COMPOSERS = {
    "home": "home", "regime": "regime", "plenary": "plenary", "member": "member",
    "adherent": "adherent", "chair": "chair", "event": "event", "annex": "annex",
    "annex-edition": "annex_edition", "term": "term", "topic": "topic", "source": "source",
    "help": "help", "notes": "no_marks", "bookmarks": "no_marks",
}  # fmt: skip
"""Module of this package that composes each kind; imported when first needed."""


class _Composer(Protocol):
    def compose(self, edition: Edition, address: Address, as_of: PartialDate | None) -> Sheet: ...


def compose(edition: Edition, address: Address, *, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet that an address leads to.

    A pure function of its arguments: no clock, no settings, nothing read but the edition.

    Args:
        edition: The edition to take the facts from.
        address: A record, the home page, the regime, or a list (laid out as one table).
        as_of: Date from which to see it; the option "as-of" of the address counts as well.

    Raises:
        NoSuchRecordError: The edition has no such record, or the address has no sheet.
        BadDateError: The option "as-of" is no date.
    """
    page = canonical(address)
    if page.kind not in _COMPOSERS:
        if page.kind == "members" and as_of and not page.option("as-of"):
            page = Address("members", query=(*page.query, ("as-of", as_of.value)))
        return _list_sheet(edition, page)
    if as_of is None and (option := page.option("as-of")):
        as_of = PartialDate.parse(option)
    module = import_module(f"mtcr_desktop.sheets.{_COMPOSERS[page.kind]}")
    return cast("_Composer", module).compose(edition, page, as_of)


def _list_sheet(edition: Edition, page: Address) -> Sheet:
    from mtcr_desktop.sheets.lists import LIST_KINDS, list_records, listing_sheet

    if page.kind in LIST_KINDS:
        return listing_sheet(edition, list_records(edition, page))
    raise NoSuchRecordError(
        f"{page} is not something that can be laid out as a sheet.",
        "Sheets exist for records, lists, mtcr:home and mtcr:regime.",
    )
