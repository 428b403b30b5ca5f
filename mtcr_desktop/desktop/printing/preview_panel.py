"""The choices beside the preview: paper, content, zoom, page, and what to do with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QMarginsF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mtcr_desktop.desktop.printing.job import NORMAL_MARGINS, Job
from mtcr_desktop.desktop.printing.page_view import Fit

_PAPERS = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.Legal)
_NARROW = QMarginsF(14, 11, 14, 10)
_WIDE = QMarginsF(32, 22, 32, 20)
_PERCENTS = (50, 75, 100, 125, 150, 200, 300)


class PreviewPanel(QWidget):
    """Shows and changes a job.

    Signals:
        job_changed(Job): Another paper or content is wanted.
        zoom_chosen(object): A Fit, or a size as a multiple of the paper's.
        page_chosen(int): A page is wanted, from 0.
        print_wanted(), save_wanted(), close_wanted(): A button was pressed.
    """

    job_changed = Signal(object)
    zoom_chosen = Signal(object)
    page_chosen = Signal(int)
    print_wanted = Signal()
    save_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._paper = _combo([(_paper_name(p), p) for p in self._papers()])
        self._orientation = _combo(
            [
                (self.tr("Portrait"), QPageLayout.Orientation.Portrait),
                (self.tr("Landscape"), QPageLayout.Orientation.Landscape),
            ]
        )
        self._margins = _combo(
            [
                (self.tr("Normal"), NORMAL_MARGINS),
                (self.tr("Narrow"), _NARROW),
                (self.tr("Wide"), _WIDE),
            ]
        )
        self._sources = QCheckBox(self.tr("S&ources"))
        self._notes = QCheckBox(self.tr("&Notes and doubts"))
        self._zoom = _combo(
            [(self.tr("Page width"), Fit.WIDTH), (self.tr("Whole page"), Fit.PAGE)]
            + [(f"{percent} %", percent / 100) for percent in _PERCENTS]
        )
        self._page = QSpinBox(minimum=1)
        self._state = QLabel()
        self._state.setWordWrap(True)
        self._fill()
        self._lay_out()
        self._connect()

    def _papers(self) -> list[QPageSize.PageSizeId]:
        """Return the papers on offer, with that of the job among them."""
        current = self._job.layout.pageSize().id()
        return [*_PAPERS] if current in _PAPERS else [*_PAPERS, current]

    def _fill(self) -> None:
        layout, job = self._job.layout, self._job
        self._paper.setCurrentIndex(self._paper.findData(layout.pageSize().id()))
        self._orientation.setCurrentIndex(self._orientation.findData(layout.orientation()))
        self._sources.setChecked(job.sources)
        self._notes.setChecked(job.notes)
        for box in (self._sources, self._notes):
            box.setEnabled(bool(job.sheets))

    def _lay_out(self) -> None:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Pa&per:"), self._paper)
        form.addRow(self.tr("O&rientation:"), self._orientation)
        form.addRow(self.tr("&Margins:"), self._margins)
        form.addRow(self.tr("Include:"), self._sources)
        form.addRow("", self._notes)
        form.addRow(self.tr("&Zoom:"), self._zoom)
        form.addRow(self.tr("Pa&ge:"), self._page)
        form.addRow(self._state)
        self._paper.setAccessibleName(self.tr("Paper"))
        self._orientation.setAccessibleName(self.tr("Orientation"))
        self._margins.setAccessibleName(self.tr("Margins"))
        self._sources.setAccessibleName(self.tr("Include sources"))
        self._notes.setAccessibleName(self.tr("Include notes and doubts"))
        self._zoom.setAccessibleName(self.tr("Zoom"))
        self._page.setAccessibleName(self.tr("Page"))
        # On a small screen at large text the fields scroll, and the buttons stay in sight.
        area = QScrollArea()
        area.setWidget(fields)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumWidth(fields.minimumSizeHint().width() + area.verticalScrollBar().width())
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        for button in self._buttons():
            column.addWidget(button)

    def _buttons(self) -> list[QPushButton]:
        self._print = QPushButton(self.tr("Prin&t…"))
        self._print.setDefault(True)
        self._print.setToolTip(self.tr("Choose a printer and print (Ctrl+P)"))
        self._save = QPushButton(self.tr("&Save as PDF…"))
        self._save.setToolTip(self.tr("Save these pages as a PDF file (Ctrl+S)"))
        self._close = QPushButton(self.tr("&Close"))
        self._close.setToolTip(self.tr("Close the preview (Esc)"))
        return [self._print, self._save, self._close]

    def _connect(self) -> None:
        for combo in (self._paper, self._orientation, self._margins):
            combo.currentIndexChanged.connect(self._changed)
        for box in (self._sources, self._notes):
            box.toggled.connect(self._changed)
        self._zoom.activated.connect(lambda: self.zoom_chosen.emit(self._zoom.currentData()))
        self._page.valueChanged.connect(lambda number: self.page_chosen.emit(number - 1))
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._close.clicked.connect(self.close_wanted)

    def _changed(self) -> None:
        layout = QPageLayout(
            QPageSize(self._paper.currentData()),
            self._orientation.currentData(),
            self._margins.currentData(),
            QPageLayout.Unit.Millimeter,
        )
        self._job = replace(
            self._job,
            layout=layout,
            sources=self._sources.isChecked(),
            notes=self._notes.isChecked(),
        )
        self.job_changed.emit(self._job)

    # -- what is shown --------------------------------------------------------------------------

    def choose_zoom(self, zoom: Fit) -> None:
        """Choose a zoom that follows the window."""
        self._zoom.setCurrentIndex(self._zoom.findData(zoom))
        self.zoom_chosen.emit(zoom)

    def show_scale(self, scale: float) -> None:
        """Show a size that the wheel or a key chose."""
        self._zoom.setCurrentIndex(-1)
        self._zoom.setPlaceholderText(f"{scale:.0%}".replace("%", " %"))

    def show_page(self, page: int) -> None:
        """Show which page is in view, from 0."""
        with QSignalBlocker(self._page):
            self._page.setValue(page + 1)

    def show_count(self, count: int, page: int) -> None:
        """Show how many pages there are."""
        with QSignalBlocker(self._page):
            self._page.setMaximum(max(count, 1))
            self._page.setSuffix(self.tr(" of {pages}").format(pages=count))
        self.show_page(page)
        self.show_message("")

    def show_progress(self, done: float) -> None:
        """Show how much is laid out, 0 to 1."""
        percent = round(done * 100)
        self.show_message(self.tr("Laying out: {percent} %").format(percent=percent))

    def show_message(self, text: str) -> None:
        """Show what has just happened."""
        self._state.setText(text)


def _combo(choices: list[tuple[str, object]]) -> QComboBox:
    combo = QComboBox()
    for label, value in choices:
        combo.addItem(label, value)
    return combo


def _paper_name(paper: QPageSize.PageSizeId) -> str:
    return QPageSize.name(paper)
