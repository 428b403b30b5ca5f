"""Finds words again in a text that was read anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from mtcr_desktop.library.places import anchors
from mtcr_desktop.library.text import DocumentText, Words
from mtcr_desktop.records.folding import words

CONTEXT = 40
"""Characters on either side of a passage that are kept, to tell it from others like it."""


class Anchor(NamedTuple):
    """A passage as it was marked.

    Attributes:
        words: Where it stood.
        quoted: The words themselves.
        before: What stood directly before them in the paragraph.
        after: What stood directly after them.
    """

    words: Words
    quoted: str
    before: str
    after: str


def anchor(text: DocumentText, place: Words) -> Anchor:
    """Return the anchor of a passage."""
    paragraph = text.paragraphs[place.paragraph].text
    return Anchor(
        place,
        paragraph[place.start : place.end],
        paragraph[max(0, place.start - CONTEXT) : place.start],
        paragraph[place.end : place.end + CONTEXT],
    )


def find(text: DocumentText, wanted: Anchor) -> Words | None:
    """Return where a passage stands now, or None where its words are no longer there.

    Of several places the one with the same surroundings counts, then the nearest to the old one.
    Words that differ only in case, accents, spaces or punctuation are the same.
    """
    paragraphs = [paragraph.text for paragraph in text.paragraphs]
    found = list(_exact(paragraphs, wanted.quoted)) or list(_loose(paragraphs, wanted.quoted))
    return max(found, key=lambda place: _likeness(paragraphs, place, wanted), default=None)


def moved(old: DocumentText, new: DocumentText) -> dict[str, str]:
    """Return the places of a document that have another name now, by their old names.

    Args:
        old: The text whose places are known.
        new: The same document, read anew.
    """
    by_text: dict[str, list[int]] = {}
    for number, paragraph in enumerate(new.paragraphs):
        by_text.setdefault(paragraph.text, []).append(number)
    new_names = anchors(paragraph.role for paragraph in new.paragraphs)
    names: dict[str, str] = {}
    for number, name in enumerate(anchors(paragraph.role for paragraph in old.paragraphs)):
        same = by_text.get(old.paragraphs[number].text, [])
        nearest = min(same, key=lambda other: abs(other - number), default=None)
        if nearest is None:
            continue
        same.remove(nearest)
        if new_names[nearest] != name:
            names[name] = new_names[nearest]
    return names


def _exact(paragraphs: Sequence[str], quoted: str) -> Iterator[Words]:
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.find(quoted)
        while start >= 0:
            yield Words(number, start, start + len(quoted))
            start = paragraph.find(quoted, start + 1)


def _loose(paragraphs: Sequence[str], quoted: str) -> Iterator[Words]:
    wanted = [word for _, _, word in words(quoted)]
    for number, paragraph in enumerate(paragraphs):
        there = words(paragraph)
        for first in range(len(there) - len(wanted) + 1 if wanted else 0):
            run = there[first : first + len(wanted)]
            if [word for _, _, word in run] == wanted:
                yield Words(number, run[0][0], run[-1][1])


def _likeness(paragraphs: Sequence[str], place: Words, wanted: Anchor) -> tuple[int, int, int]:
    paragraph = paragraphs[place.paragraph]
    before = paragraph[max(0, place.start - CONTEXT) : place.start]
    after = paragraph[place.end : place.end + CONTEXT]
    same = _shared(before[::-1], wanted.before[::-1]) + _shared(after, wanted.after)
    return (
        same,
        -abs(place.paragraph - wanted.words.paragraph),
        -abs(place.start - wanted.words.start),
    )


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts share from their start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
