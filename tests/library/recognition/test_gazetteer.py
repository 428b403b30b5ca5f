"""Names of states and cities, and where they stand."""

from __future__ import annotations

import pytest
from babel import Locale

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.recognition.flat import flat
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.names import Names, words_of


def found(names: Names, text: str) -> list[tuple[str, str]]:
    """Return what names in a text mean, and the words of each."""
    flattened = flat(text)
    named = names.find(text, flattened, words_of(flattened))
    return [(value, text[start:end]) for value, start, end in named]


@pytest.mark.parametrize(
    ("language", "text", "code"),
    [
        ("en", "the Czech Republic", "CZ"), ("en", "Czechia", "CZ"), ("en", "Turkey", "TR"),
        ("en", "Türkiye", "TR"), ("en", "the USA", "US"), ("en", "United States1", "US"),
        ("en", "United States of America", "US"), ("en", "Korea, Republic of", "KR"),
        ("en", "Norway's", "NO"), ("en", "THE RUSSIAN FEDERATION", "RU"), ("en", "Holland", "NL"),
        ("en", "United Kingdom of Great Britain and Northern Ireland", "GB"),
        ("fr", "l'Afrique du Sud", "ZA"), ("fr", "République de Corée", "KR"),
        ("fr", "Fédération de Russie", "RU"), ("fr", "ÉTATS-UNIS", "US"), ("fr", "Tchéquie", "CZ"),
        ("de", "Dänemark", "DK"), ("de", "Norwegens", "NO"), ("de", "den Niederlanden", "NL"),
        ("de", "der Tschechischen Republik", "CZ"), ("de", "Island", "IS"),
        ("es", "Países Bajos", "NL"), ("it", "Germania", "DE"), ("ru", "Республика Корея", "KR"),
        ("pl", "Republika Czeska, Niemcy", "DE"),
    ],
)  # fmt: skip
def test_a_state_is_known_by_its_names(
    language: str, text: str, code: str, gazetteer: Gazetteer
) -> None:
    assert [value for value, _ in found(gazetteer.states(language), text)] == [code]


@pytest.mark.parametrize(
    "text",
    [
        "North Korea", "the Democratic People's Republic of Korea", "the Australia Group",
        "an island", "let us go", "turkey and china", "Northern Ireland", "no, it is in at be",
    ],
)  # fmt: skip
def test_what_is_no_state(text: str, gazetteer: Gazetteer) -> None:
    assert found(gazetteer.states("en"), text) == []


def test_the_longest_name_wins_and_its_place_is_exact(gazetteer: Gazetteer) -> None:
    assert found(gazetteer.states("en"), "1 the Republic of Korea, South Africa.") == [
        ("KR", "Republic of Korea"),
        ("ZA", "South Africa"),
    ]


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Copenhague", "Copenhagen"), ("Warschau", "Warsaw"), ("Rom", "Rome"),
        ("Washington, D.C.", "Washington, DC"), ("WASHINGTON", "Washington, DC"),
        ("Séoul", "Seoul"), ("Athènes", "Athens"), ("Rio de Janeiro", "Rio de Janeiro"),
    ],
)  # fmt: skip
def test_cities_have_the_name_of_the_edition(text: str, city: str, gazetteer: Gazetteer) -> None:
    assert found(gazetteer.cities, text) == [(city, text.removesuffix("."))]


def test_it_has_every_plenary_and_state_of_the_edition(
    edition: Edition, gazetteer: Gazetteer
) -> None:
    assert [m.number for m in gazetteer.meetings] == [p.number for p in edition.plenaries()]
    assert gazetteer.founders == 7
    for member in edition.members():
        assert (member.iso2, member.name) in found(gazetteer.states("en"), f"in {member.name}")


def test_names_of_states_are_read_with_their_language(edition: Edition) -> None:
    names = set(edition.state_names())
    assert ("KR", "South Korea", "") in names
    assert ("DE", "Allemagne", "fr") in names
    assert not any(name == "KOR" for _, name, _ in names)


@pytest.mark.parametrize("text", ["Ærø ¹ ½ ﬁ ẞ İ ǅ", "e\u0301", "\u0301", "日本 한국", "—–‑"])
def test_flat_text_is_as_long_as_the_text(text: str) -> None:
    assert len(flat(text)) == len(text)


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "it", "pt"])
def test_a_state_is_known_by_its_name_in_each_language(
    language: str, gazetteer: Gazetteer, edition: Edition
) -> None:
    names = Locale.parse(language).territories
    partners = [member.iso2 for member in edition.members()]
    named = {code: found(gazetteer.states(language), names[code]) for code in partners}
    assert named == {code: [(code, names[code])] for code in partners}
