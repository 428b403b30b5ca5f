"""Documents written from the edition: nothing sound is called wrong, and each planted error is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.check import check
from mtcr_desktop.library.reading.reader import read
from mtcr_desktop.library.recognition.gazetteer import Gazetteer
from mtcr_desktop.library.recognition.recognise import recognise
from mtcr_desktop.library.verdicts import Check
from mtcr_desktop.records.plenaries import Plenary
from tests.library.written import WRITERS, Facts, facts

ONE_DAY = timedelta(days=1)
PLANTED: dict[str, tuple[Callable[[Facts], Facts], set[str]]] = {
    "a wrong ordinal": (lambda of: of._replace(number=of.number + 1), {"ordinal"}),
    "a first day too early": (lambda of: of._replace(start=of.start - ONE_DAY), {"start"}),
    "a last day too late": (lambda of: of._replace(end=of.end + ONE_DAY), {"end"}),
    "a member too many": (lambda of: of._replace(partners=(*of.partners, "IL")), {"partner-list"}),
    "a member too few": (
        lambda of: of._replace(partners=tuple(c for c in of.partners if c != "FR")),
        {"partner-list"},
    ),
    "a wrong count": (lambda of: of._replace(count=of.count + 1), {"partner-count"}),
    "a wrong new Partner": (lambda of: of._replace(new=("SK",)), {"new-partner"}),
    "a wrong opener": (lambda of: of._replace(opener="Johanna Musterfrau"), {"opened-by"}),
    "a wrong city": (lambda of: of._replace(city="Lisbon"), {"place"}),
}


def known(edition: Edition) -> list[Plenary]:
    """Return the plenaries whose days and count are known."""
    return [
        p for p in edition.plenaries() if p.end and p.dates_precision == "day" and p.partner_count
    ]


def checked(edition: Edition, text: str) -> tuple[int | None, tuple[Check, ...]]:
    """Return the number of the meeting that was recognised, and what came of the check."""
    read_text = read(text.encode(), "document.txt")
    recognition = recognise(read_text, Gazetteer.of(edition))
    meeting = recognition.meeting
    number = int(meeting.value.key) if meeting else None
    return number, check(read_text, recognition, edition)


@pytest.mark.parametrize("write", WRITERS)
def test_nothing_sound_is_called_wrong(edition: Edition, write: Callable[[Facts], str]) -> None:
    for plenary in known(edition):
        number, checks = checked(edition, write(facts(edition, plenary)))
        agreed = {c.claim.kind for c in checks if c.verdict == "agrees"}
        assert number == plenary.number
        assert [c for c in checks if c.verdict == "differs"] == [], plenary.title
        assert agreed >= {"ordinal", "place", "start", "end", "partner-count", "partner-list"}
        assert not plenary.new_partners or "new-partner" in agreed
        assert not plenary.opened_by or "opened-by" in agreed


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("error", PLANTED)
def test_exactly_the_planted_error_is_found(
    edition: Edition, error: str, write: Callable[[Facts], str]
) -> None:
    plant, expected = PLANTED[error]
    place = list(PLANTED).index(error) + WRITERS.index(write)
    for plenary in known(edition)[place % 4 :: 4]:  # a quarter of them, another for each error
        if error == "a wrong opener" and not plenary.opened_by:
            continue  # where nobody is on record, nobody is wrong
        number, checks = checked(edition, write(plant(facts(edition, plenary))))
        assert number == plenary.number, plenary.title
        assert {c.claim.kind for c in checks if c.verdict == "differs"} == expected, plenary.title
