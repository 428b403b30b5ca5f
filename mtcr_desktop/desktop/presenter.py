"""From an address to what a pane shows: sheets, lists, and messages where there is neither."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets import html
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.sheet import Link, Paragraph, Sheet, Text
from mtcr_desktop.sheets.style import Style

_KEPT = 40
"""Sheets and lists that are kept composed; each is some ten kilobytes."""

_Made = TypeVar("_Made")


class Presenter:
    """Composes what the edition holds, and keeps what was composed last."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._sheets: OrderedDict[Address, Sheet] = OrderedDict()
        self._lists: OrderedDict[Address, Listing] = OrderedDict()

    def sheet(self, address: Address) -> Sheet:
        """Return the sheet at an address; a message to read where there is none."""
        page = address.page
        return _kept(self._sheets, page, lambda: self._compose(page))

    def listing(self, address: Address) -> Listing:
        """Return the list at an address.

        Raises:
            MtcrError: The address names no list, or a date that is none.
        """
        from mtcr_desktop.sheets.lists import list_records  # the start shows no list

        return _kept(self._lists, address, lambda: list_records(self.edition, address))

    def html(self, sheet: Sheet, style: Style) -> str:
        """Return a sheet as rich text."""
        return html.render(sheet, style)

    def _compose(self, address: Address) -> Sheet:
        try:
            return compose(self.edition, address)
        except MtcrError as error:
            return self._message(address, error)

    def _message(self, address: Address, error: MtcrError) -> Sheet:
        home = Link("Go to the Home page", Address("home"))
        return Sheet(
            address=address,
            kicker="Nothing here",
            title="This address leads nowhere",
            subtitle=str(address),
            blocks=(
                Paragraph((Text(error.message),), "lead"),
                Paragraph((Text(error.advice),)),
                Paragraph((home,)),
            ),
            sources=(),
            edition=self.edition.info.version,
        )


def _kept(store: OrderedDict[Address, _Made], address: Address, make: Callable[[], _Made]) -> _Made:
    made = store.get(address)
    if made is None:
        made = store[address] = make()
        if len(store) > _KEPT:
            store.popitem(last=False)
    store.move_to_end(address)
    return made
