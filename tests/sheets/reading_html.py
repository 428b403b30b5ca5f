"""Reads HTML back, so that tests speak of elements instead of characters."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = frozenset({"br", "meta", "link", "hr", "img"})


class Markup(HTMLParser):
    """The elements of an HTML text.

    Attributes:
        starts: (tag, attributes) of each element in order.
        text: All text outside <style>.
        unclosed: Tags that were closed in the wrong order or never.
    """

    def __init__(self, html: str) -> None:
        super().__init__()
        self.starts: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.unclosed: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.unclosed += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.starts.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.starts.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.unclosed.append(tag)

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1] != "style":
            self.text += data

    def values(self, tag: str, attribute: str) -> list[str]:
        """Return an attribute of every element of a kind that has it."""
        return [
            found[attribute] for name, found in self.starts if name == tag and attribute in found
        ]

    def count(self, tag: str) -> int:
        """Return how many elements of a kind there are."""
        return sum(name == tag for name, _ in self.starts)

    def every(self, attribute: str) -> list[str]:
        """Return an attribute of every element that has it."""
        return [found[attribute] for _, found in self.starts if attribute in found]
