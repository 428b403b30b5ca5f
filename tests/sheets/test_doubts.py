"""Doubts that the facts of today do not have, made by altering single records."""

from __future__ import annotations

from dataclasses import replace

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.compose import compose
from mtcr_desktop.sheets.sheet import Callout, Sheet
from sheets import walking


class Altered:
    """An edition in which some questions are answered otherwise."""

    def __init__(self, edition: Edition, **answers: object) -> None:
        self._edition = edition
        self._answers = answers

    def __getattr__(self, name: str) -> object:
        if name in self._answers:
            return lambda *_: self._answers[name]
        return getattr(self._edition, name)


def _altered(edition: Edition, address: str, **answers: object) -> Sheet:
    return compose(Altered(edition, **answers), Address.parse(address))  # type: ignore[arg-type]


def _doubts(sheet: Sheet) -> str:
    (callout,) = (b for b in sheet.blocks if isinstance(b, Callout) and b.tone == "unverified")
    return "\n".join(walking.words(content) for content in callout.paragraphs)


def test_a_count_that_does_not_agree_with_the_roll(edition: Edition) -> None:
    plenary = replace(edition.plenary(16), partner_count=31)
    text = walking.text(_altered(edition, "plenary/16", plenary=plenary))
    assert "33 Partners. The meeting’s own count is 31." in text


def test_a_plenary_of_which_only_the_opening_is_known(edition: Edition) -> None:
    sheet = compose(edition, Address("plenary", "26"))
    assert walking.fact(sheet, "dates").startswith("Opened on 24 October 2012; the closing day is")
    assert "Closing day" in _doubts(sheet)


def test_an_unverified_member(edition: Edition) -> None:
    germany = edition.member("DE")
    claim = replace(germany.joined_claim, verified=False)
    names = tuple(replace(name, verified=False) for name in germany.former_names)
    member = replace(germany, verified=False, joined_claim=claim, former_names=names)
    sheet = _altered(edition, "member/DE", member=member)
    assert "unverified" in walking.fact(sheet, "joined")
    text = _doubts(sheet)
    assert "This record as a whole is not verified." in text
    assert "The date of joining." in text
    assert "The name “West Germany”" in text


def test_an_unverified_adherent(edition: Edition) -> None:
    china = edition.adherent("CN")
    assert china.declared_claim
    adherent = replace(
        china,
        verified=False,
        declared_claim=replace(china.declared_claim, verified=False),
        applications=tuple(replace(a, verified=False) for a in china.applications),
    )
    sheet = _altered(edition, "adherent/CN", adherent=adherent)
    assert "unverified" in walking.fact(sheet, "declared")
    assert "not verified" in _doubts(sheet)
    applications = " ".join(
        walking.words(content)
        for block in walking.section(sheet, "applications")
        for content in walking.contents(block)
    )
    assert "unverified" in applications


def test_an_unverified_term_of_the_chair(edition: Edition) -> None:
    term = replace(edition.chairmanship("16"), verified=False, until=None)
    sheet = _altered(edition, "chair/16", chairmanship=term)
    assert "not verified" in _doubts(sheet)
    assert "The end of the term." in _doubts(sheet)
    assert walking.fact(sheet, "until").startswith("Not public")


def test_an_unverified_event_entry_and_text(edition: Edition) -> None:
    event = replace(edition.event("korea-2001"), verified=False, confidence="low")
    assert "not verified" in _doubts(_altered(edition, "event/korea-2001", event=event))
    term = replace(edition.term("tem"), verified=False)
    assert _doubts(_altered(edition, "term/tem", term=term)) == "This entry."
    assert "This text" in _doubts(compose(edition, Address("annex-edition", "2024-03-14")))


def test_a_topic_without_decisions_and_a_source_without_records(edition: Edition) -> None:
    topic = _altered(edition, "topic/terrorism", about_topic=())
    assert "No decision on record is filed under this topic." in walking.text(topic)
    source = _altered(edition, "source/state-fs-2001", citing=())
    assert "No record of this edition cites it." in walking.text(source)


def test_a_chair_that_is_still_known_on_the_home_page(edition: Edition) -> None:
    terms = edition.chairmanships()[:-1]
    sheet = _altered(edition, "home", chairmanships=terms)
    assert "no public source names a chair" not in walking.fact(sheet, "chair")


def test_a_former_name_with_an_open_end(edition: Edition) -> None:
    germany = edition.member("DE")
    (name,) = germany.former_names
    open_ended = replace(name, since=PartialDate("1949"), until=None)
    bounded = replace(name, name="Bonn republic", since=PartialDate("1949"))
    member = replace(germany, former_names=(open_ended, bounded))
    text = walking.text(_altered(edition, "member/DE", member=member))
    assert "name from 1949" in text
    assert "name, 1949 to 3 October 1990" in text
