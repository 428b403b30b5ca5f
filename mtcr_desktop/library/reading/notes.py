"""Footnotes: paragraphs at the foot that begin with the mark that a word above them carries."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mtcr_desktop.library.text import Paragraph

_MARK = re.compile(r"[\[(]?(?P<mark>\d{1,3}|[*†‡§]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[\])]?[.:]?\s*(?=\S)")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")

_GLUED = re.compile(
    r"(?=[\d\[(*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹])(?:"  # at once at what can be one: this is run over all text
    r"(?<=[^\W\d_])(?P<glued>\d{1,2})(?![\w%])"  # "countries1"
    r"|(?<=[^\W\d_][.,;:)”\"])(?P<after>\d{1,2})(?!\w)"  # "missiles.1"
    r"|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})"
    r"|\[(?P<boxed>\d{1,2})\]|(?<=[\w.,;:])\((?P<round>\d{1,2})\)"
    r"|(?<=\w[.,;:)])(?P<signs>[*†‡§]{1,3})|(?<=\w)(?P<sign>[*†‡§]{1,3}))"
)
_NOTES = re.compile(
    r"(?:foot|end)?notes?:?|fu(?:ß|ss)noten?:?|anmerkungen?:?|notes? de bas de page\s?:?|notas?:?",
    re.IGNORECASE,
)
_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def with_notes(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs, the footnotes among them with the role "note".

    The text stays as it is, marks and all.
    """
    found = list(paragraphs)
    foot = _foot(found)
    carried: set[str] = set()
    under_notes = False
    for n, paragraph in enumerate(found):
        if paragraph.role in ("furniture", "note"):
            continue
        if _NOTES.fullmatch(paragraph.text):
            under_notes = True
        elif paragraph.role in ("title", "heading"):
            under_notes = False
        elif (mark := _mark(paragraph.text)) and (
            under_notes or (mark in carried and (n > foot or not _NUMBERED.match(paragraph.text)))
        ):
            found[n] = paragraph._replace(role="note")
            continue
        carried |= _carried(paragraph.text)
    return found


def begins_like_note(text: str) -> bool:
    """Say whether a paragraph begins with what may be the mark of a note."""
    return bool(_mark(text))


def _foot(paragraphs: Sequence[Paragraph]) -> int:
    """Return the index of the last paragraph of the text proper.

    A numbered paragraph above it is one of a list, even if a word carries its number as a mark.
    """
    return max(
        (n for n, p in enumerate(paragraphs) if p.role == "text" and not _mark(p.text)), default=-1
    )


def _mark(text: str) -> str:
    """Return the mark that a paragraph begins with, in plain digits; empty if there is none."""
    match = _MARK.match(text)
    return match["mark"].translate(_DIGITS) if match else ""


def _carried(text: str) -> set[str]:
    """Return the marks that words of a paragraph carry, in plain digits."""
    return {
        mark.translate(_DIGITS)
        for match in _GLUED.finditer(text)
        for mark in match.groups()
        if mark
    }
