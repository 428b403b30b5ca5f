"""The lists of the user's documents: shown as far as they are known, found anew on the worker."""

from __future__ import annotations

import time
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from mtcr_desktop.desktop.own_checks import OwnChecks
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from pathlib import Path

    from mtcr_desktop.edition.reader import Edition
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.library.store.records import Document
    from mtcr_desktop.library.verdicts import Verdict
    from mtcr_desktop.sheets.listing import Listing

_AT_ONCE = 200
"""Documents that are read on the window's thread: 10 ms. Of more, the worker brings the rest."""

_REST = 8
"""A list rests so many times as long as it took to make, while an intake changes it all the time;
what the user does is shown at once."""

_KEPT = 6
"""Lists that are kept: each may have thousands of rows."""


class _Known(NamedTuple):
    """A list, whether it has all its rows, and whether nothing was changed since it was made."""

    listing: Listing
    whole: bool
    fresh: bool


class OwnLists(QObject):
    """Knows the lists of documents and of the trash.

    Args:
        edition: Knows the meetings by name; on this thread.
        own: The documents; it tells when a list is known anew.
    """

    def __init__(self, edition: Edition, own: OwnDocuments) -> None:
        super().__init__(own)
        self._edition = edition
        self._own = own
        self._runner = Runner(self)
        self._checks = OwnChecks(edition.path, own.folder, self._runner, self)
        self._checks.found.connect(self._note_checks)
        self._known: OrderedDict[Address, _Known] = OrderedDict()
        self._asked: set[Address] = set()
        self._again: set[Address] = set()
        self._delayed: set[Address] = set()
        self._rested = 0.0  # when the next list may be made
        self._alarm = QTimer(self, singleShot=True)
        self._alarm.timeout.connect(self._go_on)
        own.changed.connect(self._hurry)

    def listing(self, address: Address) -> Listing:
        """Return a list as far as it is known; what is known anew is told later.

        Raises:
            LibraryError: The library cannot be opened.
        """
        known = self._known.get(address)
        if known is not None and known.fresh:
            return known.listing
        library = self._own.library()
        few = library.count(deleted=address.kind == "trash") <= _AT_ONCE
        if few or known is None:
            found = _load(self._edition, library, address, self._checks.known, _AT_ONCE)
            self._keep(address, found.listing, whole=few, fresh=few)
            self._checks.want(found.unchecked)
        if not few:
            self._ask(address)
        return self._known[address].listing

    def check_about(self, meeting: Address, library: Library) -> None:
        """Find out, in the background, how the documents about a meeting stand to the edition."""
        from mtcr_desktop.sheets.library import unchecked

        self._checks.want(unchecked(self._edition, library, Address(meeting.kind, meeting.key)))

    def is_partial(self, address: Address) -> bool:
        """Return whether rows are still missing from what is known of a list."""
        known = self._known.get(address)
        return known is not None and not known.whole

    def expire(self) -> None:
        """Take it that all lists have changed."""
        for address, known in self._known.items():
            self._known[address] = known._replace(fresh=False)
        self._again |= self._asked

    def _keep(self, address: Address, listing: Listing, *, whole: bool, fresh: bool) -> None:
        self._known[address] = _Known(listing, whole, fresh)
        self._known.move_to_end(address)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)

    def _ask(self, address: Address) -> None:
        """Have a list made on the worker, after that which is being made if there is one."""
        if address in self._asked:
            return
        rest = self._rested - time.monotonic()
        if rest > 0 and self._known[address].whole:
            self._delayed.add(address)
            self._alarm.start(round(rest * 1000))
        else:
            self._begin(address)

    def _hurry(self) -> None:
        self._rested = 0.0
        self._go_on()

    def _go_on(self) -> None:
        """Make the lists that had to wait."""
        delayed, self._delayed = self._delayed, set()
        for address in delayed:
            self._ask(address)

    def _begin(self, address: Address) -> None:
        begun = time.monotonic()
        self._asked.add(address)
        self._again.discard(address)
        path, folder, checked = self._edition.path, self._own.folder, dict(self._checks.known)

        def work() -> _Found:
            return _load_apart(path, folder, address, checked)

        def done(found: _Found) -> None:
            self._asked.discard(address)
            now = time.monotonic()
            self._rested = now + _REST * (now - begun)
            self._keep(address, found.listing, whole=True, fresh=address not in self._again)
            self._checks.want(found.unchecked)
            self._own.listed.emit(address)

        def fail(error: Exception) -> None:
            self._asked.discard(address)
            if not isinstance(error, MtcrError):
                raise error
            self._own.note(error)

        self._runner.run(f"list {address}", work, done, failed=fail)

    def _note_checks(self) -> None:
        self.expire()
        self._own.checked.emit()


class _Found(NamedTuple):
    """A list, and the documents on it of which is not known how they stand to the edition."""

    listing: Listing
    unchecked: tuple[Document, ...]


def _load_apart(
    edition: Path,
    folder: Path,
    address: Address,
    checked: dict[Document, tuple[Verdict, ...] | None],
) -> _Found:
    from mtcr_desktop.edition.reader import open_edition
    from mtcr_desktop.library.store.library import open_library

    with open_edition(edition) as record, open_library(folder) as library:
        return _load(record, library, address, checked)


def _load(
    edition: Edition,
    library: Library,
    address: Address,
    checked: dict[Document, tuple[Verdict, ...] | None],
    limit: int | None = None,
) -> _Found:
    """Return a list with what is known of checks, kept by the library or by this run."""
    from mtcr_desktop.sheets.library import list_documents

    in_trash = address.kind == "trash"
    found = library.documents(deleted=in_trash, limit=limit)
    keys = None if limit is None else [document.key for document in found]
    kept = library.outcomes.known(edition.info.content_hash, keys)
    unchecked: list[Document] = []

    def verdicts(document: Document) -> tuple[Verdict, ...] | None:
        if document.key in kept:
            return kept[document.key]
        if document not in checked:
            unchecked.append(document)
        return checked.get(document)

    listing = list_documents(edition, library, address, verdicts, found)
    return _Found(listing, tuple(unchecked))
