"""The reading process: takes files from one pipe, answers on the other, and touches nothing else.

It is a program of its own, `mtcr-reader`, in the packaged folder, and is run by the interpreter
everywhere else (process.py). Whatever happens to it happens to one file: the parent starts another.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from mtcr_desktop.library.intake import guard, messages
from mtcr_desktop.library.intake.readings import Reading
from mtcr_desktop.records.errors import DocumentError, MtcrError

Read = Callable[[bytes, str], Reading]

_TOO_DEEP = DocumentError(
    "The file is nested too deeply to be read.", "Open it in its own program and save it as text."
)
_TOO_BIG = DocumentError(
    "Reading the file takes more memory than it may have.",
    "Add the part that you need as a file of its own.",
)


def main(prepare: Callable[[Path], Read] | None = None) -> None:
    """Serve the parent until it closes the pipe.

    Args:
        prepare: Makes the function that reads a file, given the path of the edition; the tests
            bring one that does what a broken reader would do.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which tells us
    requests, answers = os.fdopen(0, "rb"), os.fdopen(1, "wb")

    def fall_over(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        messages.send_answer(answers, messages.BROKEN, [kind.__name__])
        os._exit(1)

    sys.excepthook = fall_over
    first = messages.receive_request(requests)
    if first is None:
        return
    try:
        read = (prepare or reader)(Path(first[0]))
    except MtcrError as error:
        _refuse(answers, error)
        return
    guard.confine()
    messages.send_answer(answers, messages.READY, [])
    _serve(read, requests, answers)


def reader(edition_file: Path) -> Read:
    """Return the function that reads and recognises, with the names that the edition knows."""
    from mtcr_desktop.edition.reader import open_edition
    from mtcr_desktop.library.reading.markings import markings
    from mtcr_desktop.library.reading.reader import read
    from mtcr_desktop.library.recognition.gazetteer import Gazetteer
    from mtcr_desktop.library.recognition.recognise import recognise

    with open_edition(edition_file) as edition:
        gazetteer = Gazetteer.of(edition)
    gc.freeze()  # it stays, so no later collection need look at it

    def read_one(content: bytes, name: str) -> Reading:
        text = read(content, name)
        found = markings(text)
        return Reading(
            text,
            recognise(text, gazetteer),
            tuple(dict.fromkeys(marking.name for marking in found)),
        )

    return read_one


def _serve(read: Read, requests: BinaryIO, answers: BinaryIO) -> None:
    while request := messages.receive_request(requests):
        guard.allow_one_file()
        name, content = request
        try:
            messages.send_answer(answers, messages.DONE, read(content, name))
        except MtcrError as error:
            _refuse(answers, error)
        except RecursionError:
            _refuse(answers, _TOO_DEEP)
        except MemoryError:
            _refuse(answers, _TOO_BIG)
            return  # what is left of the memory is in pieces: another process goes on


def _refuse(answers: BinaryIO, error: MtcrError) -> None:
    messages.send_answer(answers, messages.REFUSED, [error.message, error.advice])


if __name__ == "__main__":
    main()
