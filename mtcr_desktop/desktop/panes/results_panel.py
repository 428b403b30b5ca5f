"""The results panel: everything that a search found, laid over the window below the search box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtcr_desktop.desktop.announcer import Announcer
from mtcr_desktop.desktop.models.found import Found
from mtcr_desktop.desktop.models.found_rows import found_count, found_rows
from mtcr_desktop.desktop.models.result_rows import HitRow, QueryRow, Row, spoken, start_rows
from mtcr_desktop.desktop.panes.chips import ChipRow, chip_texts
from mtcr_desktop.desktop.panes.results_view import ResultsView
from mtcr_desktop.desktop.panes.scope_switch import ScopeSwitch
from mtcr_desktop.search.scope import FILTER

_HIGHEST = 0.7
"""Share of the window's height that the panel may take."""

_WIDEST = 104
"""Widest panel, in characters."""

_SHADOW = 7
_ROUND = 8

_SHRINK_MS = 250
"""Pause in typing after which a panel that is too high shrinks; each size paints the sheet anew."""


class ResultsPanel(QWidget):
    """Scope and filters above, the results, and a line that says how much was found.

    Signals:
        address_chosen(Address, bool, tuple): A hit was chosen; True for a new tab; the words to
            mark in the sheet.
        query_chosen(str): A filter, example, suggestion or "Show all" was chosen: ask this.
        scope_chosen(str): Search there from now on.
        typed(str): A character was typed while some part of the panel had the focus.
        left_upwards(): Up was pressed on the first row.
        dismissed(): Escape was pressed.
    """

    address_chosen = Signal(object, bool, object)
    query_chosen = Signal(str)
    scope_chosen = Signal(str)
    typed = Signal(str)
    left_upwards = Signal()
    dismissed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("results-panel")
        self.setAccessibleName(self.tr("Search"))
        self._found = Found("")
        self._anchor: QWidget | None = None
        self._announcer = Announcer(self)
        self._shrink = QTimer(self, singleShot=True, interval=_SHRINK_MS)
        self._shrink.timeout.connect(self.place)
        self.scopes = ScopeSwitch(self)
        self.filters = ChipRow(self.tr("Filters"), self)
        self.view = ResultsView(self)
        self.count = QLabel(self)
        self._hint = QLabel(self.tr("Enter opens  ·  Ctrl+Enter in a new tab  ·  Esc closes"), self)
        for label in (self.count, self._hint):
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        for part in (self.scopes, self.filters, self.count, self._hint):
            part.setAutoFillBackground(True)  # or the sheet below would be painted with each key
            part.setBackgroundRole(QPalette.ColorRole.Base)
        self._lay_out()
        self.scopes.chosen.connect(self.scope_chosen)
        self.filters.query_chosen.connect(self.query_chosen)
        self.view.chosen.connect(self.choose_current)
        self.view.typed.connect(self.typed)
        self.view.left_upwards.connect(self.left_upwards)
        self.view.dismissed.connect(self.dismissed)
        window.installEventFilter(self)
        self.hide()

    @property
    def announced(self) -> str:
        """What a screen reader was last told."""
        return self._announcer.said

    def anchor_to(self, box: QWidget) -> None:
        """Stand below this widget, wherever it is, and come after it by Tab."""
        self._anchor = box
        first = self.scopes.follow(box)
        QWidget.setTabOrder(self.filters.follow(first), self.view)

    @property
    def is_waiting(self) -> bool:
        """Whether the answer on show is to be continued."""
        return self._found.waiting

    @property
    def is_settled(self) -> bool:
        """Whether it is known what Enter opens."""
        return self._found.is_settled or self.view.current_row() is not None

    def show_found(self, found: Found) -> None:
        """Show what was found, the best hit the current row.

        What is known of the same query already stays where it is, and the rest comes below.
        """
        goes_on = self._found.waiting and self._found.query == found.query
        self._found = found
        self.scopes.show_found(found)
        answer = found.record or found.own
        hidden = frozenset({FILTER} if found.has_documents else ())
        self.filters.show_chips(chip_texts(answer, hidden) if answer else ())
        rows = found_rows(found)
        if goes_on:
            self.view.replace_below(rows)
        else:
            self.view.show_rows(rows)
        if self.view.current_row() is None and found.is_settled:
            self._choose_first(rows)
        self._say_count(found_count(found))

    def show_start(self, found: Found, recent: tuple[str, ...] = ()) -> None:
        """Show what an empty box offers: recent searches, newest first, and examples.

        Args:
            found: The empty query, with the scope.
            recent: The recent searches.
        """
        self._found = found
        self.scopes.show_found(found)
        self.filters.show_chips(())
        self.view.show_rows(start_rows(recent))
        self._say_count("")

    def move_current(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) row, and say which it is."""
        self.view.step(steps)
        self._say_current()

    def move_page(self, steps: int) -> None:
        """Go a screenful down (1) or up (-1), and say to which row."""
        self.view.step_page(steps)
        self._say_current()

    def choose_current(self, new_tab: bool) -> None:
        """Open the current row: its record, or the query it stands for."""
        row = self.view.current_row()
        if isinstance(row, HitRow):
            answer = self._found.own if row.own else self._found.record
            self.address_chosen.emit(row.hit.address, new_tab, answer.words if answer else ())
        elif isinstance(row, QueryRow) and row.scope:
            self.scope_chosen.emit(row.scope)
        elif isinstance(row, QueryRow):
            self.query_chosen.emit(row.query)

    def place(self) -> None:
        """Take the size that the rows need, as far as the window has room."""
        self._shrink.stop()
        self.setGeometry(self._wanted())

    def _place_steadily(self) -> None:
        """Grow at once, but shrink only when typing pauses, so that the panel does not jump."""
        wanted = self._wanted()
        if self.isVisible() and wanted.height() < self.height():
            self._shrink.start()
        else:
            self._shrink.stop()
            self.setGeometry(wanted)

    def _wanted(self) -> QRect:
        """Return where the panel should be; it has that width from now on, which its rows need."""
        window = self.parentWidget()
        if self._anchor is None or window is None:
            return self.geometry()
        unit = self.fontMetrics().averageCharWidth()
        top = self._anchor.mapTo(window, QPoint(0, self._anchor.height())).y() + 2
        left = self._anchor.mapTo(window, QPoint(0, 0)).x()
        width = min(max(self._anchor.width(), unit * _WIDEST), window.width() - 2 * unit)
        left = max(unit, min(left + (self._anchor.width() - width) // 2, window.width() - width))
        room = min(round(window.height() * _HIGHEST), window.height() - top)
        self.resize(width + 2 * _SHADOW, self.height())
        both = self.count.sizeHint().width() + self._hint.sizeHint().width() + 3 * unit
        self._hint.setVisible(both < width)  # what was found comes before what keys do
        self._column.activate()  # a note is as high as its width makes it
        height = min(self._wanted_height(), room)
        return QRect(left - _SHADOW, top, width + 2 * _SHADOW, height + _SHADOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject::eventFilter: follow the window's size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget::keyPressEvent: what switch and filters have no use for."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.text().isprintable() and event.text():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget::paintEvent: a sheet with round corners and a soft shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_SHADOW, 0, -_SHADOW, -_SHADOW)
        for spread in range(1, _SHADOW):  # outlines: filling them would cost a millisecond
            painter.setPen(QPen(QColor(0, 0, 0, 36 - 5 * spread), 1.5))
            low = box.adjusted(-spread, 2, spread, spread)
            painter.drawRoundedRect(low, _ROUND + spread, _ROUND + spread)
        _fill_round(painter, box, self.palette().color(QPalette.ColorRole.Base))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
        painter.end()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        foot = QHBoxLayout()
        foot.setContentsMargins(unit * 2 // 3, 0, unit * 2 // 3, 0)
        foot.addWidget(self.count, 1)
        foot.addWidget(self._hint)
        self._chip_room = QHBoxLayout()
        self._chip_room.setContentsMargins(unit * 2 // 3, 0, unit * 2 // 3, 0)
        self._chip_room.setSpacing(unit * 2 // 3)
        self._chip_room.addWidget(self.scopes)
        self._chip_room.addWidget(self.filters, 1)
        self._chip_room.addStretch()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(_SHADOW + 1, unit // 2, _SHADOW + 1, _SHADOW + unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(self._chip_room)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _wanted_height(self) -> int:
        unit = self.fontMetrics().height()
        above = [part for part in (self.scopes, self.filters) if not part.isHidden()]
        chips = max((part.sizeHint().height() + unit // 3 for part in above), default=0)
        foot = self.count.sizeHint().height() + unit // 3
        return self.view.content_height() + chips + foot + unit // 2 + unit // 3 + 2

    def _choose_first(self, rows: tuple[Row, ...]) -> None:
        if any(isinstance(row, HitRow) for row in rows):
            self.view.choose_first()

    def _say_count(self, count: str) -> None:
        self.count.setText(count if self.view.current_row() is not None else "")
        self._announcer.announce(count)
        self._place_steadily()

    def _say_current(self) -> None:
        row = self.view.current_row()
        if row is not None:
            self._announcer.announce_now(spoken(row))


def _fill_round(painter: QPainter, box: QRectF, ground: QColor) -> None:
    """Fill a box with round corners; two plain rectangles cost a tenth of one large round one."""
    size = 2 * _ROUND
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    for across in (box.left(), box.right() - size):
        for down in (box.top(), box.bottom() - size):
            painter.drawEllipse(QRectF(across, down, size, size))
    painter.fillRect(box.adjusted(_ROUND, 0, -_ROUND, 0), ground)
    painter.fillRect(box.adjusted(0, _ROUND, 0, -_ROUND), ground)
