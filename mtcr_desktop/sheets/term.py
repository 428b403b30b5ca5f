"""The sheet of a term of the glossary."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import doubts
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.sheet import Inlines, Link, Sheet


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of a term."""
    term = edition.term(address.key)
    draft = Draft(edition, address)
    draft.lead(term.definition, term.sources, "definition")
    lines: list[str | Inlines] = [] if term.verified else ["This entry."]
    doubts.add(draft, doubts.unverified(lines))
    draft.note(term.note)
    users = [
        other
        for other in edition.terms()
        if any(found == draft.here for _, _, found in draft.names.find(other.definition))
        and other.key != term.key
    ]
    if users:
        draft.heading("Used in the entries", "used-in")
        draft.items([(Link(other.term, Address("term", other.key)),) for other in users])
    keys = [t.key for t in edition.terms()]
    before, after = neighbours(keys, term.key, "term")
    return draft.sheet("Glossary", term.term, term.expansion or "", previous=before, next_=after)
