"""Sets two documents side by side, sentence by sentence and word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal, NamedTuple

from mtcr_desktop.library.comparing.alignment import Letters, Run, pairs, runs
from mtcr_desktop.library.comparing.statements import Statement
from mtcr_desktop.records.folding import words

Change = Literal["same", "changed", "added", "removed"]
"""What became of a sentence of the left document in the right one."""

_NOTHING = Run(True, (0, 0), (0, 0))
"""Stands before the first word, and with its like after the last: punctuation is no change."""

_LETTERS_BETWEEN = 3
"""Letters of a word that, alone between two changes, does not part them: "of", "the"."""


class Piece(NamedTuple):
    """A part of a changed sentence.

    Attributes:
        same: Whether both sentences have its words.
        left: It as the left one writes it; empty if only the right one has it.
        right: It as the right one writes it.
    """

    same: bool
    left: str
    right: str


class Unit(NamedTuple):
    """A line of the comparison.

    Attributes:
        change: What became of the sentence.
        left, right: The sentence in each document; None where it has none.
        pieces: Both sentences in parts, if it changed; each is the sum of its side of them.
        elsewhere: The same sentence at another place of the other document, if it only moved.
    """

    change: Change
    left: Statement | None
    right: Statement | None
    pieces: tuple[Piece, ...] = ()
    elsewhere: Statement | None = None


def compare(left: Sequence[Statement], right: Sequence[Statement]) -> tuple[Unit, ...]:
    """Return two documents side by side.

    Sentences are the same if their words are; case, accents and punctuation do not matter.

    Args:
        left: The statements of one document.
        right: Those of the other.
    """
    sentences, vocabulary = Letters(), Letters()
    spelt = [sentences.of(one.pattern.exact for one in side) for side in (left, right)]
    found: list[Unit] = []
    for run in runs(*spelt):
        if run.equal:
            sides = zip(left[slice(*run.left)], right[slice(*run.right)], strict=True)
            found += (Unit("same", one, other) for one, other in sides)
        else:
            found += _changed(left[slice(*run.left)], right[slice(*run.right)], vocabulary)
    return _moved(found)


def _changed(
    left: Sequence[Statement], right: Sequence[Statement], vocabulary: Letters
) -> Iterator[Unit]:
    """Yield a stretch in which no sentence is the same: what is alike stands side by side."""
    spelt = [[vocabulary.of(_likeness_words(one)) for one in side] for side in (left, right)]
    reached = (0, 0)
    for i, j in (*pairs(*spelt), (len(left), len(right))):
        yield from (Unit("removed", one, None) for one in left[reached[0] : i])
        yield from (Unit("added", None, one) for one in right[reached[1] : j])
        if i < len(left) and j < len(right):
            yield Unit("changed", left[i], right[j], word_by_word(left[i].text, right[j].text))
        reached = (i + 1, j + 1)


def _likeness_words(statement: Statement) -> list[str]:
    """Return the words by which alike sentences are found.

    Two names are not alike because each is one; but two dates are.
    """
    pattern = statement.pattern
    alike = pattern.runs or any(map(str.isdigit, pattern.exact))
    return (pattern.blanked if alike else pattern.exact).split()


def word_by_word(left: str, right: str) -> tuple[Piece, ...]:
    """Return two texts in parts: what they have in common, and what each has alone."""
    spelling = Letters()
    found = words(left), words(right)
    spelt = [spelling.of(word for *_, word in side) for side in found]
    steps = [_NOTHING, *_smooth(list(runs(*spelt)), found[0])]
    steps.append(Run(True, (len(found[0]),) * 2, (len(found[1]),) * 2))
    sides = (
        _cut(left, found[0], [(step.equal, *step.left) for step in steps]),
        _cut(right, found[1], [(step.equal, *step.right) for step in steps]),
    )
    rows = zip(steps, *sides, strict=True)
    return tuple(Piece(step.equal, one, other) for step, one, other in rows if one or other)


def _smooth(steps: list[Run], found: Sequence[tuple[int, int, str]]) -> list[Run]:
    """Join changes that only a small word parts: that two sentences share an "of" says nothing."""
    joined: list[Run] = []
    for number, step in enumerate(steps):
        inside = 0 < number < len(steps) - 1  # a change stands on either side
        alone = step.left[1] - step.left[0] == 1
        small = alone and len(found[step.left[0]][2]) <= _LETTERS_BETWEEN
        equal = step.equal and not (inside and small)
        if joined and not equal and not joined[-1].equal:
            before = joined.pop()
            step = Run(False, (before.left[0], step.left[1]), (before.right[0], step.right[1]))
        joined.append(step._replace(equal=equal))
    return joined


def _cut(
    text: str, found: Sequence[tuple[int, int, str]], steps: Sequence[tuple[bool, int, int]]
) -> list[str]:
    """Return a text in parts; what stands between words goes with those that both have.

    Args:
        text: The text.
        found: Its words.
        steps: For each part whether both have it, its first word, and the one after its last.
    """
    cuts: list[str] = []
    reached = 0
    for step, following in zip_longest(steps, steps[1:]):
        end = found[step[2] - 1][1] if step[2] else 0
        if following is None:
            end = len(text)
        elif step[0] and following[1] < following[2]:
            end = found[following[1]][0]
        cuts.append(text[reached:end])
        reached = end
    return cuts


def _moved(found: Sequence[Unit]) -> tuple[Unit, ...]:
    """Tell of each sentence that one document lacks here whether it stands there elsewhere."""
    gone: defaultdict[str, list[Statement]] = defaultdict(list)
    come: defaultdict[str, list[Statement]] = defaultdict(list)
    for unit in found:
        if unit.change == "removed" and unit.left:
            gone[unit.left.pattern.exact].append(unit.left)
        elif unit.change == "added" and unit.right:
            come[unit.right.pattern.exact].append(unit.right)
    told = []
    for unit in found:
        others = come if unit.change == "removed" else gone
        own = unit.left if unit.change == "removed" else unit.right
        if unit.change in ("removed", "added") and own and others[own.pattern.exact]:
            unit = unit._replace(elsewhere=others[own.pattern.exact][0])
        told.append(unit)
    return tuple(told)
