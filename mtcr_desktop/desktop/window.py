"""The window: where its parts stand, and how the focus moves between them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore
from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mtcr_desktop.desktop.menu_bar import add_menus
from mtcr_desktop.desktop.panes.header import Header
from mtcr_desktop.desktop.panes.search_box import SearchBox
from mtcr_desktop.desktop.panes.sheet_view import SheetView
from mtcr_desktop.desktop.panes.sidebar import Sidebar
from mtcr_desktop.desktop.panes.tabs import SheetTabs

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.beside import Beside
    from mtcr_desktop.desktop.panes.side import Side

TITLE = "MTCR Desktop"

_SIZE = (1180, 780)
_PANES = 3
"""Sidebar, list and sheet."""

_SHEET_WIDTH, _LIST_WIDTH = 128, 92
"""Characters that the sheet should have before the list gets more, and the list at most."""

_LIST_SHARES = 0.41, 0.45
"""Least and largest share that the list takes of what the sidebar leaves."""

_LEAST_WIDTH = 40
"""Characters that the sheet keeps however small the window is."""


class MainWindow(QMainWindow):
    """Header, sidebar, list and sheets.

    The list pane and the find bar are made when they are first wanted: Home needs neither.

    Signals:
        closing(): The window is about to close.
        history_moved(int): A mouse button asked for back (-1) or forward (1).
        painted(): The first picture is there.
    """

    closing = Signal()
    history_moved = Signal(int)
    painted = Signal()

    def __init__(self, make_view: Callable[[QWidget], SheetView]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(TITLE)
        self.search_box = SearchBox(self)
        add_menus(self)
        self.header = Header(self.search_box, self)
        self.sidebar = Sidebar(self)
        self.tabs = SheetTabs(make_view, self)
        self.reading = QWidget(self)
        self.reading.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LEAST_WIDTH)
        self._column = QVBoxLayout(self.reading)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.tabs, 1)
        self.splitter = QSplitter(parent=self)
        self.splitter.setObjectName("splitter")
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.addWidget(self.sidebar)
        self.splitter.addWidget(self.reading)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_widths)
        central = QWidget(self)
        self._rows = QVBoxLayout(central)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self.header)
        self._rows.addWidget(_line(central))
        self._rows.addWidget(self.splitter, 1)
        self._bottom: list[QWidget] = []
        self.setCentralWidget(central)
        self._edition = QLabel(self)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self._edition)
        self._list_width = self._side_width = 0
        self.beside: Beside | None = None
        self._beside_state: object = None
        self.side: Side | None = None
        self.side_state: dict[str, Any] = {}
        self._painted = False
        QWidget.setTabOrder(self.search_box, self.sidebar)

    def show_edition(self, text: str) -> None:
        """Say, at the right of the status bar, which edition is read."""
        self._edition.setText(text)

    def show_message(self, text: str, milliseconds: int = 0) -> None:
        """Show a line in the status bar."""
        self.statusBar().showMessage(text, milliseconds)

    def add_list(self, pane: QWidget) -> None:
        """Put the list pane between the sidebar and the sheet."""
        pane.setAutoFillBackground(True)
        pane.setBackgroundRole(QPalette.ColorRole.Window)
        self.splitter.insertWidget(1, pane)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setStretchFactor(2, 1)
        QWidget.setTabOrder(self.sidebar, pane)
        self._share_width()

    def _share_width(self) -> None:
        """Give sidebar and list the widths they had, or what suits them; the sheet has the rest."""
        unit = self.fontMetrics().averageCharWidth()
        total = self.width() - (self.side.room if self.side is not None else 0)
        side = 0 if self.sidebar.isHidden() else self._side_width or self.sidebar.sizeHint().width()
        rest = total - side
        if self.splitter.count() < _PANES:
            self.splitter.setSizes([side, rest])
            return
        least, most = (round(rest * share) for share in _LIST_SHARES)
        roomy = min(max(rest - unit * _SHEET_WIDTH, least), most, unit * _LIST_WIDTH)
        width = min(self._list_width or roomy, rest // 2)
        self.splitter.setSizes([side, width, rest - width])

    def _keep_widths(self) -> None:
        """Remember the widths that the reader drags: those that suit the window give way."""
        side, *others = self.splitter.sizes()
        self._side_width = side or self._side_width
        if len(others) > 1 and others[0]:
            self._list_width = others[0]

    def add_below_sheet(self, bar: QWidget) -> None:
        """Put a bar below the sheet."""
        self._column.addWidget(bar)

    def add_beside_sheet(self, panel: QWidget) -> Beside:
        """Make room for a panel beside the sheets; what is returned shows and hides it."""
        from mtcr_desktop.desktop.panes.beside import Beside  # only documents have one

        focus = self.focusWidget()
        self.setFocus()  # else it would go to the list, and from there open another sheet
        place = self._column.indexOf(self.tabs)  # a bar below them stays below
        self.beside = Beside(self.tabs, panel, self._beside_state, self.reading)
        self._column.insertWidget(place, self.beside, 1)
        self.beside.show()  # what is not on show yet takes no focus
        if focus is not None:
            focus.setFocus()
        return self.beside

    def add_side(self, pane: QWidget) -> Side:
        """Make room for a pane at the right of all others; what is returned shows and hides it."""
        from mtcr_desktop.desktop.panes.side import Side  # not part of the first picture

        self.side = Side(pane, _positive(self.side_state.get("width")), self)
        self.side.visibilityChanged.connect(lambda: QTimer.singleShot(0, self, self._share_width))
        return self.side

    def add_at_bottom(self, bar: QWidget) -> None:
        """Put a bar over the whole width, above the status bar."""
        self._rows.addWidget(bar)
        self._bottom.append(bar)

    def shown_panes(self) -> tuple[QWidget, ...]:
        """Return the widgets that F6 goes through, in reading order."""
        panes: list[QWidget] = [self.search_box]
        panes += [pane for pane in self._between() if not pane.isHidden()]
        panes += [self.tabs]
        if self.beside is not None:
            panes += [pane for pane in self.beside.panels() if not pane.isHidden()]
        if self.side is not None and not self.side.isHidden():
            panes.append(self.side)
        return (*panes, *(bar for bar in self._bottom if not bar.isHidden()))

    def turn_pane(self, steps: int) -> None:
        """Move the focus to the next (1) or previous (-1) part of the window."""
        panes = self.shown_panes()
        focus = QApplication.focusWidget()
        here = next(
            (
                n
                for n, pane in enumerate(panes)
                if focus and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1 if steps > 0 else 0,
        )
        pane = panes[(here + steps) % len(panes)]
        target = self.tabs.view if pane is self.tabs else pane
        target.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def focus_list(self) -> None:
        """Put the focus on the list, or on the sheet where there is none."""
        pane = self._between()[-1]
        target = self.tabs.view if pane is self.sidebar or pane.isHidden() else pane
        target.setFocus(QtCore.Qt.FocusReason.ShortcutFocusReason)

    def _between(self) -> list[QWidget]:
        panes = (self.splitter.widget(n) for n in range(self.splitter.count() - 1))
        return [pane for pane in panes if pane is not None]

    def state(self) -> dict[str, Any]:
        """Return size, place and the widths the reader chose (0: none), for the next start."""
        return {
            "geometry": self.saveGeometry().toBase64().toStdString(),
            "sidebar": self._side_width,
            "list": self._list_width,
            "side": self.side_state | ({"width": self.side.kept_width} if self.side else {}),
            "beside": self._beside_state if self.beside is None else self.beside.state(),
        }

    def restore(self, state: object) -> None:
        """Take size, place and widths from a saved state, or what suits the screen."""
        saved: dict[str, Any] = state if isinstance(state, dict) else {}
        geometry = str(saved.get("geometry") or "")
        raw = QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore")))
        if not geometry or not self.restoreGeometry(raw):
            room = self.screen().availableGeometry()
            self.resize(min(_SIZE[0], room.width() - 20), min(_SIZE[1], room.height() - 40))
        self._list_width = _positive(saved.get("list"))
        self._side_width = _positive(saved.get("sidebar"))
        self._beside_state = saved.get("beside")
        side = saved.get("side")
        self.side_state = side if isinstance(side, dict) else {}
        self._share_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Share the width out once the splitter has it."""
        super().showEvent(event)
        if not self._painted:
            self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Escape one step down: from wherever it was left over to the list."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.focus_list()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back and forward with the buttons at the side of a mouse."""
        match event.button():
            case QtCore.Qt.MouseButton.BackButton:
                self.history_moved.emit(-1)
            case QtCore.Qt.MouseButton.ForwardButton:
                self.history_moved.emit(1)
            case _:
                super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Repaint what is drawn by hand when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say, once, that the first picture is there."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so before closing."""
        self.closing.emit()
        super().closeEvent(event)


def _positive(value: object) -> int:
    return value if isinstance(value, int) and value > 0 else 0


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setFrameShape(QFrame.Shape.NoFrame)
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    return line
