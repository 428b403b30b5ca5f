"""Where words stand in a text, and the cut of a text around them.

Words are folded as in the index; offsets are those of the text as it is shown. The same words
mark a title in the results, a snippet and an opened sheet.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from mtcr_desktop.records.folding import fold
from mtcr_desktop.search.results import Spans

SNIPPET_LENGTH = 180
"""Characters of a snippet, about two lines of a result."""

_ELLIPSIS = "…"
_TITLE_LENGTH = 200
_BETWEEN = r"[\W_]+"


def spans(text: str, words: Iterable[str]) -> Spans:
    """Return where words stand in a text.

    Args:
        text: Any text, as it is shown.
        words: In the notation of `Answer.words`: folded words, phrases with single spaces, and
            "*" at the end where the last word may go on; only the part that was typed is marked.

    Returns:
        Spans in order, none touching another.
    """
    asked = _asked(tuple(words))
    if not asked:
        return ()
    plain, origin = _folded(text)
    return _apart((limits for one in asked for limits in _places(plain, one)), origin)


def inside(text: str, part: str) -> Spans:
    """Return where a folded text stands in a text, at word starts or not."""
    if not part:
        return ()
    plain, origin = _folded(text)
    pattern = re.compile(_BETWEEN.join(map(re.escape, part.split())) or "(?!)")
    return _apart((match.span() for match in pattern.finditer(plain)), origin)


def snippet(text: str, words: Iterable[str], length: int = SNIPPET_LENGTH) -> tuple[str, Spans]:
    """Return the part of a text that shows its words best, and where they stand in it.

    The text is cut at word limits, with an ellipsis at each cut.
    """
    text = " ".join(text.split())
    marks = spans(text, words)
    if len(text) <= length:
        return text, marks
    start, end = _window(text, marks, length)
    head, tail = _ELLIPSIS * (start > 0), _ELLIPSIS * (end < len(text))
    shift = len(head) - start
    kept = tuple((a + shift, b + shift) for a, b in marks if start <= a and b <= end)
    return f"{head}{text[start:end]}{tail}", kept


def folded(text: str) -> str:
    """Return a text folded letter by letter: quicker than `fold` for text in any language."""
    return _folded(text)[0]


def _window(text: str, marks: Spans, length: int) -> tuple[int, int]:
    """Return the limits of the stretch with most marks, the first of those that have as many."""
    lead = length // 4  # some words before the first hit make it readable
    first, first_end = 0, 0
    most = 0
    for a, b in marks:
        count = sum(a <= c and d <= a + length - lead for c, d in marks)
        if count > most:
            first, first_end, most = a, b, count
    start = max(min(first - lead, len(text) - length), 0)
    if start:
        space = text.find(" ", start, first)
        start = space + 1 if space >= 0 else first
    end = min(start + length, len(text))
    if end < len(text):
        space = text.rfind(" ", start, end + 1)
        end = space if space >= max(first_end, start + 1) else end
    return start, end


class _Asked(NamedTuple):
    """A word or phrase to look for: its words, and whether the last one must end there."""

    words: tuple[str, ...]
    whole: bool


@lru_cache(maxsize=32)
def _asked(marks: tuple[str, ...]) -> tuple[_Asked, ...]:
    """Return what `Answer.words` stands for."""
    asked = {_Asked(tuple(mark.removesuffix("*").split()), mark[-1:] != "*") for mark in marks}
    return tuple(one for one in asked if one.words)


def _places(folded: str, asked: _Asked) -> Iterator[tuple[int, int]]:
    """Yield where a word or phrase stands in folded text.

    Plain look-ups: to compile a pattern for each text typed would take longer than all the rest.
    """
    first = asked.words[0]
    start = folded.find(first)
    while start >= 0:
        end = _end(folded, start, asked.words)
        begun = start > 0 and folded[start - 1].isalnum()
        goes_on = asked.whole and folded[end : end + 1].isalnum()
        if end and not begun and not goes_on:
            yield start, end
        start = folded.find(first, start + len(first))


def _end(folded: str, start: int, words: tuple[str, ...]) -> int:
    """Return where words end that begin at a place; 0 if not all of them follow."""
    end = start + len(words[0])
    for word in words[1:]:
        following = end
        while following < len(folded) and not folded[following].isalnum():
            following += 1
        if following == end or not folded.startswith(word, following):
            return 0
        end = following + len(word)
    return end


def _apart(limits: Iterable[tuple[int, int]], origin: list[int] | None) -> Spans:
    """Return limits in folded text as spans of the text itself; of two that overlap, the first."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(limits, key=lambda limits: (limits[0], -limits[1])):
        if origin is not None:
            while origin[end] == origin[end - 1]:  # the hit ends inside what one letter became
                end += 1
            start, end = origin[start], origin[end]
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return tuple(found)


def _folded(text: str) -> tuple[str, list[int] | None]:
    """Return the folded text and the offset that each of its characters comes from.

    One offset more than there are characters, the length of the text; None where the offsets in
    both are the same.
    """
    if text.isascii():
        return text.lower(), None
    return _folded_title(text) if len(text) <= _TITLE_LENGTH else _folded_letters(text)


def _folded_letters(text: str) -> tuple[str, list[int] | None]:
    """Return the same for a text with other letters than ASCII has."""
    folds = {ord(letter): _fold_piece(letter) for letter in set(text)}
    odd = "".join(chr(code) for code in folds if len(folds[code]) != 1 or _joins(chr(code)))
    if not odd:
        return text.translate(folds), None
    parts: list[str] = []
    origin: list[int] = []
    done = 0
    for match in re.finditer(f".?[{re.escape(odd)}]+", text, re.DOTALL):
        parts.append(text[done : match.start()].translate(folds))
        origin += range(done, match.start())
        done = match.end()
        for start, end in _letters(text, *match.span()):
            part = _fold_piece(text[start:end])
            parts.append(part)
            origin += [start] * len(part)
    parts.append(text[done:].translate(folds))
    origin += range(done, len(text) + 1)
    return "".join(parts), origin


_folded_title = lru_cache(maxsize=1024)(_folded_letters)
"""The same titles are marked again at each key."""


def _letters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the limits of the letters in a stretch of text, each with the marks that belong to it.

    They are folded together: what is left of decomposed syllables must be composed again.
    """
    for place in range(start + 1, end + 1):
        if place == end or not _joins(text[place]):
            yield start, place
            start = place


@lru_cache(maxsize=4096)
def _fold_piece(piece: str) -> str:
    return fold(piece)


@lru_cache(maxsize=4096)
def _joins(character: str) -> bool:
    """Say whether a character belongs to the one before it: a mark, or the rest of a syllable."""
    if character.isascii():
        return False
    return unicodedata.category(character) == "Mn" or "\u1160" <= character <= "\u11ff"
