"""What a document says of itself, its meeting, its language, and what comes next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.recognition.language import language_of
from mtcr_desktop.library.recognition.names import words_of

from .conftest import Says

Recognised = Callable[[str], Recognition]


def test_a_head_of_lines(recognised: Recognised) -> None:
    found = recognised(
        """
        Press Release No. 45/2002
        Ministry of Foreign Affairs
        Warsaw, 27 September 2002
        # Plenary of the MTCR
        Warsaw, Poland, September 24-27, 2002
        The regime met.
        """
    )
    assert found.kind.value == "press release"
    assert found.series
    assert found.series.value == "Press Release No. 45/2002"
    assert found.issuer
    assert found.issuer.value == "Ministry of Foreign Affairs"
    assert found.place
    assert found.place.value == "Warsaw"
    assert found.date
    assert found.date.value.value == "2002-09-27"
    assert found.title
    assert found.title.value == "Plenary of the MTCR"


@pytest.mark.parametrize(
    ("line", "place", "date"),
    [
        ("Pressemitteilung vom 23.10.2012", None, "2012-10-23"),
        ("Budapest, le 9 octobre 1998", "Budapest", "1998-10-09"),
        ("Bonn, den 14. Oktober 1996", "Bonn", "1996-10-14"),
        ("9 October 2015", None, "2015-10-09"),
        ("OTTAWA, September 25, 2001 - The MTCR opened its plenary.", "OTTAWA", "2001-09-25"),
        ("Stockholm, October 1994", "Stockholm", "1994-10"),
    ],
)
def test_a_line_of_place_and_date(
    line: str, place: str | None, date: str, recognised: Recognised
) -> None:
    found = recognised(f"{line}\n# A plenary of the MTCR\nIt met.")
    assert (found.place.value if found.place else None) == place
    assert found.date
    assert found.date.value.value == date


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Fact Sheet", "fact sheet"),
        ("Fiche d'information", "fact sheet"),
        ("Faktenblatt", "fact sheet"),
        ("Communiqué de presse", "press release"),
        ("Medienmitteilung", "press release"),
        ("Plenary statement", "plenary statement"),
        ("Public statement", "plenary statement"),
        ("Minutes of a club", "other"),
    ],
)
def test_kinds(word: str, kind: str, recognised: Recognised) -> None:
    assert recognised(f"{word}\nThe boats are in the harbour.").kind.value == kind


@pytest.mark.parametrize(
    ("text", "number", "least"),
    [
        ("The 16th plenary of the MTCR was held in Ottawa from 25 to 28 September 2001.", 16, 0.9),
        ("The 18th plenary of the MTCR was held in Warsaw from 24 to 27 September 2002.", 17, 0.6),
        ("The 27th plenary of the MTCR was held in Milan from 14 to 18 October 2013.", 27, 0.6),
        ("The sixteenth plenary of the MTCR.", 16, 0.4),
        ("The MTCR held a plenary in Oslo from 29 June to 2 July 1992.", 6, 0.7),
        ("The MTCR held its plenary in Athens in November 2007.", 22, 0.7),
        (
            (
                "After the 22nd plenary of the MTCR in Athens much was left to do.\n"
                "The 23rd plenary of the MTCR was held in Canberra from 5 to 7 November 2008."
            ),
            23,
            0.9,
        ),
    ],
)
def test_the_meeting_is_the_one_that_most_marks_point_to(
    text: str, number: int, least: float, recognised: Recognised
) -> None:
    meeting = recognised(text).meeting
    assert meeting
    assert meeting.value.key == str(number)
    assert meeting.confidence >= least
    assert meeting.words


def test_a_mark_that_points_elsewhere_makes_it_less_sure(recognised: Recognised) -> None:
    found = [
        recognised(f"The {number}th plenary of the MTCR met in Warsaw, 24 to 27 September 2002.")
        for number in (17, 18)
    ]
    sure, torn = (each.meeting.confidence if each.meeting else 0.0 for each in found)
    assert 0 < torn < sure


@pytest.mark.parametrize(
    "text",
    [
        "The MTCR has 35 Partners who meet in a plenary once a year.",
        "The MTCR plenary. Oslo is a fine city.",
        "The Rome plenary of the MTCR was remembered.",
    ],
)
def test_no_meeting_without_marks(text: str, recognised: Recognised) -> None:
    assert recognised(text).meeting is None


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Argentina will host the next plenary in Buenos Aires in September 2003.", "AR"),
        ("The Republic of Korea offered to host the next plenary meeting in 2004.", "KR"),
        ("The next Plenary will be held in Copenhagen.", "Copenhagen"),
        ("La prochaine réunion plénière aura lieu en Norvège, dans une ville du pays.", "NO"),
        ("Gastgeber des nächsten Plenums wird Dänemark sein, und das ist für alle gut.", "DK"),
        ("France noted the offer of Norway to host the next plenary in Oslo.", "NO"),
        ("Das nächste Plenum wird mit allen für die Woche in Schweden stattfinden.", "SE"),
        ("The members will meet again in Canberra, Australia, from 8 to 11 March 1993.", "AU"),
    ],
)
def test_next_host(text: str, host: str, says: Says) -> None:
    found = says(f"# 20th plenary of the MTCR\n{text}")
    assert found["next-host"] == [host]
    assert not {"start", "place", "country"} & set(found)


@pytest.mark.parametrize(
    "text",
    [
        "At the next plenary the Partners will look at the application of India.",
        "The next plenary should go on with what Japan and Canada have proposed.",
    ],
)
def test_who_is_named_for_another_reason_is_no_host(text: str, says: Says) -> None:
    assert "next-host" not in says(f"# 20th plenary of the MTCR\n{text}")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The MTCR was established in 1987.", "1987"),
        ("The regime (MTCR) has existed since April 1987.", "1987-04"),
        ("The MTCR is an understanding. It was formed in 1987 by seven governments.", "1987"),
        ("Le régime MTCR, créé en 1987, est une entente dans le monde.", "1987"),
        ("Das 1987 gegründete Regime (MTCR) ist eine Absprache.", "1987"),
        ("Das MTCR wurde am 16. April 1987 ins Leben gerufen.", "1987-04-16"),
    ],
)
def test_established(text: str, date: str, says: Says) -> None:
    assert says(text)["established"] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "The MTCR's working group was established in 1998.",
        "The MTCR website was created in 2005.",
        "The MTCR Partners established contact in 1999 with others.",
    ],
)
def test_what_else_was_established(text: str, says: Says) -> None:
    assert "established" not in says(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The members of the regime have met in the city for a week.", "en"),
        ("Les membres du régime se sont réunis dans la ville pour une semaine.", "fr"),
        ("Die Mitglieder des Regimes haben sich für eine Woche in der Stadt getroffen.", "de"),
        ("Los miembros del régimen se reunieron en la ciudad por una semana.", "es"),
        ("I membri del regime si sono riuniti nella città per una settimana con gli altri.", "it"),
    ],
)
def test_languages(text: str, language: str) -> None:
    found, sure = language_of([words_of(text.lower())])
    assert found == language
    assert sure > 0.5


def test_without_words_the_declared_language_stands() -> None:
    assert language_of([words_of("MTCR 2001")], "de-CH") == ("de", 0.0)
    assert language_of([], "") == ("en", 0.0)
    for declared, expected in (("", "en"), ("de", "de")):
        assert language_of([("of", "the"), ("und", "der")], declared) == (expected, 0.5)
