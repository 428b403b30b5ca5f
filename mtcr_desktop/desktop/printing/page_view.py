"""Pages as they will be printed, one below the other."""

from __future__ import annotations

from collections import OrderedDict
from enum import Enum

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from mtcr_desktop.desktop.printing.paginator import Pages
from mtcr_desktop.desktop.printing.painter import paint_page
from mtcr_desktop.desktop.printing.units import POINT, RESOLUTION

_GAP = 16
_LEAST, _MOST, _STEP = 0.25, 4.0, 1.2
_KEPT_PICTURES = 8
_POINTS_PER_INCH = 72
_EDGE = QColor(0, 0, 0, 60)


class Fit(Enum):
    """Zooms that follow the size of the view."""

    WIDTH = "width"
    PAGE = "page"


class PageView(QAbstractScrollArea):
    """Shows laid-out pages on paper, white in every theme.

    Signals:
        page_changed(int): Another page is the one in view, from 0.
        zoom_changed(): The user zoomed with the wheel or the keyboard.
    """

    page_changed = Signal(int)
    zoom_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Mid)
        self._pages: Pages | None = None
        self._zoom: Fit | float = Fit.WIDTH
        self._current = 0
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def count(self) -> int:
        """Number of pages."""
        return len(self._pages.pages) if self._pages else 0

    @property
    def current(self) -> int:
        """The page in view, from 0."""
        return self._current

    @property
    def zoom(self) -> Fit | float:
        """The zoom as it was chosen."""
        return self._zoom

    @property
    def scale(self) -> float:
        """Size on screen as a multiple of the size on paper."""
        if isinstance(self._zoom, float) or not self._pages:
            return self._zoom if isinstance(self._zoom, float) else 1.0
        inches = self._paper_inches()
        room = self.viewport().size() - QSize(2 * _GAP, 2 * _GAP)
        scale = room.width() / (inches.width() * self.logicalDpiX())
        if self._zoom is Fit.PAGE:
            scale = min(scale, room.height() / (inches.height() * self.logicalDpiY()))
        return min(max(scale, _LEAST), _MOST)

    def show_pages(self, pages: Pages) -> None:
        """Show other pages, at the page number in view."""
        self._pages = pages
        self._pictures.clear()
        self._arrange()
        self.go_to(min(self._current, self.count - 1))
        self._announce()

    def set_zoom(self, zoom: Fit | float) -> None:
        """Show the pages in another size, and stay at the page in view."""
        self._zoom = min(max(zoom, _LEAST), _MOST) if isinstance(zoom, float) else zoom
        self._pictures.clear()
        page = self._current
        self._arrange()
        self.go_to(page)

    def zoom_by(self, steps: int) -> None:
        """Zoom in by steps, or out if they are negative."""
        self.set_zoom(float(self.scale * _STEP**steps))
        self.zoom_changed.emit()

    def go_to(self, page: int) -> None:
        """Scroll to the top of a page, from 0."""
        if self._pages:
            self.verticalScrollBar().setValue(page * (self._page_size().height() + _GAP))

    # -- Qt -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in view."""
        if not self._pages:
            return
        painter = QPainter(self.viewport())
        for index in range(self.count):
            place = self._place(index)
            if place.intersects(event.rect()):
                painter.drawPixmap(place.topLeft(), self._picture(index, place.size()))
                painter.setPen(_EDGE)
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the zoom that follows the size."""
        super().resizeEvent(event)
        page = self._current
        self._pictures.clear()
        self._arrange()
        if isinstance(self._zoom, Fit):
            self.go_to(page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first and last page; the scroll area knows the other keys."""
        match event.key():
            case Qt.Key.Key_Home:
                self.go_to(0)
            case Qt.Key.Key_End:
                self.go_to(self.count - 1)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    # -- layout ---------------------------------------------------------------------------------

    def _paper_inches(self) -> QRectF:
        assert self._pages is not None
        full = self._pages.job.layout.fullRectPoints()
        return QRectF(0, 0, full.width() / _POINTS_PER_INCH, full.height() / _POINTS_PER_INCH)

    def _page_size(self) -> QSize:
        inches, scale = self._paper_inches(), self.scale
        return QSize(
            round(inches.width() * self.logicalDpiX() * scale),
            round(inches.height() * self.logicalDpiY() * scale),
        )

    def _place(self, index: int) -> QRect:
        size, room = self._page_size(), self.viewport().width()
        x = max(_GAP, (room - size.width()) // 2) - self.horizontalScrollBar().value()
        y = _GAP + index * (size.height() + _GAP) - self.verticalScrollBar().value()
        return QRect(QPoint(x, y), size)

    def _arrange(self) -> None:
        if not self._pages:
            return
        size, room = self._page_size(), self.viewport().size()
        height = self.count * (size.height() + _GAP) + _GAP
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, room.height()),
            (self.horizontalScrollBar(), size.width() + 2 * _GAP, room.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(self.fontMetrics().height() * 2)
        self.viewport().update()

    def _picture(self, index: int, size: QSize) -> QPixmap:
        """Return a page as a picture; the last few are kept, because scrolling repaints."""
        if index not in self._pictures:
            assert self._pages is not None
            ratio = self.devicePixelRatioF()
            picture = QPixmap(size * ratio)
            picture.fill(Qt.GlobalColor.white)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = self._pages.job.layout.fullRectPoints().width() * POINT
            paint_page(self._pages, index, painter, RESOLUTION * picture.width() / width)
            painter.end()
            picture.setDevicePixelRatio(ratio)
            self._pictures[index] = picture
        self._pictures.move_to_end(index)
        while len(self._pictures) > _KEPT_PICTURES:
            self._pictures.popitem(last=False)
        return self._pictures[index]

    def _scrolled(self) -> None:
        step = self._page_size().height() + _GAP if self._pages else 1
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        page = min(max(int((middle - _GAP) // step), 0), max(self.count - 1, 0))
        if page != self._current:
            self._current = page
            self._announce()
            self.page_changed.emit(page)

    def _announce(self) -> None:
        text = self.tr("Page {page} of {pages}").format(page=self._current + 1, pages=self.count)
        self.setAccessibleDescription(text)
