"""The reading process from the inside: the other tests meet it only through its pipes."""

from __future__ import annotations

import io
import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.intake import guard, messages, worker
from mtcr_desktop.library.intake.guard import ForbiddenError
from mtcr_desktop.library.intake.messages import BrokenReaderError
from mtcr_desktop.library.intake.readings import Reading
from mtcr_desktop.library.reading import limits
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.records.errors import DocumentError, EditionError, MtcrError

Hook = Callable[[str, tuple[Any, ...]], None]

RECOGNITION = Recognition(Finding("other", (), 0.5), Finding("en", (), 1.0))
FAULTS: dict[bytes, BaseException] = {
    b"deep": RecursionError(),
    b"large": MemoryError(),
    b"picture": DocumentError("It is a picture.", "Add text."),
}


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> dict[int, tuple[int, int]]:
    """The limits that were asked for; none is set, since this process has to go on."""
    asked: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "setrlimit", asked.__setitem__)
    return asked


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> list[Hook]:
    """The audit hooks that were asked for; none is set, since it could not be taken back."""
    asked: list[Hook] = []
    monkeypatch.setattr(sys, "addaudithook", asked.append)
    return asked


@pytest.fixture
def serve(
    monkeypatch: pytest.MonkeyPatch, limited: dict[int, tuple[int, int]], hooks: list[Hook]
) -> Iterator[Callable[..., io.BytesIO]]:
    """Run the process in this one, on requests by name and content, and return its answers."""
    before = signal.getsignal(signal.SIGINT)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)

    def serving(
        prepare: Callable[[Path], worker.Read] | None, *files: tuple[str, bytes]
    ) -> io.BytesIO:
        requests, answers = io.BytesIO(), io.BytesIO()
        for name, content in files:
            messages.send_request(requests, name, content)
        requests.seek(0)
        with monkeypatch.context() as patch:
            patch.setattr(os, "fdopen", lambda number, _: (requests, answers)[number])
            worker.main(prepare)
        answers.seek(0)
        return answers

    yield serving
    signal.signal(signal.SIGINT, before)


def prepare(edition: Path) -> worker.Read:
    if edition.name == "damaged":
        raise EditionError("The edition is damaged.", "Install it anew.")

    def read(content: bytes, name: str) -> Reading:
        if content in FAULTS:
            raise FAULTS[content]
        return Reading(DocumentText("text", (Paragraph(name),)), RECOGNITION)

    return read


def test_the_real_reader_through_the_loop(
    serve: Callable[..., io.BytesIO], edition_path: Path, hooks: list[Hook]
) -> None:
    content = b"SECRET\n\nThe 16th plenary of the regime met in Ottawa in September 2001.\n\nSECRET"
    answers = serve(None, (str(edition_path), b""), ("a.txt", content))
    assert messages.receive_answer(answers) is None
    reading = messages.receive_answer(answers)
    assert reading is not None
    assert reading.text.format == "text"
    assert reading.recognition.language.value == "en"
    assert reading.markings == ("SECRET",)
    assert len(hooks) == 1


def test_refusals(serve: Callable[..., io.BytesIO]) -> None:
    answers = serve(prepare, ("edition", b""), ("a", b"deep"), ("b", b"picture"), ("c", b"words"))
    assert messages.receive_answer(answers) is None
    for words in ("nested too deeply", "It is a picture"):
        with pytest.raises(MtcrError, match=words):
            messages.receive_answer(answers)
    reading = messages.receive_answer(answers)
    assert reading is not None
    assert reading.text.paragraphs[0].text == "c"


def test_want_of_memory_is_its_end(serve: Callable[..., io.BytesIO]) -> None:
    answers = serve(prepare, ("edition", b""), ("a", b"large"), ("b", b"words"))
    assert messages.receive_answer(answers) is None
    with pytest.raises(MtcrError, match="more memory"):
        messages.receive_answer(answers)
    assert answers.read() == b""


def test_without_an_edition(serve: Callable[..., io.BytesIO]) -> None:
    with pytest.raises(MtcrError, match="edition is damaged"):
        messages.receive_answer(serve(prepare, ("damaged", b"")))
    assert serve(prepare).read() == b""


def test_a_fault_is_named_at_last(
    serve: Callable[..., io.BytesIO], monkeypatch: pytest.MonkeyPatch
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    answers = serve(prepare, ("edition", b""))
    assert messages.receive_answer(answers) is None
    error = KeyError("what it was about stays private")
    sys.excepthook(KeyError, error, None)
    body = answers.getvalue()
    assert b"private" not in body
    with pytest.raises(BrokenReaderError, match="KeyError"):
        messages.receive_answer(io.BytesIO(body[body.index(messages.BROKEN) :]))
    assert codes == [1]


def test_limits_of_the_system(
    limited: dict[int, tuple[int, int]], hooks: list[Hook], monkeypatch: pytest.MonkeyPatch
) -> None:
    guard.confine()
    for kind in (resource.RLIMIT_CORE, resource.RLIMIT_FSIZE, resource.RLIMIT_NPROC):
        assert limited[kind] == (0, 0)
    memory, _ = limited[resource.RLIMIT_AS]
    assert memory >= limits.MAX_MEMORY or memory == resource.getrlimit(resource.RLIMIT_AS)[1]
    guard.allow_one_file()
    seconds, hard = limited[resource.RLIMIT_CPU]
    assert seconds >= limits.MAX_SECONDS
    assert hard == resource.getrlimit(resource.RLIMIT_CPU)[1]


def test_no_limit_is_raised(
    limited: dict[int, tuple[int, int]], hooks: list[Hook], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where an administrator allows less, that holds."""
    monkeypatch.setattr(resource, "getrlimit", lambda _: (5, 10))
    guard.confine()
    assert limited[resource.RLIMIT_AS] == (10, 10)
    assert limited[resource.RLIMIT_NOFILE] == (10, 10)
    guard.allow_one_file()
    assert resource.RLIMIT_CPU not in limited


def test_on_a_system_without_such_limits(
    limited: dict[int, tuple[int, int]], hooks: list[Hook], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    guard.confine()
    guard.allow_one_file()
    assert limited == {}
    assert len(hooks) == 1


@pytest.mark.parametrize(
    ("event", "details"),
    [
        ("open", ("/etc/passwd", "r", os.O_RDONLY)),
        ("open", (b"/etc/passwd", "r", os.O_RDONLY)),
        ("open", (__file__, "w", os.O_WRONLY)),
        ("open", (os.path.join(os.path.dirname(os.__file__), *[".."] * 30, "x"), "r", os.O_RDONLY)),
        ("open", ("relative.txt", "r", os.O_RDONLY)),
        ("socket.connect", (None, ("127.0.0.1", 80))),
        ("socket.getaddrinfo", ("example.org",)),
        ("subprocess.Popen", ("sh", ["sh"], None, None)),
        ("os.system", (b"ls",)),
        ("sqlite3.connect", ("file",)),
    ],
)
def test_what_is_forbidden(
    hooks: list[Hook],
    limited: dict[int, tuple[int, int]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    event: str,
    details: tuple[Any, ...],
) -> None:
    guard.confine()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ForbiddenError):
        hooks[0](event, details)


@pytest.mark.parametrize(
    ("event", "details"),
    [
        ("open", (os.__file__, "r", os.O_RDONLY)),
        ("open", (guard.__file__, "rb", os.O_RDONLY)),
        ("open", (1, "wb", 0)),
        ("import", ("docx", None, None, None, None)),
        ("compile", (b"", "x")),
    ],
)
def test_what_is_allowed(
    hooks: list[Hook], limited: dict[int, tuple[int, int]], event: str, details: tuple[Any, ...]
) -> None:
    guard.confine()
    hooks[0](event, details)
