"""Where the reader is, was and can go back to, in every tab.

All that opens an address (a link, a result, a row, the history, the command line) asks the one
navigator. It knows nothing of widgets: it keeps the histories and says what is to be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import BadAddressError

Where = Literal["here", "tab", "background"]
"""In this tab, in a new one that comes to the front, or in a new one behind."""

LONGEST_HISTORY = 100
"""Visits that a tab remembers."""

_MOST_CLOSED = 20


class Visit:
    """One stop on the way of a tab.

    Attributes:
        address: What is shown.
        title: Its title, as the tab shows it.
        scroll: How far down the reader was, in pixels.
        passing: True while the reader only steps through rows: the next step replaces it.
        words: Words to mark in the sheet; from the search that led here.
    """

    def __init__(
        self,
        address: Address,
        *,
        title: str = "",
        scroll: int = 0,
        passing: bool = False,
        words: tuple[str, ...] = (),
    ) -> None:
        self.address = address
        self.title = title
        self.scroll = scroll
        self.passing = passing
        self.words = words


class History:
    """The visits of one tab and the one it is at; never empty."""

    def __init__(self, first: Visit) -> None:
        self._visits = [first]
        self._at = 0

    @property
    def current(self) -> Visit:
        """The visit the tab is at."""
        return self._visits[self._at]

    @property
    def can_back(self) -> bool:
        """Whether there is a visit before the current one."""
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        """Whether there is a visit after the current one."""
        return self._at + 1 < len(self._visits)

    def add(self, visit: Visit) -> None:
        """Go on to another visit; what lay ahead is forgotten."""
        keep = self._at if visit.passing and self.current.passing else self._at + 1
        self._visits[keep:] = [visit]
        self._visits = self._visits[-LONGEST_HISTORY:]
        self._at = len(self._visits) - 1

    def move(self, steps: int) -> bool:
        """Go back (negative) or forward; return whether there was such a visit."""
        if not 0 <= self._at + steps < len(self._visits):
            return False
        self._at += steps
        return True

    def to_json(self) -> dict[str, Any]:
        """Return what the next start needs."""
        return {
            "at": self._at,
            "visits": [[str(v.address), v.title, v.scroll] for v in self._visits],
        }

    @classmethod
    def from_json(cls, data: object) -> History | None:
        """Return a saved history without the visits that cannot be read; None if none can."""
        if not isinstance(data, dict) or not isinstance(data.get("visits"), list):
            return None
        visits: list[Visit] = []
        wanted, at = data.get("at"), 0
        for number, entry in enumerate(data["visits"]):
            match entry:
                case [str(text), str(title), int(scroll)]:
                    pass
                case _:
                    continue
            try:
                visits.append(Visit(Address.parse(text), title=title, scroll=scroll))
            except BadAddressError:
                continue
            if isinstance(wanted, int) and number <= wanted:
                at = len(visits) - 1
        if not visits:
            return None
        history = cls(visits[0])
        history._visits, history._at = visits[-LONGEST_HISTORY:], min(at, LONGEST_HISTORY - 1)
        return history


class Navigator(QObject):
    """The tabs, their histories, and the orders that move through them.

    Attributes:
        arrived: Signal with the visit that is to be shown in the current tab.
        tabs_changed: Signal that tabs came, went, moved or got another title.
        leave: Called before the current visit is left; returns how far down the reader is.
    """

    arrived = Signal(object)
    tabs_changed = Signal()

    def __init__(self, start: Address, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.leave: Callable[[], int] = lambda: 0
        self._start = start
        self._tabs = [History(Visit(start))]
        self._at = 0
        self._closed: list[tuple[int, History]] = []

    @property
    def tabs(self) -> tuple[History, ...]:
        """The histories of all tabs, in the order of the tabs."""
        return tuple(self._tabs)

    @property
    def index(self) -> int:
        """Number of the current tab, from 0."""
        return self._at

    @property
    def history(self) -> History:
        """The history of the current tab."""
        return self._tabs[self._at]

    @property
    def visit(self) -> Visit:
        """Where the reader is."""
        return self.history.current

    @property
    def can_reopen(self) -> bool:
        """Whether a tab was closed that can be brought back."""
        return bool(self._closed)

    def open(
        self,
        address: Address,
        where: Where = "here",
        *,
        passing: bool = False,
        words: tuple[str, ...] = (),
    ) -> None:
        """Open an address.

        Args:
            address: What to show.
            where: In this tab or in a new one.
            passing: True if the reader steps through rows, so that Back skips the steps.
            words: Words to mark in the sheet.
        """
        visit = Visit(address, passing=passing, words=words)
        if where != "here":
            self._tabs.insert(self._at + 1, History(visit))
            if where == "tab":
                self._note_place()
                self._at += 1
            self.tabs_changed.emit()
            if where == "background":
                return
        elif address == self.visit.address:
            self.visit.words = words
        else:
            self._note_place()
            self.history.add(visit)
        self.arrived.emit(self.visit)

    def settle(self, address: Address) -> None:
        """Say what the current visit came to show, e.g. the chosen record of a list."""
        self.visit.address = address

    def name(self, title: str) -> None:
        """Give the current visit its title."""
        if self.visit.title != title:
            self.visit.title = title
            self.tabs_changed.emit()

    def move(self, steps: int) -> None:
        """Go back (negative) or forward in this tab."""
        self._note_place()
        if self.history.move(steps):
            self.arrived.emit(self.visit)

    def show_again(self) -> None:
        """Have the current visit shown again, e.g. in other colours."""
        self._note_place()
        self.arrived.emit(self.visit)

    def select_tab(self, index: int) -> None:
        """Bring a tab to the front; a number that no tab has is ignored."""
        if 0 <= index < len(self._tabs) and index != self._at:
            self._note_place()
            self._at = index
            self.tabs_changed.emit()
            self.arrived.emit(self.visit)

    def turn_tab(self, steps: int) -> None:
        """Bring the next (1) or previous (-1) tab to the front, round the end."""
        self.select_tab((self._at + steps) % len(self._tabs))

    def move_tab(self, start: int, end: int) -> None:
        """Follow a tab that was dragged to another place."""
        current = self.history
        self._tabs.insert(end, self._tabs.pop(start))
        self._at = self._tabs.index(current)

    def close_tab(self, index: int) -> None:
        """Close a tab; the last one goes back to the start instead."""
        self._note_place()
        if len(self._tabs) == 1:
            self.open(self._start)
            return
        was_current = index == self._at
        self._closed = [*self._closed, (index, self._tabs.pop(index))][-_MOST_CLOSED:]
        if index < self._at or self._at == len(self._tabs):
            self._at -= 1
        self.tabs_changed.emit()
        if was_current:
            self.arrived.emit(self.visit)

    def reopen_tab(self) -> None:
        """Bring back the tab that was closed last."""
        if self._closed:
            self._note_place()
            index, history = self._closed.pop()
            self._at = min(index, len(self._tabs))
            self._tabs.insert(self._at, history)
            self.tabs_changed.emit()
            self.arrived.emit(self.visit)

    def to_json(self) -> dict[str, Any]:
        """Return the tabs as the next start needs them."""
        self._note_place()
        return {"at": self._at, "tabs": [history.to_json() for history in self._tabs]}

    def restore(self, data: object) -> None:
        """Take over saved tabs, as far as they can be read, without showing anything yet."""
        if not isinstance(data, dict) or not isinstance(data.get("tabs"), list):
            return
        saved = [History.from_json(tab) for tab in data["tabs"]]
        tabs = [history for history in saved if history is not None]
        if tabs:
            self._tabs = tabs
            at = data.get("at")
            self._at = at if isinstance(at, int) and 0 <= at < len(tabs) else 0
            self.tabs_changed.emit()

    def _note_place(self) -> None:
        self.visit.scroll = self.leave()
