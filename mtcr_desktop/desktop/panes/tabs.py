"""The tabs: one sheet view each, made when the tab is first seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QToolButton, QVBoxLayout, QWidget

from mtcr_desktop.desktop import icons
from mtcr_desktop.desktop.navigator import History
from mtcr_desktop.desktop.panes.sheet_view import SheetView

_LONGEST_LABEL = 28


class SheetTabs(QWidget):
    """The tab bar, hidden while there is one tab only, above the sheet of the current tab.

    Signals:
        tab_chosen(int): The reader chose a tab.
        tab_closed(int): The reader wants a tab closed.
        tab_moved(int, int): The reader dragged a tab from one place to another.
    """

    tab_chosen = Signal(int)
    tab_closed = Signal(int)
    tab_moved = Signal(int, int)

    def __init__(
        self, make_view: Callable[[QWidget], SheetView], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make_view = make_view
        self._views: dict[int, SheetView] = {}
        self._bar = _Bar(self)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._bar.currentChanged.connect(self.tab_chosen)
        self._bar.tabCloseRequested.connect(self.tab_closed)
        self._bar.tabMoved.connect(self.tab_moved)
        self._bar.hide()

    @property
    def view(self) -> SheetView:
        """The sheet view of the current tab."""
        view = self._stack.currentWidget()
        assert isinstance(view, SheetView)
        return view

    def show_tabs(self, tabs: tuple[History, ...], current: int) -> None:
        """Show these tabs; the view of one that is gone goes with it."""
        bar = self._bar
        bar.blockSignals(True)
        while bar.count() > len(tabs):
            bar.removeTab(bar.count() - 1)
        while bar.count() < len(tabs):
            bar.add()
        for number, history in enumerate(tabs):
            title = history.current.title or str(history.current.address)
            short = title if len(title) <= _LONGEST_LABEL else title[: _LONGEST_LABEL - 1] + "…"
            bar.setTabText(number, short.replace("&", "&&"))
            bar.setTabToolTip(number, title)
            bar.setAccessibleTabName(number, title)
        bar.setCurrentIndex(current)
        bar.setVisible(len(tabs) > 1)
        bar.blockSignals(False)
        self._keep_views(tabs, tabs[current])

    def _keep_views(self, tabs: tuple[History, ...], current: History) -> None:
        kept = {id(history) for history in tabs}
        for key in [key for key in self._views if key not in kept]:
            view = self._views.pop(key)
            self._stack.removeWidget(view)
            view.deleteLater()
        if id(current) not in self._views:
            self._views[id(current)] = self._make_view(self._stack)
            self._stack.addWidget(self._views[id(current)])
        self._stack.setCurrentWidget(self._views[id(current)])


class _Bar(QTabBar):
    """A tab bar whose middle click closes."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tab-bar")
        self.setAccessibleName(self.tr("Tabs"))
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setProperty("elideMode", "ElideRight")
        self.setProperty("focusPolicy", "TabFocus")

    def add(self) -> None:
        """Add a tab with a button that closes it; Ctrl+W does the same from the keyboard."""
        index = self.addTab("")
        button = QToolButton(self)
        button.setIcon(icons.icon("close"))
        button.setAutoRaise(True)
        button.setProperty("focusPolicy", "NoFocus")
        button.setToolTip(self.tr("Close this tab (Ctrl+W)"))
        button.setAccessibleName(self.tr("Close this tab"))
        size = self.fontMetrics().height()
        button.setIconSize(QSize(size, size))
        button.clicked.connect(lambda: self._close(button))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Keep enough of a title to know it by; tabs that do not fit are scrolled to."""
        size = self.tabSizeHint(index)
        return QSize(min(size.width(), self.fontMetrics().averageCharWidth() * 22), size.height())

    def _close(self, button: QToolButton) -> None:
        side = QTabBar.ButtonPosition.RightSide
        for index in range(self.count()):
            if self.tabButton(index, side) is button:
                self.tabCloseRequested.emit(index)
                return

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close the tab under the pointer with the middle button."""
        if event.button() == QtCore.Qt.MouseButton.MiddleButton:
            index = self.tabAt(event.position().toPoint())
            if index >= 0:
                self.tabCloseRequested.emit(index)
                return
        super().mouseReleaseEvent(event)
