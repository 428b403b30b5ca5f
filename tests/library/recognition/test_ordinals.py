"""Numbers of plenaries in figures and words."""

from __future__ import annotations

import pytest

from mtcr_desktop.library.recognition.flat import flat
from mtcr_desktop.library.recognition.numerals import cardinals, ordinals, roman
from mtcr_desktop.library.recognition.ordinals import find_ordinals


def numbers(text: str) -> list[int]:
    return [each.number for each in find_ordinals(flat(text))]


@pytest.mark.parametrize(
    "text",
    [
        "held its 16th Plenary Meeting", "held their 16th Plenary",
        "the sixteenth plenary", "The XVI Plenary", "Plenary XVI",
        "the XVIth plenary", "XVIe réunion plénière", "la 16e plénière", "la 16ème séance plénière",
        "la 16ᵉ réunion plénière", "Seizième réunion plénière", "die 16. Plenartagung",
        "das sechzehnte Plenum", "der sechzehnten Plenarsitzung", "Sechzehntes Plenum",
        "sixteenth annual plenary", "16th MTCR Plenary", "the 16th meeting of the plenary",
        "its **16th** Plenary", "SIXTEENTH PLENARY MEETING", "XVI reunión plenaria",
        "plenary no. 16",
        "the 16th annual MTCR plenary",
    ],
)  # fmt: skip
def test_sixteen_is_found_however_it_is_written(text: str) -> None:
    assert numbers(text) == [16]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Twenty-first plenary", 21), ("twenty first plenary", 21), ("thirty-fifth plenary", 35),
        ("fortieth plenary", 40), ("vingt et unième réunion plénière", 21),
        ("trente-deuxième plénière", 32), ("quarantième plénière", 40),
        ("das einunddreißigste Plenum", 31), ("dem vierzigsten Plenum", 40),
        ("die dritte Plenartagung", 3), ("neuvième réunion plénière", 9),
        ("cinquième réunion plénière", 5), ("the 23rd plenary", 23), ("XL plenary", 40),
        ("XXXIV. Plenum", 34), ("the first plenary of the regime", 1),
        ("la première réunion plénière", 1), ("das erste Plenum", 1), ("twelfth plenary", 12),
    ],
)  # fmt: skip
def test_other_numbers(text: str, number: int) -> None:
    assert numbers(text) == [number]


@pytest.mark.parametrize(
    "text",
    [
        "its 5th anniversary", "the 30th anniversary plenary", "welcomed to its first plenary",
        "they attended their first plenary", "sa première réunion plénière", "sein erstes Plenum",
        "since the 15th plenary", "depuis la quinzième réunion plénière", "seit dem 15. Plenum",
        "the next plenary", "16 September, plenary", "the 2001 plenary",
        "the second day of the meeting",
        "plenary 25 September 2001", "in plenary, 12 members spoke", "I attended the plenary",
    ],
)  # fmt: skip
def test_what_numbers_no_meeting_is_left_out(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("seven", 7), ("eighteen", 18), ("thirty-three", 33), ("sept", 7), ("vingt et un", 21),
        ("trente-cinq", 35), ("soixante", 60), ("funfunddreisig", 35), ("funfunddreissig", 35),
        ("sechzehn", 16), ("einundzwanzig", 21), ("ninety-three", 93),
    ],
)  # fmt: skip
def test_numbers_in_words(word: str, number: int) -> None:
    assert cardinals()[word] == number


def test_no_word_means_two_numbers() -> None:
    assert ordinals()["sixth"] == 6
    assert ordinals()["siebt"] == 7
    assert len(set(ordinals().values())) == 99


@pytest.mark.parametrize(("text", "number"), [("iv", 4), ("xix", 19), ("xl", 40), ("lxxxix", 89)])
def test_roman_numbers(text: str, number: int) -> None:
    assert roman(text) == number


@pytest.mark.parametrize("text", ["", "iiii", "vx", "mild", "a", "xlx"])
def test_what_is_no_roman_number(text: str) -> None:
    assert roman(text) is None
