"""The words that renderers and paper add around a sheet, in one place for translators."""

from __future__ import annotations

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import BadDateError
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.sheet import Sheet

REGIME = "Missile Technology Control Regime"
PRODUCT = "MTCR Desktop"
PREVIOUS = "Previous"
NEXT = "Next"
CONTENTS = "Contents"
BACK = "Back to the text"
NO_DATE = "no date"
NO_ROWS = "Nothing is listed here."
SHEETS_OF = "{count} sheets"
YOUR_DOCUMENT = "Your document"
YOUR_DOCUMENTS = "Your documents"
YOUR_OWN = "Your own"
YOUR_NOTES = "Your notes"
YOUR_BOOKMARKS = "Your bookmarks"
TRASH = "Trash"
NOT_OURS = "not part of the edition"


def edition(version: str) -> str:
    """Return how an edition is named, e.g. "Edition 2026.11"."""
    return f"Edition {version}" if version else ""


def origin(shown: Sheet | Listing, version: str) -> str:
    """Return whose word something is: that of an edition, or the user's own."""
    if not shown.own:
        return edition(version)
    if shown.address.kind in ("notes", "bookmarks"):
        return YOUR_OWN
    return YOUR_DOCUMENT if isinstance(shown, Sheet) else YOUR_DOCUMENTS


def as_of(iso_date: str) -> str:
    """Return how an as-of date is given, e.g. "As of 25 September 2001"; empty for none."""
    if not iso_date:
        return ""
    try:
        return f"As of {PartialDate.parse(iso_date)}"
    except BadDateError:
        return f"As of {iso_date}"


def page_of(page: int, pages: int) -> str:
    """Return a page number for a footer."""
    return f"Page {page} of {pages}"


def source_tip(number: int, title: str) -> str:
    """Return what a reference says when one points at it."""
    return f"Source {number}: {title}" if title else f"Source {number}"


def marked_tip(colour: str) -> str:
    """Return what words that the user marked say when one points at them."""
    return f"Your highlight, {colour}"


def colophon(sheet: Sheet) -> str:
    """Return the line that says where a sheet comes from: address, edition and as-of date."""
    parts = [str(sheet.address), origin(sheet, sheet.edition), as_of(sheet.as_of)]
    if sheet.own:
        parts += [NOT_OURS, f"set beside {edition(sheet.edition).lower()}"]
    return " · ".join(part for part in parts if part)


def list_colophon(listing: Listing, version: str) -> str:
    """Return the line that says where a list comes from: its address and whose word it is."""
    parts = [str(listing.address), origin(listing, version), NOT_OURS if listing.own else ""]
    return " · ".join(part for part in parts if part)
