from __future__ import annotations

import json
import os

import pytest

from commands.conftest import Mtcr
from mtcr_desktop.edition.reader import Edition

RECORD_KEYS = {
    "number", "city", "country", "start", "end", "partner_count", "new_partners", "chairs",
    "opened_by", "summary", "decisions", "topics", "next_host", "document", "alternatives",
    "verified", "confidence", "notes",
}  # fmt: skip


def test_a_plenary_as_data_has_the_shape_of_the_contract(mtcr: Mtcr) -> None:
    code, out, err = mtcr("show", "mtcr:plenary/16", "--json")
    assert (code, err) == (0, "")
    shown = json.loads(out)
    assert set(shown) == {"address", "kind", "title", "record", "sources"}
    assert shown["address"] == "mtcr:plenary/16"
    assert shown["kind"] == "plenary"
    record = shown["record"]
    assert set(record) >= RECORD_KEYS
    assert (record["number"], record["city"], record["country"]) == (16, "Ottawa", "CA")
    assert record["start"] == {"value": "2001-09-25", "precision": "day"}
    assert record["new_partners"] == ["KR"]
    assert set(shown["sources"][0]) == {"id", "title", "publisher", "date", "url"}
    cited = {source for decision in record["decisions"] for source in decision["sources"]}
    assert cited <= {source["id"] for source in shown["sources"]}


@pytest.mark.parametrize("spelling", ["plenary/16", "PLENARY/16", "mtcr:plenary/16#summary"])
def test_an_address_may_be_spelt_in_several_ways(mtcr: Mtcr, spelling: str) -> None:
    assert mtcr("show", spelling) == mtcr("show", "mtcr:plenary/16")


def widest_line(text: str) -> int:
    """Return the length of the longest line, web addresses apart: those are never broken."""
    return max(len(line) for line in text.splitlines() if "://" not in line)


def test_text_is_for_people(mtcr: Mtcr) -> None:
    code, out, err = mtcr("show", "mtcr:plenary/16")
    assert (code, err) == (0, "")
    assert "Ottawa, Canada, 25–28 September 2001" in out
    assert widest_line(out) <= 80


def test_text_fills_a_terminal_up_to_what_is_pleasant(
    mtcr: Mtcr, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for columns, widest in ((60, 60), (300, 100)):
        size = os.terminal_size((columns, 24))
        monkeypatch.setattr("shutil.get_terminal_size", lambda size=size: size)
        assert widest - 10 < widest_line(mtcr("show", "plenary/16").out) <= widest


def test_markdown(mtcr: Mtcr) -> None:
    code, out, err = mtcr("show", "member/TR", "--markdown")
    assert (code, err) == (0, "")
    assert "\n# Türkiye\n" in out


def test_a_list_is_shown_too(mtcr: Mtcr) -> None:
    assert "Ottawa" in mtcr("show", "mtcr:plenaries").out
    shown = json.loads(mtcr("show", "mtcr:plenaries", "--json").out)
    assert "mtcr:plenary/16" in {row["address"] for row in shown["rows"]}
    assert "Ottawa" in mtcr("show", "plenaries", "--markdown").out


@pytest.mark.parametrize("address", ["plenary/99", "plenary/abc", "member/XX", "source/none"])
def test_no_such_record_is_one_line_and_code_1(mtcr: Mtcr, address: str) -> None:
    for form in ([], ["--json"], ["--markdown"]):
        code, out, err = mtcr("show", address, *form)
        assert (code, out) == (1, "")
        assert err.startswith("mtcr: ")
        assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("16", "mtcr:plenary/16"), ("South Korea", "mtcr:member/KR"), ("KOR", "mtcr:member/KR")],
)
def test_what_is_no_address_is_answered_with_what_was_meant(
    mtcr: Mtcr, typed: str, meant: str
) -> None:
    code, out, err = mtcr("show", typed)
    assert (code, out) == (2, "")
    assert f"Did you mean {meant} (" in err


@pytest.mark.parametrize("typed", ["", "mtcr:", "xyzzy plugh", "mtcr:plenary"])
def test_what_means_nothing_is_answered_with_an_example(mtcr: Mtcr, typed: str) -> None:
    code, out, err = mtcr("show", typed)
    assert (code, out) == (2, "")
    assert "is not an address" in err


def test_every_record_can_be_shown_in_every_form(mtcr: Mtcr, edition: Edition) -> None:
    addresses = ["home", "regime", *(f"plenary/{p.number}" for p in edition.plenaries())]
    addresses += [f"member/{m.iso2}" for m in edition.members()]
    for address in addresses:
        assert mtcr("show", address).code == 0
    for address in addresses[1:]:
        assert json.loads(mtcr("show", address, "--json").out)["address"] == f"mtcr:{address}"
