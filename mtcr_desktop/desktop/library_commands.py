"""What can be done with the user's library as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError, MtcrError

_DOCUMENTS = Address("documents")
_MESSAGE_MS = 8000


class LibraryCommands(QObject):
    """The handlers of these actions, and when each of them can be chosen.

    Args:
        reader: Shows the documents, and the window.
        own: The documents.
        shout: Shows the user an error.
    """

    def __init__(
        self, reader: Reader, own: OwnDocuments, shout: Callable[[MtcrError], None]
    ) -> None:
        super().__init__(reader)
        self._reader = reader
        self._own = own
        self._shout = shout
        self._actions: Mapping[str, QAction] = {}
        self.handlers: dict[str, Callable[[], None]] = {"empty-trash": self._ask_to_empty}
        reader.shown.connect(self._follow)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled as things are."""
        self._actions = actions
        self._follow()

    def _ask_to_empty(self) -> None:
        from mtcr_desktop.desktop.dialogs.confirm import ConfirmDialog
        from mtcr_desktop.sheets.wording import plural

        try:
            count = self._own.count(deleted=True)
        except LibraryError as error:
            self._shout(error)
            return
        documents = plural(count, "document")
        dialog = ConfirmDialog(
            self.tr("Empty the trash"),
            self.tr("Delete {documents} in the trash for good?").format(documents=documents),
            self.tr("This cannot be undone. Backups made before still hold what is deleted."),
            self.tr("&Delete for good"),
            self._reader.window,
        )
        dialog.accepted.connect(self._empty)
        dialog.open()

    def _empty(self) -> None:
        from mtcr_desktop.sheets.wording import plural

        def done(count: int) -> None:
            self._show_documents()
            documents = plural(count, "document")
            said = self.tr("Deleted for good: {documents}.").format(documents=documents)
            self._reader.window.show_message(said, _MESSAGE_MS)

        self._own.run(lambda library: library.empty_trash(), done)

    def _show_documents(self) -> None:
        """Show what the library holds now; what was on show may be gone."""
        self._own.begin_afresh()
        self._reader.open(_DOCUMENTS)

    def _follow(self, _page: object = None) -> None:
        if self._actions:
            view = self._reader.lists.view
            self._actions["empty-trash"].setEnabled(view is not None and view.kind == "trash")
