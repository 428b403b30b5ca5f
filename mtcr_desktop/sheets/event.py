"""The sheet of an event of the timeline, years without a plenary included."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.events import Event
from mtcr_desktop.sheets import doubts
from mtcr_desktop.sheets.draft import Draft, in_words, neighbours
from mtcr_desktop.sheets.plenary import decision, document
from mtcr_desktop.sheets.sheet import Fact, Inlines, Items, Link, Sheet, Text
from mtcr_desktop.sheets.wording import REGIME, precision_note


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of an event; countries bear their names of that time."""
    event = edition.event(address.key)
    draft = Draft(edition, address)
    draft.lead(event.summary, event.sources)
    draft.facts(_facts(draft, event))
    if event.kind == "not-held":
        _neighbouring_plenaries(draft, event)
    if event.decisions:
        draft.heading("Outcomes", "decisions")
        entries = [decision(draft, item) for item in event.decisions]
        draft.items(entries, ordered=True, anchor="decision")
    lines: list[str | Inlines] = [] if event.verified else ["This record is not verified."]
    doubts.add(draft, doubts.unverified(lines, event.confidence))
    draft.note(event.note)
    document(draft, event.document)
    keys = [e.key for e in edition.events()]
    before, after = neighbours(keys, event.key, "event")
    where = f"{event.place}, {event.dates}" if event.place else event.dates
    kicker = f"{REGIME} · {event.kind_label}"
    return draft.sheet(kicker, event.title, where, previous=before, next_=after)


def _facts(draft: Draft, event: Event) -> list[Fact]:
    open_end = precision_note(event.start) if event.kind != "not-held" else ""
    dates = event.dates + (f"; {open_end}" if open_end else "")
    label = "Year" if event.kind == "not-held" else "Date"
    rows = [Fact(label, (Text(dates),), "dates")]
    if event.place:
        rows.append(Fact("Place", (Text(event.place),), "place"))
    if event.plenary is not None:
        rows.append(Fact("Plenary", (draft.plenary(event.plenary),), "plenary"))
    if event.countries:
        states = draft.countries(event.countries, event.start)
        rows.append(Fact("States concerned", states, "countries"))
    if event.participants:
        taking_part = in_words([draft.prose(name) for name in event.participants])
        rows.append(Fact("Participants", taking_part, "participants"))
    if event.topics:
        topics = [(topic_link(draft, slug),) for slug in event.topics]
        rows.append(Fact("Topics", in_words(topics, ", "), "topics"))
    return [*rows, *draft.basis(event.sources)]


def topic_link(draft: Draft, slug: str) -> Link:
    """Return a topic by its label, linked."""
    return Link(draft.edition.topic(slug).label, Address("topic", slug))


def _neighbouring_plenaries(draft: Draft, event: Event) -> None:
    plenaries = draft.edition.plenaries()
    earlier = [p for p in plenaries if p.start < event.start]
    later = [p for p in plenaries if p.start > event.start]
    around: list[Inlines] = []
    if earlier:
        around.append((Text("Last plenary before: "), draft.plenary(earlier[-1].number)))
    if later:
        around.append((Text("Next plenary held: "), draft.plenary(later[0].number)))
    draft.heading("The plenaries around it", "around")
    draft.add(Items(tuple(around)))
