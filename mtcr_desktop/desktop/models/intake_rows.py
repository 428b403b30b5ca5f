"""What became of each file of an intake, as an item model."""

from __future__ import annotations

import os
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtcr_desktop.library.intake.report import KEPT, WORDS, Report, Row

Index = QModelIndex | QPersistentModelIndex

HEADINGS = ("File", "Outcome", "Title, or what stood in the way")
_SHORT = WORDS | {"marked": "security marking"}

EVERYTHING = ""
NOT_THERE = "not there"
"""Filters beside the outcomes: all files, and those that are not in the library now."""


class IntakeRowsModel(QAbstractTableModel):
    """The files of a report that pass a filter, in the order in which they came."""

    def __init__(self, report: Report, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = report.rows
        self._shown = report.rows

    def keep(self, wanted: str) -> None:
        """Show only the files with an outcome, those that are not in the library, or everything."""
        self.beginResetModel()
        self._shown = tuple(row for row in self._all if passes(row, wanted))
        self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """Return the row behind an index; None for an invalid one."""
        return self._shown[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Override QAbstractItemModel::rowCount."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Override QAbstractItemModel::columnCount."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Override QAbstractItemModel::data."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _text(row, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return row.path if index.column() == 0 else _text(row, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{HEADINGS[index.column()]}: {_text(row, index.column()) or 'none'}"
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """Override QAbstractItemModel::headerData."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


def passes(row: Row, wanted: str) -> bool:
    """Say whether a file passes a filter."""
    if wanted == NOT_THERE:
        return row.outcome not in KEPT
    return wanted in (EVERYTHING, row.outcome)


def outcomes() -> tuple[str, ...]:
    """Return what the rows say of outcomes: the texts that the column must have room for."""
    return tuple(_sentence(text) for text in _SHORT.values())


def filters(report: Report) -> tuple[tuple[str, str], ...]:
    """Return the filters that let something pass, each with the text that names it."""
    there = sum(count for outcome, count in report.counts.items() if outcome in KEPT)
    absent = len(report.rows) - there
    found = [(EVERYTHING, f"All files ({len(report.rows):,})")]
    if absent and there:
        found.append((NOT_THERE, f"Not in your library ({absent:,})"))
    if len(report.counts) > 1:
        found += [
            (outcome, f"{_sentence(WORDS[outcome])} ({count:,})")
            for outcome, count in report.counts.items()
        ]
    return tuple(found)


def _text(row: Row, column: int) -> str:
    if column == 0:
        return os.path.basename(row.path.rstrip("/\\")) or row.path
    if column == 1:
        return _sentence(_SHORT[row.outcome])
    return row.title or f"{row.reason} {row.advice}".strip()


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
