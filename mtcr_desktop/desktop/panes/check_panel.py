"""The panel beside a document of the user: what it says, set against the edition."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mtcr_desktop.desktop import icons
from mtcr_desktop.desktop.models.checks import WORDS, ChecksModel
from mtcr_desktop.desktop.panes.check_view import CheckView
from mtcr_desktop.sheets.check_rows import Review
from mtcr_desktop.sheets.document_check import tally


class CheckPanel(QWidget):
    """Summary, filter and rows; says where the reader wants to go.

    Signals:
        row_reached(CheckRow): Another row became current by the reader's doing.
        words_wanted(CheckRow, int): The words of a row are wanted, and which of them.
        address_wanted(Address, bool): A fact or a source is wanted; True for a new tab.
        correction_wanted(): The user wants to say what the document is.
        left(): The reader wants to go back to the sheet.
        closed(): The reader does without the panel.
        changed(): The reader sorted the rows.
    """

    row_reached = Signal(object)
    words_wanted = Signal(object, int)
    address_wanted = Signal(object, bool)
    correction_wanted = Signal()
    left = Signal()
    closed = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check-panel")
        self.setAccessibleName(self.tr("Check against the edition"))
        self._model = ChecksModel(self)
        self._review: Review | None = None
        self._wide: bool | None = None
        self._make_widgets()
        self._lay_out()
        self._connect()

    def _make_widgets(self) -> None:
        self._title = QLabel(self.tr("Check against the edition"), self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        self._close = QToolButton(self)
        self._close.setIcon(icons.icon("close"))
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Hide the check (F8)"))
        self._close.setAccessibleName(self.tr("Hide the check"))
        self.show_only = QComboBox(self)
        self.show_only.setAccessibleName(self.tr("Show"))
        self.order = QComboBox(self)
        self.order.setAccessibleName(self.tr("Order"))
        self.order.addItem(self.tr("Differences first"), "verdict")
        self.order.addItem(self.tr("By place"), "place")
        for box in (self.show_only, self.order):
            box.setSizeAdjustPolicy(_SIZED_BY_LENGTH)
            box.setMinimumContentsLength(8)
        self.view = CheckView(self._model, self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self.correct = QPushButton(self.tr("Say what it is…"), self)
        self.correct.setToolTip(self.tr("Correct what was recognised in this document."))
        self.words = QPushButton(self.tr("Go to the words"), self)
        self.words.setToolTip(self.tr("Show the words in the document (Enter)"))
        self.fact = QPushButton(self.tr("Go to the fact"), self)
        self.fact.setToolTip(
            self.tr("Show the fact in the edition (Shift+Enter), in a new tab with Ctrl+Enter")
        )

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        self._head = QGridLayout()
        self._head.setContentsMargins(round(unit * 0.8), unit // 2, unit // 2, unit // 2)
        self._head.setSpacing(round(unit * 0.4))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(round(unit * 0.4))
        self._buttons.addWidget(self.words, 1)
        self._buttons.addWidget(self.fact, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self.view, 1)
        self._column = column
        self._arrange_head(wide=False)
        self.setFocusProxy(self.view)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)

    def _width_of_two_lines(self) -> int:
        """Return the width at which a head of two lines shows every word whole."""
        metrics, unit = self.fontMetrics(), self.fontMetrics().height()
        title = self._title.fontMetrics().horizontalAdvance(self._title.text())
        names = (self.order.itemText(number) for number in range(self.order.count()))
        order = max(map(metrics.horizontalAdvance, names)) + 3 * unit  # its arrow and its frame
        buttons = self.words.sizeHint().width() + self.fact.sizeHint().width()
        return max(title, self.show_only.sizeHint().width()) + order + buttons + 3 * unit

    def _arrange_head(self, *, wide: bool) -> None:
        """Set the head in few lines where there is the width for it, since height is dear then."""
        if wide == self._wide:
            return
        self._wide = wide
        head, column, unit = self._head, self._column, self.fontMetrics().height()
        for widget in (self._title, self.summary, self._close, self.show_only, self.order):
            head.removeWidget(widget)
        (head if not wide else column).removeItem(self._buttons)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        head.addWidget(self._title, 0, 0, 1, 1 if wide else 3)
        head.addWidget(self._close, 0, 3, top)
        head.addWidget(self.summary, 0 if wide else 1, 1 if wide else 0, 1, 2 if wide else 4)
        head.addWidget(self._empty, 2, 0, 1, 4)
        head.addWidget(self.correct, 3, 0, 1, 4, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.show_only, 4, 0, 1, 1 if wide else 2)
        head.addWidget(self.order, 4, 1 if wide else 2, 1, 1 if wide else 2)
        for number, stretch in enumerate((0, 1, 1, 0) if wide else (1, 1, 1, 1)):
            head.setColumnStretch(number, stretch)
        self._title.setWordWrap(not wide)
        if wide:
            self._buttons.setContentsMargins(0, 0, 0, 0)
            head.addLayout(self._buttons, 4, 2, 1, 2)
        else:
            self._buttons.setContentsMargins(round(unit * 0.8), unit // 3, unit // 2, unit // 3)
            column.addLayout(self._buttons)

    def _connect(self) -> None:
        self.show_only.currentIndexChanged.connect(self._arrange)
        self.order.currentIndexChanged.connect(self._arrange)
        self.order.currentIndexChanged.connect(self.changed)
        self.view.row_reached.connect(self.row_reached)
        self.view.row_reached.connect(self._follow_row)
        self.view.words_wanted.connect(self.words_wanted)
        self.view.address_wanted.connect(self.address_wanted)
        self.view.left.connect(self.left)
        self.correct.clicked.connect(self.correction_wanted)
        self.words.clicked.connect(self.view.want_words)
        self.fact.clicked.connect(self._want_fact)
        self._close.clicked.connect(self.closed)

    @property
    def review(self) -> Review | None:
        """What is shown."""
        return self._review

    def show_review(self, review: Review) -> None:
        """Show the check of a document; of the same one, the row that is chosen stays so."""
        if review == self._review:
            return
        kept = self.view.current_row if self._is_of(review) else None
        scroll = self.view.verticalScrollBar().value() if self._is_of(review) else 0
        self._review = review
        self._model.show_rows(review.rows)
        self._show_filters()
        self._describe(review)
        self.view.choose(kept)
        self.view.verticalScrollBar().setValue(scroll)
        self._follow_row()

    def show_waiting(self) -> None:
        """Say that the check takes its time."""
        self._review = None
        self._model.show_rows(())
        self._empty.hide()
        self.correct.hide()
        self._say(self.tr("Checking…"))
        self._follow_row()

    def state(self) -> dict[str, Any]:
        """Return how the reader left the panel."""
        return {"order": self.order.currentData()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take over how the reader left the panel."""
        self.order.setCurrentIndex(max(self.order.findData(state.get("order")), 0))

    def _is_of(self, review: Review) -> bool:
        return self._review is not None and self._review.page == review.page

    def _describe(self, review: Review) -> None:
        """Say what came of the check, and what can be done where nothing came of it."""
        claims = [row.standing for row in review.rows if row.standing != "recognised"]
        said = tally(claims) if claims else self.tr("No claims found")
        if review.meeting:
            said = self.tr("{meeting}: {said}").format(meeting=review.meeting, said=said)
        self._say(said)
        advice = ""
        if not claims:
            advice = self.tr("Nothing was found that the edition could be asked about.")
        if not review.meeting:
            advice = self.tr(
                "No meeting was recognised, so that little can be set against the edition. "
                "If you know which plenary it is about, say so."
            )
        self._empty.setText(advice)
        self._empty.setVisible(bool(advice))
        self.correct.setVisible(not review.meeting)

    def _say(self, text: str) -> None:
        self.summary.setText(text)
        self.view.setAccessibleDescription(text)

    def _show_filters(self) -> None:
        """Offer the standings that there are, each with how many rows it has."""
        chosen, counts = self.show_only.currentData(), self._model.counts
        self.show_only.blockSignals(True)
        self.show_only.clear()
        self.show_only.addItem(self.tr("Show all"), None)
        for standing, (_, word) in WORDS.items():
            if counts[standing]:
                self.show_only.addItem(f"{word.capitalize()} ({counts[standing]})", standing)
        self.show_only.setCurrentIndex(max(self.show_only.findData(chosen), 0))
        self.show_only.blockSignals(False)
        self._arrange()

    def _arrange(self) -> None:
        kept = self.view.current_row
        self._model.arrange(self.show_only.currentData(), self.order.currentData())
        self.view.choose(kept)
        self._follow_row()

    def _follow_row(self, _row: object = None) -> None:
        row = self.view.current_row
        self.words.setEnabled(row is not None and bool(row.passages))
        self.fact.setEnabled(row is not None and row.fact is not None)

    def _want_fact(self) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        self.view.want_fact(bool(QApplication.keyboardModifiers() & control))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the head anew."""
        super().resizeEvent(event)
        self._arrange_head(wide=self.width() >= self._width_of_two_lines())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the sheet with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


_SIZED_BY_LENGTH = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
