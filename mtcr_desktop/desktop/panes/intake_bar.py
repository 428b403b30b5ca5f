"""The bar at the bottom of the window that shows how far the taking in of files is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mtcr_desktop.desktop import icons
from mtcr_desktop.desktop.announcer import Announcer
from mtcr_desktop.desktop.intake_worker import Step

if TYPE_CHECKING:
    from mtcr_desktop.library.intake.report import Report

_BAR_WIDTH = 28
"""Characters."""


class IntakeBar(QWidget):
    """While files are taken in: how far it is, Pause and Cancel. Then: what came of it.

    Signals:
        paused(bool): The user wants a pause (True), or to go on.
        cancelled(): The user wants to stop.
        report_wanted(): The user wants to see what became of each file.
        left(): The bar was closed while it had the focus.
    """

    paused = Signal(bool)
    cancelled = Signal()
    report_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intake-bar")
        self.setAccessibleName(self.tr("Adding documents"))
        self._announcer = Announcer(self)
        self._step = Step()
        self._waiting = 0
        self._stopping = False
        self._text = ""
        self.line = QLabel(self)
        self.line.setObjectName("intake-line")
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Adding documents"))
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(self.fontMetrics().averageCharWidth() * _BAR_WIDTH)
        self.pause = QPushButton(self.tr("Pause"), self)
        self.pause.clicked.connect(self._turn)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setToolTip(self.tr("Stop; what has been added stays"))
        self.cancel.clicked.connect(self._stop)
        self.report = QPushButton(self.tr("Show report"), self)
        self.report.clicked.connect(self.report_wanted)
        self.close_button = QToolButton(self)
        self.close_button.setIcon(icons.icon("close"))
        self.close_button.setAutoRaise(True)
        self.close_button.setToolTip(self.tr("Close this line"))
        self.close_button.setAccessibleName(self.tr("Close this line"))
        self.close_button.clicked.connect(self.finish)
        self._lay_out()
        self.hide()

    @property
    def announced(self) -> str:
        """What a screen reader was last told."""
        return self._announcer.said

    @property
    def text(self) -> str:
        """What the bar says, whole."""
        return self._text

    @property
    def is_paused(self) -> bool:
        """Whether the user wants a pause."""
        return self.pause.text() == self.tr("Go on")

    def start(self) -> None:
        """Show that files are being taken in."""
        self._stopping = False
        self.pause.setText(self.tr("Pause"))
        self._waiting = 0
        self._show_buttons(running=True)
        self.show_step(Step())
        self.show()
        self._announcer.announce_now(self.tr("Adding documents"))

    def show_step(self, step: Step) -> None:
        """Show how far it is."""
        self._step = step
        self.progress.setRange(0, step.total)  # 0 to 0 says that there is no telling yet
        self.progress.setValue(step.done)
        self._say(self._sentence())

    def show_waiting(self, count: int) -> None:
        """Show how many files and folders wait until those under way are done."""
        more = count > self._waiting
        self._waiting = count
        self._say(self._sentence())
        if more:
            self._announcer.announce_now(self._queue())

    def show_report(self, report: Report) -> None:
        """Show what came of it, until the user closes the bar."""
        from mtcr_desktop.library.intake.report import summary

        text = summary(report)
        if len(report.rows) == 1:
            row = report.rows[0]
            text = f"{self._name(row.path)}: {row.reason} {row.advice}".strip()
        had_focus = self._has_focus()
        self._show_buttons(running=False)
        self.report.setVisible(bool(report.rows))
        self._say(text)
        if had_focus:
            self.setFocus()
        self._announcer.announce_now(text)

    def finish(self) -> None:
        """Take the bar away."""
        had_focus = self._has_focus()
        self.hide()
        if had_focus:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape what only waits to be closed."""
        if event.key() == Qt.Key.Key_Escape and self.close_button.isVisible():
            self.finish()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._say(self._text)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        edge = QFrame(self)
        edge.setFixedHeight(1)
        edge.setAutoFillBackground(True)
        edge.setBackgroundRole(QPalette.ColorRole.Mid)
        row = QHBoxLayout()
        row.setContentsMargins(unit * 2 // 3, unit // 3, unit // 2, unit // 3)
        row.setSpacing(unit // 2)
        row.addWidget(self.line, 1)
        parts = (self.progress, self.pause, self.cancel, self.report, self.close_button)
        for part in parts:
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(edge)
        column.addLayout(row)

    def _show_buttons(self, *, running: bool) -> None:
        for part in (self.progress, self.pause, self.cancel):
            part.setVisible(running)
            part.setEnabled(True)
        self.report.setVisible(not running)
        self.close_button.setVisible(not running)
        self.line.setWordWrap(not running)
        self.setFocusProxy(self.pause if running else self.report)

    def _turn(self) -> None:
        pausing = not self.is_paused
        self.pause.setText(self.tr("Go on") if pausing else self.tr("Pause"))
        self._say(self._sentence())
        self._announcer.announce_now(self._text)
        self.paused.emit(pausing)

    def _stop(self) -> None:
        self._stopping = True
        for button in (self.pause, self.cancel):
            button.setEnabled(False)
        self._say(self._sentence())
        self.cancelled.emit()

    def _sentence(self) -> str:
        if self._stopping:
            return self.tr("Stopping; what has been added stays.")
        step = self._step
        doing = self.tr("Paused") if self.is_paused else self.tr("Adding documents")
        if not step.total:
            return f"{doing}…" + self._queue(", ")
        done = self.tr("{doing}: {done:,} of {total:,}").format(
            doing=doing, done=step.done, total=step.total
        )
        return done + self._queue(", ") + (f" — {step.name}" if step.name else "")

    def _queue(self, before: str = "") -> str:
        if not self._waiting:
            return ""
        return before + self.tr("{count:,} more to come").format(count=self._waiting)

    def _say(self, text: str) -> None:
        self._text = text
        shown = text
        if not self.line.wordWrap():
            middle = Qt.TextElideMode.ElideRight
            shown = self.fontMetrics().elidedText(text, middle, self.line.width())
        self.line.setText(shown)
        self.line.setAccessibleName(text)

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _name(self, path: str) -> str:
        """Return the name of a file, cut short where it would leave no room for anything else."""
        name = os.path.basename(path.rstrip("/\\")) or path
        room = self.line.width() // 2
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
