"""Text that means something to a renderer, in every place of a sheet that holds text."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets.listing import Column, Listing, Row
from mtcr_desktop.sheets.sheet import (
    Badge,
    Callout,
    Cite,
    Fact,
    Facts,
    Heading,
    Items,
    Link,
    Paragraph,
    Roll,
    Sheet,
    SourceList,
    Table,
    Text,
    WebLink,
)

EVIL = "<script>alert(\"x\" & 'y')</script> *b* _c_ [d](e) | `f` # g"
URL = 'https://example.org/a"onclick="b?c=1&d=<e>'
_KEY = "a\"b'c&d<e>"


def sheet() -> Sheet:
    """Return a sheet in which every text is hostile."""
    source = Source(_KEY, EVIL, EVIL, None, URL, "press", EVIL, "en", EVIL)
    address = Address("term", _KEY)
    content = (
        Text(EVIL),
        Text(EVIL, "strong"),
        Text(EVIL, "emphasis"),
        Text(EVIL, "muted"),
        Link(EVIL, address),
        WebLink(EVIL, URL),
        Cite((1,)),
        Badge(EVIL, "note"),
        Text(EVIL, "removed"),
        Text(EVIL, "added"),
    )
    blocks = (
        Heading(EVIL, "h"),
        Paragraph(content, "lead", "p"),
        Facts((Fact(EVIL, content, "f"),)),
        Table((EVIL, EVIL), ((content, content),), EVIL),
        Items((content,), ordered=True, anchors=("i",)),
        Roll((content,)),
        Callout(EVIL, (content,), "disputed"),
        SourceList((source,)),
    )
    link = Link(EVIL, address)
    return Sheet(address, EVIL, EVIL, EVIL, blocks, (source,), EVIL, EVIL, link, link)


def listing() -> Listing:
    """Return a listing in which every text is hostile."""
    row = Row(Address("term", _KEY), (EVIL, EVIL), (EVIL, EVIL), EVIL)
    columns = (Column("a", EVIL), Column("b", EVIL, "right"))
    return Listing(Address("terms"), EVIL, EVIL, columns, (row,))
