"""Sheets that take their time: the worker composes them, and the window goes on meanwhile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.search.watch import Watch
from mtcr_desktop.sheets.sheet import Link, Paragraph, Sheet, Text

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library

_KEPT = 20
"""Sheets that are kept; each is some hundred kilobytes."""

_PATIENCE_MS = 80
"""Time that the window waits: a page that says "please wait" for a moment would only flicker."""

_KICKERS = {"compare": "Your documents · Comparison", "phrase": "Your documents · History"}
_TITLES = {
    "compare": "Two documents are being compared…",
    "phrase": "Uses of {words} are looked up…",
}


class SlowSheets(QObject):
    """Composes these sheets, one at a time: who goes elsewhere does not wait for the last.

    Args:
        edition: File of the edition.
        own: The user's documents.

    Signals:
        ready(Address): The sheet at an address is another than it was.
    """

    ready = Signal(object)

    def __init__(self, edition: Path, own: OwnDocuments) -> None:
        super().__init__(own)
        self._edition = edition
        self._own = own
        self._runner = Runner(self)
        self._sheets: OrderedDict[Address, Sheet] = OrderedDict()
        self._stale: set[Address] = set()
        self._at_work: Address | None = None
        self._is_asked = False

    @property
    def at_work(self) -> Address | None:
        """What is being composed."""
        return self._at_work

    def has(self, address: Address) -> bool:
        """Return whether a sheet has been composed."""
        return address.page in self._sheets

    def is_waited_for(self, address: Address) -> bool:
        """Return whether there is nothing of a sheet yet, but it is being composed."""
        return self._at_work == address.page and not self.has(address)

    def sheet(self, address: Address) -> Sheet:
        """Return the sheet at an address, or one that says that it is being composed.

        A sheet that may no longer hold is returned, and composed anew meanwhile.
        """
        page = address.page
        if not self._own.is_there:
            return _message(page, "You have no documents", "", Link(_ADDING, Address("documents")))
        if page not in self._sheets or page in self._stale:
            self._begin(page)
        return self._sheets.get(page) or _message(page, _title(page), _PLEASE_WAIT)

    def forget(self) -> None:
        """Compose anew what is wanted from now on: the documents are others than they were."""
        self._stale.update(self._sheets)

    def stop(self) -> None:
        """Give up what is being composed, and say so on its page."""
        page = self._at_work
        self.drop()
        if page is not None and page not in self._sheets:
            again = Link("Begin again", page)
            self._keep(page, _message(page, "Stopped", _STOPPED, again))
            self.ready.emit(page)
            self._stale.add(page)  # only now: whoever shows it next begins again

    def drop(self) -> None:
        """Give up what is being composed; nobody waits for it any more."""
        self._runner.cancel("sheet")
        self._at_work = None

    def write(self, page: Address, path: Path, done: Callable[[], None]) -> None:
        """Write what is at an address to a file, in the format that its ending names.

        Args:
            page: The address.
            path: The file.
            done: Called when it is written; the owner of the documents tells of what fails.
        """

        def work(library: Library) -> None:
            from mtcr_desktop.edition.reader import open_edition
            from mtcr_desktop.sheets.files import file_text, write_whole

            with open_edition(self._edition) as edition:
                text = file_text(edition, [page], path.suffix, library)
            write_whole(path, text.encode("utf-8"))

        self._own.run(work, lambda _: done())

    def _begin(self, page: Address) -> None:
        if self._at_work == page:
            return
        watch = Watch()
        self._at_work = page

        def done(sheet: Sheet) -> None:
            self._at_work = None
            is_new = self._sheets.get(page) != sheet
            self._keep(page, sheet)
            if is_new and not self._is_asked:
                self.ready.emit(page)

        def fail(error: Exception) -> None:
            if not isinstance(error, MtcrError):
                raise error
            self._own.note(error)
            done(_message(page, error.message, error.advice))

        self._runner.run(
            "sheet", lambda: self._compose(page, watch), done, failed=fail, interrupt=watch.stop
        )
        self._is_asked = True
        self._runner.wait(_PATIENCE_MS)
        QCoreApplication.sendPostedEvents(self._runner)  # what is done already is delivered now
        self._is_asked = False

    def _keep(self, page: Address, sheet: Sheet) -> None:
        self._sheets[page] = sheet
        self._stale.discard(page)
        self._sheets.move_to_end(page)
        if len(self._sheets) > _KEPT:
            self._sheets.popitem(last=False)

    def _compose(self, page: Address, watch: Watch) -> Sheet:
        """Compose a sheet; on the worker."""
        from mtcr_desktop.edition.reader import open_edition
        from mtcr_desktop.library.store.library import open_library
        from mtcr_desktop.sheets.library import compose_in_library

        with open_edition(self._edition) as edition, open_library(self._own.folder) as library:
            return compose_in_library(edition, library, page, watch)


_PLEASE_WAIT = "This takes a moment in a large library. Esc stops it, and so does going elsewhere."
_ADDING = "How documents are added"
_STOPPED = "You stopped it before it was done."


def _title(page: Address) -> str:
    return _TITLES[page.kind].format(words=f"“{page.option('q')[:60]}”")


def _message(page: Address, title: str, words: str, link: Link | None = None) -> Sheet:
    """Return a sheet that says something instead of the one at an address."""
    content = [Paragraph((Text(words),), "lead")]
    if link is not None:
        content.append(Paragraph((link,)))
    return Sheet(page, _KICKERS[page.kind], title, "", tuple(content), (), "", own=True)
