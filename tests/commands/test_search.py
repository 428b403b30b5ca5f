from __future__ import annotations

import json

import pytest

from commands.conftest import Mtcr


def first(mtcr: Mtcr, query: str) -> str:
    code, out, err = mtcr("search", query, "--json")
    assert (code, err) == (0, "")
    return json.loads(out)["groups"][0]["results"][0]["address"]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("South Korea", "mtcr:member/KR"),
        ("Corée du Sud", "mtcr:member/KR"),
        ("16", "mtcr:plenary/16"),
        ("turkiye", "mtcr:member/TR"),
    ],
)
def test_the_best_answer_comes_first(mtcr: Mtcr, query: str, address: str) -> None:
    assert first(mtcr, query) == address


def test_the_shape_of_the_contract(mtcr: Mtcr) -> None:
    found = json.loads(mtcr("search", "korea", "--json").out)
    assert set(found) == {"query", "total", "groups"}
    assert found["query"] == "korea"
    assert all(set(group) == {"kind", "results"} for group in found["groups"])
    for group in found["groups"]:
        for result in group["results"]:
            assert set(result) == {"address", "title", "snippet", "matched"}


def test_kind_and_limit(mtcr: Mtcr) -> None:
    found = json.loads(mtcr("search", "korea", "--kind", "plenary", "--limit", "3", "--json").out)
    assert [(group["kind"], len(group["results"])) for group in found["groups"]] == [("plenary", 3)]


def test_text_names_title_address_and_what_is_left_out(mtcr: Mtcr) -> None:
    out = mtcr("search", "korea", "--limit", "1").out
    assert "  Republic of Korea  <mtcr:member/KR>  [" in out
    assert " not shown)" in out


def test_nothing_found_is_code_1_and_one_line(mtcr: Mtcr) -> None:
    code, out, err = mtcr("search", "zzzqqqxxx")
    assert (code, out) == (1, "")
    assert err == "mtcr: Nothing found for “zzzqqqxxx”.\n"
    code, out, err = mtcr("search", "zzzqqqxxx", "--json")
    assert (code, json.loads(out)["total"]) == (1, 0)
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "query", ["", '"', "NEAR(", "*", "kind:", "year:9999", "🚀", "a" * 10_000, "--", "mtcr:"]
)
def test_no_query_is_an_error(mtcr: Mtcr, query: str) -> None:
    code, out, err = mtcr("search", "--json", "--", query)
    assert code in {0, 1}
    assert json.loads(out)["query"] == query
    assert err.count("\n") == (1 if code else 0)
