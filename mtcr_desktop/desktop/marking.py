"""What the user sets upon addresses: notes, bookmarks and tags, as parts of one window."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from mtcr_desktop.desktop.bookmarks import BookmarkCommands
from mtcr_desktop.desktop.marks import Marks
from mtcr_desktop.desktop.notes import NoteCommands
from mtcr_desktop.desktop.own_documents import OwnDocuments
from mtcr_desktop.desktop.pointing import Pointing
from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.tags import TagCommands

_READ_MS = 300
"""Time after the start when it is read what there is: the picture is settled."""


class Marking(QObject):
    """Joins the parts.

    Args:
        reader: Shows sheets and lists.
        own: The library.

    Attributes:
        handlers: What the actions of these parts do.
        marks: What there is.
        bookmarks: The bookmarks.
    """

    def __init__(self, reader: Reader, own: OwnDocuments) -> None:
        super().__init__(reader)
        edition = reader.presenter.edition
        self.marks = Marks(own, lambda: edition.path, self)
        pointing = Pointing(reader)
        self.bookmarks = BookmarkCommands(reader, own, self.marks, pointing)
        self._parts = (
            NoteCommands(reader, own, self.marks, pointing),
            self.bookmarks,
            TagCommands(reader, own),
        )
        self.handlers: dict[str, Callable[[], None]] = {
            name: handler for part in self._parts for name, handler in part.handlers.items()
        }

    def serve(self, actions: Mapping[str, QAction]) -> None:
        """Keep the actions enabled as things are."""
        for part in self._parts:
            part.serve(actions)
        QTimer.singleShot(_READ_MS, self.marks, self.marks.read)
