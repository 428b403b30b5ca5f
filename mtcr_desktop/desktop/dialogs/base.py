"""What all dialogs share: a title, a column of parts, a row of buttons, and a size that fits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

_SHARE_OF_SCREEN = 0.9

Role = QDialogButtonBox.ButtonRole


class Dialog(QDialog):
    """A dialog that Escape closes, that can be resized and is never taller than the screen.

    Args:
        parent: The window it belongs to.
        width: Preferred width, in characters.
        height: Preferred height, in lines; 0 for what its parts need.
    """

    def __init__(self, parent: QWidget | None = None, *, width: int = 70, height: int = 0) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setSizeGripEnabled(True)
        unit = self.fontMetrics().height()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(unit, unit, unit, unit)
        self.column.setSpacing(unit // 2)
        self.buttons = QDialogButtonBox(self)
        self._wanted = (self.fontMetrics().averageCharWidth() * width, unit * height)

    def set_title(self, title: str) -> None:
        """Give the dialog its title, in sentence case; screen readers say it as well."""
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def add_heading(self, text: str) -> QLabel:
        """Add a line in larger type."""
        label = self.add_text(text)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        label.setFont(font)
        return label

    def add_text(self, text: str, *, muted: bool = False) -> QLabel:
        """Add a paragraph that can be selected and copied."""
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if muted:
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.column.addWidget(label)
        return label

    def add_button(self, text: str, role: Role, *, default: bool = False) -> QPushButton:
        """Add a button; the default one is pressed by Enter and has the focus at first."""
        button = self.buttons.addButton(text, role)
        button.setAutoDefault(default)
        if default:
            button.setDefault(True)
            button.setFocus()
        return button

    def add_buttons(self) -> None:
        """Add the row of buttons at the bottom; the last call of a dialog's making."""
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column.addWidget(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget::showEvent: take the preferred size, as far as the screen has room."""
        room = self.screen().availableGeometry().size() * _SHARE_OF_SCREEN
        self.setMaximumSize(room)
        hint = self.sizeHint()
        width = min(max(self._wanted[0], hint.width()), room.width())
        needed = self.heightForWidth(width) if self.hasHeightForWidth() else hint.height()
        self.resize(width, min(max(self._wanted[1], needed), room.height()))
        super().showEvent(event)


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
