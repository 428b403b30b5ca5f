"""The library is damaged or gone: the last backup, an empty one, or to decide later."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role
from mtcr_desktop.library.store.recovery import LostLibraryError


class LostLibraryDialog(Dialog):
    """Says what happened and offers the ways on; Escape leaves everything as it is.

    Signals:
        restore_chosen(): The last backup is to take the place of the library.
        begin_chosen(): An empty library is to take its place.
    """

    restore_chosen = Signal()
    begin_chosen = Signal()

    def __init__(self, error: LostLibraryError, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=66)
        self.set_title(self.tr("Your documents"))
        self.add_heading(error.message)
        self.add_text(error.advice)
        self.add_text(
            self.tr("Nothing is deleted, and the edition is not concerned: it can be read on."),
            muted=True,
        )
        if error.backup is not None:
            self.restore = self.add_button(
                self.tr("&Restore the backup"), Role.AcceptRole, default=True
            )
            self.restore.clicked.connect(self.restore_chosen)
        self.begin = self.add_button(self.tr("&Begin an empty library"), Role.AcceptRole)
        self.begin.clicked.connect(self.begin_chosen)
        self.later = self.add_button(
            self.tr("Decide &later"), Role.RejectRole, default=error.backup is None
        )
        self.add_buttons()
