from __future__ import annotations

import pytest

from mtcr_desktop.search.query import (
    MAX_TERMS,
    Query,
    parse,
    parse_year,
    with_token,
    without_token,
)

KNOWN = {
    ("kind", "plenary"): ("plenary", "Plenaries"),
    ("kind", "event"): ("event", "Timeline"),
    ("topic", "code of conduct"): ("code-of-conduct", "Code of conduct"),
    ("country", "korea"): ("KR", "Republic of Korea"),
    ("year", "2001"): ("2001", "2001"),
}


def parsed(text: str) -> Query:
    return parse(text, lambda name, value: KNOWN.get((name, value)))


def written(text: str) -> str:
    """The clauses of a text, as text: alternatives with |, what is left out with -."""
    return " ".join(
        "-" * clause.negated + "|".join(term.mark.replace(" ", "+") for term in clause.terms)
        for clause in parsed(text).clauses
    )


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Ottawa", "ottawa*"),
        ("Ottawa ", "ottawa"),
        ("Ottawa 2001", "ottawa 2001*"),
        ("Ottawa, 2001.", "ottawa 2001"),
        ("1992,Oslo", "1992 oslo*"),
        ("Otta* Oslo ", "otta* oslo"),
        ("Łódź ", "lodz"),
        ("Côte d'Ivoire", "cote d+ivoire*"),
        ("catch-all controls", "catch+all controls*"),
        ("MTCR/TEM/2023", "mtcr+tem+2023*"),
        ("https://mtcr.info/", "https+mtcr+info"),
        ("한국", "한국*"),
        ('"export controls"', "export+controls"),
        ('"export contr', "export+contr*"),
        ("“export controls” Oslo ", "export+controls oslo"),
        ("«export controls»", "export+controls"),
        ("Ottawa OR Oslo", "ottawa|oslo*"),
        ("Ottawa OR Oslo OR Rome ", "ottawa|oslo|rome"),
        ("Ottawa AND Oslo ", "ottawa oslo"),
        ("Ottawa OR", "ottawa"),
        ("OR Ottawa ", "ottawa"),
        ("OR", "or*"),
        ("or ottawa ", "or ottawa"),
        ("Ottawa -Oslo ", "ottawa -oslo"),
        ('Ottawa -"export controls"', "ottawa -export+controls"),
        ("Ottawa NOT Oslo ", "ottawa -oslo"),
        ("-Oslo OR Rome ", "-oslo rome"),
        ("re-export ", "re+export"),
        ("- Oslo ", "oslo"),
        ("kind:nonsense Oslo ", "nonsense oslo"),
        ('topic:"no such" Oslo ', "no+such oslo"),
        ("kind: Oslo ", "oslo"),
        ("NEAR(a b)", "near+a b"),
        ('" * ^ : ( ) " + &', ""),
        ("\x00\ud800🚀", ""),
        ("", ""),
    ],
)
def test_text_becomes_clauses(text: str, clauses: str) -> None:
    assert written(text) == clauses


@pytest.mark.parametrize(
    ("text", "filters", "typed"),
    [
        ("kind:plenary Ottawa", ["kind=plenary"], "Ottawa"),
        ("Ottawa kind:plenary", ["kind=plenary"], "Ottawa"),
        ("KIND:plenary kind:event", ["kind=plenary", "kind=event"], ""),
        ('topic:"code of conduct" Oslo', ["topic=code-of-conduct"], "Oslo"),
        ("topic:“code of conduct” Oslo", ["topic=code-of-conduct"], "Oslo"),
        ("year:2001 country:korea x", ["year=2001", "country=KR"], "x"),
        ("-kind:event Ottawa", ["-kind=event"], "Ottawa"),
        ("NOT kind:event Ottawa", ["-kind=event"], "NOT Ottawa"),
        ("kind:nonsense Ottawa", [], "kind:nonsense Ottawa"),
        ("subject:plenary Ottawa", [], "subject:plenary Ottawa"),
    ],
)
def test_known_values_are_filters(text: str, filters: list[str], typed: str) -> None:
    query = parsed(text)
    found = [f"{'-' * one.negated}{one.name}={one.value}" for one in query.filters]
    assert (found, query.typed) == (filters, typed)


def test_a_filter_says_how_it_was_typed_and_how_it_reads() -> None:
    (active,) = parsed("Ottawa country:korea").filters
    assert (active.label, active.token) == ("Republic of Korea", "country:korea")


def test_a_filter_is_added_and_removed_again() -> None:
    query = parsed("Otta").with_token("kind:plenary")
    assert query == "kind:plenary Otta"
    assert parsed(query).clauses[0].terms[0].prefix
    assert parsed(query).without("kind:plenary") == "Otta"


@pytest.mark.parametrize(
    ("text", "token", "expected"),
    [
        ("year:2001-2003 year:2001 x", "year:2001", "year:2001-2003 x"),
        ("x year:2001", "year:2001", "x "),
        ("x year:2001", "year:1999", "x year:2001"),
        ('y topic:"a b"x', 'topic:"a b"', "y x"),
        ("x", "", "x"),
    ],
)
def test_only_the_filter_itself_is_removed(text: str, token: str, expected: str) -> None:
    assert without_token(text, token) == expected


def test_a_filter_is_not_added_twice() -> None:
    assert with_token("kind:plenary Oslo", "kind:plenary") == "kind:plenary Oslo"


@pytest.mark.parametrize(
    ("value", "years"),
    [
        ("2001", (2001, 2001)),
        ("1999-2003", (1999, 2003)),
        ("2003–1999", (1999, 2003)),
        ("1990s", (1990, 1999)),
        ("2010-", (2010, 9999)),
        ("-1990", (0, 1990)),
        ("-", None),
        ("201", None),
        ("٢٠٠١", None),
        ("Ottawa", None),
    ],
)
def test_years(value: str, years: tuple[int, int] | None) -> None:
    assert parse_year(value) == years


def test_without_an_edition_only_years_are_filters() -> None:
    query = parse("year:1990s year:x kind:plenary")
    assert [one.value for one in query.filters] == ["1990s"]
    assert query.words == ("x", "plenary*")


def test_words_to_mark_leave_out_what_must_not_be_found() -> None:
    assert parse('ottawa -oslo "export controls" ottawa ').words == ("ottawa", "export controls")


def test_words_make_one_name_unless_there_is_more_to_them() -> None:
    name = parse("Corée du Su").name
    assert name is not None
    assert (name.key, name.prefix) == ("coree du su", True)
    assert parse("a OR b").name is parse("a -b").name is parse("").name is None


def test_an_alternative_is_typed_as_a_whole() -> None:
    assert parse("x Ottawa OR Oslo y").clauses[1].token == "Ottawa OR Oslo"


def test_long_texts_are_cut() -> None:
    assert len(parse("word " * 2000).clauses) == MAX_TERMS
    assert len(parse('"' + "word " * 2000 + '"').clauses[0].terms[0].words) == MAX_TERMS
    assert len(parse("a," * 500).clauses) == MAX_TERMS
