"""Entries of plenaries, chairs and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from mtcr_desktop.edition.lookup.entry import (
    Entry,
    Name,
    Passage,
    of_claims,
    passages,
    years,
)
from mtcr_desktop.edition.lookup.names import number_names
from mtcr_desktop.edition.reading.chairs import chairmanships, experts_group_chairs
from mtcr_desktop.edition.reading.events import events
from mtcr_desktop.edition.reading.plenaries import plenaries
from mtcr_desktop.edition.reading.tables import Tables
from mtcr_desktop.records.chairs import Chairmanship
from mtcr_desktop.records.events import Event
from mtcr_desktop.records.plenaries import Decision, Document, Person, Plenary

CountryNames = Mapping[str, str]


def plenary_entries(tables: Tables, countries: CountryNames) -> Iterator[Entry]:
    """Yield the plenaries, newest first."""
    for plenary in reversed(plenaries(tables)):
        yield _plenary(plenary, countries)


def _plenary(plenary: Plenary, countries: CountryNames) -> Entry:
    city, year = plenary.city, plenary.start.year
    new = ", ".join(countries[country] for country in plenary.new_partners)
    return Entry(
        f"mtcr:plenary/{plenary.number}",
        "plenary",
        plenary.title,
        f"{city}, {countries[plenary.country]}, {plenary.dates}",
        names=(
            Name(plenary.title, "title"),
            *number_names(plenary.number),
            Name(city, "alias"),
            Name(f"{city} {year}", "alias"),
            Name(f"{city} plenary", "alias"),
        ),
        passages=(
            *passages(
                ("Summary", "summary", plenary.summary),
                ("Place", "place", f"{city}, {countries[plenary.country]}"),
                ("Dates", "dates", plenary.dates),
                ("New Partners", "new-partners", new),
                ("Partners", "partner-count", plenary.partner_count_note),
                ("Next host", "next-host", plenary.next_host),
                ("Notes", "notes", plenary.notes),
            ),
            *_decisions(plenary.decisions),
            *_persons("Chair", "chair", plenary.chairs, countries),
            *_persons("Opened by", "opened-by", plenary.opened_by, countries),
            *_document(plenary.document),
            *of_claims(plenary.alternatives),
        ),
        years=years(plenary.start, plenary.end),
        countries=(plenary.country, *plenary.new_partners),
        topics=_topics(plenary.topics, plenary.decisions),
    )


def chair_entries(tables: Tables, countries: CountryNames) -> Iterator[Entry]:
    """Yield the terms of the chair, newest first, and the page of all."""
    began_at = {plenary.number: plenary.title for plenary in plenaries(tables)}
    for term in reversed(chairmanships(tables)):
        yield _term(term, countries, began_at.get(term.plenary or 0))
    experts = experts_group_chairs(tables)
    title = "Chairs of the regime"
    yield Entry(
        "mtcr:chairs",
        "chair",
        title,
        "All terms, gaps and experts groups",
        names=(Name(title, "title"), Name("Chairs", "alias"), Name("Chairmanships", "alias")),
        passages=tuple(
            Passage(
                f"{chair.group} {chair.role}",
                "experts",
                ". ".join(
                    part
                    for part in (
                        chair.person,
                        ", ".join(countries[country] for country in chair.countries),
                        chair.note,
                    )
                    if part
                ),
            )
            for chair in experts
        ),
    )


def _term(term: Chairmanship, countries: CountryNames, began_at: str | None) -> Entry:
    who = [countries[country] for country in term.countries]
    persons = ", ".join(person.name for person in term.persons)
    return Entry(
        f"mtcr:chair/{term.key}",
        "chair",
        term.title,
        persons or ("No public name of a person" if who else "No public source"),
        names=(
            Name(term.title, "title"),
            *(Name(person.name, "alias") for person in term.persons),
            *(Name(f"{country} chair", "alias") for country in who),
        ),
        passages=(
            *_persons("Chair", "chair", term.persons, countries),
            *passages(
                ("Presiding", "presiding", ", ".join(who)),
                ("Began at", "plenary", began_at),
                ("Until", "until", term.until_basis),
                ("Notes", "notes", term.note),
            ),
            *of_claims(term.alternatives),
        ),
        years=years(term.since, term.until),
        countries=term.countries,
    )


def event_entries(tables: Tables, countries: CountryNames) -> Iterator[Entry]:
    """Yield the events, newest first."""
    for event in reversed(events(tables)):
        yield _event(event, countries)


def _event(event: Event, countries: CountryNames) -> Entry:
    return Entry(
        f"mtcr:event/{event.key}",
        "event",
        event.title,
        f"{event.kind_label}, {event.dates}",
        names=(Name(event.title, "title"),),
        passages=(
            *passages(
                ("Summary", "summary", event.summary),
                ("Date", "dates", event.dates),
                ("Place", "place", event.place),
                ("States concerned", "countries", ", ".join(countries[c] for c in event.countries)),
                ("Participants", "participants", ", ".join(event.participants)),
                ("Notes", "notes", event.note),
            ),
            *_decisions(event.decisions),
            *_document(event.document),
        ),
        years=years(event.start, event.end),
        countries=event.countries,
        topics=_topics(event.topics, event.decisions),
    )


def _decisions(decisions: Iterable[Decision]) -> tuple[Passage, ...]:
    return tuple(
        Passage(f"Decision {place}", f"decision-{place}", decision.text)
        for place, decision in enumerate(decisions, 1)
    )


def _persons(
    label: str, anchor: str, persons: Iterable[Person], countries: CountryNames
) -> tuple[Passage, ...]:
    return tuple(
        Passage(
            label,
            anchor,
            ", ".join(
                part
                for part in (person.name, person.title, countries[person.country], person.note)
                if part
            ),
        )
        for person in persons
    )


def _document(document: Document | None) -> tuple[Passage, ...]:
    if document is None:
        return ()
    parts = (document.title, document.series, document.issuer, document.place, document.note)
    return passages(("Document", "document", ". ".join(part for part in parts if part)))


def _topics(topics: Iterable[str], decisions: Iterable[Decision]) -> tuple[str, ...]:
    """Return the topics of a meeting with those of its decisions, each once."""
    decided = (topic for decision in decisions for topic in decision.topics)
    return tuple(dict.fromkeys((*topics, *decided)))
