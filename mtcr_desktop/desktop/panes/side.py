"""A pane at the right of the window, over the whole height of lists and sheets."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

_WIDTH = 34
"""Characters that the pane has at first."""


class Side(QDockWidget):
    """Holds a pane that the user may show and hide, and make wider; it cannot be torn off.

    Args:
        pane: What it holds; it takes the focus.
        width: Its width in pixels; 0 for what suits the font.
        window: The window.

    Signals:
        arranged(): The user gave it another width.
    """

    arranged = Signal()

    def __init__(self, pane: QWidget, width: int, window: QMainWindow) -> None:
        super().__init__(pane.accessibleName(), window)
        self.setObjectName("side")
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setTitleBarWidget(QWidget(self))
        self.setWidget(pane)
        self.setFocusProxy(pane)
        self._window = window
        self.kept_width = width or self.fontMetrics().averageCharWidth() * _WIDTH
        self.hide()
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)

    @property
    def room(self) -> int:
        """The width that it takes from what is beside it."""
        return 0 if self.isHidden() else self.width()

    def want(self, wanted: bool) -> None:
        """Show the pane in the width that the user gave it, or hide it."""
        if wanted and self.isHidden():
            width = self.kept_width
            self.show()
            self._window.resizeDocks([self], [width], Qt.Orientation.Horizontal)
            self.kept_width = width
        elif not wanted:
            self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember the width that the user drags."""
        super().resizeEvent(event)
        resized_by_hand = self._window.isVisible() and event.oldSize().height() == self.height()
        if resized_by_hand and event.oldSize().width() > 0:
            self.kept_width = self.width()
            self.arranged.emit()
