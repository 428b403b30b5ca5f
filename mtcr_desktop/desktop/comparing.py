"""Comparing documents of the user, and following a phrase through them, from the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.dialogs.choose_document import Choice
    from mtcr_desktop.desktop.panes.busy_note import BusyNote
    from mtcr_desktop.desktop.slow_sheets import SlowSheets
    from mtcr_desktop.library.store.library import Library

_MESSAGE_MS = 6000


class Comparing(QObject):
    """The handlers of these actions, and what goes on while such a sheet is composed.

    Args:
        reader: Knows what is on show.
        own: The documents.

    Attributes:
        handlers: What the actions of this part do.
    """

    def __init__(self, reader: Reader, own: OwnDocuments) -> None:
        super().__init__(reader.window)
        self._reader = reader
        self._own = own
        self._actions: Mapping[str, QAction] = {}
        self._slow: SlowSheets | None = None
        self._note: BusyNote | None = None
        self._asked = ""  # key of the document that another one is to be chosen for
        self._escape: QShortcut | None = None
        self.handlers: dict[str, Callable[[], None]] = {
            "compare-documents": self._compare,
            "phrase-history": self._follow_phrase,
        }
        reader.shown.connect(self._follow)
        reader.lists.choice_changed.connect(self._follow_choice)
        reader.window.closing.connect(self._drop)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled as things are."""
        self._actions = actions
        self._follow()

    def _compare(self) -> None:
        """Compare the two documents chosen in the list, or ask with which one to compare."""
        address = self._reader.navigator.visit.address
        if chosen := self._chosen():
            self._in_order(*chosen)
        elif address.kind == "document":
            self._ask(address.key)

    def _chosen(self) -> tuple[str, str] | None:
        """Return the keys of the documents chosen in the list, if they are two."""
        pane = self._reader.lists.pane
        match pane.table.chosen() if pane is not None else ():
            case (Address("document", one), Address("document", other)):
                return one, other
            case _:
                return None

    def _ask(self, key: str) -> None:
        from mtcr_desktop.desktop.dialogs.choose_document import ChooseDocumentDialog, choices
        from mtcr_desktop.edition.reader import open_edition

        path = self._reader.presenter.edition.path

        def done(found: Sequence[Choice]) -> None:
            self._end()
            if self._asked != key:
                return  # asked twice, answered once
            self._asked = ""
            title, others = found[0].title, found[1:]
            if not others:
                words = self.tr("You have no other document to compare it with.")
                self._reader.window.show_message(words, _MESSAGE_MS)
                return
            dialog = ChooseDocumentDialog(title, others, self._reader.window)
            dialog.chosen.connect(lambda other: self._in_order(key, other))
            dialog.open()

        def work(library: Library) -> Sequence[Choice]:
            with open_edition(path) as edition:
                return choices(edition, library, key)

        def fail(error: Exception) -> None:
            self._end()
            self._own.failed.emit(error)

        self._asked = key
        self._busy(self.tr("Listing your documents…"))
        self._own.run(work, done, fail)

    def _in_order(self, one: str, other: str) -> None:
        """Compare two documents, the earlier one at the left."""
        from mtcr_desktop.search.chronology import in_order

        try:
            keys = in_order(self._reader.presenter.edition, self._own.library(), one, other)
        except MtcrError as error:
            self._own.failed.emit(error)
            return
        self._reader.open(Address("compare", "/".join(("document", *keys))))

    def _follow_phrase(self) -> None:
        """Show the history of the selected words, or of what the user types."""
        if words := self._selected():
            self._show_history(words)
            return
        from mtcr_desktop.desktop.dialogs.phrase import PhraseDialog

        address = self._reader.navigator.visit.address
        before = address.option("q") if address.kind == "phrase" else ""
        dialog = PhraseDialog(before, self._reader.window)
        dialog.chosen.connect(self._show_history)
        dialog.open()

    def _show_history(self, words: str) -> None:
        self._reader.open(Address("phrase", query=(("q", " ".join(words.split())),)))

    def _selected(self) -> str:
        """Return the words that are selected in the sheet, in one line."""
        return " ".join(self._reader.window.tabs.view.textCursor().selectedText().split())

    def _follow(self, _page: object = None) -> None:
        """Keep actions and note as what is on show wants them."""
        address = self._reader.navigator.visit.address
        if address.kind in ("compare", "phrase") and self._own.is_there:
            self._watch(address)
        elif self._slow is not None:
            self._slow.drop()
            self._end()
        self._follow_choice()

    def _follow_choice(self) -> None:
        """Say, and allow, what would be compared now."""
        if not self._actions:
            return
        two = self._chosen() is not None
        is_own = self._own.is_deleted(self._reader.navigator.visit.address) is False
        compare = self._actions["compare-documents"]
        compare.setEnabled(self._own.is_there and (two or is_own))
        alone, both = self.tr("Compare &with another document…"), self.tr("Compare the t&wo chosen")
        compare.setText(both if two else alone)
        self._actions["phrase-history"].setEnabled(self._own.is_there)

    def _watch(self, address: Address) -> None:
        """Say that a sheet is being composed as long as it is."""
        if self._slow is None:
            self._slow = self._reader.presenter.own_pages.slow
            self._slow.ready.connect(self._show)
            self._escape = QShortcut(QKeySequence("Esc"), self._reader.window)
            self._escape.activated.connect(self._slow.stop)
            if self._slow.has(address):  # it was done before anybody listened
                self._reader.show_again()
        if self._slow.is_waited_for(address):
            self._begin(address)
        else:
            self._end()

    def _show(self, page: Address) -> None:
        if self._reader.navigator.visit.address.page == page:
            self._reader.show_again()

    def _begin(self, address: Address) -> None:
        comparing = address.kind == "compare"
        self._busy(self.tr("Comparing…") if comparing else self.tr("Looking up the words…"))
        if self._escape is not None:
            self._escape.setEnabled(True)

    def _busy(self, doing: str) -> None:
        if self._note is None:
            from mtcr_desktop.desktop.panes.busy_note import BusyNote

            self._note = BusyNote(self._reader.window.statusBar())
        self._note.begin(doing)

    def _end(self) -> None:
        if self._note is not None:
            self._note.end()
        if self._escape is not None:
            self._escape.setEnabled(False)

    def _drop(self) -> None:
        if self._slow is not None:
            self._slow.drop()
