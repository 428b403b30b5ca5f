"""The sheet of a topic: all that plenaries and other events decided on it."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.events import Event
from mtcr_desktop.records.plenaries import Decision, Plenary
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.sheet import Inlines, Link, Paragraph, Sheet, Text
from mtcr_desktop.sheets.wording import plural


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of a topic."""
    topic = edition.topic(address.key)
    filed = edition.about_topic(topic.slug)
    draft = Draft(edition, address)
    draft.lead(topic.definition, anchor="definition")
    draft.heading("Decisions and outcomes", "decisions")
    if filed:
        rows = tuple(_row(draft, where, item) for where, item in filed)
        draft.table(("Meeting", "Decision or outcome"), rows)
    else:
        draft.add(Paragraph((Text("No decision on record is filed under this topic."),)))
    _events(draft, topic.slug)
    order = [t.slug for t in edition.topics()]
    before, after = neighbours(order, topic.slug, "topic")
    meetings = len({where.title for where, _ in filed})
    count = f"{plural(len(filed), 'decision')} of {plural(meetings, 'meeting')}"
    return draft.sheet("Topic", topic.label, count, previous=before, next_=after)


def _row(draft: Draft, where: Plenary | Event, item: Decision) -> tuple[Inlines, ...]:
    page = place_of(where)
    anchor = f"decision-{where.decisions.index(item) + 1}"
    meeting = Link(where.title, Address(page.kind, page.key, fragment=anchor))
    return (meeting,), (*draft.prose(item.text), *draft.cite(item.sources))


def place_of(where: Plenary | Event) -> Address:
    """Return the address of what took a decision."""
    if isinstance(where, Plenary):
        return Address("plenary", str(where.number))
    return Address("event", where.key)


def _events(draft: Draft, slug: str) -> None:
    events = [e for e in draft.edition.events() if slug in e.topics and e.kind != "plenary"]
    if events:
        draft.heading("Other events on this topic", "events")
        draft.items(
            [(Text(f"{e.dates}: "), Link(e.title, Address("event", e.key))) for e in events]
        )
