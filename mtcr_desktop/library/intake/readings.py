"""What comes of reading a file, and how it is made again from plain data that nobody vouches for.

Named tuples become lists by themselves when they are written as JSON. The way back is here: each
`checked_...` returns its value in the type that it must have, or raises LookupError, TypeError,
ValueError, BadAddressError or BadDateError.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar, get_args

from mtcr_desktop.library.findings import (
    Claim,
    ClaimKind,
    DocumentKind,
    Finding,
    Recognition,
    Value,
)
from mtcr_desktop.library.text import DocumentText, Format, Paragraph, Role, Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

T = TypeVar("T")

_FORMATS: dict[object, Format] = {name: name for name in get_args(Format)}
_ROLES: dict[object, Role] = {name: name for name in get_args(Role)}
_KINDS: dict[object, DocumentKind] = {name: name for name in get_args(DocumentKind)}
_CLAIMS: dict[object, ClaimKind] = {name: name for name in get_args(ClaimKind)}
_DATES = frozenset({"start", "end", "established", "issued"})
_NUMBERS = frozenset({"ordinal", "partner-count"})


class Reading(NamedTuple):
    """What came of reading one file.

    Attributes:
        text: Its text.
        recognition: What was recognised in it.
        markings: The security markings that it bears, as it has them, e.g. "SECRET//NOFORN".
    """

    text: DocumentText
    recognition: Recognition
    markings: tuple[str, ...] = ()


def checked_reading(data: object) -> Reading:
    """Return a reading; every place in it lies in its text."""
    text, recognition, markings = _list(data)
    checked = _document(text)
    return Reading(checked, _recognition(recognition, checked), checked_texts(markings))


def checked_texts(data: object) -> tuple[str, ...]:
    """Return a sequence of texts."""
    return tuple(map(_text, _list(data)))


def _document(data: object) -> DocumentText:
    form, paragraphs, title, language, encoding = _list(data)
    return DocumentText(
        _FORMATS[form],
        tuple(map(_paragraph, _list(paragraphs))),
        _text(title),
        _text(language),
        _text(encoding),
    )


def _paragraph(data: object) -> Paragraph:
    text, role, line, page, level = _list(data)
    return Paragraph(_text(text), _ROLES[role], _number(line), _number(page), _number(level))


def _recognition(data: object, text: DocumentText) -> Recognition:
    kind, language, title, issuer, series, place, date, meeting, claims = _list(data)

    def finding(of: Callable[[object], T], given: object) -> Finding[T]:
        value, words, confidence = _list(given)
        return Finding(
            of(value), tuple(_words(place, text) for place in _list(words)), _share(confidence)
        )

    def maybe(of: Callable[[object], T], given: object) -> Finding[T] | None:
        return None if given is None else finding(of, given)

    return Recognition(
        finding(_KINDS.__getitem__, kind),
        finding(_text, language),
        maybe(_text, title),
        maybe(_text, issuer),
        maybe(_text, series),
        maybe(_text, place),
        maybe(_date, date),
        maybe(_address, meeting),
        tuple(_claim(claim, text) for claim in _list(claims)),
    )


def _claim(data: object, text: DocumentText) -> Claim:
    kind, value, words = _list(data)
    return Claim(_CLAIMS[kind], _value(kind, value), _words(words, text))


def _value(kind: object, value: object) -> Value:
    if kind in _DATES:
        return _date(value)
    if kind in _NUMBERS:
        return _number(value)
    return checked_texts(value) if kind == "partner-list" else _text(value)


def _words(data: object, text: DocumentText) -> Words:
    paragraph, start, end = map(_number, _list(data))
    if not start <= end <= len(text.paragraphs[paragraph].text):
        raise ValueError("words outside the text")
    return Words(paragraph, start, end)


def _date(data: object) -> PartialDate:
    (value,) = _list(data)
    return PartialDate.parse(_text(value))


def _address(data: object) -> Address:
    kind, key, _, _ = _list(data)
    return Address.parse(str(Address(_text(kind), _text(key))))


def _list(data: object) -> list[object]:
    if not isinstance(data, list):
        raise TypeError(f"{type(data).__name__} for a list")
    return data


def _text(data: object) -> str:
    if not isinstance(data, str):
        raise TypeError(f"{type(data).__name__} for a text")
    return data


def _number(data: object) -> int:
    if type(data) is not int or data < 0:
        raise TypeError(f"{type(data).__name__} for a number")
    return data


def _share(data: object) -> float:
    if not isinstance(data, int | float) or not 0 <= data <= 1:
        raise TypeError(f"{type(data).__name__} for a share of one")
    return data
