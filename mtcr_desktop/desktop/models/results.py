"""The results of a search as an item model."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtcr_desktop.desktop.models.result_rows import HitRow, NoteRow, QueryRow, Row, spoken

Index = QModelIndex | QPersistentModelIndex

_CHOOSABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_SILENT = Qt.ItemFlag.NoItemFlags


class ResultsModel(QAbstractListModel):
    """A flat list of headings, hits, further queries and notes.

    Headings and notes cannot be chosen: views pass over them with the arrow keys.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows on show."""
        return self._rows

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def replace_below(self, rows: tuple[Row, ...]) -> None:
        """Show these rows; those at the top that stay the same keep their indexes."""
        kept = 0
        for old, new in zip(self._rows, rows, strict=False):
            if old != new:
                break
            kept += 1
        if kept < len(self._rows):
            self.beginRemoveRows(QModelIndex(), kept, len(self._rows) - 1)
            self._rows = self._rows[:kept]
            self.endRemoveRows()
        if kept < len(rows):
            self.beginInsertRows(QModelIndex(), kept, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def row_at(self, index: Index) -> Row | None:
        """Return the row behind an index; None for an invalid one."""
        return self._rows[index.row()] if index.isValid() else None

    def choosable(self) -> tuple[int, ...]:
        """Return the numbers of the rows that can be chosen, in order."""
        return tuple(n for n, row in enumerate(self._rows) if isinstance(row, HitRow | QueryRow))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Override QAbstractItemModel::rowCount: a flat list has no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Override QAbstractItemModel::data."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(row)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Override QAbstractItemModel::flags."""
        if isinstance(self.row_at(index), HitRow | QueryRow):
            return _CHOOSABLE
        return _SILENT


def _title(row: Row) -> str:
    if isinstance(row, HitRow):
        return row.hit.title
    return row.text if isinstance(row, NoteRow) else row.label
