"""What the panel says of both answers: the record's, and that of the user's own documents."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mtcr_desktop.desktop.models.found import Found
from mtcr_desktop.desktop.models.found_rows import found_count, found_rows
from mtcr_desktop.desktop.models.result_rows import (
    FIRST_GROUP_ROWS,
    OTHER_GROUP_ROWS,
    HeadingRow,
    HitRow,
    NoteRow,
    QueryRow,
    Row,
    answer_rows,
    spoken,
)
from mtcr_desktop.search.results import Answer, Filter
from tests.desktop.answers import NOTE, answer, group, korea, many

NOTHING = answer("x")
OWN = answer("x", group("document", NOTE))
TOPIC = Filter("topic", "outreach", "Outreach", "topic:outreach")
KIND = Filter("kind", "plenary", "Plenaries", "kind:plenary")
SCOPE = Filter("in", "documents", "Your documents", "in:documents")


def found(record: Answer | None, own: Answer | None, **more: object) -> Found:
    return replace(Found("x", "all", record, own, has_documents=True), **more)  # type: ignore[arg-type]


def said(rows: tuple[Row, ...]) -> list[str]:
    return [spoken(row) for row in rows]


def queries(rows: tuple[Row, ...]) -> list[QueryRow]:
    return [row for row in rows if isinstance(row, QueryRow)]


def test_the_users_documents_stand_below_the_record_and_are_named() -> None:
    rows = found_rows(found(korea("x"), OWN))
    assert rows[:4] == answer_rows(korea("x"))
    assert rows[4] == HeadingRow("Your documents", 1, own=True)
    hit = rows[5]
    assert isinstance(hit, HitRow)
    assert hit.own
    assert said(rows)[5] == "Note on Korea, Your documents, Paragraph 3: Korea spoke."
    assert not any(row.own for row in rows[:4] if isinstance(row, HitRow | HeadingRow))


def test_without_documents_the_panel_is_that_of_the_record() -> None:
    for record in (korea("x"), NOTHING, answer("x", filters=(KIND,))):
        alone = found(record, None, has_documents=False)
        assert found_rows(alone) == answer_rows(record)


def test_few_of_many_documents_are_shown_and_the_way_to_the_others() -> None:
    own = answer("x", many("document", 8, total=30))
    below = found_rows(found(korea("x"), own))[4:]
    assert sum(isinstance(row, HitRow) for row in below) == OTHER_GROUP_ROWS
    assert below[-1] == QueryRow("Show all 30 in Your documents", "kind:document x")
    alone = found_rows(found(NOTHING, own))
    assert sum(isinstance(row, HitRow) for row in alone) == FIRST_GROUP_ROWS


def test_where_all_were_asked_for_it_is_said_that_the_best_are_shown() -> None:
    own = answer("kind:document x", replace(many("document", 8, total=5000), more=True))
    rows = found_rows(found(None, own))
    assert spoken(rows[0]) == "Your documents, 5,000 or more"
    assert rows[-1] == NoteRow(
        "The best 8 of 5,000 or more are shown; more words would narrow them."
    )


def test_nothing_in_the_record_but_in_the_documents_is_said() -> None:
    rows = found_rows(found(NOTHING, OWN))
    assert rows[0] == HeadingRow("Nothing found in the record for “x”")
    assert rows[1] == HeadingRow("Your documents", 1, own=True)
    assert not queries(rows)


def test_nothing_in_the_documents_but_in_the_record_is_said() -> None:
    rows = found_rows(found(korea("x"), NOTHING))
    assert rows == (*answer_rows(korea("x")), NoteRow("Nothing found in your documents."))


def test_nothing_anywhere_says_that_both_were_searched() -> None:
    rows = found_rows(found(NOTHING, NOTHING))
    assert rows[0] == HeadingRow("Nothing found for “x”")
    assert "edition" in spoken(rows[1])
    assert "Searched your documents, too." in spoken(rows[1])
    assert queries(rows)


def test_while_the_documents_are_searched_older_ones_stay_and_nothing_is_denied() -> None:
    waiting = found(korea("x"), OWN, waiting=True)
    assert found_rows(waiting)[-1] == found_rows(found(korea("x"), OWN))[-1]
    assert found_rows(found(korea("x"), None, waiting=True)) == answer_rows(korea("x"))
    assert found_rows(found(korea("x"), NOTHING, waiting=True)) == answer_rows(korea("x"))
    (only,) = found_rows(found(NOTHING, None, waiting=True))
    assert only == HeadingRow("Nothing found in the record for “x”")


def test_in_the_record_alone_the_documents_are_a_way_on() -> None:
    rows = found_rows(found(NOTHING, None, scope="record"))
    assert rows[0] == HeadingRow("Nothing found in the record for “x”")
    assert queries(rows) == [QueryRow("Search your documents as well", "x", scope="all")]
    assert found_rows(found(korea("x"), None, scope="record")) == answer_rows(korea("x"))


def test_in_the_documents_alone_the_record_is_a_way_on() -> None:
    nothing = answer("in:documents x", filters=(SCOPE, KIND))
    rows = found_rows(found(None, nothing, scope="documents", query="in:documents x"))
    assert rows[0] == HeadingRow("Nothing found in your documents for “in:documents x”")
    assert queries(rows) == [
        QueryRow("Search the record as well", "in:documents x", scope="all"),
        QueryRow("Search without the filter “Plenaries”", "in:documents x"),
    ]
    assert found_rows(found(None, OWN, scope="documents"))[0] == HeadingRow(
        "Your documents", 1, own=True
    )


def test_only_documents_wanted_where_there_are_none() -> None:
    record = answer("in:documents x", filters=(SCOPE,))
    rows = found_rows(found(record, None, has_documents=False, scope="documents"))
    assert "no documents of your own yet" in spoken(rows[1])
    assert queries(rows) == [QueryRow("Search without the filter “Your documents”", "x")]


@pytest.mark.parametrize(("one", "told"), [(TOPIC, True), (KIND, False)])
def test_filters_that_leave_documents_out_say_so_where_it_may_surprise(
    one: Filter, told: bool
) -> None:
    record = replace(korea("x"), filters=(one,))
    last = spoken(found_rows(found(record, None))[-1])
    assert last.startswith("Your documents are left out") == told


def test_a_library_that_cannot_be_read_is_told_below_the_record() -> None:
    trouble = found(korea("x"), None, has_documents=False, trouble="It is damaged. Restore it.")
    *above, last = found_rows(trouble)
    assert tuple(above) == answer_rows(korea("x"))
    assert last == NoteRow("Your documents could not be searched. It is damaged. Restore it.")


@pytest.mark.parametrize(
    ("what", "count"),
    [
        (found(korea("x"), OWN), "2 in the record, 1 in your documents"),
        (found(korea("x"), NOTHING), "2 in the record, none in your documents"),
        (found(NOTHING, OWN), "None in the record, 1 in your documents"),
        (found(NOTHING, NOTHING), "Nothing found for “x”"),
        (found(korea("x"), OWN, waiting=True), "2 in the record"),
        (found(NOTHING, OWN, waiting=True), "None in the record"),
        (found(None, OWN, scope="documents"), "1 result in your documents"),
        (found(None, NOTHING, scope="documents"), "Nothing found in your documents for “x”"),
        (found(korea("x"), None, scope="record"), "2 results in 2 groups"),
        (found(NOTHING, None, scope="record"), "Nothing found in the record for “x”"),
        (found(korea("x"), None, has_documents=False), "2 results in 2 groups"),
        (found(None, None, waiting=True), ""),
    ],
)
def test_count(what: Found, count: str) -> None:
    assert found_count(what) == count


def test_what_enter_opens_is_known_when_the_record_has_something() -> None:
    assert found(korea("x"), None, waiting=True).is_settled
    assert not found(NOTHING, OWN, waiting=True).is_settled
    assert found(NOTHING, OWN).is_settled
