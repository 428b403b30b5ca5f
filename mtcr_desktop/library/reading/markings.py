"""Security markings: what says that a document is not for everyone.

A marking is a line of its own, or the beginning or end of one behind a dash, in capital letters
as they are stamped; or the letters in brackets before a paragraph. Prose is none: "restricted
trade" and "the secret of" are words like others. "UNCLASSIFIED" closes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from mtcr_desktop.library.text import DocumentText, Words


class Marking(NamedTuple):
    """A marking in a document.

    Attributes:
        name: The marking as it is written, e.g. "SECRET//NOFORN".
        words: Where it stands.
    """

    name: str
    words: Words


_OPEN = r"UNCLASSIFIED|UNCLAS|NON CLASSIFIÉ|OFFEN|OFFICIAL(?![- ]SENSITIVE)"

_CLOSED = (
    r"(?:COSMIC |FOCAL )?TOP SECRET(?: (?:UMBRA|ATOMAL))?|SECRET|CONFIDENTIAL|RESTRICTED"
    r"|S E C R E T|C O N F I D E N T I A L|T O P S E C R E T"
    r"|OFFICIAL[- ]SENSITIVE|OFFICIAL[- ]USE[- ]ONLY|FOR OFFICIAL USE ONLY|FOUO|PROTECTED [ABC]"
    r"|SENSITIVE BUT UNCLASSIFIED|SBU|CONTROLLED UNCLASSIFIED INFORMATION|CUI"
    r"|(?:(?:CANADIAN|U\.S\.|[A-Z]{2,3}) )?EYES ONLY|LAW ENFORCEMENT SENSITIVE"
    r"|NOFORN|NF|ORCON|NODIS|EXDIS|LIMDIS|PROPIN"
    r"|REL(?:EASABLE)? TO [A-Z]{2,5}(?:,? (?:AND )?[A-Z]{2,5})*|FRD|RD|SI|TK|HCS"
    r"|SECRET[- ]D[ÉE]FENSE|TR[ÈE]S SECRET(?:[- ]D[ÉE]FENSE)?|CONFIDENTIEL(?:[- ]D[ÉE]FENSE)?"
    r"|DIFFUSION RESTREINTE|RESTREINT|SP[ÉE]CIAL FRANCE|LIMITÉ|LIMITE"
    r"|STRENG GEHEIM|GEHEIM|VERTRAULICH|NUR FÜR DEN DIENSTGEBRAUCH|STRENG VERTRAULICH|INTERN"
    r"|VS ?[-–] ?(?:VERTRAULICH|GEHEIM|NFD|NUR FÜR DEN DIENSTGEBRAUCH)"
)
_ONLY_WITH_OTHERS = frozenset({"NF", "SI", "TK", "HCS", "RD", "FRD", "INTERN", "LIMITE", "LIMITÉ"})
"""Marks that close a document only beside one that does: alone they are any abbreviation."""

_WHOSE = r"(?:(?:NATO|OTAN|EU|UE|UK|US|U\.S\.|EURATOM|OCCAR|ESA|WEU|UEO) )?(?:- )?"
_MARK = rf"{_WHOSE}(?:{_CLOSED}|{_OPEN})(?: (?:UE|EU|NATO|OTAN))?"
_MARKS = rf"{_MARK}(?:(?:\s*(?://|/|,|;|\||[-–—]|\bAND\b)\s*|\s+){_MARK})*"
_LABEL = (
    r"(?:(?:security )?classification|classified|marking|distr(?:ibution)?|einstufung"
    r"|geheimhaltungsgrad|classification de sécurité|protection)\s*\.?\s*:\s*"
)
_BANNER = re.compile(rf"\W*(?:(?i:{_LABEL}))?(?P<marks>{_MARKS})\W*")
_LABELLED = re.compile(rf"\W*{_LABEL}(?P<marks>{_MARKS})\W*", re.IGNORECASE)
_HEAD = re.compile(
    rf"\W*(?P<marks>{_MARKS})(?:\s*//|\s+[-–—|•·]\s|\s{{2,}}|\s+(?:SECTION|PAGE|COPY)\b)"
)
_FOOT = re.compile(rf"(?://|\s[-–—|•·])\s*(?P<marks>{_MARKS})\W*$")
_CABLE = re.compile(r"(?P<marks>S E C R E T|C O N F I D E N T I A L|T O P S E C R E T)\b")
_SPOKEN = re.compile(
    r"\W*(?P<marks>VS\s?[-–—]\s?(?:Nur für den Dienstgebrauch|NfD|Vertraulich)"
    r"|Nur für den Dienstgebrauch|Diffusion restreinte|(?:Très )?secret[- ]défense"
    r"|Confidentiel[- ]défense|(?:NATO|EU|UE) (?:restricted|confidential|secret)"
    r"|For official use only|Sensitive but unclassified|Official[- ]sensitive)\W*",
    re.IGNORECASE,
)
"""Markings that are also written in small letters; no prose is made of these words alone."""

_PORTION = re.compile(
    r"(?P<marks>\((?:TS|S|C|R)(?: ?// ?[A-Z]{2,}(?:[,/ ] ?[A-Z]{2,})*)+\)"
    r"|\((?:TS|SBU|FOUO|CUI|NfD)\))"
)
_LETTER = re.compile(r"(?P<marks>\([SC]\))\s+(?!\d{4}\b)(?=[A-Z\"“])")
_OPEN_LETTER = re.compile(r"\((?:U|S|TS)(?:\s?//\s?[A-Z]+)*\)\s")

_LONGEST_BANNER = 160
_SPLIT = re.compile(r"\s*(?://|/|,|;|\||\bAND\b|\s[-–—]\s)\s*")


def markings(text: DocumentText) -> tuple[Marking, ...]:
    """Return the security markings of a document in its order, heads of pages among them."""
    opening = sum(bool(_OPEN_LETTER.match(paragraph.text)) for paragraph in text.paragraphs)
    return tuple(
        Marking(paragraph.text[start:end], Words(n, start, end))
        for n, paragraph in enumerate(text.paragraphs)
        for start, end in _places(paragraph.text, with_letters=opening > 1)
    )


def _places(text: str, with_letters: bool) -> Iterator[tuple[int, int]]:
    """Yield where the marking of a paragraph stands, if it has one.

    Args:
        text: The paragraph.
        with_letters: Whether single letters in brackets are markings: they are where paragraphs
            have them throughout, elsewhere they count the items of a list.
    """
    for pattern in (_PORTION, _LETTER) if with_letters else (_PORTION,):
        if match := pattern.match(text):
            yield match.span("marks")
            return
    if len(text) > _LONGEST_BANNER:
        if match := _CABLE.match(text):
            yield match.span("marks")
        return
    match = (
        _BANNER.fullmatch(text) or _LABELLED.fullmatch(text) or _SPOKEN.fullmatch(text)
        or _CABLE.match(text) or _HEAD.match(text) or _FOOT.search(text)
    )  # fmt: skip
    if match and _closes(match["marks"]):
        yield match.span("marks")


def _closes(marks: str) -> bool:
    """Say whether a marking closes a document to anyone."""
    pieces = [piece.strip().upper() for piece in _SPLIT.split(marks)]
    return not all(
        piece in _ONLY_WITH_OTHERS or re.fullmatch(_OPEN, piece) for piece in pieces if piece
    )
