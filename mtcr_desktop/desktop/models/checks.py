"""The model of the panel beside a document: its claims, and what was recognised in it."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtcr_desktop.sheets.check_rows import CheckRow, Standing

Index = QModelIndex | QPersistentModelIndex
Order = Literal["place", "verdict"]

RowRole = Qt.ItemDataRole.UserRole
"""Role under which an item gives its `CheckRow`."""

WORDS: dict[Standing, tuple[str, str]] = {
    "differs": ("≠", "differs"),
    "not-recorded": ("?", "not recorded"),
    "agrees": ("✓", "agrees"),
    "recognised": ("", "recognised"),
}
"""A sign and a word for each standing, so that neither colour nor sign says it alone; in the order
in which a reader wants to see them."""

_ORDER = list(WORDS)
_NO_PARENT = QModelIndex()


class ChecksModel(QAbstractListModel):
    """Shows the rows of a document that pass the filter, in the order that was asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[CheckRow, ...] = ()
        self._rows: list[CheckRow] = []
        self._only: Standing | None = None
        self._order: Order = "verdict"

    @property
    def counts(self) -> Counter[Standing]:
        """How many rows there are of each standing, shown or not."""
        return Counter(row.standing for row in self._all)

    @property
    def rows(self) -> tuple[CheckRow, ...]:
        """The rows shown."""
        return tuple(self._rows)

    def show_rows(self, rows: tuple[CheckRow, ...]) -> None:
        """Show the rows of another document."""
        self.beginResetModel()
        self._all = rows
        self._arrange()
        self.endResetModel()

    def arrange(self, only: Standing | None, order: Order) -> None:
        """Choose what is shown, and in which order.

        Args:
            only: Show rows of that standing only; all if None.
            order: By place in the document, or what differs before what agrees. What was
                recognised comes last.
        """
        self.beginResetModel()
        self._only, self._order = only, order
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        rows = [row for row in self._all if self._only in (None, row.standing)]
        if self._order == "verdict":
            rows.sort(key=lambda row: _ORDER.index(row.standing))
        self._rows = rows

    def row_at(self, index: Index) -> CheckRow | None:
        """Return a row of those shown."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, row: CheckRow | None) -> QModelIndex:
        """Return where a row is shown; an invalid index if it is not."""
        return self.index(self._rows.index(row)) if row in self._rows else QModelIndex()

    def starts_recognised(self, number: int) -> bool:
        """Return whether a row is the first of what was recognised."""
        mine = self._rows[number].standing == "recognised"
        return mine and (number == 0 or self._rows[number - 1].standing != "recognised")

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return one aspect of a row."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{row.label}: {row.said}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row)
            case Qt.ItemDataRole.ToolTipRole if row.sources:
                return "\n".join(("Sources:", *publishers(row)))
            case _ if role == RowRole:
                return row
            case _:
                return None


def spoken(row: CheckRow) -> str:
    """Return a row as a screen reader says it, the verdict first."""
    where = ", ".join(passage.where.replace("¶", "paragraph ") for passage in row.passages)
    said = f"{row.said} ({where})" if where else row.said
    if row.standing == "recognised":
        return f"Recognised. {row.label}: {said}, {row.recorded}."
    parts = [
        WORDS[row.standing][1].capitalize(),
        row.label,
        f"In the document: {said}",
        f"In the edition: {row.recorded or 'nothing'}",
        row.note.rstrip("."),
    ]
    if names := publishers(row):
        parts.append(f"Sources: {', '.join(names)}")
    return ". ".join(filter(None, parts)) + "."


def publishers(row: CheckRow) -> tuple[str, ...]:
    """Return who published the sources of a row, each once."""
    return tuple(dict.fromkeys(publisher for _, publisher in row.sources))
