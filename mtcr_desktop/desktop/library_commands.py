"""What can be done with the user's library as a whole; none of it can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import LibraryError, MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.busy_note import BusyNote
    from mtcr_desktop.library.store.backups import Backup
    from mtcr_desktop.library.store.library import Library

_DOCUMENTS = Address("documents")
_MESSAGE_MS = 8000

_Made = TypeVar("_Made")


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
        self._window = reader.window
        self._own = own
        self._shout = shout
        self._actions: Mapping[str, QAction] = {}
        self._note: BusyNote | None = None
        self._busy = False
        self.handlers: dict[str, Callable[[], None]] = {
            "empty-trash": self._ask_to_empty,
            "back-up-library": self._back_up,
            "restore-library": self._ask_to_restore,
        }
        reader.shown.connect(self._follow)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled as things are."""
        self._actions = actions
        self._follow()

    def _ask_to_empty(self) -> None:
        count = self._count(deleted=True)
        if count is None:
            return
        self._ask(
            self.tr("Empty the trash"),
            self.tr("Delete {documents} in the trash for good?").format(
                documents=_documents(count)
            ),
            self.tr("This cannot be undone. Backups made before still hold what is deleted."),
            self.tr("&Delete for good"),
            self._empty,
        )

    def _empty(self) -> None:
        def done(count: int) -> None:
            self._show_documents()
            said = self.tr("Deleted for good: {documents}.").format(documents=_documents(count))
            self._window.show_message(said, _MESSAGE_MS)

        self._work(self.tr("Emptying the trash…"), lambda library: library.empty_trash(), done)

    def _back_up(self) -> None:
        count = self._count()
        if count is None:
            return
        if not self._own.is_there:
            self._window.show_message(self.tr("There is no library to back up yet."), _MESSAGE_MS)
            return
        from PySide6.QtWidgets import QFileDialog

        title = self.tr("Back up the library")
        suggested = f"mtcr-library-{date.today().isoformat()}.sqlite"
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggested, self._kinds())
        if not name:
            return
        path = Path(name)

        def done(size: int) -> None:
            self._tell(
                title,
                self.tr("Your library is backed up."),
                self.tr("{file} holds {documents} and all that you did with them: {size}.").format(
                    file=path, documents=_documents(count), size=_size(size)
                ),
            )

        def export(library: Library) -> int:
            library.export(path, replace=True)  # the user was asked where the file was chosen
            return path.stat().st_size

        self._work(self.tr("Backing up the library…"), export, done)

    def _ask_to_restore(self) -> None:
        if self._own.ask_again():
            return  # there is nothing yet whose place another file could take
        count = self._count()
        if count is None:
            return
        from PySide6.QtWidgets import QFileDialog

        title = self.tr("Restore the library")
        backups = self._own.folder / "backups"
        start = str(backups) if backups.is_dir() else ""
        name, _ = QFileDialog.getOpenFileName(self._window, title, start, self._kinds())
        if not name:
            return
        self._ask(
            title,
            self.tr("Put “{file}” in the place of your library?").format(file=Path(name).name),
            self.tr(
                "Your present library, with {documents}, is kept as a backup, which can be "
                "restored in the same way."
            ).format(documents=_documents(count)),
            self.tr("&Restore"),
            lambda: self._restore(Path(name)),
        )

    def _restore(self, path: Path) -> None:
        def restore(library: Library) -> tuple[Backup, int]:
            return library.restore_from(path), library.count()

        def done(made: tuple[Backup, int]) -> None:
            backup, count = made
            self._show_documents()
            self._tell(
                self.tr("Restore the library"),
                self.tr("Your library is restored: {documents}.").format(
                    documents=_documents(count)
                ),
                self.tr("What it held before is kept in {file}.").format(file=backup.path),
            )

        self._work(self.tr("Restoring the library…"), restore, done)

    def _work(
        self, text: str, task: Callable[[Library], _Made], done: Callable[[_Made], None]
    ) -> None:
        """Do something with the library on the worker, and say so while it lasts."""
        from mtcr_desktop.desktop.panes.busy_note import BusyNote

        if self._note is None:
            self._note = BusyNote(self._window.statusBar())
        self._note.begin(text)
        self._busy = True
        self._follow()

        def end(made: _Made) -> None:
            self._end()
            done(made)

        def fail(error: Exception) -> None:
            self._end()
            self._own.failed.emit(error)

        self._own.run(task, end, fail)

    def _end(self) -> None:
        assert self._note is not None
        self._note.end()
        self._busy = False
        self._follow()

    def _show_documents(self) -> None:
        """Show what the library holds now; what was on show may be gone."""
        self._own.begin_afresh()
        self._reader.open(_DOCUMENTS)

    def _count(self, *, deleted: bool = False) -> int | None:
        """Return how many documents there are, or None after telling why it cannot be known."""
        try:
            return self._own.count(deleted=deleted)
        except LibraryError as error:
            self._shout(error)
            return None

    def _ask(
        self, title: str, question: str, advice: str, act: str, then: Callable[[], None]
    ) -> None:
        from mtcr_desktop.desktop.dialogs.confirm import ConfirmDialog

        dialog = ConfirmDialog(title, question, advice, act, self._window)
        dialog.accepted.connect(then)
        dialog.open()

    def _tell(self, title: str, message: str, remark: str) -> None:
        from mtcr_desktop.desktop.dialogs.notice import NoticeDialog

        NoticeDialog(title, message, remark, self._window).open()

    def _kinds(self) -> str:
        kinds = (self.tr("Libraries (*.sqlite)"), self.tr("All files (*)"))
        return ";;".join(kinds)

    def _follow(self, _page: object = None) -> None:
        if not self._actions:
            return
        view = self._reader.lists.view
        in_trash = view is not None and view.kind == "trash"
        enabled = {"empty-trash": in_trash, "back-up-library": True, "restore-library": True}
        for name, on in enabled.items():
            self._actions[name].setEnabled(on and not self._busy)


def _documents(count: int) -> str:
    from mtcr_desktop.sheets.wording import plural

    return plural(count, "document")


def _size(size: int) -> str:
    from PySide6.QtCore import QLocale

    return QLocale().formattedDataSize(size, 1)
