"""Web pages: their own text, with what the site puts around it set aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree
from lxml.etree import _Element

from mtcr_desktop.library.reading.around import Around
from mtcr_desktop.library.reading.blocks import HEADINGS, Block, blocks, name_of
from mtcr_desktop.library.reading.furniture import set_aside
from mtcr_desktop.library.reading.headings import with_headings
from mtcr_desktop.library.reading.limits import MAX_ELEMENTS, MAX_MARKUP, MAX_TEXT
from mtcr_desktop.library.reading.notes import with_notes
from mtcr_desktop.library.reading.refusals import damaged, empty, refuse_many, too_much
from mtcr_desktop.library.reading.tidying import tidy
from mtcr_desktop.library.text import DocumentText, Paragraph, Role

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")

_NOTE_NAMES = re.compile(r"(?:^|[\s_-])(?:foot|end)notes?(?:$|[\s_\d-])|^fn-?\d+$", re.IGNORECASE)


def read(text: str, encoding: str) -> DocumentText:
    """Return the text of a web page.

    Scripts, styles, forms and what the page hides are left out; nothing is fetched and no entity
    is looked up outside the page.

    Args:
        text: The page with its markup.
        encoding: The encoding it was in.

    Raises:
        DocumentError: It has no text, or is larger or more deeply nested than any real page.
    """
    if len(text) > MAX_MARKUP:
        raise too_much(f"it has {len(text):,} characters of markup", f"{MAX_MARKUP:,}")
    root = _parse(text)
    found = blocks(root)
    refuse_many(found)
    size = sum(len(block.text) for block in found)
    if size > MAX_TEXT:
        raise too_much(f"it has {size:,} characters of text", f"{MAX_TEXT:,}")
    paragraphs = _roles(found, Around(root, found))
    numbered = [p._replace(line=n) for n, p in enumerate(paragraphs, start=1)]
    return DocumentText("html", tuple(numbered), _title(root), _language(root), encoding)


def _parse(text: str) -> _Element:
    # huge_tree lifts limits of the parser that would cut a page short in silence; ours refuse it.
    parser = etree.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=True
    )
    bare = _DECLARATION.sub("", text, count=1).replace("\x00", "")
    try:
        root = etree.fromstring(bare, parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise empty()
    elements = sum(1 for _ in islice(root.iter("*"), MAX_ELEMENTS + 1))
    if elements > MAX_ELEMENTS:
        raise too_much("it has too many elements", f"{MAX_ELEMENTS:,}")
    if any("depth" in entry.message for entry in parser.error_log):
        raise damaged("its elements are nested deeper than can be read")
    return root


def _roles(found: Sequence[Block], around: Around) -> list[Paragraph]:
    """Return the paragraphs of the blocks, each with what it is."""
    marked = [
        Paragraph(b.text, "furniture") if around.holds(b) else Paragraph(b.text, *_role(b))
        for b in found
    ]
    paragraphs = marked if around.core is not None else set_aside(marked)
    if not any(p.role == "heading" for p in paragraphs):
        return with_notes(with_headings([p._replace(line=2 * n) for n, p in enumerate(paragraphs)]))
    return with_notes(_entitled(paragraphs))


def _role(block: Block) -> tuple[Role, int, int, int]:
    """Return role, line, page and level of a block."""
    if block.cells:
        return "item", 0, 0, 0
    element: _Element | None = block.element
    for _ in range(4):  # a paragraph of a note or an item is not far inside it
        if element is None:
            break
        name = name_of(element)
        if name in HEADINGS:
            return "heading", 0, 0, HEADINGS[name]
        marks = f"{element.get('id', '')} {element.get('class', '')}"
        if element.get("role") in ("doc-footnote", "doc-endnote") or _NOTE_NAMES.search(marks):
            return "note", 0, 0, 0
        if name in ("li", "dd", "dt"):
            return "item", 0, 0, 0
        element = element.getparent()
    return "text", 0, 0, 0


def _entitled(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, the first heading of the highest level as the title."""
    found = list(paragraphs)
    levels = [p.level for p in found if p.role == "heading"]
    if levels:
        title = next(
            n for n, p in enumerate(found) if p.role == "heading" and p.level == min(levels)
        )
        found[title] = found[title]._replace(role="title", level=1)
    return found


def _title(root: _Element) -> str:
    """Return what the page has as its title; the first one, for pictures have titles too."""
    title = next(root.iter("title"), None)
    return tidy("".join(title.itertext())) if title is not None else ""


def _language(root: _Element) -> str:
    """Return the language that the page declares."""
    declared = root.get("lang") or root.get("xml:lang") or ""
    if not declared:
        for meta in root.iter("meta"):
            name = (meta.get("http-equiv") or meta.get("name") or "").lower()
            if name in ("content-language", "dc.language", "dcterms.language", "language"):
                declared = meta.get("content", "")
                break
    tag = re.match(r"\s*([A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\s*(?:,|$)", declared)
    return tag[1].lower().replace("_", "-") if tag else ""
