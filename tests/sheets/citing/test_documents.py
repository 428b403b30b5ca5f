"""Documents of the user as citations."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.citing.cite import cite
from mtcr_desktop.sheets.citing.reference import Citation, Locator
from tests.library.store.small import key_of, new, plain

TEXT = DocumentText(
    "pdf",
    (
        Paragraph("Page 1 of 3", "furniture", 1, 1),
        Paragraph("A note on the meeting", "title", 2, 1, 1),
        Paragraph("They met.", "text", 3, 1),
        Paragraph("They spoke.", "text", 4, 2),
        Paragraph("Next steps", "heading", 5, 2, 2),
        Paragraph("They will meet again.", "item", 6, 3),
    ),
)
SURE = Recognition(
    Finding("press release", (), 0.95),
    Finding("en", (), 1.0),
    title=Finding("A note on the meeting", (), 0.95),
    issuer=Finding("Office of Notes", (), 0.95),
    place=Finding("Bergen", (), 0.95),
    date=Finding(PartialDate("2001-09"), (), 0.95),
)
NOTE = new(b"A note", "note.pdf", TEXT, SURE)
UNSURE = new(
    b"Another note",
    "another.pdf",
    TEXT,
    SURE._replace(
        kind=Finding("press release", (), 0.5),
        issuer=Finding("Office of Notes", (), 0.6),
        date=None,
        series=Finding("Notes 2001/14", (), 0.9),
    ),
)
LEAF = new(
    b"A leaf",
    "leaf.txt",
    plain("A leaf."),
    Recognition(Finding("other", (), 0.3), Finding("en", (), 0.9)),
)


@pytest.fixture
def library(home: object) -> Iterator[Library]:
    with open_library() as opened:
        opened.add([NOTE, UNSURE, LEAF])
        yield opened


def cited(edition: Edition, library: Library, fragment: str = "", last: str = "") -> Citation:
    return cite(edition, library, Address("document", key_of(NOTE), (), fragment), last=last)


def test_a_document_is_cited_by_what_was_recognised(edition: Edition, library: Library) -> None:
    citation = cited(edition, library)
    found = citation.reference
    assert (found.author, found.title, found.place) == (
        "Office of Notes", "A note on the meeting", "Bergen",
    )  # fmt: skip
    assert (found.kind, found.genre, found.series) == ("report", "press release", "")
    assert found.date == PartialDate("2001-09")
    assert found.file == ("note.pdf", key_of(NOTE))
    assert found.url == ""
    assert found.locator == Locator()
    assert citation.doubts == ()


@pytest.mark.parametrize(
    ("first", "last", "locator"),
    [
        ("p1", "", Locator((1, 1), (1, 1))),
        ("p2", "", Locator((2, 2), (2, 2))),
        ("p1", "p3", Locator((1, 3), (1, 3))),
        ("p3", "p1", Locator((1, 3), (1, 3))),
        ("h2", "", Locator((0, 0), (2, 2), "Next steps")),
        ("h2", "p3", Locator((3, 3), (2, 3))),
        ("h1", "", Locator((0, 0), (1, 1))),
    ],
)
def test_places(
    first: str, last: str, locator: Locator, edition: Edition, library: Library
) -> None:
    found = cited(edition, library, first, last).reference
    assert found.locator == locator
    assert found.address == Address("document", key_of(NOTE), (), first)


def test_the_view_in_which_it_was_read_is_no_part_of_the_address(
    edition: Edition, library: Library
) -> None:
    seen = Address("document", key_of(NOTE), (("as-saved", "yes"),), "p2")
    assert cite(edition, library, seen).reference.address == Address(
        "document", key_of(NOTE), (), "p2"
    )


@pytest.mark.parametrize("fragment", ["p4", "p0", "x", "issuer", "h3"])
def test_a_place_that_is_not_there(fragment: str, edition: Edition, library: Library) -> None:
    with pytest.raises(NoSuchRecordError, match="has no place"):
        cited(edition, library, fragment)


def test_what_was_set_aside_is_not_the_documents(edition: Edition, library: Library) -> None:
    with pytest.raises(NoSuchRecordError, match="set aside"):
        cited(edition, library, "s1")


def test_doubts_are_told_and_a_doubtful_sort_is_left_out(
    edition: Edition, library: Library
) -> None:
    citation = cite(edition, library, Address("document", key_of(UNSURE)))
    assert citation.doubts == ("issuer uncertain", "date of issue not recognised")
    assert (citation.reference.genre, citation.reference.series) == ("", "Notes 2001/14")
    leaf = cite(edition, library, Address("document", key_of(LEAF)))
    assert leaf.doubts == (
        "title not recognised", "issuer not recognised", "date of issue not recognised",
    )  # fmt: skip
    assert (leaf.reference.title, leaf.reference.kind) == ("leaf.txt", "document")
    assert leaf.reference.date is None


def test_what_the_user_said_counts_before_what_was_recognised(
    edition: Edition, library: Library
) -> None:
    key = key_of(UNSURE)
    library.revise(
        key,
        {
            "issuer": "Ministry of Notes",
            "date": PartialDate("2002-03-04"),
            "kind": "fact sheet",
            "series": None,
        },
    )
    citation = cite(edition, library, Address("document", key))
    found = citation.reference
    assert (found.author, found.date) == ("Ministry of Notes", PartialDate("2002-03-04"))
    assert (found.genre, found.series) == ("fact sheet", "")
    assert citation.doubts == ()


def test_a_series_that_is_only_the_sort_is_told_once(edition: Edition, library: Library) -> None:
    key = key_of(UNSURE)
    library.revise(key, {"kind": "press release", "series": "Press Releases"})
    found = cite(edition, library, Address("document", key)).reference
    assert (found.genre, found.series) == ("press release", "")


def test_no_such_document(edition: Edition, library: Library) -> None:
    with pytest.raises(NoSuchRecordError):
        cite(edition, library, Address("document", "0" * 12))


@pytest.mark.parametrize("kind", ["documents", "trash", "notes", "help", "home", "search"])
def test_pages_of_the_program_are_nothing_to_cite(
    kind: str, edition: Edition, library: Library
) -> None:
    with pytest.raises(NoSuchRecordError, match="nothing to cite"):
        cite(edition, library, Address(kind))
