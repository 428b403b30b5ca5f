"""Cuts the tree of a web page into blocks: what a reader sees as one paragraph each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element, iterwalk

from mtcr_desktop.library.reading.limits import MAX_DEPTH
from mtcr_desktop.library.reading.plain import paragraphs
from mtcr_desktop.library.reading.refusals import damaged
from mtcr_desktop.library.reading.tidying import lines_apart, raised, tidy

UNSEEN = frozenset({
    "applet", "area", "audio", "base", "basefont", "bgsound", "button", "canvas", "col", "colgroup",
    "datalist", "embed", "frame", "frameset", "iframe", "img", "input", "link", "map",
    "meta", "meter", "noembed", "noframes", "noscript", "object", "optgroup", "option", "param",
    "progress", "script", "select", "source", "style", "svg", "template", "textarea", "title",
    "track", "video",
})  # fmt: skip
"""Elements whose content is not text of the page, or is never shown.

Not "head": where a page leaves out <body>, as it may, the parser leaves <main> inside <head>.
"""

HEADINGS = {f"h{level}": level for level in range(1, 7)}

BLOCKS = HEADINGS.keys() | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
"""Elements that begin and end a paragraph."""

_LONGEST_CELL = 200
"""Characters of a cell of data; where there are more, a table is there for layout."""

_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """A piece of a page that is one paragraph.

    Attributes:
        element: The innermost element that holds all of it.
        text: Its words, with single spaces.
        linked: How many of its characters are in links.
        cells: The cells of a row of a table that holds data; else empty.
    """

    element: _Element
    text: str
    linked: int = 0
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class _Run:
    """What has been gathered for a block so far: its lines, and how much of it is linked."""

    element: _Element
    lines: list[list[str]] = field(default_factory=lambda: [[]])
    linked: int = 0

    def add(self, text: str, in_link: bool) -> None:
        self.lines[-1].append(text)
        if in_link:
            self.linked += len(text.strip())

    def blocks(self) -> Iterator[Block]:
        """Yield the block, or several where the page parts them by line breaks."""
        lines = ["".join(line) for line in self.lines]
        whole = sum(map(len, lines)) or 1
        for text in lines_apart(lines):
            yield Block(self.element, text, round(self.linked * len(text) / whole))


def blocks(root: _Element) -> list[Block]:
    """Return the blocks of a page in their order.

    Raises:
        DocumentError: Its elements are nested deeper than in any real page.
    """
    return list(_Walk(root))


class _Walk:
    """Goes through a tree without recursion: pages may be nested deeper than Python's stack."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._run = _Run(root)
        self._links = 0
        self._raised = 0

    def __iter__(self) -> Iterator[Block]:
        # Each entry is an element to enter, or to leave where the flag is set.
        stack: list[tuple[_Element, bool, int]] = [(self._root, False, 1)]
        while stack:
            element, leaving, depth = stack.pop()
            if leaving:
                yield from self._leave(element)
                self._text(element.tail)
                continue
            if depth > MAX_DEPTH:
                raise damaged(f"its elements are nested more than {MAX_DEPTH} deep")
            name = name_of(element)
            if not name or name in UNSEEN or is_hidden(element):
                self._text(element.tail)
                continue
            if whole := _whole(element, name):
                yield from self._cut(element)
                yield from whole
                self._text(element.tail)
                continue
            stack.append((element, True, depth))
            yield from self._enter(element, name)
            stack += [(child, False, depth + 1) for child in reversed(element)]
        yield from self._cut(self._root)

    def _enter(self, element: _Element, name: str) -> Iterator[Block]:
        if name in BLOCKS:
            yield from self._cut(element)
        elif name == "br":
            self._run.lines.append([])
        self._links += name == "a" and element.get("href") is not None
        self._raised += name == "sup"
        self._text(element.text)

    def _leave(self, element: _Element) -> Iterator[Block]:
        name = name_of(element)
        self._links -= name == "a" and element.get("href") is not None
        self._raised -= name == "sup"
        if name in BLOCKS:
            parent = element.getparent()
            yield from self._cut(element if parent is None else parent)

    def _cut(self, element: _Element) -> Iterator[Block]:
        """Yield what has been gathered, and begin anew inside an element."""
        yield from self._run.blocks()
        self._run = _Run(element)

    def _text(self, text: str | None) -> None:
        if text:
            self._run.add(raised(text) if self._raised else text, self._links > 0)


def name_of(element: _Element) -> str:
    """Return the name of an element; empty for comments and instructions."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def is_hidden(element: _Element) -> bool:
    """Say whether a page hides an element from its readers."""
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style", "")))


def _whole(element: _Element, name: str) -> list[Block]:
    """Return the blocks of an element that is read at once: a row of data, or text set by hand."""
    if name == "tr" and (cells := _cells(element)):
        linked = sum(len("".join(a.itertext())) for a in element.iter("a"))
        return [Block(element, " | ".join(cells), linked, tuple(cells))]
    if name == "pre":
        return [Block(element, p.text) for p in paragraphs("".join(_seen(element)))]
    return []


def _cells(row: _Element) -> list[str]:
    """Return the cells of a row of a table that holds data; none for a table of layout."""
    cells = [child for child in row if name_of(child) in ("td", "th")]
    if len(cells) < 2:
        return []
    for cell in cells:
        inner = (name_of(e) for e in cell.iterdescendants() if name_of(e) in BLOCKS)
        if next(inner, "p") not in ("p", "div", "center") or next(inner, None) is not None:
            return []
    texts = [tidy("".join(_seen(cell))) for cell in cells]
    if any(len(text) > _LONGEST_CELL for text in texts):
        return []
    return [text for text in texts if text]


def _seen(element: _Element) -> Iterator[str]:
    """Yield the text of an element as far as it is shown."""
    inside = 0
    walk = iterwalk(element, events=("start", "end"))
    for event, child in walk:
        name = name_of(child)
        if event == "start":
            inside += name == "sup"
            if name in UNSEEN or not name or is_hidden(child):
                walk.skip_subtree()
            elif child.text:
                yield raised(child.text) if inside else child.text
        else:
            inside -= name == "sup"
            if name == "br":
                yield "\n"
            if child is not element and child.tail:
                yield child.tail
