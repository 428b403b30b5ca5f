"""Units on pages: rows, items and entries stay whole, headings stay with what they head."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import cast

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout

from mtcr_desktop.desktop.printing import pieces as setting
from mtcr_desktop.desktop.printing.job import Job
from mtcr_desktop.desktop.printing.pieces import Piece
from mtcr_desktop.desktop.printing.units import MILLIMETRE, POINT, Beside, Unit, paper_style
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.richtext import LABEL_PERCENT, RichText
from mtcr_desktop.sheets.sheet import Sheet
from mtcr_desktop.sheets.targets import TOP, Targets
from mtcr_desktop.sheets.trimming import trimmed

_HEADER = 11 * MILLIMETRE
_FOOTER = 11 * MILLIMETRE
_GUTTER = 7 * MILLIMETRE
"""Between a heading in the margin and the text, where the numbers of lists hang."""


_LETTER = 5.4 * POINT
"""Width of a letter, generously, by which the columns of tables share a line."""

_SURELY_WHOLE = 0.8
"""Share of a page up to which a row or item is never cut; beyond it may have to be."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit, or the slice of it from `start` to `end`, at a place on a page; in dots."""

    unit: Unit
    x: float
    y: float
    start: float
    end: float

    @property
    def bottom(self) -> float:
        """Lower edge on the page."""
        return self.y + self.end - self.start


@dataclass(slots=True)
class Page:
    """One page.

    Attributes:
        title: What stands at the left of the header.
        origin: What stands at the right of it: whose word the page is.
        address: What stands at the left of the footer.
        placed: The units, from the top down.
    """

    title: str
    origin: str
    address: str
    placed: list[Placed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pages:
    """A job, laid out.

    Attributes:
        job: What was laid out.
        frame: Where header, text and footer stand on the paper, in dots.
        body: Where the text stands.
        pages: In order.
    """

    job: Job
    frame: QRectF
    body: QRectF
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    """What begins on a new page and has an entry in the contents.

    `opening` is the title that its first page bears where it stands alone.
    """

    opening: str
    anchor: str
    title: str
    subtitle: str
    origin: str
    address: str
    pieces: Callable[[], Sequence[Piece]]


def paginate(job: Job) -> Pages:
    """Lay out a job on pages of its paper. Needs a QGuiApplication for its fonts."""
    steps = paginate_in_steps(job)
    while True:
        try:
            next(steps)
        except StopIteration as done:
            return cast("Pages", done.value)


def paginate_in_steps(job: Job) -> Generator[float, None, Pages]:
    """Lay out a job bit by bit, so that a window can answer its user in between.

    Yields:
        How much is done, 0 to 1, every few milliseconds.

    Returns:
        The pages.
    """
    frame = _frame(job.layout)
    body = frame.adjusted(0, _HEADER, 0, -_FOOTER)
    parts = _parts(job, body.width() / _LETTER)
    flows: list[list[Page]] = []
    for number, part in enumerate(parts):
        flow = _Flow(body, job.title if job.is_booklet else part.opening, part)
        for piece in part.pieces():
            flow.add(piece)
            yield number / len(parts)
        flows.append(flow.finish())
    pages = [page for flow in flows for page in flow]
    if job.is_booklet:
        pages = _contents(job, parts, flows, body) + pages
    return Pages(job, frame, body, tuple(pages))


class _Flow:
    """Sets pieces on pages, from the top down."""

    def __init__(self, body: QRectF, opening: str, part: _Part) -> None:
        self._body = body
        self._axis = body.width() * LABEL_PERCENT / 100
        self._titles = (opening, part.title)
        self._origin = part.origin
        self._address = part.address
        self._pages: list[Page] = []
        self._y = 0.0
        self._margin: Unit | None = None
        self._group: list[Unit] = []
        self._new_page()

    def add(self, piece: Piece) -> None:
        """Set a piece, once it is known what has to stay with it."""
        if piece.aside:
            self._margin = Unit(piece, self._axis - _GUTTER)
            return
        unit = self._unit(piece)
        self._group.append(Beside(self._margin, unit, self._axis) if self._margin else unit)
        self._margin = None
        if not piece.keep:
            self._set(self._group)
            self._group = []

    def finish(self) -> list[Page]:
        """Return the pages that the pieces fill; at least one."""
        self._set(self._group)
        return self._pages

    def _unit(self, piece: Piece) -> Unit:
        return Unit(piece, self._body.width() - (self._axis if piece.inset else 0))

    def _new_page(self) -> None:
        title = self._titles[bool(self._pages)]
        self._pages.append(Page(title, self._origin, self._address))
        self._y = self._body.top()

    @property
    def _fresh(self) -> bool:
        return not self._pages[-1].placed

    @property
    def _room(self) -> float:
        return self._body.bottom() - self._y

    def _set(self, group: list[Unit]) -> None:
        """Set units that belong together, on the next page if this one has no room."""
        if not group:
            return
        if not self._fresh and not self._fits(group):
            self._turn(group[0])
        for unit in group:
            self._place(unit)

    def _turn(self, unit: Unit) -> None:
        """Begin a page with a unit; a table that goes on there repeats its heading."""
        self._new_page()
        if unit.piece.head is not None:
            head = self._unit(unit.piece.head)
            self._append(head, 0, head.height)

    def _fits(self, group: list[Unit]) -> bool:
        """Say whether a group fits in what is left of the page, or may begin there."""
        *kept, last = group
        needed = sum(unit.height + unit.piece.before * POINT for unit in kept)
        needed += last.piece.before * POINT
        if needed + last.height <= self._room:
            return True
        return last.piece.flowing and any(needed + cut <= self._room for cut in last.cuts())

    def _place(self, unit: Unit) -> None:
        """Set a unit where the page stands; cut it between lines only if it must be."""
        if not self._fresh:
            self._y += unit.piece.before * POINT
        whole = not unit.piece.flowing and unit.height < _SURELY_WHOLE * self._body.height()
        start, turned = 0.0, self._fresh
        while unit.height - start > self._room:
            room = start + self._room
            ends = [] if whole else [cut for cut in unit.cuts() if start < cut <= room]
            if not ends and turned:
                break  # not even one line fits on a page: let it run over the edge
            if ends:
                self._append(unit, start, ends[-1])
                start = ends[-1]
                self._new_page()
            else:
                self._turn(unit)
            turned = True
        self._append(unit, start, unit.height)

    def _append(self, unit: Unit, start: float, end: float) -> None:
        x = self._body.left() + (self._axis if unit.piece.inset else 0)
        self._pages[-1].placed.append(Placed(unit, x, self._y, start, end))
        self._y += end - start


def _frame(layout: QPageLayout) -> QRectF:
    paint = layout.paintRect(QPageLayout.Unit.Point)
    return QRectF(
        paint.x() * POINT, paint.y() * POINT, paint.width() * POINT, paint.height() * POINT
    )


def _parts(job: Job, line: float) -> list[_Part]:
    inside: dict[Address, str] = {}
    if job.listing is not None:
        inside[job.listing.address.page] = "list-"
    for number, sheet in enumerate(job.sheets, 1):
        inside[sheet.address.page] = f"s{number}-" if job.is_booklet else ""
    parts = []
    if job.listing is not None:
        listing, page = job.listing, job.listing.address.page
        writer = RichText(paper_style(), Targets(page, inside[page], inside))
        pieces = partial(setting.listing_pieces, listing, writer, line)
        origin = phrases.origin(listing, job.edition)
        parts.append(
            _Part(
                _opening(listing),
                f"list-{TOP}",
                listing.title,
                listing.note,
                origin,
                _foot(listing, job.as_of),
                pieces,
            )
        )
    parts += [_sheet_part(job, sheet, inside, line) for sheet in job.sheets]
    return parts


def _opening(shown: Sheet | Listing) -> str:
    return phrases.PRODUCT if shown.own else phrases.REGIME


def _foot(shown: Sheet | Listing, as_of: str) -> str:
    own = phrases.NOT_OURS if shown.own else ""
    return " · ".join(filter(None, (str(shown.address.page), own, phrases.as_of(as_of))))


def _sheet_part(job: Job, sheet: Sheet, inside: dict[Address, str], line: float) -> _Part:
    shown = trimmed(sheet, sources=job.sources, notes=job.notes)
    page = shown.address.page
    targets = Targets(page, inside[page], inside)
    writer = RichText(paper_style(), targets, shown.sources)
    pieces = partial(setting.sheet_pieces, shown, writer, line)
    return _Part(
        _opening(shown),
        targets.anchor(TOP),
        shown.title,
        shown.subtitle,
        phrases.origin(shown, shown.edition),
        _foot(shown, shown.as_of),
        pieces,
    )


def _contents(
    job: Job, parts: Sequence[_Part], flows: Sequence[Sequence[Page]], body: QRectF
) -> list[Page]:
    """Return the first pages of a booklet.

    Their number decides the numbers that they show, so they are set twice; the column of page
    numbers has a fixed width, and the second setting breaks where the first did.
    """
    own = _set_contents(job, parts, [0] * len(parts), body)
    first, numbers = len(own) + 1, []
    for flow in flows:
        numbers.append(first)
        first += len(flow)
    return _set_contents(job, parts, numbers, body)


def _set_contents(
    job: Job, parts: Sequence[_Part], numbers: Sequence[int], body: QRectF
) -> list[Page]:
    edition, as_of = phrases.edition(job.edition), phrases.as_of(job.as_of)
    subtitle = " · ".join(filter(None, (edition, as_of)))
    entries = [
        (part.anchor, part.title, part.subtitle, str(number))
        for part, number in zip(parts, numbers, strict=True)
    ]
    writer = RichText(paper_style(), Targets(Address("home"), "contents-", {}))
    kicker = phrases.SHEETS_OF.format(count=len(parts))
    pieces = setting.contents_pieces((kicker, job.title, subtitle), entries, writer)
    part = _Part(phrases.REGIME, "", job.title, "", edition, as_of, tuple)
    flow = _Flow(body, part.opening, part)
    for piece in pieces:
        flow.add(piece)
    return flow.finish()
