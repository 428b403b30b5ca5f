"""The control list at contents level: items, headings and editions. No technical parameters."""

from __future__ import annotations

from dataclasses import dataclass

from mtcr_desktop.records.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Category:
    """Category I or II of the Annex."""

    id: str
    name: str
    items: tuple[int, ...]
    definition: str
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, A to E, that items may have; `present` says whether this item has it."""

    letter: str
    title: str
    present: bool
    verified: bool
    sources: tuple[str, ...]
    note: str | None


@dataclass(frozen=True, slots=True)
class Mapping:
    """Where a national or regional control list carries an item."""

    system: str
    codes: tuple[str, ...]
    basis: str | None
    sources: tuple[str, ...]
    verified: bool


@dataclass(frozen=True, slots=True)
class AnnexItem:
    """One Item of the Annex; a reserved one has no headings."""

    number: int
    category: str
    title: str
    title_verified: bool
    reserved: bool
    headings: tuple[Heading, ...]
    subject: str
    mappings: tuple[Mapping, ...]
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class AnnexEdition:
    """A dated text of the Annex (kind "edition") or agreed changes ("change-round")."""

    key: str
    date: PartialDate
    kind: str
    kind_label: str
    title: str
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication built on the Annex, e.g. the Handbook."""

    title: str
    date: PartialDate | None
    publisher: str
    official: bool
    based_on: str | None
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class NationalList:
    """How a national or regional list takes the Annex in."""

    system: str
    text: str
    sources: tuple[str, ...]
    note: str | None
    verified: bool


@dataclass(frozen=True, slots=True)
class Annex:
    """What is known of the Annex as a whole."""

    title: str
    categories: tuple[Category, ...]
    headings_basis: str
    publications: tuple[Publication, ...]
    national_lists: tuple[NationalList, ...]
