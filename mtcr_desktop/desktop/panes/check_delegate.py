"""How the rows of the check panel are painted: a little text of its own each, with its links."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mtcr_desktop.desktop.models.checks import WORDS, ChecksModel, RowRole, publishers
from mtcr_desktop.desktop.theme import is_dark, tint
from mtcr_desktop.sheets.check_rows import CheckRow, Standing
from mtcr_desktop.sheets.sheet import Tone
from mtcr_desktop.sheets.style import DARK, LIGHT, Colours

_TONES: dict[Standing, Tone] = {"differs": "disputed", "not-recorded": "note", "agrees": "new"}
_BAR = 3
"""Width, in pixels, of the bar at the left of the row that is chosen."""

_SOURCES = 1
"""Sources that a row names; one more is named rather than counted."""

_QUOTED = 60
"""Characters of quoted words that a row shows at most."""

WORDS_LINK, FACT_LINK = "words:", "fact:"
"""What links of a row lead to: the words of a number, the fact; others bear an address."""

Index = QModelIndex | QPersistentModelIndex


class CheckDelegate(QStyledItemDelegate):
    """Paints each row as rich text; the view asks it what link is under the pointer."""

    def __init__(self, view: QListView, model: ChecksModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._laid: dict[tuple[CheckRow, int], QTextDocument] = {}

    def forget(self) -> None:
        """Lay out anew: font, colours or rows are others."""
        self._laid.clear()

    def link_at(self, index: Index, at: QPoint) -> str:
        """Return the link of a row at a point of the viewport; empty if there is none."""
        row = self._model.row_at(index)
        if row is None:
            return ""
        inside = QPointF(at - self._view.visualRect(index).topLeft())
        inside -= QPointF(self._left, self._top(index))
        return self._document(row).documentLayout().anchorAt(inside)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that a row needs at the width of the view."""
        row = self._model.row_at(index)
        if row is None:
            return QSize()
        height = self._document(row).size().height() + self._top(index) + self._gap
        return QSize(self._view.viewport().width(), round(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(RowRole)
        rect, palette = option.rect, option.palette
        painter.save()
        painter.fillRect(rect, palette.color(QPalette.ColorRole.Base))
        ground = rect.adjusted(0, round(self._top(index) - self._gap), 0, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            accent = QColor(palette.color(QPalette.ColorRole.Highlight))
            if self._view.hasFocus():
                painter.fillRect(ground.x(), ground.y(), _BAR, ground.height(), accent)
            accent.setAlpha(tint(palette))
            painter.fillRect(ground, accent)
        if self._model.starts_recognised(index.row()):
            self._paint_heading(painter, option)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, palette.mid())
        painter.translate(rect.left() + self._left, rect.top() + self._top(index))
        document = self._document(row)
        document.drawContents(painter, QRectF(0, 0, document.textWidth(), rect.height()))
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        room = option.rect.adjusted(round(self._left), 0, 0, 0)
        room.setHeight(round(self._heading))
        low = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, low, self.tr("What was recognised"))

    @property
    def _gap(self) -> float:
        return self._view.fontMetrics().height() * 0.4

    @property
    def _left(self) -> float:
        return self._view.fontMetrics().height() * 0.8

    @property
    def _heading(self) -> float:
        return self._view.fontMetrics().height() * 2

    def _top(self, index: Index) -> float:
        """Return the space above the text of a row."""
        heading = self._heading if self._model.starts_recognised(index.row()) else 0
        return heading + self._gap

    def _document(self, row: CheckRow) -> QTextDocument:
        width = round(self._view.viewport().width() - 1.6 * self._left)
        document = self._laid.get((row, width))
        if document is None:
            document = self._laid[row, width] = QTextDocument()
            document.setDocumentMargin(0)
            document.setDefaultFont(self._view.font())
            document.setHtml(_html(row, DARK if is_dark(self._view.palette()) else LIGHT))
            document.setTextWidth(width)
        return document


def _html(row: CheckRow, colours: Colours) -> str:
    text = f"color:{colours.text}"
    lines = [_head(row, colours)]
    if row.standing == "recognised":
        lines.append(f"{escape(row.said)} {_muted(f'· {row.recorded}', colours)}")
        quotes = [
            f"{_link(f'{WORDS_LINK}{n}', _short(one.quoted), colours)}"
            f"&nbsp;{_muted(one.where, colours)}"
            for n, one in enumerate(row.passages)
        ]
        lines.append(", ".join(quotes) or _muted("rests on the document as a whole", colours))
        return f'<div style="{text}">{"<br>".join(lines)}</div>'
    where = row.passages[0].where if row.passages else ""
    said = f"{_link(f'{WORDS_LINK}0', row.said, colours)}&nbsp;{_muted(where, colours)}"
    recorded = _muted("nothing", colours)
    if row.recorded:
        recorded = _link(FACT_LINK, row.recorded, colours) if row.fact else escape(row.recorded)
    both = "".join(
        f'<tr><td style="padding-right:10px">{_muted(name, colours)}</td><td>{value}</td></tr>'
        for name, value in (("Document", said), ("Edition", recorded))
    )
    lines = [escape(row.note)] if row.note else []
    if row.sources:
        lines.append(_sources(row, colours))
    return (
        f'<div style="{text}">{_head(row, colours)}</div>'
        f'<table cellspacing="0" cellpadding="0" style="{text}">{both}</table>'
        f'<div style="{text}">{"<br>".join(lines)}</div>'
    )


def _sources(row: CheckRow, colours: Colours) -> str:
    """Return the first sources; the others are named when one points at the row, or at the fact."""
    first = {publisher: address for address, publisher in reversed(row.sources)}
    names = publishers(row)
    few = names if len(names) <= _SOURCES + 1 else names[:_SOURCES]
    shown = [_link(str(first[name]), name, colours, quiet=True) for name in few]
    if left := len(names) - len(few):
        shown.append(_link(FACT_LINK, f"{left} more", colours, quiet=True))
    return f"{_muted('Sources:', colours)} {', '.join(shown)}"


def _head(row: CheckRow, colours: Colours) -> str:
    """Return the first line: what it is about, and the verdict."""
    label = f"<b>{escape(row.label)}</b>"
    if row.standing == "recognised":
        return label
    sign, word = WORDS[row.standing]
    ground, ink = colours.badges[_TONES[row.standing]]
    style = f"background-color:{ground};color:{ink};font-size:small"
    return f'{label}&nbsp; <span style="{style}">&nbsp;{sign}&nbsp;{word}&nbsp;</span>'


def _link(target: str, words: str, colours: Colours, *, quiet: bool = False) -> str:
    colour = colours.muted if quiet else colours.link
    style = f"color:{colour};text-decoration:none"
    return f'<a href="{escape(target)}" style="{style}">{escape(words)}</a>'


def _muted(words: str, colours: Colours) -> str:
    return f'<span style="color:{colours.muted}">{escape(words)}</span>'


def _short(words: str) -> str:
    return f"“{words if len(words) <= _QUOTED else words[: _QUOTED - 1].rstrip() + '…'}”"
