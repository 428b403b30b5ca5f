"""Something that is done, and what the user should know of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role


class NoticeDialog(Dialog):
    """Says that something took place that took its time, or that is worth to be remembered.

    Args:
        title: Title of the dialog.
        message: What took place, in one sentence.
        remark: What the user should know of it.
        parent: The window it belongs to.
    """

    def __init__(
        self, title: str, message: str, remark: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, width=64)
        self.set_title(title)
        self.setAccessibleDescription(f"{message} {remark}".strip())
        self.add_heading(message)
        self.add_text(remark)
        self.add_button(self.tr("C&lose"), Role.RejectRole, default=True)
        self.add_buttons()
