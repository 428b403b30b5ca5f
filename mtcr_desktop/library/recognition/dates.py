"""Finds dates and periods in a text, in the forms of many languages."""

from __future__ import annotations

import re
from typing import NamedTuple

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import BadDateError

_MONTHS = {
    1: "january jan janvier janv januar janner enero ene gennaio gen janeiro januari",
    2: "february feb fevrier fevr februar febrero febbraio fevereiro fev februari",
    3: "march mar mars marz maerz mrz marzo marco maart",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maggio mag maio mei maj",
    6: "june jun juin juni junio giugno giu junho",
    7: "july jul juillet juil juli julio luglio lug julho",
    8: "august aug aout agosto ago augustus augusti",
    9: "september sept sep septembre septiembre setiembre settembre setembro",
    10: "october oct octobre oktober okt octubre ottobre ott outubro out",
    11: "november nov novembre noviembre novembro",
    12: "december dec decembre dezember dez diciembre dic dicembre dezembro",
}
"""Names of the months without accents: English, French, German, Spanish, Italian, Portuguese,
Dutch, and the Scandinavian ones that differ from these."""

_MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names.split()}
_WEEKDAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|"
    "sun(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|"
    "donnerstag|freitag|samstag|sonnabend|sonntag|lunes|martes|miercoles|jueves|viernes|sabado|"
    "domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica"
)
_GAP = "[ ,]{0,3}"
_LEAD = rf"(?:(?:the|le|les|den|dem|el|il|{_WEEKDAYS})\b\.?{_GAP}){{0,3}}"
_DAY = r"\d{1,2}(?:st|nd|rd|th|er|re|e|o|a|\.|\^)?(?![a-z\d])"
_MONTH = rf"(?:{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:19|20)\d\d"
_OF = r"(?:(?:of|de|del|di)\b[ ]{1,3})?"
_TO = (
    r"[ ,]{0,3}(?:-{1,2}|/|(?:to|through|thru|until|till|and|bis|und|au|et|a|al|e|y|ate|ao|i|tot|"
    r"en|och|og)\b(?:[ ]zum\b)?)[ ]{0,3}"
)

_DATE = rf"(?P<d2>{_DAY}){_GAP}{_OF}(?P<m2>{_MONTH}){_GAP}{_OF}(?P<y2>{_YEAR})"
_NUMBERS = rf"(?P<d2>\d{{1,2}})\.[ ]?(?P<n2>\d{{1,2}})\.[ ]?(?P<y2>{_YEAR})"

_FORMS = tuple(
    re.compile(r"(?<![\w/.\-])" + "".join(form) + r"\Z")
    for form in (
        # 25 to 28 September 2001; 29 June - 2 July 1992; 25 September 2001 to 28 September 2001
        (
            rf"(?P<d1>{_DAY})(?:{_GAP}{_OF}(?P<m1>{_MONTH})(?:{_GAP}{_OF}(?P<y1>{_YEAR}))?)?",
            f"{_TO}{_LEAD}{_DATE}",
        ),
        # September 25-28, 2001; June 29 to July 2, 1992; September 12th through 16th, 2005
        (
            rf"(?P<m1>{_MONTH}){_GAP}{_LEAD}(?P<d1>{_DAY})(?:{_GAP}(?P<y1>{_YEAR}))?{_TO}{_LEAD}",
            rf"(?:(?P<m2>{_MONTH}){_GAP}{_LEAD})?(?P<d2>{_DAY}){_GAP}(?P<y2>{_YEAR})",
        ),
        # 25.-28.9.2001; 25.09.2001 - 28.09.2001
        (
            rf"(?P<d1>\d{{1,2}})\.?(?:(?P<n1>\d{{1,2}})\.?(?P<y1>{_YEAR})?)?",
            f"{_TO}{_NUMBERS}",
        ),
        # 25 September 2001; September 25, 2001; 25.9.2001; 25/9/2001; September 2001
        (_DATE,),
        (rf"(?P<m2>{_MONTH}){_GAP}{_LEAD}(?P<d2>{_DAY}){_GAP}(?P<y2>{_YEAR})",),
        (_NUMBERS,),
        (rf"(?P<slash1>\d{{1,2}})/(?P<slash2>\d{{1,2}})/(?P<y2>{_YEAR})",),
        (rf"(?P<m2>{_MONTH}){_GAP}{_OF}(?P<y2>{_YEAR})",),
    )
)
_ISO = re.compile(
    rf"(?P<first>{_YEAR}-\d\d-\d\d)(?:[ ]{{0,3}}(?:/|-{{1,2}}|to|bis|au|until)[ ]{{0,3}}"
    rf"(?P<last>{_YEAR}-\d\d-\d\d))?(?![\w-])"
)
_ANY_YEAR = re.compile(rf"(?<!\d){_YEAR}(?!\d)")
_LONGEST_MEETING = 31
"""Days of the longest period; more than that are two dates and no meeting."""
_LONGEST = 90
"""Characters of the longest form, with days of the week."""


class Period(NamedTuple):
    """A date or a period in a text.

    Attributes:
        start: Its first day, or the one date.
        end: Its last day; None for one date.
        at: Where it stands: start and end.
    """

    start: PartialDate
    end: PartialDate | None
    at: tuple[int, int]


def is_month(word: str) -> bool:
    """Say whether a folded word is the name of a month, in any of the languages."""
    return word in _MONTH_OF


def find_dates(flat: str, *, day_first: bool = True) -> list[Period]:
    """Return the dates and periods of a flat text in their order.

    A bare year is none: see `find_years`. What names no day of the calendar is left out.

    Args:
        flat: Flat text.
        day_first: Whether 5/9/2001 can only be 5 September. Where it may be May as well, no
            more than the year is taken from it.
    """
    if "19" not in flat and "20" not in flat:
        return []
    found: list[Period] = []
    iso_ends = 0
    for year in _ANY_YEAR.finditer(flat):
        if year.start() < iso_ends:
            continue
        period = _iso(flat, year.start()) or _ending(flat, year.end(), found, day_first)
        if period is None:
            continue
        if flat[year.end() : year.end() + 1] == "-":
            iso_ends = period.at[1]
        while found and found[-1].at[1] > period.at[0]:
            found.pop()
        found.append(period)
    return found


def find_years(flat: str) -> list[Period]:
    """Return the years of a flat text, each as a date."""
    return [
        Period(PartialDate(year.group()), None, year.span()) for year in _ANY_YEAR.finditer(flat)
    ]


def _iso(flat: str, start: int) -> Period | None:
    match = _ISO.match(flat, start)
    if match is None:
        return None
    first = _date(match["first"])
    last = _date(match["last"]) if match["last"] else None
    if first is None or (match["last"] and last is None):
        return None
    return Period(first, last, match.span())


def _ending(flat: str, end: int, found: list[Period], day_first: bool) -> Period | None:
    """Return the date or period that ends with a year."""
    least = max(0, end - _LONGEST)
    if found and found[-1].end is not None:
        least = max(least, found[-1].at[1])
    for form in _FORMS:
        if match := form.search(flat, least, end):
            period = _read(match, day_first)
            if period is not None or not match.groupdict().get("d1"):
                return period
    return None


def _read(match: re.Match[str], day_first: bool) -> Period | None:
    parts = match.groupdict()
    if parts.get("slash1"):
        date = _slashed(int(parts["slash1"]), int(parts["slash2"]), parts["y2"], day_first)
        return Period(date, None, match.span()) if date else None
    year, month = parts["y2"], _month(parts, "2") or _month(parts, "1")
    last = _date(_joined(year, month, parts.get("d2")))
    if last is None:
        return None
    if not parts.get("d1"):
        return Period(last, None, match.span())
    first_year, first_month = parts.get("y1") or year, _month(parts, "1") or month
    first = _date(_joined(first_year, first_month, parts["d1"]))
    if first is None:
        return None
    if first > last and not parts.get("y1"):  # 29 December to 2 January 1993
        first = _date(_joined(str(int(year) - 1), first_month, parts["d1"]))
    if first is None or first >= last or (last.earliest - first.earliest).days > _LONGEST_MEETING:
        return None
    return Period(first, last, match.span())


def _month(parts: dict[str, str | None], which: str) -> int | None:
    """Return a month by its name or its number, whichever the form has."""
    if name := parts.get(f"m{which}"):
        return _MONTH_OF[name.rstrip(".")]
    number = parts.get(f"n{which}")
    return int(number) if number else None


def _joined(year: str, month: int | None, day: str | None) -> str:
    text = f"{year}-{month:02}"
    return f"{text}-{int(''.join(filter(str.isdecimal, day))):02}" if day else text


def _slashed(first: int, second: int, year: str, day_first: bool) -> PartialDate | None:
    """Return a date with slashes: exact where only one reading is possible, else its year."""
    readings = {_date(_joined(year, second, str(first)))}
    if not day_first:
        readings.add(_date(_joined(year, first, str(second))))
    readings.discard(None)
    return readings.pop() if len(readings) == 1 else PartialDate(year) if readings else None


def _date(value: str) -> PartialDate | None:
    try:
        return PartialDate.parse(value)
    except BadDateError:
        return None
