"""What the styles of a Word document say that a paragraph is."""

from __future__ import annotations

import re

from lxml.etree import _Element

from mtcr_desktop.library.text import Role

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_HEADING = re.compile(r"heading (\d)")
_ITEM = re.compile(r"list (?:bullet|number|paragraph)")
_NOTE = re.compile(r"(?:foot|end)note text")
_MOST_BASES = 12
"""Styles that may be based on each other; they may also be so in a ring."""


class Styles:
    """The styles of a document, by what their built-in names mean in every language of Word.

    Args:
        root: Its element of styles, or None where it has none.
    """

    def __init__(self, root: _Element | None) -> None:
        self._styles = {
            style.get(f"{W}styleId", ""): style
            for style in (() if root is None else root.iter(f"{W}style"))
        }

    def role(self, paragraph: _Element) -> tuple[Role, int]:
        """Return what a paragraph is, and the level of a heading."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return "text", 0
        if level := _outline(properties):
            return "heading", level
        by_style = self._by_style(_value(properties, "pStyle"))
        if by_style == ("text", 0) and properties.find(f"{W}numPr") is not None:
            return "item", 0
        return by_style

    def _by_style(self, style_id: str) -> tuple[Role, int]:
        """Return what a style means, or the nearest one that it is based on."""
        for _ in range(_MOST_BASES):
            style = self._styles.get(style_id)
            if style is None:
                break
            name = _value(style, "name").lower()
            if name == "title":
                return "title", 1
            if match := _HEADING.fullmatch(name):
                return "heading", int(match[1])
            if _ITEM.match(name):
                return "item", 0
            if _NOTE.fullmatch(name):
                return "note", 0
            properties = style.find(f"{W}pPr")
            if properties is not None and (level := _outline(properties)):
                return "heading", level
            style_id = _value(style, "basedOn")
        return "text", 0


def _value(element: _Element, name: str) -> str:
    child = element.find(f"{W}{name}")
    return "" if child is None else child.get(f"{W}val", "")


def _outline(properties: _Element) -> int:
    """Return the level at which a paragraph stands in the outline, from 1; 0 for plain text."""
    level = _value(properties, "outlineLvl")
    return int(level) + 1 if level.isascii() and level.isdigit() and int(level) < 9 else 0
