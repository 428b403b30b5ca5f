"""What of a web page is the site's and not the document's, by what its elements say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from lxml.etree import _Element

from mtcr_desktop.library.reading.blocks import HEADINGS, Block, name_of
from mtcr_desktop.library.reading.furniture import is_sentence, is_unmistakable
from mtcr_desktop.library.reading.notes import begins_like_note

_AROUND = frozenset({"nav", "aside", "footer", "menu", "dialog"})
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "complementary", "dialog", "menu", "menubar"}
)
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|(?:main|top|side|sub)?-?menu|breadcrumbs?|crumbs?|footer"
    r"|cookies?|consent|gdpr|banner|skip-?(?:link|nav|to)\w*|side-?bar|shar(?:e|ing)|social|addthis"
    r"|toolbar|masthead|pagination|pager|related|newsletter|subscribe|search-?(?:box|form)"
    r"|lang(?:uage)?-?(?:switcher|selector|menu)|site-?(?:header|footer|nav)|page-?footer"
    r"|back-?to-?top)(?:$|[\s_-])",
    re.IGNORECASE,
)
_SECTIONS = ("main", "article", "section")

_MOST_LINKED = 0.5
"""Share of a block's characters in links from which on it is a way to elsewhere."""

_NEARLY_ALL = 0.85
"""Share of the sentences that the element of a document must hold."""

_ALL = 0.9
"""Share of a page's text from which on such an element is the page itself."""

_MOST_NEAR, _LONGEST_NEAR = 5, 100
"""How many blocks right above that element may belong to it, and of how many characters each."""

_MOST_AROUND = 0.5
"""Share of the text up to which the name of a class may set an element aside."""


class Around:
    """Tells the blocks of a page that are the site's from those that are the document's.

    Attributes:
        core: The element that holds the document, where there is one that does; else None.
    """

    def __init__(self, root: _Element, blocks: Sequence[Block]) -> None:
        self.core: _Element | None = None
        self._known: dict[_Element, bool] = {}
        self._sizes = _sizes(blocks)
        self._near: frozenset[int] = frozenset()
        sentences = [block for block in blocks if is_sentence(block.text)]
        if (core := _marked(root, sentences)) is None:
            own = [b for b in blocks if not self._is_around(b.element)]
            headings = [b.element for b in own if name_of(b.element) in HEADINGS]
            core = _common(headings, [b for b in own if is_sentence(b.text)])
            if core is not None and self._sizes[core] > _ALL * self._sizes[root]:
                core = None  # it says nothing about what is around the document
            if core is not None:
                self._near = frozenset(map(id, self._neighbours(blocks, core)))
        self.core = core
        self._known.clear()

    def holds(self, block: Block) -> bool:
        """Say whether a block is the site's."""
        if _is_linked(block) and (self.core is None or not _is_item(block.element)):
            return True
        return id(block) not in self._near and self._is_around(block.element)

    def _neighbours(self, blocks: Sequence[Block], core: _Element) -> Iterator[Block]:
        """Yield what stands right before and after the core and may belong to it all the same.

        Kind, place and date are often put above it, and notes below.
        """
        inside = [n for n, b in enumerate(blocks) if core in _chain(b.element)]
        for block in reversed(blocks[max(inside[0] - _MOST_NEAR, 0) : inside[0]]):
            if len(block.text) > _LONGEST_NEAR or _is_linked(block) or self._apart(block):
                break
            yield block
        for block in blocks[inside[-1] + 1 :]:
            if not begins_like_note(block.text) or _is_linked(block) or self._apart(block):
                break
            yield block

    def _apart(self, block: Block) -> bool:
        return self._is_around(block.element) or is_unmistakable(block.text)

    def _is_around(self, element: _Element) -> bool:
        """Say whether an element, or one that it is in, is the site's."""
        chain = []
        answer = self.core is not None
        for one in _chain(element):
            if one in self._known:
                answer = self._known[one]
                break
            chain.append(one)
        for one in reversed(chain):
            answer = (answer and one is not self.core) or self._says_so(one)
            self._known[one] = answer
        return answer

    def _says_so(self, element: _Element) -> bool:
        """Say whether an element by its own name, role or class is the site's."""
        name = name_of(element)
        if name in ("footer", "header"):
            return not any(name_of(outer) in _SECTIONS for outer in element.iterancestors())
        if name in _AROUND or element.get("role") in _ROLES:
            return True
        if name in ("head", "body", "html", *_SECTIONS):
            return False
        marks = f"{element.get('id', '')} {element.get('class', '')}"
        everything = max(self._sizes.values(), default=0)
        return bool(_NAMES.search(marks)) and (
            self._sizes.get(element, 0) <= _MOST_AROUND * everything
        )


def _chain(element: _Element) -> Iterator[_Element]:
    """Yield an element and all that it is in, from the inside out."""
    yield element
    yield from element.iterancestors()


def _sizes(blocks: Iterable[Block]) -> dict[_Element, int]:
    """Return how many characters of the blocks each element holds."""
    sizes: dict[_Element, int] = {}
    for block in blocks:
        for element in _chain(block.element):
            sizes[element] = sizes.get(element, 0) + len(block.text)
    return sizes


def _marked(root: _Element, sentences: Sequence[Block]) -> _Element | None:
    """Return the element that a page marks as its content, if it does hold a sentence."""
    marked = [
        e
        for e in root.iter("main", "article", "div")
        if name_of(e) != "div" or e.get("role") == "main"
    ]
    articles = [e for e in marked if name_of(e) == "article"]
    mains = [e for e in marked if name_of(e) != "article"]
    for group in (articles, mains):
        if len(group) == 1 and any(group[0] in _chain(block.element) for block in sentences):
            return group[0]
    return None


def _common(headings: Sequence[_Element], sentences: Sequence[Block]) -> _Element | None:
    """Return the innermost element with the chief heading and nearly all the sentences.

    There is none where the whole page is the innermost one.
    """
    sizes = _sizes(sentences)
    everything = max(sizes.values(), default=0)
    chief = min(headings, key=lambda one: HEADINGS[name_of(one)], default=None)
    if chief is None:
        return None
    core = next(
        (e for e in chief.iterancestors() if sizes.get(e, 0) >= _NEARLY_ALL * everything), None
    )
    return None if core is None or name_of(core) in ("head", "body", "html") else core


def _is_linked(block: Block) -> bool:
    """Say whether a block is a way to elsewhere rather than text."""
    return block.linked > _MOST_LINKED * len(block.text) and not is_sentence(block.text)


def _is_item(element: _Element) -> bool:
    """Say whether an element is in a list or a table, whose entries may well be linked."""
    return any(name_of(one) in ("li", "dd", "dt", "td") for one in islice(_chain(element), 3))
