"""The search over a small edition: what finds what, and what happens around it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from mtcr_desktop.search import searcher as module
from mtcr_desktop.search.results import Answer
from mtcr_desktop.search.searcher import Searcher, SearchInterrupted
from tests.search.small import RECORDS, Record, small_edition


@pytest.fixture
def searcher() -> Iterator[Searcher]:
    edition = small_edition()
    yield Searcher(edition)
    edition.connection.close()


def found(answer: Answer) -> list[str]:
    return [f"{hit.rank} {hit.address}" for group in answer.groups for hit in group.hits]


@pytest.mark.parametrize(
    ("text", "first", "matched", "rank"),
    [
        ("16", "mtcr:plenary/16", "number", 1),
        ("XVI", "mtcr:plenary/16", "number", 1),
        ("xvi", "mtcr:plenary/16", "number", 2),
        ("Sixteenth", "mtcr:plenary/16", "number", 2),
        ("2001", "mtcr:plenary/16", "year", 2),
        ("2004", "mtcr:event/seoul-2004", "year", 5),
        ("mtcr:plenary/16", "mtcr:plenary/16", "address", 1),
        ("KR", "mtcr:member/KR", "code", 1),
        ("kor", "mtcr:member/KR", "code", 2),
        ("Korea", "mtcr:member/KR", "alias", 3),
        ("corée du SUD", "mtcr:member/KR", "name in French", 3),
        ("한국", "mtcr:member/KR", "name in Korean", 3),
        ("한", "mtcr:member/KR", "name in Korean", 4),
        ("Türkiye", "mtcr:member/TR", "title", 1),
        ("turkiye", "mtcr:member/TR", "title", 2),
        ("Turkey", "mtcr:member/TR", "former name", 3),
        ("turk", "mtcr:member/TR", "title", 4),
        ("of korea", "mtcr:member/KR", "title", 5),
        ("orea", "mtcr:member/KR", "title", 6),
        ("Ottawa 2001", "mtcr:plenary/16", "title", 5),
        ("2001 ottawa", "mtcr:plenary/16", "title", 5),
        ("ottawa plenary 16", "mtcr:plenary/16", "title", 5),
        ("Seoul 2004", "mtcr:event/seoul-2004", "name", 5),
        ("attacks", "mtcr:plenary/16#summary", "text", 7),
        ("attack ", "mtcr:plenary/16#summary", "text", 7),
        ("korea attacks", "mtcr:plenary/16#summary", "text", 7),
        ("weapon mass destructions", "mtcr:plenary/7#summary", "text", 7),
        ("mass-guidelines ", "mtcr:plenary/7#summary", "text", 7),
        ("Otawa", "mtcr:plenary/16", "similar spelling", 8),
        ("Otaw", "mtcr:plenary/16", "similar spelling", 8),
        ("Souh Korea", "mtcr:member/KR", "similar spelling", 8),
        ("Souh Korae ", "mtcr:member/KR", "similar spelling", 8),
    ],
)
def test_the_first_hit(searcher: Searcher, text: str, first: str, matched: str, rank: int) -> None:
    best = searcher.search(text).best
    assert best is not None
    assert (str(best.address), best.matched, best.rank) == (first, matched, rank)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("korea", ["3 mtcr:member/KR", "7 mtcr:plenary/16#new-partners",
                   "7 mtcr:event/seoul-2004#summary"]),
        ("t", ["4 mtcr:member/TR"]),
        ("k", ["4 mtcr:member/KR"]),
        ("c", ["4 mtcr:member/CA", "5 mtcr:topic/wmd-scope", "5 mtcr:topic/export-controls"]),
        ("s", ["4 mtcr:member/KR", "4 mtcr:topic/wmd-scope", "5 mtcr:event/seoul-2004"]),
        ("du", []),
        ('"controls export"', []),
        ("Oslo OR outreach", ["5 mtcr:plenary/7", "5 mtcr:topic/outreach"]),
        ("export -korea", ["5 mtcr:topic/export-controls"]),
        ("export -licensing -korea ", ["5 mtcr:topic/export-controls"]),
        ("kind:member plenary", ["7 mtcr:member/CA#hosted"]),
        ("kind:plenary", ["7 mtcr:plenary/7", "7 mtcr:plenary/16"]),
        ("kind:plenary -ottawa ", ["7 mtcr:plenary/7"]),
        ("-kind:topic export", ["7 mtcr:plenary/16#decision-1", "7 mtcr:event/seoul-2004#summary"]),
        ("kind:plenary kind:event year:2004", ["7 mtcr:event/seoul-2004"]),
        ("year:1990s", ["7 mtcr:plenary/7", "7 mtcr:member/TR"]),
        ("topic:export-controls topic:outreach", ["7 mtcr:plenary/16"]),
        ("topic:out", ["7 mtcr:plenary/16", "7 mtcr:topic/outreach"]),
        ('topic:"export controls" country:ca', ["7 mtcr:plenary/16"]),
        ("country:turkey", ["7 mtcr:member/TR"]),
        ("country:한국 kind:event", ["7 mtcr:event/seoul-2004"]),
        ("", []),
        ("   ", []),
        ("kind:", []),
        ("the", ["7 mtcr:plenary/16#new-partners", "7 mtcr:member/CA#hosted",
                 "7 mtcr:plenary/7#summary"]),
    ],
)  # fmt: skip
def test_all_hits(searcher: Searcher, text: str, expected: list[str]) -> None:
    assert sorted(found(searcher.search(text))) == sorted(expected)


def test_groups_stand_in_the_order_of_their_best_hits(searcher: Searcher) -> None:
    answer = searcher.search("korea")
    assert [group.label for group in answer.groups] == ["Members", "Plenaries", "Timeline"]
    assert answer.total == 3


def test_a_kind_that_is_named_comes_first(searcher: Searcher) -> None:
    assert searcher.search("export korea").groups[0].kind == "plenary"
    assert searcher.search("event export korea").groups[0].kind == "event"


def test_words_in_different_passages_find_their_record(searcher: Searcher) -> None:
    best = searcher.search("chairmanship stronger korea ").best
    assert best is not None
    assert str(best.address.page) == "mtcr:plenary/16"
    assert best.snippet


def test_a_hit_shows_what_matched(searcher: Searcher) -> None:
    hit = searcher.search("kind:plenary korea").groups[0].hits[0]
    assert hit.snippet == "The Republic of Korea took part for the first time."
    assert [hit.snippet[start:end] for start, end in hit.snippet_marks] == ["Korea"]
    assert (hit.place, hit.name) == ("New-partners", "")
    assert searcher.search("Turkey").groups[0].hits[0].name == "Turkey"
    inner = searcher.search("orea").groups[0].hits[0]
    assert [inner.title[start:end] for start, end in inner.title_marks] == ["orea"]


def test_kinds_keep_to_a_part(searcher: Searcher) -> None:
    answer = searcher.search("korea", kinds=frozenset({"event", "no such kind"}))
    assert found(answer) == ["7 mtcr:event/seoul-2004#summary"]


def test_the_limit_cuts_hits_but_not_totals(searcher: Searcher) -> None:
    (group,) = searcher.search("kind:plenary", limit=1).groups
    assert (len(group.hits), group.total) == (1, 2)


def test_other_kinds_can_be_cut_shorter_than_the_first(searcher: Searcher) -> None:
    whole, cut = searcher.search("c"), searcher.search("c", limit=20, others=1)
    assert [group.total for group in cut.groups] == [group.total for group in whole.groups]
    assert cut.groups[0] == whole.groups[0]
    assert [group.hits for group in cut.groups[1:]] == [g.hits[:1] for g in whole.groups[1:]]
    assert any(len(group.hits) > 1 for group in whole.groups[1:])


def test_facets_narrow_as_they_say(searcher: Searcher) -> None:
    answer = searcher.search("export")
    assert {facet.name for facet in answer.facets} == {"kind", "year", "topic", "country"}
    for facet in answer.facets:
        narrowed = searcher.search(f"{facet.token} export")
        assert narrowed.total == facet.count < answer.total, facet
        assert facet.token not in {other.token for other in narrowed.facets}
        assert [one.token for one in narrowed.filters] == [facet.token]


def test_many_years_are_offered_as_decades() -> None:
    records = [Record(f"mtcr:event/{year}", "Event", years=(year, year))
               for year in range(1985, 2003)]  # fmt: skip
    edition = small_edition(records)
    answer = Searcher(edition).search("event")
    edition.connection.close()
    years = [(facet.label, facet.token, facet.count) for facet in answer.facets]
    assert years == [
        ("1980–1989", "year:1980-1989", 5),
        ("1990–1999", "year:1990-1999", 10),
        ("2000–2009", "year:2000-2009", 3),
    ]


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("Otawa", ("Ottawa",)),
        ("Otawa 2001", ("Ottawa 2001", "2001")),
        ("OTAWA ", ("OTTAWA",)),
        ("Ottawa zebra", ("Ottawa",)),
        ("Ottawa seoul", ("seoul", "Ottawa")),
        ("kind:member ottawa korea", ("ottawa korea", "kind:member korea", "kind:member ottawa")),
        ("zebra", ()),
        ("2099", ()),
    ],
)
def test_suggestions(searcher: Searcher, text: str, suggestions: tuple[str, ...]) -> None:
    answer = searcher.search(text)
    assert answer.suggestions == suggestions
    assert all(searcher.search(other).total for other in suggestions)


def test_what_is_found_needs_no_suggestions(searcher: Searcher) -> None:
    assert searcher.search("Ottawa").suggestions == ()


def test_corrected_words_are_the_words_to_mark(searcher: Searcher) -> None:
    assert searcher.search("Otawa korea").words == ("ottawa", "korea*")


def test_interrupting_stops_a_search(searcher: Searcher, monkeypatch: pytest.MonkeyPatch) -> None:
    searcher.prepare()
    monkeypatch.setattr(module, "_STEPS", 1)
    began = threading.Event()
    waited = threading.Event()
    stop = searcher._must_stop

    def slow() -> bool:
        began.set()
        return waited.wait(5) and stop()

    monkeypatch.setattr(searcher, "_must_stop", slow)
    outcome: list[object] = []

    def search() -> None:
        try:
            outcome.append(searcher.search("korea"))
        except SearchInterrupted as stopped:
            outcome.append(stopped)

    thread = threading.Thread(target=search)
    thread.start()
    assert began.wait(5)
    searcher.interrupt()
    waited.set()
    thread.join(5)
    assert isinstance(outcome[0], SearchInterrupted)
    monkeypatch.undo()
    assert searcher.search("korea").total == 3


def test_after_the_deadline_names_are_still_found(
    searcher: Searcher, monkeypatch: pytest.MonkeyPatch
) -> None:
    searcher.prepare()
    monkeypatch.setattr(module, "DEADLINE", -1)
    monkeypatch.setattr(module, "_STEPS", 1)
    assert found(searcher.search("korea")) == ["3 mtcr:member/KR"]
    assert searcher.search("attacks").total == 0
    monkeypatch.undo()
    assert searcher.search("korea").total == 3


def test_a_passage_without_a_place_opens_the_whole_record() -> None:
    edition = small_edition([Record("mtcr:term/tem", "TEM", texts=[("", "A yearly gathering.")])])
    best = Searcher(edition).search("gathering").best
    edition.connection.close()
    assert best is not None
    assert str(best.address) == "mtcr:term/tem"


def test_the_database_is_left_as_it_was(searcher: Searcher) -> None:
    searcher.search("Otawa")
    connection = searcher._edition.connection
    assert connection.execute("SELECT count(*) FROM entry").fetchone() == (len(RECORDS),)
    assert not connection.in_transaction
