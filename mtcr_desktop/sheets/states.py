"""What sheets of states share: former names, and the events that concern a state."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.members import FormerName
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Inlines, Link, Text
from mtcr_desktop.sheets.wording import UNVERIFIED, term_text


def former_name(draft: Draft, former: FormerName) -> tuple[Inlines, ...]:
    """Return a former name as a table row: name, time of use, remarks."""
    use = "official name" if former.official else "name"
    if former.since and former.until:
        use += f", {term_text(former.since, former.until)}"
    elif former.until:
        use += f" until {former.until}"
    elif former.since:
        use += f" from {former.since}"
    remarks: Inlines = draft.prose(former.note) if former.note else ()
    if not former.verified:
        remarks = (UNVERIFIED, Text(" "), *remarks)
    return (Text(former.name),), (Text(use),), (*remarks, *draft.cite(former.sources))


def events_of(draft: Draft, iso2: str) -> None:
    """Append the events that concern a state, unless there are none."""
    events = draft.edition.mentions(iso2)
    if events:
        draft.heading("In the timeline", "events")
        draft.items(
            [(Text(f"{e.dates}: "), Link(e.title, Address("event", e.key))) for e in events]
        )
