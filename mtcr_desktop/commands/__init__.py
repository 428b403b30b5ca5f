"""The subcommands of `mtcr`, one module each, loaded only when they are called.

Each module holds a click command named `command`, which returns its exit code where that is not 0.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mtcr_desktop.records.addresses import OWN_KINDS, Address

if TYPE_CHECKING:
    from mtcr_desktop.library.store.library import Library

_WIDEST = 100
_USUAL = 80


def width() -> int:
    """Return how many columns to fill: those of a terminal, within what is pleasant to read."""
    if not sys.stdout.isatty():
        return _USUAL
    import shutil

    return min(shutil.get_terminal_size().columns, _WIDEST)


@contextmanager
def library_of(addresses: Iterable[Address]) -> Iterator[Library | None]:
    """Open the user's library if one of the addresses leads into it; most commands need none."""
    if not any(address.kind in OWN_KINDS for address in addresses):
        yield None
        return
    from mtcr_desktop.library.store.library import open_library

    with open_library() as library:
        yield library
