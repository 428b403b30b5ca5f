"""A question that is answered with an act or with Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role


class ConfirmDialog(Dialog):
    """Asks before something that should not happen by mistake; Enter and Escape leave it be.

    Args:
        title: Title of the dialog.
        question: One sentence.
        advice: What to think of before; may be empty.
        act: Text of the button that does it.
        parent: The window it belongs to.
    """

    def __init__(
        self, title: str, question: str, advice: str, act: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, width=60)
        self.set_title(title)
        self.setAccessibleDescription(f"{question} {advice}".strip())
        self.add_heading(question)
        if advice:
            self.add_text(advice)
        self.act = self.add_button(act, Role.AcceptRole)
        self.add_button(self.tr("Cancel"), Role.RejectRole, default=True)
        self.add_buttons()
