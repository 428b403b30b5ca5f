"""Facts of the edition as citations."""

from __future__ import annotations

import re

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.sheets.citing.cite import cite
from mtcr_desktop.sheets.citing.facts import cite_sheet
from mtcr_desktop.sheets.citing.reference import Citation
from mtcr_desktop.sheets.citing.styles import NAMES, write
from mtcr_desktop.sheets.compose import compose
from tests.sheets import walking


def cited(edition: Edition, text: str) -> Citation:
    return cite(edition, None, Address.parse(text))


def ids(citation: Citation) -> list[str]:
    return [source.id.removeprefix("mtcr-source-") for source in citation.sources]


def bare(text: str) -> str:
    """Return the letters and digits of a text: each style has its own quotation marks."""
    return re.sub(r"\W", "", text)


def test_a_fact_is_told_with_its_own_sources(edition: Edition) -> None:
    citation = cited(edition, "member/KR#joined")
    assert citation.fact == "Partner since 26 March 2001"
    assert not citation.as_a_whole
    claim = edition.member("KR").joined_claim
    assert ids(citation) == sorted(ids(citation), key=list(claim.sources).index)
    assert set(ids(citation)) == set(claim.sources)
    found = citation.reference
    assert (found.title, found.container) == ("Republic of Korea", "MTCR Desktop")
    assert found.version == edition.info.version
    assert found.coverage == edition.info.covers_until
    assert str(found.address) == "mtcr:member/KR#joined"
    assert found.date == PartialDate(edition.info.version.replace(".", "-"))


def test_sources_that_disagree_are_all_named(edition: Edition) -> None:
    citation = cited(edition, "member/PL#joined")
    (claim,) = (c for c in edition.member("PL").alternatives if c.field == "joined")
    (other,) = citation.others
    assert other.value == claim.value == "1997"
    assert {f"mtcr-source-{s}" for s in claim.sources} == {s.id for s in other.sources}
    assert {s.id for s in other.sources} <= {r.id for r in citation.cited}
    (dates,) = cited(edition, "plenary/15#dates").others
    assert dates.value == "9–13 October 2000"


def test_every_dispute_of_a_record_is_named_by_a_fact_of_its_sheet(edition: Edition) -> None:
    records = [*edition.plenaries(), *edition.members(), *edition.chairmanships()]
    addresses = [
        *(Address("plenary", str(p.number)) for p in edition.plenaries()),
        *(Address("member", m.iso2) for m in edition.members()),
        *(Address("chair", c.key) for c in edition.chairmanships()),
    ]
    disputed = 0
    for record, address in zip(records, addresses, strict=True):
        values = sum(1 for _ in record.alternatives)
        if not values:
            continue
        sheet, named = compose(edition, address), set()
        for anchor in set(walking.anchors(sheet)):
            citation = cite_sheet(edition, sheet, anchor)
            named |= {(o.value, s.id) for o in citation.others for s in o.sources}
        expected = {f"mtcr-source-{s}" for claim in record.alternatives for s in claim.sources}
        assert {source for _, source in named} == expected, str(address)
        disputed += 1
    assert disputed > 10


def test_a_fact_without_sources_rests_on_those_of_the_record(edition: Edition) -> None:
    citation = cited(edition, "plenary/16#partner-count")
    assert citation.fact == "Partners: 33"
    assert citation.as_a_whole
    assert set(ids(citation)) == set(edition.plenary(16).sources)


def test_a_decision_is_cited_in_its_words(edition: Edition) -> None:
    citation = cited(edition, "plenary/16#decision-2")
    decision = edition.plenary(16).decisions[1]
    assert citation.fact == f"Decision 2: {decision.text.rstrip('.')}"
    assert set(ids(citation)) == set(decision.sources)
    assert citation.reference.title == "16th Plenary, Ottawa 2001"


def test_a_section_is_named_and_rests_on_all_that_it_cites(edition: Edition) -> None:
    citation = cited(edition, "member/KR#regimes")
    assert citation.fact == "Other bodies"
    expected = {s for regime in edition.member("KR").regimes for s in regime.sources}
    assert set(ids(citation)) == expected


def test_a_sheet_as_a_whole_names_no_sources(edition: Edition) -> None:
    citation = cited(edition, "plenary/16")
    assert (citation.fact, citation.sources, citation.others) == ("", (), ())


def test_seen_from_a_date_it_bears_the_name_of_that_time(edition: Edition) -> None:
    citation = cited(edition, "member/TR?as-of=2001-09-25#joined")
    assert citation.reference.title == "Turkey"
    assert citation.as_of == PartialDate("2001-09-25")
    assert citation.reference.id == "mtcr-member-TR-2001-09-25-joined"
    assert "as of September 25, 2001" in write(citation, "chicago").text
    assert "as of 25 September 2001" in write(citation, "oscola").text
    assert "as of September 25, 2001" in write(citation, "apa").text
    assert "as of 25 September 2001" in write(citation, "plain").text
    assert "As of 25 September 2001" in write(citation, "bibtex").text


def test_a_list_can_be_cited_as_of_a_date(edition: Edition) -> None:
    written = write(cited(edition, "members?as-of=2001-09-25"), "plain").text
    assert "33 Partners on 25 September 2001" in written
    assert "mtcr:members?as-of=2001-09-25" in written


@pytest.mark.parametrize("address", ["source/donga-2001", "member/KR#source-4"])
def test_a_source_is_cited_itself(address: str, edition: Edition) -> None:
    reference = cited(edition, address).reference
    assert reference.id == "mtcr-source-donga-2001"
    assert (reference.kind, reference.author) == ("article-newspaper", "")
    assert reference.container == "The Dong-A Ilbo"


@pytest.mark.parametrize(
    "address", ["plenary/16#none", "member/KR#source-99", "member/KR#source-0", "plenary/99"]
)
def test_what_is_not_there(address: str, edition: Edition) -> None:
    with pytest.raises(NoSuchRecordError):
        cited(edition, address)


def test_doubt_is_told(edition: Edition) -> None:
    unverified = next(m for m in edition.plenaries() if not m.city_verified)
    citation = cited(edition, f"plenary/{unverified.number}#place")
    assert "[unverified]" in citation.fact


def test_every_place_of_every_sheet_can_be_cited(edition: Edition) -> None:
    places = 0
    rows = edition.connection.execute("SELECT address FROM entry")
    for page in dict.fromkeys(Address.parse(address).page for (address,) in rows):
        sheet = compose(edition, page)
        for anchor in dict.fromkeys(walking.anchors(sheet)):
            citation = cite_sheet(edition, sheet, anchor)
            assert citation.fact.strip(), (str(page), anchor)
            assert re.fullmatch(r"[0-9A-Za-z-]+", citation.reference.id)
            assert {r.title for r in citation.sources} <= {s.title for s in sheet.sources}
            written = write(citation, NAMES[places % len(NAMES)]).text  # in turn, for time
            assert bare(citation.reference.title) in bare(written)
            places += 1
    assert places > 1000
