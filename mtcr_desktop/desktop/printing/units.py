"""Pieces laid out, at a resolution so fine that every device shows the same lines.

Layout never asks the device: the same job breaks at the same words in the preview, in a PDF file
and on every printer.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)

from mtcr_desktop.desktop.printing.pieces import Piece
from mtcr_desktop.sheets.style import PAPER, SERIF, Style

RESOLUTION = 1200
"""Dots per inch of all layout."""

POINT = RESOLUTION / 72
"""Dots per point."""

MILLIMETRE = RESOLUTION / 25.4
"""Dots per millimetre."""

_X_HEIGHT = 4.85
"""Height of a lower-case x in points, to which body text is sized."""

_LETTER_WIDTH = 4.5
"""Least width of an average letter in points, or lines would hold more than 80."""

_SAMPLE = "the figures were first fixed by the office of the chair"
_SMALLEST, _LARGEST = 9.0, 11.5

_WIDOW_LINES = 2
"""Fewest lines of a flowing paragraph at the foot of a page and at the head of the next."""

_NO_SLIVER = 0.5
"""Dots by which a slice is drawn short, so that its neighbours' lines stay out of it."""


@cache
def paper_style() -> Style:
    """Return how sheets look on paper, in the first serif that the system has.

    Families differ by a fifth in how large they look at one size, so the size follows the
    height and width of their letters: about 9.3 points for DejaVu Serif, 11.5 for a Times.
    """
    sample = QFontMetricsF(font(100), _reference())
    by_height = _X_HEIGHT / sample.xHeight()
    by_width = _LETTER_WIDTH * len(_SAMPLE) / sample.horizontalAdvance(_SAMPLE)
    base = max(by_height, by_width) * 100 * POINT
    return Style(
        PAPER,
        base=round(min(max(base, _SMALLEST), _LARGEST), 1),
        families=SERIF,
        on_paper=True,
        leading=118,
    )


def font(points: float) -> QFont:
    """Return a font for paper, without ligature glyphs.

    A ligature would leave a PDF file as one odd character: "ﬁrst" instead of "first".
    """
    result = QFont()
    result.setFamilies(list(SERIF))
    result.setPointSizeF(points)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for tag in ("liga", "clig", "dlig"):
        result.setFeature(QFont.Tag(tag), 0)
    return result


class Unit:
    """A piece at its final width.

    Attributes:
        piece: What it shows.
        height: Height in dots.
    """

    def __init__(self, piece: Piece, width: float) -> None:
        self.piece = piece
        self._document = _document(piece.html, width)
        self.height = self._document.size().height()

    @property
    def baseline(self) -> float:
        """Depth of the first line's baseline."""
        block = self._document.begin()
        while block.next().isValid() and not block.text():  # Qt sets an empty one before a table
            block = block.next()
        line = block.layout().lineAt(0)
        top = self._document.documentLayout().blockBoundingRect(block).top()
        return float(top + line.y() + line.ascent())

    def cuts(self) -> list[float]:
        """Return the depths at which it may be cut between lines of text, from the top down."""
        lines = self._lines()
        bottoms = sorted({bottom for _, bottom in lines})[:-1]
        free = [cut for cut in bottoms if all(top >= cut or low <= cut for top, low in lines)]
        spare = _WIDOW_LINES - 1 if self.piece.flowing else 0
        return free[spare : len(free) - spare]

    def _lines(self) -> list[tuple[float, float]]:
        layout = self._document.documentLayout()
        lines = []
        block = self._document.begin()
        while block.isValid():
            top = layout.blockBoundingRect(block).top()
            text = block.layout()
            for index in range(text.lineCount()):
                line = text.lineAt(index)
                # Rounded, because heights are sums of fractions and are compared.
                lines.append((round(top + line.y(), 2), round(top + line.y() + line.height(), 2)))
            block = block.next()
        return lines

    def draw(self, painter: QPainter, at: QPointF, start: float, end: float) -> None:
        """Draw the part from height `start` to `end`, its upper left corner at a point."""
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette = _paper_palette()
        painter.save()
        painter.translate(at.x(), at.y() - start)
        if start > 0 or end < self.height:
            width = self._document.textWidth()
            context.clip = QRectF(0, start, width, end - start - _NO_SLIVER)
            painter.setClipRect(context.clip)
        self._document.documentLayout().draw(painter, context)
        painter.restore()


class Beside(Unit):
    """A heading in the margin, on one baseline with the first line of a unit beside it.

    Args:
        heading: Is set at the left margin.
        body: Is set on the axis.
        axis: Distance of the axis from the left margin in dots.
    """

    def __init__(self, heading: Unit, body: Unit, axis: float) -> None:
        self.piece = replace(body.piece, before=heading.piece.before, inset=False)
        self._heading, self._body = heading, body
        self._indent = axis if body.piece.inset else 0.0
        difference = body.baseline - heading.baseline
        self._heading_at, self._body_at = max(0.0, difference), max(0.0, -difference)
        self._margin_height = self._heading_at + heading.height
        self.height = max(self._margin_height, self._body_at + body.height)

    def cuts(self) -> list[float]:
        """Return the depths at which the body may be cut, below the heading."""
        shifted = (self._body_at + cut for cut in self._body.cuts())
        return [cut for cut in shifted if cut >= self._margin_height]

    def draw(self, painter: QPainter, at: QPointF, start: float, end: float) -> None:
        """Draw the part from depth `start` to `end`; the heading goes with the first."""
        corner = at + QPointF(self._indent, 0)
        if start == 0:
            below = at + QPointF(0, self._heading_at)
            self._heading.draw(painter, below, 0, self._heading.height)
            corner += QPointF(0, self._body_at)
        first = max(0.0, start - self._body_at)
        self._body.draw(painter, corner, first, min(end - self._body_at, self._body.height))


def _document(html: str, width: float) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(_reference())
    document.setDefaultFont(font(paper_style().base))
    option = QTextOption()
    # Web addresses have no blanks to break at.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setHtml(f'<body style="color:{PAPER.text}">{html}</body>')
    document.setTextWidth(width)
    return document


@cache
def _reference() -> QImage:
    """Return the device that layout is measured for: no printer, and the same everywhere."""
    image = QImage(1, 1, QImage.Format.Format_Grayscale8)
    dots_per_metre = round(RESOLUTION / 0.0254)
    image.setDotsPerMeterX(dots_per_metre)
    image.setDotsPerMeterY(dots_per_metre)
    return image


@cache
def _paper_palette() -> QPalette:
    """Return dark on white, so that a dark theme never reaches paper."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(PAPER.text))
    palette.setColor(QPalette.ColorRole.Base, QColor(PAPER.background))
    return palette
