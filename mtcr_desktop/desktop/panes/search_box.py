"""The search box: where every search begins."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from mtcr_desktop.desktop import icons

LONGEST_QUERY = 10_000
"""Characters that the box takes; more is a document pasted by mistake."""


class SearchBox(QLineEdit):
    """A line that says what is typed into it and which way its keys point.

    It knows nothing of results: Up, Down, PgUp, PgDn, Enter and Escape become signals, and the
    search controller moves the results panel with them, while the focus stays here.

    Signals:
        query_edited(str): The text changed, by typing, by the clear button or by `show_query`.
        moved(int): Up or Down was pressed: -1 or 1.
        paged(int): PgUp or PgDn was pressed: -1 or 1.
        accepted(bool): Enter was pressed; True with Ctrl, that is: in a new tab.
        dismissed(): Escape was pressed.
        scope_wanted(): Ctrl+Shift+K was pressed: search somewhere else.
        entered(): The box was given the focus on purpose: by its keys or the mouse.
    """

    query_edited = Signal(str)
    moved = Signal(int)
    paged = Signal(int)
    accepted = Signal(bool)
    dismissed = Signal()
    scope_wanted = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search-box")
        self.setMaxLength(LONGEST_QUERY)
        self.setPlaceholderText(self.tr("Search members, meetings, decisions, terms…  Ctrl+K"))
        self.setAccessibleName(self.tr("Search"))
        self.setAccessibleDescription(
            self.tr(
                "Finds members, adherents, plenaries, decisions, chairs, events, control list "
                "items, terms and sources by name, code, number, year or text. The arrow keys "
                "move through the results, Enter opens one."
            )
        )
        self.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.textChanged.connect(self.query_edited)
        # Its button takes an icon from the system's theme, which is slow to open at start.
        self.textChanged.connect(self._offer_to_clear)

    def _offer_to_clear(self) -> None:
        from mtcr_desktop.desktop.panes.clear_button import add_clear_button

        add_clear_button(self)

    def focus_and_select(self) -> None:
        """Take the focus and select all, so that typing replaces what is there (Ctrl+K)."""
        if self.hasFocus():
            self.entered.emit()
        self.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def show_query(self, text: str) -> None:
        """Put a query into the box, with the cursor behind it."""
        self.setText(text)
        self.end(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Override QWidget::focusInEvent."""
        super().focusInEvent(event)
        reasons = QtCore.Qt.FocusReason
        if event.reason() in (reasons.ShortcutFocusReason, reasons.MouseFocusReason):
            self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget::keyPressEvent: keys that lead out of a line point at the results."""
        key = QtCore.Qt.Key
        match event.key():
            case key.Key_Down:
                self.moved.emit(1)
            case key.Key_Up:
                self.moved.emit(-1)
            case key.Key_PageDown if not _with_control(event):
                self.paged.emit(1)
            case key.Key_PageUp if not _with_control(event):
                self.paged.emit(-1)
            case key.Key_Return | key.Key_Enter:
                self.accepted.emit(_with_control(event))
            case key.Key_Escape:
                self.dismissed.emit()
            case key.Key_K if _with_control(event) and _with_shift(event):
                self.scope_wanted.emit()
            case _:
                super().keyPressEvent(event)


def _with_control(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier)


def _with_shift(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
