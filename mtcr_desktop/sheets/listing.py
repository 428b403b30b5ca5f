"""The listing: a view such as "all plenaries" as columns and rows of plain values.

The window shows it in a table, paper prints it as one, and `mtcr export` writes it as CSV.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from mtcr_desktop.records.addresses import Address


class Column(NamedTuple):
    """A column of a listing.

    Attributes:
        id: Stable name, used for remembered widths and as CSV heading.
        title: Heading as shown.
        align: "left" for words, "right" for numbers.
        width: Preferred width in characters of the body font; 0 takes what is left.
    """

    id: str
    title: str
    align: Literal["left", "right"] = "left"
    width: int = 12


class Row(NamedTuple):
    """A row of a listing.

    Attributes:
        address: What choosing the row opens.
        cells: Texts as shown, one per column.
        keys: Values to sort by, one per column; comparable within their column.
        mark: Doubt that goes with the row, in words ("possibly", "unverified"); empty if none.
        facets: (filter id, value) pairs that the listing's filters select on.
    """

    address: Address
    cells: tuple[str, ...]
    keys: tuple[str | int, ...]
    mark: str = ""
    facets: tuple[tuple[str, str], ...] = ()


class Filter(NamedTuple):
    """A choice above a list, e.g. "Kind"; `values` are (value, label) pairs."""

    id: str
    label: str
    values: tuple[tuple[str, str], ...]


class Listing(NamedTuple):
    """A list of records.

    Attributes:
        address: The view.
        title: Heading, e.g. "Partners on 25 September 2001".
        note: One line on what the list covers or leaves open; may be empty.
        filters: Choices offered above the list.
        sort: Index of the column that the rows are in the order of.
        descending: True where that order goes down, e.g. from the newest to the oldest.
        own: True for a list of what the user brought; never to be taken for the edition's.
    """

    address: Address
    title: str
    note: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    filters: tuple[Filter, ...] = ()
    sort: int = 0
    descending: bool = False
    own: bool = False

    @property
    def main_column(self) -> int:
        """Index of the column that names the rows, takes the room left, and bears the marks."""
        return next((n for n, column in enumerate(self.columns) if not column.width), 0)
