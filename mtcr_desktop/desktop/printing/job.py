"""What is to be printed, and on which paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.sheet import Sheet

_LETTER_TERRITORIES = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)
"""Where US Letter is the usual paper, by ISO 3166-1 (Unicode CLDR, paper size "US-Letter")."""

NORMAL_MARGINS = QMarginsF(22, 16, 22, 14)
"""Left, top, right and bottom in millimetres; header and footer stand inside them."""

_WIDE_LIST = 6
"""Columns from which a list is printed across the page."""

_UNSAFE_IN_FILE_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_MAX_FILE_NAME = 100


def paper_of(locale: QLocale) -> QPageSize:
    """Return the usual paper of a locale: A4 or US Letter."""
    code = QLocale.territoryToCode(locale.territory())
    letter = code in _LETTER_TERRITORIES
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def page_layout(
    paper: QPageSize | None = None,
    *,
    landscape: bool = False,
    margins: QMarginsF = NORMAL_MARGINS,
) -> QPageLayout:
    """Return a layout of the page; the paper of the system's locale unless one is given."""
    orientation = (
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    )
    chosen = paper or paper_of(QLocale.system())
    return QPageLayout(chosen, orientation, margins, QPageLayout.Unit.Millimeter)


@dataclass(frozen=True, slots=True)
class Job:
    """Something to print.

    Attributes:
        title: Title of the print-out and of its file.
        sheets: Sheets in order, each on a page of its own; several become a booklet.
        listing: A list to print as a table, before the sheets if there are any.
        author: Author in the file's properties.
        edition: Version of the edition the facts come from.
        as_of: ISO date from which the facts are seen; empty for today's view.
        layout: Paper, orientation and margins.
        sources: Print the sources and the references to them.
        notes: Print the notes and what is disputed.
    """

    title: str
    sheets: tuple[Sheet, ...] = ()
    listing: Listing | None = None
    author: str = phrases.PRODUCT
    edition: str = ""
    as_of: str = ""
    layout: QPageLayout = field(default_factory=page_layout)
    sources: bool = True
    notes: bool = True

    @property
    def is_booklet(self) -> bool:
        """Whether it has several parts and so begins with a contents page."""
        return len(self.sheets) + (self.listing is not None) > 1

    def on(self, paper: QPageSize) -> Job:
        """Return the job on another paper, in the same orientation and with the same margins."""
        layout = QPageLayout(self.layout)
        layout.setPageSize(paper)
        return replace(self, layout=layout)

    @property
    def file_name(self) -> str:
        """A name for the file, e.g. "16th Plenary, Ottawa 2001.pdf"; safe on every system."""
        name = _UNSAFE_IN_FILE_NAMES.sub(" ", self.title).strip(" .")
        return f"{' '.join(name.split())[:_MAX_FILE_NAME].strip(' .') or phrases.PRODUCT}.pdf"


def sheets_job(sheets: Sequence[Sheet], title: str = "", listing: Listing | None = None) -> Job:
    """Return the job that prints sheets; edition and as-of date are those of the first.

    Args:
        sheets: At least one.
        title: Title of the print-out; that of the first sheet if empty.
        listing: A list to print before the sheets.
    """
    first = sheets[0]
    as_of = first.as_of if all(sheet.as_of == first.as_of for sheet in sheets) else ""
    return Job(title or first.title, tuple(sheets), listing, edition=first.edition, as_of=as_of)


def listing_job(listing: Listing, edition: str = "") -> Job:
    """Return the job that prints a list as a table, across the page if it is a wide one."""
    return Job(
        listing.title,
        listing=listing,
        edition=edition,
        as_of=listing.address.option("as-of"),
        layout=page_layout(landscape=len(listing.columns) >= _WIDE_LIST),
    )
