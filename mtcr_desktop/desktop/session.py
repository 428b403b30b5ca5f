"""One run of the window: its objects, who listens to whom, and what is kept for the next run."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from mtcr_desktop.desktop.commands import Commands
from mtcr_desktop.desktop.dialogs.opener import Dialogs
from mtcr_desktop.desktop.mishaps import Mishaps
from mtcr_desktop.desktop.outputs import Outputs
from mtcr_desktop.desktop.presenter import Presenter
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.search_controller import SearchController
from mtcr_desktop.desktop.search_worker import SearchWorker, edition_searcher
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.desktop.state import Keeper, StateFile
from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.desktop.theme import Theme
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.paths import user_folder
from mtcr_desktop.records.addresses import Address

_VERIFY_MS = 400
"""Time after the start when the page kept by the last run is checked: the picture is settled."""


class Session(QObject):
    """Builds the window from the edition and the user's folder.

    Attributes:
        reader: What shows addresses.
        settings: The user's settings.
        commands: The actions.
    """

    def __init__(self, application: QApplication, edition: Edition) -> None:
        super().__init__(application)
        folder = user_folder()
        settings_file = StateFile(folder / "settings.json")
        state_file = StateFile(folder / "state.json")
        page_file = StateFile(folder / "last-page.json")
        self._writer = Runner(self)
        self.settings = Settings(settings_file.read(), self)
        self._theme = Theme(application, self.settings.text("theme"))
        presenter = Presenter(edition)
        presenter.offer(page_file.read())
        self.reader = Reader(presenter, self.settings, self._theme)
        window = self.reader.window
        dialogs = Dialogs(window, self.settings, edition.info)
        Mishaps(dialogs, folder).watch()
        outputs = Outputs(self.reader, self.settings, dialogs.error)
        self.commands = Commands(self.reader, self.settings, outputs, dialogs)
        self.reader.url_chosen.connect(dialogs.external_link)
        self._search = self._join_search(edition)
        window.show_edition(self.tr("Edition {version}").format(version=edition.info.version))
        self.reader.restore(state_file.read())
        self._keepers = (
            Keeper(settings_file, self.settings.to_json, self._writer, self),
            Keeper(state_file, self.reader.to_json, self._writer, self),
            Keeper(page_file, presenter.to_json, self._writer, self),
        )
        self.settings.changed.connect(self._keepers[0].touch)
        self.reader.touched.connect(self._keepers[1].touch)
        self.reader.shown.connect(self._keepers[2].touch)
        window.closing.connect(self._save)

    def _join_search(self, edition: Edition) -> SearchController:
        reader = self.reader
        worker = SearchWorker(edition_searcher(edition.path), self)
        search = SearchController(reader.window.search_box, reader.window, worker)
        search.address_chosen.connect(
            lambda address, tab, words: reader.open(address, "tab" if tab else "here", words)
        )
        search.left.connect(reader.window.focus_list)
        reader.search_wanted.connect(search.search)
        return search

    def start(self, address: Address | None = None, query: str = "") -> None:
        """Show the window.

        Args:
            address: What to open; None to go on where the reader was.
            query: What to search for; empty for nothing.
        """
        if address is None:
            self.reader.navigator.show_again()
        else:
            self.reader.open(address)
        self.reader.window.tabs.view.setFocus()
        self.reader.window.show()
        QTimer.singleShot(_VERIFY_MS, lambda: self.reader.verify(self._writer))
        if query:
            self.reader.search_wanted.emit(query)

    def _save(self) -> None:
        for keeper in self._keepers:
            keeper.write()
        self._writer.wait()
