"""What is linked in running text, and above all what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.sheets.naming import names_of, ordinal_word


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Spain and the Republic of Korea", ["Spain=member/ES", "Republic of Korea=member/KR"]),
        ("Turkey attended", ["Turkey=member/TR"]),
        ("the Federal Republic of Germany", ["Federal Republic of Germany=member/DE"]),
        ("Cyprus has applied", ["Cyprus=adherent/CY"]),
        ("North Korea’s missiles", []),
        ("an adherent of the Australia Group", ["Australia Group=term/ag"]),
        ("Category II holds Item 16", ["Category II=term/category-ii", "Item 16=annex/16"]),
        ("the sixteenth plenary", ["sixteenth plenary=plenary/16"]),
        ("the 25th plenary", ["25th plenary=plenary/25"]),
        ("a thirty-sixth plenary", []),
        ("its first plenary", []),
        ("second plenary of 1991", []),
        ("the Warsaw plenary", ["Warsaw plenary=plenary/17"]),
        ("the Oslo plenary", []),
        ("the Oslo plenary of 2014", ["Oslo=plenary/28"]),
        ("at Ottawa in September 2001", ["Ottawa=plenary/16"]),
        ("Host at Seoul (2004)", ["Seoul=plenary/19"]),
        ("experts in Berlin in May 2019", []),
        ("Carlo Trezza led talks", ["Carlo Trezza=chair/27"]),
        ("the Norwegian and Austrian ministers", []),
        ("Francesca", []),
        ("", []),
    ],
)
def test_names_in_texts(edition: Edition, text: str, found: list[str]) -> None:
    matches = [
        f"{text[start:end]}={str(address).removeprefix('mtcr:')}"
        for start, end, address in names_of(edition).find(text)
    ]
    assert matches == found


def test_items_are_numbered_without_gaps(edition: Edition) -> None:
    numbers = [item.number for item in edition.annex_items()]
    assert numbers == list(range(1, dict(edition.info.counts)["annex"] + 1))


@pytest.mark.parametrize(
    ("number", "word"),
    [(5, "fifth"), (12, "twelfth"), (20, "twentieth"), (21, "twenty-first"), (35, "thirty-fifth")],
)
def test_ordinals_in_words(number: int, word: str) -> None:
    assert ordinal_word(number) == word


_PIECES = st.sampled_from(
    [
        "Spain", "North Korea", "Oslo plenary", "of 2014", "Item 6", "Rome", "2013", "EU",
        "twenty-fifth plenary", "Hague Code of Conduct", "plenary", "Republic of Korea", "-", "(",
    ]
)  # fmt: skip


@given(pieces=st.lists(_PIECES, max_size=12))
def test_matches_follow_one_another_and_lie_in_the_text(
    edition: Edition, pieces: list[str]
) -> None:
    text = " ".join(pieces)
    done = 0
    for start, end, _ in names_of(edition).find(text):
        assert done <= start < end <= len(text)
        done = end
