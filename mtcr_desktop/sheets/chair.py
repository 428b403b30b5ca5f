"""The sheet of a chairmanship, or of a time in which no public source names the chair."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.chairs import Chairmanship
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.sheets import doubts, people
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.sheet import Callout, Fact, Inlines, Paragraph, Sheet, Text
from mtcr_desktop.sheets.wording import DISPUTED, NO_NAME, NOT_PUBLIC, REGIME, term_text


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of a chairmanship or gap; countries bear their names of that time."""
    term = edition.chairmanship(address.key)
    draft = Draft(edition, address)
    if term.is_gap:
        text = "No public source says which government held the chair in this time."
        draft.add(Paragraph((Text(text),), "lead", "summary"))
    draft.facts(_facts(draft, term))
    doubts.add(draft, _doubts(draft, term))
    draft.note(term.note)
    people.add_notes(draft, term.persons)
    keys = [c.key for c in edition.chairmanships()]
    before, after = neighbours(keys, term.key, "chair")
    kicker = f"{REGIME} · {'Gap in the record of the chair' if term.is_gap else 'Chair'}"
    period = term_text(term.since, term.until)
    return draft.sheet(kicker, term.title, period, previous=before, next_=after)


def _facts(draft: Draft, term: Chairmanship) -> list[Fact]:
    if term.is_gap:
        unknown: Inlines = (Text("not known publicly"), *draft.cite(term.sources))
        return [Fact("Presiding", unknown, "presiding"), *_bounds(draft, term)]
    presiding = draft.countries(term.countries, term.since)
    if term.joint:
        presiding += (Text(" (jointly)"),)
    rows = [Fact("Presiding", (*presiding, *draft.cite(term.sources)), "presiding")]
    if term.plenary is not None:
        rows.append(Fact("Began at", (draft.plenary(term.plenary),), "plenary"))
    rows += _bounds(draft, term)
    named = people.persons(draft, term.persons)
    mark: Inlines = ()
    if any(claim.field == "chair" for claim in term.alternatives):
        mark = (Text(" "), DISPUTED)
    label = "Persons" if len(term.persons) > 1 else "Person"
    rows.append(Fact(label, (*(named or (Text(NO_NAME),)), *mark), "chair"))
    rule = draft.edition.chair_rule()
    return [*rows, Fact("Rule", (*draft.prose(rule.value), *draft.cite(rule.sources)), "rule")]


def _bounds(draft: Draft, term: Chairmanship) -> list[Fact]:
    until: Inlines = (Text(str(term.until) if term.until else NOT_PUBLIC),)
    if term.until_basis:
        until += (Text(" – "), *draft.prose(term.until_basis[0].lower() + term.until_basis[1:]))
    return [
        Fact("From", (Text(str(term.since)),), "since"),
        Fact("Until", until, "until"),
    ]


def _doubts(draft: Draft, term: Chairmanship) -> list[Callout]:
    lines: list[str | Inlines] = list(people.remarks(draft, term.persons))
    if not term.verified:
        lines.append("This record as a whole is not verified.")
    if term.until is None and not term.is_gap:
        lines.append("The end of the term.")
    disputed = doubts.disputes(
        draft, term.alternatives, lambda field: preferred(draft, term, field)
    )
    return [*disputed, *doubts.unverified(lines)]


def preferred(draft: Draft, term: Chairmanship, field: str) -> Inlines:
    """Return the value that the edition prefers for a field of a term of the chair."""
    if field == "chair" and term.persons:
        first = term.persons[0]
        return (Text(first.name, "strong"), *draft.cite(first.sources))
    return (Text(str(term.since), "strong"),) if field == "since" else ()
