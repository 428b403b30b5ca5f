"""A document of a user's, made by hand in our own words, with one planted error."""

from __future__ import annotations

from mtcr_desktop.library.findings import Claim, Finding, Recognition
from mtcr_desktop.library.store.records import Document
from mtcr_desktop.library.text import DocumentText, Paragraph, Words
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

KEY = "0123456789ab"
ADDRESS = Address("document", KEY)
PLENARY = Address("plenary", "16")

TEXT = DocumentText(
    "html",
    (
        Paragraph("Home | News | Contact", "furniture"),
        Paragraph("A note on the Ottawa meeting", "title"),
        Paragraph("The sixteenth plenary met in Ottawa on 25 September 2001."),
        Paragraph("Who was there", "heading", level=2),
        Paragraph("34 countries1 sent delegations."),
        Paragraph("Canada took the chair.", "item"),
        Paragraph("1 Among them the Republic of Korea.", "note"),
        Paragraph("Back to top", "furniture"),
    ),
    encoding="utf_8",
)


def words(text: str, paragraphs: DocumentText = TEXT) -> Words:
    """Return where words stand, the first time."""
    return next(
        Words(number, start, start + len(text))
        for number, paragraph in enumerate(paragraphs.paragraphs)
        if (start := paragraph.text.find(text)) >= 0
    )


RECOGNITION = Recognition(
    Finding("press release", (words("News"),), 0.6),
    Finding("en", (), 1.0),
    title=Finding("A note on the Ottawa meeting", (words("A note"),), 0.97),
    issuer=Finding("Office of Notes", (), 0.95),
    place=Finding("Bergen", (), 0.95),
    date=Finding(PartialDate("2001-09-30"), (), 0.95),
    meeting=Finding(PLENARY, (words("sixteenth plenary"), words("in Ottawa")), 0.97),
)

CHECKS = (
    Check(Claim("ordinal", 16, words("sixteenth plenary")), "agrees", "16th", "16th", PLENARY, ()),
    Check(
        Claim("start", PartialDate("2001-09-25"), words("25 September 2001")),
        "agrees",
        "25 September 2001",
        "25 September 2001",
        Address("plenary", "16", (), "dates"),
        ("state-fs-2001",),
    ),
    Check(
        Claim("partner-count", 34, words("34 countries")),
        "differs",
        "34 Partners",
        "33 Partners",
        Address("plenary", "16", (), "partner-count"),
        ("state-fs-2001",),
        "One too many.",
    ),
    Check(Claim("next-host", "PL", words("Canada")), "not-recorded", "Poland", "", None),
)

DOCUMENT = Document(
    key=KEY,
    title="A note on the Ottawa meeting",
    file_name="a note.html",
    added="2026-11-23T21:34:21Z",
    size=700,
    format="html",
    language="en",
    kind="press release",
    issuer="Office of Notes",
    series=None,
    place="Bergen",
    date=PartialDate("2001-09-30"),
    meeting=PLENARY,
    confidence=0.97,
    sha256=KEY + "0" * 52,
)
