"""What of a sentence changes from year to year."""

from __future__ import annotations

import pytest

from mtcr_desktop.library.comparing.patterns import stands_in
from tests.library.comparing.reading import patterns


def blanked(text: str, language: str = "en") -> str:
    return patterns(language).of(text).blanked


@pytest.mark.parametrize(
    ("text", "other"),
    [
        (
            "The 16th plenary met in Ottawa, Canada, from 25 to 28 September 2001.",
            "The seventeenth plenary met in Warsaw, Poland, from 24 to 27 September 2002.",
        ),
        ("33 Partners took part.", "Thirty-four partners took part!"),
        ("It met on 25-28 September 2001.", "It met on 3 October 1990."),
        ("The twenty-first time.", "The twenty-second time."),
        ("It was the Republic of Korea.", "It was the Netherlands."),
    ],
)
def test_numbers_dates_and_names_are_blanks(text: str, other: str) -> None:
    assert blanked(text) == blanked(other)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("They may open it.", "They will open it."),
        ("One of them spoke.", "Two of them spoke."),
        ("The kites were red.", "The kites were blue."),
        ("Mr. Ottawa-Smith spoke.", "Mr. Jones spoke."),
    ],
)
def test_nothing_else_is_a_blank(text: str, other: str) -> None:
    assert blanked(text) != blanked(other)


def test_other_languages() -> None:
    assert blanked("Die siebzehnte Tagung am 28. September 2001 in Warschau.", "de") == blanked(
        "Die 18. Tagung am 3. Oktober 2003 in Kopenhagen.", "de"
    )
    assert blanked("La réunion du 5 novembre 2008 à Varsovie", "fr") == blanked(
        "la reunion du 6 mai 2009 a Copenhague", "fr"
    )


def test_runs_of_words_are_those_of_the_index() -> None:
    pattern = patterns("fr").of("L'accord du 5 mai 2001 est bon. Tout va.")
    assert pattern.runs == (("l", "accord", "du"), ("est", "bon"), ("tout", "va"))
    assert pattern.words == 7


def test_a_sentence_stands_in_a_text_only_as_a_whole() -> None:
    text = blanked("It rained. The 16th plenary met in Ottawa. Then it snowed.")
    assert stands_in(blanked("The 17th plenary met in Warsaw."), text)
    assert stands_in(blanked("It rained."), text)
    assert not stands_in(blanked("plenary met in Warsaw."), text)
    assert not stands_in(blanked("The 17th plenary met"), text)


def test_an_ordinal_ends_no_sentence() -> None:
    assert "|" not in blanked("Das 18. Plenum tagte vom 24. bis 28. September 2001", "de")
    assert "|" in blanked("Es war 2001. Warum?", "de")
