"""Tags on the user's documents: on the one on show, or on all that are chosen in the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader

if TYPE_CHECKING:
    from mtcr_desktop.desktop.dialogs.tags import Known
    from mtcr_desktop.library.store.library import Library


class TagCommands(QObject):
    """The handler of the action, and when it can be chosen.

    Args:
        reader: Knows which documents are meant.
        own: The library.
    """

    def __init__(self, reader: Reader, own: OwnDocuments) -> None:
        super().__init__(reader)
        self._reader = reader
        self._own = own
        self._actions: Mapping[str, QAction] = {}
        self.handlers: dict[str, Callable[[], None]] = {"tags": self._ask}
        reader.shown.connect(self._follow)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep the action enabled as things are."""
        self._actions = actions
        self._follow()

    def _keys(self) -> tuple[str, ...]:
        """Return the documents chosen in the list, or the one on show."""
        address, pane = self._reader.navigator.visit.address, self._reader.lists.pane
        chosen = pane.table.chosen() if pane is not None else ()
        keys = tuple(one.key for one in chosen if one.kind == "document")
        if len(keys) > 1:
            return keys
        return (address.key,) if address.kind == "document" else ()

    def _ask(self) -> None:
        keys = self._keys()
        if not (keys and self._own.is_there):
            return

        def known(library: Library) -> Known:
            from mtcr_desktop.desktop.dialogs.tags import known

            return known(library, keys)

        self._own.run(known, self._open)

    def _open(self, known: Known) -> None:
        from mtcr_desktop.desktop.dialogs.tags import TagsDialog

        dialog = TagsDialog(known, self._reader.window)
        dialog.saved.connect(
            lambda added, removed: self._own.do(
                lambda library: library.tags.revise(known.keys, added, removed)
            )
        )
        dialog.open()

    def _follow(self, _page: object = None) -> None:
        if self._actions:
            self._actions["tags"].setEnabled(self._own.is_there and bool(self._keys()))
