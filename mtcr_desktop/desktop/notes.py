"""The user's notes in the window: written, edited, deleted, and all of them looked through."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.marks import Marks
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.pointing import Pointing
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.addresses import OWN_LISTS, Address
from mtcr_desktop.records.errors import LibraryError
from mtcr_desktop.sheets.note_controls import DELETE, EDIT

if TYPE_CHECKING:
    from mtcr_desktop.library.store.records import Note

_NOT_NOTED = OWN_LISTS | {"notes", "bookmarks", "phrase", "search"}
"""Kinds of address that bear no notes: lists of what is the user's own, and answers."""

_Subject = Address | int
"""What a note in the making is about: an address, or the number of the note that is edited."""


class NoteCommands(QObject):
    """The handlers of these actions, and when each of them can be chosen.

    What was typed and not saved is there again when the dialog is opened again.

    Args:
        reader: Knows what is on show.
        own: The library.
        marks: Know what has notes.
        pointing: Knows the place that is meant.
    """

    def __init__(self, reader: Reader, own: OwnDocuments, marks: Marks, pointing: Pointing) -> None:
        super().__init__(reader)
        self._reader = reader
        self._own = own
        self._marks = marks
        self._pointing = pointing
        self._actions: Mapping[str, QAction] = {}
        self._drafts: dict[_Subject, str] = {}
        self.handlers: dict[str, Callable[[], None]] = {
            "add-note": self._add,
            "edit-note": self._edit_last,
            "your-notes": lambda: reader.open(Address("notes")),
        }
        reader.shown.connect(self._follow)
        reader.change_wanted.connect(self._change)
        marks.changed.connect(self._follow)

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep these actions enabled as things are."""
        self._actions = actions
        self._follow()

    @property
    def _record(self) -> Address:
        address = self._reader.navigator.visit.address
        return Address(address.kind, address.key)

    def _add(self) -> None:
        page = self._reader.navigator.visit.address.page
        if page.kind in _NOT_NOTED or self._reader.page is None:
            return
        from mtcr_desktop.desktop.dialogs.note import NoteDialog

        dialog = NoteDialog(self._reader.page.title, self._reader.window)
        dialog.offer_place(page, self._pointing.place)
        dialog.begin(self._drafts.pop(page, ""))

        def save(text: str) -> None:
            address = page._replace(fragment=dialog.fragment)
            self._own.do(lambda library: library.notes.add(address, text)[1])

        dialog.saved.connect(save)
        dialog.left.connect(lambda text: self._drafts.__setitem__(page, text))
        dialog.open()

    def _change(self, address: Address) -> None:
        """Do what a link in a sheet asks for."""
        for act, change in ((EDIT, self._edit), (DELETE, self._delete)):
            number = address.option(act)
            if number.isdecimal():
                change(int(number))

    def _edit_last(self) -> None:
        """Edit the note on this sheet that was written last."""
        if notes := self._notes(self._record):
            self._edit(max(notes, key=lambda note: (note.changed, note.id)).id)

    def _edit(self, number: int) -> None:
        note = next((note for note in self._notes() if note.id == number), None)
        if note is None:
            return
        from mtcr_desktop.desktop.dialogs.note import NoteDialog
        from mtcr_desktop.sheets.own_titles import standing

        edition, library = self._reader.presenter.edition, self._own.library()
        title = standing(edition, library, note.address).title or str(note.address.page)
        dialog = NoteDialog(title, self._reader.window)
        dialog.begin(self._drafts.pop(number, ""), note)
        dialog.saved.connect(
            lambda text: self._own.do(lambda library: library.notes.edit(number, text))
        )
        dialog.left.connect(lambda text: self._drafts.__setitem__(number, text))
        dialog.deleted.connect(lambda: self._delete(number))
        dialog.open()

    def _delete(self, number: int) -> None:
        if any(note.id == number for note in self._notes()):
            self._own.do(lambda library: library.notes.remove(number))

    def _notes(self, address: Address | None = None) -> tuple[Note, ...]:
        """Return the notes on something, or all of them; a sheet showed them a moment ago."""
        if not self._own.is_there:
            return ()
        try:
            notes = self._own.library().notes
            return notes.all() if address is None else notes.on(address)
        except LibraryError:
            return ()  # the library itself tells what is wrong

    def _follow(self, _page: object = None) -> None:
        if self._actions:
            kind = self._record.kind
            self._actions["add-note"].setEnabled(kind not in _NOT_NOTED)
            self._actions["edit-note"].setEnabled(self._record in self._marks.shelf.noted)
