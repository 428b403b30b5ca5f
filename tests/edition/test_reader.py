"""The reader: every record of the facts, as a typed value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from mtcr_desktop.edition.facts import load_facts
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import EDITION_KINDS, Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.records.membership import roll

OTTAWA = 16


def test_every_kind_is_complete(edition: Edition, facts_folder: Path) -> None:
    facts = load_facts(facts_folder).documents
    chairs = facts["chairs"]
    expected = {
        "plenary": len(facts["plenaries"]["plenaries"]),
        "member": len(facts["partners"]["partners"]),
        "adherent": len(facts["adherents"]["adherents"]),
        "chair": len(chairs["chairmanships"]) + len(chairs["gaps"]),
        "event": len(facts["timeline"]["events"]),
        "annex": len(facts["annex"]["items"]),
        "annex-edition": len(facts["annex"]["editions"]),
        "term": len(facts["glossary"]["terms"]),
        "topic": len(facts["topics"]["topics"]),
        "source": len(facts["sources"]["sources"]),
    }
    read = {
        "plenary": edition.plenaries(),
        "member": edition.members(),
        "adherent": edition.adherents(),
        "chair": edition.chairmanships(),
        "event": edition.events(),
        "annex": edition.annex_items(),
        "annex-edition": edition.annex_editions(),
        "term": edition.terms(),
        "topic": edition.topics(),
        "source": edition.sources(),
    }
    assert {kind: len(records) for kind, records in read.items()} == expected
    counts = dict(edition.info.counts)
    assert {kind: counts[kind] for kind in expected} == expected


def test_every_text_of_the_facts_can_be_read(edition: Edition, facts_folder: Path) -> None:
    """Whatever stands in the files as a value is found in some record, letter by letter."""
    records = [
        edition.plenaries(), edition.members(), edition.adherents(), edition.chairmanships(),
        edition.chair_rule(), edition.experts_group_chairs(), edition.events(), edition.annex(),
        edition.annex_items(), edition.annex_editions(), edition.terms(), edition.topics(),
        edition.sources(), edition.regime(), edition.known_discrepancies(), edition.info,
    ]  # fmt: skip
    lost = set(_texts(load_facts(facts_folder).documents)) - set(_texts(records))
    assert lost == {
        "printed-roll",  # name of a check, for the build alone
        *("plenary/6", "plenary/7", "plenary/8"),  # addresses, which the edition spells in full
        *("https://mtcr.info", "http://www.mtcr.info"),  # inside the text on the website
    }


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _texts(list(value.values()))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
    elif is_dataclass(value):
        yield from _texts([getattr(value, field.name) for field in fields(value)])


def test_one_record_equals_its_place_in_the_collection(edition: Edition) -> None:
    """The two ways to a record run different queries and must agree."""
    assert tuple(edition.plenary(p.number) for p in edition.plenaries()) == edition.plenaries()
    assert tuple(edition.member(m.iso2) for m in edition.members()) == edition.members()
    assert tuple(edition.adherent(a.iso2) for a in edition.adherents()) == edition.adherents()
    terms = edition.chairmanships()
    assert tuple(edition.chairmanship(c.key) for c in terms) == terms
    assert tuple(edition.event(e.key) for e in edition.events()) == edition.events()
    items = edition.annex_items()
    assert tuple(edition.annex_item(i.number) for i in items) == items
    editions = edition.annex_editions()
    assert tuple(edition.annex_edition(e.key) for e in editions) == editions
    assert tuple(edition.term(t.key) for t in edition.terms()) == edition.terms()
    assert tuple(edition.topic(t.slug) for t in edition.topics()) == edition.topics()
    assert tuple(edition.source(s.id) for s in edition.sources()) == edition.sources()


def test_collections_are_read_once(edition: Edition) -> None:
    assert edition.plenaries() is edition.plenaries()
    assert edition.regime() is edition.regime()


def test_ottawa_2001(edition: Edition) -> None:
    ottawa = edition.plenary(OTTAWA)
    assert ottawa.title == "16th Plenary, Ottawa 2001"
    assert ottawa.dates == "25–28 September 2001"
    assert (ottawa.country, ottawa.partner_count, ottawa.new_partners) == ("CA", 33, ("KR",))
    assert [(p.name, p.country) for p in ottawa.opened_by] == [("Rey Pagtakhan", "CA")]
    assert ottawa.chairs == ()
    assert ottawa.document is not None
    assert ottawa.document.date == PartialDate("2001-09-25")
    assert len(ottawa.document.alt_urls) == 1
    assert len(ottawa.decisions) == 7
    assert ottawa.decisions[0].topics == ("code-of-conduct",)
    assert ottawa.decisions[0].sources == ("state-fs-2001", "acronym-dd60")
    assert ottawa.sources[:2] == ("state-fs-2001", "acronym-dd60")
    assert ottawa.verified


def test_poland_joined_in_1998_or_1997(edition: Edition) -> None:
    poland = edition.member("PL")
    assert poland.joined == PartialDate("1998")
    assert poland.joined_claim.sources == ("mtcr-faq-fr", "mtcr-faq-de")
    assert poland.joined_claim.note
    (other,) = poland.alternatives
    assert (other.field, other.value) == ("joined", "1997")
    assert other.sources == ("list-2016", "secondary-list-atmword")
    assert other.note


def test_helsinki_has_two_datings(edition: Edition) -> None:
    helsinki = edition.plenary(15)
    assert helsinki.dates == "10–13 October 2000"
    (other,) = (claim for claim in helsinki.alternatives if claim.field == "dates")
    assert other.value == "2000-10-09/2000-10-13"
    assert other.sources == ("um-fi-2000",)


def test_hosts_and_co_chairs_are_those_of_the_facts(edition: Edition, facts_folder: Path) -> None:
    """The edition derives both from plenaries and chairs, the facts write them out."""
    partners = load_facts(facts_folder).documents["partners"]["partners"]
    stated = {p["iso2"]: (tuple(p["hosted"]), tuple(p["co_chaired"])) for p in partners}
    assert {m.iso2: (m.hosted, m.co_chaired) for m in edition.members()} == stated


def test_the_roll_of_june_1990_is_uncertain(edition: Edition) -> None:
    found = roll(edition.members(), PartialDate("1990-06-01"))
    assert found.count_text == "7 Partners, possibly 7 more"
    assert {member.iso2 for member in found.certain} == {"CA", "DE", "FR", "GB", "IT", "JP", "US"}


def test_the_roll_of_today_is_that_of_the_regime(edition: Edition) -> None:
    found = roll(edition.members(), edition.info.covers_until)
    assert (len(found.certain), found.possible) == (edition.regime().partner_count.count, ())


def test_gaps_of_the_chair_stand_in_time(edition: Edition) -> None:
    terms = edition.chairmanships()
    gaps = [term.key for term in terms if term.is_gap]
    assert gaps == ["unknown-2020", "unknown-2024"]
    keys = [term.key for term in terms]
    assert keys.index("32") < keys.index("unknown-2020") < keys.index("33")
    assert keys[-1] == "unknown-2024"
    assert edition.chairmanship("29").title == "Netherlands and Luxembourg in the chair, 2015–2016"
    assert edition.chairmanship("unknown-2020").title == "Chair not public, 2020–2021"


def test_chairs_of_a_plenary_are_those_of_its_term(edition: Edition) -> None:
    for plenary in edition.plenaries():
        assert plenary.chairs == edition.chairmanship(plenary.chair_key).persons
    names = [person.name for person in edition.plenary(21).chairs]
    assert names == ["Liselotte Plesner", "Per Fischer"]


def test_silence_is_on_the_timeline(edition: Edition) -> None:
    silent = [event.start.year for event in edition.events() if event.kind == "not-held"]
    assert silent == [2010, 2018, 2020]


def test_events_that_are_plenaries_have_their_dates(edition: Edition) -> None:
    meetings = [event for event in edition.events() if event.kind == "plenary"]
    assert len(meetings) == len(edition.plenaries())
    for event in meetings:
        assert event.plenary is not None
        plenary = edition.plenary(event.plenary)
        assert (event.start, event.end) == (plenary.start, plenary.end)


def test_events_are_in_order_of_time(edition: Edition) -> None:
    starts = [event.start for event in edition.events()]
    assert starts == sorted(starts)


def test_the_ladder_is_not_flattened(edition: Edition) -> None:
    cyprus, chile = edition.adherent("CY"), edition.adherent("CL")
    assert cyprus.status == "recognised-adherent"
    assert [a.outcome for a in cyprus.applications] == ["pending"]
    assert (chile.status, chile.status_label) == (None, "Aims to join")
    assert edition.adherent("IN").is_partner
    assert not cyprus.is_partner


def test_the_regime(edition: Edition) -> None:
    regime = edition.regime()
    assert regime.founded == PartialDate("1987-04-16")
    assert len(regime.founders) == 7
    assert regime.partner_count.count == 35
    assert "500 kg" in regime.benchmark.text
    assert regime.guidelines.history[0].date == PartialDate("1987-04-16")
    assert [step.count for step in regime.growth][:2] == [7, 18]
    assert "TEM" in {kind.abbreviation for kind in regime.meeting_kinds}
    assert "РКРТ" in {name.abbreviation for name in regime.names}


def test_the_control_list(edition: Edition) -> None:
    first, second = edition.annex().categories
    assert (first.id, first.items) == ("I", (1, 2))
    assert len(first.items) + len(second.items) == len(edition.annex_items())
    item = edition.annex_item(2)
    assert [h.letter for h in item.headings if h.present] == ["A", "B", "D", "E"]
    assert item.mappings[0].codes[:2] == ("IV(f)", "IV(g)")
    reserved = edition.annex_item(5)
    assert reserved.reserved
    assert reserved.headings == ()


@pytest.mark.parametrize(
    "text",
    [
        "mtcr:plenary/99", "mtcr:member/XX", "mtcr:adherent/FR", "mtcr:chair/99", "mtcr:event/none",
        "mtcr:annex/99", "mtcr:annex-edition/1900", "mtcr:term/none", "mtcr:topic/none",
        "mtcr:source/none",
    ],
)  # fmt: skip
def test_a_missing_record_is_named(edition: Edition, text: str) -> None:
    address = Address.parse(text)
    getters = {
        "plenary": lambda key: edition.plenary(int(key)),
        "member": edition.member,
        "adherent": edition.adherent,
        "chair": edition.chairmanship,
        "event": edition.event,
        "annex": lambda key: edition.annex_item(int(key)),
        "annex-edition": edition.annex_edition,
        "term": edition.term,
        "topic": edition.topic,
        "source": edition.source,
    }
    assert getters.keys() == EDITION_KINDS
    with pytest.raises(NoSuchRecordError, match=text):
        getters[address.kind](address.key)
    with pytest.raises(NoSuchRecordError, match=text):
        edition.title_of(address)


def test_names_of_countries_follow_the_date(edition: Edition) -> None:
    assert edition.country_name("TR") == "Türkiye"
    assert edition.country_name("TR", PartialDate("2001-09-25")) == "Turkey"
    assert edition.country_name("TR", PartialDate("2022-06-01")) == "Türkiye"
    assert edition.country_name("MK", PartialDate("2001")) != edition.country_name("MK")
    assert edition.country_name("LY", PartialDate("2001")) == edition.country_name("LY") == "Libya"
    with pytest.raises(NoSuchRecordError):
        edition.country_name("XX")


def test_every_country_that_occurs_has_a_name(edition: Edition) -> None:
    for event in edition.events():
        for country in event.countries:
            assert len(edition.country_name(country)) > 2


def test_a_country_leads_to_its_record(edition: Edition) -> None:
    assert edition.country_address("BR") == Address("member", "BR")  # adherent once, Partner now
    assert edition.country_address("EE") == Address("adherent", "EE")
    assert edition.country_address("LY") is None


def test_sources_come_in_the_order_asked(edition: Edition) -> None:
    found = edition.sources_of(["state-fs-2001", "acronym-dd60", "state-fs-2001"])
    assert [source.id for source in found] == ["state-fs-2001", "acronym-dd60"]
    assert edition.sources_of([]) == ()
    with pytest.raises(NoSuchRecordError, match="no-such"):
        edition.sources_of(["acronym-dd60", "no-such"])


def test_what_rests_on_a_source_can_be_opened(edition: Edition) -> None:
    citing = edition.citing("state-fs-2001")
    assert (Address("plenary", "16"), "16th Plenary, Ottawa 2001") in citing
    assert (Address("member", "KR"), "Republic of Korea") in citing
    for source in edition.sources():
        for address, title in edition.citing(source.id):
            assert edition.title_of(address) == title


def test_titles_of_places_inside_a_sheet(edition: Edition) -> None:
    assert edition.title_of(Address("plenary", "16", fragment="decision-1")) == (
        "16th Plenary, Ottawa 2001"
    )
    assert edition.title_of(Address("regime", fragment="nature")) == "What the regime is"
    assert edition.title_of(Address("regime")) == "Missile Technology Control Regime"


def test_events_that_concern_a_country(edition: Edition) -> None:
    korea = edition.mentions("KR")
    assert {event.key for event in korea} == {
        event.key for event in edition.events() if "KR" in event.countries
    }
    assert len(korea) > 2
    assert edition.mentions("XX") == ()


def test_decisions_on_a_topic(edition: Edition) -> None:
    found = edition.about_topic("code-of-conduct")
    assert all("code-of-conduct" in decision.topics for _, decision in found)
    ottawa = edition.plenary(OTTAWA)
    assert (ottawa, ottawa.decisions[0]) in found


def test_the_edition_says_what_it_is(edition: Edition) -> None:
    info = edition.info
    assert info.schema_version >= 1
    assert len(info.content_hash) == 64
    assert info.covers_until.precision == "day"
    assert info.licence
    assert info.gaps


def test_what_the_ladder_means(edition: Edition) -> None:
    meanings = {state.status: state.status_meaning for state in edition.adherents()}
    assert meanings[None] is None
    assert all(meanings[status] for status in meanings if status)


def test_where_sources_contradict_themselves(edition: Edition) -> None:
    known = edition.known_discrepancies()
    assert [str(address) for address, _ in known] == [f"mtcr:plenary/{n}" for n in (6, 7, 8)]
    assert all("Switzerland" in why for _, why in known)
    assert edition.chair_rule().sources
