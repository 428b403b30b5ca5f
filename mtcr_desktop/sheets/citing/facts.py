"""A sheet of the edition, or a single fact in it, as a citation with what it rests on.

The sheet already says everything in the order in which it is read: which words stand at an anchor,
which sources they cite, and what other sources say. So a fact is taken from there, whatever its
kind, and a citation can say nothing else than the sheet.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import RECORD_KINDS
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import BadDateError, NoSuchRecordError
from mtcr_desktop.sheets import doubts, phrases
from mtcr_desktop.sheets.citing.reference import Citation, Disagreement, Reference
from mtcr_desktop.sheets.citing.sources import reference as reference_of
from mtcr_desktop.sheets.remarks import split_remark
from mtcr_desktop.sheets.sheet import (
    Badge,
    Block,
    Callout,
    Cite,
    Facts,
    Heading,
    Inline,
    Inlines,
    Items,
    Paragraph,
    Roll,
    Sheet,
    Table,
    Text,
)
from mtcr_desktop.sheets.wording import DISPUTED

_LONGEST = 240
"""Characters of a fact that a citation repeats; the address leads to all of it."""

_FIELDS = {
    "place": ("city",),
    "dates": ("dates", "opening"),
    "document-date": ("document",),
    "regimes": ("eu", "wassenaar", "nsg", "australia-group", "hcoc"),
}
"""Fields that sources may disagree on, by anchor, where they are not called alike."""

_BASIS = "basis"
_SOURCE = re.compile(r"source-([1-9]\d{0,3})")


class _Place(NamedTuple):
    """What stands at an anchor: its name, and its words with their references."""

    name: str
    contents: tuple[Inlines, ...]


def cite_sheet(edition: Edition, sheet: Sheet, fragment: str = "") -> Citation:
    """Return the citation of a sheet of the edition, or of a fact in it.

    Args:
        edition: The edition.
        sheet: The sheet.
        fragment: Anchor of a fact, a paragraph, an entry of a list or a section; "source-3" is
            the source itself. Empty for the sheet as a whole.

    Raises:
        NoSuchRecordError: The sheet has no such place.
    """
    if source := _SOURCE.fullmatch(fragment):
        number = int(source[1])
        if number <= len(sheet.sources):
            return Citation(reference_of(sheet.sources[number - 1]))
        raise _no_place(sheet, fragment)
    if not fragment:
        # What a whole sheet rests on is its list of sources: too long for a note, and a part of it.
        return Citation(_reference(edition, sheet), as_of=_as_of(sheet))
    place = _find(sheet, fragment)
    numbers = tuple(_numbers(place.contents))
    # A fact without sources of its own is vouched for by those of the record as a whole.
    return Citation(
        _reference(edition, sheet, fragment),
        _in_words(place),
        as_of=_as_of(sheet),
        sources=_sources(sheet, numbers or _basis(sheet)),
        as_a_whole=not numbers or fragment == _BASIS,
        others=tuple(_others(sheet, fragment)),
    )


def _reference(edition: Edition, sheet: Sheet, fragment: str = "") -> Reference:
    address, info = sheet.address, edition.info
    named = address.kind in RECORD_KINDS and not sheet.as_of
    parts = filter(None, ("mtcr", address.kind, address.key, sheet.as_of, fragment))
    try:
        released = PartialDate.parse(info.version.replace(".", "-"))
    except BadDateError:
        released = None
    return Reference(
        id=re.sub(r"[^0-9A-Za-z]+", "-", "-".join(parts)).strip("-"),
        kind="entry",
        title=edition.title_of(address) if named else sheet.title,
        container=phrases.PRODUCT,
        date=released,
        version=info.version,
        language="en",
        address=address._replace(fragment=fragment),
        coverage=info.covers_until,
    )


def _as_of(sheet: Sheet) -> PartialDate | None:
    return PartialDate.parse(sheet.as_of) if sheet.as_of else None


def places_of(sheet: Sheet) -> dict[str, str]:
    """Return the names of what can be cited in a sheet, by anchor, in the order of the sheet."""
    named = {anchor: place.name or _spoken(anchor) for anchor, place in _places(sheet)}
    named.pop("sources", None)  # each of them can be cited itself
    return named | {f"source-{n}": f"Source {n}" for n, _ in enumerate(sheet.sources, 1)}


def _find(sheet: Sheet, anchor: str) -> _Place:
    """Return what stands at an anchor.

    Raises:
        NoSuchRecordError: There is no such anchor.
    """
    for name, place in _places(sheet):
        if name == anchor:
            return place
    raise _no_place(sheet, anchor)


def _places(sheet: Sheet) -> Iterator[tuple[str, _Place]]:
    """Yield what stands at each anchor of a sheet."""
    for index, block in enumerate(sheet.blocks):
        match block:
            case Heading(text, anchor):
                yield anchor, _Place(text, tuple(_section(sheet.blocks[index:])))
            case Facts(rows):
                yield from ((row.anchor, _Place(row.label, (row.content,))) for row in rows)
            case Paragraph(content, _, anchor) if anchor:
                yield anchor, _Place("", (content,))
            case Items(items, _, anchors):
                for anchor, item in zip(anchors, items, strict=False):
                    yield anchor, _Place(_spoken(anchor), (item,))


def _spoken(anchor: str) -> str:
    """Return an anchor as words: "Decision 2"."""
    return anchor.replace("-", " ").capitalize()


def _no_place(sheet: Sheet, anchor: str) -> NoSuchRecordError:
    return NoSuchRecordError(
        f"{sheet.address} has no place “{anchor}”.", "Without it the sheet as a whole is cited."
    )


def _section(blocks: Iterable[Block]) -> Iterator[Inlines]:
    """Yield the contents of a section, from its heading to the next one of its level."""
    first: Heading | None = None
    for block in blocks:
        match block:
            case Heading():
                if first is None:
                    first = block
                elif block.level <= first.level:
                    return
            case Facts(rows):
                yield from (row.content for row in rows)
            case Paragraph(content):
                yield content
            case Table(_, cells):
                yield from (cell for row in cells for cell in row)
            case Items(entries) | Roll(entries):
                yield from entries
            case Callout(_, paragraphs):
                yield from paragraphs


def _in_words(place: _Place) -> str:
    """Return what a place says: a section is named, a single fact is told."""
    if len(place.contents) != 1:
        return place.name
    words = "".join(_words(place.contents[0])).strip()
    joint = " " if place.name.endswith("since") else ": "
    told = f"{place.name}{joint}{words}" if place.name else words
    return textwrap.shorten(told, _LONGEST, placeholder=" …").rstrip(".")


def _words(content: Inlines) -> Iterator[str]:
    """Yield the words of a fact, without its references and the remarks that follow it."""
    for index, part in enumerate(split_remark(content)[0]):
        match part:
            case Cite():
                continue
            case Text(text) if index and text.startswith(". "):
                return
            case Badge(text):
                yield "" if part == DISPUTED else f"[{text}]"
            case _:
                yield part.text


def _numbers(contents: Iterable[Inlines]) -> Iterator[int]:
    """Yield the numbers of the sources that some contents cite, each once."""
    parts: Iterator[Inline] = (part for content in contents for part in content)
    yield from dict.fromkeys(n for part in parts if isinstance(part, Cite) for n in part.numbers)


def _basis(sheet: Sheet) -> tuple[int, ...]:
    """Return the numbers of the sources that vouch for a record as a whole."""
    for block in sheet.blocks:
        if isinstance(block, Facts):
            for row in block.rows:
                if row.anchor == _BASIS:
                    return tuple(_numbers([row.content]))
    return ()


def _sources(sheet: Sheet, numbers: Iterable[int]) -> tuple[Reference, ...]:
    return tuple(reference_of(sheet.sources[number - 1]) for number in numbers)


def _others(sheet: Sheet, anchor: str) -> Iterator[Disagreement]:
    """Yield the values that other sources give for a fact."""
    fields = _FIELDS.get(anchor, (anchor.replace("-", "_"),))
    titles = {doubts.title_of(field) for field in fields}
    for block in sheet.blocks:
        if isinstance(block, Callout) and block.title in titles:
            for content in block.paragraphs:
                if value := doubts.other_value(content):
                    yield Disagreement(value, _sources(sheet, _numbers([content])))
