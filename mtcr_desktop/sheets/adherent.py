"""The sheet of a state that follows the Guidelines from outside, or has applied to join."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.members import Adherent, Application
from mtcr_desktop.sheets import doubts
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.sheet import Fact, Inlines, Link, Sheet, Text
from mtcr_desktop.sheets.states import events_of, former_name
from mtcr_desktop.sheets.wording import (
    DISPUTED,
    NOT_CONFIRMED,
    NOT_PUBLIC,
    REGIME,
    UNVERIFIED,
    date_or_unknown,
)


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of an adherent, follower of the Guidelines or applicant."""
    adherent = edition.adherent(address.key)
    draft = Draft(edition, address, as_of=as_of)
    name = edition.country_name(adherent.iso2, as_of)
    draft.facts(_facts(draft, adherent))
    if adherent.status_text:
        draft.lead(adherent.status_text, adherent.sources)
    applications(draft, adherent)
    _doubts(draft, adherent)
    _names(draft, adherent)
    draft.note(adherent.note)
    events_of(draft, adherent.iso2)
    order = [a.iso2 for a in edition.adherents()]
    before, after = neighbours(order, adherent.iso2, "adherent")
    official = adherent.official_name if adherent.official_name != name else ""
    return draft.sheet(
        f"{REGIME} · Outside the regime", name, official, previous=before, next_=after
    )


def _facts(draft: Draft, adherent: Adherent) -> list[Fact]:
    status: Inlines = (Text(adherent.status_label, "strong"), *draft.cite(adherent.sources))
    if adherent.status_meaning:
        status += (Text(". "), *draft.prose(adherent.status_meaning))
    rows = [Fact("Status", status, "status")]
    if adherent.is_partner:
        today: Inlines = (
            Text("Partner: see "),
            Link(
                draft.edition.country_name(adherent.iso2),
                Address("member", adherent.iso2),
            ),
        )
        rows.append(Fact("Today", today, "today"))
    if adherent.status or adherent.declared:
        rows.append(Fact("Declared", _declared(draft, adherent), "declared"))
    if not adherent.applications:
        rows.append(Fact("Application", (Text("no application on record"),), "no-application"))
    codes = f"{adherent.iso2}, {adherent.iso3}"
    rows.append(Fact("ISO 3166 codes", (Text(codes),), "codes"))
    return rows


def _declared(draft: Draft, adherent: Adherent) -> Inlines:
    claim = adherent.declared_claim
    parts: Inlines = (Text(date_or_unknown(adherent.declared)),)
    if claim is None:
        return parts
    if not claim.verified:
        parts += (Text(" "), UNVERIFIED)
    if any(other.field == "declared" for other in adherent.alternatives):
        parts += (Text(" "), DISPUTED)
    basis: Inlines = (Text(". "), *draft.prose(claim.note)) if claim.note else ()
    return (*parts, *draft.cite(claim.sources), *basis)


def applications(draft: Draft, adherent: Adherent) -> None:
    """Append the requests to join, unless there are none."""
    if adherent.applications:
        rows = tuple(_application(draft, item) for item in adherent.applications)
        draft.heading("Applications to join", "applications")
        draft.table(("Applied", "Outcome", "Remarks"), rows)


def _application(draft: Draft, item: Application) -> tuple[Inlines, ...]:
    outcome = item.outcome_label + (f", {item.joined}" if item.joined else "")
    result: Inlines = (Text(outcome),)
    if not item.verified:
        result += (Text(" "), UNVERIFIED)
    remarks = (*(draft.prose(item.note) if item.note else ()), *draft.cite(item.sources))
    unknown = "none on record" if item.outcome == "stated-aim" else NOT_PUBLIC
    return (Text(str(item.applied) if item.applied else unknown),), result, remarks


def _doubts(draft: Draft, adherent: Adherent) -> None:
    shown = Text(str(adherent.declared), "strong")
    callouts = doubts.disputes(
        draft,
        adherent.alternatives,
        lambda field: (shown,) if field == "declared" and adherent.declared else (),
    )
    lines: list[str | Inlines] = []
    if not adherent.verified:
        lines.append("This record as a whole is not verified.")
    if adherent.status and adherent.declared is None:
        lines.append(f"The date of the declaration is {NOT_CONFIRMED}.")
    doubts.add(draft, [*callouts, *doubts.unverified(lines)])


def _names(draft: Draft, adherent: Adherent) -> None:
    if not (adherent.aliases or adherent.former_names):
        return
    rows: list[tuple[Inlines, ...]] = [
        ((Text(alias),), (Text("also known as"),), ()) for alias in adherent.aliases
    ]
    rows += [former_name(draft, former) for former in adherent.former_names]
    draft.heading("Names", "names")
    draft.table(("Name", "Use", "Remarks"), rows)
