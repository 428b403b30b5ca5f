"""How an answer becomes rows, and what they say."""

from __future__ import annotations

import pytest

from mtcr_desktop.desktop.models.result_rows import (
    EXAMPLES,
    FIRST_GROUP_ROWS,
    OTHER_GROUP_ROWS,
    HeadingRow,
    HitRow,
    NoteRow,
    QueryRow,
    SecondLine,
    answer_rows,
    count_text,
    quoted,
    second_line,
    spoken,
    start_rows,
)
from mtcr_desktop.search.results import Filter
from tests.desktop.answers import BUSAN, KOREA, TURKEY, answer, group, hit, korea, many


def test_each_group_has_a_heading_with_its_count() -> None:
    rows = answer_rows(korea())
    assert [row for row in rows if isinstance(row, HeadingRow)] == [
        HeadingRow("Members", 1),
        HeadingRow("Plenaries", 1),
    ]
    assert [row.hit for row in rows if isinstance(row, HitRow)] == [KOREA, BUSAN]


def test_a_cut_group_offers_all_of_its_kind() -> None:
    rows = answer_rows(answer("x", many("plenary", 20, total=35), many("source", 20, total=50)))
    offers = [row for row in rows if isinstance(row, QueryRow)]
    assert offers == [
        QueryRow("Show all 35 in Plenaries", "kind:plenary x"),
        QueryRow("Show all 50 in Sources", "kind:source x"),
    ]
    shown = [row.hit.kind for row in rows if isinstance(row, HitRow)]
    assert shown == ["plenary"] * FIRST_GROUP_ROWS + ["source"] * OTHER_GROUP_ROWS


def test_a_single_group_is_shown_whole() -> None:
    rows = answer_rows(answer("x", many("plenary", 20)))
    assert sum(isinstance(row, HitRow) for row in rows) == 20
    assert not any(isinstance(row, QueryRow) for row in rows)


def test_a_correction_is_said_before_its_hits() -> None:
    rows = answer_rows(answer("koera", group("member", KOREA), suggestions=("korea",)))
    assert rows[0] == NoteRow("Nothing in the record is spelt “koera”. Closest: “korea”.")
    assert rows[-1] == QueryRow("korea", "korea")


def test_nothing_found_says_where_and_offers_to_drop_filters() -> None:
    filters = (Filter("kind", "plenary", "Plenaries", "kind:plenary"),)
    rows = answer_rows(answer("kind:plenary zzz", filters=filters, suggestions=("zoo",)))
    assert rows[0] == HeadingRow("Nothing found for “kind:plenary zzz”")
    assert isinstance(rows[1], NoteRow)
    assert rows[-2:] == (
        QueryRow("Search without the filter “Plenaries”", "zzz"),
        QueryRow("zoo", "zoo"),
    )


def test_nothing_found_and_nothing_to_suggest_shows_examples() -> None:
    rows = answer_rows(answer("zzz"))
    assert [row.query for row in rows if isinstance(row, QueryRow)] == [q for q, _ in EXAMPLES]


def test_an_empty_box_offers_recent_searches_first() -> None:
    rows = start_rows(("korea", "2001"))
    assert rows[:3] == (
        HeadingRow("Recent searches"), QueryRow("korea", "korea"), QueryRow("2001", "2001"),
    )  # fmt: skip
    assert HeadingRow("Recent searches") not in start_rows()


@pytest.mark.parametrize(
    ("found", "second"),
    [
        (KOREA, SecondLine("", "Partner")),
        (TURKEY, SecondLine("former name: ", "Turkey", ((0, 6),))),
        (BUSAN, SecondLine("Place: ", "Busan, Republic of Korea", ((19, 24),))),
        (hit("member", "KR", "Korea", matched="code", name="KOR"), SecondLine("code: ", "KOR")),
        (hit("plenary", "16", "16th", matched="number", subtitle="Ottawa"),
         SecondLine("", "number · Ottawa")),
        (hit("member", "KR", "Korea", title_marks=((0, 5),), matched="alias", name="Korea (South)",
             subtitle="Partner"), SecondLine("", "Partner")),
        (hit("plenary", "16", "16th"), SecondLine("", "")),
    ],
)  # fmt: skip
def test_second_line(found: object, second: SecondLine) -> None:
    assert second_line(found, ("turkey",)) == second  # type: ignore[arg-type]


def test_rows_are_spoken_in_words() -> None:
    said = [spoken(row) for row in answer_rows(korea())]
    assert said == [
        "Members, 1", "Republic of Korea, Members, Partner",
        "Plenaries, 1", "30th Plenary, Busan 2016, Plenaries, Place: Busan, Republic of Korea",
    ]  # fmt: skip
    assert spoken(QueryRow("2001", "2001", "a year")) == "2001, a year"
    assert spoken(NoteRow("Text")) == "Text"


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (answer("x"), "Nothing found for “x”"),
        (answer("x", group("member", KOREA)), "1 result in Members"),
        (answer("x", many("plenary", 3)), "3 results in Plenaries"),
        (korea(), "2 results in 2 groups"),
    ],
)
def test_count(found: object, text: str) -> None:
    assert count_text(found) == text  # type: ignore[arg-type]


def test_long_queries_are_quoted_short() -> None:
    assert quoted("a  b") == "“a b”"
    assert len(quoted("x" * 10_000)) == 62
