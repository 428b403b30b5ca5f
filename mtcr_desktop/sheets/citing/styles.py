"""The styles and formats in which a citation is written."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from importlib import import_module
from typing import Literal, NamedTuple, cast

from mtcr_desktop.sheets.citing.reference import Citation
from mtcr_desktop.sheets.citing.words import Words

StyleName = Literal["chicago", "apa", "oscola", "plain", "bibtex", "ris", "csl-json"]


class Style(NamedTuple):
    """A way to write a citation.

    Attributes:
        name: Its name on the command line and in the settings.
        label: Its name for people.
        suffix: Ending of a file that holds it.
        data: Whether it is for programs, and not for reading.
    """

    name: StyleName
    label: str
    suffix: str
    data: bool = False


STYLES = (
    Style("chicago", "Chicago (note)", ".txt"),
    Style("apa", "APA (reference list)", ".txt"),
    Style("oscola", "OSCOLA (footnote)", ".txt"),
    Style("plain", "Plain words", ".txt"),
    Style("bibtex", "BibTeX", ".bib", data=True),
    Style("ris", "RIS", ".ris", data=True),
    Style("csl-json", "CSL-JSON", ".json", data=True),
)
"""All there are, those for people first."""

NAMES = tuple(style.name for style in STYLES)
DEFAULT: StyleName = "chicago"

_MODULES = {"csl-json": "csl"}


class Written(NamedTuple):
    """A citation in a style.

    Attributes:
        text: As plain text; ends with a line break.
        html: The same with italics; empty where the style is for programs.
    """

    text: str
    html: str = ""


def style_of(name: str) -> Style:
    """Return a style by its name.

    Raises:
        KeyError: There is none of that name.
    """
    return {style.name: style for style in STYLES}[cast("StyleName", name)]


def write(citation: Citation, name: str) -> Written:
    """Return a citation in a style.

    Raises:
        KeyError: There is no style of that name.
    """
    style = style_of(name)
    module = import_module(f"mtcr_desktop.sheets.citing.{_MODULES.get(style.name, style.name)}")
    if style.data:
        return Written(cast("Callable[[Citation], str]", module.write)(citation))
    paragraphs = cast("Callable[[Citation], tuple[Words, ...]]", module.write)(citation)
    text = "".join("".join(part.text for part in words) + "\n" for words in paragraphs)
    parts = [_html(words) for words in paragraphs]
    # One paragraph goes into the middle of a text, and must not break it.
    return Written(text, parts[0] if len(parts) == 1 else "".join(f"<p>{p}</p>" for p in parts))


def _html(words: Words) -> str:
    return "".join(
        f"<i>{escape(part.text)}</i>" if part.style == "emphasis" else escape(part.text)
        for part in words
    )
