"""The report of an intake: what became of each file, and what can be done about it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTableView,
    QWidget,
)

from mtcr_desktop.desktop.dialogs.base import Dialog, Role, copy_text
from mtcr_desktop.desktop.dialogs.confirm import ConfirmDialog
from mtcr_desktop.desktop.dialogs.error import ErrorDialog
from mtcr_desktop.desktop.models.intake_rows import NOT_THERE, IntakeRowsModel, filters, outcomes
from mtcr_desktop.library.intake.report import Report, summary, to_lines
from mtcr_desktop.records.errors import MtcrError
from mtcr_desktop.sheets.wording import plural

_DETAIL_LINES = 3
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class IntakeReportDialog(Dialog):
    """Lists the files; a row opens its document, and the window behind goes on meanwhile.

    At first it shows the files that did not come into the library, if only some did not.

    Signals:
        address_chosen(Address): A document is to be opened.
        confirmed(tuple): These files bear a security marking and are to be added all the same.
    """

    address_chosen = Signal(object)
    confirmed = Signal(object)

    def __init__(self, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent, width=150, height=32)
        self.set_title(self.tr("What became of the files"))
        self._report = report
        self._marked = tuple(row.path for row in report.rows if row.outcome == "marked")
        self.summary = self.add_text(summary(report))
        if report.error is not None:
            self.add_text(str(report.error))
        self.filter = self._made_filter()
        self.model = IntakeRowsModel(report, self)
        self.table = self._made_table()
        self.details = self._made_details()
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.filter.currentIndexChanged.connect(self._keep)
        at_first = self.filter.findData(NOT_THERE)
        self.filter.setCurrentIndex(max(at_first, 0))
        self._add_buttons()
        self.table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the path as there is room for."""
        super().resizeEvent(event)
        self._tell(self.table.currentIndex())

    def _made_filter(self) -> QComboBox:
        label = QLabel(self.tr("S&how"), self)
        box = QComboBox(self)
        for wanted, text in filters(self._report):
            box.addItem(text, wanted)
        box.setAccessibleName(self.tr("Show"))
        label.setBuddy(box)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(box)
        row.addStretch(1)
        self.column.addLayout(row)
        return box

    def _made_table(self) -> QTableView:
        table = _Table(self)
        table.setModel(self.model)
        table.setAccessibleName(self.windowTitle())
        unit = self.fontMetrics()
        header = table.horizontalHeader()
        header.resizeSection(0, unit.averageCharWidth() * 40)
        # Not by looking at the rows, of which there may be thousands.
        widest = max(unit.horizontalAdvance(text) for text in outcomes())
        header.resizeSection(1, widest + unit.height())
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(round(unit.height() * 1.7))
        table.chosen.connect(self._open)
        self.column.addWidget(table, 1)
        return table

    def _made_details(self) -> QLabel:
        """Make the lines below the table: the current row, whole; a table has to cut it short."""
        label = self.add_text("")
        label.setMinimumHeight(self.fontMetrics().lineSpacing() * _DETAIL_LINES)
        label.setAlignment(Qt.AlignmentFlag.AlignTop)
        # A path has no place to break at, and would make the dialog as wide as it is itself.
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return label

    def _add_buttons(self) -> None:
        if self._marked:
            text = self.tr("&Add those with a security marking…")
            self.add_button(text, Role.ActionRole).clicked.connect(self._ask)
        copy = self.add_button(self.tr("&Copy"), Role.ActionRole)
        copy.clicked.connect(lambda: copy_text(self.text()))
        self.add_button(self.tr("&Save…"), Role.ActionRole).clicked.connect(self._save)
        self.add_button(self.tr("C&lose"), Role.RejectRole)
        self.add_buttons()

    def text(self) -> str:
        """Return the whole report as text."""
        return "\n".join((summary(self._report), "", *to_lines(self._report.rows), ""))

    def _tell(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is None:
            self.details.clear()
            return
        room = self.details.width()
        path = self.fontMetrics().elidedText(row.path, Qt.TextElideMode.ElideMiddle, room)
        self.details.setText(f"{path}\n{row.title or row.reason} {row.advice}".rstrip())

    def _keep(self) -> None:
        self.model.keep(self.filter.currentData())
        self.table.setCurrentIndex(self.model.index(0, 0))

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None and row.address is not None:
            self.address_chosen.emit(row.address)

    def _ask(self) -> None:
        """Ask whether what bears a security marking may be kept; only then is it added."""
        question = self.tr("Add {files}?").format(
            files=plural(len(self._marked), "file with a security marking",
                         "files with a security marking")
        )  # fmt: skip
        dialog = ConfirmDialog(
            self.tr("Security markings"),
            question,
            self.tr("Add such a file only if you may keep it on this computer."),
            self.tr("&Add"),
            self,
        )
        dialog.accepted.connect(self._confirm)
        dialog.open()

    def _confirm(self) -> None:
        self.confirmed.emit(self._marked)
        self.accept()

    def _save(self) -> None:
        kinds = self.tr("Text files (*.txt)")
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), self.tr("Added documents.txt"), kinds
        )
        if not name:
            return
        from mtcr_desktop.sheets.files import write_whole

        try:
            write_whole(Path(name), self.text().encode("utf-8", "replace"))
        except MtcrError as error:
            ErrorDialog(error.message, error.advice, parent=self).open()


class _Table(QTableView):
    """Rows that Enter and a double click choose.

    Signals:
        chosen(QModelIndex): A row was chosen.
    """

    chosen = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the row with Enter."""
        if event.key() in _ENTER:
            self.chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
