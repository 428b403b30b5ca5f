"""The help: complete, true to the search, and no promise beyond what there is."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.search.scope import leave_record
from mtcr_desktop.search.searcher import Searcher
from mtcr_desktop.sheets import help as help_sheet
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.sheet import Heading, Link, Sheet, Table
from mtcr_desktop.sheets.text import render

HELP = Address("help")


def anchors(sheet: Sheet) -> list[str]:
    return [block.anchor for block in sheet.blocks if isinstance(block, Heading)]


def test_is_a_sheet_like_any_other(edition: Edition) -> None:
    sheet = compose(edition, HELP)
    assert sheet.title == "How to use MTCR Desktop"
    assert edition.info.version in sheet.subtitle
    assert anchors(sheet) == [
        "reading", "searching", "doubts", "citing", "printing", "own", "marks", "network",
        "command-line",
    ]  # fmt: skip


def test_lists_the_keys_it_is_given(edition: Edition) -> None:
    sheet = help_sheet.compose(edition, HELP, keys=[("Find", "Ctrl+F", "Edit")])
    assert "keys" in anchors(sheet)
    table = [block for block in sheet.blocks if isinstance(block, Table)][-1]
    assert table.columns == ("Action", "Keys", "Where")
    assert "Ctrl+F" in render(sheet)


def test_every_example_finds_something_as_it_is_spelt(edition: Edition) -> None:
    searcher = Searcher(edition)
    table = next(b for b in compose(edition, HELP).blocks if isinstance(b, Table))
    links = [row[0][0] for row in table.rows]
    queries = [link.address.option("q") for link in links if isinstance(link, Link)]
    assert len(queries) == len(table.rows)
    for query in queries:
        answer = searcher.search(query)
        if not leave_record(answer.filters):
            continue  # it is put to the user's own documents
        assert answer.groups, query
        assert not answer.suggestions, query
