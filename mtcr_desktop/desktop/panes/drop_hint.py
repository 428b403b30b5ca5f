"""What the window shows while files are dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from mtcr_desktop.desktop.announcer import Announcer

_ROUND = 10
_VEIL = 150
"""Opacity, of 255, of what lies over the window meanwhile."""


class DropHint(QWidget):
    """A frame round the window and a line in the middle; the pointer goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("drop-hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.35)
        self.setFont(font)
        self._announcer = Announcer(self)
        self._text = ""
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def say(self, text: str) -> None:
        """Show a line over the whole window."""
        window = self.parentWidget()
        assert window is not None
        self._text = text
        self.setAccessibleName(text)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.update()
        self._announcer.announce_now(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget::paintEvent."""
        role, palette = QPalette.ColorRole, self.palette()
        unit = self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(palette.color(role.Window))
        veil.setAlpha(_VEIL)
        painter.fillRect(self.rect(), veil)
        pen = QPen(palette.color(role.Highlight), 2)
        painter.setPen(pen)
        inset = unit // 4
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, _ROUND, _ROUND)
        box = self._box(unit)
        painter.setBrush(palette.color(role.Base))
        painter.drawRoundedRect(QRectF(box), _ROUND, _ROUND)
        painter.setPen(palette.color(role.Text))
        room = box.adjusted(unit, unit // 2, -unit, -unit // 2)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap),
                         self._text)  # fmt: skip
        painter.end()

    def _box(self, unit: int) -> QRect:
        """Return where the line stands: in the middle, as wide as it needs."""
        widest = self.width() - 6 * unit
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        needed = self.fontMetrics().boundingRect(QRect(0, 0, widest, unit * 8), flags, self._text)
        box = needed.adjusted(-2 * unit, -unit, 2 * unit, unit)
        box.moveCenter(self.rect().center())
        return box
