"""Where a panel stands that goes with the sheet: at its right, or below it where it is narrow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_SHEET_WIDTH, _PANEL_WIDTH = 70, 46
"""Characters that the sheet keeps beside a panel, and those that the panel needs."""

_FULL_SHEET, _FULL_PANEL = 108, 66
"""Characters of the sheet above which the panel gets more, and those of the panel at most."""

_LEAST_HEIGHT = 26
"""Lines below which there is no room for both, unless the user insists."""

_LEAST_LINES = 7
"""Height of each of both, in lines, below which it cannot be dragged."""

_LOW_SHARE = 0.42
"""Share of the height that the panel has at first where it is below the sheet."""

_SIZES = ("width", "height")
_RIGHT, _BELOW = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Beside(QSplitter):
    """Holds the sheets and, while it is wanted and there is room, a panel.

    Args:
        sheets: What is always on show.
        panel: What may stand beside it.
        state: What `state` returned; may lack anything.

    Attributes:
        kept: What the panel keeps for the next start.

    Signals:
        arranged(): The user gave the panel another size.
    """

    arranged = Signal()

    def __init__(self, sheets: QWidget, panel: QWidget, state: object, parent: QWidget) -> None:
        super().__init__(_RIGHT, parent)
        self.setObjectName("beside")
        self._panel = panel
        self._wanted = self._insisted = False
        saved: dict[str, Any] = state if isinstance(state, dict) else {}
        self._sizes = {k: v for k in _SIZES if type(v := saved.get(k)) is int}
        self.kept = {k: v for k, v in saved.items() if k not in _SIZES}
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(sheets)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        # No more than that, so that the window can be made smaller: then the panel gives way.
        unit, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        panel.setMinimumSize(unit * _PANEL_WIDTH // 2, line * _LEAST_LINES)
        sheets.setMinimumHeight(line * _LEAST_LINES)
        panel.hide()
        self.splitterMoved.connect(self._keep_size)

    def panels(self) -> tuple[QWidget, ...]:
        """Return what stands beside the sheets, whether or not it is on show."""
        return (self._panel,)

    def state(self) -> dict[str, Any]:
        """Return the sizes that the user gave the panel, and what it keeps itself."""
        return {**self.kept, **self._sizes}

    def want(self, wanted: bool, *, insist: bool = False) -> None:
        """Show the panel or not.

        Args:
            wanted: Whether it is wanted.
            insist: Whether that is the user's word, so that it is shown in a small window too.
        """
        self._wanted = wanted
        self._insisted = wanted and (insist or self._insisted)
        self._place()

    def _place(self) -> None:
        unit, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        wide = self.width() >= unit * (_SHEET_WIDTH + _PANEL_WIDTH)
        roomy = self.height() >= line * _LEAST_HEIGHT
        shown = self._wanted and (roomy or self._insisted)
        if self._panel.isHidden() == shown:
            self._panel.setVisible(shown)
        if not shown:
            return
        self.setOrientation(_RIGHT if wide else _BELOW)
        if wide:
            total = self.width()
            suits = min(max(unit * _PANEL_WIDTH, total - unit * _FULL_SHEET), unit * _FULL_PANEL)
            size = min(self._sizes.get("width", suits), total - unit * _SHEET_WIDTH)
        else:
            total = self.height()
            size = min(self._sizes.get("height", round(total * _LOW_SHARE)), total * 2 // 3)
        self.setSizes([total - size, size])

    def _keep_size(self) -> None:
        name = "width" if self.orientation() == _RIGHT else "height"
        self._sizes[name] = self.sizes()[1]
        self.arranged.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the panel anew."""
        super().resizeEvent(event)
        self._place()
