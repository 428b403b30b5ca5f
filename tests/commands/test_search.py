from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.conftest import Mtcr
from mtcr_desktop.library.store.library import open_library
from mtcr_desktop.records.addresses import Address
from tests.search.shelves import put


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


@pytest.fixture
def kite(home: Path) -> Address:
    """A document of the user's, in the library that the command finds."""
    with open_library(home) as library:
        return put(library, "On kites in Korea", "Nothing here.", "A kite above Ottawa.")


def test_your_documents_are_the_last_group(mtcr: Mtcr, kite: Address) -> None:
    groups = json.loads(mtcr("search", "ottawa", "--json").out)["groups"]
    assert len(groups) > 1
    assert [group["kind"] for group in groups].index("document") == len(groups) - 1
    (result,) = groups[-1]["results"]
    assert result["address"] == f"{kite}#p2"
    assert result["snippet"] == "A kite above Ottawa."
    out = mtcr("search", "ottawa").out
    assert "\nYour documents (1)\n  On kites in Korea  <" in out


def test_your_documents_alone(mtcr: Mtcr, kite: Address) -> None:
    found = json.loads(mtcr("search", "korea", "--kind", "document", "--json").out)
    assert [group["kind"] for group in found["groups"]] == ["document"]
    assert mtcr("search", "kite", "--kind", "plenary").code == 1
    assert mtcr("search", "kite").code == 0


def test_without_a_library_none_is_made(mtcr: Mtcr, home: Path) -> None:
    assert mtcr("search", "kite", "--kind", "document").code == 1
    assert not home.exists()


def test_a_damaged_library_does_not_hide_the_record(mtcr: Mtcr, home: Path) -> None:
    home.mkdir()
    (home / "library.sqlite").write_bytes(b"no database at all" * 400)
    code, out, err = mtcr("search", "ottawa")
    assert code == 0
    assert "mtcr:plenary/16" in out
    assert "Your library is damaged." in err


def test_a_library_that_is_gone_is_told(mtcr: Mtcr, home: Path) -> None:
    with open_library(home) as library:
        put(library, "On kites in Korea", "Nothing here.")
    (home / "library.sqlite").unlink()  # the backup of the first closing is still there
    code, out, err = mtcr("search", "Korea")
    assert code == 0
    assert "mtcr:member/KR" in out
    assert "Your library is missing, but there are backups of it." in err
    assert mtcr("search", "Korea", "--scope", "documents").code == 2


def test_a_damaged_library_is_an_error_where_nothing_else_is_asked(mtcr: Mtcr, home: Path) -> None:
    home.mkdir()
    (home / "library.sqlite").write_bytes(b"no database at all" * 400)
    for options in (["--scope", "documents"], ["--kind", "document"]):
        code, out, err = mtcr("search", "ottawa", *options)
        assert (code, out) == (2, "")
        assert err.startswith("mtcr: Your library is damaged.")
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "record", "documents"),
    [
        (["ottawa"], True, True),
        (["ottawa", "--scope", "all"], True, True),
        (["ottawa", "--scope", "record"], True, False),
        (["ottawa", "--scope", "documents"], False, True),
        (["in:record ottawa"], True, False),
        (["in:documents ottawa"], False, True),
        (["kind:document ottawa"], False, True),
        (["kind:plenary ottawa"], True, False),
        (["kind:plenary kind:document ottawa"], True, True),
        (["ottawa", "--kind", "plenary"], True, False),
        (["country:CA ottawa"], True, False),
        (["ottawa -country:KR"], True, True),
        (["in:documents ottawa", "--scope", "record"], False, False),
    ],
)
def test_scopes(
    mtcr: Mtcr, kite: Address, arguments: list[str], record: bool, documents: bool
) -> None:
    code, out, _ = mtcr("search", "--json", *arguments)
    kinds = {group["kind"] for group in json.loads(out)["groups"]}
    assert ("document" in kinds, bool(kinds - {"document"})) == (documents, record)
    assert code == (0 if kinds else 1)


def test_a_kind_that_the_scope_cannot_have_is_wrong_usage(mtcr: Mtcr) -> None:
    for scope, kind in (("record", "document"), ("documents", "plenary")):
        code, out, err = mtcr("search", "kite", "--scope", scope, "--kind", kind)
        assert (code, out) == (2, "")
        assert f"nothing of the kind “{kind}”" in err
