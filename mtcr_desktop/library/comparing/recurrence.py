"""Whether a sentence is a formula that comes back, or new, and what that rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from mtcr_desktop.library.store.records import Document
from mtcr_desktop.records.addresses import Address

LEAST_OTHERS = 2
"""Other meetings whose documents have to have a sentence for it to be a formula."""


class Seen(NamedTuple):
    """A document that has a sentence.

    Attributes:
        document: The document.
        when: ISO date by which it is put in order: the first day of its meeting, else its date of
            issue; empty if neither is known.
        paragraph: Number of the paragraph in which the sentence stands, from 0.
        exact: Whether every word is the same, numbers and names too.
    """

    document: Document
    when: str
    paragraph: int
    exact: bool


class Recurrence(NamedTuple):
    """In which documents a sentence stands.

    Attributes:
        seen: They, in order of time; those without a date last.
        meetings: The meetings that they belong to.
        complete: Whether these are all documents that have it.
    """

    seen: tuple[Seen, ...]
    meetings: tuple[Address, ...]
    complete: bool = True

    @property
    def ends(self) -> tuple[Seen, ...]:
        """The first and the last of them whose time is known; one if there are not two."""
        dated = [one for one in self.seen if one.when] or self.seen[:1]
        return (dated[0], dated[-1]) if len(dated) > 1 else (dated[0],)

    @property
    def varied(self) -> bool:
        """Whether numbers, dates or names are others in some of them."""
        return not all(one.exact for one in self.seen)


class Mark(NamedTuple):
    """What is known of a sentence of one document.

    Attributes:
        recurring: In which documents it stands, if it is a formula; else None.
        new: Whether no earlier document has it.
    """

    recurring: Recurrence | None = None
    new: bool = False


def recurrence(seen: Iterable[Seen], *, complete: bool = True) -> Recurrence:
    """Return the documents that have a sentence in order of time, each once."""
    by_key: dict[str, Seen] = {}
    for one in seen:
        known = by_key.setdefault(one.document.key, one)
        if one.exact and not known.exact:
            by_key[one.document.key] = one
    ordered = tuple(sorted(by_key.values(), key=_order))
    meetings = dict.fromkeys(one.document.meeting for one in ordered if one.document.meeting)
    return Recurrence(ordered, tuple(meetings), complete)


def mark(
    found: Recurrence,
    document: Document,
    other: Document,
    is_earlier: Callable[[str], bool],
    has_earlier: bool,
) -> Mark:
    """Say what a sentence of a document is.

    It is a formula if it stands in documents of two other meetings, or in both that are compared
    if these belong to different meetings. It is new if no earlier document has it, and there are
    earlier ones; a document whose date is not known may be earlier.

    Args:
        found: The documents that have it.
        document: The document that it stands in.
        other: The document that this one is compared with.
        is_earlier: Says whether something of a date, or of none, may be earlier than the document.
        has_earlier: Whether there is any earlier document in its language.
    """
    others = [meeting for meeting in found.meetings if meeting != document.meeting]
    in_both = {document.key, other.key} <= {one.document.key for one in found.seen}
    apart = None not in (document.meeting, other.meeting) and document.meeting != other.meeting
    recurring = len(others) >= LEAST_OTHERS or (in_both and apart)
    before = any(is_earlier(one.when) for one in found.seen if one.document.key != document.key)
    return Mark(found if recurring else None, has_earlier and found.complete and not before)


def may_be_earlier(first: str, second: str) -> bool:
    """Say whether one ISO date may lie before another; what is not known may.

    "2001" may lie before "2001-09-25", and after it.
    """
    if first == second:
        return not first
    return not first or not second or first < second or first.startswith(second)


def is_earlier(first: str, second: str) -> bool:
    """Say whether one ISO date lies before another for certain."""
    return bool(first and second) and first < second and not second.startswith(first)


def _order(one: Seen) -> tuple[bool, str, str, str]:
    date = one.document.date.value if one.document.date else ""
    return (not one.when, one.when, date, one.document.added)
