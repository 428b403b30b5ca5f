"""The sheet of a Partner."""

from __future__ import annotations

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.chairs import Chairmanship
from mtcr_desktop.records.dates import PartialDate, began_by
from mtcr_desktop.records.errors import NoSuchRecordError
from mtcr_desktop.records.members import Member, RegimeMembership
from mtcr_desktop.records.plenaries import ordinal
from mtcr_desktop.sheets import doubts
from mtcr_desktop.sheets.adherent import applications
from mtcr_desktop.sheets.draft import Draft, in_words, neighbours
from mtcr_desktop.sheets.sheet import Fact, Inlines, Link, Paragraph, Sheet, Text, WebLink
from mtcr_desktop.sheets.states import events_of, former_name
from mtcr_desktop.sheets.wording import (
    DISPUTED,
    NO_NAME,
    NOT_CONFIRMED,
    NOT_PUBLIC,
    REGIME,
    UNVERIFIED,
    at,
    beyond,
    precision_note,
    term_text,
)

_STANDING = {
    "yes": "{name} was a Partner {date}.",
    "possibly": "{name} was possibly a Partner {date}: the date on record for its joining is "
    "{joined}.",
    "no": "{name} was not a Partner {date}.",
}


def compose(edition: Edition, address: Address, as_of: PartialDate | None = None) -> Sheet:
    """Return the sheet of a Partner, under the name it bore at a date."""
    member = edition.member(address.key)
    draft = Draft(edition, address, as_of=as_of)
    name = member.name_at(as_of) if as_of else member.name
    if as_of:
        caution = beyond(as_of, edition.info.covers_until)
        date = edition.info.covers_until if caution else as_of
        standing = _STANDING[began_by(member.joined, date)]
        text = standing.format(name=name, date=at(date), joined=member.joined)
        text = f"{text} {caution}".rstrip()
        draft.add(Paragraph((Text(text),), "lead", "standing"))
    draft.facts(_facts(draft, member))
    if member.note:
        draft.lead(member.note, member.sources, "notes")
    _doubts(draft, member)
    _names(draft, member)
    _chaired(draft, member)
    _regimes(draft, member)
    _before(draft, member)
    events_of(draft, member.iso2)
    _decisions(draft, member)
    order = [m.iso2 for m in sorted(edition.members(), key=lambda m: m.sequence)]
    before, after = neighbours(order, member.iso2, "member")
    # Beside a former name, the official name of today would be out of its time.
    official = member.official_name if member.official_name != name == member.name else ""
    return draft.sheet(f"{REGIME} · Partner", name, official, previous=before, next_=after)


def _facts(draft: Draft, member: Member) -> list[Fact]:
    rows = [
        Fact("Partner since", _joined(draft, member), "joined"),
        Fact("Order of joining", _order(member), "order"),
    ]
    if not member.founding:
        rows.append(Fact("First plenary", _first_plenary(draft, member), "first-plenary"))
    rows.append(Fact("Plenaries hosted", _hosted(draft, member), "hosted"))
    rows.append(Fact("Region", (Text(f"{member.subregion} ({member.region})"),), "region"))
    codes = f"{member.iso2}, {member.iso3}"
    rows.append(Fact("ISO 3166 codes", (Text(codes),), "codes"))
    rows.append(Fact("Authority", _authority(draft, member), "authority"))
    return [*rows, *draft.basis(member.sources)]


def _joined(draft: Draft, member: Member) -> Inlines:
    claim = member.joined_claim
    open_end = precision_note(member.joined)
    parts: Inlines = (Text(str(member.joined), "strong"),)
    if open_end:
        parts += (Text(f"; {open_end}"),)
    if not claim.verified:
        parts += (Text(" "), UNVERIFIED)
    disputed = any(other.field == "joined" for other in member.alternatives)
    if disputed:
        parts += (Text(" "), DISPUTED)
    parts += draft.cite(claim.sources)
    if claim.note and not disputed:  # else the section on doubts gives the reason
        parts += (Text(". "), *draft.prose(claim.note))
    return parts


def _first_plenary(draft: Draft, member: Member) -> Inlines:
    if member.first_plenary is None:
        return (Text(NOT_PUBLIC),)
    return (draft.plenary(member.first_plenary), *draft.cite(member.first_plenary_sources))


def _order(member: Member) -> Inlines:
    if member.founding:
        return (Text("one of the founders"),)
    return (Text(f"{ordinal(member.sequence)} Partner"),)


def _hosted(draft: Draft, member: Member) -> Inlines:
    if not member.hosted:
        return (Text("no plenary on record"),)
    return in_words([(draft.plenary(number),) for number in member.hosted])


def _authority(draft: Draft, member: Member) -> Inlines:
    office = member.authority
    if office is None or not (office.name or office.url):
        return (Text("no office on record"),)
    name = office.name or office.url or ""
    parts: Inlines = (WebLink(name, office.url) if office.url else Text(name),)
    if office.note:
        parts += (Text(" "), *draft.prose(f"({office.note.rstrip('.')})"))
    return (*parts, *draft.cite(office.sources))


def _doubts(draft: Draft, member: Member) -> None:
    callouts = doubts.disputes(
        draft, member.alternatives, lambda field: _preferred(draft, member, field)
    )
    lines: list[str | Inlines] = []
    if not member.verified:
        lines.append("This record as a whole is not verified.")
    if not member.joined_claim.verified:
        lines.append("The date of joining.")
    lines.extend(
        (Text(f"The name “{former.name}”: "), *draft.prose(former.note or NOT_CONFIRMED))
        for former in member.former_names
        if not former.verified
    )
    doubts.add(draft, [*callouts, *doubts.unverified(lines)])


def _preferred(draft: Draft, member: Member, field: str) -> Inlines:
    """Return the value that the edition prefers for a field, with its sources and reason."""
    if field == "joined":
        claim = member.joined_claim
        reason: Inlines = (Text(". "), *draft.prose(claim.note)) if claim.note else ()
        return (Text(str(member.joined), "strong"), *draft.cite(claim.sources), *reason)
    for regime in member.regimes:
        if regime.body == field:
            return (Text(_answer(regime), "strong"), *draft.cite(regime.sources))
    return ()


def _names(draft: Draft, member: Member) -> None:
    today = {member.name: "short name today"}
    today.setdefault(member.official_name, "official name today")
    rows: list[tuple[Inlines, ...]] = [
        ((Text(name),), (Text(use),), ()) for name, use in today.items()
    ]
    rows += [
        ((Text(alias),), (Text("also known as"),), ())
        for alias in member.aliases
        if alias not in {former.name for former in member.former_names}
    ]
    rows += [former_name(draft, former) for former in member.former_names]
    if len(rows) == 1:
        return  # the title says it
    draft.heading("Names", "names")
    draft.table(("Name", "Use", "Remarks"), rows)


def _chaired(draft: Draft, member: Member) -> None:
    terms = [c for c in draft.edition.chairmanships() if member.iso2 in c.countries]
    draft.heading("Chairmanships", "chaired")
    if not terms:
        draft.add(Paragraph((Text("No term of the chair on record."),)))
        return
    draft.items([_term(draft, member, term) for term in terms])


def _term(draft: Draft, member: Member, term: Chairmanship) -> Inlines:
    parts: Inlines = (Link(term_text(term.since, term.until), Address("chair", term.key)),)
    if term.plenary is not None:
        parts += (Text(", from the "), draft.plenary(term.plenary))
    others = [code for code in term.countries if code != member.iso2]
    if others:
        parts += (Text(", shared with "), *draft.countries(others))
    own = [who for who in term.persons if who.country == member.iso2]
    if own:
        parts += (Text(": "), *in_words([(Text(who.name),) for who in own]))
        cited = [source for who in own for source in who.sources] or term.sources
    else:
        parts += (Text(f"; {NO_NAME}"),)
        cited = list(term.sources)
    return (*parts, *draft.cite(cited))


def _answer(regime: RegimeMembership) -> str:
    if regime.value is None:
        return NOT_CONFIRMED
    if not regime.value:
        return "no"
    return f"yes, since {regime.since}" if regime.since else "yes"


def _regimes(draft: Draft, member: Member) -> None:
    if not member.regimes:
        return
    rows: list[tuple[Inlines, ...]] = []
    for regime in member.regimes:
        said = regime.value is None and (regime.note or "").casefold().startswith(NOT_CONFIRMED)
        remark = draft.prose(regime.note) if regime.note and not said else ()
        disputed = any(c.field == regime.body for c in member.alternatives)
        mark: Inlines = (Text(" "), DISPUTED) if disputed else ()
        answer = (Text(_answer(regime)), *mark, *draft.cite(regime.sources))
        rows.append(((Text(regime.label),), answer, remark))
    draft.heading("Other bodies", "regimes")
    draft.table(("Body", "Takes part", "Remarks"), rows)


def _before(draft: Draft, member: Member) -> None:
    try:
        earlier = draft.edition.adherent(member.iso2)
    except NoSuchRecordError:
        return
    draft.heading("Before it became a Partner", "before")
    if earlier.status_text:
        text = (*draft.prose(earlier.status_text), *draft.cite(earlier.sources))
        draft.add(Paragraph((*text, Text(" "), draft.link(Address("adherent", member.iso2)))))
    applications(draft, earlier)


def _decisions(draft: Draft, member: Member) -> None:
    """Append the outcomes of plenaries that name the state."""
    names = draft.names
    entries: list[Inlines] = []
    for plenary in draft.edition.plenaries():
        link = Address("plenary", str(plenary.number))
        for number, item in enumerate(plenary.decisions, 1):
            if any(address == draft.here for _, _, address in names.find(item.text)):
                place = Address(link.kind, link.key, fragment=f"decision-{number}")
                text = (*draft.prose(item.text), *draft.cite(item.sources))
                entries.append((Link(plenary.title, place), Text(": "), *text))
    if entries:
        draft.heading("Outcomes of plenaries that name it", "decisions")
        draft.items(entries)
