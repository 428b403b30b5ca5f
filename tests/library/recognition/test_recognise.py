"""A document as a whole."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtcr_desktop.library.findings import Recognition
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.text import DocumentText, Paragraph, quote
from mtcr_desktop.records.dates import PartialDate

from .conftest import Says

MTCR = "The Missile Technology Control Regime (MTCR) is an understanding. "
LONG = 200_000  # characters
MOST_SECONDS = 4  # it takes half a second; a pattern that runs wild takes minutes
OTTAWA = """
    AR AU AT BE BR CA CZ DK FI FR DE GR HU IS IE IT JP KR LU NL NZ NO PL PT RU ZA ES SE CH TR UA
    GB US
"""


@pytest.fixture
def fact_sheet(ottawa: Path, gazetteer: Gazetteer) -> tuple[DocumentText, Recognition]:
    text = read(ottawa.read_bytes(), ottawa.name)
    return text, recognise(text, gazetteer)


def test_ottawa_says_what_it_says(fact_sheet: tuple[DocumentText, Recognition]) -> None:
    _, found = fact_sheet
    assert {(claim.kind, claim.value) for claim in found.claims} == {
        ("issued", PartialDate("2001-09-25")),
        ("place", "Ottawa"),
        ("country", "CA"),
        ("start", PartialDate("2001-09-25")),
        ("end", PartialDate("2001-09-28")),
        ("ordinal", 16),
        ("chair", "CA"),
        ("opened-by", "Rey Pagtakhan"),
        ("new-partner", "KR"),
        ("established", PartialDate("1987")),
        ("partner-count", 33),
        ("partner-list", tuple(OTTAWA.split())),
    }


def test_ottawa_is_what_it_is(fact_sheet: tuple[DocumentText, Recognition]) -> None:
    text, found = fact_sheet
    assert found.kind.value == "fact sheet"
    assert found.language.value == "en"
    assert found.title
    assert found.title.value.startswith("Plenary Meeting of the Missile")
    assert found.issuer
    assert found.issuer.value == "Bureau of Nonproliferation"
    assert found.series
    assert found.series.value == "Fact Sheet"
    assert found.place
    assert found.place.value == "Washington, DC"
    assert found.date
    assert found.date.value == PartialDate("2001-09-25")
    assert quote(text, found.date.words[0]) == "September 25, 2001"
    assert found.meeting
    assert str(found.meeting.value) == "mtcr:plenary/16"
    assert found.meeting.confidence >= 0.9


def test_the_words_of_ottawa(fact_sheet: tuple[DocumentText, Recognition]) -> None:
    text, found = fact_sheet
    words = {claim.kind: quote(text, claim.words) for claim in found.claims}
    assert words["partner-count"] == "33 countries"
    assert words["partner-list"].startswith("Argentina, Australia")
    assert words["partner-list"].endswith("the United States")
    assert words["opened-by"] == "Rey Pagtakhan"
    assert words["start"] == "September 25-28, 2001"
    places = [claim.words for claim in found.claims]
    assert places == sorted(places)


def test_a_claim_made_twice_is_kept_once_and_another_value_too(says: Says) -> None:
    found = says(
        """
        # 17th plenary of the MTCR
        The 17th plenary was held in Warsaw from 24 to 27 September 2002. The 18th Plenary Meeting
        of the MTCR had 33 Partners. All 33 Partners agreed.
        """
    )
    assert found["ordinal"] == [17, 18]
    assert found["partner-count"] == [33]


@pytest.mark.parametrize(
    "text",
    [
        "The 26th Plenary Meeting of the Nuclear Suppliers Group was held in Seoul in June 2016.",
        "The Wassenaar Arrangement held its 16th Plenary in Ottawa from 25 to 28 September 2001.",
        "Boats are moored at Oslo from 29 June to 2 July 1992.",
        "Le Groupe des fournisseurs nucléaires a tenu sa 16e réunion plénière à Ottawa.",
        "",
        "...",
    ],
)
def test_what_is_about_something_else_says_nothing(text: str, says: Says) -> None:
    assert says(text) == {}


def test_another_meeting_within_a_text_about_the_regime(
    recognised: Callable[[str], Recognition], says: Says
) -> None:
    text = """
        # Plenary of the Missile Technology Control Regime in Busan
        The MTCR held its 30th plenary in Busan from 17 to 21 October 2016.
        The Nuclear Suppliers Group held its 26th Plenary Meeting in Seoul on 23 and 24 June 2016.
        It has 48 participating governments.
        The Technical Experts Meeting of the MTCR took place in Oslo from 1 to 3 March 2016.
        A Reinforced Point of Contact meeting was held in Paris on 5 and 6 April 2016. It was opened
        by Ms. Jane Sample.
        """
    found = says(text)
    assert found == {
        "ordinal": [30],
        "place": ["Busan"],
        "start": [PartialDate("2016-10-17").value],
        "end": [PartialDate("2016-10-21").value],
    }
    meeting = recognised(text).meeting
    assert meeting
    assert str(meeting.value) == "mtcr:plenary/30"


@pytest.mark.parametrize(
    "title", ["Reinforced Point of Contact meeting of the MTCR", "MTCR Technical Experts Meeting"]
)
def test_a_meeting_that_is_no_plenary_is_none(
    title: str, recognised: Callable[[str], Recognition]
) -> None:
    found = recognised(
        f"""
        # {title}
        Paris, France, 5-6 April 2005
        Since the 19th plenary in Seoul the Partners of the MTCR have met twice. Ms. Jane Sample
        opened the meeting. The next plenary will be held in Madrid in September 2005.
        """
    )
    assert found.meeting is None
    assert found.claims == ()


def test_an_attack_is_no_date_of_the_meeting(says: Says) -> None:
    found = says(
        f"""
        {MTCR}
        The Plenary also noted that the tragic events of September 11, 2001, gave it more weight.
        The plenary marks the 15th anniversary of the regime.
        """
    )
    assert found == {}


ANY_TEXT = st.text(max_size=400) | st.lists(
    st.sampled_from(
        [
            "MTCR ", "plenary ", "16th ", "Ottawa, ", "Canada, ", "25-28 September 2001 ", "and ",
            "33 countries ", "was opened by ", "Dr. Rey Pagtakhan ", "chair ", "France, ", ". ",
            "welcomed ", "as new members ", "XVI ", "established in 1987 ", "\u0301", "¹", "[1] ",
            "next ", "Fact Sheet", "(", ";", "Vorsitz ", "réunion plénière ", "von ", "par ",
        ]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(st.lists(ANY_TEXT, max_size=5))
def test_no_text_is_too_odd(gazetteer: Gazetteer, texts: list[str]) -> None:
    text = DocumentText("text", tuple(Paragraph(each) for each in texts))
    for claim in recognise(text, gazetteer).claims:
        assert quote(text, claim.words)


@pytest.mark.parametrize(
    "piece",
    [
        "The 33 countries of the MTCR plenary were opened by Dr. Name Name and ",
        "Argentina, Australia, Austria, ",
        "25 September ",
        "1 ",
        "a",
        "A b ",
        "((((",
        "thirty-",
        "chair ",
        "the ",
        "Von der Von der ",
    ],
)
def test_a_paragraph_without_end_takes_time_in_proportion(piece: str, gazetteer: Gazetteer) -> None:
    text = DocumentText("text", (Paragraph(MTCR + piece * (LONG // len(piece))),))
    began = time.process_time()
    recognise(text, gazetteer)
    assert time.process_time() - began < MOST_SECONDS
