from __future__ import annotations

import json
from pathlib import Path

import pytest

from end_to_end.conftest import Programs, finish


def test_a_plenary_as_json(programs: Programs) -> None:
    code, out, err = programs.run("mtcr", "show", "mtcr:plenary/16", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["record"]["city"] == "Ottawa"


@pytest.mark.parametrize(
    "environment",
    [
        {"LANG": "C"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LC_ALL": "POSIX", "PYTHONIOENCODING": "latin-1"},
    ],
    ids=["C", "C without UTF-8 mode", "Latin-1"],
)
def test_output_is_utf_8_in_any_locale(programs: Programs, environment: dict[str, str]) -> None:
    outcome = programs.run("mtcr", "members", **environment)
    assert (outcome.code, outcome.err) == (0, "")
    assert "Türkiye" in outcome.out
    outcome = programs.run("mtcr", "show", "nowhere", **environment)
    assert (outcome.code, outcome.out) == (2, "")
    assert "“nowhere”" in outcome.err


def test_what_is_no_text_is_answered_all_the_same(programs: Programs) -> None:
    for arguments in (["show", "\udcff\udcfe"], ["search", "\udcff\udcfe", "--json"]):
        outcome = programs.run("mtcr", *arguments)
        assert outcome.code in {1, 2}
        assert outcome.err.startswith("mtcr: ")
        assert outcome.err.count("\n") == 1


def test_no_display_is_needed_to_paint(programs: Programs, tmp_path: Path) -> None:
    del programs.environment["QT_QPA_PLATFORM"]
    file = tmp_path / "sheet.pdf"
    outcome = programs.run("mtcr", "export", "mtcr:plenary/16", "--to", str(file))
    assert (outcome.code, outcome.out, outcome.messages) == (0, "", [])
    assert file.read_bytes().startswith(b"%PDF-1")


def test_a_reader_that_goes_away_is_no_error(programs: Programs) -> None:
    """As with `mtcr show mtcr:sources | head -1`."""
    with programs.start("mtcr", "show", "mtcr:sources", "--json") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        assert process.stderr.read() == b""


def test_nothing_is_written_to_the_home(programs: Programs, tmp_path: Path) -> None:
    programs.run("mtcr", "show", "mtcr:plenary/16")
    programs.run("mtcr", "search", "korea")
    assert list((tmp_path / "home").iterdir()) == []


def test_two_at_once(programs: Programs) -> None:
    both = [programs.start("mtcr", "edition", "--json") for _ in range(2)]
    first, second = map(finish, both)
    assert first == second
    assert first.code == 0
