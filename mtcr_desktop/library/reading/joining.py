"""Puts lines together that were broken to fit, and words that were broken at their ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mtcr_desktop.library.reading.tidying import tidy

_SOFT = "\xad\x02\ufffe"
"""What stands for a hyphen that is there only because a line ends: the latter two in PDFs."""

_BROKEN = re.compile(rf"(?P<word>[^\W\d_]+(?:[-‐][^\W\d_]+)*)(?P<hyphen>[-‐{_SOFT}])$")
_LONGEST_WORD = 60
"""Characters from the end of a line in which a broken word is looked for."""

_TAIL = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*(?![-‐]$)")


def known_words(lines: Iterable[str]) -> frozenset[str]:
    """Return the words of a document, in lower case, those with hyphens whole.

    They tell how a word that is broken at the end of a line is written elsewhere.
    """
    return frozenset(word.lower() for line in lines for word in _WORD.findall(line))


def join(lines: Sequence[str], known: frozenset[str]) -> str:
    """Return lines as one text with single spaces.

    A hyphen at the end of a line is dropped where it was only put there to break a word: where
    the rest begins with a small letter, unless the document writes the word with a hyphen.
    """
    pieces = [lines[0]]
    for line in lines[1:]:
        broken, tail = _BROKEN.search(pieces[-1][-_LONGEST_WORD:]), _TAIL.match(line)
        if not broken or not tail:
            pieces += [" ", line]
            continue
        pieces[-1] = pieces[-1][:-1]
        pieces += ["-", line] if _keeps_hyphen(broken, tail[0], known) else [line]
    return tidy("".join(pieces))


def _keeps_hyphen(broken: re.Match[str], tail: str, known: frozenset[str]) -> bool:
    head, tail = broken["word"].lower(), tail
    if head + tail.lower() in known:
        return False
    return tail[0].isupper() or f"{head}-{tail.lower()}" in known
