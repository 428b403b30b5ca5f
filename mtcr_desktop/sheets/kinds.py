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
    "event": Kind("Event", "Timeline"),
    "regime": Kind("Article on the regime", "The regime"),
    "annex": Kind("Item of the Annex", "Items of the Annex"),
    "annex-edition": Kind("Edition of the Annex", "Editions of the Annex"),
    "term": Kind("Term", "Glossary"),
    "topic": Kind("Topic", "Topics"),
    "source": Kind("Source", "Sources"),
}
