"""The words that all sheets share: how doubt, dates, languages and values are put."""

from __future__ import annotations

from mtcr_desktop.records.dates import PartialDate, Precision, span_text
from mtcr_desktop.records.errors import BadDateError
from mtcr_desktop.sheets.phrases import REGIME as REGIME
from mtcr_desktop.sheets.sheet import Badge

NOT_PUBLIC = "not public"
NOT_CONFIRMED = "not confirmed by a public source"
NO_NAME = "no public source names the person"

UNVERIFIED = Badge("unverified", "unverified")
DISPUTED = Badge("disputed", "disputed")
POSSIBLY = Badge("possibly", "possibly")
NEW = Badge("new", "new")

LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German",
    "de-ch": "German (Switzerland)", "el": "Greek", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "he": "Hebrew", "hi": "Hindi",
    "hu": "Hungarian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "lb": "Luxembourgish", "mul": "several languages", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "tr": "Turkish",
    "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip
"""English names of the languages of sources, and of the documents that users may add."""

_FIELDS = {
    "joined": "Date of joining",
    "opening": "Opening day",
    "opened_by": "Who opened the meeting",
    "chair": "Person in the chair",
    "since": "Start of the term",
    "document": "Date of the document",
    "partner_count": "Number of Partners",
    "declared": "Date of the declaration",
    "wassenaar": "Wassenaar Arrangement",
}
_MISSING: dict[Precision, str] = {
    "day": "",
    "month": "the days are not public",
    "year": "day and month are not public",
}


def language(code: str) -> str:
    """Return the English name of a language, or its code if it has none here."""
    return LANGUAGES.get(code.casefold(), code)


def field_label(field: str) -> str:
    """Return what a claim is about, as a heading."""
    return _FIELDS.get(field, field.replace("_", " ").capitalize())


def value_text(value: str) -> str:
    """Return a claim's value as people write it; dates and spans of dates in words."""
    start, _, end = value.partition("/")
    try:
        return span_text(PartialDate.parse(start), PartialDate.parse(end) if end else None)
    except BadDateError:
        return value


def date_or_unknown(value: PartialDate | None) -> str:
    """Return a date in words, or that it is not public."""
    return str(value) if value else NOT_PUBLIC


def term_text(since: PartialDate | None, until: PartialDate | None) -> str:
    """Return a stretch of time in words whose end may not be public."""
    if since is None:
        return f"until {until}" if until else NOT_PUBLIC
    if until is None:
        return f"from {since}, end {NOT_PUBLIC}"
    return str(since) if since == until else f"{since} to {until}"


def precision_note(value: PartialDate) -> str:
    """Return what a date leaves open, in words; nothing where it is known to the day."""
    return _MISSING[value.precision]


def plural(count: int, noun: str, many: str = "") -> str:
    """Return a number with its noun: "1 Partner", "33 Partners", "no Partners"."""
    return f"{count or 'no'} {noun if count == 1 else many or noun + 's'}"


def at(value: PartialDate) -> str:
    """Return a date with its preposition: "on 25 September 2001", "in 1990"."""
    return f"{'on' if value.precision == 'day' else 'in'} {value}"


def beyond(as_of: PartialDate, covers_until: PartialDate) -> str:
    """Return the caution that a date needs on which the edition no longer covers; else nothing."""
    if as_of.latest <= covers_until.latest:
        return ""
    return f"The edition covers until {covers_until}; what changed later is not known to it."
