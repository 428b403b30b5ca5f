"""Where a query says that it should be searched for."""

from __future__ import annotations

import pytest

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.search.kinds import kind_of, label_of
from mtcr_desktop.search.query import parse
from mtcr_desktop.search.results import Filter
from mtcr_desktop.search.scope import (
    LABELS,
    Scope,
    leave_documents,
    leave_record,
    scope_named,
    scope_of,
)
from mtcr_desktop.search.searcher import Searcher


def filters(text: str) -> tuple[Filter, ...]:
    def resolve(name: str, value: str) -> tuple[str, str] | None:
        if name == "kind":
            kind = kind_of(value)
            return (kind, label_of(kind)) if kind else None
        return value, value

    return parse(text, resolve).filters


@pytest.mark.parametrize(
    ("word", "scope"),
    [
        ("documents", "documents"),
        ("doc", "documents"),
        ("Library", "documents"),
        ("my documents", "documents"),
        ("record", "record"),
        ("EDITION", "record"),
        ("all", "all"),
        ("everything", "all"),
        ("e", None),  # everything, or the edition
        ("m", "documents"),
        ("paris", None),
        ("...", None),
    ],
)
def test_words_for_scopes(word: str, scope: Scope | None) -> None:
    assert scope_named(word) == scope


def test_labels_and_names_of_scopes_are_understood() -> None:
    assert [scope_named(scope) for scope in LABELS] == list(LABELS)
    assert [scope_named(label) for label in LABELS.values()] == list(LABELS)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("korea", None),
        ("in:documents korea", "documents"),
        ("korea IN:record", "record"),
        ('in:"your documents" korea', "documents"),
        ("-in:documents korea", "record"),
        ("korea NOT in:record", "documents"),
        ("in:record in:documents", "all"),
        ("in:all", "all"),
        ("in:all -in:documents", "record"),
        ("in:record -in:record", "all"),
        ("in: korea", None),
        ("in:paris", None),
    ],
)
def test_a_query_says_its_scope(text: str, scope: Scope | None) -> None:
    assert scope_of(filters(text)) == scope
    assert scope_of(parse(text).filters) == scope  # no edition is needed to know it


def test_a_scope_is_a_filter_that_can_be_taken_off() -> None:
    query = parse("in:doc ottawa")
    assert query.filters == (Filter("in", "documents", "Your documents", "in:doc"),)
    assert (query.typed, query.words) == ("ottawa", ("ottawa*",))


def test_what_is_no_scope_is_plain_words() -> None:
    assert parse("in:paris").words == ("paris*",)


@pytest.mark.parametrize(
    ("text", "record", "documents"),
    [
        ("korea", True, True),
        ("year:2001", True, True),
        ("kind:plenary", True, False),
        ("-kind:plenary", True, True),
        ("kind:document", False, True),
        ("-kind:document", True, False),
        ("kind:plenary kind:document", True, True),
        ("topic:x", True, False),
        ("country:x", True, False),
        ("-country:x", True, True),
        ("in:documents", False, True),
        ("in:record", True, False),
        ("in:all", True, True),
    ],
)
def test_filters_leave_one_or_the_other(text: str, record: bool, documents: bool) -> None:
    assert (leave_record(filters(text)), leave_documents(filters(text))) == (record, documents)


def test_the_record_is_silent_where_only_documents_are_wanted(edition: Edition) -> None:
    searcher = Searcher(edition)
    for text in ("in:documents korea", "kind:document korea", "in:documents koera"):
        answer = searcher.search(text)
        assert (answer.total, answer.groups, answer.facets, answer.suggestions) == (0, (), (), ())
        assert [one.label for one in answer.filters] == ["Your documents"]


def test_the_record_alone_is_the_record(edition: Edition) -> None:
    searcher = Searcher(edition)
    alone, everything = searcher.search("in:record korea"), searcher.search("korea")
    assert alone.groups == everything.groups
    assert alone.facets == everything.facets
