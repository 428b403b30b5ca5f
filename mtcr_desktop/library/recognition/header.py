"""Recognises what a document says of itself at its head: kind, issuer, title, place and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from mtcr_desktop.library.findings import DocumentKind, Finding
from mtcr_desktop.library.recognition import confidence
from mtcr_desktop.library.recognition.dates import Period
from mtcr_desktop.library.recognition.flat import phrase, stemmed
from mtcr_desktop.library.recognition.parts import Part
from mtcr_desktop.records.dates import PartialDate

_KINDS: tuple[tuple[DocumentKind, re.Pattern[str]], ...] = (
    (
        "fact sheet",
        phrase(
            r"\bfact ?-?sheet|fiche (?:d'information|documentaire|d'info)|\bfaktenblatt|"
            r"\b(?:merk|informations)blatt|hoja informativa|ficha informativa|scheda informativa"
        ),
    ),
    (
        "press release",
        phrase(
            r"\b(?:press|news|media) (?:release|note|statement|communique)|"
            r"communique de presse|\b(?:presse|medien)(?:mitteilung|erklarung|information)|"
            r"comunicado de prensa|nota de prensa|comunicato stampa|nota a imprensa|\bpersbericht"
        ),
    ),
    (
        "plenary statement",
        phrase(
            r"\b(?:plenary|public|joint|final|chair'?s?|consensus) statement|\bstatement\b|"
            r"\bcommunique\b|\bdeclaration\b|\b(?:schlus|abschlus)?erklarung\b|\bcomunicado\b"
        ),
    ),
)
_ISSUER = stemmed(
    "minist|bureau|department|office|amt|departement|secretariat|agency|embassy|botschaft|"
    "ambassade|govern|gouvern|bundesrat|white|point",
    r"\b(?:ministry|ministere|ministerio|ministero|\w{0,20}ministerium|bureau|department of|"
    r"office of|(?:federal )?foreign office|auswartiges amt|departement|secretariat|agency|embassy|"
    r"botschaft|ambassade|government of|gouvernement|bundesrat|white house|point of contact)\b",
)
_BY_LINE = phrase(
    r"^ ?(?:issued by|information (?:of|from)|herausgegeben von|publie par|from|by)(?: the)? "
)
_DATE_LEAD = phrase(
    r"\b(?:the|le|den|vom|du|on|am|of|dated|date|datum|issued|released?|published|for immediate|"
    r"immediate|stand|el|de)\b"
)
_PLACE_AS_WRITTEN = re.compile(
    r"[A-ZÀ-Þ][\w.'’-]*(?:[ -](?:[A-ZÀ-Þ][\w.'’-]*|de|do|da|am|sur))*"
    r"(?:, ?[A-ZÀ-Þ][\w. ]+)?"
)
_MOST_PARAGRAPHS = 14
_LONGEST_LINE = 160
_LONGEST_PLACE = 40


class Header(NamedTuple):
    """What the head of a document gives, each with its words; None where it gives nothing."""

    kind: Finding[DocumentKind] | None
    title: Finding[str] | None
    issuer: Finding[str] | None
    series: Finding[str] | None
    place: Finding[str] | None
    date: Finding[PartialDate] | None


class _Line(NamedTuple):
    """A short paragraph of one sentence at the head or the foot of a document."""

    part: Part
    kind: DocumentKind | None

    @property
    def text(self) -> str:
        return self.part.sentence.text.strip(" *_#:")

    def finding(self) -> Finding[str]:
        """Return the line as something found."""
        start = self.part.sentence.text.find(self.text)
        words = self.part.sentence.words(start, start + len(self.text))
        return Finding(self.text, (words,), confidence.PLAIN)


def header(parts: Sequence[Part]) -> Header:
    """Return what the head of a document says of it."""
    lines = _lines(parts)
    kinds = [line for line in lines if line.kind]
    kind: Finding[DocumentKind] | None = None
    if kinds and kinds[0].kind:
        short = kinds[0].part.sentence.role != "text" or len(kinds[0].text) <= _LONGEST_PLACE
        sure = confidence.PLAIN if short else confidence.LIKELY
        kind = Finding(kinds[0].kind, kinds[0].finding().words, sure)
    place, date = _issued(lines) or _dateline(parts) or _issued(_foot(parts)) or (None, None)
    issuer = [line for line in lines if _is_issuer(line)]
    series = [line for line in kinds if len(line.text) <= _LONGEST_PLACE and not line.part.dates]
    return Header(
        kind,
        _title(lines),
        _issuer(issuer),
        series[0].finding() if series else None,
        place,
        date,
    )


def _lines(parts: Sequence[Part]) -> list[_Line]:
    """Return the lines of the head: short paragraphs before the first long one."""
    found: list[_Line] = []
    paragraph = -1
    for part in parts:
        is_new = part.sentence.paragraph != paragraph
        paragraph = part.sentence.paragraph
        if not is_new or len(part.flat) > _LONGEST_LINE or len(found) == _MOST_PARAGRAPHS:
            break
        found.append(_Line(part, _kind(part)))
    return found


def _foot(parts: Sequence[Part]) -> list[_Line]:
    """Return the last line if it is short."""
    last = [part for part in parts[-1:] if part.sentence.start == 0]
    return [_Line(part, None) for part in last if len(part.flat) <= _LONGEST_PLACE * 2]


def _kind(part: Part) -> DocumentKind | None:
    for kind, pattern in _KINDS:
        if pattern.search(part.flat):
            return kind
    return None


def _is_issuer(line: _Line) -> bool:
    return (
        _ISSUER.search(line.part.flat) is not None
        and not line.part.dates
        and line.part.sentence.role in ("text", "heading")
        and not line.part.has_plenary
    )


def _issuer(lines: Sequence[_Line]) -> Finding[str] | None:
    """Return the issuer: lines such as a bureau and its department, in one."""
    if not lines:
        return None
    found = []
    for line in lines:
        text = line.text
        lead = _BY_LINE.match(line.part.flat)
        found.append(text[lead.end() :] if lead else text)
    words = tuple(word for line in lines for word in line.finding().words)
    return Finding(", ".join(found), words, confidence.PLAIN)


def _title(lines: Sequence[_Line]) -> Finding[str] | None:
    """Return the title: what the document sets as one, else the first line about the regime."""
    free = [line for line in lines if not _is_issuer(line) and not _is_label(line)]
    titles = [line for line in free if line.part.sentence.role == "title"]
    headings = [line for line in free if line.part.sentence.role == "heading"]
    named = [line for line in free if _names_the_regime(line) and not _is_a_sentence(line)]
    for found in (titles, headings, named):
        if found:
            return found[0].finding()
    return None


def _names_the_regime(line: _Line) -> bool:
    return line.part.has_plenary or line.part.has_regime


def _is_a_sentence(line: _Line) -> bool:
    return line.text.endswith(".")


def _is_label(line: _Line) -> bool:
    """Whether a line names the kind of the document, or its date, and nothing else."""
    if line.kind and not _names_the_regime(line):
        return True
    return bool(line.part.dates) and _dated(line) is not None


def _dated(line: _Line) -> tuple[str, int, Period] | None:
    """Return place, where it begins, and date of a line that has one date and little else."""
    part = line.part
    if len(part.dates) != 1 or part.dates[0].end or part.dates[0].start.precision == "year":
        return None
    date = part.dates[0]
    before, after = part.flat[: date.at[0]], part.flat[date.at[1] :]
    if len(before) > _LONGEST_LINE // 2 or len(after.strip(" .)")) > 3:
        return None
    for _, pattern in _KINDS:
        before = pattern.sub(lambda match: " " * len(match.group()), before)
    before = _DATE_LEAD.sub(lambda match: " " * len(match.group()), before)
    kept = before.strip(" ,.:;()-/|")
    if not kept:
        return "", 0, date
    start = before.find(kept)
    place = part.sentence.text[start : start + len(kept)]
    if len(place) > _LONGEST_PLACE or not _PLACE_AS_WRITTEN.fullmatch(place):
        return None
    return place, start, date


def _issued(
    lines: Sequence[_Line],
) -> tuple[Finding[str] | None, Finding[PartialDate]] | None:
    """Return place and date of issue: "Bonn, 12 October 1995", or a line for each."""
    for n, line in enumerate(lines):
        if line.part.has_plenary or (found := _dated(line)) is None:
            continue
        text, start, date = found
        sentence = line.part.sentence
        place: Finding[str] | None = None
        if text:
            words = sentence.words(start, start + len(text))
            place = Finding(text, (words,), confidence.PLAIN)
        elif n and _is_place(lines[n - 1]):
            place = lines[n - 1].finding()
        return place, Finding(date.start, (sentence.words(*date.at),), confidence.PLAIN)
    return None


def _is_place(line: _Line) -> bool:
    """Whether a line above a date is the place of issue."""
    return (
        len(line.text) <= _LONGEST_PLACE
        and line.part.sentence.role == "text"
        and not line.kind
        and not _is_issuer(line)
        and not line.part.dates
        and not line.part.has_plenary
        and bool(line.part.cities or line.part.states or "," in line.text)
        and _PLACE_AS_WRITTEN.fullmatch(line.text) is not None
    )


def _dateline(
    parts: Sequence[Part],
) -> tuple[Finding[str] | None, Finding[PartialDate]] | None:
    """Return place and date of a text that begins with them: "OTTAWA, 25 September 2001 - "."""
    for part in parts[:_MOST_PARAGRAPHS]:
        if not part.dates or part.dates[0].end or part.dates[0].start.precision != "day":
            continue
        date = part.dates[0]
        place = part.sentence.text[: date.at[0]].strip(" ,(")
        ends = part.flat[date.at[1] : date.at[1] + 4].lstrip(") .")
        if ends[:1] == "-" and len(place) <= _LONGEST_PLACE and _PLACE_AS_WRITTEN.fullmatch(place):
            start = part.sentence.text.find(place)
            words = part.sentence.words(start, start + len(place))
            when = Finding(date.start, (part.sentence.words(*date.at),), confidence.LIKELY)
            return Finding(place, (words,), confidence.LIKELY), when
    return None
