from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtcr_desktop.desktop.settings import SETTINGS, Settings
from mtcr_desktop.desktop.state import Keeper, StateFile
from mtcr_desktop.desktop.tasks import Runner

DEFAULTS = {setting.key: setting.default for setting in SETTINGS}


@pytest.fixture
def file(tmp_path: Path) -> StateFile:
    return StateFile(tmp_path / "folder" / "settings.json")


def test_defaults_are_allowed_values() -> None:
    assert all(setting.accepts(setting.default) for setting in SETTINGS)
    assert len(DEFAULTS) == len(SETTINGS)


def test_a_missing_file_gives_defaults(qapp: object, file: StateFile) -> None:
    assert Settings(file.read()).to_json() == DEFAULTS


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"{}" * 9, b"[" * 100_000]
)
def test_a_damaged_file_gives_defaults(qapp: object, file: StateFile, content: bytes) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content)
    assert Settings(file.read()).to_json() == DEFAULTS


def test_a_folder_in_the_place_of_the_file_gives_defaults(qapp: object, file: StateFile) -> None:
    file.path.mkdir(parents=True)
    assert Settings(file.read()).to_json() == DEFAULTS


def test_a_partial_file_gives_defaults_for_the_rest(qapp: object, file: StateFile) -> None:
    file.write({"theme": "dark"})
    assert Settings(file.read()).to_json() == DEFAULTS | {"theme": "dark"}


@pytest.mark.parametrize(
    "saved",
    [{"zoom": "big"}, {"zoom": 5}, {"zoom": True}, {"theme": "pink"}, {"theme": None},
     {"sidebar": 1}, {"unknown": 3}],
)  # fmt: skip
def test_values_that_are_not_allowed_give_defaults(qapp: object, saved: object) -> None:
    assert Settings(saved).to_json() == DEFAULTS


def test_refuses_values_that_are_not_allowed(qapp: object) -> None:
    with pytest.raises(ValueError, match="zoom"):
        Settings().set("zoom", 1000)


def test_says_what_changed_and_only_then(qtbot: QtBot) -> None:
    settings, heard = Settings(), []
    settings.changed.connect(heard.append)
    settings.set("zoom", 100)
    settings.set("zoom", 150)
    assert heard == ["zoom"]
    assert settings.number("zoom") == 150


def test_keeps_the_previous_copy_and_falls_back_to_it(file: StateFile) -> None:
    file.write({"n": 1})
    file.write({"n": 2})
    file.path.write_text("{ broken", encoding="utf-8")
    assert file.read() == {"n": 1}


def test_nothing_half_written_is_left(file: StateFile) -> None:
    file.write({"name": "Łódź"})
    file.write({"name": "Łódź"})
    names = {path.name for path in file.path.parent.iterdir()}
    assert names == {"settings.json", "settings.previous.json"}
    assert json.loads(file.path.read_text(encoding="utf-8")) == {"name": "Łódź"}


def test_writes_once_for_many_touches_and_off_this_thread(qtbot: QtBot, file: StateFile) -> None:
    collected: list[int] = []

    def collect() -> dict[str, int]:
        collected.append(1)
        return {"n": len(collected)}

    runner = Runner()
    keeper = Keeper(file, collect, runner)
    for _ in range(50):
        keeper.touch()
    assert not file.path.exists()
    qtbot.waitUntil(file.path.exists, timeout=3000)
    assert runner.wait()
    assert file.read() == {"n": 1}


def test_a_folder_that_cannot_be_written_disturbs_nobody(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file where the folder should be", encoding="utf-8")
    runner = Runner()
    keeper = Keeper(StateFile(tmp_path / "folder" / "state.json"), dict, runner)
    keeper.write()
    assert runner.wait()
    qtbot.wait(20)
    assert (tmp_path / "folder").is_file()
