from __future__ import annotations

import pytest

from mtcr_desktop.records.addresses import EDITION_KINDS
from mtcr_desktop.search.kinds import KINDS, OWN, kind_of, kinds_named, label_of, order_of
from mtcr_desktop.search.languages import language_name


def test_every_kind_of_record_is_searched() -> None:
    assert set(KINDS) == EDITION_KINDS | {"regime"}


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("plenary", "plenary"),
        ("Plenaries", "plenary"),
        ("Control list", "annex"),
        ("glossary", "term"),
        ("partner", "member"),
        ("plen", "plenary"),
        ("annex-edition", "annex-edition"),
        ("a", None),
        ("nonsense", None),
    ],
)
def test_a_filter_names_a_kind(value: str, kind: str | None) -> None:
    assert kind_of(value) == kind


@pytest.mark.parametrize(
    ("word", "prefix", "kinds"),
    [
        ("chair", False, {"chair"}),
        ("chairman", True, {"chair"}),
        ("cha", True, {"chair"}),
        ("cha", False, set()),
        ("ch", True, set()),
    ],
)
def test_a_word_names_kinds(word: str, prefix: bool, kinds: set[str]) -> None:
    assert kinds_named(word, prefix=prefix) == kinds


def test_a_kind_that_is_not_listed_comes_last_under_its_own_name() -> None:
    assert label_of("nonsense") == "Nonsense"
    assert order_of("nonsense") > max(map(order_of, KINDS))


def test_the_users_documents_are_a_kind_that_no_record_is_of() -> None:
    assert OWN not in KINDS
    assert [kind_of(word) for word in ("document", "Documents", "library")] == [OWN] * 3
    assert kind_of(label_of(OWN)) == OWN
    assert order_of(OWN) > max(map(order_of, KINDS))
    assert kinds_named("documents", prefix=False) == {"source"}


@pytest.mark.parametrize(
    ("tag", "name"), [("fr", "French"), ("zh_Hant", "Chinese"), ("pt-BR", "Portuguese"), ("x", "x")]
)
def test_languages_have_english_names(tag: str, name: str) -> None:
    assert language_name(tag) == name
