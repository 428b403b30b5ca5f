"""The sheet of an edition of the Annex, or of a round of changes to it."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import doubts
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.sheet import Fact, Inlines, Link, Sheet, Text
from mtcr_desktop.sheets.wording import REGIME, precision_note


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of a dated text of the Annex or of agreed changes."""
    record = edition.annex_edition(address.key)
    annex = edition.annex()
    draft = Draft(edition, address)
    open_end = precision_note(record.date)
    dated = Text(str(record.date) + (f"; {open_end}" if open_end else ""))
    rows = [
        Fact("Date", (dated, *draft.cite(record.sources)), "dates"),
        Fact("Kind", (Text(record.kind_label),), "kind"),
    ]
    meetings = [
        (draft.plenary(p.number),)
        for p in edition.plenaries()
        if p.start.value[:7] == record.date.value[:7]
    ]
    if meetings:
        rows.append(Fact("Plenary of that month", meetings[0], "plenary"))
    draft.facts(rows)
    lines: list[str | Inlines] = [] if record.verified else ["This text and its date."]
    doubts.add(draft, doubts.unverified(lines))
    draft.note(record.note)
    based = [
        p for p in annex.publications if p.based_on == record.key or p.based_on == record.date.value
    ]
    if based:
        draft.heading("Publications based on it", "publications")
        draft.items(
            [
                (Text(f"{p.title}, {p.publisher}, {p.date or 'undated'}"), *draft.cite(p.sources))
                for p in based
            ]
        )
    draft.heading("See also", "see-also")
    draft.items([(Link("Items of the Annex", Address("annex-items")),)])
    keys = [e.key for e in edition.annex_editions()]
    before, after = neighbours(keys, record.key, "annex-edition")
    kicker = f"{REGIME} · {annex.title}"
    return draft.sheet(kicker, record.title, str(record.date), previous=before, next_=after)
