"""A reading process that does what a file says, as a broken or captured reader might.

python misbehaving.py ROOT
"""

from __future__ import annotations

import ctypes
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.append(sys.argv[1])

from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.intake.readings import Reading
from mtcr_desktop.library.intake.worker import main
from mtcr_desktop.library.text import DocumentText, Paragraph
from mtcr_desktop.records.errors import DocumentError, EditionError

OTHER = Recognition(Finding("other", (), 0.5), Finding("en", (), 1.0))


def refuse(detail: str) -> None:
    raise DocumentError(detail, "Do something else.")


def loop(_: str) -> None:
    while True:
        pass


def eat(_: str) -> None:
    hoard = []
    while True:
        hoard.append(bytes(64 * 2**20))


def recurse(detail: str) -> None:
    recurse(detail)


def fault(detail: str) -> None:
    raise KeyError(detail)


ORDERS: dict[str, Callable[[str], object]] = {
    "say": str,
    "pid": lambda _: os.getpid(),
    "refuse": refuse,
    "sleep": lambda _: time.sleep(3600),
    "loop": loop,
    "eat": eat,
    "segfault": lambda _: ctypes.string_at(0),
    "exit": lambda _: os._exit(0),
    "recurse": recurse,
    "fault": fault,
    "babble": lambda _: os.write(1, b"x" * 5_000),
    "boast": lambda _: os.write(1, b"d\xff\xff\xff\xff"),
    "write": lambda detail: Path(detail).write_text("taken", "utf-8"),
    "peek": lambda detail: Path(detail).read_text("utf-8"),
    "run": lambda _: subprocess.run([sys.executable, "-c", "print(1)"], check=True),
    "call": lambda detail: socket.create_connection(("127.0.0.1", int(detail))),
    "rename": lambda detail: Path(detail).rename(f"{detail}.taken"),
}


def obey(content: bytes, name: str) -> Reading:
    """Do what the first word of a file says, with the rest of it."""
    order, _, detail = content.decode("utf-8").partition(" ")
    said = detail if order == "mark" else str(ORDERS[order](detail))
    marks = (detail,) if order == "mark" else ()
    return Reading(DocumentText("text", (Paragraph(said, line=1),)), OTHER, marks)


def prepare(edition: Path) -> object:
    if edition.name == "damaged":
        raise EditionError("The edition is damaged.", "Install it anew.")
    if edition.name == "puzzling":
        raise ValueError("what is this?")
    return obey


if __name__ == "__main__":
    main(prepare)
