"""Sources, and the claims that rest on them."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Source:
    """A public document that supports facts of the edition.

    Attributes:
        id: Stable key, e.g. "mtcr-p05".
        title: Title of the document; in square brackets where it is supplied by us.
        publisher: Who published it.
        date: Date of the document, or None where it bears none.
        url: Public address, or None.
        kind: Vocabulary of source kinds, e.g. "government", "mtcr", "press".
        kind_label: The kind in words.
        language: Language of the document, ISO 639-1.
        supports: What it is cited for, in our words.
    """

    id: str
    title: str
    publisher: str
    date: PartialDate | None
    url: str | None
    kind: str
    kind_label: str
    language: str
    supports: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of a fact, as one group of sources gives it.

    Attributes:
        field: What the value is about, e.g. "joined", "dates", "chair".
        value: The value as text; dates in ISO 8601.
        sources: Ids of the sources that give this value.
        note: Why the value is preferred, or what is to be said of it; None if nothing.
        verified: False where no public source confirms the value.
    """

    field: str
    value: str
    sources: tuple[str, ...] = ()
    note: str | None = None
    verified: bool = True
