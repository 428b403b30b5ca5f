from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands.conftest import Mtcr
from mtcr_desktop.library.store.library import open_library
from tests.library.store.small import key_of, new

NOTE = new()


@pytest.fixture
def key() -> str:
    """Key of the only document in the library; issuer and date of it are uncertain."""
    with open_library() as library:
        library.add([NOTE])
    return key_of(NOTE)


def test_a_fact_in_the_usual_style(mtcr: Mtcr) -> None:
    code, out, err = mtcr("cite", "mtcr:member/KR#joined")
    assert (code, err) == (0, "")
    assert out.startswith("“Republic of Korea – Partner since 26 March 2001,” MTCR Desktop, ")
    assert out.endswith(".\n")
    assert out == mtcr("cite", "member/KR#joined", "--style", "chicago").out


@pytest.mark.parametrize("style", ["apa", "oscola", "plain"])
def test_other_styles(style: str, mtcr: Mtcr) -> None:
    code, out, err = mtcr("cite", "plenary/16", "--style", style)
    assert (code, err) == (0, "")
    assert "16th Plenary, Ottawa 2001" in out


def test_for_programs(mtcr: Mtcr) -> None:
    items = json.loads(mtcr("cite", "member/KR#joined", "--style", "csl-json").out)
    assert items[0]["id"] == "mtcr-member-KR-joined"
    assert (
        "@misc{mtcr-member-KR-joined,\n"
        in mtcr("cite", "member/KR#joined", "--style", "bibtex").out
    )
    ris = mtcr("cite", "member/KR#joined", "--style", "ris").out
    assert ris.count("\r\n") == ris.count("\n")
    assert ris.endswith("ER  - \r\n")


def test_a_document_and_what_is_not_certain_of_it(mtcr: Mtcr, key: str) -> None:
    code, out, err = mtcr("cite", f"mtcr:document/{key}#p2")
    assert code == 0
    assert out == (
        "Ministry of Sample Affairs, “Partners meet in Łódź,” September 2001, para. 2.\n"
    )
    assert err == (
        "mtcr: title uncertain, issuer uncertain, date of issue uncertain. "
        "Look at the document, and correct it if need be.\n"
    )


def test_what_the_user_said_is_certain(mtcr: Mtcr, key: str) -> None:
    with open_library() as library:
        library.revise(key, {"title": "A title", "issuer": "Office", "date": None})
    code, out, err = mtcr("cite", f"document/{key}")
    assert (code, out, err) == (0, "Office, “A title,” n.d.\n", "")


def test_the_day_of_access(mtcr: Mtcr) -> None:
    out = mtcr("cite", "source/donga-2001", "--accessed", "2026-11-23").out
    assert "accessed November 23, 2026, https://" in out
    code, out, err = mtcr("cite", "source/donga-2001", "--accessed", "yesterday")
    assert (code, out) == (2, "")
    assert "is not a date" in err


@pytest.mark.parametrize(
    "address",
    ["plenary/99", "plenary/16#none", "source/none", "document/000000000000", "documents", "home"],
)
def test_nothing_to_cite_is_one_line_and_code_1(address: str, mtcr: Mtcr) -> None:
    code, out, err = mtcr("cite", address)
    assert (code, out) == (1, "")
    assert err.startswith("mtcr: ")
    assert err.count("\n") == 1


def test_no_such_paragraph(mtcr: Mtcr, key: str) -> None:
    code, out, err = mtcr("cite", f"document/{key}#p99")
    assert (code, out) == (1, "")
    assert err.startswith("mtcr: This document has no place “p99”.")


def test_wrong_usage(mtcr: Mtcr) -> None:
    for arguments in (["cite"], ["cite", "plenary/16", "--style", "mla"], ["cite", "??"]):
        code, out, err = mtcr(*arguments)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1


def test_into_a_file_that_is_not_replaced_by_a_slip(mtcr: Mtcr, tmp_path: Path) -> None:
    file = tmp_path / "plenary.ris"
    cite = ("cite", "plenary/16", "--style", "ris", "--output", str(file))
    code, out, err = mtcr(*cite)
    assert (code, out, err) == (0, "", "")
    written = file.read_bytes()
    assert written.endswith(b"ER  - \r\n")
    file.write_bytes(b"mine")
    code, _, err = mtcr(*cite)
    assert code == 2
    assert "exists already" in err
    assert file.read_bytes() == b"mine"
    assert mtcr(*cite, "--force").code == 0
    assert file.read_bytes() == written
