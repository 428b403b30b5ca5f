"""The sheet of a plenary meeting, laid out like an official fact sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mtcr_desktop.edition.reader import Edition
from mtcr_desktop.records.addresses import Address
from mtcr_desktop.records.dates import PartialDate
from mtcr_desktop.records.membership import Roll, roll
from mtcr_desktop.records.plenaries import Decision, Document, Plenary, ordinal
from mtcr_desktop.sheets import doubts, people
from mtcr_desktop.sheets.draft import Draft, neighbours
from mtcr_desktop.sheets.sheet import Badge, Fact, Inlines, Link, Paragraph, Sheet, Text, WebLink
from mtcr_desktop.sheets.sheet import Roll as RollBlock
from mtcr_desktop.sheets.wording import (
    DISPUTED,
    NEW,
    NO_NAME,
    NOT_PUBLIC,
    POSSIBLY,
    REGIME,
    UNVERIFIED,
    at,
    language,
    precision_note,
    term_text,
)

if TYPE_CHECKING:
    from mtcr_desktop.sheets.own import Checked


def compose(
    edition: Edition,
    address: Address,
    as_of: PartialDate | None = None,
    documents: Sequence[Checked] = (),
) -> Sheet:
    """Return the sheet of a plenary; it is always seen from the day the meeting opened.

    Args:
        edition: The edition to take the facts from.
        address: The plenary.
        as_of: Makes no difference.
        documents: The user's own documents that belong to the meeting, to be named beside it.
    """
    plenary = edition.plenary(int(address.key))
    draft = Draft(edition, address)
    term = Address("chair", plenary.chair_key)
    draft.facts(_facts(draft, plenary, term))
    draft.lead(plenary.summary, plenary.sources)
    _decisions(draft, plenary)
    _partners(draft, plenary)
    _doubts(draft, plenary)
    draft.note(plenary.notes)
    people.add_notes(draft, (*plenary.chairs, *plenary.opened_by))
    document(draft, plenary.document)
    _around(draft, plenary)
    if documents:
        from mtcr_desktop.sheets import own  # most sheets are composed without a library

        own.add(draft, documents)
    numbers = [str(p.number) for p in edition.plenaries()]
    before, after = neighbours(numbers, address.key, "plenary")
    country = edition.country_name(plenary.country, plenary.start)
    return draft.sheet(
        f"{REGIME} · Plenary",
        f"{ordinal(plenary.number)} Plenary Meeting",
        f"{plenary.city}, {country}, {plenary.dates}",
        previous=before,
        next_=after,
    )


def _facts(draft: Draft, plenary: Plenary, term: Address) -> list[Fact]:
    rows = [
        Fact("Place", _place(draft, plenary), "place"),
        Fact("Dates", _dates(plenary), "dates"),
        Fact("Chair", _chair(draft, plenary, term), "chair"),
        Fact("Opened by", _opened_by(draft, plenary), "opened-by"),
        Fact("Partners", _count(draft, plenary), "partner-count"),
    ]
    if plenary.new_partners:
        new = draft.countries(plenary.new_partners, plenary.start)
        rows.append(Fact("New Partners", new, "new-partners"))
    text = plenary.document
    shown = (WebLink(text.title, text.url),) if text else (Text("no public statement on record"),)
    rows.append(Fact("Document", shown, "statement"))
    rows.append(Fact("Next host", _next_host(draft, plenary), "next-host"))
    return [*rows, *draft.basis(plenary.sources)]


def _next_host(draft: Draft, plenary: Plenary) -> Inlines:
    if plenary.next_host:
        return draft.prose(plenary.next_host)
    later = [p for p in draft.edition.plenaries() if p.number == plenary.number + 1]
    if not later:
        return (Text(NOT_PUBLIC),)
    return (Text("not stated in public texts; next came the "), draft.plenary(later[0].number))


def _place(draft: Draft, plenary: Plenary) -> Inlines:
    city = (Text(plenary.city),)
    mark = () if plenary.city_verified else (Text(" "), UNVERIFIED)
    return (*city, *mark, Text(", "), draft.country(plenary.country, plenary.start))


def _dates(plenary: Plenary) -> Inlines:
    if plenary.dates_precision == "opening-day":
        parts: Inlines = (Text(f"opened on {plenary.start}; the closing day is {NOT_PUBLIC}"),)
    else:
        open_end = precision_note(plenary.start)
        parts = (Text(plenary.dates + (f"; {open_end}" if open_end else "")),)
    if any(claim.field == "dates" for claim in plenary.alternatives):
        parts += (Text(" "), DISPUTED)
    return parts


def _chair(draft: Draft, plenary: Plenary, term: Address) -> Inlines:
    record = draft.edition.chairmanship(plenary.chair_key)
    presiding = draft.countries(record.countries, plenary.start)
    period = Link(term_text(record.since, record.until), term)
    named = [who for who in plenary.chairs if who.name]
    if not named:
        return (*presiding, Text(" presided, "), period, Text(f"; {NO_NAME}"))
    who = people.persons(draft, named, term)
    return (*who, Text("; for "), *presiding, Text(", "), period)


def _opened_by(draft: Draft, plenary: Plenary) -> Inlines:
    return people.persons(draft, plenary.opened_by) or (Text(NOT_PUBLIC),)


def _count(draft: Draft, plenary: Plenary) -> Inlines:
    shown: Inlines = (Text("the number taking part is not public"),)
    if plenary.partner_count is not None:
        shown = (Text(str(plenary.partner_count), "strong"),)
    if any(claim.field == "partner_count" for claim in plenary.alternatives):
        shown += (Text(" "), DISPUTED)
    if basis := plenary.partner_count_note:
        gap = " " if isinstance(shown[-1], Badge) else ". "
        shown += (Text(gap), *draft.prose(basis))
    return shown


def decision(draft: Draft, item: Decision) -> Inlines:
    """Return an outcome with its references and its topics as links."""
    parts: Inlines = (*draft.prose(item.text), *draft.cite(item.sources))
    for index, slug in enumerate(item.topics):
        topic = draft.edition.topic(slug)
        lead = Text("\nTopics: " if not index else " · ", "muted")
        parts += (lead, Link(topic.label, Address("topic", slug)))
    return parts


def _decisions(draft: Draft, plenary: Plenary) -> None:
    draft.heading("Decisions and outcomes", "decisions")
    if plenary.decisions:
        entries = [decision(draft, item) for item in plenary.decisions]
        draft.items(entries, ordered=True, anchor="decision")
    else:
        draft.add(Paragraph((Text("What this meeting decided is not documented publicly."),)))


def _partners(draft: Draft, plenary: Plenary) -> None:
    start = plenary.start
    standing = roll(draft.edition.members(), start)
    draft.heading(f"Partners {at(start)}", "partners")
    draft.add(Paragraph(_count_check(plenary, standing)))
    entries: list[tuple[str, Inlines]] = []
    for member in (*standing.certain, *standing.possible):
        name = member.name_at(start)
        marks: list[Text | Badge] = []
        if member.iso2 in plenary.new_partners:
            marks = [Text(" "), NEW]
        elif member in standing.possible:
            marks = [Text(" "), POSSIBLY]
        entries.append((name, (Link(name, Address("member", member.iso2)), *marks)))
    draft.add(RollBlock(tuple(entry for _, entry in sorted(entries, key=lambda e: e[0]))))


def _count_check(plenary: Plenary, standing: Roll) -> Inlines:
    text = f"By the dates of joining on record: {standing.count_text}."
    count, certain, possible = plenary.partner_count, len(standing.certain), len(standing.possible)
    if count is None:
        text += " How many took part is not public."
    elif certain <= count <= certain + possible:
        text += f" This agrees with the {count} counted for the meeting."
    else:
        text += f" The meeting’s own count is {count}."
    return (Text(text),)


def _doubts(draft: Draft, plenary: Plenary) -> None:
    callouts = doubts.disputes(
        draft, plenary.alternatives, lambda field: _preferred(plenary, field)
    )
    lines: list[str | Inlines] = []
    if not plenary.verified:
        lines.append("This record as a whole is not verified; see the notes.")
    if not plenary.city_verified:
        lines.append(f"City: {plenary.city}.")
    if plenary.dates_precision == "month":
        lines.append(f"Days: {plenary.start} is known, the days are not.")
    if plenary.dates_precision == "opening-day":
        lines.append("Closing day: only the formal opening is known.")
    if plenary.number_inferred:
        lines.append(
            f"Number: {plenary.number} is inferred from the numbering of neighbouring meetings."
        )
    lines.extend(people.remarks(draft, (*plenary.chairs, *plenary.opened_by)))
    doubts.add(draft, [*callouts, *doubts.unverified(lines, plenary.confidence)])


def _preferred(plenary: Plenary, field: str) -> Inlines:
    """Return the value that the edition prefers for a field of a plenary.

    The date of a document has none: that of the text and that of a copy may both be right.
    """
    values = {
        "city": plenary.city,
        "dates": plenary.dates,
        "opening": str(plenary.start),
        "partner_count": str(plenary.partner_count or ""),
        "opened_by": ", ".join(f"{who.name}, {who.title}" for who in plenary.opened_by),
    }
    return (Text(values[field], "strong"),) if values.get(field) else ()


def document(draft: Draft, text: Document | None) -> None:
    """Append what is known of the public text that a meeting issued, if there is one."""
    if text is None:
        return
    rows = [
        Fact("Title", (Text(text.title),), "document-title"),
        Fact("Issued by", (Text(text.issuer),), "document-issuer"),
        Fact("Series", (Text(text.series),), "document-series"),
    ]
    if text.place:
        rows.append(Fact("Place", (Text(text.place),), "document-place"))
    dated = str(text.date) if text.date else "undated"
    rows.append(Fact("Date", (Text(dated),), "document-date"))
    rows.append(Fact("Language", (Text(language(text.language)),), "document-language"))
    rows.append(Fact("Address", (WebLink(text.url, text.url),), "document-address"))
    for index, url in enumerate(text.alt_urls, 1):
        rows.append(Fact("Also at", (WebLink(url, url),), f"document-address-{index}"))
    if text.note:
        rows.append(Fact("Remark", draft.prose(text.note), "document-remark"))
    draft.heading("Document", "document")
    draft.facts(rows)


def _around(draft: Draft, plenary: Plenary) -> None:
    events = [
        e for e in draft.edition.events() if e.plenary == plenary.number and e.kind != "plenary"
    ]
    if events:
        draft.heading("Around this meeting", "around")
        draft.items(
            [
                (Text(f"{e.dates}: "), draft.link(Address("event", e.key)), *draft.cite(e.sources))
                for e in events
            ]
        )
