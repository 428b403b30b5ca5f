"""The spaces and characters of a paragraph as the program keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff]")
"""Control characters, soft hyphens and spaces without width: they would part words unseen."""

_SHORT_LINE = 80

_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def tidy(text: str) -> str:
    """Return a text with single spaces, no line breaks and nothing that cannot be seen."""
    if not text.isascii() or not text.isprintable():
        text = _UNSEEN.sub("", text)
    return " ".join(text.split())


def raised(mark: str) -> str:
    """Return what is written above the line: "countries¹", so that no number grows; but "16th"."""
    bare = mark.strip().strip("[]()")
    return bare.translate(_SUPERSCRIPT) if bare.isascii() and bare.isdigit() else mark


def lines_apart(lines: Iterable[str]) -> list[str]:
    """Return the paragraphs that lines make which are broken by hand.

    An empty line parts paragraphs. Short lines are those of an address or a list, one each; long
    ones make up one text.
    """
    parts: list[list[str]] = [[]]
    for line in map(tidy, lines):
        if line:
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    found: list[str] = []
    for part in filter(None, parts):
        short = all(len(line) <= _SHORT_LINE for line in part)
        found += part if short else [" ".join(part)]
    return found
