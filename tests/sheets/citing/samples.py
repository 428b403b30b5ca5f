"""References in our own words, for the tests of the styles."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.reference import Citation, Disagreement, Locator, Reference

NOTE = Reference(
    id="mtcr-document-0123456789ab",
    kind="report",
    title="A note on the Ottawa meeting",
    author="Ministry of Notes, Office of Papers",
    genre="press release",
    place="Bergen",
    date=PartialDate("2001-09-30"),
    language="en",
    address=Address("document", "0123456789ab", (), "p3"),
    file=("a note.html", "0123456789ab"),
    locator=Locator((3, 3)),
)
BARE = Reference(id="mtcr-document-ba9876543210", kind="document", title="A leaf found by chance")
PAGE = Reference(
    id="mtcr-source-page",
    kind="webpage",
    title="Who takes part",
    author="Secretariat of Samples",
    date=PartialDate("2016"),
    language="en",
    url="https://example.org/who?a=1&b=50%25",
)
NEWS = Reference(
    id="mtcr-source-news",
    kind="article-newspaper",
    title="Minister: “They are in”",
    container="The Daily Sample",
    date=PartialDate("2001-03"),
    language="en",
    url="https://example.org/news",
)
SUPPLIED = Reference(id="mtcr-source-list", kind="document", title="[List of samples]")
SHEET = Reference(
    id="mtcr-member-XX-joined",
    kind="entry",
    title="Freedonia",
    container="MTCR Desktop",
    date=PartialDate("2026-11"),
    version="2026.11",
    language="en",
    address=Address("member", "XX", (), "joined"),
    coverage=PartialDate("2026-06-20"),
)
DOCUMENT = Citation(NOTE)
FACT = Citation(
    SHEET,
    fact="Partner since 1998",
    sources=(PAGE, NEWS),
    others=(Disagreement("1997", (SUPPLIED,)),),
)
