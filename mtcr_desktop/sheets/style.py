"""How sheets look: colours, type scale and families, for the window and for paper."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # the window's palette needs the colours at start, but no sheet
    from mtcr_desktop.sheets.sheet import Marker, Tone

SANS = ("Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "DejaVu Sans")
SERIF = ("Charter", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif")

MIN_CONTRAST = 4.5
"""Least contrast between text and its ground (WCAG 2.1, level AA)."""


class Colours(NamedTuple):
    """Colours as "#rrggbb".

    Attributes:
        background: Ground of the sheet.
        text, muted, link, accent: What is written on it; accent is for the kicker.
        rule: Hairlines between rows, never the only carrier of a meaning.
        badges: Ground and text of a badge, by tone.
        callouts: Bar and ground of a callout, by tone.
        highlights: Ground of words that the user marked; they are underlined as well.
    """

    background: str
    text: str
    muted: str
    link: str
    accent: str
    rule: str
    badges: Mapping[Tone, tuple[str, str]]
    callouts: Mapping[Tone, tuple[str, str]]
    highlights: Mapping[Marker, str]

    def pairs(self) -> tuple[tuple[str, str, str], ...]:
        """Return (name, text colour, ground) of all text that is ever set in these colours."""
        written = (("text", self.text), ("muted", self.muted), ("link", self.link))
        pairs = [(name, colour, self.background) for name, colour in written]
        pairs.append(("accent", self.accent, self.background))
        pairs += [(f"badge {tone}", text, ground) for tone, (ground, text) in self.badges.items()]
        for tone, (_, ground) in self.callouts.items():
            pairs += [(f"{name} in callout {tone}", colour, ground) for name, colour in written]
        for marker, ground in self.highlights.items():
            pairs += [(f"{name} marked {marker}", colour, ground) for name, colour in written]
        return tuple(pairs)


class Style(NamedTuple):
    """Everything a renderer needs to know about looks.

    Attributes:
        colours: The colours.
        base: Size of body text in points; every other size is a multiple of it.
        families: Font families, first choice first; empty to take the window's own font.
        roll_columns: Most columns that a roll of names is set in.
        on_paper: True for print: hairlines are the paginator's, badges are bracketed words,
            and addresses that a reader cannot click are written out.
        leading: Distance of lines of running text, in per cent of the font's own.
        tracking: Letter spacing of the kicker in pixels.
    """

    colours: Colours
    base: float = 10.5
    families: tuple[str, ...] = ()
    roll_columns: int = 3
    on_paper: bool = False
    leading: int = 128
    tracking: float = 1.0

    def points(self, factor: float) -> str:
        """Return a CSS font size, `factor` times the body size."""
        return f"{self.base * factor:.2f}pt"


LIGHT = Colours(
    background="#ffffff",
    text="#1c2024",
    muted="#59636e",
    link="#0b5394",
    accent="#7a4a12",
    rule="#d5d9de",
    badges=MappingProxyType(
        {
            "new": ("#dcf1e2", "#14532d"),
            "disputed": ("#fdebc8", "#6b3d00"),
            "unverified": ("#fbe2df", "#85200f"),
            "possibly": ("#e4e8f6", "#2e3a78"),
            "note": ("#e8ebee", "#3c444c"),
            "own": ("#f2e2f3", "#652a6a"),
        }
    ),
    callouts=MappingProxyType(
        {
            "new": ("#2e7d4f", "#f3faf5"),
            "disputed": ("#c98a1b", "#fefaf1"),
            "unverified": ("#c0503d", "#fef6f5"),
            "possibly": ("#5f6fb5", "#f5f7fd"),
            "note": ("#8a949e", "#f6f7f8"),
            "own": ("#96519a", "#fcf6fc"),
        }
    ),
    highlights=MappingProxyType(
        {"yellow": "#fbf58c", "green": "#c9f0bd", "blue": "#d0e5fc", "pink": "#fbdaea"}
    ),
)

DARK = Colours(
    background="#1d2024",
    text="#e4e6e9",
    muted="#a3abb4",
    link="#8ab9f1",
    accent="#dfb57c",
    rule="#3b4148",
    badges=MappingProxyType(
        {
            "new": ("#1e4430", "#c3ecd1"),
            "disputed": ("#54400f", "#fbe1a6"),
            "unverified": ("#5b2a22", "#fbd0c9"),
            "possibly": ("#313a66", "#d4dbfa"),
            "note": ("#3a4047", "#dde1e5"),
            "own": ("#4d2f52", "#f2d3f4"),
        }
    ),
    callouts=MappingProxyType(
        {
            "new": ("#58b07c", "#212a26"),
            "disputed": ("#d9a441", "#2a2720"),
            "unverified": ("#dd7a69", "#2c2424"),
            "possibly": ("#8f9fe6", "#24272f"),
            "note": ("#8a949e", "#272b30"),
            "own": ("#c486cb", "#2b252d"),
        }
    ),
    highlights=MappingProxyType(
        {"yellow": "#403d0c", "green": "#1d4425", "blue": "#1d3f5f", "pink": "#58283f"}
    ),
)

_INK_ON_WHITE = ("#ffffff", "#3d3d3d")
_BAR_ON_WHITE = ("#6b6b6b", "#ffffff")

PAPER = Colours(
    background="#ffffff",
    text="#000000",
    muted="#4d4d4d",
    link="#10395e",
    accent="#4d4d4d",
    rule="#b4b4b4",
    badges=MappingProxyType(dict.fromkeys(LIGHT.badges, _INK_ON_WHITE)),
    callouts=MappingProxyType(dict.fromkeys(LIGHT.callouts, _BAR_ON_WHITE)),
    highlights=LIGHT.highlights,
)

SCREEN_LIGHT = Style(LIGHT)
SCREEN_DARK = Style(DARK)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two "#rrggbb" colours, 1 to 21 (WCAG 2.1)."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
