"""The pane in which a sheet is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from mtcr_desktop.desktop.navigator import Where
from mtcr_desktop.records.addresses import SCHEME, Address
from mtcr_desktop.records.errors import BadAddressError

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl

Span = tuple[int, int]

MEASURE, WIDE_MEASURE = 78, 130
"""Characters of a full line, and of one with two columns of text; wider windows get wider margins
instead."""

_FLASH_MS = 1800

_HIGHLIGHT = "#highlight-"
"""How links begin that open a highlight; see sheets/highlights.py, which the start does without."""


class SheetView(QTextBrowser):
    """Shows a sheet and says what the reader does with it.

    Signals:
        address_chosen(Address, Where): A link inside the program was followed.
        url_chosen(str): A link to the outside was followed.
        link_hovered(str): The address under the pointer or the focus; empty if none.
        zoom_wanted(int): Ctrl and the wheel asked for larger (1) or smaller (-1) text.
        menu_opening(): The menu under the pointer is about to be shown, the text cursor where it
            was asked for: time to enable the actions that belong in it.
        highlight_opened(str): A highlight of the user was clicked on; the name of its place.
    """

    address_chosen = Signal(object, str)
    url_chosen = Signal(str)
    link_hovered = Signal(str)
    zoom_wanted = Signal(int)
    menu_opening = Signal()
    highlight_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAccessibleName(self.tr("Sheet"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        # Always there: a bar that comes and goes would lay out every long sheet twice.
        self.setProperty("verticalScrollBarPolicy", "ScrollBarAlwaysOn")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        flags = "TextBrowserInteraction|TextSelectableByKeyboard"
        self.setProperty("textInteractionFlags", flags)
        self._points, self._measure = 0.0, MEASURE
        self._margin = 0.0  # round the text, in pixels; scrolls with it
        self._side = -1  # width of the margins, in pixels
        self._pending: int | None = None
        self._awaited = ""
        self._hit_colours = self._current_colours = ("#ffff00", "#000000")
        self._marked: tuple[Span, ...] = ()
        self._pointed: tuple[Span, ...] = ()
        self._places: tuple[Span, ...] = ()
        self._place = -1
        self._flash: Span | None = None
        self._flash_timer = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash_timer.timeout.connect(self._end_flash)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(lambda url: self.link_hovered.emit(_spelling(url)))

    def set_mark_colours(self, hit: tuple[str, str], current: tuple[str, str]) -> None:
        """Set (ground, text) of places found and of the one that is shown."""
        self._hit_colours, self._current_colours = hit, current

    def show_html(self, html: str, points: float, measure: int = MEASURE) -> None:
        """Show a rendered sheet from its top.

        Args:
            html: The sheet.
            points: Size of its body text, on which the measure depends.
            measure: Characters of a full line.
        """
        self._points, self._measure = points, measure
        self._marked = self._places = self._pointed = ()
        self._place, self._flash, self._pending, self._awaited = -1, None, None, ""
        if self.extraSelections():
            self.setExtraSelections([])
        self._set_margins()
        self.setCursorWidth(0)
        self.setHtml(html)
        self.document().setDocumentMargin(self._margin)

    def go_to(self, fragment: str) -> None:
        """Scroll to a fragment and let its paragraph stand out for a moment, without motion.

        Before the view is shown it has no place to scroll to: then it goes there once it is.
        """
        if not self.isVisible():
            self._awaited = fragment
            return
        from mtcr_desktop.desktop.panes.sheet_words import block_of

        block = block_of(self.document(), fragment)
        if block is not None:
            self._scroll_to_anchor(fragment)
            start = block.position()
            self._flash = (start, start + max(block.length() - 1, 0))
            self._flash_timer.start()
            self._paint_marks()

    def _scroll_to_anchor(self, fragment: str) -> None:
        width = self.cursorWidth()
        self.setCursorWidth(1)  # where the cursor has no width, Qt finds no place for the anchor
        self.scrollToAnchor(fragment)
        self.setCursorWidth(width)

    def depth(self) -> int:
        """Return how far down the reader is, in pixels."""
        return self.verticalScrollBar().value() if self._pending is None else self._pending

    def scroll_to(self, pixels: int) -> None:
        """Scroll as far down as the reader was; before the view is shown, once it is."""
        self._pending = pixels
        if self.isVisible():
            self._scroll_pending()

    def _scroll_pending(self) -> None:
        awaited, self._awaited = self._awaited, ""
        if awaited:
            self.go_to(awaited)
        pending, self._pending = self._pending, None
        if pending is not None:
            self.document().documentLayout().documentSize()  # lays out all of it
            self.verticalScrollBar().setValue(pending)

    def text(self) -> str:
        """Return the sheet's text, each character where the document has it."""
        return self.document().toPlainText()

    def mark(self, spans: tuple[Span, ...], *, scroll: bool) -> None:
        """Mark words for good, e.g. those searched for, and scroll to the first if asked."""
        self._marked = _in_utf16(self.text(), spans)
        self._paint_marks()
        if scroll and self._marked:
            self._scroll_to(self._marked[0])

    def point_out(self, spans: tuple[Span, ...]) -> None:
        """Mark words that are spoken of beside the sheet, in the counting of its document.

        Args:
            spans: The words; the first are scrolled to. None of them takes the mark away.
        """
        self._pointed = spans
        self._paint_marks()
        if spans:
            self._scroll_to(spans[0])

    @property
    def place(self) -> tuple[int, int]:
        """Which of the places found is shown, from 1, and how many there are."""
        return self._place + 1, len(self._places)

    def show_places(self, spans: tuple[Span, ...]) -> None:
        """Mark the places found and show the first one at or after the top of the view."""
        self._places = _in_utf16(self.text(), spans)
        top = self.cursorForPosition(QPoint(0, 0)).position()
        ahead = (number for number, span in enumerate(self._places) if span[1] > top)
        self._place = next(ahead, 0) if self._places else -1
        self._show_place()

    def step(self, steps: int) -> None:
        """Show the next or previous place found, round the end."""
        if self._places:
            self._place = (self._place + steps) % len(self._places)
            self._show_place()

    def _show_place(self) -> None:
        self._paint_marks()
        if self._places:
            self._scroll_to(self._places[self._place])

    def _scroll_to(self, span: Span) -> None:
        from mtcr_desktop.desktop.panes.sheet_marks import cursor_at

        at = self.cursorRect(cursor_at(self.document(), span[0]))
        if not self.viewport().rect().adjusted(0, 0, 0, -at.height()).contains(at.center()):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + at.top() - self.viewport().height() // 3)

    def _end_flash(self) -> None:
        self._flash = None
        self._paint_marks()

    def _paint_marks(self) -> None:
        from mtcr_desktop.desktop.panes.sheet_marks import mark  # a plain sheet has no marks

        document = self.document()
        spans = (
            self._marked + self._places
            if self._flash is None
            else (self._flash, *self._marked, *self._places)
        )
        marks = [mark(document, span, self._hit_colours) for span in spans]
        marks += [mark(document, span, self._current_colours) for span in self._pointed]
        if 0 <= self._place < len(self._places):
            marks.append(mark(document, self._places[self._place], self._current_colours))
        self.setExtraSelections(marks)

    def _set_margins(self) -> None:
        """Keep lines readable: the text has at most MEASURE characters, the rest is margin.

        The margins are the viewport's, because margins of the document's frame would be dear at
        start: naming a text frame makes PySide set up all classes of text formats.
        """
        if not self._points:
            return
        em = self.fontMetrics().height() * self._points / max(self.fontInfo().pointSizeF(), 1)
        self._margin = em * 1.3
        side = max(0, round((self.width() - em * (self._measure * 0.47 + 2.6)) / 2))
        if side != self._side:
            self._side = side
            self.setViewportMargins(side, 0, side, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margins in proportion to the window."""
        self._set_margins()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Scroll where the pointer is over the margins as well."""
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Go where the reader was when the sheet was left."""
        super().showEvent(event)
        self.document().size()  # lays out all of it now: else the scroll bar is painted twice
        QTimer.singleShot(0, self._scroll_pending)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoom_wanted.emit(1 if steps > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on to the next link, and choose all of it."""
        moved = super().focusNextPrevChild(forward)
        if moved and self.hasFocus() and self.textCursor().hasSelection():
            from mtcr_desktop.desktop.panes.sheet_marks import whole_link

            self.setTextCursor(whole_link(self.textCursor()))
        return moved

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the text cursor from the first key that may move it."""
        key = QtCore.Qt.Key
        if event.key() in (
            key.Key_Left, key.Key_Right, key.Key_Up, key.Key_Down, key.Key_Home, key.Key_End,
        ):  # fmt: skip
            self.setCursorWidth(1)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the buttons for back and forward to the window."""
        buttons = QtCore.Qt.MouseButton
        if event.button() in (buttons.BackButton, buttons.ForwardButton):
            event.ignore()
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link in a tab behind with the middle button."""
        if event.button() == QtCore.Qt.MouseButton.MiddleButton:
            target = self.anchorAt(event.position().toPoint())
            if target:
                self._choose(target, "background")
                return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the link or the text under the pointer."""
        from mtcr_desktop.desktop.menus import fill_for_sheet  # not at start

        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._put_cursor(event.pos())
        menu = self.createStandardContextMenu(event.pos())
        target = self.anchorAt(event.pos())
        if target.startswith(f"{SCHEME}:"):
            first = menu.actions()[0] if menu.actions() else None
            action = menu.addAction(self.tr("Open in a new tab"))
            action.triggered.connect(lambda: self._choose(target, "tab"))
            if first is not None:
                menu.insertAction(first, action)
        self.menu_opening.emit()
        fill_for_sheet(menu, self.window().actions())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _put_cursor(self, point: QPoint) -> None:
        """Put the text cursor under the pointer, unless that points at what is selected."""
        pointed, cursor = self.cursorForPosition(point), self.textCursor()
        if not cursor.selectionStart() <= pointed.position() < cursor.selectionEnd():
            self.setTextCursor(pointed)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the link that was under the pointer."""
        self.link_hovered.emit("")
        super().leaveEvent(event)

    def _follow(self, url: QUrl) -> None:
        control = QtCore.Qt.KeyboardModifier.ControlModifier
        held = QGuiApplication.keyboardModifiers() & control
        self._choose(_spelling(url), "tab" if held else "here")

    def _choose(self, target: str, where: Where) -> None:
        if target.startswith(_HIGHLIGHT):
            self.highlight_opened.emit(target[1:])
        elif target.startswith("#"):
            self.go_to(target[1:])
        elif target.startswith(f"{SCHEME}:"):
            try:
                self.address_chosen.emit(Address.parse(target), where)
            except BadAddressError as error:
                self.link_hovered.emit(str(error))
        else:
            self.url_chosen.emit(target)


def _spelling(url: QUrl) -> str:
    return url.toEncoded().toStdString()


def _in_utf16(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return spans as Qt counts: characters beyond the basic plane count twice."""
    if not spans or text.isascii() or max(text) <= "\uffff":
        return spans
    lengths = (len(text[:offset].encode("utf-16-le")) // 2 for span in spans for offset in span)
    return tuple(zip(lengths, lengths, strict=True))
