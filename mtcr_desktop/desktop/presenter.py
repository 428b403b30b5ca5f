"""From an address to what a pane shows: pages, lists, and messages where there is neither.

Composing needs most of the program's modules, and the database. So the page that the reader saw
last is kept in the user's folder, and the next start can show it before anything is composed or
read; `fresh_page` then tells, off the window's thread, whether it still holds.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from mtcr_desktop import __version__
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.own_pages import OwnPages
from mtcr_desktop.records.addresses import OWN_LISTS, Address
from mtcr_desktop.records.errors import LibraryError, MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.edition.reader import Edition
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.sheets.listing import Listing
    from mtcr_desktop.sheets.sheet import Sheet

_KEPT = 40
"""Sheets and lists that are kept composed; each is some ten kilobytes."""

_CHECKS_AT_ONCE = 15
"""Documents about a meeting that are checked while one waits, 3 ms each; the worker does others."""

_Made = TypeVar("_Made")


class Look(NamedTuple):
    """How pages look: in dark colours or not, the size of body text, and the font family."""

    dark: bool
    points: float
    family: str


class Page(NamedTuple):
    """A sheet as the window shows it.

    Attributes:
        title: Title of the sheet.
        html: Its rich text.
        previous: Address of the record before it; empty if there is none.
        next: Address of the record after it; empty if there is none.
    """

    title: str
    html: str
    previous: str = ""
    next: str = ""


class Presenter:
    """Composes what the edition holds, and keeps what was composed last."""

    def __init__(self, edition: Edition, own: OwnDocuments | None = None) -> None:
        self.edition = edition
        self.own = own
        self.own_pages = OwnPages(edition, own)
        self._sheets: OrderedDict[Address, Sheet] = OrderedDict()
        self._lists: OrderedDict[Address, Listing] = OrderedDict()
        self._made_by = [edition.stamp, __version__]
        self._offered: dict[str, Any] = {}
        self._last: dict[str, Any] = {}

    @cached_property
    def version(self) -> str:
        """Version of the edition, as the last run kept it if the edition is still the same.

        Raises:
            EditionError: The last run did not, and the edition is damaged.
        """
        kept = self._offered.get("version")
        return kept if isinstance(kept, str) else self.edition.info.version

    def page(self, address: Address, look: Look) -> Page:
        """Return the page at an address; a message to read where there is none."""
        key = [str(address.page), *look]
        page = self._page_offered(key) or self._render(self.sheet(address), look)
        self._last = {
            "made_by": self._made_by, "version": self.version, "key": key, "page": list(page)
        }  # fmt: skip
        return page

    def fresh_page(self, address: Address, look: Look) -> Page:
        """Return the page at an address, composed anew; callable from any thread."""
        from mtcr_desktop.edition.reader import open_edition

        with ExitStack() as stack:
            edition = stack.enter_context(open_edition(self.edition.path))
            library = None
            if self.own is not None and self.own.concern(address):
                from mtcr_desktop.library.store.library import open_library

                library = stack.enter_context(open_library(self.own.folder))
            return self._render(_compose(edition, address.page, library), look)

    def to_json(self) -> dict[str, Any]:
        """Return the last page, for the next start."""
        return self._last

    def offer(self, kept: Mapping[str, Any]) -> None:
        """Take the page that was kept by the last run."""
        if kept.get("made_by") == self._made_by:
            self._offered = dict(kept)

    def sheet(self, address: Address) -> Sheet:
        """Return the sheet at an address; a message to read where there is none."""
        page = address.page
        if self.own_pages.is_slow(page):
            return self.own_pages.slow.sheet(page)
        return _kept(self._sheets, page, lambda: self._composed(page))

    def listing(self, address: Address) -> Listing:
        """Return the list at an address.

        Raises:
            MtcrError: The address names no list, or a date that is none.
        """
        if address.kind in OWN_LISTS:
            return self.own_pages.listing(address)
        return _kept(self._lists, address, lambda: self._listed(address))

    def forget_own(self) -> None:
        """Compose anew whatever may show what is the user's own: any sheet may have notes."""
        self.own_pages.forget()
        self._sheets.clear()

    def _composed(self, page: Address) -> Sheet:
        try:
            if not self.own_pages.has_rows(page.kind):
                from mtcr_desktop.sheets.no_documents import compose as welcome

                return welcome(self.edition, page, self.own_pages.count(deleted=True))
            library = self.own_pages.library_for(page)
            sheet = _compose(self.edition, page, library)
            if library is not None and page.kind == "plenary":
                self.own_pages.lists.check_about(page, library)
            return sheet
        except LibraryError as error:
            return message_sheet(page, error, self.version)

    def _listed(self, address: Address) -> Listing:
        from mtcr_desktop.sheets.lists import list_records  # the start shows no list

        return list_records(self.edition, address)

    def _page_offered(self, key: list[Any]) -> Page | None:
        """Return the page kept by the last run, once, if it is the one that is wanted now."""
        offered, self._offered = self._offered, {}
        match offered:
            case {"key": found, "page": [str(), str(), str(), str()] as page} if found == key:
                return Page(*page)
            case _:
                return None

    def _render(self, sheet: Sheet, look: Look) -> Page:
        from mtcr_desktop.sheets.html import render
        from mtcr_desktop.sheets.note_controls import with_controls
        from mtcr_desktop.sheets.style import DARK, LIGHT, Style

        style = Style(DARK if look.dark else LIGHT, base=look.points, families=(look.family,))
        links = [str(link.address) if link else "" for link in (sheet.previous, sheet.next)]
        return Page(sheet.title, render(with_controls(sheet), style), *links)


def _compose(edition: Edition, address: Address, library: Library | None = None) -> Sheet:
    if address.kind == "help":
        from mtcr_desktop.desktop.models.shortcuts import shortcuts
        from mtcr_desktop.sheets import help as help_sheet

        return help_sheet.compose(edition, address, keys=[row[:3] for row in shortcuts()])
    from mtcr_desktop.sheets.compose import compose

    try:
        if library is not None:
            from mtcr_desktop.sheets.library import compose_in_library

            return compose_in_library(edition, library, address, most_checks=_CHECKS_AT_ONCE)
        return compose(edition, address)
    except MtcrError as error:
        sheet = message_sheet(address, error, edition.info.version)
        if library is None:
            return sheet
        from mtcr_desktop.sheets.own_notes import with_notes

        return with_notes(sheet, library.notes.on(address))  # they outlive what they are about


def message_sheet(address: Address, error: MtcrError, edition: str) -> Sheet:
    """Return the sheet that says why an address has none."""
    from mtcr_desktop.sheets.sheet import Link, Paragraph, Sheet, Text

    unread = isinstance(error, LibraryError)
    return Sheet(
        address=address,
        kicker="Your documents" if unread else "Nothing here",
        title="Your library cannot be used" if unread else "This address leads nowhere",
        subtitle=str(address),
        blocks=(
            Paragraph((Text(error.message),), "lead"),
            Paragraph((Text(error.advice),)),
            Paragraph((Link("Go to the Home page", Address("home")),)),
        ),
        sources=(),
        edition=edition,
    )


def _kept(store: OrderedDict[Address, _Made], address: Address, make: Callable[[], _Made]) -> _Made:
    made = store.get(address)
    if made is None:
        made = store[address] = make()
        if len(store) > _KEPT:
            store.popitem(last=False)
    store.move_to_end(address)
    return made
