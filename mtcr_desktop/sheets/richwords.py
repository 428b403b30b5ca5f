"""Words, references and rows in the subset of HTML that Qt's rich text engine understands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Literal

from mtcr_desktop.records.sources import Source
from mtcr_desktop.sheets import phrases
from mtcr_desktop.sheets.references import references
from mtcr_desktop.sheets.sheet import (
    Badge,
    Cite,
    Inline,
    Inlines,
    Link,
    Marked,
    Text,
    Tone,
    WebLink,
)
from mtcr_desktop.sheets.style import Style
from mtcr_desktop.sheets.targets import Targets

WORD_JOINER = "\u2060"
"""Keeps what stands on either side of it on one line."""


class RichWords:
    """Writes inline content and table rows as Qt rich text.

    Attributes:
        style: How it looks.
        colours: The style's colours.
        targets: Where links lead.
    """

    def __init__(self, style: Style, targets: Targets, sources: Sequence[Source] = ()) -> None:
        self.style = style
        self.colours = style.colours
        self.targets = targets
        self._sources = sources
        self._known_urls = {source.url for source in sources}

    def span(self, text: str, *, size: float = 1.0, colour: str = "", extra: str = "") -> str:
        """Return escaped words in a size (times the body's) and colour."""
        paint = f"color:{colour};" if colour else ""
        size_css = f"font-size:{self.style.points(size)};" if size != 1 else ""
        return f'<span style="{paint}{size_css}{extra}">{lines(text)}</span>'

    def anchor(self, name: str) -> str:
        """Return the mark that a link to a place in the sheet leads to."""
        return f'<a name="{escape(self.targets.anchor(name))}"></a>' if name else ""

    def inline(self, content: Inlines, *, underline: bool = True) -> str:
        """Return inline content; links are underlined in running text."""
        return "".join(self._inline(part, underline) for part in content)

    def _inline(self, part: Inline, underline: bool) -> str:
        match part:
            case Text(text, "strong"):
                return f"<b>{lines(text)}</b>"
            case Text(text, "emphasis"):
                return f"<i>{lines(text)}</i>"
            case Text(text, "muted"):
                return self.span(text, size=0.9, colour=self.colours.muted)
            case Text(text, "removed" | "added" as style):
                return self.changed(text, style)
            case Text(text):
                return lines(text)
            case Link(text, address):
                return self.a(self.targets.href(address), text, underline=underline)
            case WebLink(text, url):
                return self.a(url, text, underline=underline) + self._written_out(text, url)
            case Cite(numbers):
                return self._references(numbers)
            case Badge():
                return self.badge(part)
            case Marked():
                return self.marked(part)

    def changed(self, text: str, style: Literal["removed", "added"]) -> str:
        """Return words that only one of two texts has: struck out or underlined."""
        tone: Tone = "unverified" if style == "removed" else "new"
        ground, ink = self.colours.badges[tone]
        line = "line-through" if style == "removed" else "underline"
        behind = "" if self.style.on_paper else f"background-color:{ground};"
        return self.span(text, colour=ink, extra=f"{behind}text-decoration:{line};")

    def marked(self, marked: Marked) -> str:
        """Return words that the user marked: on a ground of their colour, and underlined.

        In the window they open the mark, unless a part of them leads elsewhere; to the eye they
        stay text rather than a link.
        """
        ground = self.colours.highlights[marked.colour]
        look = f"background-color:{ground};text-decoration:underline"
        href = "" if self.style.on_paper else escape(self.targets.href(marked.address))
        tip = escape(phrases.marked_tip(marked.colour))
        opening = f'a href="{href}" title="{tip}"' if href else "span"
        closing = "a" if href else "span"
        parts = [self.anchor(marked.anchor)]
        for part in marked.content:
            match part:
                case Text(text, style):
                    muted = style == "muted"
                    ink = self.colours.muted if muted else self.colours.text
                    size = f"font-size:{self.style.points(0.9)};" if muted else ""
                    css = f"color:{ink};{size}{look}"
                    parts.append(f'<{opening} style="{css}">{lines(text)}</{closing}>')
                case Link(text, address):
                    link = self.a(self.targets.href(address), text, extra=f";{look}")
                    parts.append(link if link.startswith("<a ") else self.span(text, extra=look))
                case Badge():
                    parts.append(self.badge(part))
        return "".join(parts)

    def a(
        self, href: str, text: str, *, underline: bool = True, tip: str = "", extra: str = ""
    ) -> str:
        """Return a link; plain words where there is nothing to lead to."""
        if not href:
            return lines(text)
        line = "underline" if underline and not self.style.on_paper else "none"
        title = f' title="{escape(tip)}"' if tip else ""
        return (
            f'<a href="{escape(href)}"{title} style="color:{self.colours.link};'
            f'text-decoration:{line}{extra}">{lines(text)}</a>'
        )

    def _written_out(self, text: str, url: str) -> str:
        """Return the address in words where paper would hide it."""
        if not self.style.on_paper or url == text or url in self._known_urls:
            return ""
        return " " + self.span(url, size=0.85, colour=self.colours.muted)

    def _references(self, numbers: Sequence[int]) -> str:
        # On paper they must not begin a line; in the window that mark would be copied along.
        joined = WORD_JOINER if self.style.on_paper else ""
        written = references(numbers, lambda number: joined + self._reference(number))
        return f"<sup>{written}</sup>"

    def _reference(self, number: int) -> str:
        known = 0 < number <= len(self._sources)
        title = self._sources[number - 1].title if known else ""
        href = f"#{self.targets.anchor(f'source-{number}')}"
        tip = phrases.source_tip(number, title)
        return self.a(href, f"[{number}]", underline=False, tip=tip)

    def badge(self, badge: Badge) -> str:
        """Return a mark: words on a ground, or bracketed on paper."""
        ground, ink = self.colours.badges[badge.tone]
        if self.style.on_paper:
            return self.span(f"[{badge.text}]", size=0.86, colour=ink, extra="font-style:italic;")
        words = f"\u00a0{badge.text}\u00a0".replace(" ", "\u00a0")
        shown = self.span(words, size=0.84, colour=ink, extra=f"background-color:{ground};")
        href = escape(self.targets.href(badge.address)) if badge.address else ""
        return f'<a href="{href}" style="text-decoration:none">{shown}</a>' if href else shown

    def table(self, rows: str, *, top: float = 0, bottom: float = 0, padding: int = 0) -> str:
        """Return rows as a table of full width."""
        return (
            f'<table width="100%" cellspacing="0" cellpadding="{padding}" '
            f'style="border-collapse:collapse;{self.margins(top, bottom)}">{rows}</table>'
        )

    def row(
        self,
        cells: Iterable[tuple[str, str]],
        *,
        padding: tuple[int, int] = (4, 12),
        tag: str = "td",
        ruled: bool = True,
    ) -> str:
        """Return a table row.

        Args:
            cells: Content and attributes of each cell.
            padding: Pixels above and below each cell, and between two.
            tag: "td" or "th".
            ruled: Whether there is a hairline above.
        """
        rule = f"border-top:1px solid {self.colours.rule};"
        line = rule if ruled and not self.style.on_paper else ""
        upright, between = padding
        written = list(cells)
        last = len(written) - 1
        parts = []
        for index, (content, attributes) in enumerate(written):
            right = between if index < last else 0  # the last column ends where the table does
            css = f"padding:{upright}px {right}px {upright}px 0px;{line}"
            parts.append(f'<{tag} valign="top" {attributes} style="{css}">{content}</{tag}>')
        return f"<tr>{''.join(parts)}</tr>"

    @property
    def leading(self) -> str:
        """The CSS of the distance of lines in running text."""
        return f"line-height:{self.style.leading}%;"

    def margins(self, top: float, bottom: float) -> str:
        """Return vertical margins in body lines; the paginator sets its own."""
        if self.style.on_paper:
            return "margin:0;"
        pixel = self.style.base * 4 / 3
        return f"margin:{top * pixel:.0f}px 0 {bottom * pixel:.0f}px 0;"


def lines(text: str) -> str:
    """Return escaped text with its line breaks."""
    return escape(text).replace("\n", "<br/>")
