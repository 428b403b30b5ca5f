"""What the formats for programs say of a reference beyond the fields that they share."""

from __future__ import annotations

from mtcr_desktop.sheets.citing.reference import Citation, Reference
from mtcr_desktop.sheets.citing.words import Manner, located
from mtcr_desktop.sheets.phrases import NO_DATE

PLACES = Manner("p. ", "pp. ", "para. ", "paras. ", "under “{}”")


def single(citation: Citation) -> tuple[Citation, ...]:
    """Return what is cited and each of its sources as citations of their own."""
    first, *rest = citation.cited
    alone = citation._replace(reference=first)
    return (alone, *(Citation(source, accessed=citation.accessed) for source in rest))


def url_of(citation: Citation) -> str:
    """Return what opens it: on the web, or, for a sheet of the edition, in the program."""
    reference = citation.reference
    return reference.url or (str(reference.address) if reference.kind == "entry" else "")


def full_title(citation: Citation) -> str:
    """Return the title; of a description of ours without its brackets."""
    return citation.title[1:-1] if citation.is_described else citation.title


def remarks(citation: Citation) -> tuple[str, ...]:
    """Return what has no field of its own: the place, doubts, where it is, what it rests on."""
    reference = citation.reference
    place = located(reference.locator, PLACES)
    notes = [f"Cited: {place}" if place else ""]
    if reference.date is None:
        notes.append(NO_DATE.capitalize())
    if reference.file:
        name, digits = reference.file
        notes.append(f"File {name}, SHA-256 {digits}")
    if reference.address and reference.kind != "entry":
        notes.append(str(reference.address))
    if reference.coverage:
        notes.append(f"Covers until {reference.coverage}")
    if citation.as_of:
        notes.append(f"As of {citation.as_of}")
    if citation.sources:
        lead = "The record as a whole rests on" if citation.as_a_whole else "Rests on"
        notes.append(f"{lead} {_names(citation.sources)}")
    for other in citation.others:
        by = f" by {_names(other.sources)}" if other.sources else ""
        notes.append(f"Also given: {other.value}{by}")
    notes += [f"{doubt[:1].upper()}{doubt[1:]}" for doubt in citation.doubts]
    return tuple(filter(None, notes))


def _names(sources: tuple[Reference, ...]) -> str:
    return ", ".join(source.id for source in sources)
