"""Sets dates against the record: of the meeting, of the regime's beginning, of issue.

A date agrees where it holds the recorded one: "1987" and "April 1987" agree with 16 April 1987.
A date that is more exact than the record, such as a day where only the month is known, is not
recorded: the record neither confirms nor denies the day, and the note says that it fits.
"""

from __future__ import annotations

from typing import Literal

from mtcr_desktop.library.checking.case import Answer, Case, at_plenary, sentences
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.plenaries import Plenary
from mtcr_desktop.records.sources import Claim as OtherValue

Fit = Literal["same", "finer", "other"]

_END_NOT_PUBLIC = "The edition has the opening of this meeting only; its last day is not public"


def fit(claimed: PartialDate, recorded: PartialDate) -> Fit:
    """Say how a date lies to the recorded one.

    Returns:
        "same" if the recorded date lies within the claimed one, "finer" if the claimed one lies
        within the recorded one and is more exact, else "other".
    """
    if claimed.earliest <= recorded.earliest and recorded.latest <= claimed.latest:
        return "same"
    if recorded.earliest <= claimed.earliest and claimed.latest <= recorded.latest:
        return "finer"
    return "other"


def start(case: Case, plenary: Plenary, claimed: PartialDate) -> Answer:
    """Set the first day of the meeting against the record."""
    others = [value for value in plenary.alternatives if value.field in ("dates", "opening")]
    same = [value for value in others if _bound(value, last=False) == claimed]
    return _of_meeting(case, plenary, claimed, plenary.start, same)


def end(case: Case, plenary: Plenary, claimed: PartialDate) -> Answer:
    """Set the last day of the meeting against the record, which may have the opening only."""
    others = [value for value in plenary.alternatives if value.field == "dates"]
    same = [value for value in others if _bound(value, last=True) == claimed]
    if plenary.end is not None:
        return _of_meeting(case, plenary, claimed, plenary.end, same)
    where = at_plenary(plenary, "dates")
    if claimed.latest < plenary.start.earliest:
        opened = f"opened on {plenary.start}"
        return Answer("differs", str(claimed), opened, where, plenary.sources, _END_NOT_PUBLIC)
    return Answer("not-recorded", str(claimed), address=where, note=sentences(_END_NOT_PUBLIC))


def established(case: Case, claimed: PartialDate) -> Answer:
    """Set the beginning of the regime against the record; this needs no meeting."""
    regime = case.edition.regime()
    where = Address("regime", fragment="founded")
    return _dated(claimed, regime.founded, where, regime.founded_sources)


def issued(case: Case, plenary: Plenary, claimed: PartialDate) -> Answer:
    """Set the date of issue against those of the meeting's public text, and say where it falls.

    A meeting may have been written about by many, so that another date than that of the text on
    record is no difference: it is not recorded.
    """
    falls = _falls(plenary, claimed)
    document = plenary.document
    known = [document.date] if document and document.date else []
    others = [value for value in plenary.alternatives if value.field == "document"]
    known += [date for value in others if (date := _bound(value, last=False))]
    where = at_plenary(plenary, "document-date" if document else "dates")
    for date in known:
        if fit(claimed, date) == "same":
            return Answer("agrees", str(claimed), str(date), where, plenary.sources, falls)
    if not known:
        why = "The edition has no dated text of this meeting"
        return Answer("not-recorded", str(claimed), address=where, note=sentences(falls, why))
    shown = " or ".join(map(str, known))
    fits = any(fit(claimed, date) == "finer" for date in known)
    why = f"The edition dates the public text of this meeting {shown}"
    why += ", which fits" if fits else "; this may be another text"
    return Answer(
        "not-recorded", str(claimed), shown, where, plenary.sources, sentences(falls, why)
    )


def _of_meeting(
    case: Case,
    plenary: Plenary,
    claimed: PartialDate,
    recorded: PartialDate,
    same: list[OtherValue],
) -> Answer:
    answer = _dated(claimed, recorded, at_plenary(plenary, "dates"), plenary.sources)
    if answer.verdict == "differs" and same:
        return answer._replace(note=case.elsewhere(same, str(claimed)))
    return answer


def _dated(
    claimed: PartialDate, recorded: PartialDate, where: Address, sources: tuple[str, ...]
) -> Answer:
    answer = Answer("agrees", str(claimed), str(recorded), where, sources)
    match fit(claimed, recorded):
        case "same":
            return answer
        case "finer":
            note = f"This fits, but only the {recorded.precision} is on record"
            return answer._replace(verdict="not-recorded", note=sentences(note))
        case "other":
            note = _apart(claimed, recorded)
            return answer._replace(verdict="differs", note=note)


def _apart(claimed: PartialDate, recorded: PartialDate) -> str:
    """Say by how many days two dates differ, where both are known to the day and it helps."""
    if claimed.precision != "day" or recorded.precision != "day":
        return ""
    days = (claimed.earliest - recorded.earliest).days
    if abs(days) > 31:
        return ""
    return f"{_days(abs(days))} {'later' if days > 0 else 'earlier'} than on record."


def _bound(value: OtherValue, *, last: bool) -> PartialDate | None:
    """Return the first or the last date of another value, e.g. of "2000-10-09/2000-10-13"."""
    return PartialDate.parse(value.value.split("/")[-1 if last else 0])


def _falls(plenary: Plenary, issued_on: PartialDate) -> str:
    """Say where a date of issue lies to the meeting, where both are known to the day."""
    if issued_on.precision != "day" or plenary.start.precision != "day":
        return ""
    since_start = (issued_on.earliest - plenary.start.earliest).days
    if since_start < 0:
        return f"The date of issue is {_days(-since_start)} before the meeting."
    if since_start == 0:
        return "The date of issue falls on the first day of the meeting."
    if plenary.end is None:
        return f"The date of issue is {_days(since_start)} after the opening of the meeting."
    since_end = (issued_on.earliest - plenary.end.earliest).days
    if since_end == 0:
        return "The date of issue falls on the last day of the meeting."
    if since_end > 0:
        return f"The date of issue is {_days(since_end)} after the meeting."
    return f"The date of issue falls on day {since_start + 1} of the meeting."


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
