"""Sheets and lists on their way out of the program: to paper, PDF and files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mtcr_desktop.desktop.reader import Reader
from mtcr_desktop.desktop.settings import Settings
from mtcr_desktop.records.errors import MtcrError

if TYPE_CHECKING:
    from mtcr_desktop.desktop.printing.job import Job
    from mtcr_desktop.sheets.listing import Listing

Shout = Callable[[MtcrError], None]
"""Shows the user an error."""

SHEET_FORMATS = {
    ".pdf": "PDF", ".html": "Web page", ".md": "Markdown", ".txt": "Plain text", ".json": "JSON",
}  # fmt: skip
"""Endings of the files that a sheet can be written to, and what they are called."""

LIST_FORMATS = {".csv": "Table (CSV)"} | SHEET_FORMATS
"""The same for lists."""


class Outputs(QObject):
    """Prints, previews and exports what the reader has on show.

    Printing and the writers are loaded when they are first asked for: the start does without.
    """

    def __init__(self, reader: Reader, settings: Settings, shout: Shout) -> None:
        super().__init__(reader)
        self._reader = reader
        self._settings = settings
        self._shout = shout

    def save_pdf(self) -> None:
        """Write the sheet as a PDF file."""

        def save() -> None:
            from mtcr_desktop.desktop.printing.saving import save_pdf

            self._tell(save_pdf(self._reader.window, self._sheet_job()))

        self._attempt(save)

    def export_sheet(self) -> None:
        """Write the sheet to a file in a format that the user chooses."""
        path = self._ask_file(self._reader.sheet.title, SHEET_FORMATS)
        presenter, page = self._reader.presenter, self._reader.sheet.address
        if (
            path is not None
            and presenter.own_pages.is_slow(page)
            and path.suffix.casefold() != ".pdf"
        ):
            presenter.own_pages.slow.write(page, path, lambda: self._tell(path))
        elif path is not None:
            self._attempt(lambda: self._tell(self.write_sheet(path)))

    def export_list(self) -> None:
        """Write the rows shown of the list to a file in a format that the user chooses."""
        listing = self._shown_list()
        path = self._ask_file(listing.title, LIST_FORMATS) if listing else None
        if path is not None:
            self._attempt(lambda: self._tell(self.write_list(path)))

    def preview_sheet(self) -> None:
        """Show the sheet as it will be printed."""
        self._attempt(lambda: self._preview(self._sheet_job()))

    def print_sheet(self) -> None:
        """Print the sheet."""

        def send() -> None:
            from mtcr_desktop.desktop.printing.printer import print_job

            print_job(self._reader.window, self._sheet_job())

        self._attempt(send)

    def print_rows(self) -> None:
        """Show the sheets of the chosen rows as the booklet that can be printed."""
        pane = self._reader.lists.pane
        if pane is not None and pane.table.chosen():
            self._attempt(lambda: self._preview(self.booklet_job()))

    def print_list(self) -> None:
        """Show the list as the table that can be printed."""
        listing = self._shown_list()
        if listing is not None:
            self._attempt(lambda: self._preview(self.list_job(listing)))

    def write_sheet(self, path: Path) -> Path:
        """Write the sheet to a file, in the format that its ending names.

        Raises:
            MtcrError: The ending names none, or the file cannot be written.
        """
        suffix = _known(path, SHEET_FORMATS)
        if suffix == ".pdf":
            from mtcr_desktop.desktop.printing.pdf import write_pdf

            write_pdf(self._sheet_job(), path)
        else:
            from mtcr_desktop.sheets.files import file_text, write_whole

            presenter, address = self._reader.presenter, self._reader.sheet.address
            library = presenter.own_pages.library_for(address)
            text = file_text(presenter.edition, [address], suffix, library)
            write_whole(path, text.encode("utf-8"))
        return path

    def write_list(self, path: Path) -> Path:
        """Write the rows shown of the list to a file, in the format that its ending names.

        Raises:
            MtcrError: The ending names none, or the file cannot be written.
        """
        suffix = _known(path, LIST_FORMATS)
        listing = self._shown_list()
        if listing is not None and suffix == ".pdf":
            from mtcr_desktop.desktop.printing.pdf import write_pdf

            write_pdf(self.list_job(listing), path)
        elif listing is not None:
            from mtcr_desktop.sheets.files import write_whole

            write_whole(path, _list_text(listing, suffix, self._version).encode("utf-8"))
        return path

    def booklet_job(self) -> Job:
        """Return the job that prints the sheets of the chosen rows, with contents."""
        from mtcr_desktop.desktop.printing.job import sheets_job

        lists, presenter = self._reader.lists, self._reader.presenter
        chosen = lists.pane.table.chosen() if lists.pane is not None else ()
        sheets = [presenter.sheet(lists.dated(address)) for address in chosen]
        listing = self._shown_list()
        if listing is None or len(sheets) == 1:
            title = ""
        elif len(sheets) == len(listing.rows):
            title = listing.title
        else:
            title = f"{len(sheets)} of the list “{listing.title}”"
        return self._on_paper(sheets_job(sheets, title))

    def list_job(self, listing: Listing) -> Job:
        """Return the job that prints a list as a table."""
        from mtcr_desktop.desktop.printing.job import listing_job

        return self._on_paper(listing_job(listing, self._version))

    @property
    def _version(self) -> str:
        return self._reader.presenter.edition.info.version

    def _sheet_job(self) -> Job:
        from mtcr_desktop.desktop.printing.job import sheets_job

        return self._on_paper(sheets_job([self._reader.sheet]))

    def _on_paper(self, job: Job) -> Job:
        """Return a job on the paper that the user set."""
        paper = self._settings.text("paper")
        if paper == "system":
            return job
        from PySide6.QtGui import QPageSize

        return job.on(QPageSize(QPageSize.PageSizeId[paper]))

    def _preview(self, job: Job) -> None:
        from mtcr_desktop.desktop.printing.preview import preview

        preview(self._reader.window, job)

    def _shown_list(self) -> Listing | None:
        pane = self._reader.lists.pane
        return pane.shown_listing if pane is not None else None

    def _ask_file(self, title: str, formats: dict[str, str]) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        patterns = {f"{name} (*{suffix})": suffix for suffix, name in formats.items()}
        name, pattern = QFileDialog.getSaveFileName(
            self._reader.window, self.tr("Export"), title.replace("/", " "), ";;".join(patterns)
        )
        path = Path(name) if name else None
        if path is not None and path.suffix.casefold() not in formats:
            path = path.with_name(path.name + patterns.get(pattern, next(iter(formats))))
        return path

    def _tell(self, path: Path | None) -> None:
        if path is not None:
            self._reader.window.show_message(self.tr("Written: {path}").format(path=path), 6000)

    def _attempt(self, work: Callable[[], None]) -> None:
        try:
            work()
        except MtcrError as error:
            self._shout(error)


def _known(path: Path, formats: dict[str, str]) -> str:
    suffix = path.suffix.casefold()
    if suffix not in formats:
        raise MtcrError(
            f"The ending of “{path.name}” names no format.", f"Choose one of {', '.join(formats)}."
        )
    return suffix


def _list_text(listing: Listing, suffix: str, version: str) -> str:
    from mtcr_desktop.sheets import data, files, html, markdown, text

    match suffix:
        case ".csv":
            return data.listing_csv(listing)
        case ".json":
            return files.json_text(data.listing_json(listing))
        case ".html":
            return html.page_of_listing(listing, version)
        case ".md":
            return markdown.render_listing(listing, version)
        case _:
            return text.render_listing(listing, 80, version)
