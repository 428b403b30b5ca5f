"""An address outside the program: shown whole, copied, or opened after asking."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from mtcr_desktop.desktop.dialogs.base import Dialog, Role, copy_text

_SAFE_SCHEMES = {"http", "https", "mailto"}
"""What may be handed to the system; anything else could start a program."""


class ExternalLinkDialog(Dialog):
    """Asks what to do with an address; Enter copies it.

    Args:
        url: The address.
        parent: The window it belongs to.
        may_open: False where the user wants addresses only copied.
    """

    def __init__(self, url: str, parent: QWidget | None = None, *, may_open: bool = True) -> None:
        super().__init__(parent, width=72)
        self.set_title(self.tr("Address outside the program"))
        self._url = url
        self.add_text(self.tr("This address leads outside the program, to the internet:"))
        self.address = QPlainTextEdit(url, self)
        self.address.setReadOnly(True)
        self.address.setTabChangesFocus(True)
        self.address.setAccessibleName(self.tr("Address"))
        self.address.setFixedHeight(self.fontMetrics().height() * 5)
        self.column.addWidget(self.address)
        self.add_text(
            self.tr("Nothing is sent unless you open it; your browser then makes the connection."),
            muted=True,
        )
        self.copy = self.add_button(self.tr("&Copy address"), Role.AcceptRole, default=True)
        self.copy.clicked.connect(lambda: copy_text(url))
        if may_open and QUrl(url).scheme() in _SAFE_SCHEMES:
            self.browse = self.add_button(self.tr("&Open in browser"), Role.AcceptRole)
            self.browse.clicked.connect(self._open)
        self.add_button(self.tr("Cancel"), Role.RejectRole)
        self.add_buttons()

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._url))
