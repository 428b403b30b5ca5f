"""The user's highlights in the sheet of a document: on the words, below them, and in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from mtcr_desktop.library.places import NUMBERED, family, label, place
from mtcr_desktop.library.store.records import Highlight, Passage
from mtcr_desktop.library.text import Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import (
    Badge,
    Callout,
    Fact,
    Inlines,
    Items,
    Link,
    Marker,
    Paragraph,
    Text,
)
from mtcr_desktop.sheets.wording import plural

ANCHOR = "highlights"

_ENTRY = "highlight-"
_MARK = "mark-"
_LONGEST_QUOTE = 160
_REMARK = "What you marked in this document yourself; it is no part of it."
_LOST = "No longer found in the text"


class Stroke(NamedTuple):
    """Words of a paragraph that are shown as part of one highlight.

    Attributes:
        start, end: Where they stand.
        colour: Its colour.
        address: What opens the highlight.
        anchor: Name of the place, at the first words of a highlight.
    """

    start: int
    end: int
    colour: Marker
    address: Address
    anchor: str = ""


class Marks:
    """The highlights of a document by the paragraphs that they stand in.

    Args:
        highlights: All of them, in the order of the text.
        page: The sheet that shows them.
    """

    def __init__(self, highlights: Iterable[Highlight], page: Address) -> None:
        self.page = page
        self.found: list[Highlight] = []
        self.lost: list[Highlight] = []
        self._parts: dict[int, list[tuple[Words, Highlight]]] = {}
        self._noted: dict[int, list[tuple[int, Highlight]]] = {}
        self._titles: dict[int, str] = {}
        for one in highlights:
            places = found_places(one)
            (self.found if places else self.lost).append(one)
            for words in places:
                self._parts.setdefault(words.paragraph, []).append((words, one))
            if places and one.note:
                self._titles[one.id] = f"Your note {len(self._titles) + 1}"
                last = max(places)
                self._noted.setdefault(last.paragraph, []).append((last.end, one))

    def address(self, highlight: Highlight) -> Address:
        """Return what opens a highlight: in the window to change it, elsewhere in the list."""
        return address_of(self.page, highlight.id)

    def title(self, highlight: Highlight) -> str:
        """Return what the note of a highlight is called."""
        return self._titles[highlight.id]

    def strokes(self, paragraph: int) -> tuple[Stroke, ...]:
        """Return what to mark in a paragraph, in order; of several highlights the shortest."""
        parts = self._parts.get(paragraph, [])
        cuts = sorted({edge for words, _ in parts for edge in words[1:]})
        found: list[Stroke] = []
        for start, end in pairwise(cuts):
            over = [(words, one) for words, one in parts if words.start <= start < words.end]
            if not over:
                continue
            words, one = min(over, key=lambda part: (part[0].end - part[0].start, -part[1].id))
            address = self.address(one)
            if found and found[-1].end == start and found[-1].address == address:
                found[-1] = found[-1]._replace(end=end)
            else:
                begins = start == words.start and words == min(found_places(one))
                anchor = f"{_MARK}{one.id}" if begins else ""
                found.append(Stroke(start, end, one.colour, address, anchor))
        return tuple(found)

    def badges(self, paragraph: int) -> dict[int, list[Badge]]:
        """Return the marks of the notes in a paragraph, by the character that they stand before."""
        found: dict[int, list[Badge]] = {}
        for end, one in self._noted.get(paragraph, ()):
            badge = Badge(self.title(one).lower(), "own", self.address(one))
            found.setdefault(end, []).append(badge)
        return found

    def notes(self, paragraph: int) -> tuple[Callout, ...]:
        """Return the notes to show below a paragraph: those on highlights that end in it."""
        noted = sorted(self._noted.get(paragraph, ()))
        return tuple(
            Callout(self.title(one), tuple((Text(line),) for line in _lines(one.note)), "own")
            for _, one in noted
        )

    def fact(self) -> Iterator[Fact]:
        """Yield the fact that leads to the list, if there are highlights."""
        if every := (*self.found, *self.lost):
            notes = sum(bool(one.note) for one in every)
            words = plural(len(every), "highlight")
            words += f", {plural(notes, 'note')}" if notes else ""
            yield Fact("Marked by you", (Link(words, _in(self.page, ANCHOR)),), "marked")

    def add(self, draft: Draft, places: Sequence[str]) -> None:
        """Append the list of the highlights, if there are any; last those whose words are gone.

        Args:
            draft: The sheet of the document.
            places: Anchors of the paragraphs, by their index.
        """
        if not (self.found or self.lost):
            return
        draft.heading("Your highlights and notes", ANCHOR)
        draft.add(Paragraph((Text(_REMARK),), "small"))
        if self.found:
            entries = tuple(_entry(one, self, places) for one in self.found)
            names = tuple(f"{_ENTRY}{one.id}" for one in self.found)
            draft.add(Items(entries, ordered=True, anchors=names))
        if self.lost:
            lost = (line for one in self.lost for line in _lost(one, self.address(one)))
            draft.add(Callout(_LOST, tuple(lost), "own"))


def address_of(document: Address, highlight_id: int) -> Address:
    """Return what opens a highlight in the sheet of a document."""
    return _in(document, f"{_ENTRY}{highlight_id}")


def id_in(fragment: str) -> int | None:
    """Return the highlight that a fragment of an address opens; None if it opens none."""
    number = fragment.removeprefix(_ENTRY)
    return int(number) if number != fragment and number.isdecimal() else None


def _entry(highlight: Highlight, marks: Marks, places: Sequence[str]) -> Inlines:
    """Return a highlight as an entry of the list, its note below it."""
    first = min(found_places(highlight)).paragraph
    anchor, paragraph = f"{_MARK}{highlight.id}", places[first]
    is_shown = any(stroke.anchor == anchor for stroke in marks.strokes(first))
    if is_shown and family(paragraph) == NUMBERED:
        target = _in(marks.page, anchor)
    else:  # its first words are shown as those of another, or are no running text any more
        target = place(marks.page, paragraph)
    entry: Inlines = (
        Link(_quoted(highlight), target),
        Text(f" · {label(paragraph).lower()} ", "muted"),
        Badge(highlight.colour, "own", marks.address(highlight)),
    )
    if gone := [part.quoted for part in highlight.passages if part.words is None]:
        entry += (Text(f" · no longer found: “{_short(' … '.join(gone))}”", "muted"),)
    if highlight.note:
        note = " ".join(_lines(highlight.note))
        entry += (Text(f"\n{marks.title(highlight)}: {note}"),)
    return entry


def _lost(highlight: Highlight, address: Address) -> Iterator[Inlines]:
    whole = " … ".join(part.quoted for part in highlight.passages)
    yield (Text(f"“{whole}” "), Badge(highlight.colour, "own", address))
    yield from ((Text(line, "emphasis"),) for line in _lines(highlight.note))


def found_places(highlight: Highlight) -> list[Words]:
    """Return where the words of a highlight stand, without those that are gone."""
    return [part.words for part in highlight.passages if part.words is not None]


def _in(page: Address, anchor: str) -> Address:
    return Address(page.kind, page.key, page.query, anchor)


def _quoted(highlight: Highlight) -> str:
    parts: Iterable[Passage] = (part for part in highlight.passages if part.words is not None)
    return f"“{_short(' … '.join(part.quoted for part in parts))}”"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE].rstrip() + "…"


def _lines(note: str) -> list[str]:
    return [line for line in note.splitlines() if line.strip()]
