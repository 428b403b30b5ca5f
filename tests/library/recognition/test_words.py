"""Short ways of looking find what the long ones find."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition import sentences
from mtcr_desktop.library.recognition.flat import flat
from mtcr_desktop.library.recognition.names import Names, words_of

DOCUMENTS = sorted(
    file
    for file in (Path(__file__).parents[1] / "documents").iterdir()
    if file.suffix in {".txt", ".md", ".html"}
)


@given(st.text() | st.from_regex(r"(?:[a-zé]{1,3}|[0-9٣]{1,2}|[ ,.½-]){1,20}", fullmatch=True))
def test_words_are_runs_of_letters_or_of_digits(text: str) -> None:
    flattened = flat(text)
    assert words_of(flattened) == tuple(re.findall(r"[^\W\d_]+|\d+", flattened))


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: file.name)
def test_the_stems_of_a_document_tell_the_same_of_its_sentences(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = read(file.read_bytes(), file.name)
    narrow = sentences.sentences(text)
    monkeypatch.setattr(sentences.Stemmed, "within", lambda stemmed, _: stemmed)
    assert sentences.sentences(text) == narrow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the US and the usa", ["US"]), ("The Us", []), ("the netherlands", []),
        ("of The Netherlands", ["NL"]), ("The Dutch of the land", []),
        ("(The) - Netherlands", []), ("The U.S. of it", ["US"]),
    ],
)  # fmt: skip
def test_names_that_begin_with_small_words(text: str, expected: list[str]) -> None:
    names = Names([("US", "US"), ("U.S.", "US"), ("USA", "US"), ("The Netherlands", "NL")])
    flattened = flat(text)
    assert [name.value for name in names.find(text, flattened, words_of(flattened))] == expected
