"""The parent's side of the reading process: starts it, asks it, ends it, starts another."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from mtcr_desktop.library.intake import messages
from mtcr_desktop.library.intake.clock import Clock
from mtcr_desktop.library.intake.messages import BrokenMessageError, BrokenReaderError
from mtcr_desktop.library.intake.readings import Reading
from mtcr_desktop.records.errors import DocumentError, LibraryError, MtcrError

PROGRAM = "mtcr-reader"
"""Name of the reading process in the packaged folder."""

_START = (
    "import sys; sys.path.append(sys.argv[1]); "
    "from mtcr_desktop.library.intake.worker import main; main()"
)
_SECONDS_TO_START = 60.0
_MOST_FILES = 2000
"""After so many files a process is replaced, so that what its libraries leak does not add up."""


def reading_command() -> tuple[str, ...]:
    """Return the command line that starts the reading process."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return (str(program.with_name(PROGRAM + program.suffix)),)
    root = Path(__file__).resolve().parents[3]
    # -P: a module of the folder that one happens to stand in must not be taken for one of ours.
    return (sys.executable, "-P", "-c", _START, str(root))


class ReadingProcess:
    """A reading process, replaced when it falls over, takes too long, or has done enough.

    To be used by one thread, but for `end`.

    Args:
        edition: Path of the edition, whose names are recognised.
        command: Starts the process.
        seconds: How long one file may take.
    """

    def __init__(self, edition: Path, command: Sequence[str], seconds: float) -> None:
        self._edition = edition
        self._command = command
        self._seconds = seconds
        self._child: _Child | None = None
        self._ended = False

    def read(self, content: bytes, name: str) -> Reading:
        """Return what came of reading a file.

        Raises:
            DocumentError: The file is refused, and why.
            LibraryError: There can be no reading process.
        """
        used = self._child is not None
        try:
            return self._ask(content, name)
        except BrokenMessageError:
            if not used or self._ended:
                raise _fell_over() from None
        # What earlier files left behind may have been at fault: once more, in a fresh one.
        try:
            return self._ask(content, name)
        except BrokenMessageError:
            raise _fell_over() from None

    def end(self) -> None:
        """End the process, from any thread: whoever waits for an answer gets an error."""
        self._ended = True
        if self._child:
            self._child.kill()

    def close(self) -> None:
        """End the process and free what it takes."""
        self._ended = True
        self._drop()

    def _ask(self, content: bytes, name: str) -> Reading:
        """Hand a file over and wait for the answer; a child that gives none is dropped."""
        if self._child and self._child.files >= _MOST_FILES:
            self._drop()
        child = self._child = self._child or self._start()
        try:
            answer = child.ask(content, name, self._seconds)
        except BrokenReaderError as error:
            self._drop()
            raise _fell_over(error.message) from None
        except MtcrError as error:
            raise DocumentError(error.message, error.advice) from None
        except BrokenMessageError:
            self._drop()
            if child.is_late:
                raise _too_slow(self._seconds) from None
            raise
        if child.is_late:  # it was ended while it answered
            self._drop()
        if answer is None:
            self._drop()
            raise BrokenMessageError("an answer out of turn")
        return answer

    def _start(self) -> _Child:
        """Start a process and wait until it can read.

        Raises:
            LibraryError: It cannot be started, or the edition cannot be read.
        """
        try:
            self._child = child = _Child(self._command)
            if self._ended:
                child.kill()
            child.ask(b"", str(self._edition), _SECONDS_TO_START)
        except BrokenReaderError as error:
            problem = error.message
        except MtcrError as error:
            self._drop()
            raise LibraryError(error.message, error.advice) from None
        except (BrokenMessageError, OSError) as error:
            problem = str(error)
        else:
            return child
        self._drop()
        raise LibraryError(
            f"The process that reads documents cannot be started ({problem}).",
            "Start the program again; if that does not help, install it anew.",
        )

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child:
            child.close()


class _Child:
    """One process and the pipes to it.

    Attributes:
        files: How many it was given.
        is_late: Whether it was ended for taking too long.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self.files = 0
        self.is_late = False
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._clock = Clock(self._be_late)

    def ask(self, content: bytes, name: str, seconds: float) -> Reading | None:
        """Send a request and return the answer; None where that is only that it is ready.

        Raises:
            MtcrError: As messages.receive_answer does.
            BrokenMessageError: There is no sensible answer.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.files += 1
        self._clock.start(seconds)
        try:
            messages.send_request(self._process.stdin, name, content)
            return messages.receive_answer(self._process.stdout)
        except OSError as error:
            raise BrokenMessageError(str(error)) from error
        finally:
            self._clock.stop()

    def kill(self) -> None:
        """End the process at once; its pipes stay, for whoever waits at them."""
        self._process.kill()

    def close(self) -> None:
        """End the process and close its pipes."""
        self._clock.close()
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            try:
                pipe.close()
            except OSError:  # what it was still to be sent has nowhere to go
                continue

    def _be_late(self) -> None:
        self.is_late = True
        self.kill()


def _too_slow(seconds: float) -> DocumentError:
    return DocumentError(
        f"Reading the file takes more than {seconds:g} seconds.",
        "Add the part that you need as a file of its own.",
    )


def _fell_over(fault: str = "") -> DocumentError:
    """Return the error for a file on which the process ended; a fault of Python's is named."""
    named = f" ({fault})" if fault else ""
    return DocumentError(
        f"The file is damaged or made to do harm: the process that read it fell over{named}.",
        "Open it in its own program, save it as text, and add that.",
    )
