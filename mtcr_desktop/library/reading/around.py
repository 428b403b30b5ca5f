"""What of a web page is the site's and not the document's, by what its elements say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml.etree import _Element

from mtcr_desktop.library.reading.blocks import Block, name_of
from mtcr_desktop.library.reading.furniture import is_sentence

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

_MOST_AROUND = 0.5
"""Share of the text up to which the name of a class may set an element aside."""


class Around:
    """Tells the blocks of a page that are the site's from those that are the document's.

    Attributes:
        core: The element that holds the document, where the page marks one.
    """

    def __init__(self, root: _Element, blocks: Sequence[Block]) -> None:
        self._known: dict[_Element, bool] = {}
        self._sizes: dict[_Element, int] = {}
        self._total = 0
        for block in blocks:
            self._count(block)
        self.core = _core(root, blocks)

    def holds(self, block: Block) -> bool:
        """Say whether a block is the site's."""
        if block.linked > _MOST_LINKED * len(block.text) and not is_sentence(block.text):
            return True
        return self._is_around(block.element)

    def _count(self, block: Block) -> None:
        self._total += len(block.text)
        for element in (block.element, *block.element.iterancestors()):
            self._sizes[element] = self._sizes.get(element, 0) + len(block.text)

    def _is_around(self, element: _Element) -> bool:
        """Say whether an element, or one that it is in, is the site's."""
        chain = []
        answer = self.core is not None
        for one in (element, *element.iterancestors()):
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
        if name == "footer" or name == "header":
            return not any(name_of(outer) in _SECTIONS for outer in element.iterancestors())
        if name in _AROUND or element.get("role") in _ROLES:
            return True
        if name in ("body", "html", *_SECTIONS):
            return False
        marks = f"{element.get('id', '')} {element.get('class', '')}"
        return bool(_NAMES.search(marks)) and (
            self._sizes.get(element, 0) <= _MOST_AROUND * self._total
        )


def _core(root: _Element, blocks: Sequence[Block]) -> _Element | None:
    """Return the element that a page marks as holding its content, if it does hold a sentence."""
    marked = [e for e in root.iter("main", "article", "div") if _is_main(e)]
    articles = [e for e in marked if name_of(e) == "article"]
    mains = [e for e in marked if name_of(e) != "article"]
    sentences = [block.element for block in blocks if is_sentence(block.text)]
    for group in (articles, mains):
        if len(group) == 1 and any(
            group[0] in (element, *element.iterancestors()) for element in sentences
        ):
            return group[0]
    return None


def _is_main(element: _Element) -> bool:
    return name_of(element) in ("main", "article") or element.get("role") == "main"
