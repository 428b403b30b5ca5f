"""Joins the search box, the worker that searches, and the panel that shows what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mtcr_desktop.desktop.models.result_rows import FIRST_GROUP_ROWS
from mtcr_desktop.desktop.panes.search_box import SearchBox
from mtcr_desktop.desktop.search_worker import SearchWorker

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.results_panel import ResultsPanel
    from mtcr_desktop.search.results import Answer

HITS = FIRST_GROUP_ROWS
"""Hits asked for of each kind: no group shows more, and each costs a search some time."""

ALL_HITS = 500
"""Hits asked for where one kind is wanted: more than the edition has of any."""

MOST_RECENT = 6
"""Searches that are remembered."""


class SearchController(QObject):
    """Takes what is typed to the worker and the newest answer to the panel.

    The panel keeps what it shows until there is something newer, and is made when it is first
    wanted. Searches are remembered until the program ends: what somebody looked for is nobody
    else's business, so it is not written to a file.

    Signals:
        address_chosen(Address, bool, tuple): A result was chosen; True for a new tab; the words to
            mark in the sheet.
        left(): Escape was pressed with nothing left to close or clear.
    """

    address_chosen = Signal(object, bool, object)
    left = Signal()

    def __init__(self, box: SearchBox, window: QWidget, worker: SearchWorker) -> None:
        super().__init__(window)
        self.recent: tuple[str, ...] = ()
        self._box = box
        self._window = window
        self._worker = worker
        self._panel: ResultsPanel | None = None
        self._waiting_to_open: bool | None = None
        self._answered: str | None = None
        box.query_edited.connect(self._ask)
        box.entered.connect(self.open)
        box.moved.connect(self._move)
        box.paged.connect(self._page)
        box.accepted.connect(self._accept)
        box.dismissed.connect(self._dismiss)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def is_open(self) -> bool:
        """Whether results are on show."""
        return self._panel is not None and self._panel.isVisible()

    @property
    def is_answered(self) -> bool:
        """Whether the panel shows the answer to what is in the box."""
        return self._answered == self._box.text()

    @property
    def panel(self) -> ResultsPanel:
        """The panel; made at the first call."""
        if self._panel is None:
            from mtcr_desktop.desktop.panes.results_panel import ResultsPanel  # not at the start

            panel = self._panel = ResultsPanel(self._window)
            panel.anchor_to(self._box)
            panel.address_chosen.connect(self._open_hit)
            panel.query_chosen.connect(self.search)
            panel.typed.connect(self._type_on)
            panel.left_upwards.connect(self._box.setFocus)
            panel.dismissed.connect(self._dismiss)
            QWidget.setTabOrder(self._box, panel.filters)
            QWidget.setTabOrder(panel.filters, panel.view)
        return self._panel

    def open(self) -> None:
        """Show the results of what is in the box; what an empty box offers, if it is empty."""
        self._worker.prepare()
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
        self._worker.drop()
        self._waiting_to_open = None
        if self._panel is not None:
            self._panel.hide()

    def _ask(self, text: str) -> None:
        self._waiting_to_open = None
        if not text.strip():
            self._worker.drop()
            self._answered = text
            self.panel.show_start(self.recent)
            self._show()
            return
        limit = ALL_HITS if "kind:" in text.casefold() else HITS
        self._worker.ask(text, limit, lambda answer: self._take(text, answer))

    def _take(self, text: str, answer: Answer) -> None:
        self._answered = text
        self.panel.show_answer(answer)
        if self._waiting_to_open is None:
            self._show()
        else:
            self.panel.choose_current(self._waiting_to_open)

    def _show(self) -> None:
        if not self.panel.isVisible():
            self.panel.place()
            self.panel.show()
            self.panel.raise_()

    def _accept(self, new_tab: bool) -> None:
        """Open the current row; if the newest text is not answered yet, as soon as it is."""
        if self.is_answered and self.is_open:
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
