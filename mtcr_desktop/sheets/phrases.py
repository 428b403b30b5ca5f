"""The words that renderers and paper add around a sheet, in one place for translators."""

from __future__ import annotations

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import BadDateError
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


def edition(version: str) -> str:
    """Return how an edition is named, e.g. "Edition 2026.11"."""
    return f"Edition {version}" if version else ""


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


def colophon(sheet: Sheet) -> str:
    """Return the line that says where a sheet comes from: address, edition and as-of date."""
    parts = (str(sheet.address), edition(sheet.edition), as_of(sheet.as_of))
    return " · ".join(part for part in parts if part)
