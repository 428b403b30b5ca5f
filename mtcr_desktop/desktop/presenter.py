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
from mtcr_desktop.records.addresses import OWN_KINDS, OWN_LISTS, Address
from mtcr_desktop.records.errors import BadAddressError, LibraryError, MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.own_lists import OwnLists
    from mtcr_desktop.desktop.slow_sheets import SlowSheets
    from mtcr_desktop.edition.reader import Edition
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.sheets.listing import Listing
    from mtcr_desktop.sheets.sheet import Sheet

_KEPT = 40
"""Sheets and lists that are kept composed; each is some ten kilobytes."""

_SLOW = frozenset({"compare", "phrase"})
"""Kinds of address whose sheets are composed on the worker."""

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
        self._sheets: OrderedDict[Address, Sheet] = OrderedDict()
        self._lists: OrderedDict[Address, Listing] = OrderedDict()
        self._made_by = [edition.stamp, __version__]
        self._offered: dict[str, Any] = {}
        self._last: dict[str, Any] = {}

    @cached_property
    def own_lists(self) -> OwnLists:
        """The lists of the user's documents."""
        from mtcr_desktop.desktop.own_lists import OwnLists  # few starts show one

        assert self.own is not None
        return OwnLists(self.edition, self.own)

    @cached_property
    def slow(self) -> SlowSheets:
        """The sheets that take their time; only with documents of the user."""
        from mtcr_desktop.desktop.slow_sheets import SlowSheets  # few starts show one

        assert self.own is not None
        return SlowSheets(self.edition.path, self.own)

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
        if self.is_slow(page):
            return self.slow.sheet(page)
        return _kept(self._sheets, page, lambda: self._composed(page))

    def is_slow(self, page: Address) -> bool:
        """Return whether the sheet at an address is composed on the worker."""
        return page.kind in _SLOW and self.own is not None

    def listing(self, address: Address) -> Listing:
        """Return the list at an address.

        Raises:
            MtcrError: The address names no list, or a date that is none.
        """
        if address.kind in OWN_LISTS:
            return self._documents(address)
        return _kept(self._lists, address, lambda: self._listed(address))

    def is_partial(self, address: Address) -> bool:
        """Return whether rows are still missing from a list."""
        return "own_lists" in self.__dict__ and self.own_lists.is_partial(address)

    def has(self, listed: Address, record: str) -> bool:
        """Return whether a document is on a list of the user's, be its row known or not."""
        try:
            address = Address.parse(record)
        except BadAddressError:
            return False
        in_trash = self.own.is_deleted(address) if self.own is not None else None
        return in_trash is (listed.kind == "trash")

    def forget_own(self) -> None:
        """Compose anew whatever may show what is the user's own: any sheet may have notes."""
        if "slow" in self.__dict__:
            self.slow.forget()
        if "own_lists" in self.__dict__:
            self.own_lists.expire()
        self._sheets.clear()

    def library_for(self, page: Address) -> Library | None:
        """Return the library where a page may show documents of the user, and there is one.

        Raises:
            LibraryError: It cannot be opened, and the page is nothing without it.
        """
        own = self.own
        if own is None or not (own.is_there and own.concern(page)):
            return None
        try:
            return own.library()
        except LibraryError:
            if page.kind in OWN_KINDS:
                raise
            return None  # a meeting can be read whatever is wrong with the user's documents

    def _composed(self, page: Address) -> Sheet:
        try:
            if not self.has_rows(page.kind):
                from mtcr_desktop.sheets.no_documents import compose as welcome

                in_trash = self.own.count(deleted=True) if self.own is not None else 0
                return welcome(self.edition, page, in_trash)
            library = self.library_for(page)
            sheet = _compose(self.edition, page, library)
            if library is not None and page.kind == "plenary":
                self.own_lists.check_about(page, library)
            return sheet
        except LibraryError as error:
            return message_sheet(page, error, self.version)

    def _listed(self, address: Address) -> Listing:
        from mtcr_desktop.sheets.lists import list_records  # the start shows no list

        return list_records(self.edition, address)

    def _documents(self, address: Address) -> Listing:
        if self.own is not None and self.own.is_there:
            return self.own_lists.listing(address)
        from mtcr_desktop.sheets import list_documents as listing

        return listing.documents(self.edition, (), address)

    def has_rows(self, kind: str) -> bool:
        """Return whether a list is worth its place: those of the user's documents may be empty.

        Args:
            kind: Kind of the list.

        Raises:
            LibraryError: The library cannot be opened.
        """
        if kind not in OWN_LISTS:
            return True
        return self.own is not None and self.own.count(deleted=kind == "trash") > 0

    def offers(self, kind: str) -> bool:
        """Return whether a list is to be offered beside others; an empty trash is not."""
        try:
            return kind != "trash" or self.has_rows(kind)
        except LibraryError:
            return False

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
        return message_sheet(address, error, edition.info.version)


def message_sheet(address: Address, error: MtcrError, edition: str) -> Sheet:
    """Return the sheet that says why an address has none."""
    from mtcr_desktop.sheets.sheet import Link, Paragraph, Sheet, Text

    return Sheet(
        address=address,
        kicker="Nothing here",
        title="This address leads nowhere",
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
