"""Errors: what happened, what is safe, what to do next, and the details to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role, copy_text
from mtcr_desktop.records.errors import MtcrError

SAFE = "The edition cannot be changed by this, and the program goes on working."
"""What holds of every error inside the window."""


class ErrorDialog(Dialog):
    """One sentence on what happened and one on what to do; details only if asked for.

    Args:
        message: What happened.
        advice: What to do next; may be empty.
        details: For a report: the trace of an unexpected error; empty for none.
        parent: The window it belongs to.
        safe: What is safe; empty to say nothing.
        close: Text of the button that ends the dialog.
    """

    def __init__(
        self,
        message: str,
        advice: str = "",
        details: str = "",
        parent: QWidget | None = None,
        *,
        safe: str = SAFE,
        close: str = "C&lose",
    ) -> None:
        super().__init__(parent, width=64)
        self.set_title("MTCR Desktop")
        self.add_heading(message)
        for text in (advice, safe):
            if text:
                self.add_text(text)
        self.setAccessibleDescription(f"{message} {advice}".strip())
        report = "\n".join(part for part in (message, advice, details) if part)
        self.details = QPlainTextEdit(details, self)
        self.details.setReadOnly(True)
        self.details.setTabChangesFocus(True)
        self.details.setAccessibleName(self.tr("Details"))
        self.details.setMinimumHeight(self.fontMetrics().height() * 8)
        self.details.hide()
        self.column.addWidget(self.details, 1)
        if details:
            self.show_details = self.add_button(self.tr("&Show details"), Role.ActionRole)
            self.show_details.setCheckable(True)
            self.show_details.toggled.connect(self._show_details)
        self.copy = self.add_button(self.tr("&Copy details"), Role.ActionRole)
        self.copy.clicked.connect(lambda: copy_text(report))
        self.add_button(self.tr(close), Role.RejectRole, default=True)
        self.add_buttons()

    def _show_details(self, shown: bool) -> None:
        self.details.setVisible(shown)
        self.adjustSize()


class EditionErrorDialog(ErrorDialog):
    """Said before there is a window: the edition cannot be read, so the program ends."""

    def __init__(self, error: MtcrError) -> None:
        super().__init__(
            error.message,
            error.advice,
            safe="Nothing was changed. The program ends now.",
            close="&Quit",
        )
        self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint)
