"""The list of the check panel: how it answers to keys and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from mtcr_desktop.desktop.models.checks import ChecksModel
from mtcr_desktop.desktop.panes.check_delegate import FACT_LINK, WORDS_LINK, CheckDelegate
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.check_rows import CheckRow

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class CheckView(QListView):
    """Shows the rows, and says where the reader wants to go from them.

    Signals:
        row_reached(CheckRow): Another row became current by the reader's doing.
        words_wanted(CheckRow, int): The words of a row are wanted, and which of them.
        address_wanted(Address, bool): A fact or a source is wanted; True for a new tab.
        left(): Escape was pressed.
    """

    row_reached = Signal(object)
    words_wanted = Signal(object, int)
    address_wanted = Signal(object, bool)
    left = Signal()

    def __init__(self, model: ChecksModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checks")
        self._checks = model
        self._quiet = False
        self.setModel(model)
        self._delegate = CheckDelegate(self, model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        # Always there: rows would wrap otherwise as soon as it comes, and need less room again.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Claims of this document"))
        model.modelReset.connect(self._delegate.forget)

    @property
    def current_row(self) -> CheckRow | None:
        """The row that is chosen."""
        return self._checks.row_at(self.currentIndex())

    def choose(self, row: CheckRow | None) -> None:
        """Make a row current without a word to anyone; none if it is not shown."""
        self._quiet = True
        index = self._checks.index_of(row)
        self.setCurrentIndex(index)
        if index.isValid():
            self.scrollTo(index)
        self._quiet = False

    def want_words(self) -> None:
        """Go to the words of the row that is chosen."""
        if self.current_row is not None:
            self.words_wanted.emit(self.current_row, 0)

    def want_fact(self, new_tab: bool) -> None:
        """Go to the fact of the row that is chosen."""
        row = self.current_row
        if row is not None and row.fact is not None:
            self.address_wanted.emit(row.fact, new_tab)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Say which row was reached."""
        super().currentChanged(current, previous)
        row = self._checks.row_at(current)
        if row is not None and not self._quiet:
            self.row_reached.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the words with Enter, to the fact with Shift or Ctrl and Enter."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if event.modifiers() & (_CONTROL | _SHIFT):
                    self.want_fact(bool(event.modifiers() & _CONTROL))
                else:
                    self.want_words()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over links."""
        super().mouseMoveEvent(event)
        link = self._link(event)
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link: in a new tab with Ctrl or the middle button."""
        super().mouseReleaseEvent(event)
        middle = event.button() == Qt.MouseButton.MiddleButton
        row = self._checks.row_at(self.indexAt(event.position().toPoint()))
        if row is None or not (middle or event.button() == Qt.MouseButton.LeftButton):
            return
        link = self._link(event)
        if link.startswith(WORDS_LINK):
            self.words_wanted.emit(row, int(link.removeprefix(WORDS_LINK)))
        elif link:
            address = row.fact if link == FACT_LINK else Address.parse(link)
            self.address_wanted.emit(address, middle or bool(event.modifiers() & _CONTROL))

    def _link(self, event: QMouseEvent) -> str:
        at = event.position().toPoint()
        return self._delegate.link_at(self.indexAt(at), at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the rows anew."""
        self._delegate.forget()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Set the rows anew in another font or other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
