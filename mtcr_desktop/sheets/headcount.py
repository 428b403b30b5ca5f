"""How many Partners there are."""

from __future__ import annotations

from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.regime import Regime
from mtcr_desktop.sheets.draft import Draft
from mtcr_desktop.sheets.sheet import Inlines, Link, Text
from mtcr_desktop.sheets.wording import at


def headcount(draft: Draft, regime: Regime) -> Inlines:
    """Return the number of Partners: as last counted, or on the roll at the sheet's date."""
    if draft.as_of:
        from mtcr_desktop.records.membership import roll  # brings in all records of states

        standing = roll(draft.edition.members(), draft.as_of)
        where = Address("members", query=(("as-of", draft.as_of.value),))
        return (Link(standing.count_text, where), Text(f" {at(draft.as_of)}"))
    fact = regime.partner_count
    shown = (Link(str(fact.count), Address("members")), Text(f" since {fact.date}"))
    note = (Text(f". {fact.note}"),) if fact.note else ()
    return (*shown, *draft.cite(fact.sources), *note)
