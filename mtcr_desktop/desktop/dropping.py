"""Files that are dragged over the window, and dropped anywhere on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from mtcr_desktop.desktop.window import MainWindow

if TYPE_CHECKING:
    from mtcr_desktop.desktop.panes.drop_hint import DropHint

_MESSAGE_MS = 8000


class Dropping(QObject):
    """Takes what is dropped before the parts of the window see it.

    Left to themselves, the lines for text would take a file's name as text. So this listens where
    the system hands dragged things over, at the window's own surface; text that is dragged goes on
    to the parts as ever.

    Args:
        window: The window, which has been shown.
        take_in: Called with the paths of files and folders that were dropped.
    """

    def __init__(self, window: MainWindow, take_in: Callable[[Sequence[str]], None]) -> None:
        super().__init__(window)
        self._window = window
        self._take_in = take_in
        self._hint: DropHint | None = None
        self._files = False
        window.setAcceptDrops(True)
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Override QObject::eventFilter."""
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragMoveEvent):
                return self._enter(event)
            case QEvent.Type.DragMove if isinstance(event, QDragMoveEvent):
                return self._files and _answer(event)
            case QEvent.Type.DragLeave:
                return self._leave()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                return self._drop(event)
            case _:
                return False

    @property
    def hint(self) -> DropHint:
        """What is shown while files are dragged over the window; made at the first call."""
        if self._hint is None:
            from mtcr_desktop.desktop.panes.drop_hint import DropHint

            self._hint = DropHint(self._window)
        return self._hint

    def _enter(self, event: QDragMoveEvent) -> bool:
        self._files = event.mimeData().hasUrls() and QApplication.activeModalWidget() is None
        if self._files:
            _answer(event)
            if _paths(event.mimeData()):
                self.hint.say(self.tr("Drop to add to your documents"))
            else:
                self.hint.say(self._refusal)
                self._window.show_message(self._refusal, _MESSAGE_MS)  # there may be no drop
        return self._files

    def _leave(self) -> bool:
        taken, self._files = self._files, False
        if self._hint is not None:
            self._hint.hide()
        return taken

    def _drop(self, event: QDropEvent) -> bool:
        if not self._leave():
            return False
        _answer(event)
        paths = _paths(event.mimeData())
        if len(paths) < len(event.mimeData().urls()):
            self._window.show_message(self._refusal, _MESSAGE_MS)
        if event.isAccepted():
            self._window.activateWindow()
            self._take_in(paths)
        return True

    @property
    def _refusal(self) -> str:
        return self.tr("Only files on this computer can be added: the program fetches nothing.")


def _paths(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def _answer(event: QDropEvent) -> bool:
    """Accept files to be copied, never to be moved: then their owner would delete them."""
    copying = Qt.DropAction.CopyAction
    action = copying if event.possibleActions() & copying else Qt.DropAction.LinkAction
    event.setDropAction(action)
    event.setAccepted(bool(_paths(event.mimeData())) and bool(event.possibleActions() & action))
    return True
