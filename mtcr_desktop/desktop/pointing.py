"""Which place of the sheet on show the user means: where the text cursor is, or the link led."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QObject

from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.addresses import Address

_PARAGRAPH = re.compile(r"[phs]\d+")
_NO_PLACES = re.compile(r"top|source-\d+|note-\d+|your-notes|your-documents")


class Pointed(NamedTuple):
    """A place in a sheet.

    Attributes:
        fragment: Its anchor; empty where there is none but the sheet as a whole.
        meant: Whether the user went to it, rather than that the text cursor happens to be there.
    """

    fragment: str = ""
    meant: bool = False


class Pointing(QObject):
    """Knows the place that is meant.

    Args:
        reader: Shows the sheet.
    """

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._in_menu: tuple[Address, int] | None = None
        reader.menu_opening.connect(self._remember)

    @property
    def place(self) -> Pointed:
        """The place that is meant now."""
        view, address = self._reader.window.tabs.view, self._reader.navigator.visit.address
        cursor = view.textCursor()
        meant = bool(
            cursor.hasSelection()
            or view.cursorWidth()
            or self._in_menu == (address, cursor.position())
        )
        if cursor.position() or meant:
            from mtcr_desktop.desktop.panes.sheet_places import place_at

            names = _is_paragraph if address.kind == "document" else _is_place
            found = place_at(view.document(), cursor.selectionStart(), names)
            if found and (meant or not address.fragment):
                return Pointed(found, meant)
        return Pointed(address.fragment, bool(address.fragment))

    def _remember(self) -> None:
        """Note where the menu under the pointer was asked for."""
        position = self._reader.window.tabs.view.textCursor().position()
        self._in_menu = (self._reader.navigator.visit.address, position)


def _is_paragraph(name: str) -> bool:
    return bool(_PARAGRAPH.fullmatch(name))


def _is_place(name: str) -> bool:
    return not _NO_PLACES.fullmatch(name)
