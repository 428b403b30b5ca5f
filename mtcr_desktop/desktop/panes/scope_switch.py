"""The switch that says where to search: in everything, in the record, in one's own documents."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from mtcr_desktop.desktop.models.found import Found
from mtcr_desktop.desktop.models.result_rows import results_counted, total_counted
from mtcr_desktop.search.results import Answer
from mtcr_desktop.search.scope import LABELS, Scope


@dataclass(frozen=True, slots=True)
class SegmentText:
    """What one segment shows, e.g. "Your documents" and "12", and what a screen reader says."""

    label: str
    count: str
    spoken: str


class Segment(QAbstractButton):
    """One choice of the switch; painted by hand, like the chips beside it."""

    def __init__(self, scope: Scope, parent: QWidget) -> None:
        super().__init__(parent)
        self.scope: Scope = scope
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.text_shown = SegmentText(LABELS[scope], "", LABELS[scope])
        self._hint, self._outlined = QSize(), QSize()
        self._outline = QPainterPath()
        self.setAccessibleName(LABELS[scope])

    def show_text(self, text: SegmentText) -> None:
        """Show this text."""
        if text != self.text_shown:
            width = self.sizeHint().width()
            self.text_shown = text
            self.setAccessibleName(text.spoken)
            self._hint = QSize()
            if self.sizeHint().width() != width:
                self.updateGeometry()
            self.update()

    def nextCheckState(self) -> None:
        """Override QAbstractButton::nextCheckState: it is chosen when the search is there."""

    def sizeHint(self) -> QSize:
        """Override QWidget::sizeHint: as high as a chip."""
        if not self._hint.isValid():
            metrics = self.fontMetrics()
            line = metrics.height()
            words = self.text_shown.label + self._rest()
            width = metrics.horizontalAdvance(words) + line * 5 // 4
            self._hint = QSize(width, line + line // 2)
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget::changeEvent: the size follows the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._hint = QSize()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget::paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        ink = palette.color(role.HighlightedText if self.isChecked() else role.ButtonText)
        shape = self._shape()
        if self.isChecked():
            painter.fillPath(shape, palette.color(role.Highlight))
        elif self.isDown() or self.underMouse():
            painter.fillPath(shape, _thin(ink, 0.1))
        edge = palette.color(role.Highlight) if self.hasFocus() else _thin(ink, 0.3)
        if self.isChecked():
            edge = ink if self.hasFocus() else palette.color(role.Highlight)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.drawPath(shape)
        metrics = self.fontMetrics()
        left = (self.width() - self.sizeHint().width()) // 2 + metrics.height() * 5 // 8
        baseline = (self.height() - metrics.height()) // 2 + metrics.ascent()
        painter.setPen(ink)
        painter.drawText(left, baseline, self.text_shown.label)
        painter.setPen(_thin(ink, 0.72))
        left += metrics.horizontalAdvance(self.text_shown.label)
        painter.drawText(left, baseline, self._rest())
        painter.end()

    def _rest(self) -> str:
        return f"  {self.text_shown.count}" if self.text_shown.count else ""

    def _shape(self) -> QPainterPath:
        """Return the outline; it is worked out once for each size, and painted with each key."""
        if self._outlined != self.size():
            self._outlined, self._outline = self.size(), self._shaped()
        return self._outline

    def _shaped(self) -> QPainterPath:
        """Return an outline that is round at the ends of the switch and straight between."""
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = box.height() / 2
        first, last = self.scope == next(iter(LABELS)), self.scope == tuple(LABELS)[-1]
        if not first:
            box.setLeft(-0.5)  # one line between neighbours, not two
        if not last:
            box.setRight(self.width() - 0.5)
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        square = QPainterPath()
        if not first:
            square.addRect(QRectF(box.left(), box.top(), radius, box.height()))
        if not last:
            square.addRect(QRectF(box.right() - radius, box.top(), radius, box.height()))
        return path.united(square).simplified()


class ScopeSwitch(QWidget):
    """Three segments of which one is chosen; Tab, Left and Right move between them, as with chips.

    Signals:
        chosen(str): A segment was pressed: search there from now on.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Search in"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.segments = [Segment(scope, self) for scope in LABELS]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for segment in self.segments:
            row.addWidget(segment)
            segment.clicked.connect(self._choose)
        self.hide()

    def follow(self, widget: QWidget) -> QWidget:
        """Come after a widget by Tab; return the last segment, for what comes next."""
        for before, after in pairwise([widget, *self.segments]):
            QWidget.setTabOrder(before, after)
        return self.segments[-1]

    def show_found(self, found: Found) -> None:
        """Show where was searched, and how much there is in each place, as far as is known.

        While the documents are searched, their older number stays, as their rows do.
        """
        self.setVisible(found.has_documents)
        counts = {"record": found.record, "documents": found.own}
        for segment in self.segments:
            segment.setChecked(segment.scope == found.scope)
            segment.show_text(_text(segment.scope, counts.get(segment.scope)))

    def _choose(self) -> None:
        segment = self.sender()
        if isinstance(segment, Segment):
            self.chosen.emit(segment.scope)


def _text(scope: Scope, answer: Answer | None) -> SegmentText:
    label = LABELS[scope]
    if answer is None:
        return SegmentText(label, "", label)
    count = total_counted(answer).replace(" or more", "+")
    return SegmentText(label, count, f"{label}, {results_counted(answer)}")


def _thin(ink: QColor, share: float) -> QColor:
    thin = QColor(ink)
    thin.setAlphaF(share)
    return thin
