"""One run of the window: its objects, who listens to whom, and what is kept for the next run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.presenter import Presenter
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.desktop.state import Keeper, StateFile
from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.desktop.theme import Theme
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.paths import LIBRARY_NAME, resources, user_folder
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import EditionError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.commands import Commands
    from mtcr_desktop.desktop.intake import IntakeController

_FILES = ("settings", "state", "last-page")
_VERIFY_MS = 400
"""Time after the start when the page kept by the last run is checked: the picture is settled."""


class Session(QObject):
    """Builds the window from the edition and the user's folder, in two steps.

    First comes what the first picture shows; `furnish` adds, as soon as it is painted, what the
    reader can do: the actions, the search, the dialogs, and keeping the state.

    Attributes:
        reader: What shows addresses.
        settings: The user's settings.
        commands: The actions, once the window is furnished.

    Signals:
        furnished(): The window can do all it does.
        edition_failed(EditionError): The edition turned out to be damaged after the first picture.

    Raises:
        EditionError: The edition is damaged where it says what it is.
    """

    furnished = Signal()
    edition_failed = Signal(object)

    def __init__(self, application: QApplication, edition: Edition) -> None:
        super().__init__(application)
        self._folder = user_folder()
        self._files = [StateFile(self._folder / f"{name}.json") for name in _FILES]
        settings_file, state_file, page_file = self._files
        self._writer = Runner()
        self.settings = Settings(settings_file.read(), self)
        self._theme = Theme(application, self.settings.text("theme"))
        self._own = OwnDocuments(self._folder, self)
        presenter = Presenter(edition, self._own)
        presenter.offer(page_file.read())
        self.reader = Reader(presenter, self.settings, self._theme)
        self.commands: Commands | None = None
        self._keepers: tuple[Keeper, ...] = ()
        self._query = ""
        window = self.reader.window
        self._writer.setParent(window)  # what it still has to say dies with the window
        window.sidebar.setVisible(self.settings.flag("sidebar"))
        window.show_edition(self.tr("Edition {version}").format(version=presenter.version))
        window.painted.connect(self.furnish)
        window.closing.connect(self._save)
        self.reader.restore(state_file.read())

    def start(self, address: Address | None = None, query: str = "") -> None:
        """Show the window.

        Args:
            address: What to open; None to go on where the reader was.
            query: What to search for; empty for nothing.
        """
        self._query = query
        if address is None:
            self.reader.navigator.show_again()
        else:
            self.reader.open(address)
        self.reader.window.tabs.view.setFocus()
        self.reader.window.show()

    def furnish(self) -> None:
        """Add what the first picture does without: that may not even have read the edition."""
        try:
            info = self.reader.presenter.edition.info
        except EditionError as error:
            self.edition_failed.emit(error)
            return
        from mtcr_desktop.desktop.commands import Commands
        from mtcr_desktop.desktop.dialogs.opener import Dialogs
        from mtcr_desktop.desktop.mishaps import Mishaps
        from mtcr_desktop.desktop.outputs import Outputs
        from mtcr_desktop.desktop.own_commands import OwnCommands

        reader, edition = self.reader, self.reader.presenter.edition
        self._theme.ask_system()
        reader.window.setWindowIcon(QIcon(str(resources() / "icons" / "mtcr-desktop.png")))
        dialogs = Dialogs(reader.window, self.settings, info)
        Mishaps(dialogs, self._folder).watch()
        outputs = Outputs(reader, self.settings, dialogs.error)
        own = OwnCommands(reader, self._own, dialogs.error)
        self.commands = Commands(reader, self.settings, outputs, dialogs, own, self._intake())
        reader.url_chosen.connect(dialogs.external_link)
        self._keep_state()
        self._join_search(edition)
        if self._query:
            reader.search_wanted.emit(self._query)
        QTimer.singleShot(_VERIFY_MS, reader.window, lambda: reader.verify(self._writer))
        self.furnished.emit()

    def _intake(self) -> IntakeController:
        """Return what takes files in, chosen or dropped, joined to what shows them."""
        from mtcr_desktop.desktop.dropping import Dropping
        from mtcr_desktop.desktop.intake import IntakeController

        reader = self.reader
        intake = IntakeController(reader, self._own.failed.emit)
        intake.changed.connect(reader.library_changed)
        intake.address_chosen.connect(lambda address: self._open_found(address, False, ()))
        Dropping(reader.window, intake.take_in)
        return intake

    def _keep_state(self) -> None:
        reader = self.reader
        collected = (self.settings.to_json, reader.to_json, reader.presenter.to_json)
        settings, state, page = self._keepers = tuple(
            Keeper(file, collect, self._writer, self)
            for file, collect in zip(self._files, collected, strict=True)
        )
        self.settings.changed.connect(settings.touch)
        reader.touched.connect(state.touch)
        reader.shown.connect(page.touch)
        page.touch()

    def _join_search(self, edition: Edition) -> None:
        from mtcr_desktop.desktop.search_controller import SearchController
        from mtcr_desktop.desktop.search_worker import (
            SearchWorker,
            edition_searcher,
            library_searcher,
        )

        reader, library = self.reader, self._folder / LIBRARY_NAME
        record = SearchWorker(edition_searcher(edition.path), reader.window)
        own = SearchWorker(library_searcher(library), reader.window, library.exists)
        search = SearchController(reader.window.search_box, reader.window, record, own)
        search.address_chosen.connect(self._open_found)
        search.left.connect(reader.window.focus_list)
        reader.search_wanted.connect(search.search)

    def _open_found(self, address: Address, new_tab: bool, words: tuple[str, ...]) -> None:
        self.reader.open(address, "tab" if new_tab else "here", words)
        self.reader.window.tabs.view.setFocus()

    def _save(self) -> None:
        for keeper in self._keepers:
            keeper.finish()
        self._writer.wait()
        self._own.close()
