"""Reading the files: lines, filled keys, and what cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcr_desktop.edition.facts import Problem, load_facts
from tests.edition.facts_base import BASE, write


def test_records_know_their_line(tmp_path: Path) -> None:
    facts = load_facts(write(tmp_path))
    assert [record.line for record in facts.records("plenaries", "plenaries")] == [3, 6]


def test_keys_that_were_left_out_are_filled_in(tmp_path: Path) -> None:
    facts = load_facts(write(tmp_path))
    first, second = facts.records("plenaries", "plenaries")
    assert (first["document"], first["decisions"], first["notes"]) == (None, [], None)
    assert second["printed_roll"]["omits"] == []
    assert second["alternatives"][0]["verified"] is True
    assert facts.records("chairs", "chairmanships")[1]["persons"][0]["title"] is None


def test_required_keys_are_not_filled_in(tmp_path: Path) -> None:
    glossary = BASE["glossary"].replace("term: MTCR, ", "")
    facts = load_facts(write(tmp_path, glossary=glossary))
    assert "term" not in facts.records("glossary", "terms")[0]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("terms: a: b", "glossary.yaml:1: not YAML: "),
        ("- a list", "glossary.yaml: no mapping at the top"),
        ("", "glossary.yaml: no mapping at the top"),
        ("terms: []\nterms: []\n", "glossary.yaml:2: the key terms is written twice"),
        ("terms: \x07", "glossary.yaml: not YAML: "),
    ],
)
def test_what_cannot_be_read_is_a_problem(text: str, problem: str, tmp_path: Path) -> None:
    facts = load_facts(write(tmp_path, glossary=text))
    assert len(facts.unreadable) == 1
    assert str(facts.unreadable[0]).startswith(problem)


def test_text_that_is_not_utf8_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "glossary.yaml").write_bytes(b"terms: [\xff]")
    assert load_facts(tmp_path).unreadable == (
        Problem("glossary.yaml", "", "not UTF-8 text at byte 8"),
    )


def test_records_leaves_out_what_is_no_record(tmp_path: Path) -> None:
    facts = load_facts(write(tmp_path, glossary="terms: [word, {key: a}]", topics="topics: none"))
    assert [record["key"] for record in facts.records("glossary", "terms")] == ["a"]
    assert facts.records("topics", "topics") == []
    assert facts.records("nowhere", "topics") == []
