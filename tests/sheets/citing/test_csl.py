"""CSL-JSON, held against what the schema csl-data.json allows."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.citing.csl import write
from mtcr_desktop.sheets.citing.reference import Citation
from tests.sheets.citing.samples import BARE, DOCUMENT, FACT, NOTE, PAGE

TEXTS = {
    "id", "title", "genre", "collection-title", "container-title", "publisher-place", "version",
    "language", "URL", "locator", "note",
}  # fmt: skip
"""Variables that the schema has as strings, of those written here."""

TYPES = {"report", "document", "webpage", "article-newspaper", "dataset", "entry"}


def valid(text: str) -> list[dict[str, Any]]:
    """Return the items of a file, once they are what the schema asks for."""
    items: list[dict[str, Any]] = json.loads(text)
    assert isinstance(items, list)
    for item in items:
        assert {"id", "type", "title"} <= item.keys()
        assert item["type"] in TYPES
        assert item.keys() <= TEXTS | {"type", "author", "issued", "accessed"}
        assert all(isinstance(item[name], str) and item[name] for name in TEXTS & item.keys())
        for name in item.get("author", []):
            assert name.keys() == {"literal"}
        for date in (item[name] for name in ("issued", "accessed") if name in item):
            assert date.keys() == {"date-parts"}
            ((*parts,),) = date["date-parts"]
            assert 1 <= len(parts) <= 3
            assert all(isinstance(part, int) for part in parts)
    return items


def test_a_document() -> None:
    assert valid(write(DOCUMENT)) == [
        {
            "id": "mtcr-document-0123456789ab",
            "type": "report",
            "title": "A note on the Ottawa meeting",
            "author": [{"literal": "Ministry of Notes, Office of Papers"}],
            "genre": "press release",
            "publisher-place": "Bergen",
            "issued": {"date-parts": [[2001, 9, 30]]},
            "language": "en",
            "locator": "para. 3",
            "note": "Cited: para. 3; File a note.html, SHA-256 0123456789ab; "
            "mtcr:document/0123456789ab#p3",
        }
    ]


def test_an_item_for_a_fact_and_for_each_source() -> None:
    items = valid(write(FACT))
    assert [item["id"] for item in items] == [
        "mtcr-member-XX-joined", "mtcr-source-page", "mtcr-source-news", "mtcr-source-list",
    ]  # fmt: skip
    assert items[0]["container-title"] == "MTCR Desktop"
    assert items[2]["container-title"] == "The Daily Sample"
    assert "author" not in items[2]


@pytest.mark.parametrize(
    ("value", "parts"), [("2001", [2001]), ("2001-05", [2001, 5]), ("2001-05-07", [2001, 5, 7])]
)
def test_dates_keep_their_precision(value: str, parts: list[int]) -> None:
    (item,) = valid(write(Citation(NOTE._replace(date=PartialDate(value)))))
    assert item["issued"] == {"date-parts": [parts]}


def test_what_is_not_known_is_left_out() -> None:
    (item,) = valid(write(Citation(BARE)))
    assert item.keys() == {"id", "type", "title", "note"}
    assert item["note"] == "No date"


def test_the_day_of_access() -> None:
    (item,) = valid(write(Citation(PAGE, accessed=PartialDate("2026-11-23"))))
    assert item["accessed"] == {"date-parts": [[2026, 11, 23]]}
    (item,) = valid(write(Citation(NOTE, accessed=PartialDate("2026-11-23"))))
    assert "accessed" not in item


@given(title=st.text(min_size=1), author=st.text())
def test_any_text_comes_back_as_it_was(title: str, author: str) -> None:
    (item,) = valid(write(Citation(BARE._replace(title=f"A {title}", author=author))))
    assert item["title"] == f"A {title}"
    assert item.get("author", []) == ([{"literal": author}] if author else [])
