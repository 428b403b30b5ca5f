"""What each action does: one handler for every entry of the table of actions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from mtcr_desktop.desktop.citing import Citing
from mtcr_desktop.desktop.dialogs.opener import Dialogs
from mtcr_desktop.desktop.finder import Finder
from mtcr_desktop.desktop.intake import IntakeController
from mtcr_desktop.desktop.menus import build
from mtcr_desktop.desktop.outputs import Outputs
from mtcr_desktop.desktop.own_commands import OwnCommands
from mtcr_desktop.desktop.presenter import Page
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.sections import SECTIONS, Section
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.records.addresses import Address

Handlers = dict[str, Callable[[], None]]

_TABS = range(1, 10)


class Commands(QObject):
    """Joins the actions to what they do, and keeps them enabled and checked as things are."""

    def __init__(
        self,
        reader: Reader,
        settings: Settings,
        outputs: Outputs,
        dialogs: Dialogs,
        own: OwnCommands,
        intake: IntakeController,
    ) -> None:
        super().__init__(reader)
        self._reader = reader
        self._window = reader.window
        self._settings = settings
        self._outputs = outputs
        self._dialogs = dialogs
        self._finder = Finder(reader)
        citing = Citing(reader, settings, dialogs.error)
        self.handlers: Handlers = {
            **self._file(),
            **self._edit(),
            **self._view(),
            **self._go(),
            **self._tabs(),
            **self._help(),
            **own.handlers,
            **intake.handlers,
            **citing.handlers,
        }
        self.actions: dict[str, QAction] = build(self._window, self.handlers)
        reader.shown.connect(self._follow_page)
        settings.changed.connect(self._follow_settings)
        self._follow_settings("theme")
        self._follow_settings("sidebar")
        if reader.page is not None:
            self._follow_page(reader.page)
        own.serve(self.actions)
        citing.serve(self.actions)
        self._window.header.connect_actions(self.actions)

    def _file(self) -> Handlers:
        outputs = self._outputs
        return {
            "save-pdf": outputs.save_pdf,
            "export": outputs.export_sheet,
            "export-list": outputs.export_list,
            "print-preview": outputs.preview_sheet,
            "print": outputs.print_sheet,
            "print-rows": outputs.print_rows,
            "print-list": outputs.print_list,
            "quit": lambda: _ignore(self._window.close()),
        }

    def _edit(self) -> Handlers:
        return {
            "copy": self._copy,
            "select-all": self._select_all,
            "copy-address": self._copy_address,
            "search": self._window.search_box.focus_and_select,
            "find": self._find,
            "find-next": lambda: self._finder.step(1),
            "find-previous": lambda: self._finder.step(-1),
            "preferences": self._dialogs.preferences,
        }

    def _view(self) -> Handlers:
        settings = self._settings
        return {
            "zoom-in": lambda: self._reader.zoom(1),
            "zoom-out": lambda: self._reader.zoom(-1),
            "zoom-reset": lambda: self._reader.zoom(0),
            "theme-system": lambda: settings.set("theme", "system"),
            "theme-light": lambda: settings.set("theme", "light"),
            "theme-dark": lambda: settings.set("theme", "dark"),
            "sidebar": lambda: settings.set("sidebar", not settings.flag("sidebar")),
            "full-screen": self._full_screen,
        }

    def _go(self) -> Handlers:
        reader, window = self._reader, self._window
        sections: Handlers = {
            f"section-{section.id}": partial(self._open_section, section) for section in SECTIONS
        }
        return {
            "back": lambda: reader.navigator.move(-1),
            "forward": lambda: reader.navigator.move(1),
            "previous-record": lambda: reader.open_neighbour(-1),
            "next-record": lambda: reader.open_neighbour(1),
            "as-of": self._as_of,
            **sections,
            "next-pane": lambda: window.turn_pane(1),
            "previous-pane": lambda: window.turn_pane(-1),
        }

    def _tabs(self) -> Handlers:
        navigator = self._reader.navigator
        numbered: Handlers = {
            f"tab-{n}": partial(navigator.select_tab, n - 1) for n in _TABS
        }  # fmt: skip
        return {
            "new-tab": lambda: navigator.open(navigator.visit.address, "tab"),
            "close-tab": lambda: navigator.close_tab(navigator.index),
            "reopen-tab": navigator.reopen_tab,
            "next-tab": lambda: navigator.turn_tab(1),
            "previous-tab": lambda: navigator.turn_tab(-1),
            **numbered,
        }

    def _help(self) -> Handlers:
        dialogs = self._dialogs
        return {
            "help": lambda: self._reader.open(Address("help")),
            "shortcuts": dialogs.shortcuts,
            "diagnostics": dialogs.diagnostics,
            "about": dialogs.about,
        }

    def _find(self) -> None:
        pane = self._reader.lists.pane
        focus = QApplication.focusWidget()
        if pane is not None and focus is not None and pane.isAncestorOf(focus):
            pane.focus_filter()
        else:
            self._finder.start()

    def _open_section(self, section: Section) -> None:
        """Open a section at a key, and go there: the next key press is for its list."""
        self._reader.open_section(section)
        self._reader.window.focus_list()

    def _as_of(self) -> None:
        if self._reader.lists.address is None or self._reader.lists.address.kind != "members":
            self._reader.open(Address("members"))
        pane = self._reader.lists.pane
        if pane is not None:
            pane.as_of.start()

    def _copy(self) -> None:
        from PySide6.QtWidgets import QLineEdit, QTableView, QTextEdit  # not at start

        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QTextEdit):
            focus.copy()
        elif isinstance(focus, QTableView):
            QGuiApplication.clipboard().setText(str(focus.currentIndex().data() or ""))

    def _select_all(self) -> None:
        from PySide6.QtWidgets import QLineEdit, QTableView, QTextEdit  # not at start

        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QTextEdit | QTableView):
            focus.selectAll()

    def _copy_address(self) -> None:
        address = str(self._reader.navigator.visit.address)
        QGuiApplication.clipboard().setText(address)
        self._window.show_message(self.tr("Copied: {address}").format(address=address), 4000)

    def _full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()
        self.actions["full-screen"].setChecked(self._window.isFullScreen())

    def _follow_page(self, page: Page) -> None:
        history = self._reader.navigator.history
        enabled = {
            "back": history.can_back,
            "forward": history.can_forward,
            "previous-record": bool(page.previous),
            "next-record": bool(page.next),
            "reopen-tab": self._reader.navigator.can_reopen,
        }
        has_list = self._reader.lists.pane is not None
        enabled |= dict.fromkeys(("export-list", "print-rows", "print-list"), has_list)
        for name, on in enabled.items():
            self.actions[name].setEnabled(on)

    def _follow_settings(self, key: str) -> None:
        if key == "theme":
            self.actions[f"theme-{self._settings.text('theme')}"].setChecked(True)
        elif key == "sidebar":
            shown = self._settings.flag("sidebar")
            self.actions["sidebar"].setChecked(shown)
            self._window.sidebar.setVisible(shown)


def _ignore(_: object) -> None:
    """Take no notice of what a call returned."""
