"""The start of the window: builds the objects, connects them, shows them."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, NamedTuple

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import EditionError, MtcrError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mtcr_desktop.edition.reader import Edition

DONE, WRONG = 0, 2
"""Exit codes: all went well; wrong usage, or no edition to read."""


class Options(NamedTuple):
    """What the command line asked for.

    Attributes:
        address: What to open; None to go on where the reader was.
        query: What to search for; empty for nothing.
    """

    address: Address | None = None
    query: str = ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code."""
    given = sys.argv[1:] if arguments is None else arguments
    gc.disable()  # thousands of lasting objects come now, and looking for garbage costs 10 %
    try:
        options = _parse(given) if given else Options()
        edition = _open_edition()
    except EditionError as error:
        return _refuse(error)
    except MtcrError as error:
        print(f"mtcr-desktop: {error}", file=sys.stderr)
        return WRONG
    return _run(edition, options)


def _parse(given: Sequence[str]) -> Options:
    """Return what the arguments ask for.

    Raises:
        MtcrError: An address or a date is none.
    """
    from argparse import ArgumentParser  # most starts have no arguments

    from mtcr_desktop import __version__
    from mtcr_desktop.records.dates import PartialDate

    parser = ArgumentParser(prog="mtcr-desktop", description="Reads the record of the MTCR.")
    parser.add_argument("--open", metavar="ADDRESS", help="open this, e.g. mtcr:plenary/16")
    parser.add_argument("--search", metavar="TEXT", default="", help="search for this")
    parser.add_argument("--as-of", metavar="DATE", help="show the members as of a date")
    parser.add_argument("--version", action="version", version=f"MTCR Desktop {__version__}")
    chosen = parser.parse_args(given)
    address = Address.parse(chosen.open) if chosen.open else None
    if chosen.as_of:
        as_of = (("as-of", PartialDate.typed(chosen.as_of).value),)
        seen = address or Address("members")
        address = Address(seen.kind, seen.key, as_of, seen.fragment)
    return Options(address, chosen.search)


def _open_edition() -> Edition:
    from mtcr_desktop.edition.reader import Edition

    return Edition()


def _refuse(error: EditionError) -> int:
    """Say, in a dialog and on stderr, that there is nothing to read."""
    print(f"mtcr-desktop: {error}", file=sys.stderr)
    from PySide6.QtWidgets import QApplication

    from mtcr_desktop.desktop.dialogs.error import EditionErrorDialog
    from mtcr_desktop.desktop.signals import quitting_on_signals

    application = QApplication.instance() or QApplication(sys.argv[:1])
    with quitting_on_signals(application):
        EditionErrorDialog(error).exec()
    del application
    return WRONG


def _run(edition: Edition, options: Options) -> int:
    from PySide6.QtWidgets import QApplication

    from mtcr_desktop.desktop.session import Session

    application = QApplication(sys.argv[:1])
    application.setApplicationName("mtcr-desktop")
    application.setApplicationDisplayName("MTCR Desktop")
    application.setDesktopFileName("mtcr-desktop")
    try:
        session = Session(application, edition)
    except EditionError as error:
        return _refuse(error)
    session.edition_failed.connect(lambda error: application.exit(_refuse(error)))
    session.start(options.address, options.query)
    gc.freeze()  # what the start made stays: no later collection need look at it
    gc.enable()
    with ExitStack() as stack:
        session.furnished.connect(lambda: _heed_signals(application, stack))
        code = application.exec()
    edition.close()
    return code


def _heed_signals(application: QApplication, stack: ExitStack) -> None:
    from mtcr_desktop.desktop.signals import quitting_on_signals  # before, nothing can be lost

    stack.enter_context(quitting_on_signals(application))
