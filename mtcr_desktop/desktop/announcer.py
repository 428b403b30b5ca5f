"""Says things to a screen reader that no focused widget would say."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_PAUSE_MS = 500


class Announcer(QObject):
    """Announces the latest of several texts once a moment has passed.

    While somebody types, counts change with every key; only the last one is worth hearing.

    Attributes:
        said: What was announced last; empty at first.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._next = ""
        self.said = ""
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._say)

    def announce(self, text: str) -> None:
        """Say this soon, instead of what was still to be said; an empty text says nothing."""
        self._next = text
        self._timer.start()

    def announce_now(self, text: str) -> None:
        """Say this at once."""
        self._next = text
        self._timer.stop()
        self._say()

    def _say(self) -> None:
        if self._next and self._next != self.said:
            self.said = self._next
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, self._next))
