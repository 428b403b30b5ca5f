"""Entries of Partners, adherents and applicants."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mtcr_desktop.edition.lookup.entry import (
    Entry,
    Name,
    Passage,
    of_claims,
    passages,
    years,
)
from mtcr_desktop.edition.lookup.names import foreign_names
from mtcr_desktop.edition.reading.adherents import adherents
from mtcr_desktop.edition.reading.members import members
from mtcr_desktop.edition.reading.plenaries import plenaries
from mtcr_desktop.edition.reading.tables import Tables
from mtcr_desktop.records.members import Adherent, Member

Foreign = Mapping[str, tuple[Name, ...]]


def state_entries(tables: Tables) -> tuple[list[Entry], list[Entry]]:
    """Return the Partners and the adherents, each by alphabet."""
    partners = sorted(members(tables), key=lambda state: state.name)
    outside = sorted(adherents(tables), key=lambda state: state.name)
    states: list[Member | Adherent] = [*partners, *outside]
    titles = {plenary.number: plenary.title for plenary in plenaries(tables)}
    foreign = foreign_names({state.iso2: _own_names(state) for state in states})
    return (
        [_member(state, foreign, titles) for state in partners],
        [_adherent(state, foreign) for state in outside],
    )


def _own_names(state: Member | Adherent) -> tuple[str, ...]:
    former = (former.name for former in state.former_names)
    return (state.name, *state.aliases, *former, *filter(None, (state.official_name,)))


def _names(state: Member | Adherent, foreign: Foreign) -> Iterator[Name]:
    yield Name(state.name, "title")
    # Before the aliases, as only the first of two names that are folded alike is kept.
    yield from (Name(former.name, "former name") for former in state.former_names)
    yield from (Name(alias, "alias") for alias in state.aliases)
    if state.official_name:
        yield Name(state.official_name, "official name")
    yield Name(state.iso2, "code")
    if state.iso3:
        yield Name(state.iso3, "code")
    yield from foreign[state.iso2]


def _member(state: Member, foreign: Foreign, plenary_titles: Mapping[int, str]) -> Entry:
    authority = state.authority
    return Entry(
        f"mtcr:member/{state.iso2}",
        "member",
        state.name,
        f"Partner since {state.joined}",
        names=tuple(_names(state, foreign)),
        passages=(
            *passages(
                ("Partner since", "joined", f"{state.joined}. {state.joined_claim.note or ''}"),
                (
                    "Plenaries hosted",
                    "hosted",
                    "; ".join(plenary_titles[number] for number in state.hosted),
                ),
                ("Region", "region", f"{state.subregion}, {state.region}"),
                ("Authority", "authority", authority.name if authority else None),
                ("Authority", "authority", authority.note if authority else None),
                ("Notes", "notes", state.note),
            ),
            *_former_names(state),
            *(
                Passage(regime.label, "regimes", regime.note)
                for regime in state.regimes
                if regime.note
            ),
            *of_claims(state.alternatives),
        ),
        years=years(state.joined),
        countries=(state.iso2,),
    )


def _adherent(state: Adherent, foreign: Foreign) -> Entry:
    declared = state.declared_claim
    return Entry(
        f"mtcr:adherent/{state.iso2}",
        "adherent",
        state.name,
        state.status_label,
        names=tuple(_names(state, foreign)),
        passages=(
            *passages(
                ("Status", "status", state.status_text),
                ("Declared", "declared", declared.note if declared else None),
                ("Notes", "notes", state.note),
            ),
            *_former_names(state),
            *(
                Passage("Application", "applications", f"{application.outcome_label}. {note}")
                for application in state.applications
                for note in (application.note or "",)
            ),
            *of_claims(state.alternatives),
        ),
        years=years(state.declared),
        countries=(state.iso2,),
    )


def _former_names(state: Member | Adherent) -> tuple[Passage, ...]:
    return tuple(
        Passage("Former name", "names", f"{former.name}. {former.note or ''}".strip())
        for former in state.former_names
    )
