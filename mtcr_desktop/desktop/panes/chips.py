"""Chips: small buttons in one row, for filters that can be added to a query or taken from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from mtcr_desktop.search.query import with_token, without_token
from mtcr_desktop.search.results import Answer, Facet, Filter

_SECTIONS = {"kind": "Kind", "topic": "Topic", "country": "State", "year": "Year"}
"""What facets filter on, in the order in which chips stand, and what the menu calls it."""

_MOST = 12
"""Chips that are made; further filters are in the menu, for no row is that wide."""

_FIRST = 3
"""Chips of each name that come before the rest of any."""


@dataclass(frozen=True, slots=True)
class ChipText:
    """What one chip shows and says.

    Attributes:
        label: Text on the chip.
        query: The query that pressing it asks.
        spoken: Name for screen readers.
        count: Results behind it; 0 shows none.
        active: The filter is on; the chip shows a cross and takes it away.
        section: What the filter is about, e.g. "Topic".
    """

    label: str
    query: str
    spoken: str
    count: int = 0
    active: bool = False
    section: str = ""


class Chip(QAbstractButton):
    """One chip; painted by hand, for style sheets cost more than the search itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.text_shown = ChipText("", "", "")
        self._hint = QSize()
        self._label_width = 0

    def show_text(self, text: ChipText) -> None:
        """Show this text."""
        if text == self.text_shown:
            return
        self.text_shown = text
        self.setAccessibleName(text.spoken)
        self._hint = QSize()
        self.update()

    def sizeHint(self) -> QSize:
        """Override QWidget::sizeHint."""
        if not self._hint.isValid():
            metrics = self.fontMetrics()
            line = metrics.height()
            self._label_width = metrics.horizontalAdvance(self.text_shown.label)
            width = self._label_width + metrics.horizontalAdvance(self._rest())
            self._hint = QSize(width + line * 5 // 4, line + line // 2)
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        """Override QWidget::changeEvent: the size follows the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._hint = QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Override QWidget::paintEvent."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, active = self.palette(), self.text_shown.active
        fill = palette.color(QPalette.ColorRole.Highlight if active else QPalette.ColorRole.Button)
        ink = palette.color(
            QPalette.ColorRole.HighlightedText if active else QPalette.ColorRole.ButtonText
        )
        if self.isDown() or self.underMouse():
            fill = _towards(fill, ink, 0.12)
        edge = QColor(palette.color(QPalette.ColorRole.Highlight) if self.hasFocus() else ink)
        edge.setAlphaF(1.0 if self.hasFocus() else 0.3)
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        painter.setBrush(fill)
        box = self.rect().adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, ink)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        metrics = self.fontMetrics()
        left = metrics.height() * 5 // 8
        baseline = (self.height() - metrics.height()) // 2 + metrics.ascent()
        painter.setPen(ink)
        painter.drawText(left, baseline, self.text_shown.label)
        painter.setPen(ink if self.text_shown.active else _faded(ink))
        painter.drawText(left + self._label_width, baseline, self._rest())

    def _rest(self) -> str:
        """Return what stands behind the label: a cross, a count or nothing."""
        if self.text_shown.active:
            return "  ×"
        return f"  {self.text_shown.count}" if self.text_shown.count else ""


class ChipRow(QWidget):
    """Chips side by side; those that do not fit in the width wait in the menu of the last one.

    Left and Right move between chips.

    Signals:
        query_chosen(str): A chip was pressed; the query to ask now.
    """

    query_chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._texts: tuple[ChipText, ...] = ()
        self._chips: list[Chip] = []
        self._left_out: tuple[ChipText, ...] = ()
        self._more = Chip(self)
        self._more.show_text(ChipText(self.tr("More…"), "", self.tr("More filters")))
        self._more.clicked.connect(self._show_more)
        self._before: QWidget | None = None
        self.hide()

    def follow(self, widget: QWidget) -> QWidget:
        """Come after a widget by Tab; return the last chip, for what comes next."""
        self._before = widget
        self._set_tab_order()
        return self._more

    def show_chips(self, texts: tuple[ChipText, ...]) -> None:
        """Show these chips and no others; chips are made once and used again."""
        if texts == self._texts:
            return
        self._texts = texts
        while len(self._chips) < min(len(texts), _MOST):
            chip = Chip(self)
            chip.clicked.connect(self._choose)
            self._chips.append(chip)
            self._set_tab_order()
        for chip, text in zip(self._chips, texts, strict=False):
            chip.show_text(text)
        self.setVisible(bool(texts))
        self._place()

    def shown(self) -> list[Chip]:
        """Return the chips on show, from left to right."""
        return [chip for chip in (*self._chips, self._more) if not chip.isHidden()]

    def left_out(self) -> tuple[ChipText, ...]:
        """Return the chips that did not fit."""
        return self._left_out

    def more_menu(self) -> QMenu:
        """Return a menu of the chips that did not fit, by what they filter on."""
        menu = QMenu(self)
        section = ""
        for text in self._left_out:
            if text.section != section:
                section = text.section
                menu.addSection(section)
            action = menu.addAction(f"{text.label}  ({text.count})".replace("&", "&&"))
            action.triggered.connect(partial(self.query_chosen.emit, text.query))
        return menu

    def sizeHint(self) -> QSize:
        """Override QWidget::sizeHint."""
        return QSize(0, self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Override QWidget::resizeEvent."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget::keyPressEvent."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        shown = self.shown()
        focused = [n for n, chip in enumerate(shown) if chip.hasFocus()]
        if not step or not focused:
            super().keyPressEvent(event)
            return
        shown[(focused[0] + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def _set_tab_order(self) -> None:
        """Put the chips behind each other: those made later would come last of all the window."""
        first = [self._before] if self._before else []
        for before, after in pairwise([*first, *self._chips, self._more]):
            QWidget.setTabOrder(before, after)

    def _place(self) -> None:
        gap = self.fontMetrics().height() // 3
        widths = [chip.sizeHint().width() + gap for chip in self._chips[: len(self._texts)]]
        fitting = len(widths)
        if len(self._texts) > len(widths) or sum(widths) - gap > self.width():
            room = self.width() - self._more.sizeHint().width()
            fitting = sum(end <= room for end in accumulate(widths))
        self._left_out = _by_section(self._texts[fitting:])
        self._more.setVisible(bool(self._left_out))
        left = 0
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < fitting)
            if number < fitting:
                chip.setGeometry(QRect(QPoint(left, 0), chip.sizeHint()))
                left += widths[number]
        self._more.setGeometry(QRect(QPoint(left, 0), self._more.sizeHint()))

    def _choose(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.query_chosen.emit(chip.text_shown.query)

    def _show_more(self) -> None:
        menu = self.more_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(self._more.geometry().bottomLeft()))


def chip_texts(answer: Answer, hidden: frozenset[str] = frozenset()) -> tuple[ChipText, ...]:
    """Return a chip for each filter of an answer: those at work, then those on offer.

    The first few of each name come first, so that a narrow row shows some of each.

    Args:
        answer: The answer.
        hidden: Names of filters that something else shows.
    """
    active = tuple(_active(one, answer.query) for one in answer.filters if one.name not in hidden)
    first: list[ChipText] = []
    rest: list[ChipText] = []
    for name, section in _SECTIONS.items():
        offers = [_offer(f, section, answer.query) for f in answer.facets if f.name == name]
        offers.sort(key=lambda chip: -chip.count)
        first += offers[:_FIRST]
        rest += offers[_FIRST:]
    return (*active, *first, *rest)


def _active(one: Filter, query: str) -> ChipText:
    label = f"not {one.label}" if one.negated else one.label
    spoken = f"Remove the filter {label}"
    return ChipText(label, without_token(query, one.token), spoken, active=True)


def _offer(facet: Facet, section: str, query: str) -> ChipText:
    noun = "result" if facet.count == 1 else "results"
    spoken = f"Only {facet.label}, {facet.count} {noun}"
    asked = with_token(query, facet.token)
    return ChipText(facet.label, asked, spoken, count=facet.count, section=section)


def _by_section(texts: tuple[ChipText, ...]) -> tuple[ChipText, ...]:
    order = list(_SECTIONS.values())
    offers = [text for text in texts if not text.active]
    return tuple(sorted(offers, key=lambda text: order.index(text.section)))


def _faded(ink: QColor) -> QColor:
    faded = QColor(ink)
    faded.setAlphaF(0.72)
    return faded


def _towards(colour: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )
