"""Two documents side by side."""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.library.comparing import statements as limits
from mtcr_desktop.library.comparing.compare import Unit, compare, word_by_word
from mtcr_desktop.library.comparing.statements import statements
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.records.errors import DocumentError
from tests.library.comparing.invented import HELSINKI, OTTAWA
from tests.library.comparing.reading import patterns, sentences

WORDS = st.lists(st.sampled_from(["a", "of", "kite", "Kite,", "harbour.", "–", "é", "(glue)"]))


def changes(left: str, right: str) -> list[str]:
    return [unit.change for unit in compare(sentences(left), sentences(right))]


def shown(unit: Unit) -> tuple[str, str]:
    """Return both sides of a changed sentence, with what each has alone in brackets."""
    sides = []
    for side in (1, 2):
        parts = (piece[side] if piece.same else f"[{piece[side]}]" for piece in unit.pieces)
        sides.append("".join(part for part in parts if part != "[]"))
    return sides[0], sides[1]


def test_the_invented_statements() -> None:
    units = compare(sentences(HELSINKI), sentences(OTTAWA))
    assert Counter(unit.change for unit in units) == {"same": 3, "changed": 6, "added": 1}
    (added,) = (unit for unit in units if unit.change == "added")
    assert added.right
    assert added.right.text == "Paper kites were for the first time a matter of their own."
    changed = [shown(unit) for unit in units if unit.change == "changed"]
    assert changed[1] == ("[Helsinki, 13 October 2000]", "[Ottawa, 28 September 2001]")
    assert changed[3][0] == "The [32] Partners spoke about their work of the past year."
    assert changed[4] == (
        "They were [pleased with] the small steps that had been made [at sea].",
        "They were [worried by] the small steps that had been made [in the air].",
    )


def test_punctuation_case_and_accents_are_no_difference() -> None:
    assert changes("The cafe is open.", "the CAFÉ – is open!") == ["same"]


def test_every_sentence_stands_once_and_in_its_order() -> None:
    left, right = sentences(HELSINKI), sentences(OTTAWA)
    units = compare(left, right)
    assert [unit.left for unit in units if unit.left] == list(left)
    assert [unit.right for unit in units if unit.right] == list(right)


def test_names_of_a_list_are_not_alike() -> None:
    assert changes("- Canada\n- Norway\n", "- Canada\n- Türkiye\n") == ["same", "removed", "added"]


def test_a_sentence_that_moved_says_where_it_went() -> None:
    first, second, third = "The harbour is shut.", "All kites are red.", "Glue was not at hand."
    units = compare(
        sentences("\n\n".join((first, second, third))),
        sentences("\n\n".join((second, third, first))),
    )
    assert [unit.change for unit in units] == ["removed", "same", "same", "added"]
    assert units[0].elsewhere is units[-1].right
    assert units[-1].elsewhere is units[0].left
    assert units[1].elsewhere is None


def test_a_small_word_between_changes_does_not_part_them() -> None:
    pieces = word_by_word("the end of summer came", "the start of winter came")
    assert [piece for piece in pieces if not piece.same] == [
        (False, "end of summer", "start of winter")
    ]


@given(WORDS, WORDS)
def test_pieces_add_up_to_the_texts(left: list[str], right: list[str]) -> None:
    texts = " ".join(left), " ".join(right)
    pieces = word_by_word(*texts)
    assert ("".join(p.left for p in pieces), "".join(p.right for p in pieces)) == texts


@given(
    st.lists(st.sampled_from("abcde"), max_size=12), st.lists(st.sampled_from("abcde"), max_size=12)
)
def test_any_two_documents_stand_side_by_side(left: list[str], right: list[str]) -> None:
    sides = [[f"{c} {c} word {c}." for c in side] for side in (left, right)]
    found = [statements(_document(side), patterns()) for side in sides]
    units = compare(*found)
    assert [unit.left for unit in units if unit.left] == list(found[0])
    assert [unit.right for unit in units if unit.right] == list(found[1])
    assert all(
        (unit.change == "same")
        == (
            unit.left is not None
            and unit.right is not None
            and unit.left.pattern.exact == unit.right.pattern.exact
        )
        for unit in units
    )


def _document(lines: list[str]) -> DocumentText:
    return DocumentText("text", tuple(Paragraph(line) for line in lines))


@pytest.mark.parametrize("hostile", ["mixed", "one sentence", "backwards", "few words"])
def test_five_thousand_sentences_take_little_time(hostile: str) -> None:
    dice = random.Random(1)
    words = [f"w{n}" for n in range(5 if hostile == "few words" else 3000)]
    left = [" ".join(dice.choices(words, k=20)) for _ in range(5000)]
    right = {
        "mixed": [line if dice.random() < 0.5 else f"{line[:60]} other" for line in left],
        "one sentence": ["Always the same line."] * 5000,
        "backwards": left[::-1],
        "few words": [" ".join(dice.choices(words, k=20)) for _ in range(5000)],
    }[hostile]
    if hostile == "one sentence":
        left = right[:-1]
    found = [statements(_document(side), patterns()) for side in (left, right)]
    began = time.process_time()
    compare(*found)
    assert time.process_time() - began < 4  # 0.2 to 0.9 s on a quiet machine


def test_too_many_sentences_are_refused_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST", 3)
    with pytest.raises(DocumentError, match="more than 3 sentences"):
        sentences(OTTAWA)


@pytest.mark.parametrize(
    ("text", "can"),
    [
        ("The Partners will meet again.", True),
        ("In 2001 the 33 Partners met in Ottawa, Canada.", True),
        ("Outlook", False),
        ("Press release of 2001", False),
        (
            "Canada, the Czech Republic, the Republic of Korea, and the United States.",
            False,
        ),
    ],
)
def test_what_says_enough_to_be_a_formula(text: str, can: bool) -> None:
    (statement,) = sentences(text)
    assert statement.can_recur == can
