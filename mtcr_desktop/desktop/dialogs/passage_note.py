"""A highlight on a passage: its colour, and what the user says of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.library.store.records import Colour
from mtcr_desktop.sheets.style import Colours

_LABELS: dict[Colour, str] = {
    "yellow": "&Yellow",
    "green": "&Green",
    "blue": "&Blue",
    "pink": "&Pink",
}
_LONGEST_QUOTE = 400
_NOTE_LINES = 6


class _NoteField(QPlainTextEdit):
    """A field of several lines: Ctrl and Enter say that it is finished."""

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QPlainTextEdit::keyPressEvent."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        else:
            super().keyPressEvent(event)


class PassageNoteDialog(Dialog):
    """Shows the words of a highlight, and takes a note on them and a colour.

    Args:
        quoted: The words.
        colour: The colour at first.
        note: The note at first.
        colours: What the colours look like in the sheet.
        parent: The window it belongs to.
        removable: Whether the highlight exists, so that it can be removed.

    Signals:
        saved(str, str): The colour and the note that the user wants, where either has changed.
        removal_wanted(): The highlight is to be removed.
    """

    saved = Signal(str, str)
    removal_wanted = Signal()

    def __init__(
        self,
        quoted: str,
        colour: Colour,
        note: str,
        colours: Colours,
        parent: QWidget | None = None,
        *,
        removable: bool,
    ) -> None:
        super().__init__(parent, width=72)
        self._first = (colour, note) if removable else None
        self.set_title(self.tr("Your highlight") if removable else self.tr("Highlight with a note"))
        short = quoted if len(quoted) <= _LONGEST_QUOTE else f"{quoted[:_LONGEST_QUOTE].rstrip()}…"
        self.add_text(f"“{short}”", muted=True)
        self.note = _NoteField(note, self)
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(self.note.fontMetrics().lineSpacing() * _NOTE_LINES)
        self.note.setAccessibleName(self.tr("Your note"))
        label = QLabel(self.tr("Your &note:"), self)
        label.setBuddy(self.note)
        self.column.addWidget(label)
        self.column.addWidget(self.note, 1)
        self.choices = self._add_colours(colour, colours)
        if removable:
            remove = self.add_button(self.tr("&Remove the highlight"), Role.DestructiveRole)
            remove.clicked.connect(self._remove)
        self.add_button(self.tr("&Save"), Role.AcceptRole, default=True)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()
        self.note.finished.connect(self.accept)
        self.note.setFocus()

    def accept(self) -> None:
        """Override QDialog::accept: tell what is wanted, unless it is as it was."""
        wanted = (self._chosen(), self.note.toPlainText().strip())
        super().accept()
        if wanted != self._first:
            self.saved.emit(*wanted)

    def _add_colours(self, colour: Colour, colours: Colours) -> dict[Colour, QRadioButton]:
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Colour:"), self))
        group = QButtonGroup(self)
        choices: dict[Colour, QRadioButton] = {}
        for name, label in _LABELS.items():
            button = choices[name] = QRadioButton(self.tr(label), self)
            button.setIcon(self._swatch(colours.highlights[name]))
            button.setAccessibleName(self.tr("Colour: {name}").format(name=name))
            button.setChecked(name == colour)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        return choices

    def _swatch(self, colour: str) -> QIcon:
        """Return a patch of a colour, in a frame that stands out from the window."""
        size, ratio = self.fontMetrics().ascent(), self.devicePixelRatioF()
        picture = QPixmap(round(size * ratio), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(colour))
        painter = QPainter(picture)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawRect(0, 0, size - 1, size - 1)
        painter.end()
        return QIcon(picture)

    def _chosen(self) -> Colour:
        return next(name for name, button in self.choices.items() if button.isChecked())

    def _remove(self) -> None:
        self.reject()
        self.removal_wanted.emit()
