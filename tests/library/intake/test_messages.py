"""Whatever the reading process answers, the parent gets data of the right types or an error."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtcr_desktop.library.findings import Claim, Finding, Recognition
from mtcr_desktop.library.intake import messages
from mtcr_desktop.library.intake.messages import BrokenMessageError, BrokenReaderError
from mtcr_desktop.library.intake.readings import Reading
from mtcr_desktop.library.text import DocumentText, Paragraph, Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import MtcrError

AT = Words(0, 0, 3)
READING = Reading(
    DocumentText(
        "pdf",
        (Paragraph("The 16th meeting", "title", 1, 1, 1), Paragraph("Łódź 🚀", "furniture", 2, 1)),
        "A title",
        "en",
        "utf_8",
    ),
    Recognition(
        Finding("plenary statement", (AT,), 0.9),
        Finding("en", (), 1.0),
        title=Finding("A title", (AT, Words(1, 0, 0)), 1),
        date=Finding(PartialDate("2001-09"), (), 0.5),
        meeting=Finding(Address("plenary", "16"), (AT,), 0.8),
        claims=(
            Claim("ordinal", 16, AT),
            Claim("place", "Ottawa", AT),
            Claim("start", PartialDate("2001-09-25"), AT),
            Claim("partner-list", ("AR", "Atlantis"), AT),
        ),
    ),
    ("SECRET",),
)


def told(kind: bytes, data: object) -> Reading | None:
    stream = io.BytesIO()
    messages.send_answer(stream, kind, data)
    stream.seek(0)
    return messages.receive_answer(stream)


def test_a_reading_arrives_as_it_was_sent() -> None:
    found = told(messages.DONE, READING)
    assert found == READING
    assert repr(found) == repr(READING)  # the same types as well


def test_the_other_answers() -> None:
    assert told(messages.READY, []) is None
    with pytest.raises(MtcrError) as caught:
        told(messages.REFUSED, ["It is a picture.", "Add text."])
    assert (caught.value.message, caught.value.advice) == ("It is a picture.", "Add text.")
    with pytest.raises(BrokenReaderError, match="KeyError"):
        told(messages.BROKEN, ["KeyError"])


def test_half_a_surrogate_pair_is_replaced() -> None:
    text = READING.text._replace(title="a\ud800b")
    found = told(messages.DONE, READING._replace(text=text))
    assert found is not None
    assert found.text.title == "a?b"


@pytest.mark.parametrize("name", ["Ottawa.txt", "Łódź 🚀", "not UTF-8 \udcff", ""])
def test_requests(name: str) -> None:
    stream = io.BytesIO()
    messages.send_request(stream, name, b"content")
    messages.send_request(stream, "", b"")
    stream.seek(0)
    assert messages.receive_request(stream) == (name, b"content")
    assert messages.receive_request(stream) == ("", b"")
    assert messages.receive_request(stream) is None


Tree = list[Any]


def put(*place: int, value: object) -> Callable[[Tree], object]:
    """Return a change that puts a value at a place in nested lists."""

    def change(data: Tree) -> None:
        for step in place[:-1]:
            data = data[step]
        data[place[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        put(0, 0, value="executable"),
        put(0, 0, value=["pdf"]),
        put(0, 1, value="text"),
        put(0, 1, 0, 0, value=7),
        put(0, 1, 0, 1, value="heading\n"),
        put(0, 1, 0, 2, value=-1),
        put(0, 1, 0, 2, value=True),
        put(0, 1, 0, 2, value=1.5),
        put(0, 2, value=None),
        put(1, 0, 0, value="invoice"),
        put(1, 0, 2, value=2),
        put(1, 0, 2, value=float("nan")),
        put(1, 0, 1, 0, value=[0, 5, 1_000]),
        put(1, 0, 1, 0, value=[9, 0, 0]),
        put(1, 0, 1, 0, value=[0, 3, 1]),
        put(1, 6, 0, value=["2001-13"]),
        put(1, 6, 0, value="2001"),
        put(1, 7, 0, value=["file", "/etc/passwd", [], ""]),
        put(1, 8, 0, 0, value="motive"),
        put(1, 8, 0, 1, value="16"),
        put(1, 8, 3, 1, value=[["AR"]]),
        put(2, value="SECRET"),
        put(1, value={}),
        lambda data: data.append([]),
        lambda data: data.clear(),
        lambda data: data[1].pop(),
    ],
)
def test_a_spoilt_answer_is_noticed(change: Callable[[Tree], object]) -> None:
    data = json.loads(json.dumps(READING))
    change(data)
    with pytest.raises(BrokenMessageError):
        told(messages.DONE, data)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"d",
        b"d\0\0\0\5{}",
        b"d\0\0\0\0",
        b"r\0\0\0\2{}",
        b"r\0\0\0\3[1]",
        b'r\0\0\0\5["a"]',
        b'x\0\0\0\5["a"]',
        b"z\0\0\0\2[]",
        b"d\0\0\0\2\xff\xff",
        b"d" + struct.pack(">I", 100_000) + b"[" * 100_000,
        b"d" + struct.pack(">I", 10_000) + b"[" + b"9" * 9_998 + b"]",
        b"d\xff\xff\xff\xff",
    ],
)
def test_what_is_no_answer_is_noticed(answer: bytes) -> None:
    with pytest.raises(BrokenMessageError):
        messages.receive_answer(io.BytesIO(answer))


@given(st.sampled_from("rdx!"), st.binary(max_size=200))
def test_any_bytes_are_an_answer_or_an_error(kind: str, body: bytes) -> None:
    stream = io.BytesIO(kind.encode() + struct.pack(">I", len(body)) + body)
    try:
        found = messages.receive_answer(stream)
    except (BrokenMessageError, MtcrError):
        return
    assert (kind, found, json.loads(body)) == ("r", None, [])
