"""Kinds of values that a fact may have: single values, lists, records.

A kind says what a value must look like and what it must refer to, so that one walk over all
facts checks every value of every file (`form`, `references`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from babel import Locale
from babel.core import get_global

from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.errors import BadDateError


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value.

    Attributes:
        what: What it should be, as the error words it.
        fits: Whether a value is one.
        refers: Collection that must have it as a key (`shapes.files.COLLECTIONS`), or empty.
    """

    what: str
    fits: Callable[[Any], bool]
    refers: str = ""


@dataclass(frozen=True, slots=True)
class Many:
    """A list with at least so many values of one kind."""

    of: Scalar | Shape
    least: int = 0


@dataclass(frozen=True, slots=True)
class Maybe:
    """A value whose key may be left out: it is `default` then, or the empty list."""

    of: Scalar | Many | Shape
    default: bool | None = None

    @property
    def absent(self) -> list[object] | bool | None:
        """What stands for the value where the key is left out."""
        return [] if isinstance(self.of, Many) else self.default


@dataclass(frozen=True, slots=True)
class Shape:
    """A record.

    Attributes:
        name: What such a record is called, e.g. "plenary".
        keys: The kind of each key.
        named_by: Key that tells it from its neighbours in a list and is unique among them; empty
            where only its place does.
    """

    name: str
    keys: Mapping[str, Kind]
    named_by: str = ""


Kind: TypeAlias = Scalar | Many | Maybe | Shape

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CLDR_ONLY = frozenset(
    {
        "AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ",
    }
)  # fmt: skip
"""Two-letter codes that the Unicode repository names but ISO 3166-1 does not assign."""


@cache
def countries() -> frozenset[str]:
    """Return the alpha-2 codes of ISO 3166-1."""
    codes = map(str, Locale("en").territories)
    return frozenset(code for code in codes if len(code) == 2) - _CLDR_ONLY


def is_alpha3_of(alpha3: str, alpha2: str) -> bool:
    """Say whether an ISO 3166-1 alpha-3 code belongs to an alpha-2 code."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    return aliases.get(alpha3) == [alpha2]


def is_date(value: object) -> bool:
    """Say whether a value is an ISO 8601 date of day, month or year precision."""
    if not isinstance(value, str) or value != value.strip():
        return False
    try:
        PartialDate.parse(value)
    except BadDateError:
        return False
    return True


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != "" and value == " ".join(value.split())


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_key(value: object) -> bool:
    return isinstance(value, str) and _KEY.fullmatch(value) is not None


def _is_url(value: object) -> bool:
    if not _is_text(value) or " " in str(value):
        return False
    try:
        parts = urlsplit(str(value))
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc


def _is_country(value: object) -> bool:
    return isinstance(value, str) and value in countries()


def _is_language(value: object) -> bool:
    return isinstance(value, str) and value.replace("-", "_") in Locale("en").languages


TEXT = Scalar("a text without stray spaces", _is_text)
FLAG = Scalar("true or false", lambda value: isinstance(value, bool))
FLAG_OR_UNKNOWN = Scalar("true, false or null", lambda v: v is None or isinstance(v, bool))
COUNT = Scalar("a whole number", _is_count)
KEY = Scalar("a key such as oslo-1992", _is_key)
DATE = Scalar("a date in quotes such as '2001-09-25', '2001-09' or '2001'", is_date)
URL = Scalar("a web address", _is_url)
COUNTRY = Scalar("an ISO 3166-1 alpha-2 code in quotes", _is_country)
ALPHA3 = Scalar(
    "an ISO 3166-1 alpha-3 code",
    lambda value: isinstance(value, str) and re.fullmatch("[A-Z]{3}", value) is not None,
)
LANGUAGE = Scalar("a language code", _is_language)


def one_of(*values: str) -> Scalar:
    """Return the kind of a value that is one of a few words."""
    return Scalar(f"one of {', '.join(values)}", lambda value: value in values)


def reference(collection: str) -> Scalar:
    """Return the kind of a text that is a key of a collection."""
    return Scalar(f"the key of {_one(collection)}", _is_text, refers=collection)


def numbered(collection: str) -> Scalar:
    """Return the kind of a number that is a key of a collection."""
    return Scalar(f"the number of {_one(collection)}", _is_count, refers=collection)


def _one(noun: str) -> str:
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
