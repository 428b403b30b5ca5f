"""One bad file, whatever it does, is refused with a reason, and the next one is read."""

from __future__ import annotations

import bisect
import os
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mtcr_desktop.library.intake.readers import Readers
from mtcr_desktop.records.errors import DocumentError, LibraryError

COMMAND = (
    sys.executable,
    str(Path(__file__).with_name("misbehaving.py")),
    str(Path(__file__).resolve().parents[3]),
)
Ask = Callable[[str], str]


@pytest.fixture
def readers(tmp_path: Path) -> Iterator[Readers]:
    with Readers(tmp_path / "edition", 1, COMMAND, seconds=2) as found:
        yield found


@pytest.fixture
def ask(readers: Readers) -> Ask:
    """Have a file read that holds an order, and return the text that comes of it."""

    def asking(order: str) -> str:
        reading = readers.submit(order.encode(), "order.txt").result()
        return reading.text.paragraphs[0].text

    return asking


def test_files_are_read_by_one_process(ask: Ask) -> None:
    assert ask("say Łódź 🚀") == "Łódź 🚀"
    assert ask("pid") == ask("pid")


def test_a_refusal_keeps_message_and_advice(ask: Ask) -> None:
    before = ask("pid")
    with pytest.raises(DocumentError) as caught:
        ask("refuse This is a picture.")
    assert str(caught.value) == "This is a picture. Do something else."
    assert ask("pid") == before


@pytest.mark.parametrize(
    ("order", "reason"),
    [
        ("sleep", "takes more than 2 seconds"),
        ("loop", "takes more than 2 seconds"),
        ("eat", "takes more memory than it may have"),
        ("segfault", "fell over"),
        ("exit", "fell over"),
        ("recurse", "nested too deeply"),
        ("fault", "fell over (KeyError)"),
        ("babble", "fell over"),
        ("boast", "fell over"),
    ],
)
@pytest.mark.parametrize("is_first", [True, False], ids=["first file", "later file"])
def test_the_one_file_is_refused(ask: Ask, order: str, reason: str, is_first: bool) -> None:
    if not is_first:
        ask("say something")
    with pytest.raises(DocumentError) as caught:
        ask(order)
    assert reason in caught.value.message
    assert caught.value.advice
    assert ask("say once more") == "once more"


@pytest.mark.parametrize("order", ["run", "call 9", "write {folder}/new", "rename {folder}/old"])
def test_nothing_but_reading_is_allowed(ask: Ask, order: str, tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.write_text("as it was", "utf-8")
    with pytest.raises(DocumentError, match=r"fell over \(ForbiddenError\)"):
        ask(order.format(folder=tmp_path))
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["old"]
    assert old.read_text("utf-8") == "as it was"


def test_no_connection_arrives(ask: Ask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        with pytest.raises(DocumentError):
            ask(f"call {server.getsockname()[1]}")
        with pytest.raises(BlockingIOError):
            server.accept()


def test_no_file_of_the_user_can_be_opened(ask: Ask, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the user's", "utf-8")
    with pytest.raises(DocumentError, match="ForbiddenError"):
        ask(f"peek {tmp_path}/secret")
    assert ask(f"peek {bisect.__file__}").startswith('"""Bisection')


def test_a_file_that_has_no_part_in_the_end_of_its_process_is_read(ask: Ask) -> None:
    first = int(ask("pid"))
    os.kill(first, signal.SIGKILL)
    assert int(ask("pid")) != first


def test_a_process_is_replaced_after_its_share(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mtcr_desktop.library.intake.process._MOST_FILES", 3)
    # Its first request is for the edition, so two files are left to it.
    assert len({ask("pid") for _ in range(6)}) == 3


def test_two_read_at_once(tmp_path: Path) -> None:
    with Readers(tmp_path / "edition", 9, COMMAND, seconds=5) as readers:
        if readers.count == 1:
            pytest.skip("there is one processor only")
        slow = readers.submit(b"sleep", "slow.txt")
        quick = [readers.submit(b"say it", "quick.txt") for _ in range(5)]
        assert [future.result().text.paragraphs[0].text for future in quick] == ["it"] * 5
        assert not slow.done()


def test_ending_waits_for_no_file(tmp_path: Path) -> None:
    begin = time.monotonic()
    with Readers(tmp_path / "edition", 1, COMMAND, seconds=60) as readers:
        now = readers.submit(b"loop", "now.txt")
        later = readers.submit(b"loop", "later.txt")
        while not now.running():
            time.sleep(0.01)
        time.sleep(0.5)
    assert time.monotonic() - begin < 20
    assert isinstance(now.exception(), DocumentError | LibraryError)
    assert later.cancelled()


@pytest.mark.parametrize(
    ("edition", "command", "words"),
    [
        ("damaged", COMMAND, "The edition is damaged. Install it anew."),
        ("puzzling", COMMAND, "(ValueError)"),
        ("edition", (sys.executable, "-c", ""), "cannot be started"),
        ("edition", ("/nonexistent/mtcr-reader",), "cannot be started"),
    ],
)
def test_no_process_at_all_is_an_error_of_the_library(
    tmp_path: Path, edition: str, command: tuple[str, ...], words: str
) -> None:
    with Readers(tmp_path / edition, 1, command) as readers:
        future = readers.submit(b"say it", "a.txt")
        with pytest.raises(LibraryError) as caught:
            future.result()
    assert words in str(caught.value)


def test_writing_to_a_dead_process_spares_the_command_line(ask: Ask) -> None:
    """`mtcr` lets SIGPIPE end it; a file larger than the pipe meets a process that is gone."""
    before = signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    try:
        with pytest.raises(DocumentError, match="fell over"):
            ask("exit " + "x" * 1_000_000)
        ask("say on")
    finally:
        signal.signal(signal.SIGPIPE, before)
