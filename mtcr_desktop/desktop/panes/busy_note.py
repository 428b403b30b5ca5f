"""What the status bar says while something takes its time of which nobody knows how much."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QStatusBar, QWidget

_PATIENCE_MS = 300
"""Time after which it is worth saying: what is done sooner would only flicker."""

_WIDTH = 16
"""Width of the bar in characters."""


class BusyNote(QWidget):
    """Says what is being done, beside a bar that moves."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__(bar)
        self._label = QLabel(self)
        progress = QProgressBar(self)
        progress.setRange(0, 0)
        progress.setTextVisible(False)
        progress.setFixedWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        progress.setMaximumHeight(self.fontMetrics().height() // 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, self.fontMetrics().height(), 0)
        row.addWidget(self._label)
        row.addWidget(progress)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        bar.insertPermanentWidget(0, self)
        self.hide()
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self.show)

    def begin(self, text: str) -> None:
        """Say what is being done, unless it is done in a moment."""
        self._label.setText(text)
        self.setAccessibleName(text)
        self._timer.start()

    def end(self) -> None:
        """Say no more."""
        self._timer.stop()
        self.hide()
