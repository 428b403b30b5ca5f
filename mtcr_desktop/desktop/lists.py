"""The list beside the sheet: which one it is, and how the reader left it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mtcr_desktop.desktop.presenter import Presenter
from mtcr_desktop.desktop.sections import Section, View, home_of
from mtcr_desktop.desktop.window import MainWindow
from mtcr_desktop.records.addresses import OWN_LISTS, Address

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.busy_note import BusyNote
    from mtcr_desktop.desktop.panes.list_pane import ListPane

AS_OF = "as-of"
_SCROLL = "scroll"


class Lists(QObject):
    """Shows the list that a sheet is at home in; makes the pane when it is first wanted.

    Signals:
        record_wanted(Address, bool): A row was reached; True if by stepping with keys.
        tab_wanted(Address): A row's sheet is wanted in a new tab.
        list_wanted(Address): Another list is wanted.
        choice_changed(): Other rows are chosen, or the rows are others.
        touched(): Something changed that the next start should know.
    """

    record_wanted = Signal(object, bool)
    tab_wanted = Signal(object)
    list_wanted = Signal(object)
    choice_changed = Signal()
    touched = Signal()

    def __init__(self, window: MainWindow, presenter: Presenter) -> None:
        super().__init__(window)
        self._window = window
        self._presenter = presenter
        self._pane: ListPane | None = None
        self._shown: tuple[Address, View] | None = None
        self._awaited: tuple[dict[str, Any], dict[str, Any]] | None = None
        self._note: BusyNote | None = None
        self._states: dict[str, dict[str, Any]] = {}
        self._last_view: dict[str, str] = {}

    @property
    def pane(self) -> ListPane | None:
        """The pane, if it is on show."""
        return self._pane if self._pane is not None and not self._pane.isHidden() else None

    @property
    def view(self) -> View | None:
        """Which list of its section is on show."""
        return self._shown[1] if self._shown and self.pane else None

    @property
    def address(self) -> Address | None:
        """The list on show."""
        return self._shown[0] if self._shown and self.pane else None

    def start_of(self, section: Section) -> Address:
        """Return what choosing a section opens: the list of it that was open last."""
        kind = self._last_view.get(section.id, "")
        known = any(view.kind == kind for view in section.views)
        return Address(kind) if known and self._presenter.own_pages.offers(kind) else section.start

    def hide(self) -> None:
        """Leave the window to the sheet."""
        if self._pane is not None:
            self._pane.hide()

    def show(self, address: Address, section: Section, view: View) -> None:
        """Show a list as the reader left it, unless it is on show already.

        Raises:
            MtcrError: There is no such list.
        """
        if address.kind in OWN_LISTS and address.query:
            self._choose(address, view)
            address = Address(address.kind)
        if self._shown is None or self._shown[0] != address:
            listing = self._presenter.listing(address)
            self._remember()
            pane = self._made_pane()
            self._shown = (address, view)
            self._last_view[section.id] = view.kind
            state = dict(self._states.get(view.kind, {}))
            pane.show_listing(listing, self._offered(section, view), view, state)
            partial = self._presenter.own_pages.is_partial(address)
            self._awaited = (state, pane.state()) if partial else None
            self._say_partial()
        self._made_pane().show()

    def _choose(self, address: Address, view: View) -> None:
        """Let the options of an address be what is chosen above the list.

        There they stay while one document after the other is read, and can be taken back.
        """
        from mtcr_desktop.records.folding import fold  # the start shows no list

        self._remember()
        self._shown = None
        facets = {name: fold(value) for name, value in address.query}
        self._states.setdefault(view.kind, {}).update(facets=facets, filter="")

    def refresh(self, kinds: Collection[str]) -> None:
        """Read the list on show anew if it is of one of these kinds, as the reader has it."""
        if self._shown is None or self._shown[1].kind not in kinds:
            return
        if self.pane is None:
            self._remember()
            self._shown = None
            return
        address, view = self._shown
        listing = self._presenter.listing(address)
        if listing is not self.pane.listing:
            section = self._offered(home_of(address)[0], view)
            if self._is_awaited():
                assert self._awaited is not None
                self.pane.renew(listing, section, view, self._awaited[0])
            else:
                self.pane.renew(listing, section, view)
            self.choice_changed.emit()
        if not self._presenter.own_pages.is_partial(address):
            self._awaited = None
        self._say_partial()

    def _offered(self, section: Section, view: View) -> Section:
        """Return a section with the lists that are worth showing."""
        offered = tuple(
            v for v in section.views if v == view or self._presenter.own_pages.offers(v.kind)
        )
        return section._replace(views=offered)

    def _is_awaited(self) -> bool:
        """Return whether rows are missing from the list, and the reader left it as it came.

        How the list was left before holds for the whole of it: it is taken over once that is there.
        """
        if self._awaited is None or self._pane is None:
            return False
        now = self._pane.state()
        return all(
            now[name] == value for name, value in self._awaited[1].items() if name != _SCROLL
        )

    def _say_partial(self) -> None:
        """Say that rows are missing, unless they come in a moment."""
        if self._awaited is None:
            if self._note is not None:
                self._note.end()
            return
        if self._note is None:
            from mtcr_desktop.desktop.panes.busy_note import BusyNote

            self._note = BusyNote(self._window.statusBar())
        self._note.begin(self.tr("Listing your documents…"))

    def first(self) -> Address | None:
        """Return the record to open with the list: the one chosen last, else the top one."""
        if self._pane is None or self._shown is None:
            return None
        selected = self._state().get("selected", "")
        if self._awaited is not None and self._presenter.own_pages.has(self._shown[0], selected):
            return Address.parse(selected)
        address = self._pane.first_address(selected)
        return self.dated(address) if address else None

    def mark(self, address: Address) -> None:
        """Make the row of a record current."""
        if self.pane is not None:
            self.pane.show_record(address)
            self._state()["selected"] = str(Address(address.kind, address.key))

    def dated(self, address: Address) -> Address:
        """Return a record of the list as seen from the list's date."""
        value = self._shown[0].option(AS_OF) if self._shown else ""
        query = ((AS_OF, value),) if value else ()
        return Address(address.kind, address.key, query, address.fragment)

    def _made_pane(self) -> ListPane:
        if self._pane is None:
            from mtcr_desktop.desktop.panes.list_pane import ListPane  # Home has no list

            pane = self._pane = ListPane(self._window)
            self._window.add_list(pane)
            pane.row_reached.connect(self._reach)
            pane.row_entered.connect(lambda: self._window.tabs.view.setFocus())
            pane.tab_wanted.connect(lambda address: self.tab_wanted.emit(self.dated(address)))
            pane.list_wanted.connect(self.list_wanted)
            pane.changed.connect(self.touched)
            pane.table.choice_changed.connect(self.choice_changed)
        return self._pane

    def _reach(self, address: Address, stepping: bool) -> None:
        self.record_wanted.emit(self.dated(address), stepping)

    def _state(self) -> dict[str, Any]:
        assert self._shown is not None
        return self._states.setdefault(self._shown[1].kind, {})

    def _remember(self) -> None:
        if self._pane is not None and self._shown is not None and not self._is_awaited():
            self._state().update(self._pane.state())

    def to_json(self) -> dict[str, Any]:
        """Return how every list was left."""
        self._remember()
        return {"states": self._states, "last": self._last_view}

    def restore(self, data: object) -> None:
        """Take over how lists were left, as far as it can be read."""
        saved: Mapping[str, Any] = data if isinstance(data, dict) else {}
        for name, target in (("states", self._states), ("last", self._last_view)):
            values = saved.get(name)
            kind = dict if name == "states" else str
            if isinstance(values, dict):
                target.update({k: v for k, v in values.items() if isinstance(v, kind)})
