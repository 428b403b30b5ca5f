"""The user's library as the window uses it: read here, changed on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from mtcr_desktop.desktop.tasks import Runner
from mtcr_desktop.paths import BACKUPS_NAME, LIBRARY_NAME
from mtcr_desktop.records.addresses import OWN_KINDS, Address
from mtcr_desktop.records.errors import LibraryError, NoSuchRecordError

if TYPE_CHECKING:
    from mtcr_desktop.library.store.changes import Undo
    from mtcr_desktop.library.store.library import Library
    from mtcr_desktop.library.store.recovery import LostLibraryError

Act = Callable[["Library"], "Undo"]
"""Something that the user does with the library, and that can be taken back."""
_LAST_MS = 60_000
"""Time that is left, when the window closes, to what was begun: a large backup takes its time."""

_Made = TypeVar("_Made")


class OwnDocuments(QObject):
    """Opens the library when it is first wanted, and knows how to take back what was done.

    While there is no library none is made by looking: that is for the first document added.

    Attributes:
        folder: Where it is.
        noted: What the user has written notes on; None while that is not known.

    Signals:
        changed(str, bool): The user changed something, or took a change back (True); what, as a
            menu says it after “Undo”.
        failed(Exception): What the user wanted done could not be done.
        lost(LostLibraryError): The library is damaged or gone; told once, until it is settled,
            to whoever listens by `tell_lost`.
        settled(): The library is another than it was: it was lost and there is one again, or
            another was restored, or documents are gone for good.
        checked(): It is known of more documents how they stand to the edition.
        listed(Address): A list of documents is known anew.
    """

    changed = Signal(str, bool)
    failed = Signal(object)
    lost = Signal(object)
    settled = Signal()
    checked = Signal()
    listed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._library: Library | None = None
        self._lost: LibraryError | None = None
        self._complained = False
        self._heard = False  # whether anybody listens to `lost`
        self._told = False  # whether `lost` was told
        self._undo: list[Undo] = []
        self._redo: list[Undo] = []
        self._runner: Runner | None = None
        self._numbers = count()
        self._is_closed = False
        self.noted: frozenset[Address] | None = None
        for signal in (self.changed, self.settled):
            signal.connect(self._forget_noted)

    @property
    def is_there(self) -> bool:
        """Whether there is a library, or was one until it was damaged or went missing."""
        if self._lost is not None or (self.folder / LIBRARY_NAME).exists():
            return True
        return (self.folder / BACKUPS_NAME).exists()

    def concern(self, address: Address) -> bool:
        """Return whether what an address leads to may show what is the user's own."""
        if address.kind in OWN_KINDS or not self.is_there:
            return address.kind in OWN_KINDS
        record = Address(address.kind, address.key)
        return address.kind == "plenary" or self.noted is None or record in self.noted

    def _forget_noted(self) -> None:
        self.noted = None

    def library(self) -> Library:
        """Return the library, open for reading on this thread.

        Raises:
            LibraryError: It cannot be opened.
        """
        if self._lost is not None:
            raise self._lost
        if self._library is None:
            from mtcr_desktop.library.store.library import open_library  # few starts need it

            try:
                self._library = open_library(self.folder)
            except LibraryError as error:
                if not self.note(error) and not self._complained:
                    self._complained = True
                    QTimer.singleShot(0, self, partial(self.failed.emit, error))
                raise
        return self._library

    def count(self, *, deleted: bool = False) -> int:
        """Return how many documents there are, or how many are in the trash.

        Raises:
            LibraryError: The library cannot be opened.
        """
        return self.library().count(deleted=deleted) if self.is_there else 0

    def is_deleted(self, address: Address) -> bool | None:
        """Return whether a document lies in the trash; None if an address leads to none."""
        if address.kind != "document" or not self.is_there:
            return None
        try:
            return self.library().document(address.key).deleted is not None
        except (LibraryError, NoSuchRecordError):
            return None

    def note(self, error: Exception) -> bool:
        """Remember an error of whatever opened the library, if it says that it is lost.

        Returns:
            Whether it does: then the user is asked how to go on.
        """
        from mtcr_desktop.library.store.recovery import LostLibraryError

        if not isinstance(error, LostLibraryError):
            return False
        if self._lost is None:
            self._lost = error
            QTimer.singleShot(0, self, self._tell_lost)
        return True

    def tell_lost(self, ask: Callable[[LostLibraryError], None]) -> None:
        """Have somebody told that the library is lost, be it found out before this or later.

        The first picture may need the library, and nobody can be asked before it.
        """
        self.lost.connect(ask)
        self._heard = True
        QTimer.singleShot(0, self, self._tell_lost)

    def ask_again(self) -> bool:
        """Tell once more that the library is lost, if it is; return whether it is."""
        self._told = False
        self._tell_lost()
        return self._lost is not None

    def _tell_lost(self) -> None:
        if self._lost is not None and self._heard and not self._told:
            self._told = True
            self.lost.emit(self._lost)

    def restore_backup(self) -> None:
        """Put the last backup in the place of a library that is lost.

        Raises:
            LibraryError: It cannot be restored.
        """
        from mtcr_desktop.library.store.library import restore_last_backup

        self._settle(restore_last_backup)

    def begin_anew(self) -> None:
        """Put an empty library in the place of one that is lost.

        Raises:
            LibraryError: It cannot be made.
        """
        from mtcr_desktop.library.store.library import begin_anew

        self._settle(begin_anew)

    def _settle(self, make: Callable[[Path], Library]) -> None:
        self._library = make(self.folder)
        self._lost = None
        self._told = False
        self.settled.emit()

    @property
    def to_undo(self) -> str:
        """What can be taken back, as a menu says it after “Undo”; empty if nothing can."""
        return self._undo[-1].done if self._undo else ""

    @property
    def to_redo(self) -> str:
        """What can be done again; empty if nothing can."""
        return self._redo[-1].done if self._redo else ""

    def do(self, act: Act) -> None:
        """Change the library, on the worker: the first change of a day makes a backup before it."""

        def done(undo: Undo) -> None:
            self._undo.append(undo)
            self._redo.clear()
            self.changed.emit(undo.done, False)

        self.run(act, done)

    def undo(self) -> None:
        """Take back what was done last."""
        self._turn(self._undo, self._redo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._turn(self._redo, self._undo)

    def close(self) -> None:
        """Finish what is being written, and close the library; nobody is left to be told."""
        self._is_closed = True
        self.blockSignals(True)
        if self._runner is not None:
            self._runner.close(_LAST_MS)
        if self._library is not None:
            self._library.close()
            self._library = None

    def _turn(self, taken: list[Undo], kept: list[Undo]) -> None:
        if not taken:
            return
        undo = taken.pop()

        def done(back: Undo) -> None:
            kept.append(back)
            self.changed.emit(undo.done, kept is self._redo)

        self.run(lambda library: library.undo(undo), done)

    def run(
        self,
        task: Callable[[Library], _Made],
        done: Callable[[_Made], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do something with the library on the worker, after what it has still to do.

        Args:
            task: What to do; called on the worker.
            done: Called with what came of it, on this thread.
            failed: Called with the error instead; without it, `failed` tells.
        """
        if self._is_closed:
            return
        from mtcr_desktop.library.store.library import open_library

        if self._runner is None:
            self._runner = Runner(self)

        def work() -> _Made:
            with open_library(self.folder) as library:
                return task(library)

        # A lane of its own for each: a newer task does not make an older one pointless.
        lane = f"task {next(self._numbers)}"
        self._runner.run(lane, work, done, failed=failed or self.failed.emit)

    def begin_afresh(self) -> None:
        """Forget how to take things back: what they were done to is no longer there."""
        self._undo.clear()
        self._redo.clear()
        self.settled.emit()
