"""What is recognised in a document, each finding with the words that it rests on."""

from __future__ import annotations

from typing import Generic, Literal, NamedTuple, TypeVar

from mtcr_desktop.library.text import Words
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate

T = TypeVar("T")

DocumentKind = Literal["plenary statement", "fact sheet", "press release", "other"]

ClaimKind = Literal[
    "ordinal",  # int: which plenary it was
    "place",  # str: the city in which it met
    "country",  # str: alpha-2 code of the host
    "start",  # PartialDate: its first day
    "end",  # PartialDate: its last day
    "partner-count",  # int: how many Partners there were
    "partner-list",  # tuple of str: alpha-2 codes, or the name as written where there is none
    "new-partner",  # str: alpha-2 code of a state welcomed as a Partner or at its first plenary
    "chair",  # str: alpha-2 code of the country, or the name of the person, that takes the chair
    "opened-by",  # str: name of the person who opened the meeting
    "established",  # PartialDate: when the regime was formed
    "next-host",  # str: alpha-2 code of the country that was to host next, or its city
    "issued",  # PartialDate: date of issue, where it can be set against the meeting
]
"""What a document may say that the record can be asked about, and the type of the value."""

Value = int | str | PartialDate | tuple[str, ...]


class Finding(NamedTuple, Generic[T]):
    """Something recognised.

    Attributes:
        value: What it is.
        words: The words that it rests on; empty where it rests on the whole.
        confidence: How sure it is, from 0 to 1.
    """

    value: T
    words: tuple[Words, ...]
    confidence: float


class Claim(NamedTuple):
    """Something that a document says of its meeting or of the regime.

    Attributes:
        kind: What it is about.
        value: What it says, in the form given beside each kind.
        words: The words that say it.
    """

    kind: ClaimKind
    value: Value
    words: Words


class Recognition(NamedTuple):
    """What a document is, and what it says.

    Attributes:
        kind: What sort of document it is.
        language: Its language, as an IETF tag: "en", "fr", "de" or another.
        title, issuer, series, place: As the document gives them; None where it does not.
        date: Its date of issue.
        meeting: Address of the plenary that it is about.
        claims: What it says that the record can be asked about, in the order of the document.
    """

    kind: Finding[DocumentKind]
    language: Finding[str]
    title: Finding[str] | None = None
    issuer: Finding[str] | None = None
    series: Finding[str] | None = None
    place: Finding[str] | None = None
    date: Finding[PartialDate] | None = None
    meeting: Finding[Address] | None = None
    claims: tuple[Claim, ...] = ()
