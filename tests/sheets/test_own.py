"""The user's documents in lists, and beside the record of their meeting."""

from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import html, list_documents, markdown, plenary, text
from mtcr_desktop.sheets.document_check import tally
from mtcr_desktop.sheets.listing import Listing
from mtcr_desktop.sheets.lists import listing_sheet
from mtcr_desktop.sheets.own import Checked
from tests.sheets import walking
from tests.sheets.own_documents import DOCUMENT, PLENARY
from tests.sheets.reading_html import Markup

VIEW = Address("documents")
SOUND = DOCUMENT._replace(
    key="ba9876543210",
    title="An older paper",
    issuer=None,
    date=PartialDate("1998-10"),
    meeting=Address("plenary", "61"),
    added="2026-11-22T08:00:00Z",
)
KEPT = (Checked(DOCUMENT, ("agrees", "differs")), Checked(SOUND, ("agrees",)), Checked(SOUND, ()))


@pytest.fixture
def listing(edition: Edition) -> Listing:
    return list_documents.documents(edition, KEPT, VIEW)


def test_a_row_tells_what_a_document_is(listing: Listing) -> None:
    first, second, third = listing.rows
    assert first.address == DOCUMENT.address
    assert first.cells == (
        "A note on the Ottawa meeting",
        "1 differs, 1 agrees",
        "16th Plenary, Ottawa 2001",
        "30 September 2001",
        "Office of Notes",
        "23 November 2026",
    )
    assert (first.keys[2], first.keys[3]) == ("0016", "2001-09-30")
    assert second.cells[2] == "mtcr:plenary/61, not in the edition"
    assert third.cells[1] == "nothing to check"


def test_the_note_counts(listing: Listing, edition: Edition) -> None:
    assert listing.note.startswith("3 documents that you added; something differs")
    assert listing.note.endswith("in 1.")
    assert list_documents.documents(edition, (), VIEW).note.startswith("Add documents")


def test_filters_select(edition: Edition) -> None:
    view = Address("documents", query=(("outcome", "differs"),))
    found = list_documents.documents(edition, KEPT, view)
    assert [row.address for row in found.rows] == [DOCUMENT.address]
    assert {chosen.id for chosen in found.filters} == {"outcome", "decade"}


def test_what_is_not_checked_yet_has_no_outcome(edition: Edition) -> None:
    found = list_documents.documents(edition, [Checked(DOCUMENT)], VIEW)
    assert found.rows[0].cells[1] == ""
    assert not found.filters


def test_the_list_is_the_users_own_in_every_form(listing: Listing, edition: Edition) -> None:
    own = "Your documents · not part of the edition"
    assert own in text.render_listing(listing, edition="2026.11")
    assert own in markdown.render_listing(listing, "2026.11")
    assert own in Markup(html.page_of_listing(listing, "2026.11")).text
    sheet = listing_sheet(edition, listing)
    assert sheet.own
    assert "Missile" not in sheet.kicker
    assert DOCUMENT.file_name not in walking.text(sheet)
    assert str(DOCUMENT.address) in walking.links(sheet)


def test_a_plenary_names_the_documents_beside_its_record(edition: Edition) -> None:
    found = plenary.compose(edition, PLENARY, documents=KEPT[:2])
    remark, items = walking.section(found, "your-documents")
    (words,) = walking.contents(remark)
    assert "not part of the edition" in walking.words(words)
    first, second = (walking.words(content) for content in walking.contents(items))
    assert first.splitlines() == [
        "A note on the Ottawa meeting differs",
        "Office of Notes · 30 September 2001 · check: 1 differs, 1 agrees",
    ]
    assert second == "An older paper\nOctober 1998 · check: 1 agrees"
    assert str(DOCUMENT.address) in walking.links(found)
    assert not found.own
    without = plenary.compose(edition, PLENARY)
    assert found.sources == without.sources
    assert "your-documents" not in walking.anchors(without)


def test_a_tally_names_what_differs_first() -> None:
    assert tally(("agrees", "not-recorded", "differs", "differs")) == (
        "2 differ, 1 is not recorded, 1 agrees"
    )


def test_the_trash_lists_what_was_moved_there_last_first(edition: Edition) -> None:
    older = DOCUMENT._replace(deleted="2026-11-20T08:00:00Z")
    newer = SOUND._replace(deleted="2026-11-22T08:00:00Z")
    found = list_documents.trash(edition, [older, newer], Address("trash"))
    assert [row.address for row in found.rows] == [newer.address, older.address]
    assert found.rows[1].cells == (
        "A note on the Ottawa meeting",
        "20 November 2026",
        "16th Plenary, Ottawa 2001",
        "30 September 2001",
        "Office of Notes",
    )
    assert found.note.startswith("2 documents lie here until taken out")
    assert found.own
    one = list_documents.trash(edition, [older], Address("trash"))
    assert one.note.startswith("1 document lies here")
    assert list_documents.trash(edition, [], Address("trash")).note == "Nothing lies in the trash."
