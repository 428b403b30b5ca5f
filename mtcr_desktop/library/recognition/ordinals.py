"""Finds which plenary a text speaks of: "16th", "sixteenth", "XVI", "seizième", "16."."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtcr_desktop.library.recognition.flat import phrase, stemmed
from mtcr_desktop.library.recognition.numerals import ordinals, roman

PLENARY = (
    r"(?:plen(?:ary|aries|um|ums|ari[aoe]s?|iere?s?)\b|"
    r"plenar(?:tagung|sitzung|versammlung|treffen|konferenz)\w{0,3})"
)
"""A plenary, in flat text."""
A_PLENARY = stemmed("plen", PLENARY)

_BETWEEN = (
    r"(?: (?:annual|regular|ordinary|full|mtcr|rctm|the|meeting|of|reunion|session|seance|"
    r"assemblee|conference|annuelle|ordentliche[nrs]?|jahrliche[nrs]?|riunione|sesion|missile|"
    r"technology|control|regime|jahres)){0,6} "
)
_WORD = r"[a-z]+(?:[- ](?:et[- ])?[a-z]+)?"
_ORDINAL = phrase(
    rf"(?<![\w-])(?:(?P<digits>\d{{1,2}})"
    rf"(?: ?(?:st|nd|rd|th|e|er|re|eme|ieme|a|o|\^)?\.?(?![a-z\d])(?<!\d))"
    rf"|(?P<roman>[ivxl]{{1,7}})(?P<mark>(?:e|eme|ieme|th|\.|\^)?)(?![a-z])"
    rf"|(?P<words>{_WORD}))(?={_BETWEEN}{PLENARY})"
)
_BEHIND = phrase(
    rf"{PLENARY}(?: (?:meeting|session))? (?:no\.?|nr\.?|number)? ?"
    r"(?P<number>\d{1,2}|[ivxl]{1,7})(?![\w/.-]\w|\w)(?!(?:st|nd|rd|th|\.)? ?[a-z]{3,9} \d{4})"
)
_GAP = re.compile("[- ]+")
_ROMAN_ENDING = re.compile("(?:th|i?eme|e)$")
_GERMAN_ENDING = re.compile(r"e[nrms]?$")
_ELSEWHERE = phrase(
    r"(?:next|last|previous|preceding|following|since (?:the|its|their)|after (?:the|their|its)|"
    r"until (?:the)|prochaine|derniere|precedente|depuis la|nachste[nrms]?|letzte[nrms]?|"
    r"vorige[nrms]?|seit (?:dem|der)) ?$"
)
_FIRST_OF_A_MEMBER = phrase(
    r"(?:its|their|his|her|sa|son|leur|ihr(?:e[mnrs]?)?|sein(?:e[mnrs]?)?) ?$"
)
MOST = 89
"""The highest number that is read; the regime has met once a year since 1988."""


class Ordinal(NamedTuple):
    """Number of a plenary in a text, and where it stands with the word for plenary."""

    number: int
    start: int
    end: int


def find_ordinals(flat: str) -> list[Ordinal]:
    """Return the numbers of plenaries in a flat text.

    What is said of another plenary, such as the next one, or of the first one that a state
    attended, is left out.
    """
    if "plen" not in flat:
        return []
    found = []
    for match in _ORDINAL.finditer(flat):
        number, start = _number(match)
        before = flat[max(0, start - 30) : start]
        if number is None or _ELSEWHERE.search(before):
            continue
        if number == 1 and _FIRST_OF_A_MEMBER.search(before):
            continue
        found.append(Ordinal(number, start, _end(flat, match.end())))
    for match in _BEHIND.finditer(flat):
        text = match["number"]
        number = int(text) if text.isdecimal() else roman(text)
        if number is not None and not _ELSEWHERE.search(
            flat[max(0, match.start() - 30) : match.start()]
        ):
            found.append(Ordinal(number, match.start(), match.end()))
    return sorted((each for each in found if each.number <= MOST), key=lambda each: each.start)


_REACH = 90


def _end(flat: str, start: int) -> int:
    match = A_PLENARY.search(flat, start, start + _REACH)
    return match.end() if match else start


def _number(match: re.Match[str]) -> tuple[int | None, int]:
    """Return the number of a match, and where it begins; the words before it may be others."""
    start = match.start()
    if match["digits"]:
        return int(match["digits"]), start
    if match["roman"]:
        number = roman(match["roman"])
        alone = match["roman"] in ("i", "l") and not match["mark"]
        return (None if alone else number), start
    for offset, text in _parts(match["words"]):
        number = ordinals().get(text) or ordinals().get(_GERMAN_ENDING.sub("", text))
        number = number or (roman(_ROMAN_ENDING.sub("", text)) if len(text) > 1 else None)
        if number:
            return number, start + offset
    return None, start


def _parts(words: str) -> list[tuple[int, str]]:
    """Return the runs of words among a few, the longest first, each with its offset."""
    starts = [0, *(gap.end() for gap in _GAP.finditer(words))]
    ends = [*(gap.start() for gap in _GAP.finditer(words)), len(words)]
    runs = [(start, words[start:end]) for start in starts for end in ends if end > start]
    return sorted(runs, key=lambda run: -len(run[1]))
