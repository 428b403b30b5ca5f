"""The spaces and characters of a paragraph as the program keeps it."""

from __future__ import annotations

import re

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff]")
"""Control characters, soft hyphens and spaces without width: they would part words unseen."""

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
