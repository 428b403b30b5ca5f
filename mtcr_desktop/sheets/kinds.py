"""What the kinds of record are called, one and many, in the order in which they are listed."""

from __future__ import annotations

from typing import NamedTuple

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.errors import NoSuchRecordError


class Kind(NamedTuple):
    """The name of a kind of record."""

    one: str
    many: str


KINDS: dict[str, Kind] = {
    "plenary": Kind("Plenary", "Plenaries"),
    "member": Kind("Partner", "Partners"),
    "adherent": Kind("State outside the regime", "States outside the regime"),
    "chair": Kind("Chairmanship", "Chairmanships"),
    "chairs": Kind("Chairs of the experts groups", "Chairs of the experts groups"),
    "event": Kind("Event", "Timeline"),
    "regime": Kind("Article on the regime", "The regime"),
    "annex-items": Kind("Annex", "The Annex as a whole"),
    "annex": Kind("Item of the Annex", "Items of the Annex"),
    "annex-edition": Kind("Edition of the Annex", "Editions of the Annex"),
    "term": Kind("Term", "Glossary"),
    "topic": Kind("Topic", "Topics"),
    "source": Kind("Source", "Sources"),
}

_ORDER = {kind: place for place, kind in enumerate(KINDS)}


def order_of(kind: str) -> int:
    """Return the place of a kind among the kinds; unknown ones come last."""
    return _ORDER.get(kind, len(_ORDER))


def name_of(kind: str) -> Kind:
    """Return the name of a kind."""
    return KINDS.get(kind) or Kind(kind.capitalize(), kind.capitalize())


_NUMBERED = frozenset({"plenary", "annex"})
_DIGITS = 4
"""More digits than any record's number has; longer keys are not worth reading as a number."""


def canonical(address: Address) -> Address:
    """Return the address of a page as the edition spells it: "plenary/016" is "plenary/16".

    Raises:
        NoSuchRecordError: The kind is known by numbers and the key is none.
    """
    page = address.page
    if page.kind not in _NUMBERED:
        return page
    if not (page.key.isdecimal() and len(page.key) <= _DIGITS):
        raise NoSuchRecordError(f"The edition has no {page}.", "Its key has to be a number.")
    return Address(page.kind, str(int(page.key)), page.query)
