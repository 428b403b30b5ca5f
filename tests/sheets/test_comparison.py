"""The sheets of a comparison and of the history of a phrase."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.store.library import Library, open_library
from mtcr_desktop.library.text import Paragraph
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.search.comparison import compared
from mtcr_desktop.search.watch import Watch
from mtcr_desktop.sheets import comparison, html, markdown, phrase_history, text
from mtcr_desktop.sheets.sheet import Badge, Callout, Link, Sheet, Table
from tests.library.comparing.invented import GERMAN, HELSINKI, LETTER, OTTAWA, WARSAW
from tests.library.comparing.kept import keep
from tests.search.shelves import put
from tests.sheets import walking


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path) as opened:
        yield opened


def of(edition: Edition, library: Library, *texts: str) -> Sheet:
    left, right, *_ = keep(library, *texts)
    return comparison.compose(edition, library, Address("compare", f"document/{left}/{right}"))


def row(sheet: Sheet, words: str) -> tuple[str, str]:
    """Return the cells of the row that has some words."""
    tables = (block for block in sheet.blocks if isinstance(block, Table))
    rows = [tuple(map(walking.words, cells)) for table in tables for cells in table.rows]
    ((left, right),) = (cells for cells in rows if words in cells[0] or words in cells[1])
    return left, right


def tables(sheet: Sheet) -> list[list[list[str]]]:
    found = [block.rows for block in sheet.blocks if isinstance(block, Table)]
    return [[[walking.words(cell) for cell in row] for row in rows] for rows in found]


def callouts(sheet: Sheet) -> list[str]:
    return [block.title for block in sheet.blocks if isinstance(block, Callout)]


def test_the_head_says_what_is_compared(edition: Edition, library: Library) -> None:
    sheet = of(edition, library, HELSINKI, OTTAWA, WARSAW)
    assert sheet.own
    assert (sheet.kicker, sheet.title) == (comparison.KICKER, "Helsinki 2000 beside Ottawa 2001")
    assert walking.fact(sheet, "left").endswith(
        "15th Plenary, Helsinki 2000\n13 October 2000 · English"
    )
    assert (
        walking.fact(sheet, "counts")
        == "3 the same, 6 changed, 0 only at the left, 1 only at the right"
    )
    assert walking.fact(sheet, "recurring") == "5 sentences are recurring formulas."
    assert walking.fact(sheet, "new") == (
        "At the left: not known, since you have no earlier document in English.\n"
        "At the right: 3 sentences, set against 1 earlier document in English."
    )
    assert callouts(sheet) == []


def test_each_sentence_leads_to_its_place_and_says_what_it_is(
    edition: Edition, library: Library
) -> None:
    sheet = of(edition, library, HELSINKI, OTTAWA, WARSAW)
    left, right = row(sheet, "called on all states")
    assert left.startswith("3\u2002The Partners again")
    assert right.endswith(
        "recurring formula in 3 documents of 3 meetings, first Helsinki 2000, last Warsaw 2002"
    )
    _, new = row(sheet, "Paper kites")
    assert new.endswith("\nnew")
    _, worded = row(sheet, "worried by")
    assert worded.endswith("\nnew wording")
    places = [str(part.address) for part in walking.inlines(sheet) if isinstance(part, Link)]
    assert any(place.endswith("#p3") for place in places)
    tones = {part.text: part.tone for part in walking.inlines(sheet) if isinstance(part, Badge)}
    assert tones == {"recurring formula": "note", "new": "new", "new wording": "new"}


def test_what_it_rests_on_is_said(edition: Edition, library: Library) -> None:
    assert callouts(of(edition, library, HELSINKI, OTTAWA)) == ["Only two documents"]
    assert callouts(of(edition, library, WARSAW, GERMAN)) == ["Two languages"]
    sheet = of(edition, library, LETTER, OTTAWA)
    assert callouts(sheet) == ["No meeting"]
    assert sheet.title.startswith("“A letter about kites” beside “Sixteenth plenary meeting")


def test_two_documents_about_one_meeting(edition: Edition, library: Library) -> None:
    sheet = of(edition, library, OTTAWA, OTTAWA.replace("Sixteenth plenary", "On the 16th plenary"))
    assert sheet.title == "Two documents about Ottawa 2001"
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    assert table.columns[1] == "“On the 16th plenary meeting of the Missile Tech…”"


def test_what_was_not_looked_up_is_said(edition: Edition, library: Library) -> None:
    left, right, _ = keep(library, HELSINKI, OTTAWA, WARSAW)
    found = compared(edition, library, (left, right), Watch(), seconds=0)
    sheet = comparison.lay_out(edition, Address("compare", f"document/{left}/{right}"), found)
    assert callouts(sheet) == ["Not everything was looked up"]


def test_documents_that_are_the_same(edition: Edition, library: Library) -> None:
    (key,) = keep(library, OTTAWA)
    sheet = comparison.compose(edition, library, Address("compare", f"document/{key}/{key}"))
    assert walking.fact(sheet, "counts") == "10 sentences, all of them the same"


def test_a_sentence_that_moved(edition: Edition, library: Library) -> None:
    keys = [
        put(library, f"Note {n}", *parts).key
        for n, parts in enumerate(
            (("Boats.", "The kites are red."), ("The kites are red.", "Boats."))
        )
    ]
    sheet = comparison.compose(
        edition, library, Address("compare", f"document/{keys[0]}/{keys[1]}")
    )
    moved = [
        walking.words(cell)
        for block in sheet.blocks
        if isinstance(block, Table)
        for cells in block.rows
        for cell in cells
    ]
    assert any(cell.endswith("\nstands elsewhere on the other side: 1") for cell in moved)


def test_long_documents_are_cut(
    edition: Edition, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "MOST_LINES", 4)
    sheet = of(edition, library, HELSINKI, OTTAWA)
    assert sum(len(block.rows) for block in sheet.blocks if isinstance(block, Table)) == 4
    assert "6 more lines not shown" in walking.text(sheet)


def test_of_long_documents_the_changes_are_shown(
    edition: Edition, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(comparison, "MOST_LINES", 6)
    parts = [f"This is sentence {word} of many." for word in "abcdefghij"]
    others = [*parts[:5], "Nobody knows what came over him.", *parts[5:]]
    keys = [put(library, f"Note {n}", *some).key for n, some in enumerate((parts, others))]
    address = Address("compare", f"document/{keys[0]}/{keys[1]}")
    sheet = comparison.compose(edition, library, address)
    (table,) = (block for block in sheet.blocks if isinstance(block, Table))
    rows = [walking.words(cells[0]) for cells in table.rows]
    assert rows[0] == rows[-1] == "… 4 sentences the same …"
    assert len(rows) == 5
    assert "not shown" not in walking.text(sheet)


def test_every_form_marks_the_words(edition: Edition, library: Library) -> None:
    sheet = of(edition, library, HELSINKI, OTTAWA)
    assert "They were <del>pleased with</del> the small" in html.page(sheet)
    assert "They were ~~pleased with~~ the small" in markdown.render(sheet)
    assert "{+worried by+}" in text.render(sheet)


def test_words_that_one_side_only_has_leave_no_empty_mark(
    edition: Edition, library: Library
) -> None:
    keys = [
        put(library, f"Note {n}", f"The {word}kites over the harbour are red.").key
        for n, word in enumerate(("", "sixteen "))
    ]
    sheet = comparison.compose(
        edition, library, Address("compare", f"document/{keys[0]}/{keys[1]}")
    )
    written = text.render(sheet)
    assert "The {+sixteen" in written
    assert "[--]" not in written


def history(edition: Edition, library: Library, words: str) -> Sheet:
    return phrase_history.compose(edition, library, phrase_history.address_of(words))


def test_a_history_by_meeting(edition: Edition, library: Library) -> None:
    keep(library, LETTER, WARSAW, OTTAWA, HELSINKI)
    sheet = history(edition, library, " Paper   kites ")
    assert sheet.own
    assert sheet.title == "“Paper kites”"
    assert str(sheet.address) == "mtcr:phrase?q=Paper%20kites"
    assert walking.fact(sheet, "used") == "3 times, in 3 documents of 4"
    assert walking.fact(sheet, "meetings-used") == "2 of the 3 that your documents are about"
    assert walking.fact(sheet, "first").startswith("16th Plenary, Ottawa 2001 · 28 September 2001")
    assert walking.fact(sheet, "last").startswith("17th Plenary, Warsaw 2002")
    assert walking.fact(sheet, "undated") == "1 document of no known date; it stands last."
    meetings, documents = tables(sheet)
    assert meetings == [
        ["15th Plenary, Helsinki 2000", "1", "0", "0"],
        ["16th Plenary, Ottawa 2001", "1", "1", "1"],
        ["17th Plenary, Warsaw 2002", "1", "1", "1"],
    ]
    assert documents[0] == [
        "16th Plenary, Ottawa 2001", "28 September 2001",
        "Sixteenth plenary meeting of the Missile Technology Control Regime", "1", "paragraph 4",
    ]  # fmt: skip
    assert documents[-1] == ["–", "no date", "A letter about kites", "1", "paragraph 1"]


def test_several_documents_of_a_meeting_are_counted_together(
    edition: Edition, library: Library
) -> None:
    keep(library, OTTAWA, OTTAWA.replace("Outlook", "View").replace("kites", "kites, paper kites"))
    meetings, documents = tables(history(edition, library, "paper kites"))
    assert meetings == [["16th Plenary, Ottawa 2001", "2", "2", "3"]]
    assert [row[-1] for row in documents] == ["paragraph 4", "paragraph 4 (2×)"]


def test_places_say_what_they_are(edition: Edition, library: Library) -> None:
    title, text_ = Paragraph("On glue", "title"), "Glue."
    put(
        library, "Notes", title, text_, "Boats.", "More glue.", Paragraph("Glue at last", "heading")
    )
    (documents,) = tables(history(edition, library, "glue"))
    assert documents[0][-1] == "heading 1, paragraph 1, 3, heading 2"


def test_nothing_found_says_what_to_do(edition: Edition, library: Library) -> None:
    keep(library, OTTAWA)
    sheet = history(edition, library, "submarines")
    assert "None of your documents uses these words in this order (1 looked at)." in walking.text(
        sheet
    )
    links = [part.address for part in walking.inlines(sheet) if isinstance(part, Link)]
    assert links == [Address("search", query=(("q", "in:documents submarines"),))]


def test_no_documents_at_all(edition: Edition, library: Library) -> None:
    assert "You have no documents" in walking.text(history(edition, library, "kites"))
