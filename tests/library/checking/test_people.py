from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.names import same_person
from mtcr_desktop.records.plenaries import Person
from tests.library.checking.said import one


def person(name: str, country: str = "XX") -> Person:
    return Person(name, None, country, None, ("source",), None, True)


@pytest.mark.parametrize(
    ("claimed", "recorded", "country"),
    [
        ("Rey Pagtakhan", "Rey Pagtakhan", "CA"),
        ("the Honorable Dr. Rey Pagtakhan", "Rey Pagtakhan", "CA"),
        ("Rey PAGTAKHAN, Secretary of State", "Rey Pagtakhan", "CA"),
        ("Minister Pagtakhan", "Rey Pagtakhan", "CA"),
        ("Adam Rotfeld", "Adam D. Rotfeld", "PL"),
        ("A. Rotfeld", "Adam D. Rotfeld", "PL"),
        ("Adam Daniel Rotfeld", "Adam D. Rotfeld", "PL"),
        ("Wlodzimierz Cimoszewicz", "Włodzimierz Cimoszewicz", "PL"),
        ("M. Per Stig Moeller", "Per Stig Møller", "DK"),
        ("Sergei Riabkov", "Sergey Ryabkov", "RU"),
        ("M. Sergueï Riabkov", "Sergey Ryabkov", "RU"),
        ("Sergej Rjabkow", "Sergey Ryabkov", "RU"),
        ("Grigorij Maschkow", "Grigory Mashkov", "RU"),
        ("Young-jin Choi", "Choi Young-jin", "KR"),
        ("Choi Young Jin", "Choi Young-jin", "KR"),
        ("Mr. Choi", "Choi Young-jin", "KR"),
        ("Gyarmati István", "István Gyarmati", "HU"),
        ("Herrn Botschafter Piet de Klerk", "Piet de Klerk", "NL"),
        ("Bernardino León", "Bernardino León Gross", "ES"),
        ("Michael L’Estrange", "Michael L'Estrange", "AU"),
        ("H.E. Mr Hans Brattskar", "Hans Brattskar", "NO"),
    ],
)
def test_names_of_the_same_person(claimed: str, recorded: str, country: str) -> None:
    assert same_person(claimed, person(recorded, country))


@pytest.mark.parametrize(
    ("claimed", "recorded", "country"),
    [
        ("John Manley", "Rey Pagtakhan", "CA"),
        ("Rey Manley", "Rey Pagtakhan", "CA"),
        ("Rey", "Rey Pagtakhan", "CA"),
        ("Roy Pagtakhan", "Rey Pagtakhan", "CA"),
        ("David Davies", "David Davis", "GB"),
        ("Young-jin", "Choi Young-jin", "KR"),
        ("Ban Ki-moon", "Choi Young-jin", "KR"),
        ("Carlo", "Carlo Trezza", "IT"),
        ("B. Rotfeld", "Adam D. Rotfeld", "PL"),
        ("", "Rey Pagtakhan", "CA"),
        ("...", "Rey Pagtakhan", "CA"),
    ],
)
def test_names_of_others(claimed: str, recorded: str, country: str) -> None:
    assert not same_person(claimed, person(recorded, country))


def test_an_opener_agrees_with_the_sources_of_the_person(edition: Edition) -> None:
    found = one(edition, "opened-by", "the Honorable Dr. Rey Pagtakhan", 16)
    assert (found.verdict, found.in_edition) == ("agrees", "Rey Pagtakhan")
    assert str(found.address) == "mtcr:plenary/16#opened-by"
    assert found.sources == edition.plenary(16).opened_by[0].sources


@pytest.mark.parametrize("name", ["Bert Koenders", "Jean Asselborn"])
def test_any_of_several_openers_agrees(edition: Edition, name: str) -> None:
    assert one(edition, "opened-by", name, 29).in_edition == name


def test_another_opener_differs(edition: Edition) -> None:
    found = one(edition, "opened-by", "Ban Ki-moon", 19)
    assert (found.verdict, found.in_edition) == ("differs", "Choi Young-jin")


def test_an_opener_who_is_the_chair_is_told(edition: Edition) -> None:
    found = one(edition, "opened-by", "Oh Joon", 19)
    assert (found.verdict, found.note) == ("differs", "The edition has Oh Joon in the chair.")


def test_an_opener_whom_nobody_names_is_not_recorded(edition: Edition) -> None:
    found = one(edition, "opened-by", "Jan Jansen", 22)
    assert (found.verdict, found.in_edition) == ("not-recorded", "")
    assert found.note == "No public source names the person."


def test_the_country_of_the_chair(edition: Edition) -> None:
    found = one(edition, "chair", "CA", 16)
    assert (found.verdict, found.in_edition) == ("agrees", "Canada")
    assert found.sources == edition.chairmanship("16").sources


def test_the_outgoing_chair_is_told(edition: Edition) -> None:
    found = one(edition, "chair", "FI", 16)
    assert (found.verdict, found.note) == ("differs", "Finland held the chair until this meeting.")


def test_another_country_in_the_chair_differs(edition: Edition) -> None:
    found = one(edition, "chair", "FR", 16)
    assert (found.verdict, found.note) == ("differs", "")


def test_either_of_a_shared_chair_agrees(edition: Edition) -> None:
    found = one(edition, "chair", "IS", 31)
    assert (found.verdict, found.note) == ("agrees", "The chair was shared with: Ireland.")


def test_a_chair_whom_nobody_names_is_not_recorded(edition: Edition) -> None:
    found = one(edition, "chair", "Jean Dupont", 16)
    assert found.verdict == "not-recorded"
    assert found.note == "No public source names the person. Canada presided."


def test_a_chair_whom_no_public_source_confirms(edition: Edition) -> None:
    found = one(edition, "chair", "Sten Lundbo", 6)
    assert found.verdict == "agrees"
    assert "No public source confirms the name" in found.note
    assert "No public source confirms the name" in one(edition, "chair", "Jan Jansen", 6).note


def test_a_chair_who_opened_the_meeting_is_told(edition: Edition) -> None:
    found = one(edition, "chair", "Emma Bonino", 27)
    assert found.verdict == "differs"
    assert found.note == "The edition has Emma Bonino as opening the meeting."
