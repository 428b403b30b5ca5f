"""The lists of meetings: plenaries, chairs and the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.chairs import Chairmanship
from mtcr_desktop.records.events import Event
from mtcr_desktop.records.plenaries import Person, Plenary
from mtcr_desktop.sheets.listing import Column, Listing, Row
from mtcr_desktop.sheets.rows import choices, dated, decade, decades, number, row, spanning, words
from mtcr_desktop.sheets.wording import NO_NAME, NOT_PUBLIC, plural

_PLENARIES = (
    Column("number", "No.", "right", width=4),
    Column("place", "Place", width=0),
    Column("dates", "Dates", width=18),
    Column("partners", "Partners", "right", width=8),
    Column("country", "Country", width=18),
    Column("chair", "Chair", width=24),
    Column("decisions", "Decisions", "right", width=9),
    Column("new-partners", "New Partners", width=20),
)
_CHAIRS = (
    Column("since", "From", width=18),
    Column("until", "Until", width=18),
    Column("country", "Presiding", width=24),
    Column("person", "Person", width=0),
    Column("plenary", "Plenary", "right", width=8),
)
_TIMELINE = (
    Column("date", "Date", width=18),
    Column("event", "Event", width=0),
    Column("kind", "Kind", width=20),
    Column("place", "Place", width=16),
)


def plenaries(edition: Edition, address: Address) -> Listing:
    """Return all plenaries, and the years in which none was held."""
    meetings = edition.plenaries()
    silent = [event for event in edition.events() if event.kind == "not-held"]
    rows = [_plenary(edition, p) for p in meetings] + [_not_held(event) for event in silent]
    rows.sort(key=lambda r: str(r.keys[2]))
    labels = {topic.slug: topic.label for topic in edition.topics()}
    filters = (*decades(rows), *choices("topic", "Topic", rows, labels))
    held, years = plural(len(meetings), "plenary", "plenaries"), plural(len(silent), "year")
    note = f"{held} and {years} without one; dates and counts as far as they are public."
    return Listing(address, "Plenaries", note, _PLENARIES, tuple(rows), filters, sort=2)


def _plenary(edition: Edition, plenary: Plenary) -> Row:
    people = ", ".join(who.name for who in in_the_chair(plenary.chairs) if who.verified)
    country = edition.country_name(plenary.country, plenary.start)
    new = [edition.country_name(code, plenary.start) for code in plenary.new_partners]
    doubtful = not (plenary.verified and plenary.city_verified)
    return row(
        Address("plenary", str(plenary.number)),
        number(plenary.number),
        words(plenary.city),
        spanning(plenary.start, plenary.end),
        number(plenary.partner_count),
        words(country),
        (people or NOT_PUBLIC, words(people)[1]),
        number(len(plenary.decisions)),
        words(", ".join(new)),
        mark="unverified" if doubtful else "",
        facets=(decade(plenary.start), *(("topic", slug) for slug in plenary.topics)),
    )


def _not_held(event: Event) -> Row:
    return row(
        Address("event", event.key),
        number(None),
        words(event.title),
        dated(event.start),
        number(None),
        words(""),
        words(""),
        number(None),
        words(""),
        facets=(decade(event.start),),
    )


def chairs(edition: Edition, address: Address) -> Listing:
    """Return all terms of the chair, and the times in which no public source names one."""
    terms = edition.chairmanships()
    rows = [_chair(edition, term) for term in terms]
    held = [term for term in terms if not term.is_gap]
    unnamed = sum(not term.persons for term in held)
    gaps = len(terms) - len(held)
    note = (
        f"{plural(len(held), 'term')}, for {unnamed} of which no public source names the person; "
        f"{plural(gaps, 'gap')} in the record."
    )
    return Listing(
        address, "Chairs of the regime", note, _CHAIRS, tuple(rows), decades(rows), sort=0
    )


def _chair(edition: Edition, term: Chairmanship) -> Row:
    countries = [edition.country_name(code, term.since) for code in term.countries]
    shown = in_the_chair(term.persons)
    people = ", ".join(who.name for who in shown)
    doubtful = any(not who.verified for who in shown)
    return row(
        Address("chair", term.key),
        dated(term.since),
        dated(term.until, unknown=NOT_PUBLIC),
        words(", ".join(countries) or NOT_PUBLIC),
        (people or NO_NAME, words(people)[1]),
        number(term.plenary),
        mark="not known" if term.is_gap else "unverified" if doubtful else "",
        facets=(decade(term.since),),
    )


def in_the_chair(persons: Sequence[Person]) -> list[Person]:
    """Return who held the chair, as surely as is known: not those only chosen for it."""
    held = [who for who in persons if who.role != "chair-designate"]
    return [who for who in held if who.verified] or held


def timeline(edition: Edition, address: Address) -> Listing:
    """Return all events in the order of time; a plenary's row opens the plenary."""
    events = edition.events()
    rows = [_event(event) for event in events]
    kinds = {event.kind: event.kind_label for event in events}
    ordered = dict(sorted(kinds.items(), key=lambda pair: pair[1]))
    filters = (*choices("kind", "Kind", rows, ordered), *decades(rows))
    note = (
        f"{plural(len(rows), 'event')}, years in which a plenary was expected and none was held "
        "among them."
    )
    return Listing(address, "Timeline", note, _TIMELINE, tuple(rows), filters, sort=0)


def _event(event: Event) -> Row:
    page = Address("event", event.key)
    if event.kind == "plenary" and event.plenary is not None:
        page = Address("plenary", str(event.plenary))
    return row(
        page,
        spanning(event.start, event.end),
        words(event.title),
        words(event.kind_label),
        words(event.place or ""),
        mark="" if event.verified else "unverified",
        facets=(("kind", event.kind), decade(event.start)),
    )
