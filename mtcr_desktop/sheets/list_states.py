"""The lists of states: Partners at a date, and states outside the regime."""

from __future__ import annotations

from collections.abc import Sequence

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets.listing import Column, Listing, Row
from mtcr_desktop.sheets.rows import choices, dated, number, row, words
from mtcr_desktop.sheets.standing import ADHERENT, ALL, APPLICANT, PARTNER, Standing, standings
from mtcr_desktop.sheets.wording import NOT_PUBLIC, at, beyond, plural

_COLUMNS = (
    Column("name", "Name", width=0),
    Column("since", "Since", width=18),
    Column("order", "Order", "right", width=6),
    Column("region", "Region", width=12),
    Column("status", "Status", width=20),
)
_OUTSIDE = (
    Column("name", "Name", width=0),
    Column("status", "Status", width=26),
    Column("since", "Declared or applied", width=18),
    Column("applied", "Application", width=22),
)
_NOUNS = {
    PARTNER: ("Partner", "Partners"),
    ADHERENT: ("state outside the regime", "states outside the regime"),
    APPLICANT: ("applicant", "applicants"),
    ALL: ("state", "states"),
}


def members(edition: Edition, address: Address) -> Listing:
    """Return the states with a status at a date: Partners, unless another status is asked for."""
    option = address.option("as-of")
    as_of = PartialDate.parse(option) if option else None
    status = address.option("status") or PARTNER
    found = standings(edition, as_of, status)
    rows = tuple(_row(state) for state in found)
    filters = choices("region", "Region", rows)
    title = _title(found, status, as_of)
    note = _note(edition, found, as_of)
    return Listing(address, title, note, _COLUMNS, rows, filters, sort=2)


def _title(found: Sequence[Standing], status: str, as_of: PartialDate | None) -> str:
    possible = sum(state.certainty == "possibly" for state in found)
    title = plural(len(found) - possible, *_NOUNS[status])
    if possible:
        title += f", possibly {possible} more"
    if as_of:
        comma = "," if possible else ""
        title += f"{comma} {at(as_of)}"
    return title[0].upper() + title[1:]


def _note(edition: Edition, found: Sequence[Standing], as_of: PartialDate | None) -> str:
    notes = []
    if any(state.certainty == "possibly" for state in found):
        notes.append("“Possibly”: the date is not public closely enough to be sure.")
    if as_of:
        notes.append(beyond(as_of, edition.info.covers_until))
    return " ".join(filter(None, notes))


def _row(state: Standing) -> Row:
    return row(
        state.address,
        words(state.name),
        dated(state.since),
        number(state.sequence or None),
        words(state.region),
        words(state.status_label),
        mark="possibly" if state.certainty == "possibly" else "",
        facets=(("region", state.region), ("status", state.status)),
    )


def adherents(edition: Edition, address: Address) -> Listing:
    """Return the states that follow the Guidelines from outside, or did, or have applied."""
    rows = []
    statuses: dict[str, str] = {}
    for state in edition.adherents():
        key = state.status or "applicant"
        statuses[key] = state.status_label
        latest = state.applications[-1] if state.applications else None
        since = state.declared or (latest.applied if latest else None)
        joined = ", now Partner" if state.is_partner and state.status is None else ""
        shown = "" if since is None or state.declared else f"applied {since}"
        rows.append(
            row(
                Address("adherent", state.iso2),
                words(state.name),
                words(state.status_label + joined),
                dated(since, shown, NOT_PUBLIC),
                words(latest.outcome_label if latest else ""),
                mark="" if state.verified else "unverified",
                facets=(("status", key), *((("applied", "yes"),) if latest else ())),
            )
        )
    filters = choices("status", "Status", rows, statuses)
    title = "States outside the regime, now or earlier"
    note = "The rung is given as each source puts it; recognition differs from a state’s own word."
    return Listing(address, title, note, _OUTSIDE, tuple(rows), filters, sort=0)
