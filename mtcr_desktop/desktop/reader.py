"""What happens when an address is opened: the right section, list and sheet come on show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mtcr_desktop.desktop.lists import Lists
from mtcr_desktop.desktop.navigator import Navigator, Visit, Where
from mtcr_desktop.desktop.panes.sheet_view import MEASURE, WIDE_MEASURE, SheetView
from mtcr_desktop.desktop.presenter import Look, Page, Presenter
from mtcr_desktop.desktop.sections import Section, View, home_of, is_list
from mtcr_desktop.desktop.settings import NORMAL_ZOOM, Settings
from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.desktop.theme import Theme
from mtcr_desktop.desktop.window import TITLE, MainWindow
from mtcr_desktop.records.addresses import OWN_KINDS, Address
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.sheets.sheet import Sheet

HOME = Address("home")

_BODY = 1.1
"""Body text of a sheet, as a multiple of the window's text at 100 %."""

_ZOOM_STEPS = (50, 60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class Reader(QObject):
    """Shows what the navigator arrives at and takes what the reader does back to it.

    Signals:
        url_chosen(str): A link to the outside was followed.
        search_wanted(str): An address that asks for a search was opened.
        shown(Page): A page came on show.
        touched(): Something changed that the next start should know.
        change_wanted(Address): A link asked for a change of what is the user's own.
        menu_opening(): The menu under the pointer in the sheet is about to be shown.
        highlight_opened(str): A highlight in the sheet was clicked on; the name of its place.
    """

    url_chosen = Signal(str)
    search_wanted = Signal(str)
    shown = Signal(object)
    touched = Signal()
    change_wanted = Signal(object)
    menu_opening = Signal()
    highlight_opened = Signal(str)

    def __init__(self, presenter: Presenter, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.presenter = presenter
        self._page: Page | None = None
        self._arrived: Address | None = None
        self.navigator = Navigator(HOME, self)
        self.window = MainWindow(self._make_view)
        self.lists = Lists(self.window, presenter)
        self.settings = settings
        self._theme = theme
        self._connect()

    def _connect(self) -> None:
        navigator, window, lists = self.navigator, self.window, self.lists
        navigator.leave = lambda: window.tabs.view.depth() if self._page else 0
        navigator.tabs_changed.connect(self._show_tabs)
        navigator.arrived.connect(self._arrive)
        window.tabs.tab_chosen.connect(navigator.select_tab)
        window.tabs.tab_closed.connect(navigator.close_tab)
        window.tabs.tab_moved.connect(navigator.move_tab)
        window.sidebar.section_chosen.connect(self.open_section)
        window.history_moved.connect(navigator.move)
        lists.record_wanted.connect(lambda a, stepping: navigator.open(a, passing=stepping))
        lists.tab_wanted.connect(lambda address: navigator.open(address, "tab"))
        lists.list_wanted.connect(self.open)
        lists.touched.connect(self.touched)
        if self.presenter.own is not None:
            self.presenter.own.checked.connect(self._show_checks)
            self.presenter.own.listed.connect(self._show_list_again)
        self.settings.changed.connect(self._follow_setting)
        self._theme.changed.connect(self.show_again)
        self._theme.changed.connect(window.sidebar.blend_in)
        self._show_tabs()

    def _make_view(self, parent: QWidget) -> SheetView:
        view = SheetView(parent)
        view.address_chosen.connect(self._follow_link)
        view.url_chosen.connect(self.url_chosen)
        view.link_hovered.connect(self.window.show_message)
        view.zoom_wanted.connect(self.zoom)
        view.menu_opening.connect(self.menu_opening)
        view.highlight_opened.connect(self.highlight_opened)
        return view

    def open(self, address: Address, where: Where = "here", words: tuple[str, ...] = ()) -> None:
        """Open any address: a sheet, a list or a search."""
        if address.kind == "search":
            self.search_wanted.emit(address.option("q"))
        else:
            self.navigator.open(address, where, words=words)

    def _follow_link(self, address: Address, where: Where) -> None:
        if address.kind == "notes" and address.query:
            self.change_wanted.emit(address)
        else:
            self.open(address, where)

    @property
    def look(self) -> Look:
        """How pages look now."""
        font = self.window.fontInfo()  # QFont has seven enums, which the start would have to build
        points = font.pointSizeF() * _BODY * self.settings.number("zoom") / 100
        return Look(self._theme.dark, round(points, 2), font.family())

    @property
    def page(self) -> Page | None:
        """The page on show; None before the first."""
        return self._page

    @property
    def sheet(self) -> Sheet:
        """The sheet on show."""
        return self.presenter.sheet(self.navigator.visit.address)

    def verify(self, runner: Runner) -> None:
        """Compose the page on show anew in the background, and show it if it has changed."""
        address, look = self.navigator.visit.address, self.look

        def compare(page: Page) -> None:
            unmoved = (address, look) == (self.navigator.visit.address, self.look)
            if unmoved and page != self._page:
                self.show_again()

        def fail(error: Exception) -> None:
            if not isinstance(error, MtcrError):
                raise error
            if self.presenter.own is not None:
                self.presenter.own.note(error)

        runner.run("verify", lambda: self.presenter.fresh_page(address, look), compare, failed=fail)

    def library_changed(self) -> None:
        """Show anew what may show documents of the user, after some came, went or changed."""
        self.presenter.forget_own()
        self._show_list_again()
        own = self.presenter.own
        if own is not None and own.concern(self.navigator.visit.address):
            self._show_page_again()

    def _show_page_again(self) -> None:
        """Show the page anew if it has changed; else a selection would be lost."""
        if self.presenter.page(self.navigator.visit.address, self.look) != self._page:
            self.show_again()

    def _show_checks(self) -> None:
        self._show_list_again()
        if self.navigator.visit.address.kind == "plenary":  # it names the documents about it
            self.presenter.forget_own()
            self._show_page_again()

    def _show_list_again(self, _address: object = None) -> None:
        self.lists.refresh(OWN_KINDS)
        self.lists.mark(self.navigator.visit.address)

    def open_section(self, section: Section) -> None:
        """Open a section where it was left."""
        here, view = home_of(self.navigator.visit.address)
        if here != section or (view is None and self.navigator.visit.address != HOME):
            self.open(self.lists.start_of(section))

    def open_neighbour(self, steps: int) -> None:
        """Open the record after (1) or before (-1) this one in its natural order."""
        page = self._page
        link = "" if page is None else page.next if steps > 0 else page.previous
        if link:
            self.open(Address.parse(link))

    def zoom(self, steps: int) -> None:
        """Set sheets a step larger (1) or smaller (-1), or in their normal size (0)."""
        now = self.settings.number("zoom")
        if steps > 0:
            size = min((size for size in _ZOOM_STEPS if size > now), default=now)
        elif steps < 0:
            size = max((size for size in _ZOOM_STEPS if size < now), default=now)
        else:
            size = NORMAL_ZOOM
        self.settings.set("zoom", size)
        self.window.show_message(self.tr("Text size {size} %").format(size=size), 2000)

    def show_again(self) -> None:
        """Show the current sheet again, e.g. in another size or other colours."""
        if self._page is not None:
            self.navigator.show_again()

    def _follow_setting(self, key: str) -> None:
        if key == "theme":
            self._theme.choose(self.settings.text(key))
        elif key == "zoom":
            self.show_again()
        self.touched.emit()

    def _show_tabs(self) -> None:
        self.window.tabs.show_tabs(self.navigator.tabs, self.navigator.index)
        self.touched.emit()

    def _arrive(self, visit: Visit) -> None:
        section, view = self._home_of(visit.address)
        problem: MtcrError | None = None
        if view is None or not self._has_rows(view):
            self.lists.hide()
        else:
            try:
                self.lists.show(_list_of(visit.address, view.kind), section, view)
            except MtcrError as error:
                problem = error
                self.lists.hide()
        if problem is None and is_list(visit.address) and self.lists.pane is not None:
            first = self.lists.first()
            if first is not None:
                self.navigator.settle(first)
        self.window.sidebar.show_section(section)
        self._show_sheet(visit)
        self.lists.mark(visit.address)
        self._arrived = visit.address.page
        self.touched.emit()

    def _home_of(self, address: Address) -> tuple[Section, View | None]:
        """Return the section and the list that an address is shown in.

        A document is at home among the documents or in the trash. While it is on show, the list
        beside it stays the same, so that several can be moved from one to the other.
        """
        section, view = home_of(address)
        if address.kind != "document" or self.presenter.own is None:
            return section, view
        beside = self.lists.view
        if address.page == self._arrived and beside in section.views and self._has_rows(beside):
            return section, beside
        return (
            home_of(Address("trash")) if self.presenter.own.is_deleted(address) else (section, view)
        )

    def _has_rows(self, view: View) -> bool:
        """Return whether a list is worth its place."""
        try:
            return self.presenter.own_pages.has_rows(view.kind)
        except MtcrError:
            return False

    def _show_sheet(self, visit: Visit) -> None:
        page = self._page = self.presenter.page(visit.address, self.look)
        self._show_tabs()
        view = self.window.tabs.view
        chrome = self._theme.chrome
        view.set_mark_colours(chrome.hit, chrome.current)
        measure = WIDE_MEASURE if visit.address.kind == "compare" else MEASURE
        view.show_html(page.html, self.look.points, measure)
        view.setAccessibleName(page.title)
        if visit.words:
            from mtcr_desktop.search.marking import spans  # only searches lead to marked words

            scroll = not visit.scroll and not visit.address.fragment
            view.mark(spans(view.text(), visit.words), scroll=scroll)
        if visit.scroll:
            view.scroll_to(visit.scroll)
        elif visit.address.fragment:
            view.go_to(visit.address.fragment)
        self.navigator.name(page.title)
        self.window.setWindowTitle(f"{page.title} – {TITLE}")
        self.shown.emit(page)

    def to_json(self) -> dict[str, Any]:
        """Return what the next start needs to show the same."""
        return {
            "window": self.window.state(),
            "lists": self.lists.to_json(),
            "tabs": self.navigator.to_json(),
        }

    def restore(self, data: dict[str, Any]) -> None:
        """Take over what was saved, as far as it can be read."""
        self.window.restore(data.get("window"))
        self.lists.restore(data.get("lists"))
        if self.settings.flag("restore_tabs"):
            self.navigator.restore(data.get("tabs"))


def _list_of(address: Address, kind: str) -> Address:
    """Return the list that an address is shown with."""
    if address.kind == kind:
        return address.page
    as_of = address.option("as-of")
    return Address(kind, query=(("as-of", as_of),) if as_of and kind == "members" else ())
