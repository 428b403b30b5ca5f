"""Sheets and lists on their way out of the program: to paper, PDF and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.sheets.listing import Listing
    from mtcr_desktop.sheets.sheet import Sheet

Shout = Callable[[MtcrError], None]
"""Shows the user an error."""

_SHEET_FORMATS = {
    ".pdf": "PDF", ".html": "Web page", ".md": "Markdown", ".txt": "Plain text", ".json": "JSON",
}  # fmt: skip
_LIST_FORMATS = {".csv": "Table (CSV)"} | _SHEET_FORMATS


class Outputs(QObject):
    """Prints, previews and exports what the reader has on show.

    Printing and the writers are loaded when they are first asked for: the start does without.
    """

    def __init__(self, reader: Reader, shout: Shout) -> None:
        super().__init__(reader)
        self._reader = reader
        self._shout = shout

    def save_pdf(self) -> None:
        """Write the sheet as a PDF file."""
        self._save(self._reader.sheet, {".pdf": "PDF"})

    def export_sheet(self) -> None:
        """Write the sheet in a format that the reader chooses."""
        self._save(self._reader.sheet, _SHEET_FORMATS)

    def export_list(self) -> None:
        """Write the list in a format that the reader chooses."""
        listing = self._shown_list()
        if listing is not None:
            self._save(listing, _LIST_FORMATS)

    def preview_sheet(self) -> None:
        """Show the sheet as it will be printed."""

    def print_sheet(self) -> None:
        """Print the sheet."""

    def print_rows(self) -> None:
        """Print the sheets of the chosen rows as one booklet."""

    def print_list(self) -> None:
        """Print the list as a table."""

    def _shown_list(self) -> Listing | None:
        pane = self._reader.lists.pane
        return pane.shown_listing if pane is not None else None

    def _save(self, thing: Sheet | Listing, formats: dict[str, str]) -> None:
        from PySide6.QtWidgets import QFileDialog

        filters = ";;".join(f"{name} (*{suffix})" for suffix, name in formats.items())
        name, _ = QFileDialog.getSaveFileName(
            self._reader.window, self.tr("Save"), thing.title, filters
        )
        if name:
            self.write(thing, Path(name))

    def write(self, thing: Sheet | Listing, path: Path) -> None:
        """Write a sheet or list to a file, in the format that its suffix names."""
