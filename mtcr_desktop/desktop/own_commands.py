"""What can be done with the user's own documents, beyond reading them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.checking import Checking
from mtcr_desktop.desktop.comparing import Comparing
from mtcr_desktop.desktop.highlighting import Highlighting
from mtcr_desktop.desktop.library_commands import LibraryCommands
from mtcr_desktop.desktop.marking import Marking
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.own_rows import RowCommands
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.library.store.recovery import LostLibraryError

_MESSAGE_MS = 6000


class OwnCommands(QObject):
    """The handlers of these actions, and when each of them can be chosen.

    Args:
        reader: Knows which document is on show.
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
        self._whole = LibraryCommands(reader, own, shout)
        self._rows = RowCommands(reader, own, shout)
        self.checking = Checking(reader, own)
        self._comparing = Comparing(reader, own)
        self.marking = Marking(reader, own)
        self._highlighting = Highlighting(reader, own, shout)
        self.handlers: dict[str, Callable[[], None]] = {
            "correct-document": self._correct,
            "undo": own.undo,
            "redo": own.redo,
            **self._whole.handlers,
            **self._rows.handlers,
            **self.checking.handlers,
            **self._comparing.handlers,
            **self.marking.handlers,
            **self._highlighting.handlers,
        }
        own.changed.connect(self._tell)
        own.failed.connect(self._fail)
        own.tell_lost(self._ask_what_to_do)
        own.settled.connect(self._reader.library_changed)
        reader.shown.connect(self._follow)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled as things are."""
        self._actions = actions
        self._whole.serve(actions)
        self._rows.serve(actions)
        self.checking.serve(actions)
        self._comparing.serve(actions)
        self.marking.serve(actions)
        self._highlighting.serve(actions)
        self._follow()

    @property
    def _key(self) -> str:
        """Key of the document on show; empty if it is none."""
        address = self._reader.navigator.visit.address
        return address.key if address.kind == "document" else ""

    def _correct(self) -> None:
        key = self._key
        if not (key and self._own.is_there):
            return
        from mtcr_desktop.desktop.dialogs.correct_document import CorrectionDialog, known

        try:
            facts = known(self._own.library(), key, self._reader.presenter.edition)
        except MtcrError as error:
            self._shout(error)
            return
        dialog = CorrectionDialog(facts, self._reader.window)
        dialog.saved.connect(
            lambda said, withdrawn: self._own.do(
                lambda library: library.revise(key, said, withdrawn)
            )
        )
        dialog.open()

    def _tell(self, done: str, taken_back: bool) -> None:
        self._reader.library_changed()
        self._follow()
        if taken_back:
            self._say(self.tr("Taken back: {done}.").format(done=done))
        else:
            self._say(self.tr("Done: {done}. Ctrl+Z takes it back.").format(done=done))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, MtcrError):
            raise error
        if not self._own.note(error):
            self._shout(error)
        self._follow()

    def _ask_what_to_do(self, error: LostLibraryError) -> None:
        from mtcr_desktop.desktop.dialogs.lost_library import LostLibraryDialog

        dialog = LostLibraryDialog(error, self._reader.window)
        dialog.restore_chosen.connect(lambda: self._attempt(self._own.restore_backup))
        dialog.begin_chosen.connect(lambda: self._attempt(self._own.begin_anew))
        dialog.open()

    def _attempt(self, work: Callable[[], None]) -> None:
        try:
            work()
        except MtcrError as error:
            self._shout(error)

    def _say(self, text: str) -> None:
        self._reader.window.show_message(text, _MESSAGE_MS)

    def _follow(self, _page: object = None) -> None:
        if not self._actions:
            return
        deleted = self._own.is_deleted(self._reader.navigator.visit.address)
        enabled = {
            "correct-document": deleted is not None,
            "undo": bool(self._own.to_undo),
            "redo": bool(self._own.to_redo),
        }
        for name, on in enabled.items():
            self._actions[name].setEnabled(on)
        for name, done in (("undo", self._own.to_undo), ("redo", self._own.to_redo)):
            text = self.tr("&Undo {done}") if name == "undo" else self.tr("&Redo {done}")
            self._actions[name].setText(text.format(done=done).strip())
