"""What the kinds of record are called, one and many, in the order in which they are listed."""

from __future__ import annotations

from typing import NamedTuple


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
