"""The table of a list pane: rows to step through, columns that the reader arranges."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from mtcr_desktop.desktop.models.listing import ListingModel
from mtcr_desktop.desktop.panes.list_delegate import ListDelegate
from mtcr_desktop.desktop.panes.list_header import ListHeader
from mtcr_desktop.records.addresses import Address

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SIDE_BUTTONS = (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton)
_MAIN_WIDTH = 26
"""Characters that the main column shows before the table scrolls sideways."""

_SHOWN_WHOLE = 0.8
"""Share of its texts that the main column shows whole before others find room beside it."""

_CONTROL = Qt.KeyboardModifier.ControlModifier
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)


class Place(NamedTuple):
    """Where the reader is in a table.

    Attributes:
        chosen: What the chosen rows open.
        current: What the current row opens.
        top: What the topmost row opens that is in view; None at the top of the table.
        offset: How far below the upper edge that row begins, in pixels.
    """

    chosen: tuple[Address, ...]
    current: Address | None
    top: Address | None
    offset: int


class ListTable(QTableView):
    """Shows a `ListingModel` and says which row the reader is at.

    Signals:
        row_reached(Address, bool): Another row became current; True if by stepping with keys.
        row_entered(): The reader wants to read the current row's sheet.
        tab_wanted(Address): The reader wants a row's sheet in a new tab.
        typed(str): The reader began to type.
        choice_changed(): Other rows are chosen.
    """

    row_reached = Signal(object, bool)
    row_entered = Signal()
    tab_wanted = Signal(object)
    typed = Signal(str)
    choice_changed = Signal()

    def __init__(self, model: ListingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self._rows = model
        self._stepping = False
        self._quiet = False
        self._main, self._fitting = 0, False
        self._by_hand: set[int] = set()
        self.setModel(model)
        self.setItemDelegate(ListDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table: it is no trap
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.9))
        header = ListHeader(self)
        self.setHorizontalHeader(header)
        header.sortIndicatorChanged.connect(self._sort)
        header.sectionResized.connect(self._note_resize)
        self.doubleClicked.connect(self.row_entered)

    @property
    def current_address(self) -> Address | None:
        """What the current row opens."""
        return self._rows.address_at(self.currentIndex().row())

    def chosen(self) -> tuple[Address, ...]:
        """Return what the chosen rows open, in the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self._rows.address_at(row) for row in rows)
        return tuple(address for address in found if address is not None)

    def place(self) -> Place:
        """Return where the reader is in the rows."""
        top = self.rowAt(0)
        return Place(
            self.chosen(),
            self.current_address,
            # At the top one stays there: what comes in above is to be seen.
            self._rows.address_at(top) if self.verticalScrollBar().value() else None,
            self.rowViewportPosition(top),
        )

    def scroll_to_depth(self, pixels: int) -> None:
        """Scroll as far down as the reader was."""
        self.executeDelayedItemsLayout()  # else the scroll bar is still that of the rows before
        self.verticalScrollBar().setValue(pixels)

    def return_to(self, place: Place, *, scroll: bool = True) -> None:
        """Go where the reader was before the rows came anew, as far as they are the same."""
        self._quiet = True
        selection = QItemSelection()
        for row in sorted(map(self._rows.row_of, place.chosen)):
            if row >= 0:
                selection.select(self._rows.index(row, 0), self._rows.index(row, 0))
        flag = QItemSelectionModel.SelectionFlag
        current = self._rows.row_of(place.current) if place.current is not None else -1
        if current >= 0:
            self.selectionModel().setCurrentIndex(self._rows.index(current, 0), flag.NoUpdate)
        self.selectionModel().select(selection, flag.ClearAndSelect | flag.Rows)
        top = self._rows.row_of(place.top) if place.top is not None else -1
        if scroll and place.top is None:
            self.scroll_to_depth(0)  # else it would go to the current row
        elif scroll and top >= 0:
            above = self.verticalScrollBar().value() + self.rowViewportPosition(top)
            self.scroll_to_depth(above - place.offset)
        self._quiet = False

    def go_to_row(self, row: int) -> None:
        """Make a row current without a word to anyone; a negative one clears the choice."""
        if row >= 0 and row == self.currentIndex().row() and self.selectionModel().hasSelection():
            return  # several rows may be chosen, and stay so
        self._quiet = True
        if row < 0:
            self.selectionModel().clear()
        else:
            flags = (
                QItemSelectionModel.SelectionFlag.ClearAndSelect
                | QItemSelectionModel.SelectionFlag.Rows
            )
            self.selectionModel().setCurrentIndex(self._rows.index(row, 0), flags)
            self.scrollTo(self._rows.index(row, 0))
        self._quiet = False

    def arrange(self, state: dict[str, Any]) -> None:
        """Give the columns the widths, order and sorting of a saved state, or their own."""
        header, columns = self.horizontalHeader(), self._rows.columns
        saved = state.get("widths")
        widths = saved if isinstance(saved, dict) else {}
        self._main, self._by_hand = self._rows.main_column, set()
        self._fitting = True
        for number, column in enumerate(columns):
            width = widths.get(column.id)
            if isinstance(width, int) and width >= header.minimumSectionSize():
                self._by_hand.add(number)
            else:
                width = self._width_of(number)
            header.resizeSection(number, width)
        self._fitting = False
        self._fit()
        ids = [column.id for column in columns]
        order = [name for name in state.get("order") or () if name in ids]
        for place, name in enumerate(order):
            header.moveSection(header.visualIndex(ids.index(name)), place)
        match state.get("sort"):
            case [str(name), bool(descending)] if name in ids:
                sort = (ids.index(name), Qt.SortOrder(int(descending)))
            case _:
                sort = self._rows.sorting
        header.blockSignals(True)
        header.setSortIndicator(*sort)
        header.blockSignals(False)
        if sort != self._rows.sorting:
            self._rows.sort(*sort)

    def _width_of(self, number: int, share: float = 1.0) -> int:
        """Return the width that shows a share of a column's texts, as far as its listing allows."""
        column, metrics = self._rows.columns[number], self.fontMetrics()
        most = metrics.averageCharWidth() * ((column.width or _MAIN_WIDTH) + 6)
        text = min(metrics.horizontalAdvance(self._rows.longest(number, share)), most)
        heading = metrics.horizontalAdvance(column.title) + metrics.height() // 2  # for the arrow
        padding = metrics.height() * (3 if number == 0 else 2) // 2  # as the delegate leaves it
        return max(heading, text) + padding

    def _fit(self) -> None:
        """Give the main column the room that the others leave, unless it was set by hand.

        Where not all columns fit, it gives way as far as it can for those beside it, so that the
        table shows whole columns.
        """
        if self._main in self._by_hand or not self._rows.columns:
            return
        header, room = self.horizontalHeader(), self.viewport().width()
        least = self._width_of(self._main, _SHOWN_WHOLE)
        taken = 0
        for place in range(header.count()):
            number = header.logicalIndex(place)
            width = 0 if number == self._main else header.sectionSize(number)
            if place > header.visualIndex(self._main) and taken + width + least > room:
                break
            taken += width
        self._fitting = True
        header.resizeSection(self._main, max(room - taken, least))
        self._fitting = False

    def _note_resize(self, number: int) -> None:
        if not self._fitting:
            self._by_hand.add(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the main column follow the width of the table."""
        super().resizeEvent(event)
        self._fit()

    def arrangement(self) -> dict[str, Any]:
        """Return order and sorting of the columns, and the widths set by hand, by their ids."""
        header, columns = self.horizontalHeader(), self._rows.columns
        column, order = self._rows.sorting
        return {
            "widths": {columns[n].id: header.sectionSize(n) for n in sorted(self._by_hand)},
            "order": [columns[header.logicalIndex(n)].id for n in range(len(columns))],
            "sort": [columns[column].id, order == Qt.SortOrder.DescendingOrder],
        }

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._rows.sort(column, order)
        self.scrollTo(self.currentIndex())

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Say which row was reached."""
        super().currentChanged(current, previous)
        address = self._rows.address_at(current.row())
        if address is not None and current.row() != previous.row() and not self._quiet:
            self.row_reached.emit(address, self._stepping)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Say that other rows are chosen."""
        super().selectionChanged(selected, deselected)
        self.choice_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus and open nothing: Qt would go to the first row where none is current."""
        nowhere = not self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        self._quiet = False
        if nowhere:
            self.go_to_row(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Read with Enter, filter by typing, step with the rest."""
        if event.key() in _ENTER:
            address = self.current_address
            if address is not None and event.modifiers() & _CONTROL:
                self.tab_wanted.emit(address)
            elif address is not None:
                self.row_entered.emit()
            return
        text = event.text()
        if event.modifiers() in _PLAIN and text.isprintable() and text.strip():
            self.typed.emit(text)
            return
        self._stepping = True
        if event.key() in _ENDS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._go_to_end(last=event.key() == Qt.Key.Key_End)
        else:
            super().keyPressEvent(event)
        self._stepping = False

    def _go_to_end(self, *, last: bool) -> None:
        """Choose the first or the last row; Qt goes along the row, or chooses nothing with Ctrl."""
        index = self._rows.index(self._rows.rowCount() - 1 if last else 0, 0)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a row in a new tab with the middle button."""
        if event.button() == Qt.MouseButton.MiddleButton:
            address = self._rows.address_at(self.rowAt(round(event.position().y())))
            if address is not None:
                self.tab_wanted.emit(address)
            return
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose with the usual buttons; leave those at the side to the window."""
        if event.button() in _SIDE_BUTTONS:
            event.ignore()
        elif event.button() != Qt.MouseButton.MiddleButton:
            super().mousePressEvent(event)
