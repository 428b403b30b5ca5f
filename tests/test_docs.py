"""The documents tell the truth about the program."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mtcr_desktop.cli import COMMANDS, mtcr, run
from mtcr_desktop.records.addresses import RECORD_KINDS
from mtcr_desktop.sheets.lists import LIST_KINDS
from mtcr_desktop.sheets.standing import STATUSES

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted(
    file
    for file in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("mtcr_desktop/**/*.md"))
    if file.is_file()
)
SAMPLES = {
    "helsinki-2000-sound.md": "statement.md",
    "madrid-2005.html": "statements/madrid-2005.html",
    "rome-2013.txt": "statements/rome-2013.txt",
}
"""Documents of ours that the examples name."""

LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
EXAMPLE = re.compile(r"^\$ (mtcr .+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


def command_of(name: str) -> click.Command:
    command = mtcr.get_command(click.Context(mtcr), name)
    assert command is not None
    return command


def readme_block(heading: str) -> str:
    """Return the first block of commands under a heading, as .ci/run does."""
    text = (ROOT / "README.md").read_text("utf-8")
    found = re.search(rf"^#+ {heading}\n.*?^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def examples() -> Iterator[tuple[str, str]]:
    """Yield each command of the README with the output shown for it."""
    text = (ROOT / "README.md").read_text("utf-8")
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        yield from EXAMPLE.findall(block)


@pytest.mark.parametrize("file", DOCUMENTS, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_lead_somewhere(file: Path) -> None:
    targets = [target for target in LINK.findall(file.read_text("utf-8")) if ":" not in target]
    assert [target for target in targets if not (file.parent / target).exists()] == []


@pytest.mark.parametrize(("line", "shown"), list(examples()))
@pytest.mark.usefixtures("qapp")  # one exports a PDF, and two applications cannot be
def test_the_examples_of_the_readme_are_real(
    line: str,
    shown: str,
    edition_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for source, name in SAMPLES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / "tests/library/documents" / source, tmp_path / name)
    monkeypatch.setattr("mtcr_desktop.edition.reader.edition_file", lambda: edition_path)
    monkeypatch.chdir(tmp_path)
    assert run(shlex.split(line)[1:]) == 0
    out = capsys.readouterr().out
    head, more, _ = shown.partition("...\n")
    assert out.startswith(head)
    assert bool(more) == (out != head)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_names_each_option(name: str) -> None:
    text = (ROOT / "docs" / "command.md").read_text("utf-8")
    section = text.split(f"\n## mtcr {name} ")[1].split("\n## ")[0]
    options = [
        option
        for parameter in command_of(name).params
        if isinstance(parameter, click.Option)
        for option in parameter.opts
    ]
    assert [option for option in options if option not in section] == []


def test_the_reference_names_each_kind_of_address() -> None:
    text = (ROOT / "docs" / "command.md").read_text("utf-8")
    assert [kind for kind in RECORD_KINDS if f"`mtcr:{kind}/" not in text] == []
    assert [kind for kind in LIST_KINDS if f"`mtcr:{kind}`" not in text] == []


def test_the_command_offers_the_statuses_there_are() -> None:
    offered = next(p for p in command_of("members").params if p.name == "status").type
    assert isinstance(offered, click.Choice)
    assert tuple(offered.choices) == STATUSES


def test_the_readme_has_the_commands_that_are_checked() -> None:
    assert readme_block("Debian packages").startswith("sudo apt-get install ")
    assert readme_block("Start").endswith("pip install -e . && .venv/bin/mtcr-desktop\n")
    assert readme_block("Tests").endswith("pip install -e '.[dev]' && .venv/bin/python -m pytest\n")


def test_the_changelog_has_a_place_for_the_next_change() -> None:
    assert "\n## [Unreleased]\n" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_build_needs_are_written_twice_and_alike() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extra = settings["project"]["optional-dependencies"]["build"]
    assert set(extra) <= set(settings["build-system"]["requires"])
