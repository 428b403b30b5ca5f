from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from end_to_end.conftest import Programs, finish, wait_until


def test_the_window_opens_and_remembers_where_it_was(programs: Programs, tmp_path: Path) -> None:
    folder = tmp_path / "user"
    process = programs.start(
        "mtcr-desktop", "--open", "mtcr:plenary/16", MTCR_DESKTOP_HOME=str(folder)
    )
    # What it keeps of the page tells that the page was shown.
    wait_until(lambda: any(folder.glob("*.json")), process)
    process.send_signal(signal.SIGTERM)
    outcome = finish(process)
    assert (outcome.code, outcome.out, outcome.messages) == (0, "", [])
    state = folder / "state.json"
    assert "mtcr:plenary/16" in json.dumps(json.loads(state.read_text("utf-8")))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--open", "nowhere"], "mtcr-desktop: “nowhere” is not an address."),
        (["--as-of", "tomorrow"], "mtcr-desktop: “tomorrow” is not a date."),
    ],
)
def test_wrong_usage_is_one_line_and_code_2(
    programs: Programs, arguments: list[str], message: str
) -> None:
    outcome = programs.run("mtcr-desktop", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.messages) == 1
    assert outcome.messages[0].startswith(message)


def test_help_and_version_need_no_window(programs: Programs) -> None:
    for option in ("--help", "--version"):
        outcome = programs.run("mtcr-desktop", option)
        assert (outcome.code, outcome.messages) == (0, [])
        assert "mtcr" in outcome.out.casefold()
