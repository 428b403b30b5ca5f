"""The user's notes and bookmarks: in sheets of the edition, and in sheets of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.store.records import NewDocument
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets import files, html, markdown, own_notes
from mtcr_desktop.sheets import text as plain_text
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.library import compose_in_library, list_documents
from mtcr_desktop.sheets.note_controls import with_controls
from mtcr_desktop.sheets.sheet import Callout, Heading, Link, Sheet
from mtcr_desktop.sheets.style import SCREEN_LIGHT
from mtcr_desktop.sheets.trimming import trimmed
from tests.sheets import walking
from tests.sheets.own_documents import RECOGNITION, TEXT

KOREA = Address("member", "KR")
OTTAWA = Address("plenary", "16")
NOTES, BOOKMARKS = Address("notes"), Address("bookmarks")
LOST = Address("term", "a-word-that-no-edition-has")
UNKNOWN = Address("document", "0123456789ab")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


def headings(sheet: Sheet) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Heading)]


def test_without_a_note_a_sheet_is_what_it_is(edition: Edition, library: Library) -> None:
    library.notes.add(OTTAWA, "On something else.")
    assert compose_in_library(edition, library, KOREA) == compose(edition, KOREA)


@pytest.mark.parametrize("address", [KOREA, OTTAWA, Address("home"), Address("regime")], ids=str)
def test_notes_stand_in_a_block_of_their_own_before_the_sources(
    address: Address, edition: Edition, library: Library
) -> None:
    library.notes.add(address, "First thought.\n\nSecond\nthought.")
    library.notes.add(address, "Another day.")
    sheet = compose_in_library(edition, library, address)
    block = walking.section(sheet, own_notes.ANCHOR)
    assert walking.words(block[0].content) == "Written by you; not part of the edition."  # type: ignore[union-attr]
    first, second = block[1:]
    assert isinstance(first, Callout)
    assert isinstance(second, Callout)
    assert [walking.words(paragraph) for paragraph in first.paragraphs] == [
        "First thought.",
        "Second\nthought.",
    ]
    assert first.title.startswith("Your note of ")
    assert {first.tone, second.tone} == {"own"}
    ending = ["Your notes", "Sources"] if sheet.sources else ["Your notes"]
    assert headings(sheet)[-len(ending) :] == ending
    without = [part for part in sheet.blocks if part not in block and part != HEADING]
    assert tuple(without) == compose(edition, address).blocks


HEADING = Heading("Your notes", own_notes.ANCHOR)


def test_a_note_on_a_place_says_and_leads_where(edition: Edition, library: Library) -> None:
    library.notes.add(Address("plenary", "16", (), "decision-1"), "Well said.")
    sheet = compose_in_library(edition, library, OTTAWA)
    callout = walking.section(sheet, own_notes.ANCHOR)[1]
    assert isinstance(callout, Callout)
    assert walking.words(callout.paragraphs[0]) == "On: Decision 1"
    assert Address("plenary", "16", (), "decision-1") in [
        part.address for part in callout.paragraphs[0] if isinstance(part, Link)
    ]


def test_a_note_is_shown_from_whatever_date_the_record_is_seen(
    edition: Edition, library: Library
) -> None:
    then = Address("member", "KR", (("as-of", "2001-09-25"),))
    library.notes.add(KOREA, "Written today.")
    library.notes.add(then, "Written as of then.")
    library.notes.add(Address("member", "KRX"), "On none of them.")
    for address in (KOREA, then):
        words = walking.text(compose_in_library(edition, library, address))
        assert "Written today." in words
        assert "Written as of then." in words
        assert "On none of them." not in words


def test_notes_on_a_document_stand_before_its_text(edition: Edition, library: Library) -> None:
    (added,) = library.add([NewDocument(b"A note", "a note.html", TEXT, RECOGNITION)])
    address = added.document.address
    library.notes.add(Address("document", address.key, (), "p2"), "Look here.")
    sheet = compose_in_library(edition, library, address)
    assert headings(sheet).index("Your notes") == headings(sheet).index("Text") - 1
    assert "On: Paragraph 2" in walking.text(sheet)
    assert "not part of the document" in walking.text(sheet)


def test_every_file_says_whose_words_the_notes_are(edition: Edition, library: Library) -> None:
    library.notes.add(KOREA, "A <b>bold</b> thought & *another*.")
    sheet = compose_in_library(edition, library, KOREA)
    for written in (html.page(sheet), markdown.render(sheet), plain_text.render(sheet, 80)):
        for words in ("Your notes", "Written by you; not part of the edition.", "Your note of"):
            assert words in written
    assert "A <b>bold</b> thought & *another*." in plain_text.render(sheet, 80)
    assert "<b>bold</b> thought" not in html.page(sheet)
    assert "Your notes" not in plain_text.render(trimmed(sheet, notes=False), 80)
    assert "thought" not in plain_text.render(trimmed(sheet, notes=False), 80)


def test_only_the_window_offers_to_change_a_note(edition: Edition, library: Library) -> None:
    note, _ = library.notes.add(KOREA, "A thought.")
    sheet = compose_in_library(edition, library, KOREA)
    assert "Delete" not in walking.text(sheet)
    shown = with_controls(sheet)
    assert {f"mtcr:notes?edit={note.id}", f"mtcr:notes?delete={note.id}"} < walking.links(shown)
    assert f'name="note-{note.id}"' in html.render(shown, SCREEN_LIGHT)
    plain = compose(edition, OTTAWA)
    assert with_controls(plain) is plain


def test_all_notes_also_those_on_what_is_no_longer_there(
    edition: Edition, library: Library
) -> None:
    library.notes.add(LOST, "On a word that went.")
    library.notes.add(UNKNOWN, "On a document that went.")
    library.notes.add(KOREA, "On Korea.")
    library.notes.add(Address("member", "KR", (), "joined"), "On its joining.")
    sheet = compose_in_library(edition, library, NOTES)
    assert sheet.own
    assert sheet.subtitle == "4 notes on 3 sheets"
    assert headings(sheet) == ["Republic of Korea", str(UNKNOWN), str(LOST)]
    words = walking.text(sheet)
    assert words.index("On Korea.") < words.index("On its joining.") < words.index("that went")
    assert "not in this edition" in words
    assert "no longer among your documents" in words
    assert {str(KOREA), str(LOST), str(UNKNOWN)} < walking.links(sheet)
    data = files.data_of(edition, NOTES, library)
    assert data["count"] == 4
    assert data["notes"][0]["address"] == "mtcr:member/KR#joined"
    assert {one["title"] for one in data["notes"]} == {"Republic of Korea", None}


def test_bookmarks_by_folder_in_their_order(edition: Edition, library: Library) -> None:
    marks = library.bookmarks
    asia, _ = marks.add_folder("Asia")
    east, _ = marks.add_folder("East", asia.id)
    marks.add_folder("Empty")
    marks.add(KOREA, "Korea", east.id)
    marks.add(LOST, "A lost word", asia.id)
    marks.add(Address("home"), "Start")
    sheet = compose_in_library(edition, library, BOOKMARKS)
    assert sheet.subtitle == "3 bookmarks in 3 folders"
    assert headings(sheet) == ["Asia", "Asia › East"]
    words = walking.text(sheet)
    assert words.index("Start") < words.index("A lost word") < words.index("Korea\n")
    assert "A lost word not in this edition" in words
    data = files.data_of(edition, BOOKMARKS, library)
    assert [(one["title"], one["folder"]) for one in data["bookmarks"]] == [
        ("Start", []),
        ("A lost word", ["Asia"]),
        ("Korea", ["Asia", "East"]),
    ]
    assert [one["trouble"] for one in data["bookmarks"]] == [None, "not in this edition", None]


@pytest.mark.parametrize("address", [NOTES, BOOKMARKS], ids=str)
def test_while_there_are_none_the_sheet_says_how_to_make_some(
    address: Address, edition: Edition, library: Library
) -> None:
    alone = compose(edition, address)
    assert alone == compose_in_library(edition, library, address)
    assert alone.own
    assert "Ctrl+" in walking.text(alone)
    assert "Your own" in plain_text.render(alone, 80)
    assert "Your document" not in plain_text.render(alone, 80)


def test_the_tags_of_a_document_lead_to_what_else_bears_them(
    edition: Edition, library: Library
) -> None:
    (added,) = library.add([NewDocument(b"A note", "a note.html", TEXT, RECOGNITION)])
    address = added.document.address
    before = compose_in_library(edition, library, address)
    library.tags.revise([address.key], ["To read", "Côte d'Ivoire"], [])
    sheet = compose_in_library(edition, library, address)
    assert walking.fact(sheet, "tags") == "Côte d'Ivoire · To read"
    assert "mtcr:documents?tag=cote%20d%27ivoire" in walking.links(sheet)
    assert len(sheet.blocks) == len(before.blocks)


def test_the_list_of_documents_has_their_tags(edition: Edition, library: Library) -> None:
    added = library.add(
        [
            NewDocument(b"A note", "a note.html", TEXT, RECOGNITION),
            NewDocument(b"Another", "another.html", TEXT, RECOGNITION),
        ]
    )
    one, other = (each.document for each in added)
    view = Address("documents")
    plain = list_documents(edition, library, view)
    assert "tags" not in [column.id for column in plain.columns]
    library.tags.revise([one.key, other.key], ["Old"], [])
    library.tags.add(one.key, "To read")
    listing = list_documents(edition, library, view)
    assert listing.columns[-1].id == "tags"
    assert [row.cells[-1] for row in listing.rows] == ["Old", "Old, To read"]
    (tags,) = (each for each in listing.filters if each.id == "tag")
    assert tags.values == (("old", "Old"), ("to read", "To read"))
    chosen = list_documents(edition, library, Address("documents", query=(("tag", "TO READ"),)))
    assert [row.address for row in chosen.rows] == [one.address]
    none = list_documents(edition, library, Address("documents", query=(("tag", "never"),)))
    assert none.rows == ()
