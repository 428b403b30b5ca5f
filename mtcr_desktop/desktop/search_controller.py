"""Joins the search box, what searches, and the panel that shows what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mtcr_desktop.desktop.inquiry import Inquiry
from mtcr_desktop.desktop.models.found import Found
from mtcr_desktop.desktop.panes.search_box import SearchBox
from mtcr_desktop.desktop.search_worker import SearchWorker
from mtcr_desktop.search.query import parse, without_token
from mtcr_desktop.search.scope import FILTER, LABELS, Scope, scope_of

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.results_panel import ResultsPanel

MOST_RECENT = 6
"""Searches that are remembered."""


class SearchController(QObject):
    """Takes what is typed to those who search and the newest answers to the panel.

    The panel keeps what it shows until there is something newer, and is made when it is first
    wanted. Searches are remembered until the program ends: what somebody looked for is nobody
    else's business, so it is not written to a file.

    Attributes:
        recent: The latest searches, newest first.
        scope: Where to search, unless the query says so itself.

    Signals:
        address_chosen(Address, bool, tuple): A result was chosen; True for a new tab; the words to
            mark in the sheet.
        left(): Escape was pressed with nothing left to close or clear.
    """

    address_chosen = Signal(object, bool, object)
    left = Signal()

    def __init__(
        self,
        box: SearchBox,
        window: QWidget,
        record: SearchWorker,
        own: SearchWorker | None = None,
    ) -> None:
        """Take the box, the window to lay results over, and who searches.

        Args:
            box: Where queries are typed.
            window: The window.
            record: Searches the edition.
            own: Searches the user's documents; None where there can be none.
        """
        super().__init__(window)
        self.recent: tuple[str, ...] = ()
        self.scope: Scope = "all"
        self._box = box
        self._window = window
        self._inquiry = Inquiry(record, own, self)
        self._panel: ResultsPanel | None = None
        self._waiting_to_open: bool | None = None
        self._answered: str | None = None
        self._inquiry.found.connect(self._take)
        self._inquiry.documents_known.connect(self._offer_scopes)
        box.query_edited.connect(self._ask)
        box.entered.connect(self.open)
        box.moved.connect(self._move)
        box.paged.connect(self._page)
        box.accepted.connect(self._accept)
        box.dismissed.connect(self._dismiss)
        box.scope_wanted.connect(self._next_scope)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def is_open(self) -> bool:
        """Whether results are on show."""
        return self._panel is not None and self._panel.isVisible()

    @property
    def is_answered(self) -> bool:
        """Whether the panel shows the answer to what is in the box, of the record at least."""
        return self._answered == self._box.text()

    @property
    def is_complete(self) -> bool:
        """Whether nothing is to come of the answer to what is in the box."""
        return self.is_answered and not self.panel.is_waiting

    @property
    def panel(self) -> ResultsPanel:
        """The panel; made at the first call."""
        if self._panel is None:
            from mtcr_desktop.desktop.panes.results_panel import ResultsPanel  # not at the start

            panel = self._panel = ResultsPanel(self._window)
            panel.anchor_to(self._box)
            panel.address_chosen.connect(self._open_hit)
            panel.query_chosen.connect(self.search)
            panel.scope_chosen.connect(self._choose_scope)
            panel.typed.connect(self._type_on)
            panel.left_upwards.connect(self._box.setFocus)
            panel.dismissed.connect(self._dismiss)
        return self._panel

    def open(self) -> None:
        """Show the results of what is in the box; what an empty box offers, if it is empty."""
        if not self.is_open:
            self._answered = None
            self._ask(self._box.text())

    def search(self, text: str) -> None:
        """Put a query into the box and show what it finds."""
        self._box.setFocus()
        if text == self._box.text():
            self.open()
        self._box.show_query(text)

    def close(self) -> None:
        """Take the results away; the query stays in the box."""
        self._inquiry.drop()
        self._waiting_to_open = None
        if self._panel is not None:
            self._panel.hide()

    def _ask(self, text: str) -> None:
        self._waiting_to_open = None
        if not self.is_open:
            self._inquiry.prepare()
        if not text.strip():
            self._inquiry.forget()
            self._answered = text
            there = self._inquiry.has_documents
            start = Found(text, self.scope, has_documents=there)
            self.panel.show_start(start, self.recent)
            self._show()
            return
        self._answered = None  # the same text may be asked of another scope
        self._inquiry.ask(text, scope_of(parse(text).filters) or self.scope)

    def _take(self, found: Found) -> None:
        self._answered = found.query
        self.panel.show_found(found)
        if self._waiting_to_open is None:
            self._show()
        elif self.panel.is_settled:
            self.panel.choose_current(self._waiting_to_open)

    def _offer_scopes(self) -> None:
        """Ask again: whether there are documents to search was not known before."""
        if self.is_open:
            enter = self._waiting_to_open
            self._ask(self._box.text())
            self._waiting_to_open = enter

    def _next_scope(self) -> None:
        """Search in the next place, if there is more than the record to search."""
        if self._inquiry.has_documents:
            scopes = list(LABELS)
            here = scope_of(parse(self._box.text()).filters) or self.scope
            self._choose_scope(scopes[(scopes.index(here) + 1) % len(scopes)])

    def _choose_scope(self, scope: Scope) -> None:
        """Search there from now on, whatever the query says."""
        self.scope = scope
        text = self._box.text()
        for one in parse(text).filters:
            if one.name == FILTER:
                text = without_token(text, one.token)
        self._box.setFocus()
        if text == self._box.text():
            self._ask(text)
        self._box.show_query(text)

    def _show(self) -> None:
        if not self.panel.isVisible():
            self.panel.place()
            self.panel.show()
            self.panel.raise_()

    def _accept(self, new_tab: bool) -> None:
        """Open the current row; if the newest text is not answered yet, as soon as it is."""
        if self.is_answered and self.is_open and self.panel.is_settled:
            self.panel.choose_current(new_tab)
        elif self._box.text().strip():
            if not self.is_open:
                self._ask(self._box.text())
            self._waiting_to_open = new_tab

    def _move(self, steps: int) -> None:
        if self.is_open:
            self.panel.move_current(steps)
        else:
            self.open()

    def _page(self, steps: int) -> None:
        if self.is_open:
            self.panel.move_page(steps)

    def _dismiss(self) -> None:
        if self.is_open:
            self._box.setFocus()
            self.close()
        elif self._box.text():
            self._box.clear()
            self.close()
        else:
            self.left.emit()

    def _type_on(self, text: str) -> None:
        self._box.setFocus()
        self._box.end(False)
        self._box.insert(text)

    def _open_hit(self, address: object, new_tab: bool, words: object) -> None:
        query = self._box.text().strip()
        if query:
            others = [text for text in self.recent if text != query]
            self.recent = (query, *others)[:MOST_RECENT]
        self.close()
        self.address_chosen.emit(address, new_tab, words)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close the panel when the focus goes elsewhere; not when to another window."""
        if new is None or not self.is_open or new.window() is not self._window:
            return
        if new is not self._box and not self.panel.isAncestorOf(new):
            self.close()
