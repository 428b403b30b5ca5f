"""No text is an error, and none takes long."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcr_desktop.search.results import Answer
from mtcr_desktop.search.searcher import Searcher
from tests.search.small import small_edition

ODD = [
    "NEAR", "NEAR(korea ottawa, 3)", "*", "^korea", "korea*", "a:b:c", "folded:korea", "{a b}:c",
    '"', '""', '"""', "'", "''", "-", "--", "- -", "-\"", "OR", "OR OR OR", "AND", "NOT", "NOT NOT",
    "OR -x OR", "(", ")", "()", "+", "%", "_", "\\", "; DROP TABLE entry", "\x00", "a\x00b",
    "\ud800", "ottawa \udfff", "🚀", "👩‍👩‍👧", "é", "é", "\u0301", "שלום", "\u202eottawa",
    "kind:", "kind::", ":kind", "year:99999", "year:-", "year:0000", "country:", "topic:\"",
    "kind:kind:kind", "korea" * 2000, "k " * 5000, '"' * 10_000, "-" * 10_000, "кореа",
    "한국 대한민국", "दक्षिण कोरिया", "\n\t\r\v\f", "ﬁgures", "１６", "²", "Ⅻ", "½",
    "mtcr:", "mtcr:plenary/", "İ", "ß",
]  # fmt: skip


@pytest.fixture(scope="module")
def searcher() -> Iterator[Searcher]:
    edition = small_edition()
    yield Searcher(edition)
    edition.connection.close()


def check(answer: Answer, text: str) -> None:
    """What holds of every answer."""
    assert answer.query == text
    assert answer.total == sum(group.total for group in answer.groups)
    assert all(group.hits for group in answer.groups)
    assert (answer.best is None) == (answer.total == 0)
    for hit in (hit for group in answer.groups for hit in group.hits):
        for shown, marks in ((hit.title, hit.title_marks), (hit.snippet, hit.snippet_marks)):
            assert all(0 <= start < end <= len(shown) for start, end in marks)


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts(searcher: Searcher, text: str) -> None:
    check(searcher.search(text), text)


PIECES = st.sampled_from(
    ["korea", "ottawa ", "kind:", "plenary", "year:2001 ", "country:kr ", '"', " ", "-", "OR ", "*",
     "^", "NEAR(", ":", "\x00", "\ud800", "é", "한", "16", "topic:", "Otawa"]
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(st.text(st.characters(), max_size=60) | st.lists(PIECES, max_size=8).map("".join))
def test_any_text(searcher: Searcher, text: str) -> None:
    check(searcher.search(text), text)


@pytest.mark.parametrize("text", ["korea " * 1700, "zq" * 5000, "\u0301é" * 5000, "a,b;" * 2500])
def test_ten_thousand_characters_are_quick(searcher: Searcher, text: str) -> None:
    searcher.search("otawa")  # what is loaded once is loaded
    start = time.perf_counter()
    searcher.search(text[:10_000])
    assert time.perf_counter() - start < 0.25
