"""Persons as the fact blocks name them."""

from __future__ import annotations

from collections.abc import Sequence

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.plenaries import Person
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Inlines, Link, Text
from mtcr_desktop.sheets.wording import UNVERIFIED


def person(draft: Draft, who: Person, term: Address | None = None) -> Inlines:
    """Return a person with title, role and references, linked to their term of the chair."""
    name = Text(who.name, "strong")
    shown = name if term in (None, draft.here) else Link(who.name, term)
    parts: list[Text | Link] = [shown] if isinstance(shown, Link) else [name]
    if who.title:
        parts.append(Text(f", {who.title}"))
    if who.role and who.role != "chair":  # the label says it
        parts.append(Text(f" ({who.role})"))
    mark = () if who.verified else (Text(" "), UNVERIFIED)
    return (*parts, *mark, *draft.cite(who.sources))


def persons(draft: Draft, people: Sequence[Person], term: Address | None = None) -> Inlines:
    """Return several persons, parted by semicolons."""
    joined: Inlines = ()
    for index, who in enumerate(people):
        joined += (*((Text("; "),) if index else ()), *person(draft, who, term))
    return joined


def add_notes(draft: Draft, people: Sequence[Person]) -> None:
    """Append what is to be said of persons that public sources do confirm, if anything."""
    entries = [
        (Text(f"{who.name}: ", "strong"), *draft.prose(who.note), *draft.cite(who.sources))
        for who in people
        if who.verified and who.note
    ]
    if entries:
        draft.heading("On the persons", "persons")
        draft.items(entries)


def remarks(draft: Draft, people: Sequence[Person]) -> list[Inlines]:
    """Return what is to be said of persons that no public source confirms."""
    return [
        (Text(f"{who.name}: "), *draft.prose(who.note or "named by a weak source only."))
        for who in people
        if not who.verified
    ]
