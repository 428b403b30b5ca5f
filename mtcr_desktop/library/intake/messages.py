"""What the reading process and its parent say to each other.

Frames over two pipes, each a header of fixed size and then as many bytes as it tells. A file goes
down as it is; its text and what was recognised come up as JSON. Never pickle: the child parses
whatever the user was sent, and if a file ever takes it over, all it can do to the parent is to
answer, so an answer must be plain data. Even so each value is checked for its type, and each
place for lying in the text.
"""

from __future__ import annotations

import json
import struct
from typing import IO

from mtcr_desktop.library.intake.readings import Reading, checked_reading, checked_texts
from mtcr_desktop.records.errors import MtcrError

READY, DONE, REFUSED, BROKEN = b"r", b"d", b"x", b"!"
"""Kinds of answer: able to read; read; refused with a reason; fell over, and ends."""

MAX_ANSWER = 128 * 1024 * 1024
"""Bytes of an answer, several times what the longest text that is read can take."""

_REQUEST = struct.Struct(">II")
_ANSWER = struct.Struct(">cI")


class BrokenMessageError(ValueError):
    """A message is not what the other side should have sent."""


class BrokenReaderError(MtcrError):
    """The reading process fell over; it ends by itself."""


def send_request(stream: IO[bytes], name: str, content: bytes) -> None:
    """Ask for a file to be read. The first request of all tells the edition by its path."""
    label = name.encode("utf-8", "surrogateescape")
    stream.write(_REQUEST.pack(len(label), len(content)))
    stream.write(label)
    stream.write(content)
    stream.flush()


def receive_request(stream: IO[bytes]) -> tuple[str, bytes] | None:
    """Return name and content of the next file; None when there will be no more."""
    header = stream.read(_REQUEST.size)
    if len(header) < _REQUEST.size:
        return None
    label, content = (stream.read(length) for length in _REQUEST.unpack(header))
    return label.decode("utf-8", "surrogateescape"), content


def send_answer(stream: IO[bytes], kind: bytes, data: object) -> None:
    """Answer with plain data; named tuples become lists."""
    # A text that no encoding can write, such as half a surrogate pair, must not stop the answer.
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    stream.write(_ANSWER.pack(kind, len(body)))
    stream.write(body)
    stream.flush()


def receive_answer(stream: IO[bytes]) -> Reading | None:
    """Return what came of a request; None for the answer that reading can begin.

    Raises:
        MtcrError: The file was refused, and why.
        BrokenReaderError: The reading process fell over; the message is the name of the fault.
        BrokenMessageError: The process has ended, or answers what it must not.
    """
    header = stream.read(_ANSWER.size)
    if len(header) < _ANSWER.size:
        raise BrokenMessageError("no answer")
    kind, length = _ANSWER.unpack(header)
    if length > MAX_ANSWER:
        raise BrokenMessageError(f"an answer of {length} bytes")
    body = stream.read(length)
    try:
        data = json.loads(body)
        if kind == DONE:
            return checked_reading(data)
        words = checked_texts(data)
    except (LookupError, MtcrError, RecursionError, TypeError, ValueError) as error:
        raise BrokenMessageError(str(error)) from error
    match kind, words:
        case (b"r", ()):
            return None
        case (b"x", (message, advice)):
            raise MtcrError(message, advice)
        case (b"!", (fault,)):
            raise BrokenReaderError(fault)
    raise BrokenMessageError(f"an answer of kind {kind!r}")
