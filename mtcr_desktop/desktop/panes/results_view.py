"""The list of results: how it answers to keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from mtcr_desktop.desktop.models.result_rows import Row
from mtcr_desktop.desktop.models.results import ResultsModel
from mtcr_desktop.desktop.panes.results_delegate import ResultsDelegate
from mtcr_desktop.desktop.panes.slim_scroll_bar import SlimScrollBar


class ResultsView(QListView):
    """Shows result rows and says what is chosen in it.

    The search box moves its current row while the focus stays in the box; given the focus itself,
    it behaves as any list does, and sends what is typed back to the box.

    Signals:
        chosen(bool): Enter or the mouse chose the current row; True for a new tab.
        typed(str): A character was typed that belongs to the search box.
        left_upwards(): Up was pressed on the first row.
        dismissed(): Escape was pressed.
    """

    chosen = Signal(bool)
    typed = Signal(str)
    left_upwards = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ResultsModel(self)
        self.setModel(self._rows)
        self._delegate = ResultsDelegate(self._rows, self.font(), self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBar(SlimScrollBar(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Search results"))

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows, none of them current."""
        self._rows.set_rows(rows)
        self.scrollToTop()

    def replace_below(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; those at the top that stay the same stay where they are."""
        self._rows.replace_below(rows)

    def current_row(self) -> Row | None:
        """Return the chosen row, if any."""
        return self._rows.row_at(self.currentIndex())

    def choose_first(self) -> None:
        """Make the first row that can be chosen the current one, without scrolling to it."""
        for number in self._rows.choosable()[:1]:
            self.setCurrentIndex(self._rows.index(number))
        self.scrollToTop()

    def step(self, steps: int) -> None:
        """Go to the next (1) or previous (-1) row that can be chosen; both ends hold."""
        rows = self._rows.choosable()
        current = self.currentIndex().row()
        if not rows:
            return
        here = rows.index(current) if current in rows else (-1 if steps > 0 else len(rows))
        self._go(rows[max(0, min(len(rows) - 1, here + steps))])

    def step_page(self, steps: int) -> None:
        """Go as far down (1) or up (-1) as one screenful reaches."""
        here = self.currentIndex()
        away = [n for n in self._rows.choosable() if (n - here.row()) * steps > 0]
        if not away:
            return
        top, page = self.visualRect(here).top(), self.viewport().height()
        reach = [n for n in away if abs(self._top(n) - top) < page] or away[:1]
        self._go(max(reach) if steps > 0 else min(reach))

    def content_height(self) -> int:
        """Return the height, in pixels, at which nothing would have to be scrolled."""
        width = self.viewport().width()
        return sum(self._delegate.height(row, width) for row in self._rows.rows)

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget::changeEvent: rows follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget::keyPressEvent."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.chosen.emit(control)
            case Qt.Key.Key_Escape:
                self.dismissed.emit()
            case Qt.Key.Key_Up if self.currentIndex().row() <= min(
                self._rows.choosable()[:1] or (0,)
            ):
                self.left_upwards.emit()
            case _ if event.text().isprintable() and event.text() and not control:
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Override QWidget::mouseReleaseEvent: one click opens, Ctrl or the wheel in a new tab."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        middle = event.button() == Qt.MouseButton.MiddleButton
        if event.button() != Qt.MouseButton.LeftButton and not middle:
            return
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.setCurrentIndex(index)
            self.chosen.emit(control or middle)

    def _go(self, number: int) -> None:
        index = self._rows.index(number)
        self.setCurrentIndex(index)
        if number == self._rows.choosable()[0]:
            self.scrollToTop()  # its heading as well
        else:
            self.scrollTo(index)

    def _top(self, number: int) -> int:
        return self.visualRect(self._rows.index(number)).top()
