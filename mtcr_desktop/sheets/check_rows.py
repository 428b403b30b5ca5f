"""A document's check, and what was recognised in it, as rows beside the document.

The window shows them in a panel; paper has the same in the sheet of the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.places import NUMBERED, anchors, family, label, number, place
from mtcr_desktop.library.store.library import Library
from mtcr_desktop.library.text import DocumentText, Words, quote
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.document import confidence_in_words
from mtcr_desktop.sheets.document_check import LABELS, brief
from mtcr_desktop.sheets.wording import language

Standing = Literal["differs", "not-recorded", "agrees", "recognised"]
"""How a row stands to the edition; what was recognised was not set against it."""

_RECOGNISED = (
    ("kind", "Kind"),
    ("meeting", "Meeting"),
    ("title", "Title"),
    ("issuer", "Issued by"),
    ("series", "Series"),
    ("place", "Place"),
    ("date", "Date of issue"),
    ("language", "Language"),
)


class Passage(NamedTuple):
    """Words of a document.

    Attributes:
        anchor: Name of their paragraph in the sheet.
        address: What shows that paragraph.
        where: Where they stand, in a few characters: "¶4".
        quoted: The words.
        start: From which character of the paragraph on.
    """

    anchor: str
    address: Address
    where: str
    quoted: str
    start: int


class CheckRow(NamedTuple):
    """One claim beside the edition, or one thing that was recognised.

    Attributes:
        standing: How it stands.
        label: What it is about.
        said: What the document says.
        recorded: What the edition has; of something recognised, how sure that is.
        note: What makes the difference, or what the edition knows besides; may be empty.
        fact: Where the edition has it; None where it has nothing.
        sources: Address and publisher of each source of the edition for it.
        passages: The words of the document that say it, in their order.
    """

    standing: Standing
    label: str
    said: str
    recorded: str
    note: str
    fact: Address | None
    sources: tuple[tuple[Address, str], ...]
    passages: tuple[Passage, ...]


class Review(NamedTuple):
    """All that is said beside a document.

    Attributes:
        page: The document.
        meeting: Name of the meeting that it was set against; empty where there is none.
        rows: The claims in the order of the document, then what was recognised.
    """

    page: Address
    meeting: str
    rows: tuple[CheckRow, ...]


def review(edition: Edition, library: Library, key: str) -> Review:
    """Check a document of a library.

    Raises:
        NoSuchRecordError: The library has no such document.
        LibraryError: The library cannot be read.
    """
    text, recognition = library.text(key), library.recognition(key)
    checks = check(text, recognition, edition)
    corrected = library.corrected(key)
    return rows_of(edition, Address("document", key), text, recognition, checks, corrected)


def rows_of(
    edition: Edition,
    page: Address,
    text: DocumentText,
    recognition: Recognition,
    checks: Sequence[Check],
    corrected: Iterable[str] = (),
) -> Review:
    """Return the rows of a document that has been checked.

    Args:
        edition: The edition that it was set against.
        page: The document.
        text: Its text.
        recognition: What it is.
        checks: What came of each claim.
        corrected: What of the recognition is the user's word.
    """
    names = anchors(paragraph.role for paragraph in text.paragraphs)

    def passages(words: Iterable[Words]) -> tuple[Passage, ...]:
        return tuple(
            Passage(
                names[one.paragraph],
                place(page, names[one.paragraph]),
                _where(names[one.paragraph]),
                quote(text, one),
                one.start,
            )
            for one in sorted(words)
        )

    claims = [
        CheckRow(
            one.verdict,
            LABELS[one.claim.kind],
            brief(one, one.in_document),
            brief(one, one.in_edition),
            one.note,
            one.address,
            _sources(edition, one.sources),
            passages((one.claim.words,)),
        )
        for one in checks
    ]
    found = [
        CheckRow("recognised", name, said, sure, "", fact, (), passages(words))
        for name, said, sure, fact, words in _recognised(edition, recognition, set(corrected))
    ]
    meeting = recognition.meeting
    title = _title(edition, meeting.value) if meeting else ""
    return Review(page, title, (*claims, *found))


def _recognised(
    edition: Edition, recognition: Recognition, corrected: set[str]
) -> Iterator[tuple[str, str, str, Address | None, tuple[Words, ...]]]:
    """Yield name, value, certainty, address and words of what was recognised."""
    for field, name in _RECOGNISED:
        finding: Finding[Any] | None = getattr(recognition, field)
        if finding is None:
            continue
        sure = f"{confidence_in_words(finding.confidence)}, {finding.confidence:.0%}"
        if field in corrected:
            sure = "corrected by you"
        value, fact = finding.value, None
        if isinstance(value, Address):
            shown, fact = _title(edition, value), value
        elif field == "kind":
            shown = value.capitalize()
        else:
            shown = language(value) if field == "language" else str(value)
        yield name, shown, sure, fact, finding.words


def _title(edition: Edition, meeting: Address) -> str:
    try:
        return edition.title_of(meeting)
    except NoSuchRecordError:
        return f"{meeting}, not in the edition"


def _sources(edition: Edition, ids: Sequence[str]) -> tuple[tuple[Address, str], ...]:
    found = edition.sources_of(ids)
    return tuple((Address("source", source.id), source.publisher) for source in found)


def _where(anchor: str) -> str:
    return f"¶{number(anchor)}" if family(anchor) == NUMBERED else label(anchor).lower()
