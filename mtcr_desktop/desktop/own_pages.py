"""What the presenter shows of the user's own: their lists, and the sheets that take their time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.records.addresses import OWN_KINDS, OWN_LISTS, Address
from mtcr_desktop.records.errors import BadAddressError, LibraryError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.own_lists import OwnLists
    from mtcr_desktop.desktop.slow_sheets import SlowSheets
    from mtcr_desktop.edition.reader import Edition
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.sheets.listing import Listing

_SLOW = frozenset({"compare", "phrase"})
"""Kinds of address whose sheets are composed on the worker."""


class OwnPages:
    """Knows what there is of the user's own, and has it read when it is first wanted.

    Args:
        edition: The edition.
        own: The user's documents; None where there are none to be had.
    """

    def __init__(self, edition: Edition, own: OwnDocuments | None) -> None:
        self._edition = edition
        self._own = own

    @cached_property
    def lists(self) -> OwnLists:
        """The lists of documents; only with documents of the user."""
        from mtcr_desktop.desktop.own_lists import OwnLists  # few starts show one

        assert self._own is not None
        return OwnLists(self._edition, self._own)

    @cached_property
    def slow(self) -> SlowSheets:
        """The sheets that take their time; only with documents of the user."""
        from mtcr_desktop.desktop.slow_sheets import SlowSheets  # few starts show one

        assert self._own is not None
        return SlowSheets(self._edition.path, self._own)

    def is_slow(self, page: Address) -> bool:
        """Return whether the sheet at an address is composed on the worker."""
        return page.kind in _SLOW and self._own is not None

    def forget(self) -> None:
        """Take it that all of it has changed."""
        if "slow" in self.__dict__:
            self.slow.forget()
        if "lists" in self.__dict__:
            self.lists.expire()

    def listing(self, address: Address) -> Listing:
        """Return a list of documents, as far as it is known.

        Raises:
            LibraryError: The library cannot be opened.
        """
        if self._own is not None and self._own.is_there:
            return self.lists.listing(address)
        from mtcr_desktop.sheets import list_documents as listing

        return listing.documents(self._edition, (), address)

    def is_partial(self, address: Address) -> bool:
        """Return whether rows are still missing from a list."""
        return "lists" in self.__dict__ and self.lists.is_partial(address)

    def has(self, listed: Address, record: str) -> bool:
        """Return whether a document is on a list of the user's, be its row known or not."""
        try:
            address = Address.parse(record)
        except BadAddressError:
            return False
        in_trash = self._own.is_deleted(address) if self._own is not None else None
        return in_trash is (listed.kind == "trash")

    def has_rows(self, kind: str) -> bool:
        """Return whether a list is worth its place: those of the user's documents may be empty.

        Args:
            kind: Kind of the list.

        Raises:
            LibraryError: The library cannot be opened.
        """
        return kind not in OWN_LISTS or self.count(deleted=kind == "trash") > 0

    def offers(self, kind: str) -> bool:
        """Return whether a list is to be offered beside others; an empty trash is not."""
        try:
            return kind != "trash" or self.has_rows(kind)
        except LibraryError:
            return False

    def count(self, *, deleted: bool) -> int:
        """Return how many documents there are, or how many are in the trash.

        Raises:
            LibraryError: The library cannot be opened.
        """
        return self._own.count(deleted=deleted) if self._own is not None else 0

    def library_for(self, page: Address) -> Library | None:
        """Return the library where a page may show what is the user's own, and there is one.

        Raises:
            LibraryError: It cannot be opened, and the page is nothing without it.
        """
        own = self._own
        if own is None or not (own.is_there and own.concern(page)):
            return None
        try:
            return own.library()
        except LibraryError:
            if page.kind in OWN_KINDS:
                raise
            return None  # a meeting can be read whatever is wrong with the user's documents
