"""A note of the user: its words, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.desktop.dialogs.place_choice import PlaceChoice
from mtcr_desktop.desktop.pointing import Pointed
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

if TYPE_CHECKING:
    from mtcr_desktop.library.store.records import Note

_LINES = 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteDialog(Dialog):
    """Takes the words of a note; Ctrl+Enter saves, Enter begins a line.

    Args:
        title: What the note is about.
        parent: The window.

    Signals:
        saved(str): The words are to be kept.
        left(str): The dialog was left without saving words that were typed.
        deleted(): The note is to be deleted.
    """

    saved = Signal(str)
    left = Signal(str)
    deleted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=72)
        self._first = ""
        self._page: Address | None = None
        self.add_heading(title)
        self._remark = self.add_text("", muted=True)
        self.place = PlaceChoice(self.tr("&About"), self)
        about = QHBoxLayout()
        about.addWidget(self.place.label)
        about.addWidget(self.place.box, 1)
        self.column.addLayout(about)
        label = QLabel(self.tr("&Note"), self)
        self.words = QPlainTextEdit(self)
        self.words.setAccessibleName(self.tr("Note"))
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self.words.installEventFilter(self)
        label.setBuddy(self.words)
        self.column.addWidget(label)
        self.column.addWidget(self.words, 1)
        self.save = self.add_button(self.tr("&Save"), Role.AcceptRole, default=True)
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self.save.setToolTip(self.tr("Keep the note ({keys})").format(keys=keys))
        self.delete: QPushButton | None = None

    def offer_place(self, page: Address, pointed: Pointed) -> None:
        """Offer a place of the sheet for the note, beside the sheet as a whole."""
        self.place.offer(page, pointed)

    @property
    def fragment(self) -> str:
        """The place that was chosen; empty for the sheet as a whole."""
        return self.place.fragment

    def begin(self, draft: str = "", note: Note | None = None) -> None:
        """Show what there is, and take the focus; the last call before the dialog is opened.

        Args:
            draft: What was typed before and not saved.
            note: The note that is edited; None for a new one.
        """
        title = self.tr("Add a note") if note is None else self.tr("Edit your note")
        self.set_title(title)
        remark = self.tr("Your own words; the sheet shows them apart from what is on record.")
        if note is not None:
            from mtcr_desktop.sheets.own_titles import place_in_words

            self._first = note.text
            day = str(PartialDate(note.made[:10]))
            remark = self.tr("Written {day}.").format(day=day)
            if note.address.fragment:
                place = place_in_words(note.address)
                remark = self.tr("On “{place}”, written {day}.").format(place=place, day=day)
            self.delete = self.add_button(self.tr("&Delete"), Role.DestructiveRole)
            self.delete.clicked.connect(self._delete)
        if draft:
            remark += " " + self.tr("This is what you typed last and did not save.")
        self._remark.setText(remark)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()
        self.words.setPlainText(draft or self._first)
        self.words.moveCursor(self.words.textCursor().MoveOperation.End)
        self.words.textChanged.connect(self._follow)
        self._follow()
        self.words.setFocus()

    def accept(self) -> None:
        """Override QDialog::accept: an empty note is none."""
        text = self.words.toPlainText().strip()
        if not text:
            return
        super().accept()
        if text != self._first:
            self.saved.emit(text)

    def reject(self) -> None:
        """Override QDialog::reject: what was typed is not lost."""
        text = self.words.toPlainText()
        super().reject()
        if text.strip() and text != self._first:
            self.left.emit(text)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Save with Ctrl+Enter."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if event.key() in _ENTER and control:
                self.accept()
                return True
        return False

    def _delete(self) -> None:
        super().reject()
        self.deleted.emit()

    def _follow(self) -> None:
        self.save.setEnabled(bool(self.words.toPlainText().strip()))
