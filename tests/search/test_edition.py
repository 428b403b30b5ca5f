"""What people type, and the first thing that the real edition answers."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from mtcr_desktop.edition.reader import Edition, open_edition
from mtcr_desktop.search.kinds import KINDS
from mtcr_desktop.search.marking import spans
from mtcr_desktop.search.results import Answer
from mtcr_desktop.search.searcher import Searcher


@pytest.fixture(scope="module")
def opened(edition_path: Path) -> Iterator[Edition]:
    with open_edition(edition_path) as edition:
        yield edition


@pytest.fixture(scope="module")
def searcher(opened: Edition) -> Searcher:
    return Searcher(opened)


def first(answer: Answer) -> tuple[str, str]:
    assert answer.best is not None, answer.query
    return str(answer.best.address), answer.best.matched


OTTAWA, KOREA, TURKIYE = "mtcr:plenary/16", "mtcr:member/KR", "mtcr:member/TR"


@pytest.mark.parametrize(
    ("text", "address", "matched"),
    [
        ("16", OTTAWA, "number"),
        ("16th", OTTAWA, "number"),
        ("16th plenary", OTTAWA, "number"),
        ("plenary 16", OTTAWA, "number"),
        ("XVI", OTTAWA, "number"),
        ("sixteenth", OTTAWA, "number"),
        ("2001", OTTAWA, "year"),
        ("1992", "mtcr:plenary/6", "year"),
        ("Ottawa 2001", OTTAWA, "alias"),
        ("2001 Ottawa", OTTAWA, "title"),
        ("16th plenary Ottawa", OTTAWA, "title"),
        ("Ottawa 16", OTTAWA, "title"),
        ("mtcr:plenary/16", OTTAWA, "address"),
        ("KR", KOREA, "code"),
        ("kor", KOREA, "code"),
        ("Korea", KOREA, "alias"),
        ("South Korea", KOREA, "alias"),
        ("ROK", KOREA, "alias"),
        ("republic of korea", KOREA, "title"),
        ("Corée du Sud", KOREA, "name in French"),
        ("coree du sud", KOREA, "name in French"),
        ("Südkorea", KOREA, "name in German"),
        ("Corea del Sur", KOREA, "name in Spanish"),
        ("한국", KOREA, "name in Korean"),
        ("대한민국", KOREA, "name in Korean"),
        ("韓国", KOREA, "name in Japanese"),
        ("Республика Корея", KOREA, "name in Russian"),
        ("Türkiye", TURKIYE, "title"),
        ("turkiye", TURKIYE, "title"),
        ("TÜRKİYE", TURKIYE, "title"),
        ("Turkey", TURKIYE, "former name"),
        ("Turquie", TURKIYE, "name in French"),
        ("Holland", "mtcr:member/NL", "alias"),
        ("UK", "mtcr:member/GB", "alias"),
        ("USA", "mtcr:member/US", "alias"),
        ("Россия", "mtcr:member/RU", "name in Russian"),
        ("Ελλάδα", "mtcr:member/GR", "name in Greek"),
        ("ελλαδα", "mtcr:member/GR", "name in Greek"),
        ("日本", "mtcr:member/JP", "name in Japanese"),
        ("TEM", "mtcr:term/tem", "title"),
        ("technical experts meeting", "mtcr:term/tem", "alias"),
        ("outreach", "mtcr:topic/outreach", "title"),
        ("item 2", "mtcr:annex/2", "number"),
        ("Otawa", OTTAWA, "similar spelling"),
        ("Souh Korea", KOREA, "similar spelling"),
        ("Helsinky", "mtcr:plenary/15", "similar spelling"),
        ("Swizerland", "mtcr:member/CH", "similar spelling"),
        ("Pagtakhan", f"{OTTAWA}#opened-by", "text"),
        ("member Ottawa", "mtcr:member/CA#hosted", "text"),
        ("Korea first plenary", f"{OTTAWA}#summary", "text"),
        ("kind:plenary korea newcomer", f"{OTTAWA}#decision-7", "text"),
        ('"enlarged draft"', f"{OTTAWA}#decision-1", "text"),
        ("pagtakhan communiqué stronger ", f"{OTTAWA}#opened-by", "text"),
    ],
)
def test_the_first_hit(searcher: Searcher, text: str, address: str, matched: str) -> None:
    assert first(searcher.search(text)) == (address, matched)


@pytest.mark.parametrize("text", ["O", "Ot", "Ott", "Otta", "Ottaw", "Ottawa", "Ottawa ", "OTTAWA"])
def test_typing_a_name_leads_to_it(searcher: Searcher, text: str) -> None:
    answer = searcher.search(text)
    addresses = {str(hit.address) for group in answer.groups for hit in group.hits}
    assert OTTAWA in addresses


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("chair Canada", "chair"),
        ("chair Ottawa", "chair"),
        ("plenary Canada", "plenary"),
        ("member Canada", "member"),
        ("source Ottawa", "source"),
        ("topic missiles", "topic"),
    ],
)
def test_a_kind_that_is_named_comes_first(searcher: Searcher, text: str, kind: str) -> None:
    assert searcher.search(text).groups[0].kind == kind


def test_a_city_leads_to_the_chairs_that_began_there(searcher: Searcher) -> None:
    hits = searcher.search("chair Ottawa").groups[0].hits
    assert {str(hit.address.page) for hit in hits} == {"mtcr:chair/3", "mtcr:chair/16"}


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("kind:plenary korea", "kind:plenary"),
        ("year:1999-2003 outreach", "year:1999-2003"),
        ("topic:code-of-conduct draft", "topic:code-of-conduct"),
        ('topic:"code of conduct" draft', 'topic:"code of conduct"'),
        ("country:KR plenary", "country:KR"),
        ("country:korea plenary", "country:korea"),
        ('country:"south korea" plenary', 'country:"south korea"'),
        ("country:Türkei 1997", "country:Türkei"),
    ],
)
def test_filters_narrow_what_is_found(searcher: Searcher, text: str, token: str) -> None:
    answer = searcher.search(text)
    assert [active.token for active in answer.filters] == [token]
    assert 0 < answer.total < searcher.search(text.replace(token, "")).total


def test_facets_leave_what_they_promise(searcher: Searcher) -> None:
    answer = searcher.search("korea")
    assert {facet.name for facet in answer.facets} == {"kind", "year", "topic", "country"}
    for facet in answer.facets:
        assert searcher.search(f"{facet.token} korea").total == facet.count, facet


def test_all_records_of_a_kind_are_found_by_a_filter(searcher: Searcher, opened: Edition) -> None:
    assert searcher.search("kind:plenary").total == len(opened.plenaries())
    assert searcher.search("kind:source").total == len(opened.sources())
    everything = {facet.name: 0 for facet in searcher.search("the").facets}
    assert everything.keys() == {"kind", "year", "topic", "country"}


def test_every_title_finds_its_record(searcher: Searcher, opened: Edition) -> None:
    """Among the first hits of its kind, as some titles stand for several records."""
    entries = opened.connection.execute("SELECT address, kind, title FROM entry").fetchall()
    missed = []
    for address, kind, title in entries:
        answer = searcher.search(title, kinds=frozenset({kind}), limit=5)
        if address not in {str(hit.address) for group in answer.groups for hit in group.hits}:
            missed.append((address, title))
    assert missed == []


def test_every_hit_can_be_opened_and_is_of_a_known_kind(
    searcher: Searcher, opened: Edition
) -> None:
    for text in ("korea", "the", "export", "2001", "annex", "regime"):
        for group in searcher.search(text).groups:
            assert group.kind in KINDS
            for hit in group.hits:
                assert opened.title_of(hit.address.page)


def test_text_hits_show_where_they_match(searcher: Searcher) -> None:
    answer = searcher.search("unmanned aerial vehicles")
    hits = [h for group in answer.groups for h in group.hits if h.matched == "text"]
    assert hits
    for hit in hits:
        marked = {*hit.title_marks, *hit.snippet_marks}
        assert marked
        assert hit.snippet_marks == spans(hit.snippet, answer.words)
        assert len(hit.snippet) <= 182


def test_an_edition_that_only_reads_is_enough(edition_path: Path) -> None:
    with closing(open_edition(edition_path)) as edition:
        before = edition_path.read_bytes()
        assert Searcher(edition).search("Otawa").suggestions == ("Ottawa",)
        assert edition_path.read_bytes() == before
