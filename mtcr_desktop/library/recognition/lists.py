"""Recognises lists of the Partners: in a sentence, in a note at the foot, one in each line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.flat import phrase
from mtcr_desktop.library.recognition.names import Named
from mtcr_desktop.library.recognition.parts import Part

_SEPARATOR = phrase(r"[,;/|•·&]|\b(?:and|et|und|y|e|as well as|sowie|ainsi que)\b")
_ARTICLE = re.compile(
    r"[ ,;•·&(-]*(?:\d{1,2}[.)] *)?(?:(?:the|la|le|les|die|der|das|and|et|und|y)\b *|l')*"
)
_TAIL = " ^.,;:)]([0123456789"
_LONGEST_NAME = 60
_NOT_PARTNERS = phrase(
    r"adheren|adheri|unilateral|non-partner|non-member|outside the|"
    r"not (?:yet )?(?:partners|members)|observer|signator|subscri|appl(?:y|ied|icant)|outreach|"
    r"visited|non membres|nicht-?mitglied"
)


_FOUNDERS = phrase(r"\bfounders\b|\bfounding\b|\bfondat|\bgrundung|\bgrunder")


class Entry(NamedTuple):
    """An entry of a list: the code of a state, or the name as written, and where it stands."""

    value: str
    start: int
    end: int


def lists(parts: Sequence[Part], least: int) -> Iterator[Claim]:
    """Yield the lists of Partners in a document.

    Args:
        parts: Its sentences.
        least: Names that a list must have to be one of the Partners.
    """
    for part in parts:
        if part.about != "meeting" or len(part.states) < min(least, 2):
            continue
        if _NOT_PARTNERS.search(part.flat):
            continue
        for run in _runs(part):
            founders = len(run) == least and _FOUNDERS.search(part.flat)
            if len(run) >= least and not founders:
                names = tuple(entry.value for entry in run)
                yield part.claim("partner-list", names, run[0].start, run[-1].end)
    yield from _of_lines(parts, least)


def _runs(part: Part) -> Iterator[list[Entry]]:
    """Yield runs of entries in a sentence, each begun by a known state and parted by commas."""
    states = list(part.states)
    while states:
        run = [Entry(*states.pop(0))]
        while True:
            following, states = _following(part, run[-1].end, states)
            if following is None:
                break
            run += following
        yield run


def _following(part: Part, end: int, states: list[Named]) -> tuple[list[Entry] | None, list[Named]]:
    """Return the entry behind a place, with unknown ones before the next known state."""
    if not states or states[0].start - end > 4 * _LONGEST_NAME:
        return None, states
    state = states[0]
    between = _entries(part, end, state.start)
    if between is None:
        return None, states
    return [*between, Entry(*state)], states[1:]


def _entries(part: Part, start: int, end: int) -> list[Entry] | None:
    """Return unknown entries between two known ones; None if that is no list.

    An entry is a few words that begin with a capital, between separators.
    """
    flat, found = part.flat, []
    pieces: list[tuple[int, int]] = []
    begin = start
    for mark in _SEPARATOR.finditer(flat, start, end):
        pieces.append((begin, mark.start()))
        begin = mark.end()
    if not pieces:
        return None
    pieces.append((begin, end))
    for first, last in pieces:
        first += _article(flat[first:last])
        last = first + len(flat[first:last].rstrip(_TAIL))
        if first >= last:
            continue
        if last - first > _LONGEST_NAME or not part.sentence.text[first].isupper():
            return None
        if re.search(r"[.:]", flat[first:last]):
            return None
        found.append(Entry(part.sentence.text[first:last], first, last))
    return found


def _article(text: str) -> int:
    """Return how long the marks and articles are that stand before a name."""
    found = _ARTICLE.match(text)
    return found.end() if found else 0


def _of_lines(parts: Sequence[Part], least: int) -> Iterator[Claim]:
    """Yield lists with a state in each paragraph; one name among them may be unknown."""
    run: list[tuple[Part, Entry]] = []
    for part in (*parts, None):
        entry = _line(part) if part else None
        if part and entry:
            run.append((part, entry))
            continue
        if len(run) >= least:
            first, where = run[0]
            names = tuple(found.value for _, found in run)
            yield first.claim("partner-list", names, where.start, where.end)
        run = []


def _line(part: Part) -> Entry | None:
    """Return the state of a sentence that has nothing else in it."""
    if part.sentence.start or len(part.flat) > _LONGEST_NAME:
        return None
    start, end = _article(part.flat), len(part.flat.rstrip(_TAIL))
    if not 0 <= start < end:
        return None
    if len(part.states) == 1 and part.states[0].start <= start and part.states[0].end >= end:
        return Entry(*part.states[0])
    if part.sentence.role == "item" and part.sentence.text[start].isupper() and not part.states:
        return Entry(part.sentence.text[start:end], start, end)
    return None
