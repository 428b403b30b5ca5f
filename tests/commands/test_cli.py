from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands.conftest import Mtcr
from mtcr_desktop import __version__
from mtcr_desktop.cli import COMMANDS


def test_help_tells_every_subcommand(mtcr: Mtcr) -> None:
    for arguments in ([], ["--help"], ["-h"]):
        code, out, err = mtcr(*arguments)
        assert (code, err) == (0, "")
        for name in COMMANDS:
            assert f"\n  {name} " in out


@pytest.mark.parametrize("name", COMMANDS)
def test_each_subcommand_has_help(mtcr: Mtcr, name: str) -> None:
    code, out, err = mtcr(name, "--help")
    assert (code, err) == (0, "")
    assert out.startswith(f"Usage: mtcr {name} ")


def test_subcommands_stand_in_their_own_modules() -> None:
    folder = Path(__file__).resolve().parents[2] / "mtcr_desktop" / "commands"
    assert {file.stem for file in folder.glob("*.py")} - {"__init__"} == set(COMMANDS)


def test_version(mtcr: Mtcr) -> None:
    assert mtcr("--version").out == f"mtcr, version {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["frobnicate"], "mtcr: No such command 'frobnicate'. See “mtcr --help”."),
        (["show"], "mtcr: Missing argument 'ADDRESS'. See “mtcr show --help”."),
        (["members", "--as-of", "yesterday"], "mtcr: “yesterday” is not a date."),
        (["members", "--as-of", "2001-02-30"], "mtcr: There is no such date as “2001-02-30”."),
        (["members", "--as-of", ""], "mtcr: “” is not a date."),
        (["members", "--status", "friend"], "mtcr: Invalid value for '--status': 'friend'"),
        (["search", "korea", "--limit", "0"], "mtcr: Invalid value for '--limit': 0"),
        (["search", "korea", "--kind", "river"], "mtcr: Invalid value for '--kind': 'river'"),
        (["edition", "--frob"], "mtcr: No such option '--frob'."),
        (["export", "plenary/16"], "mtcr: Missing option '--to'."),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(mtcr: Mtcr, arguments: list[str], message: str) -> None:
    code, out, err = mtcr(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(message)
    assert err.count("\n") == 1


def test_an_edition_that_is_missing_is_one_line_and_code_2(
    mtcr: Mtcr, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("mtcr_desktop.edition.reader.edition_file", lambda: tmp_path / "none")
    code, out, err = mtcr("edition")
    assert (code, out) == (2, "")
    assert err.startswith("mtcr: The bundled database is missing: ")
    assert err.count("\n") == 1


def test_stopping_is_one_line(mtcr: Mtcr, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mtcr_desktop.commands.edition.open_edition", stop)
    code, out, err = mtcr("edition")
    assert (code, out.strip(), err.strip()) == (2, "", "mtcr: Stopped.")


@pytest.mark.parametrize(("stdout", "wrong"), [("closed", "not writable"), ("/dev/full", "space")])
def test_an_answer_that_cannot_be_written_is_one_line_and_code_2(stdout: str, wrong: str) -> None:
    if stdout != "closed" and not os.path.exists(stdout):
        pytest.skip(f"no {stdout} on this system")
    redirect = ">&-" if stdout == "closed" else f">{stdout}"
    command = f'exec "$0" -m mtcr_desktop.cli show plenary/16 {redirect}'
    done = subprocess.run(["sh", "-c", command, sys.executable], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("mtcr: The answer cannot be written: ")
    assert wrong in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_is_written_without_a_standard_output(tmp_path: Path) -> None:
    command = 'exec "$0" -m mtcr_desktop.cli export plenary/16 --to "$1" >&-'
    made = tmp_path / "sheet.txt"
    subprocess.run(["sh", "-c", command, sys.executable, str(made)], check=True)
    assert "16th Plenary Meeting" in made.read_text(encoding="utf-8")
