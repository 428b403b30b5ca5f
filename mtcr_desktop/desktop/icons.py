"""The icons of the window, drawn as lines in the colour of the text around them.

Each is a short path on a grid of 24: M move, L line, H and V straight lines, Q curve, Z close, O
for a circle (centre and radius), and at the end F to fill it. Drawing them costs nothing until
they are seen, follows light and dark by itself, and is sharp at every scale; loading an SVG library
would cost 7 ms at start.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)

_GRID = 24
_STEP = re.compile(r"([MLHVQOZ])([\d. ]*)")
_STROKE = 1.6

_PATHS = {
    "back": "M15 5 L8 12 L15 19",
    "forward": "M9 5 L16 12 L9 19",
    "bookmark": "M7 4 H17 V20 L12 15.6 L7 20 Z",
    "bookmarked": "M7 4 H17 V20 L12 15.6 L7 20 Z F",
    "bookmark-lost": "M7 9.5 V4 H17 V17 M15.8 18.8 L12 15.6 L7 20 V13 M4 4.5 L20 20.5",
    "folder": "M3.5 6 H9.5 L11.5 8.5 H20.5 V19 H3.5 Z",
    "print": "M7 9 V4 H17 V9 M7 17 H4 V9 H20 V17 H17 M7 14 H17 V20 H7 Z",
    "more": "M4.5 7 H19.5 M4.5 12 H19.5 M4.5 17 H19.5",
    "search": "O10.5 10.5 5.5 M14.6 14.6 L20 20",
    "close": "M7 7 L17 17 M17 7 L7 17",
    "up": "M6 15 L12 9 L18 15",
    "down": "M6 9 L12 15 L18 9",
    "home": "M4 11.5 L12 4.5 L20 11.5 M6 10 V19.5 H18 V10 M10 19.5 V14 H14 V19.5",
    "members": (
        "O9 8 3.2 M3 19.5 Q3 13.5 9 13.5 Q15 13.5 15 19.5 "
        "M15.2 5.2 Q18.4 5.6 18.4 8.2 Q18.4 10.6 16 11 M17.4 13.9 Q21 14.8 21 19.5"
    ),
    "plenaries": "M4 6 H20 V20 H4 Z M4 10.5 H20 M8.5 3.5 V7.5 M15.5 3.5 V7.5 M8 14.5 H11 M8 17 H14",
    "chairs": "M7 3.5 V12.5 H17 V3.5 M7 7.5 H17 M5.5 12.5 H18.5 V16 H5.5 Z M7 16 V20.5 M17 16 V20",
    "timeline": "M3 12 H21 O7.5 12 2.3 O16.5 12 2.3 M7.5 9.5 V4.5 M16.5 14.5 V19.5",
    "control-list": (
        "M9.5 6 H20 M9.5 12 H20 M9.5 18 H20 M3.8 6 L5.2 7.4 L7.4 4.6 "
        "M3.8 12 L5.2 13.4 L7.4 10.6 M3.8 18 L5.2 19.4 L7.4 16.6"
    ),
    "glossary": "M12 6.5 Q8 4 3.5 5 V18.5 Q8 17.5 12 20 Q16 17.5 20.5 18.5 V5 Q16 4 12 6.5 V20",
    "documents": "M3.5 6 H9.5 L11.5 8.5 H20.5 V19 H3.5 Z M12 11 V16.5 M9.2 13.8 H14.8",
    "sources": "M6 3.5 H14.5 L18.5 7.5 V20.5 H6 Z M14 3.5 V8 H18.5 M9 12 H15.5 M9 15.5 H15.5",
}


def icon(name: str) -> QIcon:
    """Return an icon by its name.

    Raises:
        KeyError: There is no such icon.
    """
    return QIcon(_LineEngine(_PATHS[name]))


class _LineEngine(QIconEngine):
    """Paints a path in the colour that the palette has when it is painted."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint the icon into a rectangle."""
        group = QPalette.ColorGroup.Active
        if mode == QIcon.Mode.Disabled:
            group = QPalette.ColorGroup.Disabled
        pen = QPen()  # with square ends: round ones need `Qt`, which the start does without
        pen.setColor(QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText))
        pen.setWidthF(_STROKE)
        unit = min(rect.width(), rect.height()) / _GRID
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.5)
        painter.translate(rect.topLeft())
        painter.scale(unit, unit)
        path = _parse(self._path)
        if self._path.endswith("F"):
            painter.fillPath(path, pen.color())
        painter.strokePath(path, pen)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture."""
        pixmap = QPixmap(size)
        pixmap.fill(QColor(0, 0, 0, 0))
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPointF(0, 0).toPoint(), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return another engine for the same icon."""
        return _LineEngine(self._path)


def _parse(text: str) -> QPainterPath:
    path = QPainterPath()
    for command, numbers in _STEP.findall(text):
        here, args = path.currentPosition(), [float(number) for number in numbers.split()]
        match command:
            case "M":
                path.moveTo(*args)
            case "L":
                path.lineTo(*args)
            case "H":
                path.lineTo(args[0], here.y())
            case "V":
                path.lineTo(here.x(), args[0])
            case "Q":
                path.quadTo(*args)
            case "O":
                path.addEllipse(QPointF(args[0], args[1]), args[2], args[2])
            case _:
                path.closeSubpath()
    return path
