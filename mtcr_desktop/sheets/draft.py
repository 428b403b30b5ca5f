"""A sheet in the making: its blocks, its links and its numbered sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.sheet import (
    Block,
    Cite,
    Fact,
    Facts,
    Heading,
    Inline,
    Inlines,
    Items,
    Link,
    Paragraph,
    Sheet,
    SourceList,
    Table,
    Text,
    WebLink,
)

if TYPE_CHECKING:
    from mtcr_desktop.sheets.naming import Names

_WEB = re.compile(r"https?://[^\s,;]*[^\s,;.)]")


class Draft:
    """Collects the blocks of one sheet in reading order.

    Sources are numbered when they are first cited, so citations have to be made in the order in
    which they will be read.

    Attributes:
        edition: Where records are looked up.
        address: What the sheet will show.
        here: The same without options, as links would name it; a sheet never links to itself.
        as_of: Date from which the sheet is seen, or None.
    """

    def __init__(
        self, edition: Edition, address: Address, *, as_of: PartialDate | None = None
    ) -> None:
        self.edition = edition
        self.address = address.page
        self.here = Address(address.kind, address.key)
        self.as_of = as_of
        self._blocks: list[Block] = []
        self._numbers: dict[str, int] = {}
        self._terms_seen: set[Address] = set()

    @property
    def names(self) -> Names:
        """The names that the edition knows, to be found in texts."""
        from mtcr_desktop.sheets.naming import names_of  # the home page links no running text

        return names_of(self.edition)

    # -- blocks ---------------------------------------------------------------------------------

    def add(self, *blocks: Block) -> None:
        """Append blocks."""
        self._blocks.extend(blocks)

    def heading(self, text: str, anchor: str) -> None:
        """Start a section."""
        self._blocks.append(Heading(text, anchor))

    def facts(self, rows: Iterable[Fact]) -> None:
        """Append a block of labelled facts, unless there is none."""
        if kept := tuple(row._replace(content=_capitalised(row.content)) for row in rows):
            self._blocks.append(Facts(kept))

    def table(
        self,
        columns: Sequence[str],
        rows: Iterable[Sequence[Inlines]],
        *,
        flush_right: Sequence[str] = (),
    ) -> None:
        """Append a table without the columns in which nothing stands, unless it has no rows.

        Args:
            columns: Headings.
            rows: Cells, as many in each row as there are headings.
            flush_right: Headings of the columns that hold numbers.
        """
        cells = [tuple(row) for row in rows]
        used = [n for n in range(len(columns)) if any(row[n] for row in cells)]
        if used:
            headings = tuple(columns[n] for n in used)
            numeric = frozenset(headings.index(name) for name in flush_right)
            kept = tuple(tuple(row[n] for n in used) for row in cells)
            self._blocks.append(Table(headings, kept, numeric=numeric))

    def items(self, entries: Sequence[Inlines], *, ordered: bool = False, anchor: str = "") -> None:
        """Append a list, unless it is empty; `anchor` "decision" names "decision-1" and so on."""
        if entries:
            anchors = tuple(f"{anchor}-{n}" for n in range(1, len(entries) + 1)) if anchor else ()
            self._blocks.append(Items(tuple(entries), ordered=ordered, anchors=anchors))

    def lead(self, text: str, sources: Iterable[str] = (), anchor: str = "summary") -> None:
        """Append the opening paragraph, with references to what it rests on."""
        content = (*self.prose(text), *self.cite(sources))
        self._blocks.append(Paragraph(content, "lead", anchor))

    def note(self, text: str | None, title: str = "Notes", anchor: str = "notes") -> None:
        """Append a section with our remarks on the record, unless there is none."""
        if text:
            self.heading(title, anchor)
            self.add(Paragraph(self.prose(text)))

    # -- inlines --------------------------------------------------------------------------------

    def cite(self, sources: Iterable[str]) -> Inlines:
        """Return the reference to sources by their numbers; nothing if there are none."""
        numbers = tuple(
            dict.fromkeys(self._numbers.setdefault(s, len(self._numbers) + 1) for s in sources)
        )
        return (Cite(tuple(sorted(numbers))),) if numbers else ()

    def basis(self, sources: Iterable[str]) -> list[Fact]:
        """Return the fact that closes a block: on whose word the record as a whole rests.

        Sources of a record vouch for it as a whole, so no single value can claim them.
        """
        cited = self.cite(sources)
        return (
            [Fact("This record", (Text("rests as a whole on "), *cited), "basis")] if cited else []
        )

    def prose(self, text: str) -> Inlines:
        """Return running text in which what it names is linked.

        States, plenaries and persons are linked where a text first names them, terms of the
        glossary where the sheet does.
        """
        parts: list[Inline] = []
        done = 0
        for start, end, part in self._linked(text):
            if start > done:
                parts.append(Text(text[done:start]))
            parts.append(part)
            done = end
        if done < len(text):
            parts.append(Text(text[done:]))
        return tuple(parts)

    def _linked(self, text: str) -> Iterator[tuple[int, int, Link | WebLink]]:
        """Yield (start, end, link) of what a text names and of the web addresses in it."""
        seen: set[Address] = set()
        web = [(m.start(), m.end(), WebLink(m[0], m[0])) for m in _WEB.finditer(text)]
        yield from web  # a name inside an address is no name: such texts get no other links
        for start, end, address in () if web else self.names.find(text):
            known = self._terms_seen if address.kind == "term" else seen
            if address not in known and address != self.here:
                known.add(address)
                yield start, end, Link(text[start:end], address)

    def country(self, iso2: str, as_of: PartialDate | None = None) -> Link | Text:
        """Return a state by its name at a date, linked where it has a sheet of its own."""
        name = self.edition.country_name(iso2, as_of)
        address = self.edition.country_address(iso2)
        if address is None or address == self.here:
            return Text(name)
        return Link(name, address)

    def countries(self, codes: Iterable[str], as_of: PartialDate | None = None) -> Inlines:
        """Return states as a list in words: "Greece, Ireland and Portugal"."""
        return in_words([(self.country(code, as_of),) for code in codes])

    def plenary(self, number: int) -> Link:
        """Return a plenary by its name, linked."""
        return self.link(Address("plenary", str(number)))

    def link(self, address: Address) -> Link:
        """Return a link that bears the title of what it leads to."""
        return Link(self.edition.title_of(address), address)

    # -- the sheet ------------------------------------------------------------------------------

    def sheet(
        self,
        kicker: str,
        title: str,
        subtitle: str = "",
        *,
        previous: Address | None = None,
        next_: Address | None = None,
        own: bool = False,
    ) -> Sheet:
        """Return the finished sheet, closed by its numbered sources."""
        sources = self.edition.sources_of(self._numbers)
        if sources:
            self.heading("Sources of the edition" if own else "Sources", "sources")
            self.add(SourceList(sources))
        return Sheet(
            address=self.address,
            kicker=kicker,
            title=title,
            subtitle=subtitle,
            blocks=tuple(self._blocks),
            sources=sources,
            edition=self.edition.info.version,
            as_of=str(self.as_of.value) if self.as_of else "",
            previous=self.link(previous) if previous else None,
            next=self.link(next_) if next_ else None,
            own=own,
        )


def _capitalised(content: Inlines) -> Inlines:
    """Return a fact with its first letter as a capital; links and addresses stay as they are."""
    if content and isinstance(first := content[0], Text):
        return (first._replace(text=first.text[:1].upper() + first.text[1:]), *content[1:])
    return content


def in_words(parts: Sequence[Inlines], last: str = " and ") -> Inlines:
    """Return parts joined as in a sentence: "a, b and c"."""
    joined: list[Inline] = []
    for index, part in enumerate(parts):
        if index:
            joined.append(Text(last if index == len(parts) - 1 else ", "))
        joined.extend(part)
    return tuple(joined)


def neighbours(keys: Sequence[str], key: str, kind: str) -> tuple[Address | None, Address | None]:
    """Return the addresses before and after a key in the natural order of its kind."""
    place = keys.index(key)
    before = Address(kind, keys[place - 1]) if place else None
    after = Address(kind, keys[place + 1]) if place + 1 < len(keys) else None
    return before, after
