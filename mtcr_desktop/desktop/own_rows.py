"""What is done with a document of the user, or with all that are chosen in the list."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.addresses import OWN_LISTS
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library

_MESSAGE_MS = 6000


class RowCommands(QObject):
    """The handlers of these actions, and when each of them can be chosen.

    They concern the rows chosen in a list of documents where those are several, else the document
    on show.

    Args:
        reader: Knows both.
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
        self._texts: dict[str, tuple[str, str]] = {
            "save-original": (
                self.tr("Save the &original file…"), self.tr("Save {count} &original files…"),
            ),
            "remove-document": (
                self.tr("&Move to the trash"), self.tr("&Move {count} documents to the trash"),
            ),
            "restore-document": (
                self.tr("Ta&ke out of the trash"), self.tr("Ta&ke {count} out of the trash"),
            ),
        }  # fmt: skip
        self.handlers: dict[str, Callable[[], None]] = {
            "save-original": self._save,
            "remove-document": self._remove,
            "restore-document": self._restore,
        }
        reader.shown.connect(self._follow)
        reader.lists.choice_changed.connect(self._follow)
        own.changed.connect(self._follow)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled, and named, as things are."""
        self._actions = actions
        self._follow()

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the documents that are meant."""
        rows = self._rows()
        address = self._reader.navigator.visit.address
        if len(rows) > 1:
            return rows
        return (address.key,) if address.kind == "document" else ()

    def _rows(self) -> tuple[str, ...]:
        """Return the keys of the chosen rows of a list of documents."""
        lists = self._reader.lists
        if lists.pane is None or lists.view is None or lists.view.kind not in OWN_LISTS:
            return ()
        chosen = lists.pane.table.chosen()
        return tuple(address.key for address in chosen if address.kind == "document")

    def _remove(self) -> None:
        if keys := self.keys:
            self._own.do(lambda library: library.remove(*keys))

    def _restore(self) -> None:
        if keys := self.keys:
            self._own.do(lambda library: library.restore(*keys))

    def _save(self) -> None:
        keys = self.keys
        if not (keys and self._own.is_there):
            return
        if len(keys) > 1:
            self._save_several(keys)
            return
        from PySide6.QtWidgets import QFileDialog

        from mtcr_desktop.sheets.files import write_whole

        try:
            library = self._own.library()
            suggested = library.document(keys[0]).file_name
            name, _ = QFileDialog.getSaveFileName(
                self._reader.window, self.tr("Save the original file"), suggested
            )
            if name:
                write_whole(Path(name), library.original(keys[0]))
                self._say(self.tr("Written: {path}").format(path=name))
        except MtcrError as error:
            self._shout(error)

    def _save_several(self, keys: Sequence[str]) -> None:
        from PySide6.QtWidgets import QFileDialog

        title = self.tr("Save {count} original files in a folder").format(count=len(keys))
        name = QFileDialog.getExistingDirectory(self._reader.window, title)
        if not name:
            return
        folder = Path(name)

        def done(written: int) -> None:
            said = self.tr("Written: {count} files to {folder}")
            self._say(said.format(count=written, folder=folder))

        self._own.run(lambda library: save_originals(library, keys, folder), done)

    def _say(self, text: str) -> None:
        self._reader.window.show_message(text, _MESSAGE_MS)

    def _follow(self, *_: object) -> None:
        if not self._actions:
            return
        several = len(self._rows()) > 1
        deleted: bool | None
        if several:
            view = self._reader.lists.view
            deleted = view is not None and view.kind == "trash"
        else:
            deleted = self._own.is_deleted(self._reader.navigator.visit.address)
        enabled = {
            "save-original": deleted is not None,
            "remove-document": deleted is False,
            "restore-document": deleted is True,
        }
        for name, on in enabled.items():
            text = self._texts[name][several].format(count=len(self._rows()))
            self._actions[name].setText(text)
            self._actions[name].setEnabled(on)


def save_originals(library: Library, keys: Sequence[str], folder: Path) -> int:
    """Write the files of documents as they were added, and return how many were written.

    A file that is there already is left alone: the new one gets a number.

    Raises:
        MtcrError: One cannot be read or written; those before it are written.
    """
    from mtcr_desktop.sheets.files import write_whole

    for key in keys:
        name = Path(library.document(key).file_name)
        names = (f"{name.stem} ({n}){name.suffix}" for n in count(2))
        path = folder / name.name
        while path.exists():
            path = folder / next(names)
        write_whole(path, library.original(key))
    return len(keys)
