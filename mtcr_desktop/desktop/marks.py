"""What the user set upon addresses, as far as the window has to know it without asking.

It is read on the worker, once after the start and after every change, so that to look whether a
page is bookmarked costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.edition.reader import Edition
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.library.store.records import Bookmark, Folder


class Shelf(NamedTuple):
    """What there is.

    Attributes:
        folders: The folders of bookmarks; those of one folder in their order.
        bookmarks: The bookmarks; those of one folder in their order.
        troubles: Why bookmarks do not simply lead somewhere, in a few words, by address.
        noted: What has notes.
    """

    folders: tuple[Folder, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    troubles: Mapping[Address, str] = {}
    noted: frozenset[Address] = frozenset()

    def of(self, address: Address) -> Bookmark | None:
        """Return the bookmark of an address: of the very place, else of a sheet as a whole."""
        found = [one for one in self.bookmarks if one.address == address]
        if not found and not address.fragment:
            found = [one for one in self.bookmarks if one.address.page == address]
        return found[0] if found else None

    def has_page(self, address: Address) -> bool:
        """Return whether a sheet, or a place in it, is bookmarked."""
        return any(one.address.page == address.page for one in self.bookmarks)


def read_shelf(edition: Edition, library: Library) -> Shelf:
    """Return what there is.

    Raises:
        LibraryError: The library cannot be read.
    """
    from mtcr_desktop.sheets.own_titles import standing

    bookmarks = library.bookmarks.all()
    stand = {one.address: standing(edition, library, one.address) for one in bookmarks}
    return Shelf(
        library.bookmarks.folders(),
        bookmarks,
        {address: found.trouble for address, found in stand.items() if found.trouble},
        frozenset(Address(n.address.kind, n.address.key) for n in library.notes.all()),
    )


class Marks(QObject):
    """Keeps the shelf as the library is.

    Args:
        own: The library.
        edition: Tells the file of the edition, which knows what bookmarks lead to.

    Attributes:
        shelf: What was read last.

    Signals:
        changed(): The shelf is another than before.
    """

    changed = Signal()

    def __init__(
        self, own: OwnDocuments, edition: Callable[[], Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._own = own
        self._edition = edition
        self.shelf = Shelf()
        own.changed.connect(self.read)
        own.settled.connect(self.read)

    def read(self) -> None:
        """Read the shelf anew, on the worker."""
        if self._own.is_there:
            self._own.run(partial(_read, self._edition()), self._take, self._fail)

    def _take(self, shelf: Shelf) -> None:
        self._own.noted = shelf.noted
        if shelf != self.shelf:
            self.shelf = shelf
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        """Let a lost library be settled; any other trouble is told where the library is used."""
        if not isinstance(error, MtcrError):
            raise error
        self._own.note(error)


def _read(edition: Path, library: Library) -> Shelf:
    from mtcr_desktop.edition.reader import open_edition

    with open_edition(edition) as opened:
        return read_shelf(opened, library)
