"""The tables of the search: everything can be found, by each of its names, at its place."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mtcr_desktop.edition.lookup.entry import Name
from mtcr_desktop.edition.lookup.index import IMPORTANCE
from mtcr_desktop.edition.lookup.names import LANGUAGES, foreign_names, in_words, roman
from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import EDITION_KINDS, Address
from mtcr_desktop.records.folding import fold
from mtcr_desktop.sheets.compose import compose


def rows(edition: Edition, sql: str, *values: object) -> list[tuple[object, ...]]:
    return edition.connection.execute(sql, values).fetchall()


def named(edition: Edition, name: str) -> set[str]:
    """Return the addresses that bear a name, however it is written."""
    found = rows(
        edition,
        "SELECT e.address FROM entry AS e JOIN entry_name AS n ON n.entry_id = e.id"
        " WHERE n.folded = ?",
        fold(name),
    )
    return {str(address) for (address,) in found}


def test_every_record_is_an_entry(edition: Edition) -> None:
    counts = dict(edition.info.counts)
    # The lists of chairs and of the Annex are entries too, for what is said of them as a whole.
    extra = {"chair": 1, "annex": 1}
    for kind in EDITION_KINDS:
        ((found,),) = rows(edition, "SELECT count(*) FROM entry WHERE kind = ?", kind)
        assert found == counts[kind] + extra.get(kind, 0), kind
    articles = rows(edition, "SELECT key FROM article")
    for (key,) in articles:
        assert edition.title_of(Address("regime", fragment=str(key)))


def test_the_id_is_the_order_of_importance(edition: Edition) -> None:
    kinds = [str(kind) for (kind,) in rows(edition, "SELECT kind FROM entry ORDER BY id")]
    assert list(dict.fromkeys(kinds)) == list(IMPORTANCE)
    newest = rows(edition, "SELECT address FROM entry WHERE id <= 35 ORDER BY id")
    assert newest == [(f"mtcr:plenary/{number}",) for number in range(35, 0, -1)]


def test_addresses_are_spelled_canonically(edition: Edition) -> None:
    for (text,) in rows(edition, "SELECT address FROM entry"):
        assert str(Address.parse(str(text))) == text


@pytest.mark.parametrize(
    ("name", "address"),
    [
        *((name, "mtcr:member/KR") for name in (
            "Republic of Korea", "South Korea", "KR", "KOR", "Corée du Sud", "Südkorea", "대한민국",
            "韩国", "Республика Корея", "Etelä-Korea", "Güney Kore",
        )),
        *((name, "mtcr:member/TR") for name in ("Türkiye", "TURKEY", "turkiye", "Turquie", "TUR")),
        *((name, "mtcr:plenary/16") for name in (
            "16", "16th", "16th plenary", "sixteenth", "Sixteenth Plenary", "XVI", "Ottawa",
            "Ottawa 2001", "16th Plenary, Ottawa 2001",
        )),
        ("United States of America", "mtcr:member/US"),
        ("Estland", "mtcr:adherent/EE"),
        ("MTCR", "mtcr:regime"),
        ("Ркрт", "mtcr:regime"),
        ("Guidelines", "mtcr:regime#guidelines"),
        ("Australia Group", "mtcr:term/ag"),
        ("Item 2", "mtcr:annex/2"),
        ("Roberto García Moritán", "mtcr:chair/25"),
        ("state-fs-2001", "mtcr:source/state-fs-2001"),
    ],
)  # fmt: skip
def test_names_lead_to_their_record(edition: Edition, name: str, address: str) -> None:
    assert address in named(edition, name)


def test_names_are_folded_and_never_twice(edition: Edition) -> None:
    seen = set()
    for entry, name, folded in rows(edition, "SELECT entry_id, name, folded FROM entry_name"):
        assert fold(str(name)) == folded
        assert (entry, folded) not in seen
        seen.add((entry, folded))


def test_no_name_of_a_state_means_another(edition: Edition) -> None:
    shared = rows(
        edition,
        "SELECT n.folded FROM entry_name AS n JOIN entry AS e ON e.id = n.entry_id"
        " WHERE e.kind IN ('member', 'adherent') GROUP BY n.folded"
        " HAVING count(DISTINCT substr(e.address, -2)) > 1",
    )
    assert shared == []


def test_every_state_has_many_foreign_names(edition: Edition) -> None:
    counts = rows(
        edition,
        "SELECT e.address, count(*) FROM entry_name AS n JOIN entry AS e ON e.id = n.entry_id"
        " WHERE n.nature = 'foreign' AND e.kind IN ('member', 'adherent') GROUP BY e.id",
    )
    assert len(counts) == len(edition.members()) + len(edition.adherents())
    assert min(int(str(count)) for _, count in counts) > 10


def test_a_name_of_two_countries_is_left_out() -> None:
    assert len(LANGUAGES) > 35
    found = foreign_names({"DE": ["Germany"], "FR": ["France", "Allemagne"]})
    assert Name("Deutschland", "foreign", "de") in found["DE"]
    assert "Allemagne" not in {name.name for name in found["DE"]}


def test_a_name_of_many_languages_is_told_by_that_of_its_country() -> None:
    found = foreign_names({"JP": ["Japan"], "AT": ["Austria"]})
    languages = {name.name: name.language for names in found.values() for name in names}
    assert languages["日本"] == "ja"
    assert languages["Österreich"] == "de"


def test_numbers_in_words() -> None:
    numbers = (1, 3, 12, 19, 20, 21, 35, 40, 58, 89)
    assert [in_words(n) for n in numbers] == [
        "first", "third", "twelfth", "nineteenth", "twentieth", "twenty-first", "thirty-fifth",
        "fortieth", "fifty-eighth", "eighty-ninth",
    ]  # fmt: skip
    assert [roman(n) for n in (1, 4, 9, 14, 19, 35, 40, 49, 89)] == [
        "I", "IV", "IX", "XIV", "XIX", "XXXV", "XL", "XLIX", "LXXXIX",
    ]  # fmt: skip


def test_passages_are_folded_and_indexed(edition: Edition) -> None:
    for text, folded in rows(edition, "SELECT text, folded FROM passage"):
        assert text
        assert fold(str(text)) == folded
    hits = rows(edition, "SELECT rowid FROM passage_fts WHERE passage_fts MATCH '\"moritan\"'")
    assert hits


def test_every_passage_stands_in_the_sheet_it_names(edition: Edition) -> None:
    """Whoever opens a hit must land on it."""
    places: dict[Address, set[str]] = {}
    missing = set()
    for address, anchor in rows(
        edition,
        "SELECT DISTINCT e.address, p.anchor"
        " FROM passage AS p JOIN entry AS e ON e.id = p.entry_id",
    ):
        page = Address.parse(str(address)).page
        if page not in places:
            places[page] = set(_anchors(compose(edition, page)))
        if anchor not in places[page]:
            missing.add((address, anchor))
    assert missing == set()


def _anchors(value: object) -> Iterator[str]:
    """Yield every anchor in a sheet, whatever block bears it."""
    if isinstance(value, tuple):
        if hasattr(value, "anchor"):
            yield value.anchor
        yield from getattr(value, "anchors", ())
        for inner in value:
            yield from _anchors(inner)


def test_entries_know_their_countries_and_topics(edition: Edition) -> None:
    about = "SELECT address FROM entry AS e JOIN {} AS x ON x.entry_id = e.id WHERE {} = ?"
    korea = {at for (at,) in rows(edition, about.format("entry_country", "iso2"), "KR")}
    assert {"mtcr:member/KR", "mtcr:plenary/16", "mtcr:plenary/19", "mtcr:chair/30"} <= korea
    codes = {at for (at,) in rows(edition, about.format("entry_topic", "slug"), "code-of-conduct")}
    assert {"mtcr:topic/code-of-conduct", "mtcr:plenary/16"} <= codes


def test_entries_know_their_years(edition: Edition) -> None:
    years = "SELECT year_from, year_to FROM entry WHERE address = ?"
    assert rows(edition, years, "mtcr:plenary/16") == [(2001, 2001)]
    assert rows(edition, years, "mtcr:chair/16") == [(2001, 2002)]
    assert rows(edition, years, "mtcr:member/KR") == [(2001, 2001)]
    assert rows(edition, years, "mtcr:term/ag") == [(None, None)]
