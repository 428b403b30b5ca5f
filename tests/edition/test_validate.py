"""The report as a whole, on small facts and on the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from mtcr_desktop import paths
from mtcr_desktop.edition import validate as validate_module
from mtcr_desktop.edition.facts import load_facts
from mtcr_desktop.edition.validate import validate
from tests.edition.facts_base import BASE, report_after, write

REAL = paths.resources() / "facts"


def test_faultless_facts_give_an_empty_report(tmp_path: Path) -> None:
    report = validate(load_facts(write(tmp_path)))
    assert (report.errors, report.known, report.warnings) == ((), (), ())
    assert report.ok
    assert str(report) == "0 errors, 0 warnings, 0 known discrepancies"


def test_the_real_facts_have_no_errors_and_just_the_declared_discrepancies() -> None:
    facts = load_facts(REAL)
    report = validate(facts)
    assert list(map(str, report.errors)) == []
    assert list(map(str, report.warnings)) == []
    declared = facts.records("edition", "known_discrepancies")
    assert [(d.problem.address, d.problem.rule) for d in report.known] == [
        (record["record"], record["rule"]) for record in declared
    ]
    assert [d.problem.address for d in report.known] == ["plenary/6", "plenary/7", "plenary/8"]


def test_all_errors_are_reported_at_once(tmp_path: Path) -> None:
    changed = {
        "topics": BASE["topics"].replace("label: Membership, ", ""),
        "glossary": BASE["glossary"].replace("roll", "rule"),
        "chairs": BASE["chairs"].replace("until: '1992-06'", "until: '1987'"),
        "regime": "names: [",
    }
    report = validate(load_facts(write(tmp_path, **changed)))
    assert {error.file for error in report.errors} == {
        "topics.yaml", "glossary.yaml", "chairs.yaml", "regime.yaml",
    }  # fmt: skip
    assert not report.ok
    assert str(report).splitlines()[-1] == "4 errors, 0 warnings, 0 known discrepancies"


def test_a_file_that_cannot_be_read_is_named_with_the_rest(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "glossary.yaml").unlink()
    report = validate(load_facts(tmp_path))
    assert [str(error) for error in report.errors] == ["glossary.yaml: the file is missing"]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "sources",
            "kinds:",
            "kinds:\n  - {id: press, label: Press}",
            "sources.yaml:3: kind press: is never used",
        ),
        (
            "sources",
            "sources:",
            """sources:
  - {id: idle, title: Idle, publisher: Nobody, kind: mtcr, language: en, supports: Nothing.}""",
            "sources.yaml:5: source idle: is never used",
        ),
        (
            "topics",
            "topics:",
            "topics:\n  - {slug: idle, label: Idle, definition: Nothing.}",
            "topics.yaml:3: topic idle: is never used",
        ),
    ],
)
def test_what_nothing_uses_is_a_warning(
    file: str, old: str, new: str, expected: str, tmp_path: Path
) -> None:
    report = report_after(tmp_path, file, old, new)
    assert report.ok
    assert [str(warning) for warning in report.warnings] == [expected]


@pytest.mark.parametrize(("change", "code"), [("", 0), ("odd: 1\n", 1)])
def test_the_command_prints_the_report(
    change: str,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    write(tmp_path, edition=BASE["edition"] + change)
    monkeypatch.setattr("sys.argv", ["validate", str(tmp_path)])
    assert validate_module.main() == code
    assert f"{code} errors" in capsys.readouterr().out
