"""The model of a list of records: sorted and filtered rows of one listing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.folding import fold
from mtcr_desktop.sheets.listing import Column, Listing, Row

Index = QModelIndex | QPersistentModelIndex
AddressRole = Qt.ItemDataRole.UserRole
"""Role under which a cell gives the address that its row opens."""

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}
_NO_PARENT = QModelIndex()
_SAMPLE = 1000
"""Rows by which the widths of columns are told."""


class ListingModel(QAbstractTableModel):
    """Shows the rows of a listing that pass the filter, in the order that was asked for.

    The lists of an edition have at most a few hundred rows, so both are done here, in Python. The
    user's documents may be thousands: what is not asked for is not worked out.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._listing: Listing | None = None
        self._haystack: dict[Address, str] = {}
        self._rows: list[Row] = []
        self._places: dict[tuple[str, str], int] | None = None
        self._words: tuple[str, ...] = ()
        self._facets: dict[str, str] = {}
        self._sort: tuple[int, Qt.SortOrder] = (0, Qt.SortOrder.AscendingOrder)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of the listing."""
        return self._listing.columns if self._listing else ()

    @property
    def main_column(self) -> int:
        """The column that takes the room which is left; it carries the marks of doubt."""
        return self._listing.main_column if self._listing else 0

    def longest(self, column: int, share: float = 1.0) -> str:
        """Return the longest text of a column, or the longest among a share of its shortest.

        Of a long list only the first rows are looked at.
        """
        rows = self._listing.rows[:_SAMPLE] if self._listing else ()
        texts = sorted((self._text(row, column) for row in rows), key=len)
        return texts[round((len(texts) - 1) * share)] if texts else ""

    @property
    def total(self) -> int:
        """How many rows the listing has, shown or not."""
        return len(self._listing.rows) if self._listing else 0

    @property
    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """The column that the rows are ordered by, and which way."""
        return self._sort

    def show_listing(self, listing: Listing) -> None:
        """Show another listing, unfiltered and in its own order."""
        self.beginResetModel()
        self._listing = listing
        self._haystack = {}
        self._words, self._facets = (), {}
        down, up = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self._sort = (listing.sort, down if listing.descending else up)
        self._rows = list(listing.rows)
        self._places = None
        self.endResetModel()

    def filter(self, text: str, facets: Mapping[str, str]) -> None:
        """Show only rows that contain every word of a text and have the chosen facet values.

        Args:
            text: Words; accents and case do not matter.
            facets: Filter id to value; an empty value lets everything pass.
        """
        self.beginResetModel()
        self._words = tuple(fold(text).split())
        self._facets = {name: value for name, value in facets.items() if value}
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column: equal ones as in the listing, unknown ones last."""
        if not 0 <= column < len(self.columns):
            return
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        addresses = [self._rows[index.row()].address for index in kept]
        self._sort = (column, order)
        self._arrange()
        places = {row.address: number for number, row in enumerate(self._rows)}
        moved = [
            self.index(places[address], index.column())
            for index, address in zip(kept, addresses, strict=True)
        ]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        listing = self._listing
        if listing is None:
            return
        self._places = None
        if self._words and not self._haystack:
            self._haystack = {
                row.address: fold(" ".join((*row.cells, row.mark))) for row in listing.rows
            }
        rows = list(listing.rows)
        if self._words or self._facets:
            rows = [row for row in rows if self._passes(row)]
        column, order = self._sort
        descending = order == Qt.SortOrder.DescendingOrder
        if listing.own and (column, descending) == (listing.sort, listing.descending):
            self._rows = rows  # thousands, and in that order
            return
        known = [row for row in rows if row.keys[column] != ""]
        unknown = [row for row in rows if row.keys[column] == ""]
        known.sort(
            key=lambda row: _sort_key(row.keys[column]),
            reverse=descending,
        )
        self._rows = known + unknown

    def _passes(self, row: Row) -> bool:
        if self._words:
            haystack = self._haystack[row.address]
            if not all(word in haystack for word in self._words):
                return False
        return all(pair in row.facets for pair in self._facets.items())

    def address_at(self, row: int) -> Address | None:
        """Return what a row opens."""
        return self._rows[row].address if 0 <= row < len(self._rows) else None

    def row_of(self, address: Address) -> int:
        """Return the row that opens an address, or -1 if none of those shown does."""
        if self._places is None:
            self._places = {}
            for number, row in enumerate(self._rows):
                self._places.setdefault((row.address.kind, row.address.key), number)
        return self._places.get((address.kind, address.key), -1)

    def visible(self) -> Listing | None:
        """Return the listing with the rows as they are shown, e.g. to print it."""
        listing = self._listing
        if listing is None:
            return None
        return Listing(
            listing.address, listing.title, listing.note, listing.columns, tuple(self._rows),
            listing.filters, self._sort[0],
        )  # fmt: skip

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return one aspect of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_ALIGN[self.columns[column].align])
            case Qt.ItemDataRole.AccessibleTextRole:
                title = self.columns[column].title
                return f"{title}: {self._text(row, column) or 'none'}"
            case Qt.ItemDataRole.ToolTipRole:
                return row.cells[column]
            case _ if role == AddressRole:
                return row.address
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return one aspect of a column's heading."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN[self.columns[section].align]
        return None

    def _text(self, row: Row, column: int) -> str:
        text = row.cells[column]
        if row.mark and column == self.main_column:
            return f"{text} ({row.mark})" if text else row.mark
        return text


def _sort_key(key: str | int) -> str | int:
    return fold(key) if isinstance(key, str) else key
