"""Recognises when and where the meeting was held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mtcr_desktop.library.findings import Claim
from mtcr_desktop.library.recognition.dates import Period
from mtcr_desktop.library.recognition.flat import phrase
from mtcr_desktop.library.recognition.names import Named
from mtcr_desktop.library.recognition.parts import Part

_LONGEST_HEADLINE = 160
_REST_OF_HEADLINE = phrase(
    r"[ ,.;:()|/-]|\b(?:the|the city of|en|in|la|le|les|du|vom|from|held|on|a|au)\b"
)
_HELD = phrase(
    r"\b(?:held|met|meets|meeting|took place|takes place|gathered|convened|convenes|assembled|"
    r"hosted|conferred|worked|came together|tenue?s?|tient|reunie?s?|retrouves?|deroulee?|eu lieu|"
    r"a lieu|tagten?|tagt|fand|statt(?:fand|gefunden)?|stattfindet|kamen|trafen?|hielten?|"
    r"abgehalten|celebro|reunio)\b"
)
_OPENED = phrase(
    r"\b(?:open(?:s|ed|ing)|began|begins|started|starts|ouvre|ouverte?s?|debute|commence|"
    r"eroffnete?n?|beginnt|begann)\b"
)
_CLOSED = phrase(
    r"\b(?:clos(?:es|ed)|ends?|ended|concluded|s'achev|termine|cloture|endete?|schlos)\w{0,3}\b"
)
_BEFORE_CITY = phrase(r"(?:\b(?:in|a|at|to|of|en|zu|nach|de|the)|^|[(,:]) ?$")
_PAST = phrase(
    r"\b(?:since|after|before|agreed|adopted|decided|depuis|apres|adopte\w?|seit|nach|beschlossen\w?)"
    r"(?: (?:the|la|le|dem|der|at|in|a))? ?$"
)
_CITY_AS_WRITTEN = re.compile(
    r"(?:\b(?:in|at|à|en|zu)\s|^)(?P<city>[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+){0,3})"
)
_TO_COUNTRY = phrase(r",? ?\(? ?(?:en |in |au |a )?(?:the |la |le |les |der |den )?")
_IN = 5  # characters for "in" between a date and a city
_NEAR = 60
"""Characters between a city and a date that belong together."""


def when_and_where(part: Part) -> Iterator[Claim]:
    """Yield place, country, first and last day, where a sentence gives those of the meeting."""
    headline = _is_headline(part)
    period = _period(part)
    city = _city(part, period, headline=headline)
    held = part.has_plenary or (city is not None and period is not None and _near(city, period))
    if not (headline or held):
        return
    if city is not None and (headline or part.has_plenary or period):
        yield part.claim("place", city.value, city.start, city.end)
        if country := _country(part, city):
            yield part.claim("country", country.value, country.start, country.end)
    if period is not None:
        yield from _days(part, period)
    elif part.has_plenary:
        yield from _single_days(part)


def _is_headline(part: Part) -> bool:
    """Whether a sentence is a line such as "Ottawa, Canada, September 25-28, 2001"."""
    text = part.flat
    if len(text) > _LONGEST_HEADLINE or not _period(part) or part.sentence.start:
        return False
    for _, start, end in (*part.states, *part.cities):
        text = text[:start] + " " * (end - start) + text[end:]
    for date in part.dates:
        text = text[: date.at[0]] + " " * (date.at[1] - date.at[0]) + text[date.at[1] :]
    rest = _REST_OF_HEADLINE.sub("", text)
    return len(rest) <= len(part.flat) // 3 and "." not in text.strip()[:-1]


def _period(part: Part) -> Period | None:
    return next((date for date in part.dates if date.end is not None), None)


def _days(part: Part, period: Period) -> Iterator[Claim]:
    yield part.claim("start", period.start, *period.at)
    if period.end is not None:
        yield part.claim("end", period.end, *period.at)


def _single_days(part: Part) -> Iterator[Claim]:
    """Yield a first or a last day that a verb says it is."""
    for date in part.dates:
        before, after = part.flat[: date.at[0]], part.flat[date.at[1] :]
        lead = before[-_NEAR:]
        if date.start.precision == "year":
            continue
        if _OPENED.search(lead) or _OPENED.search(after[:_NEAR]):
            yield part.claim("start", date.start, *date.at)
        elif _CLOSED.search(lead):
            yield part.claim("end", date.start, *date.at)
        elif _HELD.search(lead):
            yield part.claim("start", date.start, *date.at)
        else:
            continue
        return


def _city(part: Part, period: Period | None, *, headline: bool) -> Named | None:
    """Return the city of the meeting: one that the edition knows, else as it is written."""
    for city in part.cities:
        before = part.flat[max(0, city.start - 40) : city.start]
        if headline or (_BEFORE_CITY.search(before) and not _PAST.search(before)):
            return city
    if part.cities or not (headline or (part.has_plenary and _HELD.search(part.flat))):
        return None
    return _as_written(part, period, headline=headline)


def _as_written(part: Part, period: Period | None, *, headline: bool) -> Named | None:
    """Return a city that the edition does not know, where its place in the sentence tells it."""
    taken = [*((s.start, s.end) for s in part.states), *(date.at for date in part.dates)]
    for match in _CITY_AS_WRITTEN.finditer(part.sentence.text):
        start, end = match.span("city")
        if any(start < last and first < end for first, last in taken):
            continue
        if not match.group().startswith(match["city"]) or headline:
            named = Named(match["city"], start, end)
            if _country(part, named) or (period and _is_held(part, named, period)):
                return named
    return None


def _is_held(part: Part, city: Named, period: Period) -> bool:
    """Whether it says "held in Lisbon from 10 to 13 May" or "fand vom 10. bis 13. in Lissabon"."""
    if 0 <= period.at[0] - city.end <= _NEAR:
        return _HELD.search(part.flat, max(0, city.start - _NEAR), city.start) is not None
    follows = 0 <= city.start - period.at[1] <= _IN
    return follows and _HELD.search(part.flat[: period.at[0]][-_NEAR:]) is not None


def _country(part: Part, city: Named) -> Named | None:
    """Return the state that stands behind a city."""
    for state in part.states:
        if state.start >= city.end and _TO_COUNTRY.fullmatch(part.flat, city.end, state.start):
            return state
    return None


def _near(city: Named, period: Period) -> bool:
    return min(abs(period.at[0] - city.end), abs(city.start - period.at[1])) <= _NEAR
