"""Dates that keep the precision of their source.

"1990" is not 1 January 1990: it is some day between 1 January and 31 December. Every
comparison here answers for the whole span, so that "possibly" stays possible.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from mtcr_desktop.records.errors import BadDateError

Precision = Literal["day", "month", "year"]
Certainty = Literal["yes", "possibly", "no"]

_PRECISION_OF_LENGTH: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}
_ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_WRITTEN = r"(?:(\d{1,2})\.? )?([^\W\d]{3,})\.? (\d{4})"  # compiled when something is typed
_DOTTED = r"(?:(\d{1,2})\. ?)?(\d{1,2})\. ?(\d{4})"
_DECEMBER = 12
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class PartialDate(NamedTuple):
    """A calendar date known to the day, the month or the year.

    Attributes:
        value: ISO 8601, as precise as it is known: "2001-09-25", "2001-09" or "2001". ISO
            texts sort in time, a less precise one before the days it contains.
    """

    value: str

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Return the date that an ISO 8601 text names.

        Raises:
            BadDateError: The text is no such date.
        """
        value = text.strip()
        if not _ISO.fullmatch(value):
            raise BadDateError(
                f"“{text[:40]}” is not a date.", "Write it as 2001-09-25, 2001-09 or 2001."
            )
        result = cls(value)
        try:
            _ = result.earliest
        except ValueError:
            raise BadDateError(
                f"There is no such date as “{value}”.", "Check the month and the day."
            ) from None
        return result

    @classmethod
    def typed(cls, text: str) -> PartialDate:
        """Return the date that a person types: ISO, "25 September 2001", "sep 2001" or "25.9.2001".

        Dates with slashes are not guessed at: half of the world puts the month first.

        Raises:
            BadDateError: The text is no such date.
        """
        value = " ".join(text.split())
        day = month = year = ""
        if found := re.fullmatch(_WRITTEN, value, re.ASCII):
            day, name, year = found.groups("")
            months = [n for n, m in enumerate(_MONTHS, 1) if m.lower().startswith(name.lower())]
            month = str(months[0]) if months else ""
        elif found := re.fullmatch(_DOTTED, value, re.ASCII):
            day, month, year = found.groups("")
        if not month:
            return cls.parse(text)
        return cls.parse("-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])]))

    @property
    def precision(self) -> Precision:
        """How exactly the date is known."""
        return _PRECISION_OF_LENGTH[len(self.value)]

    @property
    def year(self) -> int:
        """The year, always known."""
        return int(self.value[:4])

    @property
    def earliest(self) -> date:
        """First day that the date can mean."""
        return _span(self.value)[0]

    @property
    def latest(self) -> date:
        """Last day that the date can mean."""
        return _span(self.value)[1]

    def to_json(self) -> dict[str, str]:
        """Return the date in the shape of the `mtcr` command's contract."""
        return {"value": self.value, "precision": self.precision}

    def __str__(self) -> str:
        """Return the date as people write it: "25 September 2001", "September 2001", "2001"."""
        year, *rest = self.value.split("-")
        if not rest:
            return year
        month = _MONTHS[int(rest[0]) - 1]
        return f"{int(rest[1])} {month} {year}" if len(rest) == 2 else f"{month} {year}"


@lru_cache(maxsize=4096)  # documents are compared with every meeting, the same dates each time
def _span(value: str) -> tuple[date, date]:
    """Return the first and the last day that an ISO 8601 text can mean."""
    year, month, day = (*map(int, value.split("-")), 1, 1)[:3]
    first = date(year, month, day)
    match _PRECISION_OF_LENGTH[len(value)]:
        case "day":
            return first, first
        case "month" if month < _DECEMBER:
            return first, first.replace(month=month + 1) - timedelta(days=1)
        case _:
            return first, first.replace(month=_DECEMBER, day=31)


def span_text(start: PartialDate, end: PartialDate | None) -> str:
    """Return a period as people write it, with an en dash: "25–28 September 2001"."""
    if end is None or end == start:
        return str(start)
    first, last = str(start).split(), str(end).split()
    if start.precision == end.precision == "day":
        while first and len(first) > 1 and first[-1] == last[len(first) - 1]:
            first.pop()
    dash = "–" if len(first) == 1 else " – "
    return f"{' '.join(first)}{dash}{end}"


def began_by(since: PartialDate, as_of: PartialDate) -> Certainty:
    """Say whether something that began at `since` had begun at `as_of`.

    "yes" if it had begun on every reading of both dates, "no" if on none, else "possibly".
    """
    if since.latest <= as_of.earliest:
        return "yes"
    return "no" if since.earliest > as_of.latest else "possibly"
