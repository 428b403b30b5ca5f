"""The parts of a sheet in the subset of HTML that Qt's rich text engine understands.

Headings are set as paragraphs: Qt gives h1 to h6 a size of its own that no style overrides.
The window joins these parts to one document; the paginator lays out each one by itself, so that
nothing is cut where a page ends.
"""

from __future__ import annotations

from collections.abc import Sequence

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.listing import Listing, Row
from mtcr_desktop.sheets.remarks import split_remark
from mtcr_desktop.sheets.richwords import RichWords, lines
from mtcr_desktop.sheets.sheet import (
    Badge,
    Block,
    Callout,
    Fact,
    Facts,
    Heading,
    Inlines,
    Items,
    Paragraph,
    Roll,
    Sheet,
    SourceList,
    Table,
    Text,
)
from mtcr_desktop.sheets.targets import TOP
from mtcr_desktop.sheets.text import plain

LABEL_PERCENT = 24
"""Width of the label column of facts; on paper, the axis that all text is set on."""

_HEADING_SIZES = {2: 1.24, 3: 1.04}
_HEADING_SIZES_ON_PAPER = {2: 1.06, 3: 1.04}
_LEAD_ON_PAPER = 1.06
_MANY_COLUMNS = 5
_SHORT_LABEL = 18
_ROLES = {"lead": (1.13, "text"), "body": (1.0, "text"), "small": (0.88, "muted")}


class RichText(RichWords):
    """Writes blocks as Qt rich text.

    Attributes:
        style: How it looks.
        colours: The style's colours.
        targets: Where links lead.
        anchors_together: How many items of a list share the place of their anchors. Qt takes
            time by the square of the number of such places, 4 seconds for 5,000 of them.
    """

    anchors_together = 1

    def block(self, block: Block) -> str:
        """Return a block as one piece of rich text."""
        match block:
            case Heading():
                return self.heading(block)
            case Paragraph():
                return self.paragraph(block)
            case Facts(facts):
                return self.table("".join(map(self.fact, facts)), top=0.5)
            case Table():
                return self._table(block)
            case Items(items):
                rows = (self.item(block, index) for index in range(len(items)))
                return self.table("".join(rows), top=0.2)
            case Roll():
                return self.roll(block)
            case Callout():
                return self.callout(block)
            case SourceList(sources):
                rows = (self.source(n, source) for n, source in enumerate(sources, 1))
                return self.table("".join(rows), top=0.2)

    def masthead(self, sheet: Sheet) -> str:
        """Return kicker, title and subtitle of a sheet."""
        return self.title_block(sheet.kicker, sheet.title, sheet.subtitle)

    def title_block(self, kicker: str, title: str, subtitle: str) -> str:
        """Return a title between the line that says what it is and the line that explains it."""
        spaced = f"text-transform:uppercase;letter-spacing:{self.style.tracking:g}px;"
        above = self.span(kicker, size=0.82, colour=self.colours.accent, extra=spaced)
        words = self.span(title, size=1.9, extra="font-weight:bold;")
        below = self.span(subtitle, size=1.13, colour=self.colours.muted)
        heading = f"{self.margins(0, 0.1)}line-height:115%"
        parts = [
            f'<p style="{self.margins(0, 0.1)}">{above}</p>' if kicker else "",
            f'<p style="{heading}">{self.anchor(TOP)}{words}</p>',
            f'<p style="{self.margins(0, 0.5)}">{below}</p>' if subtitle else "",
        ]
        return "".join(parts)

    def heading(self, heading: Heading) -> str:
        """Return a heading inside the sheet."""
        sizes = _HEADING_SIZES_ON_PAPER if self.style.on_paper else _HEADING_SIZES
        size = sizes[heading.level]
        words = self.span(heading.text, size=size, extra="font-weight:bold;")
        return f'<p style="{self.margins(1.9, 0.45)}">{self.anchor(heading.anchor)}{words}</p>'

    def paragraph(self, paragraph: Paragraph) -> str:
        """Return a paragraph of running text."""
        size, ink = _ROLES[paragraph.role]
        if self.style.on_paper and paragraph.role == "lead":
            size = _LEAD_ON_PAPER
        colour = getattr(self.colours, ink)
        margins = self.margins(0.9 if paragraph.role == "lead" else 0.35, 0.6)
        css = f"font-size:{self.style.points(size)};color:{colour};{margins}"
        words = self.inline(paragraph.content)
        return f'<p style="{css}{self.leading}">{self.anchor(paragraph.anchor)}{words}</p>'

    def fact(self, fact: Fact) -> str:
        """Return a table row with a label and its value."""
        label = self.span(fact.label, size=0.92, colour=self.colours.muted)
        if len(fact.label) <= _SHORT_LABEL:
            # Where the window is narrow, Qt would rather break a word than widen its column.
            label = f'<p style="margin:0;white-space:nowrap">{label}</p>'
        value = f"{self.anchor(fact.anchor)}{self.inline(fact.content, underline=False)}"
        return self.row([(label, f'width="{LABEL_PERCENT}%"'), (value, "")], padding=(4, 14))

    def item(self, items: Items, index: int) -> str:
        """Return a table row with an item of a list."""
        mark = f"{items.start + index}." if items.ordered else "•"
        first = index % self.anchors_together == 0
        names = items.anchors[index : index + self.anchors_together] if first else ()
        content, remark = split_remark(items.items[index])
        words = f"{''.join(map(self.anchor, names))}{self.inline(content)}"
        if remark:
            css = f"font-size:{self.style.points(0.88)};color:{self.colours.muted}"
            words += f'<br/><span style="{css}">{self.inline(remark, underline=False)}</span>'
        return self._hanging(mark, words)

    def source(self, number: int, source: Source) -> str:
        """Return a table row with an entry of the list of sources."""
        href = self.targets.href(Address("source", source.id))
        title = self.a(href, source.title, underline=False)
        details = ", ".join((source.publisher, str(source.date or phrases.NO_DATE)))
        words = f"{self.anchor(f'source-{number}')}{title}<br/>"
        words += self.span(f"{details} · {source.kind_label}", size=0.9, colour=self.colours.muted)
        if source.url:
            size = "font-size:" + self.style.points(0.85)
            link = self.a(source.url, source.url, underline=False)
            words += f'<br/><span style="{size}">{link}</span>'
        return self._hanging(f"{number}.", words)

    def roll(self, roll: Roll) -> str:
        """Return names in columns that are read downwards."""
        count = min(self.style.roll_columns, max(1, -(-len(roll.entries) // 4)))
        depth = -(-len(roll.entries) // count)
        columns = [roll.entries[i : i + depth] for i in range(0, len(roll.entries), depth)]
        longest = [5 + max(len(plain(entry)) for entry in column) for column in columns]
        cells = [
            (
                "<br/>".join(self.inline(entry, underline=False) for entry in column),
                f'width="{size * 100 // sum(longest)}%"',
            )
            for column, size in zip(columns, longest, strict=True)
        ]
        return self.table(self.row(cells, padding=(2, 14), ruled=False), top=0.2)

    def callout(self, callout: Callout) -> str:
        """Return a passage set apart by a bar at its left."""
        bar, ground = self.colours.callouts[callout.tone]
        title = f"{self.anchor(callout.anchor)}<b>{lines(callout.title)}</b>"
        title = f'<p style="margin:0 0 2px 0">{title}</p>'
        words = "".join(
            f'<p style="margin:3px 0 0 0;{self.leading}">{self.inline(paragraph)}</p>'
            for paragraph in callout.paragraphs
        )
        width = 2 if self.style.on_paper else 3
        css = f"border-left:{width}px solid {bar};padding:7px 12px 8px 12px"
        cell = f'<tr><td bgcolor="{ground}" style="{css}">{title}{words}</td></tr>'
        return self.table(cell, top=0.6, bottom=0.6)

    # -- tables ---------------------------------------------------------------------------------

    def table_head(self, titles: Sequence[str], attributes: Sequence[str]) -> str:
        """Return the heading row of a table."""
        muted = self.colours.muted
        words = [self.span(t, size=0.9, colour=muted, extra="font-weight:bold;") for t in titles]
        return self.row(zip(words, attributes, strict=True), tag="th", ruled=False)

    def table_row(self, row: Sequence[Inlines], attributes: Sequence[str]) -> str:
        """Return a row of a table."""
        return self._cells([self.inline(cell, underline=False) for cell in row], attributes)

    def listing_row(self, row: Row, main: int, attributes: Sequence[str]) -> str:
        """Return a row of a listing; its main cell opens the record and bears its mark."""
        words = [lines(cell) for cell in row.cells]
        words[main] = self.a(self.targets.href(row.address), row.cells[main], underline=False)
        if row.mark:
            words[main] += " " + self.badge(Badge(row.mark, "note"))
        return self._cells(words, attributes)

    def _cells(self, words: Sequence[str], attributes: Sequence[str]) -> str:
        """Return a row of words; many columns are set smaller on paper."""
        if self.style.on_paper and len(words) >= _MANY_COLUMNS:
            size = f"font-size:{self.style.points(0.9)}"
            words = [f'<span style="{size}">{cell}</span>' for cell in words]
        return self.row(zip(words, attributes, strict=True))

    def listing_head(self, listing: Listing) -> str:
        """Return the title of a listing and what it covers."""
        note = listing.note or ("" if listing.rows else phrases.NO_ROWS)
        return self.title_block("", listing.title, note)

    def listing(self, listing: Listing) -> str:
        """Return a listing with its title, its note and its rows."""
        attributes = [f'align="{column.align}"' for column in listing.columns]
        titles = self.table_head([column.title for column in listing.columns], attributes)
        rows = "".join(
            self.listing_row(row, listing.main_column, attributes) for row in listing.rows
        )
        return self.listing_head(listing) + self.table(f"<thead>{titles}</thead>{rows}")

    def _table(self, table: Table) -> str:
        attributes = alignments(table)
        caption = Paragraph((Text(table.caption, "strong"),))
        head = self.paragraph(caption) if table.caption else ""
        titles = self.table_head(table.columns, attributes)
        rows = "".join(self.table_row(row, attributes) for row in table.rows)
        return head + self.table(f"<thead>{titles}</thead>{rows}", top=0.3)

    def _hanging(self, mark: str, words: str) -> str:
        """Return a row whose number hangs in the margin."""
        muted = self.span(mark, size=0.92, colour=self.colours.muted)
        if self.style.on_paper:
            width = f'width="{LABEL_PERCENT}%"'
        else:
            width = f'width="{round(self.style.base * 2.6)}"'
        text = f'<p style="margin:0;{self.leading}">{words}</p>'
        # Qt would rather break "10." before its full stop than widen the column.
        number = f'<p style="margin:0;white-space:nowrap;{self.leading}">{muted}</p>'
        cells = [(number, f'align="right" {width}'), (text, "")]
        return self.row(cells, padding=(3, 10), ruled=False)


def alignments(table: Table) -> list[str]:
    """Return the attributes of each column of a table: its alignment, and its width if given."""
    count = len(table.columns)
    sides = [f'align="{"right" if n in table.numeric else "left"}"' for n in range(count)]
    widths = [f' width="{share}%"' for share in table.widths] or [""] * count
    return [side + width for side, width in zip(sides, widths, strict=True)]
