"""Writes documents about a plenary from what is known of it, in three languages.

What is written is sound; a fact that is changed before is the only thing that is wrong.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.library.checking.attendance import attendance
from mtcr_desktop.library.checking.case import Case
from mtcr_desktop.library.findings import Finding, Recognition
from mtcr_desktop.library.text import DocumentText
from mtcr_desktop.records.plenaries import Plenary

_CITIES = {
    "fr": {
        "Warsaw": "Varsovie", "Copenhagen": "Copenhague", "Seoul": "Séoul",
        "Edinburgh": "Édimbourg", "Washington, DC": "Washington", "Sochi": "Sotchi",
    },
    "de": {
        "Warsaw": "Warschau", "Copenhagen": "Kopenhagen", "Tokyo": "Tokio", "Rome": "Rom",
        "Washington, DC": "Washington", "Sochi": "Sotschi",
    },
}  # fmt: skip


class Facts(NamedTuple):
    """What a document is to say; countries are alpha-2 codes."""

    number: int
    city: str
    country: str
    start: date
    end: date
    count: int
    partners: tuple[str, ...]
    new: tuple[str, ...]
    opener: str | None


def facts(edition: Edition, plenary: Plenary) -> Facts:
    """Return what the edition has of a meeting whose days and whose count are known."""
    assert plenary.end is not None
    assert plenary.partner_count is not None
    nothing = Recognition(Finding("other", (), 0.0), Finding("en", (), 0.0))
    case = Case(DocumentText("text", ()), nothing, edition, plenary)
    return Facts(
        plenary.number,
        plenary.city,
        plenary.country,
        plenary.start.earliest,
        plenary.end.earliest,
        plenary.partner_count,
        tuple(sorted(attendance(case, plenary).certain)),
        plenary.new_partners,
        plenary.opened_by[0].name if plenary.opened_by else None,
    )


def english(of: Facts) -> str:
    """Return a statement with "16th", "from 25 to 28 September 2001" and a list in a sentence."""
    meeting = f"{_ordinal(of.number)} Plenary Meeting of the Missile Technology Control Regime"
    held = f"was held in {of.city} {_from_to(of, 'en', 'from', 'to')}"
    return _text(
        meeting,
        f"{of.city}, {_name(of.country, 'en')}",
        f"The {meeting} (MTCR) {held}.",
        of.opener and f"{of.opener} opened the meeting.",
        *(f"{_name(code, 'en')} was welcomed as a new member." for code in of.new),
        f"The {of.count} Partners are {_enumerated(of.partners, 'en', 'and')}.",
    )


def american(of: Facts) -> str:
    """Return a fact sheet with "September 25-28, 2001" and the list in a footnote."""
    first = format_date(of.start, "MMMM d", "en")
    last = format_date(of.end, "d" if of.start.month == of.end.month else "MMMM d", "en")
    held = f"held its {_ordinal(of.number)} Plenary Meeting in {of.city}"
    return _text(
        "Fact Sheet",
        "Plenary Meeting of the Missile Technology Control Regime",
        f"{of.city}, {_name(of.country, 'en')}, {first}-{last}, {of.end.year}",
        f"The Missile Technology Control Regime {held}.",
        of.opener and f"The meeting was officially opened by {of.opener}.",
        f"The {of.count} countries1 of the MTCR work together without a treaty.",
        *(f"{_name(c, 'en')} was warmly welcomed to its first Plenary Meeting." for c in of.new),
        f"1 {_enumerated(of.partners, 'en', 'and')}.",
    )


def french(of: Facts) -> str:
    """Return a statement with "16e" and "du 25 au 28 septembre 2001"."""
    meeting = "réunion plénière du Régime de contrôle de la technologie des missiles"
    held = f"s'est tenue à {_city(of.city, 'fr')} {_from_to(of, 'fr', 'du', 'au')}"
    return _text(
        f"{of.number}e {meeting}",
        f"La {of.number}e {meeting} (RCTM) {held}.",
        of.opener and f"La réunion a été ouverte par {of.opener}.",
        *(f"{_name(code, 'fr')} a été accueilli comme nouveau membre." for code in of.new),
        f"Les {of.count} partenaires sont : {_enumerated(of.partners, 'fr', 'et')}.",
    )


def german(of: Facts) -> str:
    """Return a statement with "16." and "vom 25. bis 28. September 2001"."""
    meeting = f"{of.number}. Plenum des Trägertechnologie-Kontrollregimes"
    held = f"fand {_from_to(of, 'de', 'vom', 'bis')} in {_city(of.city, 'de')} statt"
    return _text(
        meeting,
        f"Das {meeting} (MTCR) {held}.",
        of.opener and f"Eröffnet wurde es von {of.opener}.",
        *(f"Als neues Mitglied wurde {_name(code, 'de')} begrüßt." for code in of.new),
        f"Die {of.count} Partnerstaaten sind: {_enumerated(of.partners, 'de', 'und')}.",
    )


WRITERS: tuple[Callable[[Facts], str], ...] = (english, american, french, german)


def _text(*paragraphs: str | None) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _from_to(of: Facts, language: str, opening: str, between: str) -> str:
    dot = "." if language == "de" else ""
    month = "" if of.start.month == of.end.month else " MMMM"
    first = format_date(of.start, f"d'{dot}'{month}" if dot else f"d{month}", language)
    last = format_date(of.end, f"d'{dot}' MMMM y" if dot else "d MMMM y", language)
    return f"{opening} {first} {between} {last}"


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number // 10 != 1 else 0, "th")
    return f"{number}{ending}"


def _city(city: str, language: str) -> str:
    return _CITIES[language].get(city, city)


def _name(code: str, language: str) -> str:
    found: str = Locale(language).territories[code]
    return found


def _enumerated(codes: tuple[str, ...], language: str, last: str) -> str:
    names = sorted(_name(code, language) for code in codes)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
