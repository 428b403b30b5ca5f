"""Sheets and listings as HTML.

`render` and `render_listing` write the subset of HTML 4 and CSS that Qt's rich text understands:
tables for columns, explicit sizes, no classes. `page` and `page_of_listing` write files that stand
on their own in any browser.
"""

from __future__ import annotations

from html import escape

from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.richtext import RichText
from mtcr_desktop.sheets.sheet import Items, Link, Sheet
from mtcr_desktop.sheets.style import Style
from mtcr_desktop.sheets.targets import Targets

_MOST_ANCHORS = 1000
"""Items of lists that have each an anchor in its own place; see `RichText.anchors_together`."""


def render(sheet: Sheet, style: Style) -> str:
    """Return a sheet as rich text for a QTextDocument.

    An internal link refers to its address ("mtcr:plenary/16"), a reference to "#source-3"; the
    anchors are those of the sheet.
    """
    writer = RichText(style, Targets(sheet.address.page), sheet.sources)
    items = sum(len(block.items) for block in sheet.blocks if isinstance(block, Items))
    writer.anchors_together = 1 + items // _MOST_ANCHORS
    body = [writer.masthead(sheet), *map(writer.block, sheet.blocks), _foot(writer, sheet)]
    return _document(sheet.title, "".join(body), style)


def render_listing(listing: Listing, style: Style) -> str:
    """Return a listing as rich text: one table, its heading row repeated where pages break."""
    writer = RichText(style, Targets(listing.address.page))
    return _document(listing.title, writer.listing(listing), style)


def page(sheet: Sheet, *more: Sheet, title: str = "") -> str:
    """Return one or several sheets as a self-contained, accessible HTML 5 file.

    Args:
        sheet: The first sheet.
        more: Further sheets for the same file.
        title: Title of the file; that of the first sheet if empty.
    """
    from mtcr_desktop.sheets import webpage  # only exports need it

    return webpage.sheets_page((sheet, *more), title or sheet.title)


def page_of_listing(listing: Listing, edition: str = "") -> str:
    """Return a listing as a self-contained, accessible HTML 5 file."""
    from mtcr_desktop.sheets import webpage  # only exports need it

    return webpage.listing_page(listing, edition)


def _document(title: str, body: str, style: Style) -> str:
    families = ",".join(f"'{family}'" for family in style.families)
    font = f"font-family:{families};" if families else ""
    colours = style.colours
    return (
        f"<html><head><title>{escape(title)}</title></head>"
        f'<body bgcolor="{colours.background}" style="{font}font-size:{style.points(1)};'
        f'color:{colours.text}">{body}</body></html>'
    )


def _foot(writer: RichText, sheet: Sheet) -> str:
    """Return the neighbours and where the sheet comes from."""
    neighbours = "".join(
        f'<td width="50%" align="{side}">{_neighbour(writer, label, link)}</td>'
        for side, label, link in (
            ("left", f"← {phrases.PREVIOUS}", sheet.previous),
            ("right", f"{phrases.NEXT} →", sheet.next),
        )
    )
    ways = f"<tr>{neighbours}</tr>" if sheet.previous or sheet.next else ""
    colophon = writer.span(phrases.colophon(sheet), size=0.8, colour=writer.colours.muted)
    return writer.table(
        f'{ways}<tr><td colspan="2" style="padding-top:12px">{colophon}</td></tr>', top=2.4
    )


def _neighbour(writer: RichText, label: str, link: Link | None) -> str:
    if link is None:
        return ""
    muted = writer.span(label, size=0.8, colour=writer.colours.muted)
    return f"{muted}<br/>{writer.inline((link,), underline=False)}"
